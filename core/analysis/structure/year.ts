import type { SourceDocument, Span } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import { dayNumber } from '../../edtf.ts'
import { isDay, MONTH_NAMES, monthNumber, WEEKDAYS, weekdayNumber, weekdayOf, type WrittenDate } from './dates.ts'

/*
 * The year of a date that gives none, from what the text itself says: which weekday a day near it was, and which
 * years the text speaks of as past. Nothing but the text is asked, never a clock.
 */

/** What the text shows of the weekday of the date or of a day beside it. */
interface WeekdayClue {
  /** Days from the date to the day whose weekday is known. */
  readonly offset: number
  readonly weekday: number
  /** The words that show it. */
  readonly words: string
}

interface PastYear {
  readonly year: number
  readonly words: string
}

export interface DerivedYear {
  /** `undefined` where the text does not show it. */
  readonly year: number | undefined
  /** In plain words, to follow “The dateline reads … and gives no year.” */
  readonly derivation: string
}

/**
 * The latest year a text speaks of lies seldom further back, and the same weekday returns after five, six or eleven
 * years: a longer wait would only be a guess.
 */
const LONGEST_WAIT = 5
/** The same weekday of the same date comes again within so many years, but for 29 February. */
const LONGEST_ROUND = 12
const DAYS = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTHS = '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))'
const NEAR: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }

const DAY_OF_NOUN = letterPattern(`\\b(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts) (${DAYS}) (\\p{Ll}{3,20})\\b`, 'g')

/** Looks at the beginning of the text only: what dates a report stands near its head, and 40,000 characters are a long one. */
const LOOK = 40_000

/** The year of `date` (which has a month and a day but no year), as far as the text shows it. */
export function deriveYear(document: SourceDocument, date: WrittenDate): DerivedYear {
  const body = document.text.slice(document.dateline?.end ?? 0, (document.dateline?.end ?? 0) + LOOK)
  const clue = weekdayClue(document, body, date)
  const past = latestPastYear(body)
  if (!clue) {
    const later = past ? ` It speaks of ${past.year} as past (“${past.words}”), so the year is ${past.year} or later.` : ''
    return { year: undefined, derivation: `The text does not show on which weekday it fell, so the year is not derived.${later}` }
  }
  const said = describeClue(clue)
  if (!past) return { year: undefined, derivation: `The text ${said}, but names no earlier year to count from, so the year is not derived.` }
  const [year, next] = yearsThatFit(date, clue, past.year + 1)
  const day = `${dayAt(date, clue.offset)} is a ${WEEKDAYS[clue.weekday]!}`
  const spoken = `The text ${said} and speaks of ${past.year} as past (“${past.words}”);`
  if (year === undefined || year > past.year + LONGEST_WAIT) {
    return { year: undefined, derivation: `${spoken} no year soon after ${past.year} fits in which ${day}, so the year is not derived.` }
  }
  const after = next === undefined ? '' : ` (the next would be ${next})`
  return { year, derivation: `${spoken} the first year after ${past.year} in which ${day} is ${year}${after}.` }
}

function describeClue({ offset, weekday, words }: WeekdayClue): string {
  const which = offset === 0 ? 'that day' : offset === -1 ? 'the day before it' : offset === 1 ? 'the day after it' : 'a day near it'
  return `calls ${which} a ${WEEKDAYS[weekday]!} (“${words}”)`
}

function yearsThatFit({ month, day }: WrittenDate, clue: WeekdayClue, from: number): number[] {
  return Array.from({ length: 2 * LONGEST_ROUND }, (_, index) => from + index).filter(
    (year) => isDay(year, month!, day!) && weekdayOf(dayNumber(year, month!, day!) + clue.offset) === clue.weekday
  )
}

/** The day beside the date, in words. 2023 is no leap year: 1 March follows 28 February in the text's own terms. */
function dayAt({ month, day }: WrittenDate, offset: number): string {
  const date = new Date(dayNumber(2023, month!, day! + offset) * 86_400_000)
  return `${date.getUTCDate()} ${MONTH_NAMES[date.getUTCMonth()]!}`
}

function weekdayClue(document: SourceDocument, body: string, date: WrittenDate): WeekdayClue | undefined {
  if (date.weekday !== undefined) {
    const words = document.dateline ? document.text.slice(document.dateline.start, document.dateline.end).replace(/[\s—–_-]+$/, '') : WEEKDAYS[date.weekday]!
    return { offset: 0, weekday: date.weekday, words }
  }
  return besideNearWord(body) ?? besideDate(body, date) ?? sharedNoun(body)
}

