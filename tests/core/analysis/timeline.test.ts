import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveMetadata } from '#core/analysis/metadata.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import { placeValue } from '#core/analysis/structure/placed.ts'
import { resolveTimes } from '#core/analysis/time.ts'
import { buildTimeline } from '#core/analysis/timeline.ts'
import { parseBriefing } from '#core/briefing/format.ts'
import { contains, type SourceDocument } from '#core/document.ts'
import type { TimelineEntry } from '#core/findings.ts'
import { documentFromText } from '#core/import/text.ts'

function timelineOf(document: SourceDocument, published?: string): readonly TimelineEntry[] {
  const sentences = splitSentences(document)
  const { anchor } = deriveMetadata(document, { published })
  const times = resolveTimes(document, sentences, anchor.date, anchor)
  return buildTimeline(document, sentences, times.map(({ expression }) => expression), anchor, times)
}

/** “date [antecedent] words” of each entry of a text published on Wednesday 4 February 2026. */
function rowsOf(text: string): string[] {
  return timelineOf(documentFromText(text, 'en'), '2026-02-04').map(
    ({ date, antecedent, text: words }) => `${date} ${antecedent ? `[${antecedent.text}] ` : ''}${words}`
  )
}

describe('a dateline whose year the text does not show', () => {
  it('leaves open what leans on it, rather than counting from another date', () => {
    const text = 'VALDIVIA, March 12 (Pacific Wire) - Trade fell in the fourth quarter of 2025. The minister resigned in January. He will speak on Saturday.'
    expect(timelineOf(documentFromText(text, 'en')).map(({ date }) => date)).toEqual(['2025-10/2025-12'])
  })
})

describe('buildTimeline', () => {
  it.each<[string, string[]]>([
    ['The wall at Harne fell on Tuesday.', ['2026-02-03 The wall at Harne fell on Tuesday']],
    ['In October, Kari Moe closed the port, and in January, she opened it again.', ['2025-10 Kari Moe closed the port', '2026-01 [Kari Moe] opened it again']],
    ['Kari Moe, a former pilot who was elected mayor in 2022, spoke at length.', ['2022 [Kari Moe] was elected mayor in 2022']],
    ['Kari Moe told reporters on Monday that the wall was safe, adding that nobody was hurt.', ['2026-02-02 Kari Moe told reporters on Monday that the wall was safe']],
    ['Officials said that the wall had leaked in December.', ['2025-12 the wall had leaked in December']],
    ['Rain fell to 2020 levels.\n\nLast updated: 30 June 2025\n\nThe wall fell on Tuesday.', ['2026-02-03 The wall fell on Tuesday']],
    ['Her son Lars, who left for Oslo in 2004, builds walls.', ['2004 [Her son Lars] left for Oslo in 2004']],
    ['The Labour Act 1998 covers the wall, which the town built in 2004.', ['2004 The Labour Act 1998 covers the wall, which the town built in 2004']],
    ['Harbour Council\nT/RES/12\n14 October 2025\n\nThe wall fell on Tuesday.', ['2026-02-03 The wall fell on Tuesday']],
    ['The port reported:\n\n1. The wall fell on Monday.\n2. It was rebuilt on Tuesday by the port.', ['2026-02-02 The wall fell on Monday', '2026-02-03 It was rebuilt on Tuesday by the port']],
    ['Traffic fell.\n\nMonth\tMarch 2024\tMay 2025\nShips in port\t12\t14\nBoats in port\t3\t4', []],
    ['The wall fell on Tuesday, the mayor said.', ['2026-02-03 The wall fell on Tuesday']],
    ['The town has sued the port - which the council sold in October - over the wall.', ['2025-10 The town has sued the port - which the council sold in October']],
    ['She praised the storm drill last month testing the gates as a “triumph.”', ['2026-01 the storm drill last month testing the gates']],
    ['Kari Moe and Tom Reyes spoke. It was late. The two neighbours met in January.', ['2026-01 [Kari Moe and Tom Reyes] The two neighbours met in January']],
    ['Kari Moe left the council. She joined the port in 2019.', ['2019 [Kari Moe] joined the port in 2019']],
    ['The gate broke at 9 p.m. on Tuesday, and the port closed.', ['2026-02-03 The gate broke at 9 p.m. on Tuesday']],
    ['Kari Moe has in recent months said little.', ['..2026-02 Kari Moe has in recent months said little']]
  ])('makes the clause that happened of “%s”', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    'The wall is tested every day.',
    'The drill lasted two hours.',
    'The 2012 election was close, and its March report was long.',
    'Exports rose, compared with 2014.',
    'The wall is now dry.',
    'The future is unknown.',
    'The pier can take boats until 10 p.m.',
    'This is a timetable for the summer season.',
    'Moe (2015) found nothing.'
  ])('makes nothing of “%s”', (text) => {
    expect(rowsOf(text)).toEqual([])
  })

  it('enters a clause once for each date, and the same words once', () => {
    expect(rowsOf('The wall fell on Tuesday.\nThe gate stood.\nThe wall fell on Tuesday.')).toHaveLength(1)
  })

  it('is in order of time, the less exact first, and vague times last', () => {
    const rows = rowsOf('The wall fell on Tuesday. It leaked recently. It was built in 1931. It was raised in January. It held in October.')
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['1931', '2025-10', '2026-01', '2026-02-03', '..2026-02'])
  })

  it('says of each date whether it was worked out, and how', () => {
    const document = documentFromText('NESS, Feb 4, 2026 — The wall fell yesterday. It was built in 1931. It leaked last week. It had held on 3 January 2026.', 'en')
    expect(timelineOf(document).map(({ inferred, derivation }) => [inferred, derivation])).toEqual([
      [false, 'The text gives the year itself; no month or day is named.'],
      [false, 'The text gives the date itself.'],
      [true, '“last week” counted from the dateline, Wednesday 4 Feb 2026: Monday 26 Jan 2026 to Sunday 1 Feb 2026.'],
      [true, '“yesterday” counted from the dateline, Wednesday 4 Feb 2026: Tuesday 3 Feb 2026.']
    ])
  })

  it('leaves out what has no date without a date of publication', () => {
    expect(timelineOf(documentFromText('The wall fell yesterday. It was built in 1931.', 'en')).map(({ date }) => date)).not.toContain('')
  })
})

