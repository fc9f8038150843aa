// The form of it without WebAssembly, which the parser's page does not allow.
import { configure, ERR_ENCRYPTED_CENTRAL_DIRECTORY, ERR_UNSAFE_FILENAME, Uint8ArrayReader, Uint8ArrayWriter, Writer, ZipReader, ZipWriter, type Entry } from '@zip.js/zip.js/lib/zip-core-native.js'
import { BriefingError, type ErrorCode } from './errors.ts'

/*
 * ZIP containers (DOCX, EPUB, travelling briefings), read as made by someone else: what the directory claims is checked
 * before anything is unpacked, and what really comes out is counted besides, for a small file can claim anything.
 */

const MB = 1024 * 1024
/** Real documents stay far below each of these. */
const MOST_ENTRIES = 5000
const MOST_BYTES = 200 * MB
const RATIO = 100
/** Text packs well: what is small may be packed as tightly as it likes. */
const RATIO_FROM = MB
/** Entries read between two pauses: some ten milliseconds' worth. */
const AT_ONCE = 100
/** Names that objects of JavaScript take for something of their own. */
const NOT_FOR_OBJECTS = new Set(['__proto__', 'constructor', 'prototype'])

configure({ useWebWorkers: false })

/** The container is not unpacked. Carries why, in words that can be put after “because”. */
export class ZipError extends BriefingError {
  readonly reason: string

  constructor(code: ErrorCode, message: string, reason: string, options?: { cause?: unknown }) {
    super(code, message, options)
    this.reason = reason
  }
}

/** A file of a container, as the directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
}

/** Files by name. */
export type Unzipped = ReadonlyMap<string, Uint8Array>

export interface UnzipOptions {
  /** For messages. */
  readonly fileName: string
  /** Which files are wanted. */
  readonly want: (name: string) => boolean
  /** Told for each piece that comes out. */
  readonly beat?: () => void
}

export interface Container {
  readonly files: Unzipped
  /** Names of all entries, wanted or not. */
  readonly names: readonly string[]
}

/**
 * The directory of a ZIP container, checked; nothing is unpacked. Folders are left out. A thread that others wait for
 * gives a `pause`, which is awaited now and then.
 * @throws {ZipError} `limit-reached` where it would unpack to too much; `encrypted`; `damaged-document` where there
 * is no directory, or names in it lead out of it or come twice
 */
export async function zipDirectory(bytes: Uint8Array, fileName: string, pause?: () => Promise<unknown>): Promise<readonly ZipEntry[]> {
  return reading(bytes, fileName, async (entries) => {
    const files: ZipEntry[] = []
    let seen = 0
    for await (const { directory, filename, compressedSize, uncompressedSize } of entries) {
      if (!directory) files.push({ name: filename, packed: compressedSize, unpacked: uncompressedSize })
      if (++seen % AT_ONCE === 0) await pause?.()
    }
    return files
  })
}

/**
 * Unpacks the wanted files of a ZIP container.
 * @throws {ZipError} as {@link zipDirectory}; what a file really unpacks to, and its checksum, are counted too
 */
export async function unzip(bytes: Uint8Array, { fileName, want, beat }: UnzipOptions): Promise<Container> {
  return reading(bytes, fileName, async (entries) => {
    const files = new Map<string, Uint8Array>()
    const names: string[] = []
    const wanted: Entry[] = []
    for await (const entry of entries) {
      names.push(entry.filename)
      if (want(entry.filename)) wanted.push(entry)
    }
    let total = 0
    for (const entry of wanted) {
      if (entry.directory) continue
      const sink = new Sink((more, size) => {
        beat?.()
        total += more
        if (total > MOST_BYTES) throw unpacksToTooMuch(fileName)
        if (isBomb(entry.compressedSize, size) || isBomb(bytes.length, total)) throw packedTooTightly(fileName)
      })
      files.set(entry.filename, await entry.getData(sink, { checkCrc32: true, checkOverlappingEntry: true }))
    }
    return { files, names }
  })
}

/** Packs files; the same files make the same bytes on every machine. Those that `store` names are not squeezed. */
export async function zip(files: Iterable<readonly [name: string, content: Uint8Array]>, store: (name: string) => boolean = () => false): Promise<{ bytes: Uint8Array; entries: readonly ZipEntry[] }> {
  const writer = new ZipWriter<Uint8Array>(new Uint8ArrayWriter(), {
    // What the system's own deflate makes differs from one to the next, and so do its clock and permissions.
    useCompressionStream: false,
    lastModDate: new Date(2000, 0, 1),
    extendedTimestamp: false,
    msDosCompatible: true
  })
  const entries: ZipEntry[] = []
  for (const [name, content] of files) {
    const { compressedSize, uncompressedSize } = await writer.add(name, new Uint8ArrayReader(content), store(name) ? { level: 0 } : {})
    entries.push({ name, packed: compressedSize, unpacked: uncompressedSize })
  }
  return { bytes: await writer.close(), entries }
}

