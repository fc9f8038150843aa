import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Briefing } from '#core/briefing/briefing.ts'
import { checkSource, parseBriefing } from '#core/briefing/format.ts'
import { BriefingError, BrokenSpanError, type SpanFault } from '#core/errors.ts'
import { decodeText, normaliseText } from '#core/import/text.ts'
import type { Notes } from '#core/library/notes.ts'
import { readCapped } from '../files.ts'
import { BRIEFING, isSourceName, notesIn } from '../library/folder.ts'
import { unpackTravel } from '../library/travel.ts'

/** A briefing that was found whole, and what was there to compare it with. */
export interface Checked {
  readonly briefing: Briefing
  /** The name of the file it was made from; `undefined` where that is not beside it. */
  readonly source: string | undefined
  /** How the notes are; `undefined` where there are none. */
  readonly notes: string | undefined
}

/** What came of checking a document: all that is wrong with it, or else how it is. */
export type Outcome = { readonly checked: Checked } | { readonly faults: readonly BriefingError[] }

/**
 * Checks a `briefing.json`: its format, every span, and its source where that is beside it.
 * @throws {BriefingError} the first thing that is wrong
 */
export async function checkBriefing(path: string): Promise<Checked> {
  const { fileName, bytes } = await readCapped(path)
  const briefing = parseBriefing(decodeText(bytes, fileName))
  return { briefing, source: await checkBeside(briefing, dirname(path)), notes: undefined }
}

/**
 * Checks a travelling briefing: what unpacking it checks (hashes, shapes, spans), that its text is the source's, and
 * its notes.
 * @throws {BriefingError} the first thing that is wrong
 */
export async function checkTravelling(path: string): Promise<Checked> {
  const { fileName, bytes } = await readCapped(path)
  const { source, briefing: json, notes } = await unpackTravel(bytes, fileName)
  const briefing = parseBriefing(json)
  checkText(briefing, source.bytes, source.name)
  return { briefing, source: source.name, notes: checkNotes(notes, briefing) }
}

/** Checks a document of a library, which has its source and its notes beside it. Nothing is repaired. */
export async function checkDocument(folder: string): Promise<Outcome> {
  const faults: BriefingError[] = []
  const gather = (error: unknown): undefined => {
    if (!(error instanceof BriefingError)) throw error
    faults.push(error)
  }
  const briefing = await briefingIn(folder).catch(gather)
  if (!briefing) return { faults }
  const source = await checkBeside(briefing, folder).catch(gather)
  if (source === undefined && faults.length === 0) faults.push(new BriefingError('unreadable-file', 'Its source is not in its folder any more, so that its hash cannot be checked.'))
  const notes = await notesBeside(folder, briefing).catch(gather)
  return faults.length > 0 ? { faults } : { checked: { briefing, source, notes } }
}

async function briefingIn(folder: string): Promise<Briefing> {
  const json = await readFile(join(folder, BRIEFING), 'utf8').catch((error: unknown) => {
    throw new BriefingError('unreadable-file', `Its briefing cannot be read, and so not be checked: ${(error as Error).message}. Open the document once in the window: its briefing is made anew from the source.`, { cause: error })
  })
  return parseBriefing(json)
}

/** The name of the source beside the briefing, after checking it; `undefined` where there is none. */
async function checkBeside(briefing: Briefing, folder: string): Promise<string | undefined> {
  const wanted = basename(briefing.source.fileName)
  const names = await readdir(folder)
  const name = names.find((other) => other === wanted) ?? names.find(isSourceName)
  if (name === undefined) return undefined
  const { bytes } = await readCapped(join(folder, name))
  checkSource(briefing, bytes)
  checkText(briefing, bytes, name)
  return name
}

function checkText({ source, document }: Briefing, bytes: Uint8Array, name: string): void {
  if (source.mediaType !== 'text/plain' || normaliseText(decodeText(bytes, name)) === document.text) return
  throw new BriefingError('damaged-briefing', `The text in the briefing is not the text of “${name}” beside it.`)
}

async function notesBeside(folder: string, briefing: Briefing): Promise<string | undefined> {
  const { notes, revision, newer, problem } = await notesIn(folder, briefing.source.sha256, false)
  if (problem !== null) throw new BriefingError('damaged-briefing', problem)
  if (newer) return 'of a newer format, not checked'
  return revision === '' ? undefined : checkNotes(notes, briefing)
}

/** How notes are that are about this very source, and whose every remark stands at its words. */
function checkNotes({ source, annotations }: Notes, briefing: Briefing): string {
  if (source !== briefing.source.sha256) throw new BriefingError('hash-mismatch', 'Its notes are about another source than its briefing.')
  const { text } = briefing.document
  const broken = annotations.flatMap(({ position: { start, end }, quote: { exact } }, index): SpanFault[] => {
    const words = text.slice(start, end)
    return words === exact ? [] : [{ path: `annotations[${index}] of its notes`, reason: `it says “${exact}”, the text says “${words}”` }]
  })
  if (broken.length > 0) throw new BrokenSpanError(broken)
  return annotations.length === 0 ? 'whole' : `whole, ${annotations.length} ${annotations.length === 1 ? 'remark' : 'remarks'} at their words`
}
