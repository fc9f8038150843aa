import type { SourceDocument, Span } from '../../document.ts'
import type { TimeExpression } from '../../findings.ts'
import { daysOf, dayNumber } from '../../edtf.ts'
import type { Anchor, ResolvedTime } from '../time.ts'
import { inWords, MONTH_NAMES, WEEKDAYS, weekdayOf } from './dates.ts'
import { isoDay, type Placed } from './placed.ts'

const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)/i
const MONTH = /\b(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)\b/i

/** Whether the date was worked out, and how, in plain words. */
export interface Derivation {
  readonly inferred: boolean
  readonly derivation: string
}

/** How the date of an entry was found, for the reader who asks. `words` are those shown as the expression. */
export function describeDate(
  document: SourceDocument,
  expression: TimeExpression,
  words: string,
  placed: Placed,
  anchor: Anchor,
  countedFrom?: ResolvedTime['anchor']
): Derivation {
  const quoted = `“${words.replace(/\s+/g, ' ')}”`
  const base = countedFrom?.span ? earlierDate(document, countedFrom.span, countedFrom.date) : baseOf(document, anchor)
  if (placed.precision === 'vague') return { inferred: true, derivation: describeVague(expression, quoted, base) }
  if (isStated(words, placed)) return { inferred: false, derivation: describeStated(placed) }
  return { inferred: true, derivation: `${quoted} ${describeCount(words, placed, base, anchor)}${lacking(placed)}` }
}

function isStated(words: string, { date, precision }: Placed): boolean {
  if (!words.includes(date.slice(0, 4))) return /\d{3}0s\b/.test(words)
  return precision === 'year' || (precision === 'day' ? /\d{1,2}(?!\d)/.test(words.replace(date.slice(0, 4), '')) : MONTH.test(words) || /quarter|half|Q\d/i.test(words))
}

function describeStated({ date, precision }: Placed): string {
  if (precision === 'day' || precision === 'part-of-day') return 'The text gives the date itself.'
  if (precision === 'month') return `The text gives the ${date.includes('/') ? 'part of the year' : 'month and the year'} itself; no day is named.`
  return date.includes('/') ? 'The text gives the decade or the century itself; no year is named.' : 'The text gives the year itself; no month or day is named.'
}

function describeVague({ value }: TimeExpression, quoted: string, base: string): string {
  return value === 'FUTURE_REF'
    ? `${quoted}: some time after ${base}. The text names no date.`
    : `${quoted}: some time before ${base}. The text names no beginning and no end, so no date is given.`
}

function earlierDate({ text }: SourceDocument, span: Span, date: string): string {
  const words = `the “${text.slice(span.start, span.end).replace(/\s+/g, ' ')}” before it`
  return /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? `${words}, ${inWords(date)}` : words
}

function baseOf(document: SourceDocument, { date, derivation }: Anchor): string {
  if (date === undefined) return 'the last date that the text gives before it'
  const full = date.length === 10 ? `${WEEKDAYS[weekdayOf(dayOf(date))]!} ${inWords(date)}` : inWords(date)
  const name = /was given with the text/.test(derivation) ? 'the date of publication' : document.dateline && /dateline/i.test(derivation) ? 'the dateline' : 'the date of the text'
  return `${name}, ${full}`
}

function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  return dayNumber(year!, month ?? 1, day ?? 1)
}

function describeCount(words: string, placed: Placed, base: string, anchor: Anchor): string {
  if (placed.precision === 'month' && MONTH.test(words) && !placed.date.includes('/') && anchor.date !== undefined) {
    const name = MONTH_NAMES[Number(placed.date.slice(5, 7)) - 1]!
    const side = placed.date < anchor.date.slice(0, 7) ? 'the last' : placed.date > anchor.date.slice(0, 7) ? 'the next' : 'the'
    return `without a year: ${side} ${name} ${side === 'the next' ? 'after' : side === 'the' ? 'of' : 'before'} ${base}.`
  }
  const counted = `counted from ${base}`
  if (placed.precision === 'week') return `${counted}: ${describeDays(placed.date)}.`
  if (placed.precision === 'day' && MONTH.test(words)) return `without a year: the nearest such day to ${base}, ${inWords(placed.date)}.`
  if (placed.precision === 'part-of-day' && !/yesterday|today|tonight|tomorrow|\d{4}/i.test(words) && !WEEKDAY.test(words)) return `taken to be on ${inWords(placed.date)}, the day the text speaks of.`
  return `${counted}: ${dayInWords(placed.date)}.`
}

function dayInWords(date: string): string {
  if (date.includes('/')) return describeDays(date)
  return date.length === 10 ? `${WEEKDAYS[weekdayOf(dayOf(date))]!} ${inWords(date)}` : inWords(date)
}

function describeDays(interval: string): string {
  const range = daysOf(interval)
  if (range?.first == null || range.last == null) return interval
  return `${dayInWords(isoDay(range.first))} to ${dayInWords(isoDay(range.last))}`
}

function lacking({ precision }: Placed): string {
  if (precision === 'month') return ' No day is named.'
  if (precision === 'year') return ' No month or day is named.'
  return ''
}
