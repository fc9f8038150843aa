import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveMetadata } from '#core/analysis/metadata.ts'
import { documentFromText } from '#core/import/text.ts'

const of = (text: string, published?: string): ReturnType<typeof deriveMetadata> => deriveMetadata(documentFromText(text), { published })

describe('the date of a text', () => {
  it('is the one given with it, before any that it gives itself', () => {
    expect(of('NESS, March 4, 2019 — It rained on the town all day.', '2020-05-01T10:00:00Z').anchor).toEqual({
      date: '2020-05-01',
      derivation: 'The date of publication, 1 May 2020, was given with the text.'
    })
  })

  it('does not take what is no date for one', () => {
    for (const published of ['2026-13-45', 'yesterday', '']) expect(of('It rained on the town.', published).anchor.date).toBeUndefined()
  })

  it.each([
    ['NESS, March 4, 2019 (AP) — It rained on the town.', '2019-03-04', /dateline.*“March 4, 2019”/],
    ['Rain in Ness\n\nPublished: 12 May 2024\n\nIt rained on the town.', '2024-05-12', /line at the head/],
    ['REPORT ON RAIN\n\n3 March 2025\n\n1. Summary\n\nIt rained on the town.', '2025-03-03', /line at the head/],
    ['By . Ana Duarte . PUBLISHED: . 14:11 EST, 25 October 2013 . It rained on the town.', '2013-10-25', /line at the head/]
  ])('is read from “%s”', (text, date, derivation) => {
    const { anchor, metadata } = of(text)
    expect(anchor.date).toBe(date)
    expect(anchor.derivation).toMatch(derivation)
    expect(metadata.issued).toEqual({ 'date-parts': [date.split('-').map(Number)] })
  })

  it.each([
    ['It rained on the town on 3 March 2019, and then it stopped.', /gives no date of its own/],
    ['An email dated Feb. 12, 2012, shows that it rained on the town.', /gives no date of its own/],
    ['NESS, June 3 — The wall of the town fell on Tuesday.', /“June 3” and gives no year.*not derived/],
    ['NESS, Tuesday, June 3 — The wall of the town fell.', /names no earlier year.*not derived/]
  ])('is not made up for “%s”', (text, derivation) => {
    const { anchor, metadata } = of(text)
    expect(anchor.date).toBeUndefined()
    expect(anchor.derivation).toMatch(derivation)
    expect(metadata).not.toHaveProperty('issued')
  })

  it('has its year derived from weekdays and later-than mentions, and says how', () => {
    // 3 June was a Tuesday in 2014, 2025 and 2031.
    const text = 'NESS, June 4 — The wall of the town fell yesterday, Tuesday.\nIt was built in 2021 and was never finished.'
    const { anchor } = of(text)
    expect(anchor.date).toBe('2025-06-04')
    expect(anchor.derivation).toMatch(/the day before it a Tuesday.*2021 as past.*3 June is a Tuesday is 2025 \(the next would be 2031\)/)
  })

  it.each([
    ['said today, Wednesday, that the talks would go on.', /calls that day a Wednesday/],
    ['had a meeting yesterday, it said. The Tuesday meeting was short.', /calls the day before it a Tuesday/],
    ['met Peru on Tuesday, Feb. 3.', /calls the day before it a Tuesday/]
  ])('has its year derived where the report “%s”', (said, derivation) => {
    const { anchor } = of(`BOGOTA, Feb 4 (Reuters) - Colombia ${said}\nIt was elected in 2022.`)
    expect(anchor.date).toBe('2026-02-04')
    expect(anchor.derivation).toMatch(derivation)
  })

  it('does not guess that a weekday of the lead is the day of the dateline, for it may be the day before', () => {
    const { anchor } = of('BOGOTA, Feb 4 (Reuters) - Colombia met Peru on Wednesday.\nIt was elected in 2022.')
    expect(anchor.date).toBeUndefined()
    expect(anchor.derivation).toMatch(/the year is 2022 or later/)
  })

  it('does not wait longer than the weekdays allow', () => {
    const text = 'NESS, June 4 — The wall of the town fell yesterday, Tuesday.\nIt was built in 2015 and was never finished.'
    expect(of(text).anchor).toMatchObject({ date: undefined, derivation: expect.stringMatching(/no year soon after 2015/) as string })
  })

  it('does not take a year to come for one that is past', () => {
    const text = 'NESS, June 4 — The wall of the town fell yesterday, Tuesday.\nA new one will be built by the town in 2021.'
    expect(of(text).anchor.date).toBeUndefined()
  })
})

describe('the bundled article', () => {
  it('is dated 4 February 2026, with the derivation', () => {
    const text = readFileSync(new URL('../../../resources/bundled/article.txt', import.meta.url), 'utf8')
    const { anchor, metadata } = of(text)
    expect(anchor.date).toBe('2026-02-04')
    expect(anchor.derivation).toMatch(/“Feb 4” and gives no year.*the day before it a Tuesday.*2022.*3 February is a Tuesday is 2026/)
    expect(metadata).toMatchObject({
      type: 'article-newspaper',
      author: [{ literal: 'Reuters' }],
      publisher: 'Reuters',
      'publisher-place': 'Washington',
      titleIsWorking: true,
      language: 'en'
    })
  })
})

