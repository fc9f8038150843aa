import { describe, expect, it } from 'vitest'
import { createSearcher } from '#core/search/search.ts'
import { at, briefing, briefingOf, text } from './briefings.ts'

const searcher = createSearcher(briefing)
const found = (query: string): string[] => searcher.search(query).hits.map((hit) => hit.text)

describe('fields', () => {
  it('speaker: limits words to what someone is quoted or reported as saying', () => {
    const result = searcher.search('speaker:petro Trump')
    expect(result.explained).toBe('“Trump”; speaker is Gustavo Petro')
    expect(result.hits).toMatchObject([{ start: text.indexOf('Trump to help'), paragraph: 7 }])
    expect(result.groups.map((group) => group.in).toSorted()).toEqual(['statement', 'text'])
    expect(found('speaker:trump friends')).toEqual(['friends'])
    expect(found('speaker:petro friends')).toEqual([])
  })

  it('speaker: alone finds the passages themselves', () => {
    const { hits, groups, explained } = searcher.search('speaker:"Gustavo Petro"')
    expect(explained).toBe('every place; speaker is Gustavo Petro')
    expect(hits.map((hit) => hit.text)).toEqual([
      expect.stringMatching(/^“What I sensed.*with him,”$/),
      'he asked Trump to help capture major drug traffickers living outside Colombia'
    ])
    expect(groups.filter((group) => group.in !== 'text')).toMatchObject([
      { in: 'quote', itemIndex: 1 },
      { in: 'statement', itemIndex: 0 }
    ])
    expect(found('speaker:trump')).toHaveLength(2)
    expect(found('speaker:trump OR speaker:petro')).toHaveLength(4)
  })

  it('in: limits to a panel or to titles', () => {
    expect(found('in:quotes me')).toEqual([])
    expect(found('in:quotes met')).toEqual(['met'])
    expect(found('in:title')).toEqual(['Leaders have criticised each other', '‘The stakes are high’'])
    expect(found('in:title stakes')).toEqual(['stakes'])
    expect(found('in:timeline Petro')).toEqual([])
    expect(found('in:timeline leaders')).toEqual(['leaders'])
    expect(found('in:numbers')).toEqual(['roughly two-hour'])
    expect(found('in:figures maduro')).toEqual(['Maduro', 'Maduro'])
    expect(searcher.search('in:notes Petro')).toMatchObject({ total: 0, notes: ['This briefing has no notes.'] })
    expect(searcher.search('in:quotes met').groups.map((group) => group.in).toSorted()).toEqual(['quote', 'text'])
  })

  it('para: limits to paragraphs by their number', () => {
    expect(found('para:2 Petro')).toEqual(['Petro'])
    expect(found('para:2-5 Petro')).toEqual(['Petro', 'Petro'])
    expect(searcher.search('para:7').hits).toMatchObject([{ start: at('Petro said he asked').start, paragraph: 7 }])
    const notes = ['The paragraphs of this text are numbered 1 to 21.']
    expect(searcher.search('para:99')).toMatchObject({ total: 0, notes })
  })

  it('person: limits to the paragraphs that mention someone; alone, to the mentions', () => {
    expect(found('person:maduro')).toEqual(['Nicolas Maduro', 'Maduro raid'])
    expect(searcher.search('person:maduro trump').hits.map((hit) => hit.paragraph)).toEqual([12, 12, 13])
    expect(searcher.search('person:nobody').notes[0]).toContain('Named: Gustavo Petro, Nicolas Maduro')
  })

  it('date: finds timeline entries that overlap a range', () => {
    const vague = expect.stringContaining('in recent months') as string
    expect(found('date:2022')).toEqual([vague, 'was elected Colombia’s president in 2022'])
    expect(found('date:2026-01-15 president')).toEqual([])
    expect(found('date:2026-01 phone')).toEqual(['phone'])
    expect(found('date:2026-03..')).toEqual([])
    expect(found('date:2022-05..2022-06 president')).toEqual(['president'])
  })

  it('source: and tag: speak of the whole briefing', () => {
    expect(found('source:reuters Noboa')).toEqual(['Noboa'])
    expect(searcher.search('source:afp Noboa')).toMatchObject({ total: 0, notes: [expect.stringContaining('Reuters')] })
    expect(searcher.search('tag:x Noboa')).toMatchObject({ total: 0, notes: ['This briefing has no tags.'] })
  })

  it('with a minus leave out', () => {
    const outside = searcher.search('-in:quotes Petro')
    const quotes = searcher.search('in:quotes Petro')
    expect(outside.total + quotes.total).toBe(16)
    expect(outside.explained).toBe('“Petro”; not where in the quotes')
    expect(found('-speaker:petro in:quotes')).toHaveLength(3)
  })

  it('together allow only what each allows', () => {
    expect(found('speaker:petro para:7 Trump')).toEqual(['Trump'])
    expect(found('speaker:petro para:6 Trump')).toEqual([])
    expect(found('speaker:petro para:6')).toEqual([expect.stringMatching(/^“What I sensed/)])
  })

  it('on a text without panels say what there is not', () => {
    const bare = createSearcher(briefingOf('One line.'))
    expect(bare.search('speaker:x one').notes).toEqual(['No speaker matches “x”. This briefing has none yet.'])
    expect(bare.search('in:quotes one').notes).toEqual(['This briefing has no quotes yet.'])
    expect(bare.search('in:quotes one').suggestions.parts).toEqual([
      { part: 'one', count: 1 },
      { part: 'in:quotes', count: 0 }
    ])
  })
})
