import { describe, expect, it } from 'vitest'
import { timesIn } from './read.ts'

/** A Friday. */
const PUBLISHED = '2013-03-22'

describe('which way a clause looks', () => {
  it.each([
    ['Ministers are meeting in Brussels on Sunday.', 'Sunday = 2013-03-24'],
    ['She is leaving the firm in January.', 'January = 2014-01'],
    ['The team plays Wales on Tuesday.', 'Tuesday = 2013-03-26'],
    ['A vote is possible as early as Thursday.', 'Thursday = 2013-03-28'],
    ['The two sides are to meet on Monday.', 'Monday = 2013-03-25'],
    ['Voters go to the polls on Sunday.', 'Sunday = 2013-03-24'],
    ['The deadline is Monday.', 'Monday = 2013-03-25'],
    ['The hearing was moved to April.', 'April = 2013-04']
  ])('ahead: %s', (text, expected) => {
    expect(timesIn(text, PUBLISHED)).toContain(expected)
  })

  it.each([
    ['The ferry had been scheduled to sail on Monday.', 'Monday = 2013-03-18'],
    ['He was shot to death on Tuesday.', 'Tuesday = 2013-03-19'],
    ['They found it hard to meet the demand of November.', 'November = 2012-11'],
    ['He would have been free since Monday.', 'Monday = 2013-03-18'],
    ['He did not speak until Tuesday.', 'Tuesday = 2013-03-19'],
    ['But by Monday nobody was left in the town.', 'Monday = 2013-03-18'],
    ['The fund has seen its sales fall this year through February.', 'February = 2013-02'],
    [
      'The price has gone up and down with every rumour in the market, even among the smallest of its owners and the ' +
        'most patient of its friends in the country, from 30 dollars a barrel in September.',
      'September = 2012-09'
    ]
  ])('back: %s', (text, expected) => {
    expect(timesIn(text, PUBLISHED)).toContain(expected)
  })
})
