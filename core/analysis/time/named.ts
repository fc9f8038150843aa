import type { Reading } from './grammar.ts'
import { MONTHS, NEED_CAPITAL, NEED_SIGN, ORDINALS, TENS, WEEKDAYS } from './lexicon.ts'
import type { Fields } from './meaning.ts'
import { decadeWord, readOrdinal, readSpokenYear } from './numerals.ts'
import { isCapital, type Token } from './tokens.ts'

/*
 * Readers of what names a place on the calendar: months, weekdays, days, years, decades, centuries, dates in figures.
 */

/** Reads a term at a token. */
export type Reader<T> = (tokens: readonly Token[], index: number) => Reading<T> | undefined

/** The value of a single token, if there is one. */
export const one = <T>(index: number, value: T | undefined): Reading<T> | undefined =>
  value === undefined ? undefined : { next: index + 1, value }

/** Skips the full stop of an abbreviation; the last word of a sentence keeps its own. */
export function afterAbbreviation(tokens: readonly Token[], index: number): number {
  const stop = tokens[index + 1]
  return stop?.text === '.' && stop.glued ? index + 2 : index + 1
}

export const readMonth: Reader<number> = (tokens, index) => {
  const token = tokens[index]!
  const value = MONTHS.get(token.lower)
  if (value === undefined || (NEED_CAPITAL.has(token.lower) && !isCapital(token))) return undefined
  const isShort = token.lower.length <= 4 && !['may', 'june', 'july'].includes(token.lower)
  return { next: isShort ? afterAbbreviation(tokens, index) : index + 1, value }
}

export const readWeekday: Reader<number> = (tokens, index) => {
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

export const readDay: Reader<number> = (tokens, index) => {
  const token = tokens[index]!
  const ordinal = readOrdinal(tokens, index)
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined
  if (!/^\d\d?$/.test(token.text) || token.value < 1 || token.value > 31) return undefined
  const after = tokens[index + 1]
  const isTime = after?.text === ':' && tokens[index + 2]?.glued === true
  const isPartOfMore = after?.glued === true && (isTime || after.text === '%' || (after.kind === 'word' && after.lower !== 'q'))
  return isPartOfMore ? undefined : { next: index + 1, value: token.value }
}

export const readYear: Reader<number> = (tokens, index) => {
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

export const readDecade: Reader<Fields> = (tokens, index) => {
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

export const readCentury: Reader<Fields> = (tokens, index) => {
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

export const startsOrdinal = ({ kind, lower }: Token): boolean =>
  kind === 'number' || ORDINALS.has(lower) || TENS.has(lower) || lower === 'thirtieth'

/** Reads a date in figures; the larger of the first two numbers tells which is the day, else the American order. */
export const readFigures: Reader<Fields> = (tokens, index) => {
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
