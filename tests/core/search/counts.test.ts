import { describe, expect, it } from 'vitest'
import { createSearcher, type SearchOptions } from '#core/search/search.ts'
import { article, briefing, briefingOf, text } from './briefings.ts'

const searcher = createSearcher(article)
const count = (query: string, options?: SearchOptions): number => searcher.search(query, options).total

const WORD = '[\\p{L}\\p{M}\\p{N}]'

/** Counts with one regular expression over the text without accents: written apart from the program's own scan. */
function literalCount(pattern: string, flags = 'giu'): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"')
  return [...plain.matchAll(new RegExp(pattern, flags))].length
}

const whole = (words: string): string => `(?<!${WORD})${words}(?!${WORD})`

describe('the counts in the bundled article', () => {
  it.each([
    ['US', 5, whole('US'), 'gu'],
    ['us', 5, whole('us')],
    ['Petro', 16, whole('petro')],
    ['petro', 16, whole('petro')],
    ['PETRO', 16, whole('petro')],
    ['not', 1, whole('not')],
    ['#1', 1, `#1(?!${WORD})`],
    ['"war crimes"', 1, whole('war\\s+crimes')],
    ['Bogota', 1, whole('bogota')],
    ['Bogotá', 1, whole('bogota')],
    ['sanction*', 2, `(?<!${WORD})sanction${WORD}*`],
    ['who', 5, whole('who')],
    ['sanction', 0, whole('sanction')],
    ['the', 38, whole('the')],
    ['Petro’s', 2, whole("petro's")],
    ["petro's", 2, whole("petro's")],
    ['two-hour', 1, whole('two-hour')],
    ['didn’t', 2, whole("didn't")],
    ['"the two leaders"', 4, whole('the\\s+two\\s+leaders')],
    ['"Yeah, we did"', 1, whole('yeah,\\s+we\\s+did')],
    ['*caine', 2, `${WORD}*caine(?!${WORD})`],
    ['*an*', 50, `${WORD}*an${WORD}*`],
    ['c*ne', 2, `(?<!${WORD})c${WORD}*ne(?!${WORD})`],
    ['2022', 1, whole('2022')],
    ['Reuters', 1, whole('reuters')],
    ['WASHINGTON', 3, whole('washington')]
  ])('%s: %i, as a literal scan says', (query, expected, pattern, flags = 'giu') => {
    expect(literalCount(pattern, flags)).toBe(expected)
    expect(count(query)).toBe(expected)
  })

  it('does not depend on what has been derived', () => {
    for (const query of ['US', 'Petro', 'not', '#1', '"war crimes"', 'Bogota', 'sanction*', 'who']) {
      expect(createSearcher(briefing).search(query).total).toBe(count(query))
    }
  })

  it('follows the case where that is asked for', () => {
    expect(count('petro', { matchCase: true })).toBe(0)
    expect(count('Petro', { matchCase: true })).toBe(16)
    expect(count('us', { matchCase: true })).toBe(0)
    expect(count('washington', { matchCase: true })).toBe(literalCount(whole('washington'), 'gu'))
  })

  it('goes inside words where whole words are switched off', () => {
    expect(count('us', { wholeWord: false })).toBe(literalCount('us'))
    expect(count('drug', { wholeWord: false })).toBe(literalCount('drug'))
    expect(count('US', { wholeWord: false, matchCase: true })).toBe(literalCount('US', 'gu'))
  })

  it('takes the last word as a beginning while the reader types', () => {
    const typed = searcher.search('sanct', { typing: true })
    expect(typed.total).toBe(literalCount(`(?<!${WORD})sanct${WORD}*`))
    expect(typed.explained).toBe('words that begin with “sanct”')
    expect(typed.completions).toEqual([{ form: 'sanctions', count: 2 }])
    expect(typed.hits.map((hit) => hit.text)).toEqual(['sanctions', 'sanctions'])
    expect(count('sanct')).toBe(0)
    expect(count('sanct ', { typing: true })).toBe(0)
    expect(count('"war crim', { typing: true })).toBe(1)
    expect(count('us presid', { typing: true })).toBe(count('us president*'))
  })
})

describe('acronyms', () => {
  const lines = ['They told us that the US and the U.S. are one.', 'Who asked? The WHO did. IT is it.']
  const other = createSearcher(briefingOf(lines.join('\n')))

  it('in capitals are not the pronoun; in small letters both are meant', () => {
    expect(other.search('US').hits.map((hit) => hit.text)).toEqual(['US'])
    expect(other.search('us').hits.map((hit) => hit.text)).toEqual(['us', 'US'])
    expect(other.search('WHO').total).toBe(1)
    expect(other.search('who').total).toBe(2)
    expect(other.search('US').explained).toContain('in capitals')
  })

  it('offer the small word where only that is there', () => {
    const result = createSearcher(briefingOf('Who is with us?')).search('US')
    expect(result.total).toBe(0)
    expect(result.suggestions.words).toContain('us')
  })

  it('find each other with and without full stops as related forms', () => {
    expect(other.search('U.S.').hits.map((hit) => hit.text)).toEqual(['U.S.'])
    expect(other.search('US').related).toEqual([{ form: 'U.S.', count: 1 }])
    expect(other.search('U.S.', { related: true }).hits.map((hit) => hit.text)).toEqual(['US', 'U.S.'])
  })
})

describe('related forms', () => {
  it('have counts of their own and can be switched in', () => {
    const result = searcher.search('sanction')
    expect(result).toMatchObject({ total: 0, related: [{ form: 'sanctions', count: 2 }] })
    const wider = searcher.search('sanction', { related: true })
    expect(wider.total).toBe(2)
    expect(wider.explained).toBe('“sanction”; with related forms')
  })

  it('are whole words of the text, never stems', () => {
    const words = 'They were happy, happier and happiest; hoping and hope; a hop. Happiness happened.'
    const some = createSearcher(briefingOf(words))
    expect(some.search('happiness').related).toEqual([{ form: 'happy', count: 1 }])
    expect(some.search('hope').related).toEqual([{ form: 'hoping', count: 1 }])
  })

  it('are only looked for in English', () => {
    const spanish = briefingOf('sanctions')
    const other = createSearcher({ ...spanish, document: { ...spanish.document, language: 'es' } })
    expect(other.search('sanction').related).toEqual([])
  })
})
