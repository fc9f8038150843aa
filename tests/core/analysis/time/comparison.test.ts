import { describe, expect, it } from 'vitest'
import { timesIn } from './read.ts'

const PUBLISHED = '2013-03-22'

describe('what figures are compared with', () => {
  it('is the same month, quarter or year, a year before', () => {
    expect(timesIn('Prices rose 3% in February from a year earlier.', PUBLISHED)).toEqual([
      'February = 2013-02',
      'a year earlier = 2012-02'
    ])
    expect(timesIn('Net fell in the fourth quarter from 4 million a year ago.', PUBLISHED)).toEqual([
      'the fourth quarter = 2012-Q4',
      'a year ago = 2011-Q4'
    ])
    expect(timesIn('The shop has twice the staff of a year ago.', PUBLISHED)).toEqual(['a year ago = 2012'])
  })

  it('is no quarter that is still to come', () => {
    expect(
      timesIn(
        'Net fell in the fourth quarter. Sales will fall again in the second quarter, it said. A year earlier it earned more.',
        PUBLISHED
      )
    ).toContain('A year earlier = 2011-Q4')
  })

  it('is the whole quarter in “the quarter a year ago”', () => {
    expect(timesIn('Net rose in the fourth quarter. In the quarter a year ago it fell.', PUBLISHED)).toContain(
      'the quarter a year ago = 2011-Q4'
    )
  })
})

describe('quarters', () => {
  it.each([
    ['Net fell in the quarter ended Sept. 30.', 'the quarter = 2012-Q3'],
    ['Net fell in the quarter ended Dec. 31, 2011.', 'the quarter = 2011-Q4'],
    ['Growth slowed in the final quarter of 2012.', 'the final quarter of 2012 = 2012-Q4'],
    ['Growth slowed in the opening quarter of 2012.', 'the opening quarter of 2012 = 2012-Q1'],
    ['Growth slowed in the last half of 2012.', 'the last half of 2012 = 2012-H2']
  ])('%s', (text, expected) => {
    expect(timesIn(text, PUBLISHED)).toContain(expected)
  })

  it('are counted as the firm counts them', () => {
    expect(timesIn('Net rose in the fiscal first quarter. In the quarter ended Jan. 31 it sold more.', PUBLISHED)).toContain(
      'the quarter = 2013-Q1'
    )
  })
})
