import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayStamp,
  easterOf,
  firstDayOf,
  nthWeekday,
  parseStamp,
  sameInYear,
  seasonStamp,
  shift,
  weekStamp,
  weekdayOf,
  writeStamp,
  type Stamp
} from '../../../../core/analysis/time/calendar.ts'
import { writeLength } from '../../../../core/analysis/time/write.ts'

const day = (date: string): number => Date.parse(date) / 86_400_000
const days = fc.integer({ min: day('1600-01-01'), max: day('2199-12-31') })
const moved = (from: string, ...by: [Parameters<typeof shift>[1], number]): string | undefined => {
  const stamp = shift(parseStamp(from)!, ...by)
  return stamp && writeStamp(stamp)
}

describe('weekStamp', () => {
  it.each([
    ['2026-02-01', '2026-W05'],
    ['2026-02-02', '2026-W06'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2000-01-01', '1999-W52']
  ])('%s lies in %s', (date, week) => {
    expect(writeStamp(weekStamp(day(date)))).toBe(week)
  })

  it('holds seven days, from a Monday, that its first day begins', () => {
    fc.assert(
      fc.property(days, (any) => {
        const first = firstDayOf(weekStamp(any))
        expect(weekdayOf(first)).toBe(1)
        expect(any - first).toBe(weekdayOf(any) - 1)
        expect(weekStamp(first)).toEqual(weekStamp(first + 6))
        expect(weekStamp(first + 7)).not.toEqual(weekStamp(first))
      })
    )
  })
})

describe('shift', () => {
  it.each([
    ['2026-02-04', 'D', -4, '2026-01-31'],
    ['2026-02-04', 'W', -1, '2026-W05'],
    ['2026-02-04', 'WE', 0, '2026-W06-WE'],
    ['2026-02-04', 'M', -2, '2025-12'],
    ['2026-02', 'M', 11, '2027-01'],
    ['2026-02-04', 'Q', -1, '2025-Q4'],
    ['2026-11-04', 'Q', 1, '2027-Q1'],
    ['2026-02-04', 'H', -1, '2025-H2'],
    ['2026', 'Y', -1, '2025'],
    ['2026-02-04', 'DE', -1, '201'],
    ['2026-02-04', 'CE', -1, '19']
  ] as const)('%s moved by %s %i is %s', (from, unit, by, expected) => {
    expect(moved(from, unit, by)).toBe(expected)
  })

  it('moves nothing by what is finer than itself', () => {
    expect(moved('2026', 'D', 1)).toBeUndefined()
    expect(moved('2026-02', 'W', 1)).toBeUndefined()
    expect(moved('2026', 'M', 1)).toBeUndefined()
    expect(moved('2026-02-04', 'h', 1)).toBeUndefined()
  })

  it('is undone by moving back', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -500, max: 500 }),
        fc.constantFrom('D', 'W', 'M', 'Q', 'H', 'Y'),
        (from, by, unit) => {
          const start = shift(dayStamp(from), unit, 0)!
          expect(shift(shift(start, unit, by)!, unit, -by)).toEqual(start)
        }
      )
    )
  })
})

describe('stamps', () => {
  it('read back what they write, for years, months and days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3 }), (any, grain) => {
        const { year, month, day: date } = dayStamp(any)
        const stamp: Stamp =
          grain === 1 ? { year } : grain === 2 ? { year, month: month! } : { year, month: month!, day: date! }
        expect(parseStamp(writeStamp(stamp))).toEqual(stamp)
      })
    )
  })

  it.each(['', '2026-13', '2026-02-30', '26', 'PAST_REF', '2026-W05'])('are not read from “%s”', (text) => {
    expect(parseStamp(text)).toBeUndefined()
  })

  it('keep their place in another year', () => {
    expect(sameInYear({ year: 2024, month: 2, day: 29 }, -1)).toEqual({ year: 2023, month: 2, day: 28 })
    expect(sameInYear({ year: 1989, quarter: 3 }, -1)).toEqual({ year: 1988, quarter: 3 })
    expect(sameInYear({ year: 2026, week: 5 }, -1)).toBeUndefined()
  })

  it('give a winter the year of its December', () => {
    expect(seasonStamp(2026, 1)).toEqual({ year: 2025, season: 'WI' })
    expect(seasonStamp(2025, 12)).toEqual({ year: 2025, season: 'WI' })
    expect(seasonStamp(2026, 3)).toEqual({ year: 2026, season: 'SP' })
  })
})

describe('feasts that move', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25']
  ])('Easter of %i', (year, date) => {
    expect(easterOf(year)).toBe(day(date))
  })

  it('finds weekdays by their place in a month', () => {
    expect(nthWeekday(2025, 11, 4, 4)).toBe(day('2025-11-27'))
    expect(nthWeekday(2025, 5, 1, -1)).toBe(day('2025-05-26'))
  })
})

describe('writeLength', () => {
  it.each([
    [2, 'D', 'P2D'],
    [undefined, 'Y', 'PXY'],
    [5.5, 'h', 'PT5H30M'],
    [0.5, 'h', 'PT30M'],
    [2.5, 'Y', 'P2Y6M'],
    [2, 'DE', 'P20Y'],
    [1, 'CE', 'P100Y'],
    [90, 'm', 'PT90M']
  ] as const)('%s %s is %s', (amount, unit, value) => {
    expect(writeLength(amount, unit)).toBe(value)
  })
})
