import { isHyphen, type Token } from './tokens.ts'

/** A number as it is written: digits, words or both, up to and without `next`. */
export interface Numeral {
  readonly next: number
  /** `null` where the words name no one number (“several hundred”, “tens of thousands”). */
  readonly value: number | null
  readonly inWords: boolean
  /** Whether a word such as “million”, or a letter for it, belongs to it. */
  readonly scaled: boolean
}

const SMALL = new Map<string, number>(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, value): [string, number] => [word, value]),
    'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index])
  ].flat()
)
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15]
])
const LETTERS = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12]
])
/** Letters that mean a number after any digits; the others only where money is meant. */
const PLAIN_LETTERS = new Set(['k', 'mn', 'mln', 'bn', 'bln', 'tn', 'trn'])
const PLURALS = new Set(['tens', 'dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions'])
const FRACTIONS = new Map<string, number>([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8]
])
const FRACTION_WORDS = new Map<string, number>([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['sixths', 1 / 6],
  ['eighth', 1 / 8],
  ['eighths', 1 / 8],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10]
])

export interface NumeralContext {
  /** After a currency sign, “m” is a million and not a metre. */
  readonly money: boolean
}

/** Whether a token can begin a number; cheap, so that most tokens are passed over. */
export function mayBeginNumeral(token: Token): boolean {
  return token.kind === 'number' || (token.kind === 'word' && BEGINNERS.has(token.lower))
}

/** The number that begins at `index`, or `undefined`. */
export function numeralAt(tokens: readonly Token[], index: number, context: NumeralContext = { money: false }): Numeral | undefined {
  const token = tokens[index]
  if (token === undefined) return undefined
  if (token.kind === 'number') return digitsAt(tokens, index, context)
  if (token.kind !== 'word') return undefined
  return vagueAt(tokens, index) ?? wordsAt(tokens, index)
}

function digitsAt(tokens: readonly Token[], index: number, context: NumeralContext): Numeral | undefined {
  const token = tokens[index]!
  const alone = slashedAt(tokens, index)
  const whole = alone ?? FRACTIONS.get(token.text) ?? finite(Number(token.text.replaceAll(/[,\u00a0\u202f]/g, '')))
  const { value: added, next: afterFraction } = alone === undefined ? fractionAfter(tokens, index + 1) : { value: 0, next: index + 3 }
  let next = afterFraction
  let value = whole === null ? null : whole + added
  let scaled = false
  for (;;) {
    const scale = scaleAt(tokens, next, context)
    if (scale === undefined) break
    value = value === null ? null : finite(value * scale.factor)
    next = scale.next
    scaled = true
  }
  return { next, value: rounded(value), inWords: false, scaled }
}

/** “1/2” or “½” after a whole number, set off by a space or a hyphen, or attached. */
function fractionAfter(tokens: readonly Token[], index: number): { value: number; next: number } {
  const at = isHyphen(tokens, index) ? index + 1 : index
  const sign = tokens[at]
  const attached = sign && FRACTIONS.get(sign.text)
  if (attached !== undefined) return { value: attached, next: at + 1 }
  const value = at > index || sign?.spaced ? slashedAt(tokens, at) : undefined
  return value === undefined ? { value: 0, next: index } : { value, next: at + 3 }
}

/** “1/2”, “3/8”: common fractions below 1. */
export function slashedAt(tokens: readonly Token[], index: number): number | undefined {
  const [numerator, slash, denominator] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  if (numerator?.kind !== 'number' || slash?.text !== '/' || slash.spaced || denominator?.kind !== 'number' || denominator.spaced) return undefined
  const value = Number(numerator.text) / Number(denominator.text)
  return /^(?:2|3|4|5|8|10|16|32)$/.test(denominator.text) && value > 0 && value < 1 ? value : undefined
}

function scaleAt(tokens: readonly Token[], index: number, context: NumeralContext): { factor: number; next: number } | undefined {
  const at = isHyphen(tokens, index) ? index + 1 : index
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const factor = SCALES.get(token.lower)
  if (factor !== undefined) return { factor, next: at + 1 }
  if (at > index || token.spaced ? !context.money || token.lower === 'k' : false) return undefined
  const letter = LETTERS.get(token.lower)
  if (letter === undefined || !(context.money || PLAIN_LETTERS.has(token.lower))) return undefined
  return token.lower.length === 1 && token.spaced ? undefined : { factor: letter, next: at + 1 }
}