async function reading<T>(bytes: Uint8Array, fileName: string, work: (entries: AsyncIterable<Entry>) => Promise<T>): Promise<T> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes))
  try {
    return await work(checked(reader, fileName))
  } catch (error) {
    throw zipError(error, fileName)
  } finally {
    await reader.close()
  }
}

/** The entries of the directory; throws as soon as what it claims is too much. */
async function* checked(reader: ZipReader<unknown>, fileName: string): AsyncGenerator<Entry> {
  const names = new Set<string>()
  let [packed, unpacked] = [0, 0]
  for await (const entry of reader.getEntriesGenerator()) {
    const name = entry.filename
    if (names.size === MOST_ENTRIES) throw refused(fileName, `it holds more than ${MOST_ENTRIES} files`)
    if (names.has(name)) throw damaged(fileName, `it holds “${name.slice(0, 80)}” twice`)
    if (leadsOut(name)) throw unsafeName(fileName, name)
    if (entry.encrypted) throw encrypted(fileName)
    names.add(name)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (unpacked > MOST_BYTES) throw unpacksToTooMuch(fileName)
    yield entry
  }
  if (isBomb(packed, unpacked)) throw packedTooTightly(fileName)
}

/** Takes what comes out of an entry, and tells of each piece how long it is and how much there is with it. */
class Sink extends Writer<Uint8Array> {
  readonly #tell: (more: number, size: number) => void
  readonly #pieces: Uint8Array[] = []
  #size = 0

  constructor(tell: (more: number, size: number) => void) {
    super()
    this.#tell = tell
  }

  // What is thrown must reject.
  // eslint-disable-next-line @typescript-eslint/require-await
  override async writeUint8Array(piece: Uint8Array): Promise<void> {
    this.#size += piece.length
    this.#tell(piece.length, this.#size)
    this.#pieces.push(piece)
  }

  override getData(): Promise<Uint8Array> {
    const content = new Uint8Array(this.#size)
    let at = 0
    for (const piece of this.#pieces) {
      content.set(piece, at)
      at += piece.length
    }
    return Promise.resolve(content)
  }
}

function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > RATIO_FROM && unpacked > RATIO * Math.max(1, packed)
}

/** The library refuses `..` and absolute names by itself. */
function leadsOut(name: string): boolean {
  return name.includes('\0') || name.split('/').some((part) => NOT_FOR_OBJECTS.has(part))
}

function unpacksToTooMuch(fileName: string): ZipError {
  return refused(fileName, `it unpacks to more than ${MOST_BYTES / MB} MB`)
}

function packedTooTightly(fileName: string): ZipError {
  return refused(fileName, `it unpacks to more than ${RATIO} times its size`)
}

function refused(fileName: string, reason: string): ZipError {
  return new ZipError('limit-reached', `“${fileName}” is not unpacked: ${reason}, as no honest document does. If you trust it, save it as PDF and open that.`, reason)
}

function damaged(fileName: string, reason: string, cause?: unknown): ZipError {
  return new ZipError('damaged-document', `“${fileName}” could not be unpacked: ${reason}. Open it in the program that made it, save it anew, and try again.`, reason, { cause })
}

function unsafeName(fileName: string, name: string): ZipError {
  return damaged(fileName, `a name in it (“${name.slice(0, 80)}”) leads out of it`)
}

function encrypted(fileName: string): ZipError {
  return new ZipError('encrypted', `“${fileName}” is locked with a password. Save a copy without one, and open that.`, 'it is locked with a password')
}

function zipError(error: unknown, fileName: string): BriefingError {
  if (error instanceof BriefingError) return error
  const { message: reason, filename } = error instanceof Error ? (error as Error & { filename?: string }) : { message: String(error), filename: undefined }
  if (reason === ERR_UNSAFE_FILENAME) return unsafeName(fileName, filename ?? '')
  return reason === ERR_ENCRYPTED_CENTRAL_DIRECTORY ? encrypted(fileName) : damaged(fileName, reason.slice(0, 200), error)
}
