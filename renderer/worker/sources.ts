import type { Briefing } from '#core/briefing/briefing.ts'
import { parseBriefing, serialiseBriefing, spanFaults } from '#core/briefing/format.ts'
import { BrokenSpanError, DamagedBriefingError } from '#core/errors.ts'
import type { Imported } from '#core/import/imported.ts'
import { detectLanguage } from '#core/import/language.ts'
import { importPlain } from '#core/import/plain.ts'
import type { Candidate } from '#core/ipc/contract.ts'
import { changesBetween, type Changes } from '#core/library/changes.ts'
import { digestOf } from '#core/library/entry.ts'
import { metadataOf, briefingFrom } from '#core/briefing/derive.ts'
import type { Arrival, Corrections, Inspected, Kept } from './messages.ts'

/*
 * From a file that was read to its briefing. Comes with the whole analysis: loaded when it is first wanted.
 */

/** Characters of a text that are enough to tell whether another is like it. */
const ENOUGH_TEXT = 240_000

type Tell = (step: string, soFar: Briefing) => void

/** What the source says of itself, and what was lost; nothing is derived yet. */
export function inspect(candidate: Candidate, { metadata: given, published }: Corrections): Inspected & Arrival {
  const { fileName, sha256, bytes } = candidate
  const { document, loss, mediaType, ...imported } = importedOf(candidate, given.language)
  const metadata = metadataOf({ document, loss, mediaType, ...imported }, fileName, { metadata: given, published: published ?? undefined })
  const digest = digestOf({ metadata, document, people: [], source: { fileName, sha256, bytes, mediaType } })
  return { metadata, loss, digest, text: document.text.slice(0, ENOUGH_TEXT) }
}

/** The beginning of a stored briefing's text. */
export function textOf(json: string, sha256: string): string {
  return stored(json, sha256).document.text.slice(0, ENOUGH_TEXT)
}

/** What changed from a stored briefing to `after`. */
export function compare(json: string, sha256: string, after: Briefing): Changes {
  return changesBetween(stored(json, sha256), after)
}

/**
 * The briefing of a file that was read, with the reader's corrections.
 * @throws {BriefingError} where the file is no text, or an item would not point at its words
 */
export function derive(candidate: Candidate, { metadata, published }: Corrections, onProgress?: Tell): Briefing {
  const { fileName, sha256, bytes } = candidate
  const imported = importedOf(candidate, metadata.language)
  const briefing = briefingFrom(imported, { fileName, sha256, bytes }, { metadata, published: published ?? undefined, onProgress })
  const faults = spanFaults(briefing)
  if (faults.length > 0) throw new BrokenSpanError(faults)
  return briefing
}

/** Derives a briefing to be kept, and what was lost on the way. */
export function deriveApart(candidate: Candidate, corrections: Corrections): Kept & Inspected {
  const briefing = derive(candidate, corrections)
  return { ...keptOf(briefing), metadata: briefing.metadata, loss: importedOf(candidate, undefined).loss }
}

/** The briefing as the library keeps it. */
export function keptOf(briefing: Briefing): Kept {
  return { json: serialiseBriefing(briefing), digest: digestOf(briefing) }
}

/**
 * Reads a briefing of the library.
 * @throws {BriefingError} where it is damaged, of another format, or not that of the source `sha256`
 */
export function stored(json: string, sha256: string): Briefing {
  const briefing = parseBriefing(json)
  if (briefing.source.sha256 !== sha256) throw new DamagedBriefingError('source.sha256', 'it is the briefing of another source')
  return briefing
}

function importedOf({ imported, content, fileName }: Candidate, language: string | undefined): Imported {
  return inLanguage(imported ?? importPlain(content ?? new Uint8Array(), fileName), language)
}

/** Without a language, where the reader emptied it, the text itself shows which it is. */
function inLanguage(imported: Imported, language: string | undefined): Imported {
  const { document } = imported
  return language === undefined ? imported : { ...imported, document: { ...document, language: language || detectLanguage(document.text) } }
}
