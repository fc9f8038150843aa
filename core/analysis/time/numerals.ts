import { DECADE_WORDS, ORDINALS, SCALES, SMALL_NUMBERS, TENS } from './lexicon.ts'
import type { Reading } from './grammar.ts'
import type { Token } from './tokens.ts'

/** How many; `undefined` where the words leave it open (“several”, “a few”). */
export interface Quantity {
  readonly amount: number | undefined
  /** Whether it was said with the article alone: “a year”. */
  readonly article?: true
}

const VAGUE: readonly (readonly string[])[] = [
  ['a', 'good', 'many'],
  ['a', 'great', 'many'],
  ['a', 'number', 'of'],
  ['quite', 'a', 'few'],
  ['a', 'few'],
  ['dozens', 'of'],
  ['hundreds', 'of'],
  ['thousands', 'of'],
  ['millions', 'of'],
  ['tens', 'of', 'thousands', 'of'],
  ['many'],
  ['several'],
  ['few'],
  ['some'],
  ['numerous'],
  ['countless']
]

const FIXED: readonly (readonly [words: readonly string[], amount: number])[] = [
  [['half', 'a', 'dozen'], 6],
  [['a', 'half', 'dozen'], 6],
  [['half', '-', 'dozen'], 6],
  [['a', 'couple', 'of'], 2],
  [['a', 'couple'], 2],
  [['couple', 'of'], 2],
  [['couple'], 2],
  [['a', 'dozen'], 12],
  [['dozen'], 12],
  [['half', 'an'], 0.5],
  [['half', 'a'], 0.5],
  [['a', 'half'], 0.5],
  [['half'], 0.5],
  [['three', 'quarters', 'of', 'an'], 0.75]
]

const QUANTITY_STARTS = new Set(['a', 'an', 'quite', 'half', 'couple', 'dozen', ...VAGUE.map(([first]) => first!)])

/** Whether a quantity can begin with this token. */
export function startsQuantity(token: Token): boolean {
  return token.kind === 'number' || QUANTITY_STARTS.has(token.lower) || startsCardinal(token)
}

function startsCardinal({ lower }: Token): boolean {
  return SMALL_NUMBERS.has(lower) || TENS.has(lower)
}

/** Reads a quantity in front of a unit: “5 1/2”, “twenty-four”, “a couple of”, “two and a half”, “two to three”. */
export function readQuantity(tokens: readonly Token[], index: number): Reading<Quantity> | undefined {
  const vague = VAGUE.find((words) => standsAt(tokens, index, words))
  if (vague) return { next: index + vague.length, value: { amount: undefined } }
  const fixed = FIXED.find(([words]) => standsAt(tokens, index, words))
  if (fixed) return { next: index + fixed[0].length, value: { amount: fixed[1] } }
  const first = tokens[index]!.lower
  if (first === 'a' || first === 'an') {
    const scale = SCALES.get(tokens[index + 1]?.lower ?? '')
    if (scale !== undefined) return { next: index + 2, value: { amount: scale } }
    return { next: index + 1, value: { amount: 1, article: true } }
  }
  const one = readMixed(tokens, index)
  return one && upperBound(tokens, one)
}

/** The lower of two bounds is the value: “two to three weeks” is at least two. */
function upperBound(tokens: readonly Token[], lower: Reading<number>): Reading<Quantity> {
  const value = { amount: lower.value }
  let at = lower.next
  if (tokens[at]?.lower === '-' && (tokens[at + 1]?.lower === 'to' || tokens[at + 1]?.lower === 'or')) at++
  if (!['to', 'or', '-'].includes(tokens[at]?.lower ?? '')) return { next: lower.next, value }
  at++
  if (tokens[at]?.lower === '-') at++
  const upper = at < tokens.length ? readMixed(tokens, at) : undefined
  return upper && upper.value > lower.value ? { next: upper.next, value } : { next: lower.next, value }
}

function readMixed(tokens: readonly Token[], index: number): Reading<number> | undefined {
  const whole = readCardinal(tokens, index)
  if (!whole) return undefined
  for (const words of [
    ['and', 'a', 'half'],
    ['-', 'and', '-', 'a', '-', 'half'],
    ['1', '/', '2'],
    ['-', '1', '/', '2'],
    ['½']
  ]) {
    if (standsAt(tokens, whole.next, words)) return { next: whole.next + words.length, value: whole.value + 0.5 }
  }
  return whole
}

