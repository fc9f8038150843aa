import { MONTHS, WEEKDAYS, wordSet } from './lexicon.ts'
import type { Site } from './rule.ts'
import { isCapital, type Token } from './tokens.ts'

/*
 * Conditions on the words around an expression that may mean something else: May and March, years and counts,
 * seasons and falls, bare units.
 */

const TIME_PREPOSITIONS = wordSet(`
  in on by since until till from to through throughout during before after of for between late early mid last
  next this every each
`)
const DATE_LINKS = new Set([...TIME_PREPOSITIONS, 'and', 'or', '-', ',', '(', 'the', '/'])

const wordBefore = ({ tokens, start }: Site): string => tokens[start - 1]?.lower ?? ''
const wordAfter = ({ tokens, next }: Site): string => tokens[next]?.lower ?? ''

/** A bare month name: one that is also a person's name or a verb needs a preposition before it. */
export function isMonthAlone(site: Site): boolean {
  const { tokens, start, next } = site
  const name = tokens[start]!.lower
  const before = wordBefore(site)
  const after = tokens[next]
  const looksLikeName = isCapital(after) && !WEEKDAYS.has(after!.lower) && !MONTHS.has(after!.lower)
  if (name === 'may' || name === 'mar' || name === 'march')
    return (TIME_PREPOSITIONS.has(before) && !(name === 'may' && before === 'to')) || isBeforeNoun(before, after)
  if (looksLikeName && !TIME_PREPOSITIONS.has(before) && !['a', 'an', 'the', 'its'].includes(before)) return false
  if (
    isCapital(tokens[start - 1]) &&
    start > 1 &&
    !TIME_PREPOSITIONS.has(before) &&
    ['april', 'june', 'august'].includes(name)
  )
    return false
  if (name === 'jan' || name === 'jun' || name === 'dec') return next > start + 1 || TIME_PREPOSITIONS.has(before)
  return true
}

/** “the May election”, “a March deal”. */
function isBeforeNoun(before: string, after: Token | undefined): boolean {
  const isNoun = after?.kind === 'word' && after.text === after.lower && !TIME_PREPOSITIONS.has(after.lower)
  return (
    isNoun &&
    ['the', 'a', 'an', 'its', 'their', 'his', 'her', 'and'].includes(before) &&
    !/^(?:is|was|were|has|had|said|will|to)$/.test(after.lower)
  )
}

const COUNTED = wordSet(`
  people persons men women children students workers employees jobs troops soldiers officers police members
  voters votes seats points miles feet meters metres kilometers kilometres km kg kilograms pounds tons tonnes
  barrels acres hectares square dollars euros yen cents percent times deaths dead injured wounded refugees
  migrants families homes houses units copies calories degrees volts watts words pages others residents
  delegates passengers prisoners animals vehicles cars
`)
const NOT_A_YEAR_BEFORE = wordSet(`
  $ € £ ¥ # no nos number flight room page pages section sections article articles chapter route highway channel
  model paragraph rule form line box boeing airbus some about around nearly almost roughly approximately over
  than least only up exceed exceeded totaled totalled reached rose fell index suite apt unit level resolution
`)
const UNITS_AFTER = new Set('%,°,million,billion,thousand,hundred,gmt,hours,hrs,mm,cm,kw,mw,mhz,ghz'.split(','))

/** A bare four-figure number: a year, unless the words around it make it a count, a price or a name. */
export function isYearAlone(site: Site): boolean {
  const { tokens, start, next } = site
  const token = tokens[start]!
  if (token.kind === 'word') return true
  if (token.lower === "'") return TIME_PREPOSITIONS.has(wordBefore(site)) || wordBefore(site) === 'the'
  const before = tokens[start - 1]
  const after = tokens[next]
  if (
    before &&
    (NOT_A_YEAR_BEFORE.has(before.lower) || (before.text === '.' && /^nos?$/.test(tokens[start - 2]?.lower ?? '')))
  )
    return false
  if (isJoined(tokens, start, next)) return false
  if (after && (COUNTED.has(after.lower) || UNITS_AFTER.has(after.lower))) return false
  const near = token.value >= 1900 && token.value <= 2060
  return near || (token.value >= 1400 && (TIME_PREPOSITIONS.has(before?.lower ?? '') || before?.text === '('))
}

