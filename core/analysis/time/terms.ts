import type { DayPart, Season, Unit } from './calendar.ts'
import { readClock } from './clock.ts'
import { remembering, type Reading, type Terminal } from './grammar.ts'
import { holidayAt, startsHoliday } from './holidays.ts'
import {
  MONTHS,
  NEED_CAPITAL,
  NEED_SIGN,
  ORDINALS,
  PART_WORDS,
  SEASON_WORDS,
  SMALL_NUMBERS,
  TENS,
  UNIT_WORDS,
  WEEKDAYS,
  WEEKDAY_PLURALS
} from './lexicon.ts'
import type { Base, Fields, Meaning } from './meaning.ts'
import {
  decadeWord,
  readOrdinal,
  readQuantity,
  readSpokenYear,
  standsAt,
  startsQuantity,
  type Quantity
} from './numerals.ts'
import { isCapital, type Token } from './tokens.ts'

/** What each terminal captures, by its name in lower case. */
export interface Captures {
  month: number
  weekday: number
  weekdays: number
  day: number
  year: number
  num: Quantity
  /** The first of two: “an hour and 20 minutes”. */
  whole: Quantity
  ord: number
  unit: UnitValue
  one: UnitValue
  many: UnitValue
  /** The first of two: “weeks or months”. */
  first: UnitValue
  rel: Relation
  season: Season
  part: DayPart
  parts: DayPart
  clock: string
  approx: undefined
  holiday: string
  figures: Fields
  decade: Fields
  century: Fields
  dayx: Meaning
  periodx: Meaning
}

export interface UnitValue {
  readonly unit: Unit
  readonly times: number
}

/** “last”, “the following”: how many units away, and from where. */
export interface Relation {
  readonly by: -1 | 0 | 1
  readonly base: Base
}

type Reader<T> = (tokens: readonly Token[], index: number) => Reading<T> | undefined

const one = <T>(index: number, value: T | undefined): Reading<T> | undefined =>
  value === undefined ? undefined : { next: index + 1, value }

const byWord = <T>(words: ReadonlyMap<string, T>): Terminal<T> => ({
  starts: ({ lower }) => words.has(lower),
  read: (tokens, index) => one(index, words.get(tokens[index]!.lower))
})

/** Skips the full stop of an abbreviation; the last word of a sentence keeps its own. */
function afterAbbreviation(tokens: readonly Token[], index: number): number {
  const stop = tokens[index + 1]
  return stop?.text === '.' && stop.glued ? index + 2 : index + 1
}

const readMonth: Reader<number> = (tokens, index) => {
  const token = tokens[index]!
  const value = MONTHS.get(token.lower)
  if (value === undefined || (NEED_CAPITAL.has(token.lower) && !isCapital(token))) return undefined
  const isShort = token.lower.length <= 4 && !['may', 'june', 'july'].includes(token.lower)
  return { next: isShort ? afterAbbreviation(tokens, index) : index + 1, value }
}

const readWeekday: Reader<number> = (tokens, index) => {
  const token = tokens[index]!
  const value = WEEKDAYS.get(token.lower)
  if (value === undefined) return undefined
  if (token.lower.endsWith('day')) return { next: index + 1, value }
  const next = afterAbbreviation(tokens, index)
  const needsMore = NEED_SIGN.has(token.lower) && next === index + 1
  const isDated =
    tokens[next]?.kind === 'number' || MONTHS.has(tokens[next + (tokens[next]?.text === ',' ? 1 : 0)]?.lower ?? '')
  return isCapital(token) && (!needsMore || isDated) ? { next, value } : undefined
}

const readDay: Reader<number> = (tokens, index) => {
  const token = tokens[index]!
  const ordinal = readOrdinal(tokens, index)
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined
  if (!/^\d\d?$/.test(token.text) || token.value < 1 || token.value > 31) return undefined
  const after = tokens[index + 1]
  const isTime = after?.text === ':' && tokens[index + 2]?.glued === true
  const isPartOfMore = after?.glued === true && (isTime || after.text === '%' || after.kind === 'word')
  return isPartOfMore ? undefined : { next: index + 1, value: token.value }
}