/** Reads a whole number in figures or words: “1,500”, “twenty-four”, “a hundred thirty”, “three hundred and five”. */
export function readCardinal(tokens: readonly Token[], index: number): Reading<number> | undefined {
  const token = tokens[index]!
  if (token.kind === 'number') return scaled(tokens, { next: index + 1, value: token.value })
  const small = readBelowHundred(tokens, index)
  if (!small) return undefined
  const hundreds = scaled(tokens, small)
  if (hundreds.value === small.value) return small
  const more = tokens[hundreds.next]?.lower === 'and' ? hundreds.next + 1 : hundreds.next
  const rest = more < tokens.length ? readBelowHundred(tokens, more) : undefined
  return rest ? { next: rest.next, value: hundreds.value + rest.value } : hundreds
}

function scaled(tokens: readonly Token[], { next, value }: Reading<number>): Reading<number> {
  const scale = SCALES.get(tokens[next]?.lower ?? '')
  return scale === undefined ? { next, value } : { next: next + 1, value: value * scale }
}

/** Reads a number from 0 to 99 in words. */
export function readBelowHundred(tokens: readonly Token[], index: number): Reading<number> | undefined {
  const word = tokens[index]!.lower
  const small = SMALL_NUMBERS.get(word)
  if (small !== undefined) return { next: index + 1, value: small }
  const tens = TENS.get(word)
  if (tens === undefined) return undefined
  const dash = tokens[index + 1]?.lower === '-' && tokens[index + 1]!.glued ? 1 : 0
  const ones = SMALL_NUMBERS.get(tokens[index + 1 + dash]?.lower ?? '')
  return ones !== undefined && ones >= 1 && ones <= 9
    ? { next: index + 2 + dash, value: tens + ones }
    : { next: index + 1, value: tens }
}

/** Reads an ordinal number in figures or words: “3rd”, “third”, “twenty-first”. */
export function readOrdinal(tokens: readonly Token[], index: number): Reading<number> | undefined {
  const token = tokens[index]!
  if (token.kind === 'number') {
    const ending = tokens[index + 1]
    return ending?.glued && /^(?:st|nd|rd|th)$/.test(ending.lower) ? { next: index + 2, value: token.value } : undefined
  }
  const ordinal = ORDINALS.get(token.lower)
  if (ordinal !== undefined) return { next: index + 1, value: ordinal }
  if (token.lower === 'thirtieth') return { next: index + 1, value: 30 }
  const tens = TENS.get(token.lower)
  if (tens === undefined || tokens[index + 1]?.lower !== '-') return undefined
  const ones = ORDINALS.get(tokens[index + 2]?.lower ?? '')
  return ones !== undefined && ones <= 9 ? { next: index + 3, value: tens + ones } : undefined
}

/** Reads a year in words: “nineteen ninety-six”, “two thousand and four”, “twenty twelve”. */
export function readSpokenYear(tokens: readonly Token[], index: number): Reading<number> | undefined {
  const { lower } = tokens[index]!
  if (lower === 'two' && tokens[index + 1]?.lower === 'thousand') {
    const more = tokens[index + 2]?.lower === 'and' ? index + 3 : index + 2
    const rest = more < tokens.length ? readBelowHundred(tokens, more) : undefined
    if (rest) return { next: rest.next, value: 2000 + rest.value }
    return tokens[index - 1]?.lower === 'year' ? { next: index + 2, value: 2000 } : undefined
  }
  const hundreds = SMALL_NUMBERS.get(lower) ?? (lower === 'twenty' ? 20 : undefined)
  if (hundreds === undefined || hundreds < 15 || index + 1 >= tokens.length) return undefined
  if (tokens[index + 1]!.lower === 'hundred' && hundreds < 20) return { next: index + 2, value: hundreds * 100 }
  const rest = readBelowHundred(tokens, index + 1)
  return rest && rest.value >= 10 ? { next: rest.next, value: hundreds * 100 + rest.value } : undefined
}

/** The place in its century of a decade in words: 90 for “nineties”. */
export function decadeWord(token: Token | undefined): number | undefined {
  return token && DECADE_WORDS.get(token.lower)
}

/** Whether these words stand at a place. */
export function standsAt(tokens: readonly Token[], index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[index + offset]?.lower === word)
}
