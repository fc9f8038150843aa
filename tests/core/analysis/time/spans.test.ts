import { describe, expect, it } from 'vitest'
import { timesIn } from './read.ts'

/** A Friday. */
const PUBLISHED = '2013-03-22'

describe('what is said once for two', () => {
  it.each([
    ['The mill stood idle between May and July 2010.', ['May = 2010-05', 'July 2010 = 2010-07']],
    ['The road was shut from December to February 2011.', ['December = 2010-12', 'February 2011 = 2011-02']],
    ['It rained in March and April last year.', ['March = 2012-03', 'April last year = 2012-04']],
    ['It ran from Jan. 1 to March 31, 2009.', ['Jan. 1 = 2009-01-01', 'March 31, 2009 = 2009-03-31']],
    ['It ran from 28 November to 3 January 2009.', ['28 November = 2008-11-28', '3 January 2009 = 2009-01-03']],
    ['They met on 14 and 15 March.', ['14 = 2013-03-14', '15 March = 2013-03-15']],
    ['They met from 18-20 May 2010.', ['18 = 2010-05-18', '20 May 2010 = 2010-05-20']],
    ['The storm injured 14 and 15 May saw more.', ['15 May = 2013-05-15']],
    ['Wool paid for it in the 13th and 14th centuries.', ['13th = 12', '14th centuries = 13']],
    ['Doors open between 2 and 4 p.m.', ['2 = 2013-03-22T14:00', '4 p.m. = 2013-03-22T16:00']],
    ['The shop opens from 11 to 1 p.m.', ['11 = 2013-03-22T11:00', '1 p.m. = 2013-03-22T13:00']],
    ['The ferry sank in May and the pier fell in July 2010.', ['May = 2012-05', 'July 2010 = 2010-07']]
  ])('%s', (text, expected) => {
    expect(timesIn(text, PUBLISHED)).toEqual(expected)
  })
})

describe('hours told by the part of the day', () => {
  it.each([
    ['The boat left at 4 in the morning.', ['4 in the morning = 2013-03-22T04:00']],
    ['It was 2:30 in the afternoon.', ['2:30 in the afternoon = 2013-03-22T14:30']],
    ['They knocked at nine at night.', ['nine at night = 2013-03-22T21:00']],
    ['It rang at eight o’clock in the evening.', ['eight o’clock in the evening = 2013-03-22T20:00']],
    ['They came in the early hours of Sunday.', ['the early hours of Sunday = 2013-03-17TMO']],
    ['Shots were heard after dawn.', ['dawn = 2013-03-22TMO']],
    ['The doctor saw two in the morning.', ['the morning = 2013-03-22TMO']]
  ])('%s', (text, expected) => {
    expect(timesIn(text, PUBLISHED)).toEqual(expected)
  })
})

describe('years, quarters and sets by their names', () => {
  it.each([
    ['The 2012-2013 fiscal year was hard.', 'P2012Y', false],
    ['The temple stood for 2,000 years.', 'P2000Y', true],
    ['The 2011 fiscal year was hard.', 'The 2011 fiscal year = 2011', true],
    ['Sales rose in 3Q 2012.', '3Q 2012 = 2012-Q3', true],
    ['Profit fell in H1 2012.', 'H1 2012 = 2012-H1', true],
    ['Sales rose in the final quarter of last year.', 'the final quarter of last year = 2012-Q4', true],
    ['The well was dry this time last year.', 'this time last year = 2012', true],
    ['It closed as recently as 2011.', 'PAST_REF', false],
    ['It closed recently.', 'PAST_REF', true],
    ['Shops were full on Black Friday.', 'Black Friday = 2012-11-23', true],
    ['The museum is free on weekdays.', 'weekdays = XXXX-WXX-WD', true],
    ['A weeklong strike ended.', 'weeklong = P1W', true],
    ['The monthslong talks failed.', 'monthslong = PXM', true],
    ['He was hurt on May 10, 2012. He had been warned the Friday before.', 'the Friday before = 2012-05-04', true]
  ])('%s', (text, expected, isThere) => {
    expect(timesIn(text, PUBLISHED).some((time) => time.includes(expected))).toBe(isThere)
  })
})
