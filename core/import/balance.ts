import type { SourceDocument } from '../document.ts'
import type { BlockWords } from './blocks.ts'
import { documentFromBlocks } from './blocks.ts'
import type { Dropped, DroppedKind, Imported, LossReport } from './imported.ts'
import type { Metadata } from '../metadata.ts'
import { sampleOf } from './sample.ts'
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
  /** Told now and then, since long texts take long to count. */
  readonly beat?: (() => void) | undefined
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'‐-][\p{L}\p{M}\p{N}]+)*/gu
/** Characters of a text that are looked at between two signs of life. */
const PIECE = 200_000
/** Words of a run of words that are looked at for a sample. */
const RUN = 8
const NOTE = 500

/** What an importer answers, with a loss report that adds up. */
export function importedFrom({ mediaType, metadata, language, blocks, raw, leftOut, notes, blocksIn, beat }: ImportParts): Imported {
  const document = documentFromBlocks(blocks.map((block) => ({ ...block, text: plain(block.text) })), language)
  const loss = lossOf(document, { raw: plain(raw), leftOut: leftOut.map(({ kind, text }) => ({ kind, text: plain(text) })), notes, blocksIn, beat })
  return { mediaType, document, metadata, loss }
}

/** Control characters and halves of characters, which damaged fonts and files leave behind, are no text. */
function plain(text: string): string {
  return text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
}

function lossOf(document: SourceDocument, { raw, leftOut, notes, blocksIn = 0, beat }: Pick<ImportParts, 'raw' | 'leftOut' | 'notes' | 'blocksIn' | 'beat'>): LossReport {
  const count = new Balance(beat)
  const wordsOut = count.keep(document.text)
  const dropped = tally(leftOut, (text) => count.keep(normaliseText(text)))
  const { wordsIn, missing } = count.take(normaliseText(raw))
  return {
    wordsIn,
    wordsOut,
    wordsAdded: count.left,
    blocksIn: Math.max(blocksIn, document.blocks.length),
    blocksOut: document.blocks.length,
    dropped: withMissing(dropped, missing),
    notes: notes.map((note) => note.slice(0, NOTE))
  }
}

function tally(leftOut: readonly LeftOut[], count: (text: string) => number): Dropped[] {
  const kinds = new Map<DroppedKind, { words: number; readonly texts: string[] }>()
  for (const { kind, text } of leftOut) {
    const { words, texts } = kinds.get(kind) ?? { words: 0, texts: [] }
    texts.push(text)
    kinds.set(kind, { words: words + count(text), texts })
  }
  return [...kinds].map(([kind, { words, texts }]) => ({ kind, items: texts.length, words, sample: sampleOf(texts) }))
}

/** Compares words that went in with those that were kept or left out on purpose: both as often as they come. */
class Balance {
  readonly #supply = new Map<string, number>()
  readonly #beat: (() => void) | undefined
  /** Words kept that have not been found in the source. */
  left = 0

  constructor(beat: (() => void) | undefined) {
    this.#beat = beat
  }

  /** Takes note of words that are accounted for; returns how many. */
  keep(text: string): number {
    const before = this.left
    this.#eachWord(text, (word) => {
      this.left++
      this.#supply.set(word, (this.#supply.get(word) ?? 0) + 1)
    })
    return this.left - before
  }

  /** Counts the words of the source, and returns those that are not accounted for. */
  take(text: string): { wordsIn: number; missing: string[] } {
    let wordsIn = 0
    const missing: string[] = []
    this.#eachWord(text, (word) => {
      wordsIn++
      const left = this.#supply.get(word) ?? 0
      if (left === 0) {
        missing.push(word)
        return
      }
      this.left--
      this.#supply.set(word, left - 1)
    })
    return { wordsIn, missing }
  }

  /** No word goes over a line's end, so a long text can be taken piece by piece. */
  #eachWord(text: string, tell: (word: string) => void): void {
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from + PIECE)
      const to = end < 0 ? text.length : end
      for (const word of text.slice(from, to).match(WORD) ?? []) tell(word)
      this.#beat?.()
      from = to
    }
  }
}

function withMissing(dropped: readonly Dropped[], missing: readonly string[]): Dropped[] {
  if (missing.length === 0) return [...dropped]
  const other = dropped.find(({ kind }) => kind === 'other') ?? { kind: 'other' as const, items: 0, words: 0, sample: '' }
  const runs = [0, (missing.length - RUN) >> 1, missing.length - RUN].map((from) => missing.slice(Math.max(0, from), Math.max(0, from) + RUN).join(' '))
  const sample = other.sample || sampleOf(missing.length > 3 * RUN ? runs : [missing.join(' ')])
  return [
    ...dropped.filter(({ kind }) => kind !== 'other'),
    { kind: 'other', items: other.items + missing.length, words: other.words + missing.length, sample }
  ]
}
