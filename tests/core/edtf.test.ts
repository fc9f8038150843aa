import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, dayNumber, daysOf } from '../../core/edtf.ts'

describe('daysOf', () => {
  const day = (text: string): number => Date.parse(text) / 86_400_000

  it.each([
    ['2026-02-03', '2026-02-03', '2026-02-03'],
    ['2026-01', '2026-01-01', '2026-01-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['2026-01-26/2026-02-01', '2026-01-26', '2026-02-01'],
    ['2025/2026-02', '2025-01-01', '2026-02-28']
  ])('%s covers %s to %s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first: day(first), last: day(last) })
  })

  it('leaves open what is open', () => {
    expect(daysOf('..2026-02')).toEqual({ first: null, last: day('2026-02-28') })
    expect(daysOf('../2026-02')).toEqual({ first: null, last: day('2026-02-28') })
    expect(daysOf('2026-02/..')).toEqual({ first: day('2026-02-01'), last: null })
  })

  it.each(['', 'PAST_REF', '2026-13', '2026-02-30', '2026-00', '26-01-01', 'x/y'])('is undefined for “%s”', (date) => {
    expect(daysOf(date)).toBeUndefined()
  })

  it('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (number) => {
        const { year, month, day: date } = calendarOf(number)
        expect(dayNumber(year, month, date)).toBe(number)
      })
    )
  })
})
