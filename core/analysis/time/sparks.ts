import {
  DECADE_WORDS,
  MONTHS,
  PART_WORDS,
  SEASON_WORDS,
  UNIT_WORDS,
  WEEKDAYS,
  WEEKDAY_PLURALS,
  wordSet
} from './lexicon.ts'
import { startsHoliday } from './holidays.ts'
import type { Token } from './tokens.ts'

/*
 * Every time expression holds a word or figure that speaks of time. Most of a text is nowhere near one, so rules are
 * only tried where one follows soon.
 */

const WORDS = wordSet(`
  now today yesterday tomorrow tonight overnight noon midnight currently current nowadays presently present
  moment time recent recently lately late past previously formerly future soon possible someday date coming ago
  half term nightfall century centuries bc bce ad ce q fy hourly daily nightly weekly monthly annually yearly biweekly
  fortnightly hundred thousand gmt utc hours am pm clock period weekdays hourlong daylong weeklong monthlong yearlong decadelong hourslong dayslong
  weekslong monthslong yearslong decadeslong
`)

/** One set for all, for every word of a text is looked up in it. */
const SPARKS: ReadonlySet<string> = new Set([
  ...WORDS,
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...WEEKDAY_PLURALS.keys(),
  ...UNIT_WORDS.keys(),
  ...SEASON_WORDS.keys(),
  ...DECADE_WORDS.keys(),
  ...[...PART_WORDS.keys()].flatMap((word) => [word, `${word}s`])
])

/** How many tokens may stand before the first word of time. */
const LEAD = 10

function isSpark(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  const { kind, lower } = token
  if (kind === 'date') return true
  if (kind === 'number') return isSparkingNumber(tokens, index)
  if (kind === 'mark') return false
  return SPARKS.has(lower) || startsHoliday(token) || lower.endsWith('teen')
}

/** A year, “90s”, “’98”, “9/11”, or figures a time of the clock may begin with. */
function isSparkingNumber(tokens: readonly Token[], index: number): boolean {
  const { text } = tokens[index]!
  const after = tokens[index + 1]
  if (text.length === 4) return true
  if (text.length > 5) return false
  return (
    (after?.glued === true && (after.kind === 'word' || ":/'s".includes(after.lower))) ||
    tokens[index - 1]?.lower === "'" ||
    after?.lower === 'a' ||
    after?.lower === 'p' ||
    after?.lower === 'o'
  )
}

/** For each token, whether an expression may begin there. */
export function mayBegin(tokens: readonly Token[]): Uint8Array {
  const may = new Uint8Array(tokens.length)
  let left = 0
  for (let at = tokens.length - 1; at >= 0; at--) {
    left = isSpark(tokens, at) ? LEAD + 1 : left - 1
    if (left > 0) may[at] = 1
  }
  return may
}
