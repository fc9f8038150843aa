import type { Briefing } from '../briefing/briefing.ts'
import { blockIndexAt, paragraphNumberAt, type Span } from '../document.ts'
import { BriefingError } from '../errors.ts'
import { createBudget } from './budget.ts'
import { entriesOf, type Entry, type EntryKind } from './entries.ts'
import { createNameSearch, evaluate, evaluateItem, joinRegions, limitToRegions, type Places } from './evaluate.ts'
import { excerptOf } from './excerpts.ts'
import { explainQuery, shown } from './explain.ts'
import { fold } from './fold.ts'
import { resolveFilter, type Region } from './filters.ts'
import { buildIndex, loadIndex, rankEntries, type BriefingIndex } from './index.ts'
import { findTerm, type MatchOptions } from './match.ts'
import { parseQuery } from './query.ts'
import { completionsOf, hasStems, nearestWords, relatedForms, withRelated, type RelatedForm, type RelatedSpans } from './related.ts'
import { coveredBy, outermost, spansWithin, type OuterSpans } from './spans.ts'
import type { Query, Term } from './syntax.ts'
import { textOfDocument, type SearchText } from './text.ts'
import { tokenise } from './tokens.ts'

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

export interface Searcher {
  search(query: string, options?: SearchOptions): SearchResult
  /** Makes the ranking index now rather than at the first search. */
  prepare(): void
  /** Why the stored index could not be used and was made anew, once it was. */
  readonly indexProblem: string | undefined
}

export interface SearcherOptions {
  /** A stored index of this briefing, as `serialiseIndex` wrote it. A stale or damaged one is made anew. */
  readonly index?: string
}

const BUDGET = 500
const LIMIT = 10_000
/** Code units beyond which ranking is not worth the wait of indexing, at about half a second per million. */
const MAX_RANKED = 2_000_000
/** Different words of the hits that are ranked by. */
const MAX_RANK_WORDS = 64
/** Hits that are looked at for those words. */
const MAX_RANK_HITS = 2_000
const MAX_SUGGESTED = 5
/** Code units of a term for which other spellings are sought: a pasted passage is not misspelt word by word. */
const MAX_RESPELT = 100
const MAX_COMPLETIONS = 8

/** Prepares a briefing for searching. The text is folded once, and the index read or made, when first needed. */
export function createSearcher(briefing: Briefing, options: SearcherOptions = {}): Searcher {
  return new BriefingSearcher(briefing, options.index)
}

/** A term's places, with what is related to it. */
interface Found {
  readonly spans: OuterSpans
  readonly related: readonly RelatedSpans[]
}

/** One query being answered. */
interface Task {
  readonly query: Query
  readonly match: MatchOptions
  readonly regions: readonly (readonly Region[])[]
  readonly excludedRegions: readonly Region[]
  readonly found: ReadonlyMap<Term, Found>
  readonly places: Places
  readonly limit: number
}

class BriefingSearcher implements Searcher {
  readonly #briefing: Briefing
  readonly #text: SearchText
  readonly #entries: readonly Entry[]
  readonly #names = new Map<string, SearchText>()
  readonly #stored: string | undefined
  #index: BriefingIndex | undefined
  #indexProblem: string | undefined

  constructor(briefing: Briefing, stored: string | undefined) {
    this.#briefing = briefing
    this.#text = textOfDocument(briefing.document)
    this.#entries = entriesOf(briefing)
    this.#stored = stored
  }

  get indexProblem(): string | undefined {
    return this.#indexProblem
  }

  prepare(): void {
    this.#index ??= this.#readIndex() ?? buildIndex(this.#briefing, this.#entries)
  }

