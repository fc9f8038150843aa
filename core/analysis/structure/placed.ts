import type { Precision, TimeExpression } from '../../findings.ts'
import { calendarOf, dayNumber } from '../../edtf.ts'
import { weekdayOf } from './dates.ts'

/** A TimeML value as the timeline shows it. */
export interface Placed {
  readonly date: string
  readonly precision: Precision
}

/** Months of the seasons of the northern half of the world, as news in English mostly means them. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = { SP: ['03', '05'], SU: ['06', '08'], FA: ['09', '11'] }

/**
 * The EDTF date and precision of a TimeML value, or `undefined` where it names no point or stretch of the calendar
 * (durations, sets, the present, values with an unknown year). `anchor` is the day vague references are seen from.
 */
export function placeValue({ type, value }: TimeExpression, anchor: string | undefined): Placed | undefined {
  if (type !== 'DATE' && type !== 'TIME') return undefined
  if (value === 'PAST_REF') return anchor === undefined ? undefined : { date: `..${anchor.slice(0, 7)}`, precision: 'vague' }
  if (value === 'FUTURE_REF') return anchor === undefined ? undefined : { date: `${anchor}/..`, precision: 'vague' }
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return placeDay(value)
  if (/^\d{4}-W\d{2}/.test(value)) return placeWeek(value)
  return placeSpan(value)
}

function placeDay(value: string): Placed | undefined {
  const date = value.slice(0, 10)
  const [year, month, day] = date.split('-').map(Number)
  const back = calendarOf(dayNumber(year!, month!, day!))
  if (back.month !== month || back.day !== day) return undefined
  return { date, precision: value.length > 10 ? 'part-of-day' : 'day' }
}

function placeWeek(value: string): Placed | undefined {
  const match = /^(\d{4})-W(\d{2})(-WE)?(T.*)?$/.exec(value)
  if (!match) return undefined
  const week = Number(match[2])
  if (week < 1 || week > 53) return undefined
  const monday = mondayOfWeek(Number(match[1]), week)
  const [first, last] = match[3] === undefined ? [monday, monday + 6] : [monday + 5, monday + 6]
  return { date: `${isoDay(first)}/${isoDay(last)}`, precision: 'week' }
}

/** Day number of the Monday of an ISO 8601 week: week 1 is the one with 4 January. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + (week - 1) * 7
}

export function isoDay(day: number): string {
  const { year, month, day: date } = calendarOf(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function placeSpan(value: string): Placed | undefined {
  const match = /^(?:FY)?(\d{2,4})(?:-(\d{2}|Q[1-4]|H[12]|SP|SU|FA|WI))?$/.exec(value)
  if (!match) return undefined
  const [, year, part] = match as unknown as [string, string, string | undefined]
  if (year.length === 3) return { date: `${year}0/${year}9`, precision: 'year' }
  if (year.length === 2) return { date: `${year}00/${year}99`, precision: 'year' }
  if (part === undefined) return { date: year, precision: 'year' }
  if (/^\d/.test(part)) return Number(part) >= 1 && Number(part) <= 12 ? { date: `${year}-${part}`, precision: 'month' } : undefined
  if (part === 'WI') return { date: `${year}-12/${String(Number(year) + 1).padStart(4, '0')}-02`, precision: 'month' }
  const [first, last] = SEASONS[part] ?? partOfYear(part)
  return { date: `${year}-${first}/${year}-${last}`, precision: 'month' }
}

function partOfYear(part: string): readonly [string, string] {
  const length = part.startsWith('Q') ? 3 : 6
  const first = (Number(part[1]) - 1) * length + 1
  return [two(first), two(first + length - 1)]
}
