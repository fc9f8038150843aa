import type { SourceDocument } from '../document.ts'
import type { BlockWords } from './blocks.ts'
import { documentFromBlocks } from './blocks.ts'
import { countWords, type Dropped, type DroppedKind, type Imported, type LossReport } from './imported.ts'
import type { Metadata } from '../metadata.ts'
import { normaliseText } from './text.ts'

/*
 * The balance of an import that takes its words from many places: what went in is counted on the raw source, not on
 * what the importer made of it, and every word that is then found neither in the document nor among what was left
 * out on purpose is reported too.
 */

/** Something left out: what it was, and its words. */
export interface LeftOut {
  readonly kind: DroppedKind
  readonly text: string
}

export interface ImportParts {
  readonly mediaType: string
  readonly metadata: Metadata
  readonly language?: string | undefined
  readonly blocks: readonly BlockWords[]
  /** All text of the source, as raw as it can be had. */
  readonly raw: string
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly string[]
  /** Units of layout in the source; at least as many as came out. */
  readonly blocksIn?: number | undefined
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'‐-][\p{L}\p{M}\p{N}]+)*/gu
const SAMPLE = 120
const NOTE = 500

/** What an importer answers, with a loss report that adds up. */
export function importedFrom({ mediaType, metadata, language, blocks, raw, leftOut, notes, blocksIn }: ImportParts): Imported {
  const document = documentFromBlocks(blocks.map((block) => ({ ...block, text: plain(block.text) })), language)
  const loss = lossOf(document, { raw: plain(raw), leftOut: leftOut.map(({ kind, text }) => ({ kind, text: plain(text) })), notes, blocksIn })
  return { mediaType, document, metadata, loss }
}

/** Control characters and halves of characters, which damaged fonts and files leave behind, are no text. */
function plain(text: string): string {
  return text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
}

function lossOf(document: SourceDocument, { raw, leftOut, notes, blocksIn = 0 }: Pick<ImportParts, 'raw' | 'leftOut' | 'notes' | 'blocksIn'>): LossReport {
  const source = normaliseText(raw)
  const dropped = tally(leftOut.map(({ kind, text }) => ({ kind, text: normaliseText(text) })))
  const { missing, added } = compare(source, [document.text, ...leftOut.map(({ text }) => normaliseText(text))])
  const wordsOut = countWords(document.text)
  return {
    wordsIn: countWords(source),
    wordsOut,
    wordsAdded: added,
    blocksIn: Math.max(blocksIn, document.blocks.length),
    blocksOut: document.blocks.length,
    dropped: withMissing(dropped, missing),
    notes: notes.map((note) => note.slice(0, NOTE))
  }
}

function tally(leftOut: readonly LeftOut[]): Dropped[] {
  const kinds = new Map<DroppedKind, Dropped>()
  for (const { kind, text } of leftOut) {
    const before = kinds.get(kind) ?? { kind, items: 0, words: 0, sample: '' }
    const sample = before.sample === '' ? excerpt(text) : before.sample
    kinds.set(kind, { kind, items: before.items + 1, words: before.words + countWords(text), sample })
  }
  return [...kinds.values()]
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= SAMPLE ? line : line.slice(0, SAMPLE).replace(/[\uD800-\uDBFF]$/, '') + '…'
}

/** Words of the source that went nowhere, and how many came from nowhere: both as often as they do. */
function compare(source: string, kept: readonly string[]): { missing: string[]; added: number } {
  const supply = new Map<string, number>()
  for (const text of kept) {
    for (const word of text.match(WORD) ?? []) supply.set(word, (supply.get(word) ?? 0) + 1)
  }
  const missing: string[] = []
  for (const word of source.match(WORD) ?? []) {
    const left = supply.get(word) ?? 0
    if (left === 0) missing.push(word)
    else supply.set(word, left - 1)
  }
  return { missing, added: [...supply.values()].reduce((sum, left) => sum + left, 0) }
}

function withMissing(dropped: readonly Dropped[], missing: readonly string[]): Dropped[] {
  if (missing.length === 0) return [...dropped]
  const other = dropped.find(({ kind }) => kind === 'other') ?? { kind: 'other' as const, items: 0, words: 0, sample: '' }
  const sample = other.sample || excerpt(missing.slice(0, 24).join(' '))
  return [
    ...dropped.filter(({ kind }) => kind !== 'other'),
    { kind: 'other', items: other.items + missing.length, words: other.words + missing.length, sample }
  ]
}
