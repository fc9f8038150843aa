import type { Span } from '../document.ts'
import type { Entry } from './entries.ts'
import type { Region } from './filters.ts'
import { findTerm, type MatchOptions } from './match.ts'
import { coveredBy, outermost, spansWithin, touchedBy, type OuterSpans } from './spans.ts'
import type { Query, Term } from './syntax.ts'
import { textOfWords, type SearchText } from './text.ts'

/** A query resolved against a text: where each of its parts stands. */
export interface Places {
  /** For each list of required terms, where any of them stands. */
  readonly required: readonly OuterSpans[]
  readonly excluded: OuterSpans
  /** For each list of filters, where words count. */
  readonly regions: readonly OuterSpans[]
  /** For each list of filters, what is found where there are no words. */
  readonly owned: readonly OuterSpans[]
  readonly excludedRegions: OuterSpans
}

type RegionPlaces = Omit<Places, 'required' | 'excluded'>

/** The regions of a query's filters: each list of alternatives as one. */
export function joinRegions(lists: readonly (readonly Region[])[], excluded: readonly Region[]): RegionPlaces {
  return {
    regions: lists.map((regions) => outermost(regions.flatMap((each) => each.spans))),
    owned: lists.map((regions) => outermost(regions.flatMap((each) => each.own))),
    excludedRegions: outermost(excluded.flatMap((each) => each.spans))
  }
}

/** Leaves only the words that count: those inside every region, and inside none that is excluded. */
export function limitToRegions(places: Places): Places {
  const { regions, excludedRegions } = places
  if (regions.length === 0 && excludedRegions.length === 0) return places
  const allowed = (spans: OuterSpans): OuterSpans =>
    spans.filter((span) => regions.every((region) => coveredBy(region, span)) && !coveredBy(excludedRegions, span))
  return { ...places, required: places.required.map(allowed), excluded: allowed(places.excluded) }
}

/** The hits of each unit (paragraph) that has any, by the unit's index, in text order. */
export function evaluate(units: readonly Span[], places: Places): Map<number, readonly Span[]> {
  return places.required.length > 0 ? wordHits(units, places) : ownHits(units, places)
}

/** A unit counts where each required list has a word in it and no excluded word stands in it. */
function wordHits(units: readonly Span[], places: Places): Map<number, readonly Span[]> {
  const [first = [], ...others] = places.required.map((spans) => byUnit(units, spans))
  const excluded = byUnit(units, places.excluded)
  const hits = new Map<number, readonly Span[]>()
  for (const [unit, spans] of first) {
    if (excluded.has(unit) || !others.every((other) => other.has(unit))) continue
    hits.set(unit, others.length === 0 ? spans : outermost([...spans, ...others.flatMap((other) => other.get(unit)!)]))
  }
  return hits
}

/** Without words, what the fields name is itself the hit; without fields too, the units that hold no excluded word. */
function ownHits(units: readonly Span[], places: Places): Map<number, readonly Span[]> {
  const { owned, regions, excluded, excludedRegions } = places
  if (owned.length === 0 && excluded.length === 0 && excludedRegions.length === 0) return new Map()
  const [first = units, ...others] = owned
  const finest = others.reduce((best, next) => (length(next) < length(best) ? next : best), first)
  const found = finest.filter((span) => {
    const inAll = regions.every((region) => touchedBy(region, span))
    return inAll && !touchedBy(excludedRegions, span) && spansWithin(excluded, span).length === 0
  })
  return byUnit(units, found, (unit, span) => span.start < unit.end)
}

function length(spans: OuterSpans): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Sorts spans into the units they stand in; those that stand in none, or across two, are left out. */
function byUnit(
  units: readonly Span[],
  spans: OuterSpans,
  belongs = (unit: Span, span: Span): boolean => span.end <= unit.end
): Map<number, Span[]> {
  const sorted = new Map<number, Span[]>()
  let unit = 0
  for (const span of spans) {
    while (unit < units.length - 1 && units[unit + 1]!.start <= span.start) unit++
    const within = units[unit]
    if (!within || span.start < within.start || !belongs(within, span)) continue
    const known = sorted.get(unit)
    if (known) known.push(span)
    else sorted.set(unit, [span])
  }
  return sorted
}

/**
 * The places of an item's words, where it holds what the query asks for; otherwise none. Its names count as its
 * words, at the place that stands for it, unless fields limit where words count.
 */
export function evaluateItem(entry: Entry, places: Places, query: Query, namesHold: NameSearch): readonly Span[] {
  const limited = places.regions.length > 0 || places.excludedRegions.length > 0
  const lists = query.required.map((terms, index) => {
    const spans = entry.spans.flatMap((span) => spansWithin(places.required[index]!, span))
    return spans.length > 0 || limited ? spans : namesHold(entry, terms)
  })
  if (lists.length === 0 || lists.some((spans) => spans.length === 0)) return []
  if (entry.spans.some((span) => spansWithin(places.excluded, span).length > 0)) return []
  return outermost(lists.flat())
}

type NameSearch = (entry: Entry, terms: readonly Term[]) => readonly Span[]

/** Where the terms stand in an entry's names, as the places that stand for these. Names are prepared once. */
export function createNameSearch(options: MatchOptions, cache: Map<string, SearchText>): NameSearch {
  return (entry, terms) => {
    const named = entry.names.filter(({ name }) => {
      const text = cache.get(name) ?? textOfWords(name)
      cache.set(name, text)
      return terms.some((term) => findTerm(term, text, options).length > 0)
    })
    return outermost(named.map(({ span }) => span))
  }
}
