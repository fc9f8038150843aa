import type { Region } from './filters.ts'
import type { LiteralTerm, Query, Term } from './syntax.ts'

export interface ExplainOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly related: boolean
  readonly regions: readonly (readonly Region[])[]
  readonly excludedRegions: readonly Region[]
}

const MAX_SHOWN = 60

/** The query in words: “both “war” and “crimes” in the same paragraph; speaker is Gustavo Petro”. */
export function explainQuery(query: Query, options: ExplainOptions): string {
  const parts = [
    ...requiredParts(query, options),
    ...query.excluded.map((term) => `without ${termInWords(term, options)}`),
    ...options.regions.map((regions) => regions.map((region) => region.words).join(', or ')),
    ...options.excludedRegions.map((region) => `not where ${region.words}`),
    ...manner(query, options)
  ]
  return parts.join('; ')
}

function requiredParts({ required, filters, excluded, excludedFilters }: Query, options: ExplainOptions): string[] {
  const lists = required.map((terms) => terms.map((term) => termInWords(term, options)).join(' or '))
  if (lists.length > 1) return [`${lists.length === 2 ? 'both' : 'all of'} ${joined(lists)} in the same paragraph`]
  if (lists.length === 1) return lists
  if (filters.length > 0) return ['every place']
  return excluded.length > 0 || excludedFilters.length > 0 ? ['every paragraph'] : []
}

function joined(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function manner({ required, excluded }: Query, { matchCase, wholeWord, related }: ExplainOptions): string[] {
  const terms = [...required.flat(), ...excluded]
  if (terms.length === 0) return []
  const words = terms.some((term) => term.kind === 'literal' && term.form !== 'sign')
  return [
    ...(matchCase ? ['capitals as typed'] : []),
    ...(words && !wholeWord ? ['inside words too'] : []),
    ...(related ? ['with related forms'] : [])
  ]
}

/** One term in words. */
export function termInWords(term: Term, options: { readonly matchCase: boolean }): string {
  switch (term.kind) {
    case 'literal':
      return literalInWords(term, options.matchCase)
    case 'fuzzy':
      return `words within ${term.distance} ${term.distance === 1 ? 'letter' : 'letters'} of ${quoted(term.text)}`
    case 'pattern':
      return `the pattern ${shown(`/${term.source}/`)} (accents count)`
  }
}

function literalInWords(term: LiteralTerm, matchCase: boolean): string {
  const { parts, openStart, openEnd, form } = term
  if (parts.length > 1) return `words like ${quoted(term.written)}`
  const words = quoted(parts[0] ?? '')
  if (form === 'phrase') return `the exact words ${words}${openEnd ? ', the last one as a beginning' : ''}`
  if (openStart && openEnd) return `words that contain ${words}`
  if (openStart) return `words that end with ${words}`
  const capitals = term.capitals && !matchCase ? ' in capitals (for the small word too, type it small)' : ''
  return openEnd ? `words that begin with ${words}${capitals}` : `${words}${capitals}`
}

function quoted(words: string): string {
  return `“${shown(words)}”`
}

/** Long words are shown by their beginning. */
export function shown(words: string): string {
  return words.length <= MAX_SHOWN ? words : `${Array.from(words.slice(0, MAX_SHOWN)).slice(0, -1).join('')}…`
}