const readYear: Reader<number> = (tokens, index) => {
  const token = tokens[index]!
  if (token.lower === "'") return readShortYear(tokens, index)
  if (token.kind === 'word') return readSpokenYear(tokens, index)
  if (token.kind !== 'number' || !/^[12]\d{3}$/.test(token.text) || token.value > 2199) return undefined
  const after = tokens[index + 1]
  const isRatio = after?.text === ':' && tokens[index + 2]?.glued === true
  const isPartOfMore = after?.glued === true && (isRatio || after.kind === 'word' || '%°'.includes(after.text))
  return isPartOfMore ? undefined : { next: index + 1, value: token.value }
}

const readShortYear: Reader<number> = (tokens, index) => {
  const digits = tokens[index + 1]
  if (
    digits?.glued !== true ||
    !/^\d\d$/.test(digits.text) ||
    (tokens[index + 2]?.glued === true && tokens[index + 2]!.kind === 'word')
  )
    return undefined
  return { next: index + 2, value: digits.value + (digits.value < 40 ? 2000 : 1900) }
}

const unitReader =
  (want: 'one' | 'many' | 'any'): Reader<UnitValue> =>
  (tokens, index) => {
    const word = UNIT_WORDS.get(tokens[index]!.lower)
    if (!word || (want !== 'any' && word.plural !== (want === 'many'))) return undefined
    const isShort = ['sec', 'secs', 'min', 'mins', 'hr', 'hrs', 'wk', 'wks', 'yr', 'yrs'].includes(tokens[index]!.lower)
    return {
      next: isShort ? afterAbbreviation(tokens, index) : index + 1,
      value: { unit: word.unit, times: word.times }
    }
  }

const unitTerminal = (want: 'one' | 'many' | 'any'): Terminal<UnitValue> => ({
  starts: ({ lower }) => UNIT_WORDS.has(lower),
  read: unitReader(want)
})

const RELATIONS: readonly (readonly [words: readonly string[], by: -1 | 0 | 1, base: Base])[] = [
  [['this', 'past'], -1, 'publication'],
  [['this', 'last'], -1, 'publication'],
  [['this', 'coming'], 1, 'publication'],
  [['this', 'same'], 0, 'publication'],
  [['this'], 0, 'publication'],
  [['the', 'current'], 0, 'publication'],
  [['current'], 0, 'publication'],
  [['the', 'present'], 0, 'publication'],
  [['last'], -1, 'publication'],
  [['next'], 1, 'publication'],
  [['the', 'coming'], 1, 'publication'],
  [['coming'], 1, 'publication'],
  [['the', 'upcoming'], 1, 'publication'],
  [['the', 'previous'], -1, 'reference'],
  [['the', 'preceding'], -1, 'reference'],
  [['the', 'prior'], -1, 'reference'],
  [['previous'], -1, 'reference'],
  [['the', 'following'], 1, 'reference'],
  [['the', 'ensuing'], 1, 'reference'],
  [['following'], 1, 'reference'],
  [['that', 'same'], 0, 'reference'],
  [['that', 'very'], 0, 'reference'],
  [['that'], 0, 'reference'],
  [['the', 'very', 'same'], 0, 'reference'],
  [['the', 'same'], 0, 'reference'],
  [['same'], 0, 'reference']
]
const RELATION_STARTS = new Set(RELATIONS.map(([[first]]) => first!))

const readRelation: Reader<Relation> = (tokens, index) => {
  const found = RELATIONS.find(([words]) => standsAt(tokens, index, words))
  return found && { next: index + found[0].length, value: { by: found[1], base: found[2] } }
}

const APPROXIMATIONS = [
  'no more than',
  'no less than',
  'no fewer than',
  'not more than',
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'as many as',
  'as much as',
  'as little as',
  'up to',
  'close to',
  'an estimated',
  'an additional',
  'well over',
  'just over',
  'just under',
  'a little over',
  'a full',
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'over',
  'under',
  'some',
  'another',
  'exactly',
  'only'
].map((words) => words.split(' '))
const APPROXIMATION_STARTS = new Set(APPROXIMATIONS.map(([first]) => first!))

const readApproximation: Reader<undefined> = (tokens, index) => {
  const found = APPROXIMATIONS.find((words) => standsAt(tokens, index, words))
  return found && { next: index + found.length, value: undefined }
}

const PART_PLURALS: ReadonlyMap<string, DayPart> = new Map([...PART_WORDS].map(([word, part]) => [`${word}s`, part]))

