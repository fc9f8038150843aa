import { extname } from 'node:path'
import { briefingFrom } from '#core/briefing/derive.ts'
import { serialiseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import type { Imported, LossReport } from '#core/import/imported.ts'
import { importMarkdown } from '#core/import/markdown.ts'
import { sniff } from '#core/import/sniff.ts'
import { importText } from '#core/import/text.ts'
import { digestOf, type Entry } from '#core/library/entry.ts'
import { newNotes } from '#core/library/notes.ts'
import { earlierVersion } from '#core/library/versions.ts'
import { readCapped } from '../files.ts'
import { Library } from '../library/library.ts'
import { hashOf } from '../precious.ts'
import type { ImportCommand } from './arguments.ts'
import { isFolder, loadFolder } from './documents.ts'
import { documentFolder, libraryPlace } from './shelf.ts'
import { DONE, reportFailure, type Terminal } from './terminal.ts'

/** A file that was read; `imported` is `null` for plain text and Markdown, which need no parser. */
export interface ReadFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly imported: Imported | null
}

/** Reads one file of any format. */
export type Reader = (path: string) => Promise<ReadFile>

/**
 * Adds files to the library and prints what was kept and what was lost of each. Returns the exit code: that of the
 * worst file where some could not be added; the others are added all the same.
 */
export async function importFiles({ files, library: folder }: ImportCommand, { stdout, stderr }: Terminal, read: Reader = readPlain): Promise<number> {
  const library = new Library(await libraryPlace(folder))
  let code = DONE
  try {
    await library.scan()
    for (const path of files) {
      try {
        stdout.write(`${await importFile(library, path, read)}\n`)
      } catch (error) {
        code = Math.max(code, reportFailure(error, stderr))
      }
    }
  } finally {
    await library.close()
  }
  return code
}

async function importFile(library: Library, path: string, read: Reader): Promise<string> {
  if (await isFolder(path)) throw new BriefingError('unsupported', `“${path}” is a folder. Name the files in it.`)
  if (extname(path).toLowerCase() === '.briefing') {
    const entry = await library.receive(await readCapped(path))
    return `${path}: ${entry.id}\n  received with its notes`
  }
  const source = await read(path)
  const sha256 = hashOf(source.bytes)
  const known = await library.find(sha256)
  if (known) return `${path}: ${known.id}\n  in the library already`
  const imported = source.imported ?? plain(source)
  const briefing = briefingFrom(imported, { fileName: source.fileName, sha256, bytes: source.bytes.length })
  const digest = digestOf(briefing)
  const earlier = await earlierVersion(digest, briefing.document.text, library.state().entries, (entry) => textOf(library, entry))
  const notes = { ...newNotes(sha256, new Date().toISOString()), previous: earlier ? [earlier.entry.id, ...earlier.entry.previous] : [] }
  const entry = await library.add({ source, briefing: serialiseBriefing(briefing), digest, notes })
  const version = earlier ? [`a new version of ${earlier.entry.id}: ${earlier.why}`] : []
  return [`${path}: ${entry.id}`, ...balance(imported.loss), ...version].join('\n  ')
}

function plain({ bytes, fileName, mediaType }: ReadFile): Imported {
  return mediaType === 'text/markdown' ? importMarkdown(bytes, fileName) : importText(bytes, fileName)
}

async function textOf({ folder }: Library, { id }: Entry): Promise<string | null> {
  const found = await documentFolder({ folder, chosen: false }, id)
  return found === undefined ? null : loadFolder(found).then(({ briefing }) => briefing.document.text, () => null)
}

/** What was kept of a document and what was left out, one line each. */
function balance({ wordsIn, wordsOut, wordsAdded, blocksOut, dropped, notes }: LossReport): string[] {
  const added = wordsAdded === 0 ? '' : `, ${wordsAdded} added`
  return [
    `kept ${wordsOut - wordsAdded} of ${wordsIn} words${added}, in ${blocksOut} ${blocksOut === 1 ? 'block' : 'blocks'}`,
    ...dropped.map(({ kind, items, words, sample }) => `left out: ${items} × ${kind.replaceAll('-', ' ')}${words === 0 ? '' : `, ${words} words`}${sample === '' ? '' : `: “${sample.replace(/\s+/gu, ' ')}”`}`),
    ...notes
  ]
}

/** Reads what needs no parser, and so no window engine. */
async function readPlain(path: string): Promise<ReadFile> {
  const { fileName, bytes } = await readCapped(path)
  const found = sniff(bytes, fileName)
  if (found.mediaType === 'text/plain' || found.mediaType === 'text/markdown') return { fileName, bytes, mediaType: found.mediaType, imported: null }
  if (found.mediaType === null) throw new BriefingError('unsupported', `“${fileName}” is ${found.name}, which Briefing Reader cannot read. ${found.advice}`)
  throw new BriefingError('unsupported', `“${fileName}” is of the type ${found.mediaType}, whatever its name says. Name it so that its ending says the same, and import it again.`)
}
