import type { TimeExpression } from '../../findings.ts'
import { dayOf, sameInYear, shift, weekdayOf, writeStamp, type Stamp } from './calendar.ts'
import type { Base, Comparison, Fields, How, Length, Meaning, Point, Shift, TimeOfDay } from './meaning.ts'
import { weekdayFrom, yearly } from './pick.ts'
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

/** Whether a stamp is a part of a year that figures are compared by. */
export function isCompared({ quarter, half }: Stamp): boolean {
  return quarter !== undefined || half !== undefined
}
