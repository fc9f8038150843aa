import type { Span } from '../../document.ts'
import type { NumberKind } from '../../findings.ts'
import { codeAt, hedgeBefore, isDateOrClock, isLabel, isPointer, isScore, runAt } from './apart.ts'
import { countedAfter } from './counted.ts'
import { fractionAt, mayBeginNumeral, type Numeral, numeralAt } from './numerals.ts'
import { ordinalAt, rankAt } from './ranks.ts'
import { isHyphen, type Token } from './tokens.ts'
import { currencyAfter, currencyBefore, measureAfter, percentAfter, rateAfter, timeAfter, type Unit } from './units.ts'
import { HEDGE_SIGNS } from './words.ts'

/** An amount in a sentence; offsets into the sentence. */
export interface Amount extends Span {
  readonly kind: NumberKind
  /** The number, or the lower end of a range; `null` where the words name none (“millions of dollars”). */
  readonly value: number | null
  /** The upper end of a range. */
  readonly high: number | undefined
  /** The unit in the singular, what is counted in the source’s words, or nothing. */
  readonly unit: string
  readonly approximate: boolean
  /** Whether a range goes on with the next amount (“20” of “20 to 30 percent”). */
  readonly opensRange: boolean
  /** The amount with the words before and after that hedge it (“more than 20”, “50 or so”). */
  readonly shown: Span
}

interface Reading {
  readonly next: number
  readonly kind: NumberKind
  readonly value: number | null
  readonly range?: Range | undefined
  readonly unit: string
}

/** Every amount in the tokens of a sentence, in order, each once. Linear: each reading looks only a few tokens ahead. */
export function amountsIn(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = []
  let index = 0
  while (index < tokens.length) {
    const reading = readingAt(tokens, index)
    if (typeof reading === 'object') found.push(...amountsOf(tokens, index, reading))
    index = typeof reading === 'object' ? reading.next : Math.max(index + 1, reading)
  }
  return found
}

/** The amount that begins at `index`, or the index to go on from. */
function readingAt(tokens: readonly Token[], index: number): Reading | number {
  const sign = currencyBefore(tokens, index)
  if (sign) {
    const money = moneyAt(tokens, sign)
    if (money) return money
  }
  const token = tokens[index]!
  const rank = rankAt(tokens, index)
  if (rank) return rank
  if (!mayBeginNumeral(token)) return ordinalAt(tokens, index) ?? index + 1
  return ordinalAt(tokens, index) ?? numberAt(tokens, index)
}

function moneyAt(tokens: readonly Token[], sign: Unit): Reading | undefined {
  const numeral = numeralAt(tokens, sign.next, { money: true })
  if (!numeral || tokens[sign.next]?.kind === 'word') return undefined
  const range = rangeAfter(tokens, sign.next, numeral, { money: true })
  const end = range?.numeral ?? numeral
  // “$5 million Canadian dollars” says it twice.
  const repeated = currencyAfter(tokens, end.next, { large: false })
  const next = repeated && !tokens[repeated.next - 1]!.lower.startsWith('cent') ? repeated.next : end.next
  return withRate(tokens, { next, kind: 'money', value: scaledLow(numeral, range?.numeral), range, unit: sign.name })
}

/** “$1.20 a share” is a quantity of money by share, not an amount of money, and so is “0.9 percent per year” no share of a whole. */
function withRate(tokens: readonly Token[], amount: Reading): Reading {
  const rate = rateAfter(tokens, amount.next)
  return rate ? { ...amount, next: rate.next, kind: 'quantity', unit: `${amount.unit} per ${rate.name}` } : amount
}

function numberAt(tokens: readonly Token[], index: number): Reading | number {
  const code = codeAt(tokens, index)
  if (code !== undefined) return code
  const fraction = fractionAt(tokens, index)
  const numeral = numeralAt(tokens, index)
  if (fraction && fraction.next > (numeral?.next ?? 0)) return partAt(tokens, fraction)
  if (!numeral) return index + 1
  const share = shareAt(tokens, numeral)
  if (share) return share
  const range = rangeAfter(tokens, index, numeral, { money: false })
  const reading = measured(tokens, index, numeral, range?.numeral ?? numeral)
  if (!reading) return plainCount(tokens, index, numeral, range)
  return { ...reading, value: scaledLow(numeral, range?.numeral), range }
}

/** “half of 1 percent”, “a third of the voters”. */
function partAt(tokens: readonly Token[], fraction: { next: number; value: number }): Reading | number {
  const of = tokens[fraction.next]?.lower === 'of' ? fraction.next + 1 : fraction.next
  const percent = percentAfter(tokens, /^(?:an?|one|1)$/.test(tokens[of]?.lower ?? '') ? of + 1 : of)
  const value = Number(fraction.value.toPrecision(4))
  if (percent) return { next: percent.next, kind: 'percent', value, unit: percent.name }
  return of > fraction.next ? { next: fraction.next, kind: 'quantity', value, unit: 'of the whole' } : fraction.next
}

