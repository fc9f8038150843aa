import type { TimeExpression } from '../../findings.ts'
import { dayNumber } from '../../edtf.ts'
import {
  dayOf,
  dayStamp,
  firstDayOf,
  isDay,
  sameInYear,
  seasonStamp,
  shift,
  weekStamp,
  weekdayOf,
  writeStamp,
  type Stamp
} from './calendar.ts'
import { holidayIn } from './holidays.ts'
import type { Base, Comparison, Fields, How, Length, Meaning, Point, Shift, TimeOfDay } from './meaning.ts'
import type { Direction } from './tense.ts'
import { writeLength } from './write.ts'

/** A date of the text that later expressions may count from, and the sentence it stands in. */
export interface Reference {
  readonly stamp: Stamp
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** What an expression is resolved against. */
export interface Context {
  readonly publication: Stamp | undefined
  /** There is a date of publication, but not in full: nothing that leans on it counts from another date instead. */
  readonly isOpen: boolean
  /** The date the text spoke of last, at any grain; and the last of day grain. */
  readonly reference: Reference | undefined
  readonly day: Reference | undefined
  /** The quarter, half-year or other part of a year the text compares by. */
  readonly compared: Reference | undefined
  readonly sentence: number
  readonly direction: Direction | undefined
}

/** A value, and how it was found. `stamp` is set where the value is a place on the calendar. */
export interface Resolution {
  readonly type: TimeExpression['type']
  readonly value: string
  readonly how: How
  readonly stamp?: Stamp
  /** What it was counted from: the publication date, or an earlier date of the text. */
  readonly anchor?: { readonly stamp: Stamp; readonly reference?: Reference }
  /** Whether later expressions may count from it. */
  readonly refers: boolean
}

type Anchored = NonNullable<Resolution['anchor']>

/** The TIMEX3 type and value of a meaning in its context. */
export function resolve(meaning: Meaning, context: Context): Resolution {
  switch (meaning.is) {
    case 'fixed':
      return { type: meaning.type, value: meaning.value, how: meaning.how, refers: false }
    case 'length':
      return resolveLength(meaning, context)
    case 'comparison':
      return resolveComparison(meaning, context)
    case 'shift':
      return resolveShift(meaning, context)
    case 'point':
      return resolvePoint(meaning, context)
  }
}

function found(stamp: Stamp, how: How, anchor: Anchored | undefined, time: TimeOfDay = {}): Resolution {
  const timed = withTime(stamp, time)
  const isTime = timed.clock !== undefined || timed.part !== undefined
  return {
    type: isTime ? 'TIME' : 'DATE',
    value: writeStamp(timed),
    how,
    stamp: timed,
    refers: true,
    ...(anchor ? { anchor } : {})
  }
}

function withTime(stamp: Stamp, { clock, part }: TimeOfDay): Stamp {
  if (clock !== undefined) return { ...stamp, clock }
  return part !== undefined ? { ...stamp, part } : stamp
}

/** A value whose calendar place the context does not give, as TIMEX3 leaves it open. */
function open(value: string, how: How, { clock, part }: TimeOfDay = {}): Resolution {
  const time = clock ?? part
  return {
    type: time === undefined ? 'DATE' : 'TIME',
    value: time === undefined ? value : `${value}T${time}`,
    how,
    refers: false
  }
}

function plain(stamp: Stamp): Stamp {
  const date: { -readonly [K in keyof Stamp]: Stamp[K] } = { ...stamp }
  delete date.part
  delete date.clock
  return date
}

function anchorOf(base: Base, { publication, isOpen, reference, day }: Context, needsDay: boolean): Anchored | undefined {
  if (isOpen && base === 'publication') return undefined
  const mentioned = needsDay ? (day ?? reference) : reference
  const fromText = mentioned && { stamp: plain(mentioned.stamp), reference: mentioned }
  const fromDate = publication && { stamp: publication }
  return base === 'publication' ? (fromDate ?? fromText) : (fromText ?? fromDate)
}

function resolveLength({ amount, unit, rest, ahead }: Length, context: Context): Resolution {
  const { publication } = context
  if (
    ahead &&
    (context.direction === 'future' || context.direction === 'prospect') &&
    amount !== undefined &&
    Number.isInteger(amount) &&
    publication
  ) {
    const stamp = shift(publication, unit, amount)
    if (stamp) return found(stamp, 'distance', { stamp: publication })
  }
  return { type: 'DURATION', value: writeLength(amount, unit, rest), how: 'duration', refers: false }
}

/** How many sentences a quarter is remembered by “a year earlier”. */
const COMPARED_WITHIN = 8

function resolveComparison({ years, base, grain, otherwise }: Comparison, context: Context): Resolution {
  const { compared, sentence, publication } = context
  const isNear = compared !== undefined && sentence - compared.sentence <= COMPARED_WITHIN
  if (!isNear && otherwise) return resolvePoint(otherwise, context)
  const month = grain ? undefined : monthOfSentence(context)
  const from = month ?? (isNear ? { stamp: compared.stamp, reference: compared } : anchorOf(base, context, false))
  if (!from) return open(grain ? 'XXXX-QX' : 'XXXX', 'reference')
  if (!isNear && grain && publication) return lastQuarter(publication, years)
  const by = years > 100 ? years - from.stamp.year : years
  const stamp = (isNear || month ? sameInYear(from.stamp, by) : undefined) ?? { year: from.stamp.year + by }
  return { ...found(stamp, isNear || base === 'reference' ? 'reference' : 'distance', from), refers: false }
}

/** “Prices rose in February from a year earlier”: the month that the sentence spoke of last. */
function monthOfSentence({ reference, sentence }: Context): Anchored | undefined {
  const isMonth = reference?.stamp.month !== undefined && reference.stamp.day === undefined
  return isMonth && reference.sentence === sentence ? { stamp: plain(reference.stamp), reference } : undefined
}

/** “the latest quarter” of a text that names none: the one that was over when it was published. */
function lastQuarter(publication: Stamp, years: number): Resolution {
  const quarter = shift(publication, 'Q', -1)
  const stamp = quarter && sameInYear(quarter, years > 100 ? years - quarter.year : years)
  return stamp
    ? { ...found(stamp, 'relative-period', { stamp: publication }), refers: years === 0 }
    : open('XXXX-QX', 'reference')
}

/** How many sentences a bare time of day is taken to belong to the day last mentioned. */
const SAME_DAY_WITHIN = 5

function resolveShift({ unit, by, base, how, part, clock }: Shift, context: Context): Resolution {
  const needsDay = unit === 'D'
  const isStale =
    how === 'clock' || how === 'part-of-day' ? context.sentence - (context.day?.sentence ?? 0) > SAME_DAY_WITHIN : false
  const anchor =
    unit === 'Q' && base === 'reference' && isNearQuarter(context)
      ? { stamp: context.compared!.stamp, reference: context.compared! }
      : anchorOf(isStale && context.publication ? 'publication' : base, context, needsDay)
  const time = clock !== undefined ? { clock } : part !== undefined ? { part } : {}
  const moved =
    unit === 'WE' && by === 0 && anchor
      ? weekendAround(anchor.stamp, context.direction)
      : anchor && shift(anchor.stamp, unit, by)
  if (moved) return found(moved, how, anchor, time)
  const coarser = base === 'reference' && context.publication ? shift(context.publication, unit, by) : undefined
  if (coarser) return found(coarser, how, { stamp: context.publication! }, time)
  return open(OPEN[unit] ?? 'XXXX', how, time)
}

/** “the previous quarter” counts from the last quarter told of, whatever months have been named since. */
function isNearQuarter({ compared, sentence }: Context): boolean {
  return compared?.stamp.quarter !== undefined && sentence - compared.sentence <= COMPARED_WITHIN
}

const OPEN: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  H: 'XXXX-HX',
  DE: 'XXX',
  CE: 'XX'
}

