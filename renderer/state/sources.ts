import type { Ticket } from '#core/ipc/contract.ts'
import { request } from '../platform.ts'

/** Bytes. As much as the program opens; what is bigger is refused before it is copied. */
const MAX_BYTES = 50 * 1024 * 1024
/** Files of a dropped folder beyond these are left out. */
const MAX_FILES = 5_000

/** Something to import: handed over to the main process only when its turn comes. */
export interface Source {
  readonly fileName: string
  /** @throws {Error} where it cannot be read */
  offer(): Promise<Ticket>
}

/** A file that waits with the main process already. */
export function sourceOfTicket(ticket: Ticket): Source {
  return { fileName: ticket.fileName, offer: () => Promise.resolve(ticket) }
}

/** Whether it is a document with its briefing and notes, from another library. */
export function isTravelling({ fileName }: Source): boolean {
  return /\.briefing$/i.test(fileName)
}

function sourceOfFile(file: File): Source {
  return {
    fileName: file.name,
    offer: async () => {
      if (file.size > MAX_BYTES) throw new Error(tooLarge(file))
      const bytes = await file.arrayBuffer().catch(() => Promise.reject(unreadable(file.name)))
      return request('import:offer', { fileName: file.name, bytes: new Uint8Array(bytes) })
    }
  }
}

function sourceOfEntry(entry: FileSystemFileEntry): Source {
  return {
    fileName: entry.name,
    offer: async () => {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => Promise.reject(unreadable(entry.name)))
      return sourceOfFile(file).offer()
    }
  }
}

function unreadable(fileName: string): Error {
  return new Error(`“${fileName}” cannot be read: it is not there any more, or you are not allowed to read it.`)
}

function tooLarge({ name, size }: File): string {
  return `“${name}” has ${Math.ceil(size / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024} MB can be opened. Split it and open the parts.`
}

function sourceOfWords(fileName: string, words: string): Source {
  return { fileName, offer: () => request('import:offer', { fileName, bytes: new TextEncoder().encode(words) }) }
}

/** A selection of a page is no whole page; the importer of pages wants one, and must know its character set. */
function pageOf(html: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`
}

/**
 * What was dropped or pasted: its files, those of its folders, or else its words. Must be called while the event is
 * being handled, for the data is gone afterwards.
 */
export function sourcesOf(data: DataTransfer, verb: 'Pasted' | 'Dropped'): Promise<readonly Source[]> {
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  const words = wordsIn(data, verb)
  if (entries.every((entry) => entry === null)) return Promise.resolve(words)
  return sourcesDropped(entries.filter((entry) => entry !== null))
}

function wordsIn(data: DataTransfer, verb: string): readonly Source[] {
  const html = data.getData('text/html')
  if (html.trim() !== '') return [sourceOfWords(`${verb} page.html`, pageOf(html))]
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [sourceOfWords(`${verb} text.txt`, text)]
}

/** What was dropped at once. Of more files than can be taken the first are, and what is left out is told at their end. */
async function sourcesDropped(entries: readonly (FileSystemEntry | File)[]): Promise<readonly Source[]> {
  const found = await sourcesIn(entries)
  const [first] = entries
  if (found.length === 0 && first) return [refused(first.name, `“${first.name}” holds no files.`)]
  if (found.length <= MAX_FILES) return found
  const most = MAX_FILES.toLocaleString('en')
  const name = entries.find((entry) => !isFile(entry))?.name ?? first!.name
  const rest = `“${name}” has more than ${most} files: those after the first ${most} were not added. Drop its folders one by one.`
  return [...found.slice(0, MAX_FILES), refused(name, rest)]
}

/** One more than can be taken shows that there are too many. */
async function sourcesIn(entries: readonly (FileSystemEntry | File)[]): Promise<readonly Source[]> {
  const found: Source[] = []
  for (const entry of entries) {
    if (found.length > MAX_FILES) break
    if (entry instanceof File) found.push(sourceOfFile(entry))
    else if (isFile(entry)) found.push(sourceOfEntry(entry as FileSystemFileEntry))
    else found.push(...(await sourcesInFolder(entry as FileSystemDirectoryEntry)))
  }
  return found
}

function isFile(entry: FileSystemEntry | File): boolean {
  return entry instanceof File || entry.isFile
}

/** A folder that cannot be read is told of when its turn comes, like a file, and stops none of the rest. */
async function sourcesInFolder(folder: FileSystemDirectoryEntry): Promise<readonly Source[]> {
  const children = await childrenOf(folder).catch(() => null)
  return children === null ? [refused(folder.name, unreadable(folder.name).message)] : sourcesIn(children)
}

/** What cannot be imported, told of when its turn comes. */
function refused(fileName: string, why: string): Source {
  return { fileName, offer: () => Promise.reject(new Error(why)) }
}

/** A folder tells its contents a hundred at a time; hidden files are not documents. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children.filter(({ name }) => !name.startsWith('.')).sort((a, b) => a.name.localeCompare(b.name))
    children.push(...some)
  }
}
