/*
 * The part of EDTF (ISO 8601-2:2019, level 0 and open intervals of level 1) that a briefing uses: years, months,
 * days, intervals of them, and intervals open at one end.
 */

const MS_PER_DAY = 86_400_000
const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A range of whole days since 1 January 1970, both ends included; `null` where it is open. */
export interface DayRange {
  readonly first: number | null
  readonly last: number | null
}

/** The days that an EDTF date covers, or `undefined` where `date` is none that a briefing uses. */
export function daysOf(date: string): DayRange | undefined {
  if (date.startsWith('..')) return openAtStart(date.slice(2).replace(/^\//, ''))
  const [from = '', to] = date.split('/')
  const first = datePart(from)
  if (!first) return undefined
  if (to === undefined) return first
  if (to === '' || to === '..') return { first: first.first, last: null }
  const last = datePart(to)
  return last && { first: first.first, last: last.last }
}

function openAtStart(to: string): DayRange | undefined {
  const last = datePart(to)
  return last && { first: null, last: last.last }
}

function datePart(date: string): { first: number; last: number } | undefined {
  const match = DATE.exec(date)
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  const first = dayNumber(year, month ?? 1, day ?? 1)
  if (day !== undefined) return day >= 1 && day <= daysInMonth(year, month!) ? { first, last: first } : undefined
  return { first, last: (month === undefined ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1 }
}

/** Days since 1 January 1970; `month` counts from 1 and may run over the end of the year. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / MS_PER_DAY
}

function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** Year, month from 1, and day of the month of a day number. */
export function calendarOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
