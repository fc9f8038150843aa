import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../../core/analysis/sentences.ts'
import { findTimeExpressions } from '../../../../core/analysis/time.ts'
import { documentFromText } from '../../../../core/import/text.ts'
import { timesIn } from './read.ts'

/** A Friday. */
const PUBLISHED = '2013-03-22'

describe('days, months and years as newswire names them', () => {
  it.each([
    ['He was shot late on Thursday night.', 'late on Thursday night = 2013-03-21TNI'],
    ['At dawn the ships had gone.', 'dawn = 2013-03-22TMO'],
    ['By nightfall the square was empty.', 'nightfall = 2013-03-22TEV'],
    ['It was filed at 1019 HKT.', '1019 HKT = 2013-03-22T10:19'],
    ['The fair opens this coming Sunday, March 24.', 'this coming Sunday, March 24 = 2013-03-24'],
    ['They quarrelled over the weekend.', 'the weekend = 2013-W11-WE'],
    ['They will meet at the weekend.', 'the weekend = 2013-W12-WE'],
    ['He lost the year before last.', 'the year before last = 2011'],
    ['It should be done by year’s end.', 'year’s end = 2013'],
    ['They met on Tuesday last week.', 'Tuesday last week = 2013-03-12'],
    ['They will meet on Wednesday of next week.', 'Wednesday of next week = 2013-03-27'],
    ['In February sales beat the same month last year.', 'the same month last year = 2012-02'],
    ['He left a year and a half ago.', 'a year and a half ago = 2011-09']
  ])('%s', (text, expected) => {
    expect(timesIn(text, PUBLISHED)).toContain(expected)
  })
})

describe('lengths, rates and what is only near', () => {
  it.each([
    ['Profit fell in the year to March.', 'the year = P1Y'],
    ['She slept for an hour and 20 minutes.', 'an hour and 20 minutes = PT1H20M'],
    ['She reigned for two years, three months.', 'two years, three months = P2Y3M'],
    ['Hours later, he was dead.', 'Hours = PTXH'],
    ['She flies home every other week.', 'every other week = P2W'],
    ['The house stood for a hundred years.', 'a hundred years = P100Y'],
    ['In the near term, rates will stay low.', 'the near term = FUTURE_REF'],
    ['Little of it suits today’s youth.', 'today = PRESENT_REF'],
    ['Little of it was in today’s ruling.', 'today = 2013-03-22']
  ])('%s', (text, expected) => {
    expect(timesIn(text, PUBLISHED)).toContain(expected)
  })

  it('tells how often from how long', () => {
    const document = documentFromText('It costs 40 million euros a year. He was away for a year.', 'en')
    expect(
      findTimeExpressions(document, splitSentences(document), PUBLISHED).map(({ type, value }) => `${type} ${value}`)
    ).toEqual(['SET P1Y', 'DURATION P1Y'])
  })
})
