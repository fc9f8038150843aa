import { calendarOf, dayNumber } from '../../edtf.ts'

/** A date as a head line writes it; what it leaves out is `undefined`. `weekday` counts from Monday, 0. */
export interface WrittenDate {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
  readonly weekday: number | undefined
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'
] as const

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?\\b'

/** Source of a pattern (flags `iu`) for dates in full: “4 February 2026”, “Feb. 4, 2026”, “2026-02-04”. */
export const FULL_DATE = `(?:(?:${WEEKDAY},? )?(?:${DAY} (?:of )?${MONTH},? \\d{4}|${MONTH} ${DAY},? \\d{4})|\\d{4}-\\d{2}-\\d{2})(?!\\d)`

/** Reads a date as it is written in English. Ambiguous figures (“3/4/2025”) are not read. */
export function readDate(words: string): WrittenDate {
  const iso = /(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(words)
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]), undefined)
  const lower = words.toLowerCase()
  const month = new RegExp(MONTH, 'iu').exec(lower.replace(new RegExp(WEEKDAY, 'giu'), ' '))?.[0]
  const weekday = new RegExp(`\\b${WEEKDAY}`, 'iu').exec(lower)?.[0]
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(lower)?.[1]
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)/.exec(lower)?.[1]
  return checked(
    year === undefined ? undefined : Number(year),
    month === undefined ? undefined : monthNumber(month),
    day === undefined || month === undefined ? undefined : Number(day),
    weekday === undefined ? undefined : weekdayNumber(weekday)
  )
}

/** Month 1–12 of a name or its abbreviation. */
export function monthNumber(name: string): number | undefined {
  const index = MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()))
  return index === -1 ? undefined : index + 1
}

/** Weekday of a name or its abbreviation, Monday 0. */
export function weekdayNumber(name: string): number | undefined {
  const index = WEEKDAYS.findIndex((weekday) => weekday.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()))
  return index === -1 ? undefined : index
}

/** Weekday of a day number (days since 1 January 1970, a Thursday), Monday 0. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

function checked(year: number | undefined, month: number | undefined, day: number | undefined, weekday: number | undefined): WrittenDate {
  if (month === undefined || month < 1 || month > 12) return { year, month: undefined, day: undefined, weekday }
  const exists = day !== undefined && day >= 1 && isDay(year ?? 2024, month, day)
  return { year, month, day: exists ? day : undefined, weekday }
}

/** Whether the month has such a day in that year. */
export function isDay(year: number, month: number, day: number): boolean {
  return calendarOf(dayNumber(year, month, day)).month === month && day <= 31
}

/** EDTF of a written date, as exact as it is; `undefined` without a year. */
export function edtfOf({ year, month, day }: WrittenDate): string | undefined {
  if (year === undefined) return undefined
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}

/** “4 Feb 2026”, “February 2026” or “2026” of an EDTF date. */
export function inWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? undefined : MONTH_NAMES[Number(month) - 1]
  if (name === undefined) return year!
  return day === undefined ? `${name} ${year!}` : `${Number(day)} ${name.slice(0, 3)} ${year!}`
}
