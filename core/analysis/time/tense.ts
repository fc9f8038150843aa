import { NEED_CAPITAL, wordSet } from './lexicon.ts'
import type { Token } from './tokens.ts'

/*
 * Which way a clause looks, told from the verb form nearest to an expression by closed classes and endings alone.
 * No tagger: the nearest sign to the left decides, then the nearest to the right.
 */

/** `prospect`: ahead of something said or planned (“would”, “planned”), which may itself be past by now. */
export type Direction = 'past' | 'future' | 'prospect'

type Sign = Direction | 'present'

/** How many tokens on each side are asked: as far as the verb of a long news sentence lies. */
const REACH = 40

const FUTURE = wordSet(`
  will shall wo upcoming forthcoming scheduled slated payable expects intends plans
`)
const PROSPECT = wordSet(`
  would could should must may might planned due expected expect plan planning intend intended hopes hope hoped aims
  aim effective poised vows vowed
`)
const PRESENT_PLANS = wordSet(`
  begins begin opens open starts start expires expire arrives arrive leaves leave meets meet go takes resumes resume
  goes faces ends matures plays hosts kicks travels reconvenes convenes concludes departs
`)
/** What people are said to be doing on a day that is still ahead: “is meeting her on Monday”. */
const ARRANGED = wordSet(`
  meeting leaving arriving coming going flying travelling traveling visiting hosting holding playing starting opening
  launching voting returning releasing publishing
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
  scheduled expected due set planned plans plan planning likely supposed expects expect intends intend hopes hope
  wants want agreed hoping asked preparing vowed promised threatened
`)
/** Only right before “to”: “is to meet” looks ahead, “was shot to death” does not. */
const AT_INFINITIVE = wordSet('is are was were about going ready')
const BEFORE_ADJECTIVE = wordSet('a an the its his her their our some any no still more most this that')
const PRESENT_BE = wordSet('is are am re m s')
const DETERMINERS = wordSet('the a an his her its their our my your this that these those be')
/** After these a verb like “meet” is no plan of its own: the one before it says which way it looks. */
const NO_SUBJECT = new Set([...DETERMINERS, 'to', 'would', 'could', 'can', 'did', 'not'])

/** Which way the clause around the tokens `[start, next)` looks; `undefined` where nothing tells. */
export function directionAt(
  tokens: readonly Token[],
  start: number,
  next: number,
  sentence: Limits
): Direction | undefined {
  if (tokens[start - 1]?.lower === 'since') return 'past'
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
const EARLIEST = ['early', 'soon', 'late']

/**
 * “until Tuesday”, “by March”, “as early as Monday”, “moved to May”, “the deadline is Friday” look ahead, unless they
 * open the sentence; “not until Tuesday” and “this year through August” tell what has been.
 */
function isDeadline(tokens: readonly Token[], start: number, { start: opening }: Limits): boolean {
  const word = (back: number): string => {
    const token = tokens[start - back]
    return token && token.start >= opening ? token.lower : ''
  }
  const [before, second, third] = [word(1), word(2), word(3)]
  if (isCopula(before) || (before === 'on' && isCopula(second))) return true
  if (before === 'as' && EARLIEST.includes(second) && third === 'as') return true
  if ((before === 'to' || before === 'for') && isPutOff(tokens, start - 2, opening)) return true
  if (!UNTIL.has(before) || second === '' || (['but', 'and'].includes(second) && third === '')) return false
  if (before === 'until' || before === 'till') return second !== 'not' && !isDenied(tokens, start - 2, opening)
  return !(before === 'through' && ['year', 'season', 'month', 'months', 'weeks'].includes(second))
}

const isCopula = (word: string): boolean => word === 'is' || word === 'are'
const PUT_OFF = wordSet('moved postponed delayed rescheduled pushed adjourned deferred put extended brought')

/** Whether something was moved to the time: “the talks were postponed to May”. */
function isPutOff(tokens: readonly Token[], from: number, opening: number): boolean {
  for (let at = from; at > from - 3 && (tokens[at]?.start ?? -1) >= opening; at--)
    if (PUT_OFF.has(tokens[at]!.lower)) return true
  return false
}

/** Whether the verb before “until” is denied: “did not speak until Tuesday”, “didn't”. */
function isDenied(tokens: readonly Token[], from: number, opening: number): boolean {
  for (let at = from; at > from - DENIED_WITHIN && (tokens[at]?.start ?? -1) >= opening; at--) {
    const { lower } = tokens[at]!
    if (lower === 'not' || (lower === 't' && tokens[at - 1]?.lower === "'"))
      return ['did', 'was', 'were', 'had', 'didn', 'wasn', 'weren', 'hadn'].includes(
        tokens[at - (lower === 'not' ? 1 : 2)]?.lower ?? ''
      )
  }
  return false
}

/** How far back from “until” a denial is looked for. */
const DENIED_WITHIN = 6

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
  if (isPlanOfOld(tokens, at)) return 'past'
  if (FUTURE.has(lower)) return 'future'
  if (PROSPECT.has(lower)) return 'prospect'
  if (ARRANGED.has(lower)) return PRESENT_BE.has(before) ? 'future' : undefined
  if (PRESENT_PLANS.has(lower) && !NO_SUBJECT.has(before) && isSubject(tokens[at - 1])) return 'future'
  if (lower === 'has' || lower === 'have') return 'past'
  return isPastForm(tokens, at) ? participleSign(tokens, at) : undefined
}

/** “had been scheduled to end on Friday”: a plan of which something has come since. */
function isPlanOfOld(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'been' || tokens[at - 2]?.lower !== 'had') return false
  const { lower } = tokens[at]!
  return FUTURE.has(lower) || PROSPECT.has(lower) || lower === 'set'
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
  const isNoName = !NEED_CAPITAL.has(verb.lower)
  if (AT_INFINITIVE.has(tokens[at - 1]?.lower ?? '')) return isNoName
  for (let back = 1; back <= 3; back++)
    if (BEFORE_INFINITIVE.has(tokens[at - back]?.lower ?? '')) return isNoName && !isPlanOfOld(tokens, at - back)
  return false
}
