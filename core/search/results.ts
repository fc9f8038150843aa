import type { Span } from '../document.ts'
import type { EntryKind } from './entries.ts'
import type { RelatedForm } from './related.ts'

export interface SearchOptions {
  /** Capitals must be as typed. */
  readonly matchCase?: boolean
  /** Words count only as a whole. True unless it is switched off. */
  readonly wholeWord?: boolean
  /** The query is one regular expression. */
  readonly regex?: boolean
  /** Other forms of the words count too. */
  readonly related?: boolean
  /** The reader is still typing: the last word is taken as the beginning of one, and explained so. */
  readonly typing?: boolean
  /** Whether nothing found is worth suggestions; true unless it is switched off. */
  readonly suggest?: boolean
  /** A clock, in milliseconds, to stop regular expressions by; without one their steps are counted. */
  readonly now?: () => number
  /** Milliseconds that regular expressions may take together; 500 unless told. */
  readonly budget?: number
  /** At most so many hits and groups are given, 10,000 unless told; `total` counts on. */
  readonly limit?: number
}

export interface Hit extends Span {
  /** The words there: `document.text.slice(start, end)`. */
  readonly text: string
  /** The ¶ number to find it by. */
  readonly paragraph: number | undefined
  readonly blockIndex: number
  readonly excerpt: string
  /** Where the excerpt begins in the text. */
  readonly excerptStart: number
  /** Of its paragraph; higher is better. */
  readonly score: number
  readonly in: 'text'
}

/** A paragraph or an item that holds what the query asks for. */
export interface Group {
  readonly in: EntryKind
  readonly score: number
  readonly paragraph: number | undefined
  /** Index of the block (`in: 'text'`). */
  readonly blockIndex?: number
  /** Index of the item in its list (`in` anything else). */
  readonly itemIndex?: number
  /** The item's own words; of a paragraph, those around its first hit. */
  readonly label: string
  /** Where the hits in it stand in the text, in text order; at least one. */
  readonly spans: readonly Span[]
}

export interface SearchResult {
  readonly query: string
  /** What was searched, in words. */
  readonly explained: string
  /** What could not be taken as written, or was not finished. */
  readonly notes: readonly string[]
  /** How many places of the text the query finds. */
  readonly total: number
  /** Those places, in text order. */
  readonly hits: readonly Hit[]
  /** The best first; of equals, the one with more hits; else paragraphs, then items, in text order. */
  readonly groups: readonly Group[]
  /** Other forms of the query's words in the text, each with its own count. */
  readonly related: readonly RelatedForm[]
  /** While typing: how the last word may go on. */
  readonly completions: readonly RelatedForm[]
  /** Where nothing is found: the nearest words of the text, and what each part finds alone. */
  readonly suggestions: Suggestions
}

export interface Suggestions {
  readonly words: readonly string[]
  readonly parts: readonly { readonly part: string; readonly count: number }[]
}