const readDecade: Reader<Fields> = (tokens, index) => {
  const token = tokens[index]!
  const word = decadeWord(token)
  if (word !== undefined) return { next: index + 1, value: { decade: word } }
  const isShort = token.lower === "'"
  const digits = isShort ? tokens[index + 1] : token
  const at = isShort ? index + 2 : index + 1
  const ending = tokens[at]
  const isPlain = ending?.glued === true && (ending.lower === 's' || ending.lower === "'s")
  if (!isPlain || !digits || (isShort && !digits.glued)) return undefined
  if (!(isShort ? /^\d0$/ : /^(?:1\d|20)?\d0$/).test(digits.text)) return undefined
  return { next: at + 1, value: { decade: digits.value } }
}

const readCentury: Reader<Fields> = (tokens, index) => {
  const ordinal = readOrdinal(tokens, index)
  if (!ordinal || ordinal.value < 1 || ordinal.value > 30) return undefined
  const at = tokens[ordinal.next]?.lower === '-' ? ordinal.next + 1 : ordinal.next
  const word = tokens[at]?.lower
  if (word !== 'century' && word !== 'centuries') return undefined
  const isBefore = /^bce?$/.test(tokens[at + 1]?.lower ?? '')
  const value = isBefore
    ? { century: ordinal.value * 100 - 100, before: true as const }
    : { century: ordinal.value * 100 - 100 }
  return { next: isBefore ? at + 2 : at + 1, value }
}

const startsOrdinal = ({ kind, lower }: Token): boolean =>
  kind === 'number' || ORDINALS.has(lower) || TENS.has(lower) || lower === 'thirtieth'

/** Reads a date in figures; the larger of the first two numbers tells which is the day, else the American order. */
const readFigures: Reader<Fields> = (tokens, index) => {
  const token = tokens[index]!
  if (token.kind !== 'date') return undefined
  const [date, time] = token.text.split('T')
  const [a, b, c] = date!.split(/[-/.]/).map(Number) as [number, number, number]
  const lengths = date!.split(/[-/.]/).map((part) => part.length)
  if (lengths[0] === 4 && lengths[2]! <= 2) return one(index, validFields(a, b, c))
  if (time !== undefined || lengths[0]! > 2 || (lengths[2] !== 4 && (lengths[2] !== 2 || !date!.includes('/'))))
    return undefined
  const year = lengths[2] === 4 ? c : c + (c < 40 ? 2000 : 1900)
  return one(index, a > 12 || date!.includes('.') ? validFields(year, b, a) : validFields(year, a, b))
}

function validFields(year: number, month: number, day: number): Fields | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined
}

const READERS: Readonly<Record<string, Terminal>> = {
  MONTH: { starts: ({ lower }) => MONTHS.has(lower), read: readMonth },
  WEEKDAY: { starts: ({ lower }) => WEEKDAYS.has(lower), read: readWeekday },
  WEEKDAYS: byWord(WEEKDAY_PLURALS),
  DAY: { starts: startsOrdinal, read: readDay },
  YEAR: {
    starts: ({ kind, lower }) =>
      kind === 'number' || lower === "'" || lower === 'two' || lower === 'twenty' || lower.endsWith('teen'),
    read: readYear
  },
  NUM: { starts: startsQuantity, read: readQuantity },
  ORD: { starts: startsOrdinal, read: readOrdinal },
  UNIT: unitTerminal('any'),
  ONE: unitTerminal('one'),
  MANY: unitTerminal('many'),
  REL: { starts: ({ lower }) => RELATION_STARTS.has(lower), read: readRelation },
  SEASON: byWord(SEASON_WORDS),
  PART: byWord(PART_WORDS),
  PARTS: byWord(PART_PLURALS),
  CLOCK: {
    starts: ({ kind, lower }) =>
      kind === 'number' || lower === 'noon' || lower === 'midnight' || SMALL_NUMBERS.has(lower),
    read: readClock
  },
  APPROX: { starts: ({ lower }) => APPROXIMATION_STARTS.has(lower), read: readApproximation },
  HOLIDAY: { starts: startsHoliday, read: holidayAt },
  FIGURES: { starts: ({ kind }) => kind === 'date', read: readFigures },
  DECADE: {
    starts: ({ kind, lower }) => kind === 'number' || lower === "'" || lower.endsWith('ties'),
    read: readDecade
  },
  CENTURY: { starts: startsOrdinal, read: readCentury }
}

/** The terminals of the patterns. */
export const TERMINALS: Readonly<Record<string, Terminal>> = Object.fromEntries(
  Object.entries(READERS).map(([name, terminal]) => [name, remembering(terminal)])
)
