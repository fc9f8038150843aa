import type { DayRange } from '../edtf.ts'
import type { Program } from './pattern.ts'

/* What a query can ask for, once it has been read. */

/** Words, signs or an exact phrase, as the reader wrote them. */
export interface LiteralTerm {
  readonly kind: 'literal'
  readonly form: 'word' | 'phrase' | 'sign'
  readonly written: string
  /** What must stand there: one string, or the pieces around the inner `*` of `wom*n`. */
  readonly parts: readonly string[]
  /** Anything may come before it in the same word: `*word`. */
  readonly openStart: boolean
  /** Anything may follow in the same word: `word*`, or the word being typed. */
  readonly openEnd: boolean
  /** `US`, typed in capitals: not the pronoun. */
  readonly capitals: boolean
}

/** A literal term of one string, closed at both ends unless `more` says otherwise. */
export function literalTerm(form: LiteralTerm['form'], text: string, more: Partial<LiteralTerm> = {}): LiteralTerm {
  const closed = { openStart: false, openEnd: false, capitals: false }
  return { kind: 'literal', form, written: text, parts: [text], ...closed, ...more }
}

/** A word and all that differ from it by at most `distance` letters: `word~1`. */
export interface FuzzyTerm {
  readonly kind: 'fuzzy'
  readonly written: string
  readonly text: string
  readonly distance: number
}

/** `/regular expression/`, compiled. */
export interface PatternTerm {
  readonly kind: 'pattern'
  readonly written: string
  readonly source: string
  readonly program: Program
}

export type Term = LiteralTerm | FuzzyTerm | PatternTerm

export const PLACES = [
  'quotes',
  'statements',
  'timeline',
  'figures',
  'people',
  'numbers',
  'summary',
  'gaps',
  'notes',
  'title'
] as const

export type Place = (typeof PLACES)[number]

/** A field and its value: limits where words count. */
export type Filter =
  | { readonly field: 'speaker' | 'person' | 'source' | 'tag'; readonly written: string; readonly value: string }
  | { readonly field: 'in'; readonly written: string; readonly place: Place }
  | { readonly field: 'para'; readonly written: string; readonly first: number; readonly last: number }
  | { readonly field: 'date'; readonly written: string; readonly days: DayRange }

/**
 * What a query asks for: in one paragraph, at least one of each list of terms, none of those excluded; within the
 * places that every list of filters allows.
 */
export interface Query {
  readonly required: readonly (readonly Term[])[]
  readonly excluded: readonly Term[]
  readonly filters: readonly (readonly Filter[])[]
  readonly excludedFilters: readonly Filter[]
  /** What could not be taken as it was written, in words for the reader. */
  readonly notes: readonly string[]
}

export interface ParseOptions {
  /** The reader is still typing: the last word may go on. */
  readonly typing?: boolean
  /** The whole query is one regular expression. */
  readonly regex?: boolean
  readonly matchCase?: boolean
}
