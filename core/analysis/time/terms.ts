import type { DayPart, Season, Unit } from './calendar.ts'
import { readClock } from './clock.ts'
import { remembering, type Terminal } from './grammar.ts'
import { holidayAt, startsHoliday } from './holidays.ts'
import { MONTHS, PART_WORDS, SEASON_WORDS, SMALL_NUMBERS, UNIT_WORDS, WEEKDAYS, WEEKDAY_PLURALS } from './lexicon.ts'
import type { Base, Fields, Meaning } from './meaning.ts'
import {
  afterAbbreviation,
  one,
  readCentury,
  readDay,
  readDecade,
  readFigures,
  readMonth,
  readWeekday,
  readYear,
  startsOrdinal,
  type Reader
} from './named.ts'
import { readOrdinal, readQuantity, standsAt, startsQuantity, type Quantity } from './numerals.ts'

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
  /** The month and day a span runs to: “from May 3 (to July 8, 2010)”. */
  lastmonth: number
  lastday: number
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

const byWord = <T>(words: ReadonlyMap<string, T>): Terminal<T> => ({
  starts: ({ lower }) => words.has(lower),
  read: (tokens, index) => one(index, words.get(tokens[index]!.lower))
})

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