/** Whether the number is part of a longer one: a telephone number, a fraction, an amount with cents. */
function isJoined(tokens: readonly Token[], start: number, next: number): boolean {
  const token = tokens[start]!
  const after = tokens[next]
  const beforeJoins = token.glued && /^[$€£#.:/+=&@_]$/.test(tokens[start - 1]?.text ?? '')
  const afterJoins =
    after?.glued === true &&
    /^[.:/+=@_]$/.test(after.text) &&
    tokens[next + 1]?.glued === true &&
    tokens[next + 1]?.kind === 'number'
  const letters = token.glued && tokens[start - 1]?.kind === 'word'
  const code =
    token.glued &&
    tokens[start - 1]?.lower === '-' &&
    tokens[start - 2]?.kind === 'number' &&
    tokens[start - 2]!.value < 1000
  const digits = tokens[start - 1]?.kind === 'number' && !token.glued && tokens[start - 1]!.text.length >= 3
  return beforeJoins || afterJoins || letters || code || digits
}

/** A bare season: “fall” and “spring” are verbs too. */
export function isSeasonAlone(site: Site): boolean {
  const before = wordBefore(site)
  const word = site.tokens[site.next - 1]!.lower
  if (site.next - site.start > 1) return wordAfter(site) !== 'of' || word === 'summer' || word === 'winter'
  if (word === 'summer' || word === 'winter' || word === 'autumn') return DATE_LINKS.has(before) && before !== 'the'
  return ['in', 'by', 'since', 'until', 'during', 'through'].includes(before) && wordAfter(site) !== 'of'
}

const OF_LENGTH = wordSet(`
  for in over within after of through during take takes took taken last lasted lasting spend spent spending
  about nearly almost until than least by and or some these those many
`)

/** After these, “of” does not make a bare unit a length: “his days of glory”, “the early hours of Friday”. */
const NO_LENGTH_BEFORE = wordSet(`
  the a an his her its their our my your these those early late first last final opening closing working business office
  number dark good bad golden trading summer winter and or several few old visiting long waning earlier travel
`)

/** Bare “years”, “weeks”: a length of time only where something says so. */
export function isLengthAlone(site: Site): boolean {
  const { tokens, start, next } = site
  const before = wordBefore(site)
  if (before === 'many' && tokens[start - 2]?.lower === 'as') return false
  const isFull = wordAfter(site) === 'of' && tokens[next + 1]?.lower !== 'the' && !NO_LENGTH_BEFORE.has(before)
  return (isFull || OF_LENGTH.has(before)) && isNoAge(site)
}

/** Whether a length is not somebody's age: “37 years old”, “a 6-year-old”. */
export function isNoAge({ tokens, next }: Site): boolean {
  const at = tokens[next]?.lower === '-' ? next + 1 : next
  return (
    tokens[at]?.lower !== 'old' &&
    tokens[at]?.lower !== 'olds' &&
    !(tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'age')
  )
}

/** “now” as a time: not “now that”-less idioms such as “right-now-ness”; always but for hyphened compounds. */
export function isFreeWord({ tokens, start, next }: Site): boolean {
  const before = tokens[start - 1]
  const after = tokens[next]
  return (
    !(tokens[start]!.glued && before?.text === '-') &&
    !(after?.glued === true && after.lower === '-' && tokens[next + 1]?.glued === true)
  )
}

/** “the year ended March 31”, “the year to September”: a length, counted back from a date. */
export function isUpToDate({ tokens, next }: Site): boolean {
  const after = tokens[next]?.lower ?? ''
  if (after === 'to' || after === 'through') return MONTHS.has(tokens[next + 1]?.lower ?? '')
  return after === 'ended' || after === 'ending'
}

const OWNERS = wordSet('his her their our my your its')
const EARLY = wordSet('early mid late - low high')

/** “in her early 20s”, “a rating in the mid-30s”: an age or a score; “the ’20s” and “the twenties” are decades. */
export function isDecade({ tokens, start, next }: Site): boolean {
  const isWord = tokens[next - 1]!.lower.endsWith('ties')
  const digits = tokens[next - 2]
  if (!isWord && (digits?.kind !== 'number' || digits.value >= 100)) return true
  const isMarked = !isWord && digits!.glued && tokens[next - 3]?.lower === "'"
  if (isMarked) return true
  let before = start - 1
  while (EARLY.has(tokens[before]?.lower ?? '')) before--
  return !OWNERS.has(tokens[before]?.lower ?? '') && (isWord || digits!.value >= 50)
}

/** “the 90s”, “early nineties”: a decade without its century, where something before it says so. */
export function isDecadeAlone({ tokens, start, next }: Site): boolean {
  const first = tokens[start]!
  const isBareTens = first.kind === 'number' && first.value < 100
  if (!isBareTens && !tokens[next - 1]!.lower.endsWith('ties'))
    return first.lower === "'" || first.kind !== 'number' || first.value >= 1500 || first.lower === 'the'
  return ['the', 'mid', 'early', 'late'].includes(tokens[start - 1]?.lower ?? '') || first.lower === 'the'
}

/** “the third quarter”; not “the second quarter century”. */
export function isQuarter({ tokens, start, next }: Site): boolean {
  const after = tokens[next]?.lower ?? ''
  const before = tokens[start - 1]?.lower ?? ''
  return !/^(?:century|mile|pounder|horse)$/.test(after) && before !== 'quarter'
}

const FIGURES_OF_A_YEAR = wordSet(`
  profit profits earnings results sales revenue revenues net loss losses growth gdp income exports output turnover
`)

/** “the first half of the match” is no time of the year. */
export function isHalfYear({ tokens, next }: Site): boolean {
  const last = tokens[next - 1]!.lower
  if (last !== 'half') return true
  return FIGURES_OF_A_YEAR.has(tokens[next]?.lower ?? '')
}

/**
 * “that year” and “the same month” look back; “this century-old” names no time, “then current” another, and “his last
 * year” is one of his.
 */
export function isRelativePeriod({ tokens, start, next }: Site): boolean {
  const after = tokens[next]
  if (after?.glued && after.lower === '-') return false
  if (tokens[start]!.lower === 'last' && OWNERS.has(tokens[start - 1]?.lower ?? '')) return false
  if (isCapital(tokens[start]) && isCapital(tokens[next - 1]) && !isCapital(tokens[start - 1])) return false
  return !(tokens[start]!.lower === 'current' && tokens[start - 1]?.lower === 'then')
}

const RANKED = wordSet('person man woman player team word story day time')

/** “the year”, “the week”, “the quarter”: a time where a preposition or a possessive says so. */
export function isThePeriod({ tokens, start, next }: Site): boolean {
  const before = tokens[start - 1]?.lower ?? ''
  const after = tokens[next]?.lower ?? ''
  if (['of', 'after', 'before', '-'].includes(after)) return false
  if (before === 'of' && (isCapital(tokens[next - 1]) || RANKED.has(tokens[start - 2]?.lower ?? ''))) return false
  if (tokens[next - 1]!.lower === 'year' && isUpToDate({ tokens, start, next })) return false
  return (
    after === "'s" ||
    [
      'for',
      'in',
      'during',
      'through',
      'throughout',
      'of',
      'by',
      'over',
      'later',
      'earlier',
      'and',
      'from',
      'since'
    ].includes(before) ||
    next - start > 2
  )
}