describe('title, credits and place', () => {
  it('take the first heading, without its marks', () => {
    expect(of('# Rain in Ness\n\nIt rained on the town.').metadata).toMatchObject({ title: 'Rain in Ness' })
    expect(of('# Rain in Ness\n\nIt rained on the town.').metadata).not.toHaveProperty('titleIsWorking')
  })

  it.each([
    ['MEMORANDUM\n\nTO: Ana Duarte\nFROM: Piet Smeets\nSUBJECT: Tolls on the strait\n\nTolls rose on Monday. They fell on Friday.', 'Tolls on the strait'],
    ['PRESS RELEASE\n\nCity awards $2 million for bridges\n\nThe city awarded the money on Monday. It was late.', 'City awards $2 million for bridges'],
    ['United Towns\nT/RES/12 (2025)\nHarbour Council\n14 October 2025\n\nResolution 12 (2025)\n\nThe Harbour Council met on Monday. It decided nothing.', 'Resolution 12 (2025)'],
    ['MEMORANDUM\n\nTolls rose on Monday. They fell on Friday.', 'MEMORANDUM']
  ])('take the title that says what the text is about: %#', (text, title) => {
    expect(of(text).metadata).toMatchObject({ title })
    expect(of(text).metadata).not.toHaveProperty('titleIsWorking')
  })

  it('read the date of a dateline in brackets as a date, not as an agency', () => {
    const { metadata } = of('NESS, Iowa (September 18, 2025) — The town gave the money today. It was late.')
    expect(metadata).toMatchObject({ 'publisher-place': 'Ness, Iowa', issued: { 'date-parts': [[2025, 9, 18]] } })
    expect(metadata).not.toHaveProperty('author')
    expect(of('PARIS (Feb. 4, 2026, Newswire) — The firm gave the money today. It was late.').metadata).toMatchObject({ publisher: 'Newswire', issued: { 'date-parts': [[2026, 2, 4]] } })
  })

  it('take the first line of the masthead where no title follows, and the day of a meeting for that of its minutes', () => {
    expect(of('Coastal Ferries Act 2024\n2024 CHAPTER 17\n\nAn Act to license ferries in the bay. It is short.').metadata).toMatchObject({ title: 'Coastal Ferries Act 2024' })
    expect(of('MINUTES OF THE COMMITTEE\nHeld on Wednesday, 5 March 2025, at 10.00 a.m. in Room 4B\n\nThe committee met. It was late.').metadata).toMatchObject({ issued: { 'date-parts': [[2025, 3, 5]] } })
  })

  it('take the month of a line at the head where it gives no day', () => {
    const { metadata, anchor } = of('# Cool roofs\n\nHarbour Institute | Brief 31 | July 2025\n\nRoofs cool towns. In May, heat killed ten.')
    expect(metadata).toMatchObject({ issued: { 'date-parts': [[2025, 7]] } })
    expect(anchor.derivation).toBe('A line at the head of the text gives the date: “July 2025”.')
  })

  it('else make a working title of the first words, without the dateline', () => {
    expect(of('NESS (AP) — It rained. Then it poured on the town.').metadata).toMatchObject({ title: 'It rained. Then it poured on the town', titleIsWorking: true })
    const { title } = of(`NESS (AP) — ${'The wall of the town fell and '.repeat(9)}then it rained.`).metadata
    expect(title).toMatch(/^The wall of the town fell and .*…$/)
    expect(title!.length).toBeLessThanOrEqual(81)
  })

  it('read the head of a memorandum', () => {
    const { metadata, anchor } = of('To: Board\nFrom: Ana Duarte, Director\nDate: 14 March 2025\nSubject: Ferry timetable\n\n1. Purpose\n\nThis memo asks the board to choose.')
    expect(metadata).toMatchObject({ title: 'Ferry timetable', author: [{ literal: 'Ana Duarte' }] })
    expect(anchor.date).toBe('2025-03-14')
  })

  it('take the line above the dateline for the title', () => {
    expect(of('A night of rain in Ness.\n\nNESS, Scotland (AP) — It rained.').metadata).toMatchObject({ title: 'A night of rain in Ness' })
  })

  it('read bylines, agencies, places and addresses', () => {
    const { metadata } = of('Rain in Ness\n\nBy Ana Duarte and Tom Reyes, City Desk\nhttps://example.org/rain\n\nDES MOINES, Iowa (AP) — It rained on the town all day.')
    expect(metadata).toMatchObject({
      title: 'Rain in Ness',
      author: [{ literal: 'Ana Duarte' }, { literal: 'Tom Reyes' }],
      publisher: 'AP',
      'publisher-place': 'Des Moines, Iowa',
      URL: 'https://example.org/rain'
    })
  })
})
