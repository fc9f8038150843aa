import { daysOf } from '../edtf.ts'
import type { Clause } from './clauses.ts'
import { fold } from './fold.ts'
import { PLACES, type Filter, type Place } from './syntax.ts'

const FIELD = /^(speaker|person|source|tag|in|para|date):([^]*)$/iu
const QUOTED = /^["“„‟«＂”»]([^]*)["“„‟«＂”»]$/u

/** Other names for the places, by what a reader may type. */
const SYNONYMS: Readonly<Record<string, Place>> = {
  quote: 'quotes',
  quotation: 'quotes',
  quotations: 'quotes',
  statement: 'statements',
  figure: 'figures',
  person: 'people',
  number: 'numbers',
  gap: 'gaps',
  note: 'notes',
  titles: 'title',
  heading: 'title',
  headings: 'title'
}

/**
 * Reads a clause as `field:value`: the filter; or why it is none although it begins like one; or `undefined` where
 * it does not. While the reader is typing, a name may be incomplete.
 */
export function readFilter(clause: Clause, typing: boolean): Filter | { readonly problem: string } | undefined {
  const match = clause.kind === 'plain' ? FIELD.exec(clause.text) : null
  if (!match) return undefined
  const field = match[1]!.toLowerCase()
  const value = (QUOTED.exec(match[2]!)?.[1] ?? match[2]!).trim()
  if (value === '') return problem(clause, `“${field}:” needs a value directly after it`)
  switch (field) {
    case 'in':
      return placeFilter(clause, value)
    case 'para':
      return paragraphFilter(clause, value)
    case 'date':
      return dateFilter(clause, value)
    default: {
      const open = typing && !value.endsWith('*')
      return { field: field as 'speaker', written: clause.written, value: open ? `${value}*` : value }
    }
  }
}

function placeFilter(clause: Clause, value: string): Filter | { problem: string } {
  const name = fold(value)
  const place = PLACES.find((known) => known === name) ?? SYNONYMS[name]
  return place ? { field: 'in', written: clause.written, place } : problem(clause, `“in:” knows ${PLACES.join(', ')}`)
}

function paragraphFilter(clause: Clause, value: string): Filter | { problem: string } {
  const match = /^¶?(\d{1,9})(?:(?:-|–|\.\.)¶?(\d{1,9}))?$/u.exec(value)
  if (!match) return problem(clause, '“para:” takes a paragraph number (para:7) or a range (para:3-7)')
  const first = Number(match[1])
  return { field: 'para', written: clause.written, first, last: Number(match[2] ?? first) }
}

function dateFilter(clause: Clause, value: string): Filter | { problem: string } {
  const [from = '', to] = value.split(/\.\.|\//u)
  const start = from === '' ? { first: null, last: null } : daysOf(from)
  const end = to === undefined ? start : to === '' ? { first: null, last: null } : daysOf(to)
  if (!start || !end || (from === '' && !to)) {
    return problem(clause, '“date:” takes dates such as 2026-02-03, 2026-01, 2025-10..2026-01 or 2025..')
  }
  return { field: 'date', written: clause.written, days: { first: start.first, last: end.last } }
}

function problem(clause: Clause, reason: string): { problem: string } {
  return { problem: `${reason}; “${clause.written}” is searched as it stands.` }
}
