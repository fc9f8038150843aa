import { NEED_CAPITAL } from './lexicon.ts'
import type { Token } from './tokens.ts'

/*
 * Which way a clause looks, told from the verb form nearest to an expression by closed classes and endings alone.
 * No tagger: the nearest sign to the left decides, then the nearest to the right.
 */

export type Direction = 'past' | 'future'

/** How many tokens on each side are asked. */
const REACH = 18

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const FUTURE = set('will shall wo ll\'ll would could should must upcoming forthcoming scheduled slated planned due set expected expects expect plans plan planning intends intend hopes hope aims aim payable effective poised vows vowed')
const PRESENT_PLANS = set(
  'begins begin opens open starts start expires expire arrives arrive leaves leave meets meet takes resumes resume goes faces ends matures'
)
const PAST = set(
  'was were had did been said told went came saw took gave made got began broke brought built bought caught chose cost cut drew drove fell felt fought found flew forgot froze grew heard held hit hurt kept knew laid led left lent lost meant met paid put quit ran rang read rose sat sent shot showed shut sank slept sold sought spoke spent stood stole struck swore swept taught thought threw understood won wore wrote hung became withdrew overthrew underwent lay spun'
)
const NOT_PAST = set('need indeed speed feed seed breed exceed proceed succeed hundred red bed fed led embed naked sacred wicked kindred united limited')
const PRESENT = set('is are am has have does do says')
const BEFORE_INFINITIVE = set(
  'scheduled expected due set planned plans plan planning going ready likely about supposed expects expect intends intend hopes hope wants want agreed hoping asked preparing vowed promised threatened is are was were'
)
const DETERMINERS = set('the a an his her its their our my your this that these those be')

/** Past or future, as the clause around the tokens `[start, next)` looks; `undefined` where nothing tells. */
export function directionAt(tokens: readonly Token[], start: number, next: number, sentence: { start: number; end: number }): Direction | undefined {
  return lookLeft(tokens, start, sentence.start) ?? lookRight(tokens, next, sentence.end)
}

/** The same for “Friday's” and other times that stand before their noun, whose verb follows. */
export function directionAfter(tokens: readonly Token[], start: number, next: number, sentence: { start: number; end: number }): Direction | undefined {
  return lookRight(tokens, next, sentence.end) ?? lookLeft(tokens, start, sentence.start)
}

function lookLeft(tokens: readonly Token[], start: number, limit: number): Direction | undefined {
  const stop = Math.max(0, start - REACH)
  for (let at = start - 1; at >= stop && tokens[at]!.start >= limit; at--) {
    const sign = signOf(tokens, at)
    if (sign) return sign
    if (tokens[at]!.text === ';') return undefined
  }
  return undefined
}

function lookRight(tokens: readonly Token[], next: number, limit: number): Direction | undefined {
  const stop = Math.min(tokens.length, next + REACH)
  for (let at = next; at < stop && tokens[at]!.start < limit; at++) {
    const sign = signOf(tokens, at)
    if (sign) return sign
    if (tokens[at]!.text === ';') return undefined
  }
  return undefined
}

function signOf(tokens: readonly Token[], at: number): Direction | undefined {
  const { lower, kind } = tokens[at]!
  if (kind !== 'word') return undefined
  const before = tokens[at - 1]?.lower ?? ''
  if (lower === 'll' && before === '\'') return 'future'
  if (lower === 'to') return isInfinitive(tokens, at) ? 'future' : undefined
  if (FUTURE.has(lower)) return 'future'
  if (PRESENT_PLANS.has(lower) && !DETERMINERS.has(before) && isSubject(tokens[at - 1])) return 'future'
  if (PAST.has(lower)) return isModal(before) ? 'future' : 'past'
  if (lower.endsWith('ed') && lower.length > 3 && !NOT_PAST.has(lower)) return isModal(before) ? 'future' : 'past'
  if (PRESENT.has(lower) && (lower === 'has' || lower === 'have')) return isModal(before) ? 'future' : 'past'
  return undefined
}

/** “be announced”, “to have met”: not past. */
function isModal(before: string): boolean {
  return before === 'be' || before === 'to'
}

function isSubject(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.text === '”' || token?.text === ','
}

/** “is to meet”, “expected to close”: the verb after “to” is still ahead. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]
  if (verb?.kind !== 'word' || verb.lower !== verb.text || DETERMINERS.has(verb.lower) && verb.lower !== 'be') return false
  for (let back = 1; back <= 3; back++) if (BEFORE_INFINITIVE.has(tokens[at - back]?.lower ?? '')) return !NEED_CAPITAL.has(verb.lower)
  return false
}
