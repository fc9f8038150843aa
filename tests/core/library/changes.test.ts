import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../../core/import/text.ts'
import type { Briefing } from '../../../core/briefing/briefing.ts'
import { deriveBriefing } from '../../../core/briefing/derive.ts'
import { changesBetween, type Change } from '../../../core/library/changes.ts'

const derive = (text: string): Briefing => deriveBriefing(text, { fileName: 'a.txt', published: '2026-02-05' })

/** A briefing without findings, for comparing texts alone. */
const bare = (text: string): Briefing => ({ ...EMPTY, document: { ...documentFromText(text, 'en'), blocks: [...documentFromText(text, 'en').blocks] } })
const EMPTY = { ...derive('A.'), quotes: [], timeline: [], numbers: [] }

const said = (change: Change): string => {
  const sign = { added: '+', removed: '-', moved: '=', altered: '~' }[change.kind]
  return sign + ('after' in change ? change.after.text : change.before.text)
}
const compared = (before: string, after: string): readonly string[] => changesBetween(bare(before), bare(after)).sentences.map(said)

describe('changesBetween', () => {
  const BEFORE = 'The plan is good. It costs 40 million dollars. Nobody asked the fishermen.\n\nThe mayor left.'

  it('sees nothing where nothing changed but spaces and the shape of marks', () => {
    expect(compared('“Yes,” she said.  It is.', '"Yes," she said. It is.')).toEqual([])
  })

  it('tells the same text from one that is only written otherwise', () => {
    expect(changesBetween(bare(BEFORE), bare(BEFORE.replaceAll('\n', '\r\n')))).toMatchObject({ sameText: true, sentences: [] })
    expect(changesBetween(bare('“Yes,” she said.'), bare('"Yes," she said.'))).toMatchObject({ sameText: false, sentences: [] })
  })

  it('sees what was added, removed and altered, with the words', () => {
    const { sentences } = changesBetween(bare(BEFORE), bare('The plan is good. It costs 55 million dollars. The mayor left.\n\nShips will come in June.'))
    expect(sentences.map(said)).toEqual(['~It costs 55 million dollars.', '-Nobody asked the fishermen.', '+Ships will come in June.'])
    const [altered] = sentences
    expect(altered).toMatchObject({ before: { text: 'It costs 40 million dollars.' }, words: { removed: [{ start: 27, end: 29 }], added: [{ start: 27, end: 29 }] } })
  })

  it('sees what was moved', () => {
    expect(compared('One thing here. Two things there. Three things more.', 'Two things there. Three things more. One thing here.')).toEqual(['=One thing here.'])
  })

  it('lists new quotes, dates and numbers', () => {
    const before = derive('BOGOTA, Feb 4 - “We will build it,” said Ana Ruiz on Tuesday. It costs 40 million dollars.')
    const after = derive('BOGOTA, Feb 4 - “We will build it,” said Ana Ruiz on Tuesday. It costs 55 million dollars. “Never,” said Luis Mora on 9 March 2026.')
    const { quotes, dates, numbers } = changesBetween(before, after)
    expect(quotes.map(({ text }) => text)).toEqual(['“Never,”'])
    expect(dates.map(({ date }) => date)).toEqual(['2026-03-09'])
    expect(numbers.map(({ text }) => text)).toEqual(['55 million dollars'])
  })

  it('accounts for every sentence of both, with spans that hold its words', () => {
    const sentence = fc.constantFrom('The sea is blue.', 'A ship came in.', 'A ship went out.', 'It rained for two days.', 'Nobody knew why.', 'The mayor spoke to the press.')
    const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [bare(a), bare(b)]
        const { sentences } = changesBetween(before, after)
        for (const change of sentences) {
          if ('before' in change) expect(before.document.text.slice(change.before.start, change.before.end)).toBe(change.before.text)
          if ('after' in change) expect(after.document.text.slice(change.after.start, change.after.end)).toBe(change.after.text)
        }
        const count = (kinds: readonly string[]): number => sentences.filter(({ kind }) => kinds.includes(kind)).length
        const total = (all: string): number => all.split('. ').length
        expect(total(b) - total(a)).toBe(count(['added']) - count(['removed']))
        expect(sentences.length === 0).toBe(a === b)
      })
    )
  })

  it('is soon done with a megabyte of other words', () => {
    const text = (seed: number): string => Array.from({ length: 14_000 }, (_none, index) => `Sentence ${index * seed} says that ${(index * 7919 * seed) % 10_007} ships came to port ${index % 97} in all.`).join(' ')
    const [before, after] = [bare(text(1)), bare(text(3))]
    const start = performance.now()
    expect(changesBetween(before, after).sentences.length).toBeGreaterThan(10_000)
    // Far above what it takes; a quadratic comparison needs minutes.
    expect(performance.now() - start).toBeLessThan(15_000)
  }, 30_000)
})