/** “twenty-five”, “two hundred and six thousand”, “half a million”, “two and a half”, “a dozen”. */
function wordsAt(tokens: readonly Token[], index: number): Numeral | undefined {
  const half = halfScaleAt(tokens, index)
  if (half) return half
  const article = /^an?$/.test(tokens[index]!.lower)
  if (article && !SCALES.has(tokens[index + 1]?.lower ?? '')) return undefined
  let [total, group, at, seen, scaled] = [0, article ? 1 : 0, article ? index + 1 : index, article, false]
  for (;;) {
    const joined = seen && (isHyphen(tokens, at) || isAnd(tokens, at, total, group)) ? at + 1 : at
    const token = tokens[joined]
    if (token?.kind !== 'word' || (joined === at && at > index && !token.spaced)) break
    const small = SMALL.get(token.lower)
    const scale = SCALES.get(token.lower)
    if (small !== undefined && fits(group, small)) group += small
    else if (scale === 100 && seen && group < 100) group *= 100
    else if (scale !== undefined && seen && group > 0) {
      total += group * scale
      group = 0
    } else break
    scaled ||= scale !== undefined
    seen = true
    at = joined + 1
  }
  if (!seen || at === index) return undefined
  return withHalf(tokens, { next: at, value: total + group, inWords: true, scaled })
}

/** Whether a number below a hundred goes on: “sixty” with “one”, “hundred” with “sixty”; never “five” with “ten”. */
function fits(group: number, small: number): boolean {
  const rest = group % 100
  return rest === 0 || (rest % 10 === 0 && rest >= 20 && small < 10 && small > 0)
}

function isAnd(tokens: readonly Token[], index: number, total: number, group: number): boolean {
  if (tokens[index]?.lower !== 'and' || !SMALL.has(tokens[index + 1]?.lower ?? '')) return false
  return (group > 0 && group % 100 === 0) || (group === 0 && total > 0 && /^(?:hundred|thousand)$/.test(tokens[index - 1]?.lower ?? ''))
}

/** “… and a half”, with the “million” that may follow. */
function withHalf(tokens: readonly Token[], numeral: Numeral): Numeral {
  const at = numeral.next
  const half = tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half'
  if (!half || numeral.value === null) return numeral
  const scale = SCALES.get(tokens[at + 3]?.lower ?? '')
  const value = (numeral.value + 0.5) * (scale ?? 1)
  return { ...numeral, value, next: scale === undefined ? at + 3 : at + 4, scaled: numeral.scaled || scale !== undefined }
}

/** “half a million”, “half-a-million”, “a half million”, “a quarter of a million”, “half-million”. */
function halfScaleAt(tokens: readonly Token[], index: number): Numeral | undefined {
  let at = tokens[index]?.lower === 'a' ? index + 1 : index
  const part = FRACTION_WORDS.get(tokens[at]?.lower ?? '')
  if (part === undefined) return undefined
  at++
  if (tokens[at]?.lower === 'of') at++
  if (isHyphen(tokens, at)) at++
  if (tokens[at]?.lower === 'a') at++
  if (isHyphen(tokens, at)) at++
  const scale = SCALES.get(tokens[at]?.lower ?? '')
  return scale === undefined ? undefined : { next: at + 1, value: part * scale, inWords: true, scaled: true }
}

/** “several hundred”, “a few thousand”, “tens of thousands”, “hundreds of millions”, “dozens”. */
function vagueAt(tokens: readonly Token[], index: number): Numeral | undefined {
  let at = tokens[index]!.lower === 'a' ? index + 1 : index
  const first = tokens[at]?.lower ?? ''
  const opens = /^(?:several|few|couple|many)$/.test(first)
  if (!opens && !PLURALS.has(first)) return undefined
  if (opens) at++
  let scaled = false
  for (;;) {
    const joined = tokens[at]?.lower === 'of' ? at + 1 : at
    const word = tokens[joined]?.lower ?? ''
    if (!PLURALS.has(word) && !SCALES.has(word)) break
    if (!opens && !scaled && !PLURALS.has(word)) break
    scaled = true
    at = joined + 1
  }
  const alone = !opens && at === index + 1 && /^(?:tens|scores)$/.test(first)
  return scaled && !alone ? { next: at, value: null, inWords: true, scaled } : undefined
}

/** “two-thirds”, “a third of”, “three quarters of”, “half of”: parts of a whole, between 0 and 1. */
export function fractionAt(tokens: readonly Token[], index: number): { next: number; value: number } | undefined {
  const first = tokens[index]?.lower ?? ''
  if (first === 'half') return { next: index + 1, value: 1 / 2 }
  const count = first === 'a' ? 1 : SMALL.get(first)
  const at = isHyphen(tokens, index + 1) ? index + 2 : index + 1
  const part = FRACTION_WORDS.get(tokens[at]?.lower ?? '')
  if (count === undefined || part === undefined || count < 1 || count * part >= 1) return undefined
  if ((count === 1) === (tokens[at]?.lower.endsWith('s') ?? false)) return undefined
  return { next: at + 1, value: count * part }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Takes the dust of binary fractions off: 1.1 million is 1,100,000. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(15))
}

const BEGINNERS = new Set([...SMALL.keys(), ...SCALES.keys(), ...PLURALS, ...FRACTION_WORDS.keys(), 'a', 'an', 'several', 'few', 'couple', 'many'])
