import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '#core/analysis/quotes.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import { summarise } from '#core/analysis/summary.ts'
import type { Entity, Quote } from '#core/findings.ts'
import { documentFromText } from '#core/import/text.ts'

const REPORT = [
  'PORT ANSEL, March 3 — The Harbour Board agreed yesterday to rebuild the northern quay of Port Ansel, ending a quarrel of ten years over the ferry.',
  'Calloway opened the meeting in person. She asked the board to lend the ferry company money for a second ship.',
  '“We will not be rushed into anything at all by anyone,” Calloway said.',
  'A long road to the quay',
  'The ferry carries most of the goods that the harbour of Port Ansel handles, and the northern quay is too short for it.',
  'It was raining on the day of the vote. The quarrel over the quay and the ferry began when the board rejected the first plan.',
  'Residents of the island depend on the ferry, because no bridge was ever built there.'
].join('\n\n')

function person(text: string, name: string): Entity {
  const mentions = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }): [number, number] => [index, index + name.length])
  return { name, kind: 'person', roles: [], aliases: [], mentions }
}

function summary(text: string, people: readonly Entity[] = [], quotes: readonly Quote[] = []) {
  const document = documentFromText(text, 'en')
  return summarise(document, splitSentences(document), people, quotes)
}

describe('summarise', () => {
  it('puts the lead first, in reading order, each line word for word with a reason', () => {
    const lines = summary(REPORT)
    expect(lines[0]).toMatchObject({ rank: 1, start: 0 })
    expect(lines.map(({ start }) => start)).toEqual(lines.map(({ start }) => start).sort((a, b) => a - b))
    expect(lines.map(({ rank }) => rank).sort()).toEqual(lines.map((_line, index) => index + 1))
    for (const { start, end, text, why } of lines) {
      expect(REPORT.slice(start, end)).toBe(text)
      expect(why).toMatch(/^[A-Z].+\.$/)
    }
  })

  it('takes no heading, and no bare quotation', () => {
    const start = REPORT.indexOf('“We will')
    const end = REPORT.indexOf('”') + 1
    const quote: Quote = { text: REPORT.slice(start, end), spans: [[start, end]], kind: 'direct', speaker: null, cue: null, attribution: 'none' }
    const words = summary(REPORT, [], [quote]).map(({ text }) => text).join(' ')
    expect(words).not.toContain('A long road')
    expect(words).not.toContain('rushed')
  })

  it('takes a sentence that opens with a pronoun only with the name it stands for', () => {
    const lines = summary(REPORT, [person(REPORT, 'Calloway')])
    const she = lines.find(({ text }) => text.startsWith('She asked'))
    if (she) expect(she.antecedent?.text).toBe('Calloway')
    expect(summary(REPORT).some(({ text }) => text.startsWith('She asked'))).toBe(false)
    const document = 'Ines Calloway leads the board of the port. She asked the board to lend the ferry company money for the port.'
    expect(summary(document, [person(document, 'Ines Calloway')])[0]?.antecedent).toBeUndefined()
  })

  it('takes what the document itself calls its summary first, without the marks of its list', () => {
    const text = [
      'The quay of Port Ansel',
      'Background',
      'The ferry of Port Ansel has carried goods to the island since 1950, and the quay of the ferry is short.',
      'Key findings',
      '• The quay of Port Ansel needs forty metres more for the ferry that is ordered.',
      '• The board of the harbour can pay for the quay from its own funds.',
      'Method',
      'We measured the quay of Port Ansel and the ferry on three days of the spring, in calm water.'
    ].join('\n\n')
    const lines = summary(text)
    expect(lines.find(({ rank }) => rank === 1)).toMatchObject({ text: 'The quay of Port Ansel needs forty metres more for the ferry that is ordered.', why: expect.stringContaining('own summary') as string })
  })

  it('takes no words of courtesy, and nothing that breaks off at a comma', () => {
    const text = [
      'Recalling its decision of last year on the northern quay of Port Ansel and its ferry,',
      'Ana Ruiz: I thank my friend the Member for Port Ansel for her question about the northern quay.',
      'The board of Port Ansel has decided that the northern quay will be rebuilt for the ferry this year.'
    ].join('\n\n')
    expect(summary(text).map((line) => line.text)).toEqual(['The board of Port Ansel has decided that the northern quay will be rebuilt for the ferry this year.'])
  })

  it('takes no question, and of an interview what is answered', () => {
    const text = [
      'HEARING ON THE NORTHERN DAM',
      'Senator Holm: Your agency has known of the leaks in the dam at Ostby since March of last year. Can you tell the committee when the dam at Ostby was last inspected by your agency?',
      'Director Kask: The dam at Ostby was inspected in March by the agency, which found two leaks in the lower lock.',
      'Senator Holm: Did the agency tell the town of Ostby about the leaks in the lower lock of the dam?',
      'Director Kask: The town of Ostby was told of the leaks by letter in April, after the repair had begun.',
      'Senator Holm: Why did the agency wait a month before it told the town about the leaks in the dam?',
      'Director Kask: The agency wanted to know how deep the leaks in the dam were before it told the town.'
    ].join('\n\n')
    const document = documentFromText(text, 'en')
    const sentences = splitSentences(document)
    const lines = summarise(document, sentences, [], findQuotes(document, sentences, [])).map((line) => line.text)
    expect(lines).not.toHaveLength(0)
    expect(lines.filter((line) => line.includes('?') || line.startsWith('Senator Holm'))).toEqual([])
  })

  it.each(['', 'Senator Holm. ', 'Q. ', '“'])('takes no question for a line, where it opens with “%s”', (opening) => {
    const close = opening === '“' ? '”' : ''
    const questions = ['Can you tell the committee about the longer quay?', 'Why did the ferry company not ask for the longer quay?', 'Will the harbour of Port Ansel ever have the quay?']
    const text = [...questions.map((question) => `${opening}${question}${close}`), 'The board of the harbour voted for the longer quay on Monday.', 'The ferry company had asked for the quay in March.'].join('\n\n')
    const lines = summary(text).map((line) => line.text)
    expect(lines).not.toHaveLength(0)
    expect(lines.filter((line) => line.includes('?'))).toEqual([])
  })

  it('gives “the two leaders” the pair of names', () => {
    const text =
      'Tomas Brandt and Ines Calloway met in Port Ansel on the quarrel about the ferry. The two leaders agreed on a treaty about the ferry and the quarrel.'
    const lines = summary(text, [person(text, 'Tomas Brandt'), person(text, 'Ines Calloway')])
    const pair = lines.find(({ text: words }) => words.startsWith('The two'))
    expect(pair === undefined || pair.antecedent?.text === 'Tomas Brandt and Ines Calloway').toBe(true)
  })

  it('is empty where nothing can stand in it', () => {
    expect(summary('')).toEqual([])
    expect(summary('Word')).toEqual([])
  })

  it('holds on any text: every line quotes its words, ranks count from 1', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('The board agreed on the plan for the quay. ', 'He said so again to the board there. ', '\n\n', '“', '\ud800', 'the two leaders met on the quay. ')
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (raw) => {
        const document = documentFromText(raw, 'en')
        const lines = summarise(document, splitSentences(document), [], [])
        for (const { start, end, text } of lines) expect(document.text.slice(start, end)).toBe(text)
        expect(lines.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(lines.map((_line, index) => index + 1))
      }),
      { numRuns: 150 }
    )
  }, 30_000)
})