  #readIndex(): BriefingIndex | undefined {
    if (this.#stored === undefined) return undefined
    try {
      return loadIndex(this.#stored, this.#briefing, this.#entries)
    } catch (error) {
      if (!(error instanceof BriefingError)) throw error
      this.#indexProblem = error.message
      return undefined
    }
  }

  search(written: string, options: SearchOptions = {}): SearchResult {
    const task = this.#start(written, options)
    const { query, match, regions, excludedRegions, places } = task
    const byUnit = evaluate(this.#text.units, places)
    const total = [...byUnit.values()].reduce((sum, spans) => sum + spans.length, 0)
    const scores = query.required.length > 0 ? this.#rank(byUnit) : new Map<string, number>()
    const related = [...task.found.values()].flatMap((each) => each.related)
    return {
      query: written,
      explained: explainQuery(query, { ...match, related: options.related === true, regions, excludedRegions }),
      notes: this.#notes(task, total),
      total,
      hits: this.#hits(byUnit, scores, task.limit),
      groups: this.#groups(byUnit, scores, task),
      related: related.map(({ form, count }) => ({ form, count })),
      completions: this.#completions(task, options),
      suggestions: total === 0 ? this.#suggest(task) : { words: [], parts: [] }
    }
  }

  #start(written: string, options: SearchOptions): Task {
    const { matchCase = false, wholeWord = true, regex = false, typing = false, limit = LIMIT } = options
    const query = parseQuery(written, { matchCase, regex, typing: typing && wholeWord })
    const match = { matchCase, wholeWord, budget: createBudget(options.now, options.budget ?? BUDGET) }
    const regions = query.filters.map((filters) => filters.map((filter) => resolveFilter(filter, this.#briefing)))
    const excludedRegions = query.excludedFilters.map((filter) => resolveFilter(filter, this.#briefing))
    const found = this.#find(query, match)
    const spansOf = (terms: readonly Term[]): OuterSpans => joinFound(terms.map((term) => found.get(term)!), options.related === true)
    const places = limitToRegions({
      required: query.required.map(spansOf),
      excluded: joinFound(query.excluded.map((term) => found.get(term)!), false),
      ...joinRegions(regions, excludedRegions)
    })
    return { query, match, regions, excludedRegions, found, places, limit }
  }

  #find(query: Query, match: MatchOptions): Map<Term, Found> {
    const stems = hasStems(this.#briefing.document.language)
    const find = (term: Term, positive: boolean): [Term, Found] => {
      const related = positive && stems ? relatedForms(term, this.#text, match) : []
      return [term, { spans: findTerm(term, this.#text, match), related }]
    }
    return new Map([
      ...query.required.flat().map((term) => find(term, true)),
      ...query.excluded.map((term) => find(term, false))
    ])
  }

  /** Lunr's scores, asked with the words that really stand there. */
  #rank(byUnit: ReadonlyMap<number, readonly Span[]>): Map<string, number> {
    const { source } = this.#text
    if (source.length > MAX_RANKED || byUnit.size === 0) return new Map()
    this.prepare()
    const words = new Set<string>()
    let looked = 0
    for (const spans of byUnit.values()) {
      for (const { start, end } of spans) for (const { text } of tokenise(source.slice(start, end))) words.add(text)
      looked += spans.length
      if (looked > MAX_RANK_HITS) break
    }
    return rankEntries(this.#index!, [...words].slice(0, MAX_RANK_WORDS))
  }

  #hits(byUnit: ReadonlyMap<number, readonly Span[]>, scores: ReadonlyMap<string, number>, limit: number): Hit[] {
    const hits: Hit[] = []
    for (const [unit, spans] of inOrder(byUnit)) {
      const paragraph = this.#paragraphOf(this.#text.units[unit]!)
      const score = scores.get(`text-${unit}`) ?? 0
      for (const span of spans) {
        if (hits.length >= limit) return hits
        hits.push(this.#hit(span, { blockIndex: unit, paragraph, score }))
      }
    }
    return hits
  }

  #hit({ start, end }: Span, { blockIndex, paragraph, score }: Pick<Hit, 'blockIndex' | 'paragraph' | 'score'>): Hit {
    const { source, units } = this.#text
    const excerpt = excerptOf(source, { start, end }, units[blockIndex]!)
    return { start, end, text: source.slice(start, end), paragraph, blockIndex, ...excerpt, score, in: 'text' }
  }

  #paragraphOf({ start }: Span): number | undefined {
    const { document } = this.#briefing
    return document.blocks[blockIndexAt(document.blocks, start)]?.number ?? paragraphNumberAt(document, start)
  }

  #groups(byUnit: ReadonlyMap<number, readonly Span[]>, scores: ReadonlyMap<string, number>, task: Task): Group[] {
    const item = this.#itemSearch(byUnit, task)
    const places = (entry: Entry): readonly Span[] => (entry.in === 'text' ? (byUnit.get(entry.index) ?? []) : item(entry))
    const kinds = kindsOf(task)
    const groups = this.#entries
      .filter((entry) => entry.in === 'text' || kinds(entry.in))
      .map((entry) => ({ entry, spans: places(entry), score: scores.get(entry.id) ?? 0 }))
      .filter(({ spans }) => spans.length > 0)
    if (task.query.required.length > 0) groups.sort((a, b) => b.score - a.score || b.spans.length - a.spans.length)
    return groups
      .slice(0, task.limit)
      .map(({ entry, spans, score }) => this.#group(entry, spans, score))
  }

  /** Where an item holds what is asked for; without words, where what the fields name holds it or is held by it. */
  #itemSearch(byUnit: ReadonlyMap<number, readonly Span[]>, { query, places, match }: Task): (entry: Entry) => readonly Span[] {
    const names = createNameSearch(match, this.#names)
    if (query.required.length > 0) return (entry) => evaluateItem(entry, places, query, names)
    const hits = outermost([...byUnit.values()].flat())
    return (entry) => entry.spans.filter((span) => coveredBy(hits, span) || spansWithin(hits, span).length > 0)
  }

  #group(entry: Entry, spans: readonly Span[], score: number): Group {
    const [first] = spans
    const paragraph = this.#paragraphOf(first!)
    if (entry.in !== 'text') return { in: entry.in, score, paragraph, itemIndex: entry.index, label: entry.label, spans }
    const { excerpt } = excerptOf(this.#text.source, first!, this.#text.units[entry.index]!)
    return { in: 'text', score, paragraph, blockIndex: entry.index, label: excerpt, spans }
  }

  #completions({ query, found }: Task, { typing }: SearchOptions): RelatedForm[] {
    const last = query.required.at(-1)?.at(-1)
    if (!typing || last?.kind !== 'literal' || !last.openEnd || last.form !== 'word') return []
    return completionsOf(this.#text.source, found.get(last)!.spans, MAX_COMPLETIONS)
  }

  #notes({ query, match, regions, excludedRegions, limit }: Task, total: number): string[] {
    const unranked = this.#text.source.length > MAX_RANKED && total > 0 && query.required.length > 0
    return [
      ...query.notes,
      ...[...regions.flat(), ...excludedRegions].flatMap(({ note }) => note ?? []),
      ...(match.budget.spent ? ['The pattern took too long and was stopped: there may be more hits than are counted.'] : []),
      ...(unranked ? ['The text is very long: its paragraphs are listed by their number of hits and not ranked.'] : []),
      ...(total > limit ? [`Only the first ${limit} of ${total} hits are listed.`] : [])
    ]
  }

  /** Why nothing was found: words that the text spells otherwise, and what each part of the query finds by itself. */
  #suggest({ query, regions, excludedRegions, found }: Task): Suggestions {
    const missing = query.required.flat().filter((term) => found.get(term)!.spans.length === 0)
    const words = missing.flatMap((term) => [
      ...(term.kind === 'literal' && term.capitals ? this.#smallWord(term.written) : []),
      ...wordsOf(term).flatMap((word) => nearestWords(word, this.#text, MAX_SUGGESTED))
    ])
    const parts = [
      ...query.required.map((terms) => ({
        part: shown(terms.map((term) => term.written).join(' OR ')),
        count: joinFound(terms.map((term) => found.get(term)!), false).length
      })),
      ...query.filters.map((filters, index) => ({
        part: shown(filters.map((filter) => filter.written).join(' OR ')),
        count: outermost(regions[index]!.flatMap((region) => region.own)).length
      }))
    ]
    const several = parts.length + query.excluded.length + excludedRegions.length > 1
    return { words: [...new Set(words)].slice(0, MAX_SUGGESTED), parts: several ? parts : [] }
  }

  /** The pronoun, where the acronym was asked for and only the pronoun is there. */
  #smallWord(acronym: string): string[] {
    const small = fold(acronym)
    return this.#text.words().has(small) ? [small] : []
  }
}

function joinFound(found: readonly Found[], related: boolean): OuterSpans {
  const spans = found.map((each) => (related ? withRelated(each.spans, each.related) : each.spans))
  return spans.length === 1 ? spans[0]! : outermost(spans.flat())
}

function inOrder<T>(byUnit: ReadonlyMap<number, T>): [number, T][] {
  return [...byUnit].sort(([a], [b]) => a - b)
}

/** Which lists the fields leave: with several fields, those that all of them leave. */
function kindsOf({ regions }: Task): (kind: Entry['in']) => boolean {
  return (kind) => regions.every((list) => list.some(({ kinds }) => kinds === undefined || kinds.some((each) => each === kind)))
}

/** The words of a term that a nearer spelling could be offered for. */
function wordsOf(term: Term): string[] {
  if (term.kind === 'pattern') return []
  const texts = term.kind === 'fuzzy' ? [term.text] : term.form === 'sign' ? [] : term.parts
  return texts.flatMap((text) => tokenise(text.slice(0, MAX_RESPELT))).map(({ text }) => text)
}