/** “yesterday, Tuesday” and “on Tuesday (yesterday)”. */
function besideNearWord(body: string): WeekdayClue | undefined {
  const match =
    new RegExp(`\\b(?<near>yesterday|today|tomorrow),? \\(?(?<day>${DAYS})\\b`, 'iu').exec(body) ??
    new RegExp(`\\b(?<day>${DAYS}),? \\(?(?<near>yesterday|today|tomorrow)\\b`, 'iu').exec(body)
  const near = match?.groups?.['near']?.toLowerCase()
  if (!match || near === undefined) return undefined
  return { offset: NEAR[near]!, weekday: weekdayNumber(match.groups!['day']!)!, words: match[0] }
}

/** “Tuesday, Feb. 3” within a month of the date. */
function besideDate(body: string, date: WrittenDate): WeekdayClue | undefined {
  const pattern = new RegExp(`\\b(${DAYS}),? (?:the )?(?:(${MONTHS}) (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS}))\\b(?!,? \\d{4})`, 'gu')
  for (const match of body.matchAll(pattern)) {
    const month = monthNumber(match[2] ?? match[5]!)!
    const offset = dayNumber(2023, month, Number(match[3] ?? match[4])) - dayNumber(2023, date.month!, date.day!)
    if (Math.abs(offset) <= 31) return { offset, weekday: weekdayNumber(match[1]!)!, words: match[0] }
  }
  return undefined
}

/**
 * “they had a cordial meeting” in a sentence with “yesterday”, and “the Tuesday meeting” later: one meeting, so
 * yesterday was a Tuesday. The noun must stand within the same sentence as the near word.
 */
function sharedNoun(body: string): WeekdayClue | undefined {
  const lead = body.slice(0, 1_500)
  for (const match of body.matchAll(DAY_OF_NOUN(body))) {
    const near = nearWordWith(lead, match[2]!)
    if (near !== undefined) return { offset: NEAR[near]!, weekday: weekdayNumber(match[1]!)!, words: match[0] }
  }
  return undefined
}

function nearWordWith(lead: string, noun: string): string | undefined {
  for (const sentence of lead.split(/(?<=[.!?][”"’']?)\s/)) {
    const near = /\b(yesterday|today|tonight|tomorrow)\b/i.exec(sentence)?.[1]?.toLowerCase()
    if (near !== undefined && new RegExp(`\\b${noun}\\b`, 'u').test(sentence)) return near
  }
  return undefined
}

/** The latest year that the text speaks of as past, with the words that do so. */
function latestPastYear(body: string): PastYear | undefined {
  let latest: PastYear | undefined
  for (const match of body.matchAll(/\b(?:in|since|of|from|during|after|until|before)\s(?:(?:early|late|mid-?)\s)?((?:19|20)\d\d)(?![\d–-])/gi)) {
    const year = Number(match[1])
    if (latest && year <= latest.year) continue
    const clause = clauseAround(body, match.index, match.index + match[0].length)
    if (isPast(clause.words)) latest = { year, words: clause.words }
  }
  return latest
}

function clauseAround(body: string, start: number, end: number): Span & { words: string } {
  const before = body.slice(Math.max(0, start - 90), start)
  const cut = Math.max(before.search(/[^.;!?,\n—]*$/), before.length - 60)
  let from = start - before.length + cut
  while (from < start && !(from === 0 || /\s/.test(body[from - 1]!))) from++
  const words = body.slice(from, end).replace(/^.*\b(?:who|which|that)\s+(?=(?:was|were|had|is|has|[a-zà-öø-ž]+ed)\b)/s, '').replace(/^(?:(?:and|but|who|which|that|where|when)\s+|\s+)+/i, '')
  return { start: from, end, words }
}

function isPast(words: string): boolean {
  if (/\b(?:will|would|shall|by|could|should|may|might|plans?|target|goal|expected|until|due|aims?|scheduled|forecast|to)\b.*$/i.test(words)) return false
  return /\b(?:was|were|had|did|took|came|began|became|won|lost|left|held|rose|fell|made|met|ran|since|[a-zà-öø-ž]{2,}ed)\b/i.test(words)
}
