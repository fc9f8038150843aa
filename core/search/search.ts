import type { Briefing } from '../briefing/briefing.ts'
import { blockIndexAt, paragraphNumberAt, type Span } from '../document.ts'
import { BriefingError } from '../errors.ts'
import { entriesOf, type Entry } from './entries.ts'
import { createNameSearch, evaluate, evaluateItem } from './evaluate.ts'
import { excerptOf } from './excerpts.ts'
import { explainQuery } from './explain.ts'
import type { Region } from './filters.ts'
import { buildIndex, loadIndex, rankEntries, serialiseIndex, type BriefingIndex } from './index.ts'
import type { Group, Hit, SearchOptions, SearchResult } from './results.ts'
import { coveredBy, outermost, spansWithin } from './spans.ts'
import { completionsFor, suggestionsFor } from './suggest.ts'
import { startTask, type Task } from './task.ts'
import { textOfDocument, type SearchText } from './text.ts'
import { tokenise } from './tokens.ts'

export type { Group, Hit, SearchOptions, SearchResult, Suggestions } from './results.ts'

export interface Searcher {
  search(query: string, options?: SearchOptions): SearchResult
  /** Makes the ranking index now rather than at the first search. */
  prepare(): void
  /** The ranking index as `serialiseIndex` writes it, made where there is none yet. */
  storedIndex(): string
  /** Why the stored index could not be used and was made anew, once it was. */
  readonly indexProblem: string | undefined
}

export interface SearcherOptions {
  /** A stored index of this briefing, as `serialiseIndex` wrote it. A stale or damaged one is made anew. */
  readonly index?: string
}

/** Code units beyond which ranking is not worth the wait of indexing, at about half a second per million. */
const MAX_RANKED = 2_000_000
/** Different words of the hits that are ranked by. */
const MAX_RANK_WORDS = 64
/** Hits that are looked at for those words. */
const MAX_RANK_HITS = 2_000
const STOPPED = 'The pattern took too long and was stopped: there may be more hits than are counted.'
const UNRANKED = 'The text is very long: its paragraphs are listed by their number of hits and not ranked.'

/** Prepares a briefing for searching. The text is folded once, and the index read or made, when first needed. */
export function createSearcher(briefing: Briefing, options: SearcherOptions = {}): Searcher {
  return new BriefingSearcher(briefing, options.index)
}

/** The hits of each block that has any, by the block's index. */
type HitsByUnit = ReadonlyMap<number, readonly Span[]>

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

  storedIndex(): string {
    this.prepare()
    return serialiseIndex(this.#index!)
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
    const task = startTask(written, options, this.#briefing, this.#text)
    const { query, match, regions, excludedRegions, places, found } = task
    const byUnit = evaluate(this.#text.units, places)
    const total = [...byUnit.values()].reduce((sum, spans) => sum + spans.length, 0)
    const scores = query.required.length > 0 ? this.#rank(byUnit) : new Map<string, number>()
    const related = [...found.values()].flatMap((each) => each.related)
    return {
      query: written,
      explained: explainQuery(query, { ...match, related: options.related === true, regions, excludedRegions }),
      notes: this.#notes(task, total),
      total,
      hits: this.#hits(byUnit, scores, task.limit),
      groups: this.#groups(byUnit, scores, task),
      related: related.map(({ form, count }) => ({ form, count })),
      completions: options.typing ? completionsFor(task, this.#text) : [],
      suggestions: total === 0 && options.suggest !== false ? suggestionsFor(task, this.#text) : { words: [], parts: [] }
    }
  }

  /** Lunr's scores, asked with the words that really stand there. */
  #rank(byUnit: HitsByUnit): Map<string, number> {
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

  #hits(byUnit: HitsByUnit, scores: ReadonlyMap<string, number>, limit: number): Hit[] {
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

  #groups(byUnit: HitsByUnit, scores: ReadonlyMap<string, number>, task: Task): Group[] {
    const item = this.#itemSearch(byUnit, task)
    const kinds = kindsOf(task)
    const places = (entry: Entry): readonly Span[] => {
      return entry.in === 'text' ? (byUnit.get(entry.index) ?? []) : item(entry)
    }
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
  #itemSearch(byUnit: HitsByUnit, { query, places, match }: Task): (entry: Entry) => readonly Span[] {
    const names = createNameSearch(match, this.#names)
    if (query.required.length > 0) return (entry) => evaluateItem(entry, places, query, names)
    const hits = outermost([...byUnit.values()].flat())
    return (entry) => entry.spans.filter((span) => coveredBy(hits, span) || spansWithin(hits, span).length > 0)
  }

  #group(entry: Entry, spans: readonly Span[], score: number): Group {
    const [first] = spans
    const paragraph = this.#paragraphOf(first!)
    const { in: kind, index, label } = entry
    if (kind !== 'text') return { in: kind, score, paragraph, itemIndex: index, label, spans }
    const { excerpt } = excerptOf(this.#text.source, first!, this.#text.units[index]!)
    return { in: 'text', score, paragraph, blockIndex: index, label: excerpt, spans }
  }

  #notes({ query, match, regions, excludedRegions, limit }: Task, total: number): string[] {
    const unranked = this.#text.source.length > MAX_RANKED && total > 0 && query.required.length > 0
    return [
      ...query.notes,
      ...[...regions.flat(), ...excludedRegions].flatMap(({ note }) => note ?? []),
      ...(match.budget.spent ? [STOPPED] : []),
      ...(unranked ? [UNRANKED] : []),
      ...(total > limit ? [`Only the first ${limit} of ${total} hits are listed.`] : [])
    ]
  }
}

function inOrder<T>(byUnit: ReadonlyMap<number, T>): [number, T][] {
  return [...byUnit].sort(([a], [b]) => a - b)
}

/** Which lists the fields leave: with several fields, those that all of them leave. */
function kindsOf({ regions }: Task): (kind: Entry['in']) => boolean {
  const leaves = ({ kinds }: Region, kind: Entry['in']): boolean => kinds?.some((each) => each === kind) ?? true
  return (kind) => regions.every((list) => list.some((region) => leaves(region, kind)))
}
