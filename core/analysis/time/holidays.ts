import { dayNumber } from '../../edtf.ts'
import { easterOf, nthWeekday } from './calendar.ts'
import type { Reading } from './grammar.ts'
import { standsAt } from './numerals.ts'
import { isCapital, type Token } from './tokens.ts'

const fixed =
  (month: number, day: number) =>
  (year: number): number =>
    dayNumber(year, month, day)
const nth =
  (month: number, weekday: number, count: number) =>
  (year: number): number =>
    nthWeekday(year, month, weekday, count)
const easter =
  (offset: number) =>
  (year: number): number =>
    easterOf(year) + offset

/** Days of the year by name, longer names first, and where each falls. */
const HOLIDAYS: readonly (readonly [name: string, dayIn: (year: number) => number])[] = [
  ['martin luther king jr . day', nth(1, 1, 3)],
  ['martin luther king day', nth(1, 1, 3)],
  ["st . patrick 's day", fixed(3, 17)],
  ["st patrick 's day", fixed(3, 17)],
  ["international women 's day", fixed(3, 8)],
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ['new year day', fixed(1, 1)],
  ["valentine 's day", fixed(2, 14)],
  ["mother 's day", nth(5, 7, 2)],
  ["father 's day", nth(6, 7, 3)],
  ["presidents ' day", nth(2, 1, 3)],
  ["april fools ' day", fixed(4, 1)],
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['good friday', easter(-2)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['easter', easter(0)],
  ['memorial day', nth(5, 1, -1)],
  ['independence day', fixed(7, 4)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
  ['black friday', (year) => nthWeekday(year, 11, 4, 4) + 1],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['may day', fixed(5, 1)]
]

const NAMES = HOLIDAYS.map(([name]) => name.split(' '))
const STARTS = new Set(NAMES.map(([first]) => first!))
const DAY_IN = new Map(HOLIDAYS)

/** Whether a holiday's name can begin with this token. */
export function startsHoliday({ lower }: Token): boolean {
  return STARTS.has(lower)
}

/** Reads the name of a holiday, written with a capital. */
export function holidayAt(tokens: readonly Token[], index: number): Reading<string> | undefined {
  const words = isCapital(tokens[index]) ? NAMES.find((name) => standsAt(tokens, index, name)) : undefined
  return words && { next: index + words.length, value: words.join(' ') }
}

/** The day number on which a holiday falls. */
export function holidayIn(name: string, year: number): number | undefined {
  return DAY_IN.get(name)?.(year)
}
