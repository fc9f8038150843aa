import { splitClauses, type Clause } from './clauses.ts'
import { readFilter } from './fields.ts'
import { compilePattern } from './pattern.ts'
import type { Filter, ParseOptions, Query, Term } from './syntax.ts'
import { phraseTerm, readTerm } from './terms.ts'

/** Who pastes more than this looks for the passage, not for paragraphs that happen to hold all its words. */
const MAX_CLAUSES = 64

/**
 * Reads a query. Every string is a query: what is no valid syntax is searched as it stands, and `notes` says so.
 * `OR` binds more tightly than the space: `a b OR c` asks for a, and for b or c. Linear in the query's length.
 */
export function parseQuery(written: string, options: ParseOptions = {}): Query {
  const text = written.normalize('NFC')
  if (text.trim() === '') return NOTHING
  if (options.regex) return wholePattern(text, options)
  const clauses = splitClauses(text)
  if (clauses.length <= MAX_CLAUSES) return new QueryReader(options).read(clauses, text)
  const note = `The query has more than ${MAX_CLAUSES} parts; it is searched as one exact passage.`
  return { ...NOTHING, required: [[phraseTerm(text.trim(), false)]], notes: [note] }
}

const LONELY_OR = '“OR” has nothing of one kind to join here; it is searched as a word.'
const NOTHING: Query = { required: [], excluded: [], filters: [], excludedFilters: [], notes: [] }

function wholePattern(source: string, options: ParseOptions): Query {
  const compiled = compilePattern(source, options)
  if ('program' in compiled) {
    return { ...NOTHING, required: [[{ kind: 'pattern', written: source, source, program: compiled.program }]] }
  }
  const note = `The pattern ${compiled.problem}; it is searched as it stands.`
  return { ...NOTHING, required: [[phraseTerm(source.trim(), false)]], notes: [note] }
}

/** Sorts clauses into what is asked for. */
class QueryReader {
  readonly #options: ParseOptions
  readonly #required: Term[][] = []
  readonly #excluded: Term[] = []
  readonly #filters: Filter[][] = []
  readonly #excludedFilters: Filter[] = []
  readonly #notes: string[] = []
  /** The list that an `OR` would add to, and whether one has just been read. */
  #last: { readonly terms: Term[] } | { readonly filters: Filter[] } | undefined
  #joining = false

  constructor(options: ParseOptions) {
    this.#options = options
  }

  read(clauses: readonly Clause[], text: string): Query {
    clauses.forEach((clause, index) => {
      const typing = this.#options.typing === true && index === clauses.length - 1 && clause.end === text.length
      if (!this.#readOperator(clause, clauses[index + 1], typing)) this.#readClause(clause, typing)
    })
    return {
      required: this.#required,
      excluded: this.#excluded,
      filters: this.#filters,
      excludedFilters: this.#excludedFilters,
      notes: [...new Set(this.#notes)]
    }
  }

  /** `OR` joins what stands on both its sides; `AND` says what the space says. Elsewhere they are words. */
  #readOperator(clause: Clause, next: Clause | undefined, typing: boolean): boolean {
    if (clause.kind !== 'plain' || clause.negated || !/^(?:OR|AND)$/.test(clause.text)) return false
    if (typing && this.#last) return true
    const joins = this.#last !== undefined && !this.#joining && next?.negated === false && sameSort(this.#last, next)
    if (joins) this.#joining = clause.text === 'OR'
    else if (clause.text === 'OR') this.#notes.push(LONELY_OR)
    return joins
  }

  #readClause(clause: Clause, typing: boolean): void {
    const filter = readFilter(clause, typing)
    if (filter && 'field' in filter) this.#addFilter(filter, clause.negated)
    else {
      if (filter) this.#notes.push(filter.problem)
      const { term, note } = readTerm(clause, { ...this.#options, typing })
      if (note !== undefined && !filter) this.#notes.push(note)
      if (term) this.#addTerm(term, clause.negated)
    }
    this.#joining = false
  }

  #addFilter(filter: Filter, negated: boolean): void {
    if (negated) {
      this.#excludedFilters.push(filter)
      this.#last = undefined
    } else if (this.#joining && this.#last && 'filters' in this.#last) this.#last.filters.push(filter)
    else {
      this.#last = { filters: [filter] }
      this.#filters.push(this.#last.filters)
    }
  }

  #addTerm(term: Term, negated: boolean): void {
    if (negated) {
      this.#excluded.push(term)
      this.#last = undefined
    } else if (this.#joining && this.#last && 'terms' in this.#last) this.#last.terms.push(term)
    else {
      this.#last = { terms: [term] }
      this.#required.push(this.#last.terms)
    }
  }
}

function sameSort(last: object, next: Clause): boolean {
  const filter = readFilter(next, false)
  return (filter !== undefined && 'field' in filter) === 'filters' in last
}
