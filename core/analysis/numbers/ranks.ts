import { rankedAfter } from './counted.ts'
import { numeralAt } from './numerals.ts'
import { isHyphen, type Token } from './tokens.ts'
import { BOUNDARY_WORDS, MONTHS, NUMBERED_NOUNS } from './words.ts'

interface Ranked {
  readonly next: number
  readonly kind: 'rank' | 'ordinal'
  readonly value: number
  readonly unit: string
}

const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, index): [string, number] => [word, index + 1])
)
const SUPERLATIVES = new Set(
  'largest biggest highest lowest smallest longest oldest richest poorest busiest deadliest fastest worst costliest wealthiest tallest leading top'.split(' ')
)
const GREAT_WHOLES =
  /^(?:world|country|nation|region|continent|state|city|industry|planet|globe|europe|asia|africa|america|union|county|province|market|sector)['’]s$/
const DETERMINERS = /^(?:the|a|an|his|her|its|their|our|my|your|this|that|only|very)$/
/** Nouns with which an ordinal is a fixed expression, a part of a calendar or a place in a building. */
const NOT_COUNTED =
  /^(?:name|names|aid|lady|ladies|class|floor|grade|degree|amendment|sight|responders?|hand|rate|base|baseman|down|minister|family|world|nations?|person|thing|things|quarter|half|century|day|week|month|year|night|season|parties|party|reading|cousins?|thought|thoughts|language|draft|place|round|inning|period|set|instance|avenue|street|of|or|and|amendments|fiddle|nature|guess|ones?|two|three|four|five|six|few|all|generation|deputy|vice|trimester|baby)$/

/** “#1”, “No. 1”, “number one”, “ranked third”, “the world’s second-largest …”, “the country’s top …”. */
export function rankAt(tokens: readonly Token[], index: number): Ranked | undefined {
  const { text, lower } = tokens[index]!
  if (text === '#' || lower === 'no' || lower === 'number') return numberedRank(tokens, index)
  return SUPERLATIVES.has(lower) || ORDINALS.has(lower) ? superlativeAt(tokens, index) : undefined
}

function numberedRank(tokens: readonly Token[], index: number): Ranked | undefined {
  const token = tokens[index]!
  const before = tokens[index - 1]
  let at = index + 1
  if (token.text === '#') {
    if (tokens[at]?.spaced !== false) return undefined
  } else if (tokens[at]?.text === '.' && !tokens[at]!.spaced && token.lower === 'no') at++
  else if (token.text === 'no') return undefined
  const numeral = numeralAt(tokens, at)
  if (!numeral || numeral.scaled || numeral.value === null || !Number.isInteger(numeral.value) || numeral.value > 100 || numeral.value < 1) return undefined
  if (before && (NUMBERED_NOUNS.has(before.lower) || (/^\p{Lu}/u.test(before.text) && !BOUNDARY_WORDS.has(before.lower) && index > 1 && !/['’]s$/.test(before.text)))) return undefined
  return { next: numeral.next, kind: 'rank', value: numeral.value, unit: rankedAfter(tokens, numeral.next) }
}

function superlativeAt(tokens: readonly Token[], index: number): Ranked | undefined {
  const before = tokens[index - 1]?.lower ?? ''
  if (!GREAT_WHOLES.test(before) && !DETERMINERS.test(before)) return undefined
  const ordinal = ORDINALS.get(tokens[index]!.lower)
  const at = ordinal !== undefined && isHyphen(tokens, index + 1) ? index + 2 : index
  const superlative = tokens[at]?.lower ?? ''
  if (!SUPERLATIVES.has(superlative)) return undefined
  const plain = /^(?:top|leading)$/.test(superlative)
  if (at === index && !GREAT_WHOLES.test(before)) return undefined
  if (plain && !GREAT_WHOLES.test(before)) return undefined
  const unit = rankedAfter(tokens, at + 1)
  return unit === '' ? undefined : { next: at + 1, kind: 'rank', value: at === index ? 1 : ordinal!, unit }
}

/** “their first meeting”, “for the third time”, “the 21st attempt”, where the order says something. */
export function ordinalAt(tokens: readonly Token[], index: number): Ranked | undefined {
  const token = tokens[index]!
  const suffix = tokens[index + 1]
  const digits = token.kind === 'number' && suffix && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower) && /^\d{1,4}$/.test(token.text)
  const value = digits ? Number(token.text) : token.kind === 'word' ? ORDINALS.get(token.lower) : undefined
  if (value === undefined) return undefined
  const next = digits ? index + 2 : index + 1
  const before = tokens[index - 1]?.lower ?? ''
  if (!DETERMINERS.test(before) && !/['’]s?$/.test(before)) return undefined
  const noun = tokens[next]
  const nounLike = noun?.kind === 'word' && noun.spaced && !BOUNDARY_WORDS.has(noun.lower) && !NOT_COUNTED.test(noun.lower) && !MONTHS.test(noun.lower)
  const since = /^(?:since|to|in|ever)$/.test(noun?.lower ?? '') && value === 1 && before === 'the'
  if (!nounLike && !since) return undefined
  if (/^\p{Lu}/u.test(noun!.text) && /^\p{Lu}/u.test(token.text)) return undefined
  return { next, kind: 'ordinal', value, unit: rankedAfter(tokens, next) }
}
