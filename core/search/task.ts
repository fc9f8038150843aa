import type { Briefing } from '../briefing/briefing.ts'
import { createBudget } from './budget.ts'
import { joinRegions, limitToRegions, type Places } from './evaluate.ts'
import { resolveFilter, type Region } from './filters.ts'
import { findTerm, type MatchOptions } from './match.ts'
import { parseQuery } from './query.ts'
import { hasStems, relatedForms, withRelated, type RelatedSpans } from './related.ts'
import type { SearchOptions } from './results.ts'
import { outermost, type OuterSpans } from './spans.ts'
import type { Query, Term } from './syntax.ts'
import type { SearchText } from './text.ts'

const BUDGET = 500
const LIMIT = 10_000

/** A term's places, with what is related to it. */
export interface Found {
  readonly spans: OuterSpans
  readonly related: readonly RelatedSpans[]
}

/** One query being answered. */
export interface Task {
  readonly query: Query
  readonly match: MatchOptions
  readonly regions: readonly (readonly Region[])[]
  readonly excludedRegions: readonly Region[]
  readonly found: ReadonlyMap<Term, Found>
  readonly places: Places
  readonly limit: number
}

/** Reads a query and finds where each of its parts stands. */
export function startTask(written: string, options: SearchOptions, briefing: Briefing, text: SearchText): Task {
  const { matchCase = false, wholeWord = true, regex = false, typing = false, limit = LIMIT } = options
  const query = parseQuery(written, { matchCase, regex, typing: typing && wholeWord })
  const match = { matchCase, wholeWord, budget: createBudget(options.now, options.budget ?? BUDGET) }
  const regions = query.filters.map((filters) => filters.map((filter) => resolveFilter(filter, briefing)))
  const excludedRegions = query.excludedFilters.map((filter) => resolveFilter(filter, briefing))
  const found = findTerms(query, { text, match, stems: hasStems(briefing.document.language) })
  const places = limitToRegions({
    required: query.required.map((terms) => placesOf(terms, found, options.related)),
    excluded: placesOf(query.excluded, found),
    ...joinRegions(regions, excludedRegions)
  })
  return { query, match, regions, excludedRegions, found, places, limit }
}

interface Where {
  readonly text: SearchText
  readonly match: MatchOptions
  /** Whether the text's language is one whose stems are known. */
  readonly stems: boolean
}

function findTerms(query: Query, { text, match, stems }: Where): Map<Term, Found> {
  const found = new Map<Term, Found>()
  for (const term of query.required.flat()) {
    const related = stems ? relatedForms(term, text, match) : []
    found.set(term, { spans: findTerm(term, text, match), related })
  }
  for (const term of query.excluded) found.set(term, { spans: findTerm(term, text, match), related: [] })
  return found
}

/** Where any of these terms stands; with `related`, or one of its other forms. */
export function placesOf(terms: readonly Term[], found: ReadonlyMap<Term, Found>, related = false): OuterSpans {
  const lists = terms.map((term) => {
    const { spans, related: others } = found.get(term)!
    return related ? withRelated(spans, others) : spans
  })
  return lists.length === 1 ? lists[0]! : outermost(lists.flat())
}
