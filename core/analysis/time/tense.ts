import { NEED_CAPITAL, wordSet } from './lexicon.ts'
import type { Token } from './tokens.ts'

/*
 * Which way a clause looks, told from the verb form nearest to an expression by closed classes and endings alone.
 * No tagger: the nearest sign to the left decides, then the nearest to the right.
 */

/** `prospect`: ahead of something said or planned (“would”, “planned”), which may itself be past by now. */
export type Direction = 'past' | 'future' | 'prospect'

type Sign = Direction | 'present'

/** How many tokens on each side are asked. */
const REACH = 18

const FUTURE = wordSet(`
  will shall wo upcoming forthcoming scheduled slated payable expects intends plans
`)
const PROSPECT = wordSet(`
  would could should must may might planned due expected expect plan planning intend intended hopes hope hoped aims
  aim effective poised vows vowed
`)
const PRESENT_PLANS = wordSet(`
  begins begin opens open starts start expires expire arrives arrive leaves leave meets meet takes resumes resume
  goes faces ends matures
`)
const PAST = wordSet(`
  was were had did been said told went came saw took gave made got began broke brought built bought caught chose
  cost cut drew drove fell felt fought found flew forgot froze grew heard held hit hurt kept knew laid led left lent
  lost meant met paid put quit ran rang read rose sat sent shot showed shut sank slept sold sought spoke spent stood
  stole struck swore swept taught thought threw understood won wore wrote hung became withdrew overthrew underwent
  lay spun fled hid bit blew drank ate swam sang rode woke swung sprang sank shook shrank slid bent dealt dug fled
  tore wept wound threw
`)
const NOT_PAST = wordSet(`
  need indeed speed feed seed breed exceed proceed succeed hundred red bed fed led embed naked sacred wicked kindred
  united limited
`)
const BEFORE_INFINITIVE = wordSet(`
  scheduled expected due set planned plans plan planning going ready likely about supposed expects expect intends
  intend hopes hope wants want agreed hoping asked preparing vowed promised threatened is are was were
`)
const BEFORE_ADJECTIVE = wordSet('a an the its his her their our some any no still more most this that')
const DETERMINERS = wordSet('the a an his her its their our my your this that these those be')

/** Which way the clause around the tokens `[start, next)` looks; `undefined` where nothing tells. */
export function directionAt(
  tokens: readonly Token[],
  start: number,
  next: number,
  sentence: Limits
): Direction | undefined {
  if (isDeadline(tokens, start, sentence)) return 'future'
  return directionOf(look(tokens, start - 1, -1, sentence) ?? look(tokens, next, 1, sentence))
}

/** The same for “Friday's” and other times that stand before their noun, whose verb follows. */
export function directionAfter(
  tokens: readonly Token[],
  start: number,
  next: number,
  sentence: Limits
): Direction | undefined {
  return directionOf(look(tokens, next, 1, sentence) ?? look(tokens, start - 1, -1, sentence))
}

interface Limits {
  readonly start: number
  readonly end: number
}

function directionOf(sign: Sign | undefined): Direction | undefined {
  return sign === 'present' ? undefined : sign
}

const UNTIL = wordSet('until till by through beginning starting effective')

/** “until Tuesday”, “by March” look ahead, unless they open the sentence. */
function isDeadline(tokens: readonly Token[], start: number, sentence: Limits): boolean {
  const before = tokens[start - 1]
  return before !== undefined && UNTIL.has(before.lower) && (tokens[start - 2]?.start ?? -1) >= sentence.start
}

function look(tokens: readonly Token[], from: number, step: 1 | -1, { start, end }: Limits): Sign | undefined {
  for (let at = from, left = REACH; left > 0; at += step, left--) {
    const token = tokens[at]
    if (!token || token.start < start || token.start >= end || token.text === ';') return undefined
    const sign = signOf(tokens, at)
    if (sign) return sign
  }
  return undefined
}

function signOf(tokens: readonly Token[], at: number): Sign | undefined {
  const { lower, kind } = tokens[at]!
  if (kind !== 'word') return undefined
  const before = tokens[at - 1]?.lower ?? ''
  if (lower === 'll' && before === "'") return 'future'
  if (lower === 'to') return isInfinitive(tokens, at) ? 'future' : undefined
  if (lower === 'set') return ['to', 'for'].includes(tokens[at + 1]?.lower ?? '') ? 'future' : 'past'
  if (FUTURE.has(lower)) return 'future'
  if (PROSPECT.has(lower)) return 'prospect'
  if (PRESENT_PLANS.has(lower) && !DETERMINERS.has(before) && isSubject(tokens[at - 1])) return 'future'
  if (lower === 'has' || lower === 'have') return 'past'
  return isPastForm(tokens, at) ? participleSign(tokens, at) : undefined
}

function isPastForm(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  if (PAST.has(lower)) return true
  if (!lower.endsWith('ed') || lower.length <= 3 || NOT_PAST.has(lower)) return false
  return !(BEFORE_ADJECTIVE.has(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.kind === 'word')
}

/** “was heard” is past, “is heard” present, “be heard” as the verb before it says. */
function participleSign(tokens: readonly Token[], at: number): Sign {
  for (let back = 1; back <= 2; back++) {
    const before = tokens[at - back]?.lower ?? ''
    if (before === 'is' || before === 'are') return 'present'
    if (before === 'be' || before === 'to') return modalSign(tokens, at - back)
  }
  return 'past'
}

/** “will be heard” against “could be heard”. */
function modalSign(tokens: readonly Token[], at: number): Sign {
  for (let back = 1; back <= 3; back++) {
    const before = tokens[at - back]?.lower ?? ''
    if (before === 'will' || before === 'to') return 'future'
    if (PROSPECT.has(before)) return 'prospect'
  }
  return 'future'
}

function isSubject(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.text === '”' || token?.text === ','
}

/** “is to meet”, “expected to close”: the verb after “to” is still ahead. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]
  if (verb?.kind !== 'word' || verb.lower !== verb.text || (DETERMINERS.has(verb.lower) && verb.lower !== 'be'))
    return false
  for (let back = 1; back <= 3; back++)
    if (BEFORE_INFINITIVE.has(tokens[at - back]?.lower ?? '')) return !NEED_CAPITAL.has(verb.lower)
  return false
}