/** “one in five”, “nine out of 10”; not “three in 10 days”. */
function shareAt(tokens: readonly Token[], part: Numeral): Reading | undefined {
  const out = tokens[part.next]?.lower === 'out' && tokens[part.next + 1]?.lower === 'of'
  if (!out && tokens[part.next]?.lower !== 'in') return undefined
  const whole = numeralAt(tokens, part.next + (out ? 2 : 1))
  if (!whole || part.value === null || whole.value === null || part.value >= whole.value || whole.value > 100 || part.scaled) return undefined
  if (!out && (part.value > 9 || timeAfter(tokens, whole.next) || measureAfter(tokens, whole.next) || percentAfter(tokens, whole.next))) return undefined
  return { next: whole.next, kind: 'quantity', value: Number((part.value / whole.value).toPrecision(4)), unit: 'of the whole' }
}

/** The number with the unit after it: percent, money, time, measure; `undefined` for a bare count. */
function measured(tokens: readonly Token[], index: number, numeral: Numeral, end: Numeral): Reading | undefined {
  const reading = (unit: Unit, kind: NumberKind): Reading => ({ next: unit.next, kind, value: numeral.value, unit: unit.name })
  const percent = percentAfter(tokens, end.next)
  if (percent) return withRate(tokens, reading(percent, 'percent'))
  const large = end.scaled || (end.value ?? 0) >= 1000
  const money = currencyAfter(tokens, end.next, { large }) ?? penceAfter(tokens, end)
  if (money) return withRate(tokens, reading(money, 'money'))
  const time = timeAfter(tokens, end.next)
  if (time) return time.name.endsWith('old') ? reading(time, 'quantity') : reading(time, 'duration')
  const measure = measureAfter(tokens, end.next)
  if (!measure || (tokens[index]?.lower === 'one' && measure.name !== 'degree' && !isHyphen(tokens, end.next))) return undefined
  const rate = rateAfter(tokens, measure.next)
  return reading(rate ? { next: rate.next, name: `${measure.name} per ${rate.name}` } : measure, 'quantity')
}

/** “50p”, “5c”. */
function penceAfter(tokens: readonly Token[], numeral: Numeral): Unit | undefined {
  const letter = tokens[numeral.next]
  return letter && !letter.spaced && !numeral.inWords && /^[pc]$/.test(letter.text) ? { next: numeral.next + 1, name: letter.text === 'p' ? 'penny' : 'cent' } : undefined
}

function plainCount(tokens: readonly Token[], index: number, numeral: Numeral, range: Range | undefined): Reading | number {
  const end = range?.numeral ?? numeral
  if (isDateOrClock(tokens, index, numeral) || isLabel(tokens, index, numeral)) return end.next
  // “between 16 and 27 January”
  if (range && isDateOrClock(tokens, range.from, range.numeral)) return end.next
  if (numeral.value === null && tokens[index - 1]?.text === '(' && tokens[end.next]?.text === ')') return end.next
  if (range?.joined && isScore(tokens, index, end.next)) return end.next
  if (!range && !numeral.inWords && runAt(tokens, index).members > 1) return runAt(tokens, index).next
  if (!range && isPointer(tokens, index, numeral)) return numeral.next
  const age = ageAt(tokens, index, numeral)
  if (age) return age
  return { next: end.next, kind: 'count', value: scaledLow(numeral, range?.numeral), range, unit: countedAfter(tokens, end.next) }
}

const GROUPS = /^(?:people|those|men|women|adults|residents|patients|voters|workers|pensioners|children|anyone|everyone|drivers)$/

/** “people over 65”, “those aged 18”: an age, whatever follows. */
function isAgeOfGroup(tokens: readonly Token[], index: number, { scaled, value }: Numeral): boolean {
  if (scaled || value === null || value > 110 || !/^(?:over|under|above|below|aged)$/.test(tokens[index - 1]?.lower ?? '')) return false
  return tokens[index - 1]!.lower === 'aged' || GROUPS.test(tokens[index - 2]?.lower ?? '')
}

/** “Ines Calloway, 47, …”. */
function ageAt(tokens: readonly Token[], index: number, numeral: Numeral): Reading | undefined {
  if (isAgeOfGroup(tokens, index, numeral)) return { next: numeral.next, kind: 'quantity', value: numeral.value, unit: 'year old' }
  const [comma, name, after] = [tokens[index - 1], tokens[index - 2], tokens[numeral.next]]
  const fits = comma?.text === ',' && name?.kind === 'word' && /^\p{Lu}/u.test(name.text) && (after === undefined || /^[,.;)]$/.test(after.text))
  if (!fits || numeral.scaled || numeral.value === null || numeral.value > 120) return undefined
  return { next: numeral.next, kind: 'quantity', value: numeral.value, unit: 'year old' }
}

