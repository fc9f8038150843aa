import { calendarOf, dayNumber } from '../../edtf.ts'

/*
 * A small algebra of calendar values. A stamp names one stretch of the calendar at one grain (a day, an ISO week, a
 * quarter, a decade…), perhaps with a time within the day; it moves by whole units and writes itself as TIMEX3 does.
 */

export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const
export type Season = (typeof SEASONS)[number]

/** Parts of the day as TIMEX3 writes them: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** Units of the calendar and, in lower case, of the clock. `WE` is a weekend, `H` half a year. */
export type Unit = 's' | 'm' | 'h' | 'D' | 'WE' | 'W' | 'M' | 'Q' | 'H' | 'Y' | 'DE' | 'CE' | 'ML'

/** One stretch of the calendar: the fields that are set say its grain. */
export interface Stamp {
  readonly year: number
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
  /** ISO 8601 week; `year` is then the week's own year. */
  readonly week?: number
  /** Set beside `week`: Saturday and Sunday of it. */
  readonly weekend?: true
  readonly quarter?: number
  readonly half?: number
  readonly season?: Season
  /** `year` is the first of ten, or of a hundred. */
  readonly span?: 'decade' | 'century'
  /** Set where the year counts before the common era. */
  readonly before?: true
  readonly part?: DayPart
  /** `22:00`, `24:00`, `14:35:10`. */
  readonly clock?: string
}

/** The stamp of a day number as {@link dayNumber} counts. */
export function dayStamp(day: number): Stamp {
  return calendarOf(day)
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with or without a time after it; `undefined` where it is none of them. */
export function parseStamp(date: string): Stamp | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date)
  if (!match) return undefined
  const [, year, month, day] = match.map(Number)
  if (match[2] === undefined) return { year: year! }
  if (month! < 1 || month! > 12) return undefined
  if (match[3] === undefined) return { year: year!, month: month! }
  return isDay(year!, month!, day!) ? { year: year!, month: month!, day: day! } : undefined
}

