import { extname } from 'node:path'
import { briefingFrom } from '#core/briefing/derive.ts'
import { parseBriefing, serialiseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import type { LossReport } from '#core/import/imported.ts'
import { importPlain } from '#core/import/plain.ts'
import { digestOf, type Entry } from '#core/library/entry.ts'
import { newNotes } from '#core/library/notes.ts'
import { succeed, SUCCEEDED } from '#core/library/succession.ts'
import { earlierVersion, type Relation } from '#core/library/versions.ts'
import { readCapped } from '../files.ts'
import { Library, type Addition } from '../library/library.ts'
import { hashOf } from '../precious.ts'
import type { ImportCommand } from './arguments.ts'
import { checkFile } from './find.ts'
import { libraryPlace } from './shelf.ts'
import { DONE, INTERRUPTED, reportFailure, type Terminal } from './terminal.ts'

/**
 * Adds files to the library and prints what was kept and what was lost of each. Returns the exit code: that of the
 * worst file where some could not be added; the others are added all the same. When it is interrupted, the library is
 * left whole.
 */
export async function importFiles({ files, library: folder }: ImportCommand, terminal: Terminal): Promise<number> {
  const { stdout, stderr, signal } = terminal
  const library = new Library(await libraryPlace(folder))
  let code = DONE
  let done = 0
  try {
    await library.scan()
    for (const path of files) {
      if (signal?.aborted) break
      try {
        stdout.write(`${await importFile(library, path, terminal)}\n`)
      } catch (error) {
        if (signal?.aborted && isCancelled(error)) break
        code = Math.max(code, reportFailure(error, stderr, path))
      }
      done += 1
    }
  } finally {
    await library.close()
  }
  if (done === files.length) return code
  stderr.write(`briefing: Interrupted after ${done} of ${files.length} ${files.length === 1 ? 'file' : 'files'}. What was added is in the library.\n`)
  return INTERRUPTED
}

async function importFile(library: Library, path: string, { read, signal }: Terminal): Promise<string> {
  await checkFile(path)
  if (extname(path).toLowerCase() === '.briefing') {
    const entry = await library.receive(await readCapped(path))
    return `${path}: ${entry.id}\n  received with its notes`
  }
  const source = await read({ path }, { signal })
  const sha256 = hashOf(source.bytes)
  const known = await library.find(sha256)
  if (known) return `${path}: ${known.id}\n  in the library already`
  const imported = source.imported ?? importPlain(source.bytes, source.fileName)
  const briefing = briefingFrom(imported, { fileName: source.fileName, sha256, bytes: source.bytes.length })
  const digest = digestOf(briefing)
  const earlier = await earlierVersion(digest, briefing.document.text, library.state().entries, (entry) => textOf(library, entry))
  const addition = { source, briefing: serialiseBriefing(briefing), digest, notes: newNotes(sha256, new Date().toISOString()) }
  const { id, version } = earlier ? await addVersion(library, addition, earlier) : { ...(await library.add(addition)), version: [] }
  return [`${path}: ${id}`, ...balance(imported.loss), ...version].join('\n  ')
}

/** Adds a changed version of a document, as the window does, and says what became of the earlier one. */
async function addVersion(library: Library, addition: Addition, { entry, why }: Relation): Promise<{ readonly id: string; readonly version: readonly string[] }> {
  const before = await library.open(entry.id)
  const { id } = await library.add({ ...addition, notes: succeed(addition.notes, { id: entry.id, notes: before.notes }) })
  const version = `a new version of ${entry.id}: ${why}`
  if (before.readOnly) return { id, version: [version, 'takes over its name and tags; the earlier one is of a newer format, and so is left as it is'] }
  const modifiedAt = new Date().toISOString()
  await library.saveNotes(entry.id, { ...before.notes, ...SUCCEEDED, modifiedAt }, before.revision)
  return { id, version: [version, 'takes over its name and tags; the earlier one is in the archive now'] }
}

function isCancelled(error: unknown): boolean {
  return error instanceof BriefingError && error.code === 'cancelled'
}

async function textOf(library: Library, { id }: Entry): Promise<string | null> {
  const { briefing } = await library.open(id)
  try {
    return briefing === null ? null : parseBriefing(briefing).document.text
  } catch {
    return null
  }
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
