import { describe, expect, it } from 'vitest'
import { parseQuery } from '#core/search/query.ts'

const written = (query: string): unknown => {
  const { required, excluded, filters, excludedFilters } = parseQuery(query)
  return {
    required: required.map((terms) => terms.map((term) => term.written)),
    excluded: excluded.map((term) => term.written),
    filters: filters.map((list) => list.map((filter) => filter.written)),
    excludedFilters: excludedFilters.map((filter) => filter.written)
  }
}

const NONE = { required: [], excluded: [], filters: [], excludedFilters: [] }

describe('a query', () => {
  it('is split into words, phrases, patterns and fields', () => {
    expect(written('a "b c" /d e/ -f speaker:"G P" -in:quotes para:7')).toEqual({
      required: [['a'], ['b c'], ['/d e/']],
      excluded: ['f'],
      filters: [['speaker:"G P"'], ['para:7']],
      excludedFilters: ['-in:quotes']
    })
  })

  it('joins by OR what stands on both its sides', () => {
    expect(written('a b OR c OR "d e" f')).toEqual({ ...NONE, required: [['a'], ['b', 'c', 'd e'], ['f']] })
    const either = [['speaker:a', 'speaker:b']]
    expect(written('speaker:a OR speaker:b c')).toEqual({ ...NONE, required: [['c']], filters: either })
    expect(written('a AND b')).toEqual({ ...NONE, required: [['a'], ['b']] })
    expect(written('a OR speaker:b')).toEqual({ ...NONE, required: [['a'], ['OR']], filters: [['speaker:b']] })
    expect(written('a OR -b')).toEqual({ ...NONE, required: [['a'], ['OR']], excluded: ['b'] })
    expect(written('a or b')).toEqual({ ...NONE, required: [['a'], ['or'], ['b']] })
  })

  it.each([
    ['word*', { parts: ['word'], openStart: false, openEnd: true }],
    ['*word', { parts: ['word'], openStart: true, openEnd: false }],
    ['*word*', { parts: ['word'], openStart: true, openEnd: true }],
    ['wo*rd', { parts: ['wo', 'rd'], openStart: false, openEnd: false }],
    ['#1', { form: 'word', parts: ['#1'] }],
    ['$3.2bn', { form: 'word', parts: ['$3.2bn'] }],
    ['2.5%', { form: 'word', parts: ['2.5%'] }],
    ['U.S.', { form: 'word', parts: ['U.S.'] }],
    ['C++', { form: 'word', parts: ['C++'] }],
    ['“war crimes”', { form: 'phrase', parts: ['war crimes'] }],
    ['Trump,', { form: 'word', parts: ['Trump'] }],
    ['*', { form: 'sign', parts: ['*'] }],
    ['-', { form: 'sign', parts: ['-'] }],
    ['word~', { kind: 'fuzzy', text: 'word', distance: 1 }],
    ['word~2', { kind: 'fuzzy', text: 'word', distance: 2 }],
    ['/wo+/', { kind: 'pattern', source: 'wo+' }],
    ['and/or', { form: 'word', parts: ['and/or'] }],
    ['US', { parts: ['US'], capitals: true }],
    ['PETRO', { parts: ['PETRO'], capitals: false }]
  ])('%s is read as it should be', (query, expected) => {
    expect(parseQuery(query).required).toMatchObject([[expected]])
  })

  it('reads field values', () => {
    const filter = (query: string): unknown => parseQuery(query).filters[0]?.[0]
    expect(filter('para:¶3-7')).toMatchObject({ first: 3, last: 7 })
    expect(filter('in:Quote')).toMatchObject({ place: 'quotes' })
    expect(filter('Speaker:Petro')).toMatchObject({ field: 'speaker', value: 'Petro' })
    expect(filter('date:2025-10..2026-01')).toMatchObject({ days: { first: 20_362, last: 20_484 } })
    expect(filter('date:2025..')).toMatchObject({ days: { first: 20_089, last: null } })
    expect(filter('date:..2025')).toMatchObject({ days: { first: null, last: 20_453 } })
    expect(filter('date:..')).toBeUndefined()
  })

  it('leaves the last word open while it is being typed, and only that', () => {
    const open = (query: string): boolean[] =>
      parseQuery(query, { typing: true }).required.flat().map((term) => term.kind === 'literal' && term.openEnd)
    expect(open('a b')).toEqual([false, true])
    expect(open('a b ')).toEqual([false, false])
    expect(open('a "b c')).toEqual([false, true])
    expect(open('a "b c"')).toEqual([false, false])
    expect(parseQuery('a OR', { typing: true }).required).toHaveLength(1)
    expect(parseQuery('-ab', { typing: true }).excluded).toMatchObject([{ openEnd: false }])
    expect(parseQuery('speaker:pet', { typing: true }).filters).toMatchObject([[{ value: 'pet*' }]])
  })

  it('is one regular expression where that is asked for', () => {
    expect(parseQuery('a b|"c', { regex: true }).required).toMatchObject([[{ kind: 'pattern', source: 'a b|"c' }]])
    const { required, notes } = parseQuery('(', { regex: true })
    expect(required).toMatchObject([[{ form: 'phrase', parts: ['('] }]])
    expect(notes.join(' ')).toContain('as it stands')
  })
})