/** Until Friday, “the weekend” that something happened on is the one before. */
function weekendAround(stamp: Stamp, direction: Direction | undefined): Stamp | undefined {
  const day = dayOf(stamp)
  if (day === undefined) return undefined
  return shift(stamp, 'WE', weekdayOf(day) <= 5 && (direction === 'past' || direction === undefined) ? -1 : 0)
}

/** A story told without a date of publication goes on: in the year, and to the next weekday, after its last date. */
function resolvePoint(point: Point, context: Context): Resolution {
  const { fields } = point
  const how = howOf(point)
  const base = point.base ?? 'publication'
  if (fields.century !== undefined)
    return found({ year: fields.century, span: 'century', ...era(fields) }, how, undefined)
  if (fields.decade !== undefined) return resolveDecade(fields.decade, context)
  const anchor = fields.year !== undefined ? undefined : anchorOf(base, context, fields.weekday !== undefined)
  const isStory = anchor?.reference !== undefined && base === 'publication' && point.step === undefined
  const stamp = isWeekdayOnly(fields)
    ? anchor && weekdayFrom(anchor.stamp, point, isStory ? 'future' : context.direction)
    : yearly(fields, isStory ? { ...point, yearBy: point.yearBy ?? 0 } : point, anchor?.stamp, context.direction)
  if (stamp) return found(stamp, how, anchor, point)
  return open(openValue(fields), how, point)
}

const era = ({ before }: Fields): { before?: true } => (before ? { before } : {})

function isWeekdayOnly({ weekday, month, day, year }: Fields): boolean {
  return weekday !== undefined && month === undefined && day === undefined && year === undefined
}

function resolveDecade(decade: number, context: Context): Resolution {
  if (decade >= 100) return found({ year: decade, span: 'decade' }, 'explicit', undefined)
  const anchor = anchorOf('publication', context, false)
  const year = anchor?.stamp.year ?? 2000
  const start = Math.floor(year / 100) * 100 + decade
  const stamp = { year: start > year ? start - 100 : start, span: 'decade' as const }
  return found(stamp, anchor ? 'period-without-year' : 'explicit', anchor)
}

function howOf({ fields, yearBy }: Point): How {
  if (fields.year !== undefined || fields.century !== undefined) return 'explicit'
  if (yearBy !== undefined) return 'relative-period'
  if (fields.holiday !== undefined) return 'holiday'
  if (fields.day !== undefined) return 'day-without-year'
  if (fields.month !== undefined) return 'month-without-year'
  return fields.weekday !== undefined ? 'weekday' : 'period-without-year'
}

function openValue({ month, day, weekday, quarter, half, season }: Fields): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  if (month !== undefined) return day === undefined ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`
  if (quarter !== undefined) return `XXXX-Q${quarter}`
  if (half !== undefined) return `XXXX-H${half}`
  if (season !== undefined) return `XXXX-${season}`
  return weekday === undefined ? 'XXXX' : `XXXX-WXX-${weekday}`
}

/** The weekday meant, seen from a day: the latest up to it, or the next one where the clause looks ahead. */
function weekdayFrom(
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
function yearly(
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

/** Whether a stamp is a part of a year that figures are compared by. */
export function isCompared({ quarter, half }: Stamp): boolean {
  return quarter !== undefined || half !== undefined
}
