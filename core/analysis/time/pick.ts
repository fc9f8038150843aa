import { dayNumber } from '../../edtf.ts'
import {
  dayOf,
  dayStamp,
  firstDayOf,
  isDay,
  seasonStamp,
  shift,
  weekStamp,
  weekdayOf,
  type Stamp
} from './calendar.ts'
import { holidayIn } from './holidays.ts'
import type { Fields, Point } from './meaning.ts'
import type { Direction } from './tense.ts'

/*
 * Which of the days or periods that fit the fields of an expression is meant, seen from an anchor.
 */

/** The weekday meant, seen from a day: the latest up to it, or the next one where the clause looks ahead. */
export function weekdayFrom(
  anchor: Stamp,
  { fields, step, base, weekBy }: Point,
  direction: Direction | undefined
): Stamp | undefined {
  const from = dayOf(anchor)
  if (from === undefined) return undefined
  if (weekBy !== undefined) return dayStamp(from - weekdayOf(from) + 7 * weekBy + fields.weekday!)
  const back = (weekdayOf(from) - fields.weekday! + 7) % 7
  const ahead = (7 - back) % 7
  if (step === -1) return dayStamp(from - (back === 0 ? 7 : back === 1 && base !== 'reference' ? 8 : back))
  if (step === 1) return dayStamp(from + (ahead === 0 ? 7 : ahead === 1 && base !== 'reference' ? 8 : ahead))
  const looksAhead =
    direction === 'future' ||
    (direction === 'prospect' && ahead <= back) ||
    (step === 0 && direction !== 'past' && base !== 'reference')
  return dayStamp(looksAhead ? from + ahead : from - back)
}

/** Fields whose year is given, counted, or to be chosen as the clause looks. */
export function yearly(
  fields: Fields,
  point: Point,
  anchor: Stamp | undefined,
  direction: Direction | undefined
): Stamp | undefined {
  const isWeek = fields.weekday === 0
  const make = (year: number): Stamp | undefined => {
    const stamp = inYear(fields, year)
    return isWeek && stamp ? weekOf(stamp) : stamp
  }
  if (fields.year !== undefined) return make(fields.year)
  if (!anchor) return undefined
  if (point.yearBy !== undefined) return make(anchor.year + point.yearBy)
  const candidates = [-2, -1, 0, 1, 2].flatMap((by) => make(anchor.year + by) ?? [])
  const fitting = fields.weekday
    ? candidates.filter((stamp) => weekdayOf(dayOf(stamp)!) === fields.weekday)
    : candidates
  return choose(fitting.length > 0 ? fitting : candidates, anchor, point, direction)
}

function inYear({ month, day, quarter, half, season, holiday, before }: Fields, year: number): Stamp | undefined {
  if (holiday !== undefined) {
    const found = holidayIn(holiday, year)
    return found === undefined ? undefined : dayStamp(found)
  }
  if (quarter !== undefined) return { year, quarter }
  if (half !== undefined) return { year, half }
  if (season !== undefined) return { year, season }
  if (month === undefined) return before ? { year, before } : { year }
  if (day === undefined) return { year, month }
  return isDay(year, month, day) ? { year, month, day } : undefined
}

function weekOf(stamp: Stamp): Stamp | undefined {
  const day = dayOf(stamp)
  return day === undefined ? undefined : weekStamp(day)
}

/** Days by which a clause that looks the other way sets a day of the year back. */
const AGAINST_TENSE = 200

function choose(
  candidates: readonly Stamp[],
  anchor: Stamp,
  { fields, step }: Point,
  direction: Direction | undefined
): Stamp | undefined {
  const isOfDay = fields.day !== undefined || fields.holiday !== undefined
  const now = isOfDay ? middleOf(anchor) : firstDayOf(grainOf(anchor, fields) ?? anchor)
  const at = (stamp: Stamp): number => firstDayOf(stamp) - now
  const before = candidates.filter((stamp) => at(stamp) < 0).at(-1)
  const after = candidates.find((stamp) => at(stamp) > 0)
  const same = candidates.find((stamp) => at(stamp) === 0)
  if (step === -1) return before
  if (step === 1) return after
  if (step === 0) return same ?? candidates.find((stamp) => stamp.year === anchor.year) ?? after
  if (!isOfDay) return same ?? choosePeriod(before, after, at, fields, direction)
  const looks = direction === 'prospect' ? 'future' : direction
  const cost = (stamp: Stamp): number =>
    Math.abs(at(stamp)) +
    (looks === undefined || at(stamp) === 0 || looks === (at(stamp) < 0 ? 'past' : 'future') ? 0 : AGAINST_TENSE)
  return candidates.reduce<Stamp | undefined>(
    (best, stamp) => (best && cost(best) <= cost(stamp) ? best : stamp),
    undefined
  )
}

/** A month, season or quarter: as the clause looks; where nothing tells, or a quarter is awaited, the nearer one. */
function choosePeriod(
  before: Stamp | undefined,
  after: Stamp | undefined,
  at: (stamp: Stamp) => number,
  { quarter, half }: Fields,
  direction: Direction | undefined
): Stamp | undefined {
  if (!before || !after || direction === 'past') return before
  const isNearer = at(after) < -at(before)
  if (direction === undefined) return isNearer ? after : before
  return (quarter ?? half) === undefined || isNearer ? after : before
}

/** The day a coarse anchor is taken for when days are compared with it. */
function middleOf(anchor: Stamp): number {
  if (dayOf(anchor) !== undefined) return dayOf(anchor)!
  return anchor.month === undefined ? dayNumber(anchor.year, 12, 31) : firstDayOf(anchor) + 14
}

/** The anchor at the grain of what is chosen. */
function grainOf(anchor: Stamp, { quarter, half, season, month }: Fields): Stamp | undefined {
  if (anchor.month === undefined && anchor.week === undefined) return dayStamp(dayNumber(anchor.year, 12, 31))
  if (season !== undefined) return anchor.month === undefined ? undefined : seasonStamp(anchor.year, anchor.month)
  if (quarter !== undefined) return shift(anchor, 'Q', 0)
  if (half !== undefined) return shift(anchor, 'H', 0)
  return month === undefined ? undefined : shift(anchor, 'M', 0)
}