interface Range {
  /** The upper end. */
  readonly numeral: Numeral
  /** Index of its first token. */
  readonly from: number
  /** Index after the last token of the lower end. */
  readonly lowEnd: number
  /** Whether a dash alone joins the two. */
  readonly joined: boolean
}

/** “to 10”, “or 10”, “-10”, “–10 million” after a number, and “and 10” where “between” stands before it. */
function rangeAfter(tokens: readonly Token[], index: number, low: Numeral, { money }: { money: boolean }): Range | undefined {
  const between = tokens[index - 1]?.lower === 'between'
  // The hyphen of “5- to 10-percent”.
  const hung = /^[-‑]$/.test(tokens[low.next]?.text ?? '') && tokens[low.next + 1]?.spaced ? low.next + 1 : low.next
  const word = tokens[hung]
  const dash = word !== undefined && /^[-–—‑]$/.test(word.text) && !word.spaced && tokens[hung + 1]?.spaced === false
  if (!dash && !(word?.lower === 'to' || word?.lower === 'or' || (between && word?.lower === 'and'))) return undefined
  const from = hung + 1
  const numeral = numeralAt(tokens, from, { money })
  if (!numeral || numeral.value === null || low.value === null) return undefined
  const value = scaledLow(low, numeral) ?? 0
  return value < numeral.value ? { numeral, from, lowEnd: low.next, joined: dash } : undefined
}

/** In “3 to 4 million” the million is meant for both. */
function scaledLow(low: Numeral, high: Numeral | undefined): number | null {
  if (low.value === null || high?.value == null || low.scaled || !high.scaled || high.value < 1000) return low.value
  const factor = 1000 ** Math.floor(Math.log10(high.value) / 3)
  return low.value < 1000 && low.value * factor < high.value ? low.value * factor : low.value
}

/**
 * One amount, or the two ends of a range: those that a word joins, and of money and percentages all, as the guidelines of
 * the field count them (MUC-7, “5-15 percent” is “5” and “15 percent”).
 */
function amountsOf(tokens: readonly Token[], index: number, reading: Reading): Amount[] {
  const { range } = reading
  if (!range) return [amountOf(tokens, index, reading)]
  const high = range.numeral.value ?? undefined
  if (range.joined && reading.kind !== 'money' && reading.kind !== 'percent') return [{ ...amountOf(tokens, index, reading), high }]
  const low = amountOf(tokens, index, { ...reading, next: range.lowEnd })
  return [{ ...low, opensRange: true }, amountOf(tokens, range.from, { ...reading, value: range.numeral.value })]
}

function amountOf(tokens: readonly Token[], index: number, reading: Reading): Amount {
  const minus = isMinus(tokens, index) && reading.kind !== 'count'
  const first = tokens[minus ? index - 1 : index]!
  const last = tokens[reading.next - 1]!
  const signed = minus || HEDGE_SIGNS.test(tokens[index - 1]?.text ?? '')
  const from = signed ? index - 1 : hedgeStart(tokens, index)
  const to = hedgeAfter(tokens, reading.next)
  return {
    kind: reading.kind,
    value: minus && reading.value !== null ? -reading.value : reading.value,
    high: undefined,
    unit: reading.unit,
    approximate: from < (minus ? index - 1 : index) || to > reading.next || reading.value === null,
    opensRange: false,
    start: first.start,
    end: last.end,
    shown: { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  }
}

/** “-5%”, “minus 5 degrees”; the hyphen of a compound has no space before it. */
function isMinus(tokens: readonly Token[], index: number): boolean {
  const sign = tokens[index - 1]
  return sign?.lower === 'minus' || (sign !== undefined && /^[-−]$/.test(sign.text) && (sign.spaced || index === 1) && tokens[index]?.spaced === false)
}

/** The hedge before the amount, and before an article that stands between (“nearly a million”, “a roughly two-hour”). */
function hedgeStart(tokens: readonly Token[], index: number): number {
  const from = hedgeBefore(tokens, index)
  if (from < index) return hedgeBefore(tokens, from)
  const article = /^an?$/.test(tokens[index - 1]?.lower ?? '') ? index - 1 : index
  return article < index && hedgeBefore(tokens, article) < article ? hedgeBefore(tokens, article) : index
}

/** “or so”, “or more”, “-odd”, “-plus”, “+” after the amount. */
function hedgeAfter(tokens: readonly Token[], index: number): number {
  const [first, second] = [tokens[index]?.lower, tokens[index + 1]?.lower ?? '']
  if (first === 'or' && /^(?:so|more|less|fewer)$/.test(second)) return index + 2
  if (isHyphen(tokens, index) && /^(?:odd|plus)$/.test(second)) return index + 2
  return first === '+' && tokens[index]?.spaced === false ? index + 1 : index
}