describe('placeValue', () => {
  const place = (value: string, type: 'DATE' | 'TIME' | 'DURATION' | 'SET' = 'DATE'): unknown =>
    placeValue({ start: 0, end: 1, text: 'x', type, value }, '2026-02-04')

  it.each([
    ['2026-02-03', { date: '2026-02-03', precision: 'day' }],
    ['2026-02-03TAF', { date: '2026-02-03', precision: 'part-of-day' }],
    ['2026-W05', { date: '2026-01-26/2026-02-01', precision: 'week' }],
    ['2026-W01', { date: '2025-12-29/2026-01-04', precision: 'week' }],
    ['2020-W53', { date: '2020-12-28/2021-01-03', precision: 'week' }],
    ['2026-W05-WE', { date: '2026-01-31/2026-02-01', precision: 'week' }],
    ['2026-01', { date: '2026-01', precision: 'month' }],
    ['2025-Q4', { date: '2025-10/2025-12', precision: 'month' }],
    ['2025-H2', { date: '2025-07/2025-12', precision: 'month' }],
    ['2025-WI', { date: '2025-12/2026-02', precision: 'month' }],
    ['2022', { date: '2022', precision: 'year' }],
    ['199', { date: '1990/1999', precision: 'year' }],
    ['PAST_REF', { date: '..2026-02', precision: 'vague' }],
    ['FUTURE_REF', { date: '2026-02-04/..', precision: 'vague' }]
  ])('places %s', (value, placed) => {
    expect(place(value)).toEqual(placed)
  })

  it.each(['PRESENT_REF', 'XXXX-02-04', 'P2D', '2026-02-30', '2026-13', '2026-W54', 'T14:00', ''])('leaves %s out', (value) => {
    expect(place(value)).toBeUndefined()
  })

  it('leaves durations and sets out', () => {
    expect(place('P1Y', 'DURATION')).toBeUndefined()
    expect(place('XXXX-WXX-1', 'SET')).toBeUndefined()
  })
})

describe('the timeline of the bundled article', () => {
  const folder = new URL('../../../resources/bundled/', import.meta.url)
  const reviewed = parseBriefing(readFileSync(new URL('briefing.json', folder), 'utf8'))
  const derived = timelineOf(documentFromText(readFileSync(new URL('article.txt', folder), 'utf8')))

  it('has the dates, precisions and expressions of the reviewed one', () => {
    const key = ({ date, precision, expression }: TimelineEntry): string => `${date} ${precision} ${expression.start} ${expression.text}`
    expect(derived.map(key).toSorted()).toEqual(reviewed.timeline.map(key).toSorted())
  })

  it('says what happened in the reviewed words, or in a sentence around them', () => {
    for (const entry of derived) {
      const same = reviewed.timeline.find(({ expression }) => expression.start === entry.expression.start)!
      expect(contains(entry, same), entry.text).toBe(true)
    }
    const equal = derived.filter((entry) => reviewed.timeline.some(({ start, end }) => start === entry.start && end === entry.end))
    expect(equal.length).toBeGreaterThanOrEqual(11)
  })
})