/** Whether the calendar has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** The day number of a stamp of day grain. */
export function dayOf(stamp: Stamp): number | undefined {
  return stamp.month !== undefined && stamp.day !== undefined
    ? dayNumber(stamp.year, stamp.month, stamp.day)
    : undefined
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The ISO week a day lies in. */
export function weekStamp(day: number): Stamp {
  const thursday = day - weekdayOf(day) + 4
  const { year } = calendarOf(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** The first day of a stamp, as a day number; a century, decade or season counts from its first year's start. */
export function firstDayOf(stamp: Stamp): number {
  if (stamp.week !== undefined) {
    const fourth = dayNumber(stamp.year, 1, 4)
    return fourth - weekdayOf(fourth) + 1 + (stamp.week - 1) * 7 + (stamp.weekend ? 5 : 0)
  }
  const month =
    stamp.month ??
    (stamp.quarter !== undefined ? stamp.quarter * 3 - 2 : undefined) ??
    (stamp.half !== undefined ? stamp.half * 6 - 5 : undefined) ??
    (stamp.season !== undefined ? SEASONS.indexOf(stamp.season) * 3 + 3 : 1)
  return dayNumber(stamp.year, month, stamp.day ?? 1)
}

/** The stretch of grain `unit` that lies `by` of them after that of `from`; `undefined` where `from` is coarser. */
export function shift(from: Stamp, unit: Unit, by: number): Stamp | undefined {
  const moved = from.before ? undefined : shiftFreely(from, unit, by)
  return moved && moved.year >= 1 && moved.year <= 9999 ? moved : undefined
}

function shiftFreely(from: Stamp, unit: Unit, by: number): Stamp | undefined {
  switch (unit) {
    case 's':
    case 'm':
    case 'h':
      return undefined
    case 'D':
    case 'W':
    case 'WE':
      return shiftDays(from, unit, by)
    case 'M':
      return shiftMonths(from, 1, by, (year, month) => ({ year, month: month + 1 }))
    case 'Q':
      return from.quarter !== undefined
        ? quarterStamp(from.year * 4 + from.quarter - 1 + by)
        : shiftMonths(from, 3, by, (year, quarter) => ({ year, quarter: quarter + 1 }))
    case 'H':
      return from.half !== undefined
        ? halfStamp(from.year * 2 + from.half - 1 + by)
        : shiftMonths(from, 6, by, (year, half) => ({ year, half: half + 1 }))
    case 'Y':
      return from.span ? undefined : { year: from.year + by }
    case 'DE':
      return from.span === 'century' ? undefined : { year: (Math.floor(from.year / 10) + by) * 10, span: 'decade' }
    case 'CE':
      return { year: (Math.floor(from.year / 100) + by) * 100, span: 'century' }
    case 'ML':
      return undefined
  }
}

function shiftDays(from: Stamp, unit: 'D' | 'W' | 'WE', by: number): Stamp | undefined {
  const day = from.week === undefined ? dayOf(from) : firstDayOf(from)
  if (day === undefined || (unit === 'D' && from.week !== undefined)) return undefined
  if (unit === 'D') return dayStamp(day + by)
  const week = weekStamp(day + by * 7)
  return unit === 'WE' ? { ...week, weekend: true } : week
}

function shiftMonths(
  from: Stamp,
  size: number,
  by: number,
  make: (year: number, index: number) => Stamp
): Stamp | undefined {
  const month = from.month ?? (from.week !== undefined ? calendarOf(firstDayOf(from) + 3).month : undefined)
  if (month === undefined) return undefined
  const index = Math.floor((from.year * 12 + month - 1) / size) + by
  const perYear = 12 / size
  return make(Math.floor(index / perYear), ((index % perYear) + perYear) % perYear)
}

function quarterStamp(index: number): Stamp {
  return { year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 }
}

function halfStamp(index: number): Stamp {
  return { year: Math.floor(index / 2), half: (((index % 2) + 2) % 2) + 1 }
}

/** The season a month lies in, by the meteorologists' count; a winter bears the year of its December. */
export function seasonStamp(year: number, month: number): Stamp {
  if (month < 3) return { year: year - 1, season: 'WI' }
  return { year, season: SEASONS[Math.floor(month / 3) - 1]! }
}

/** The same stretch `by` years away: 1989-Q3 → 1988-Q3, 29 February → 28 February. Weeks and decades are left out. */
export function sameInYear(stamp: Stamp, by: number): Stamp | undefined {
  if (stamp.week !== undefined || stamp.span !== undefined || stamp.before) return undefined
  const year = stamp.year + by
  if (year < 1 || year > 9999) return undefined
  const moved = { ...stamp, year }
  if (stamp.day !== undefined && !isDay(year, stamp.month!, stamp.day)) return { ...moved, day: stamp.day - 1 }
  return moved
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** The stamp as a TIMEX3 value. */
export function writeStamp(stamp: Stamp): string {
  const time = stamp.clock !== undefined ? `T${stamp.clock}` : stamp.part !== undefined ? `T${stamp.part}` : ''
  return writeDate(stamp) + time
}

function writeDate(stamp: Stamp): string {
  const year = (stamp.before ? 'BC' : '') + pad(stamp.year, 4)
  if (stamp.span === 'decade') return year.slice(0, -1)
  if (stamp.span === 'century') return year.slice(0, -2)
  if (stamp.week !== undefined) return `${year}-W${pad(stamp.week)}${stamp.weekend ? '-WE' : ''}`
  if (stamp.quarter !== undefined) return `${year}-Q${stamp.quarter}`
  if (stamp.half !== undefined) return `${year}-H${stamp.half}`
  if (stamp.season !== undefined) return `${year}-${stamp.season}`
  if (stamp.month === undefined) return year
  return stamp.day === undefined ? `${year}-${pad(stamp.month)}` : `${year}-${pad(stamp.month)}-${pad(stamp.day)}`
}

/** Easter Sunday of the Gregorian calendar, as a day number (Meeus, Jones and Butcher's computation). */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The `nth` such weekday of a month, or the last where `nth` is -1, as a day number. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayNumber(year, month + 1, 1) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}
