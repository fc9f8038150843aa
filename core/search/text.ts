import type { Block, SourceDocument, Span } from '../document.ts'
import { fold, foldText, type FoldedText } from './fold.ts'
import { WORD_CLASS } from './words.ts'

/** A text made ready for searching. What is costly is made once, at the first query that needs it. */
export interface SearchText {
  readonly source: string
  /** The paragraphs, headings and other blocks, in text order: what a query's words must share. */
  readonly units: readonly Span[]
  folded(keepCase: boolean): FoldedText
  /** The text's own words by their folded form. */
  words(): ReadonlyMap<string, WordCount>
}

export interface WordCount {
  /** The word as it stands most often. */
  readonly word: string
  readonly count: number
}

/** Makes a document ready for searching; one without blocks is a single unit. */
export function textOfDocument({ text, blocks }: SourceDocument): SearchText {
  return createText(text, blocks.length > 0 ? blocks.map(spanOf) : [{ start: 0, end: text.length }])
}

function spanOf({ start, end }: Block): Span {
  return { start, end }
}

/** Makes a few words, such as a name, ready for searching. */
export function textOfWords(words: string): SearchText {
  return createText(words, [{ start: 0, end: words.length }])
}

function createText(source: string, units: readonly Span[]): SearchText {
  let plain: FoldedText | undefined
  let cased: FoldedText | undefined
  let words: ReadonlyMap<string, WordCount> | undefined
  return {
    source,
    units,
    folded: (keepCase) => (keepCase ? (cased ??= foldText(source, { keepCase })) : (plain ??= foldText(source))),
    words: () => (words ??= countWords(source))
  }
}

const WORDS = new RegExp(`${WORD_CLASS}+`, 'gu')

/** Counts each word (a run of letters, marks and digits) under its folded form. */
export function countWords(text: string): Map<string, WordCount> {
  const written = new Map<string, number>()
  for (const [word] of text.matchAll(WORDS)) written.set(word, (written.get(word) ?? 0) + 1)
  return byFoldedForm(written)
}

/** Joins the counts of words that differ only in case and accents; the most frequent spelling stands for them. */
export function byFoldedForm(written: Iterable<readonly [word: string, count: number]>): Map<string, WordCount> {
  const joined = new Map<string, { word: string; count: number; most: number }>()
  for (const [word, count] of written) {
    const form = fold(word)
    const known = joined.get(form)
    if (!known) joined.set(form, { word, count, most: count })
    else {
      known.count += count
      if (count > known.most) Object.assign(known, { word, most: count })
    }
  }
  return new Map(Array.from(joined, ([form, { word, count }]) => [form, { word, count }]))
}
