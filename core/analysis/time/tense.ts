import type { Span } from '../../document.ts'
import { deadlineAt } from './deadline.ts'
import { bearingAt } from './events.ts'
import { NEED_CAPITAL, wordSet } from './lexicon.ts'
import { isCapital, type Token } from './tokens.ts'

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
/** Subjects in the plural that do not end in “s”. */
const MANY_SUBJECTS = wordSet('they we you who that people police men women children')
/** After these a verb like “meet” is no plan of its own: the one before it says which way it looks. */
const NO_SUBJECT = new Set([...DETERMINERS, 'to', 'would', 'could', 'can', 'did', 'not'])

/** Which way the clause around the tokens `[start, next)` looks; `undefined` where nothing tells. */
export function directionAt(
  tokens: readonly Token[],
  start: number,
  next: number,
  sentence: Span
): Direction | undefined {
  if (tokens[start - 1]?.lower === 'since' || isOldFigure(tokens, start, sentence)) return 'past'
  const bearing = bearingAt(tokens, start, next, sentence)
  if (bearing) return bearing
  const before = look(tokens, start - 1, -1, sentence)
  const deadline = deadlineAt(tokens, start, sentence)
  if (deadline) return deadline === 'unless done' && before && isDone(tokens, before) ? 'past' : 'future'
  return directionOf(before ?? look(tokens, next, 1, sentence))
}

/** The same for “Friday's” and other times that stand before their noun, whose verb follows. */
export function directionAfter(
  tokens: readonly Token[],
  start: number,
  next: number,
  sentence: Span
): Direction | undefined {
  const seen = look(tokens, next, 1, sentence) ?? look(tokens, start - 1, -1, sentence)
  return bearingAt(tokens, start, next, sentence) ?? directionOf(seen)
}

/** A sign, and the token that gives it. */
interface Seen {
  readonly sign: Sign
  readonly at: number
}

function directionOf(seen: Seen | undefined): Direction | undefined {
  return seen === undefined || seen.sign === 'present' ? undefined : seen.sign
}

/** Verbs that say nothing of whether what comes after them is done. */
const DEMANDS = wordSet(`
  asked demanded ordered sought wanted gave given set promised pledged required called told said added announced
  agreed decided proposed offered was were had
`)

/** Whether what was to be done by a time has been: “had raised $2 million by March”, not “was told to pay by March”. */
function isDone(tokens: readonly Token[], { sign, at }: Seen): boolean {
  return sign === 'past' && !DEMANDS.has(tokens[at]!.lower) && !DEMANDS.has(tokens[at - 2]?.lower ?? '')
}

/** Words within which what figures are compared with is told. */
const COMPARED_WITHIN = 6

/** “less than forecast in July”, “up from 37 percent in June”: what is compared with has been. */
function isOldFigure(tokens: readonly Token[], start: number, { start: opening }: Span): boolean {
  for (let at = start - 2; at >= start - COMPARED_WITHIN && (tokens[at]?.start ?? -1) >= opening; at--) {
    const { lower } = tokens[at]!
    if (lower === 'than') return true
    if (lower === 'from') return tokens[at + 1]!.kind === 'number' || tokens[at + 1]!.text === '$'
  }
  return false
}

function look(tokens: readonly Token[], from: number, step: 1 | -1, { start, end }: Span): Seen | undefined {
  for (let at = from, left = REACH; left > 0; at += step, left--) {
    const token = tokens[at]
    if (!token || token.start < start || token.start >= end || token.text === ';') return undefined
    const sign = signOf(tokens, at)
    if (sign && !(step === 1 && isOfRelative(tokens, at))) return { sign, at }
  }
  return undefined
}

/** “the group she founded will hold a rally”: the second verb is the clause's own. */
function isOfRelative(tokens: readonly Token[], at: number): boolean {
  return ['will', 'would', 'could', 'should', 'must', 'may', 'might'].includes(tokens[at + 1]?.lower ?? '')
}

function signOf(tokens: readonly Token[], at: number): Sign | undefined {
  const { lower, kind } = tokens[at]!
  if (kind !== 'word') return undefined
  const before = tokens[at - 1]?.lower ?? ''
  if (lower === 'll' && before === "'") return 'future'
  if (lower === 'to') return isInfinitive(tokens, at) ? 'future' : isPurpose(tokens, at) ? 'present' : undefined
  if (lower === 'set') return ['to', 'for'].includes(tokens[at + 1]?.lower ?? '') ? 'future' : 'past'
  if (isPlanOfOld(tokens, at)) return 'past'
  if (FUTURE.has(lower)) return 'future'
  if (lower === 'could' && tokens[at + 1]?.lower === 'not') return 'past'
  if (PROSPECT.has(lower)) return 'prospect'
  if (ARRANGED.has(lower)) return PRESENT_BE.has(before) && tokens[at + 1]?.lower !== 'off' ? 'future' : undefined
  if (isPresentPlan(tokens, at)) return 'future'
  if (lower === 'has' || lower === 'have') return 'past'
  return isPastForm(tokens, at) ? participleSign(tokens, at) : undefined
}

/** “had been scheduled to end on Friday”: a plan of which something has come since. */
function isPlanOfOld(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'been' || tokens[at - 2]?.lower !== 'had') return false
  const { lower } = tokens[at]!
  return FUTURE.has(lower) || PROSPECT.has(lower) || lower === 'set'
}

/** “the talks begin”, “it opens”; not “a rocky start” or “the Geneva Open”. */
function isPresentPlan(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokens[at]!
  const before = tokens[at - 1]
  if (!PRESENT_PLANS.has(lower) || text !== lower || !before || NO_SUBJECT.has(before.lower)) return false
  if (lower.endsWith('s')) return isSubject(before)
  return before.lower.endsWith('s') || MANY_SUBJECTS.has(before.lower) || isCapital(before)
}

function isPastForm(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  if (tokens[at - 1]?.lower === 'to') return false
  if (PAST.has(lower)) return true
  if (!lower.endsWith('ed') || lower.length <= 3 || NOT_PAST.has(lower)) return false
  return !(BEFORE_ADJECTIVE.has(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.kind === 'word')
}

/** “was heard” is past, “is heard” present, “be heard” as the verb before it says. */
function participleSign(tokens: readonly Token[], at: number): Sign {
  for (let back = 1; back <= 2; back++) {
    const before = tokens[at - back]?.lower ?? ''
    if (before === 'is' || before === 'are') return 'present'
    if (before === 'be') return modalSign(tokens, at - back)
  }
  return 'past'
}

/** “will be heard” against “could be heard”. */
function modalSign(tokens: readonly Token[], at: number): Sign {
  for (let back = 1; back <= 3; back++) {
    const before = tokens[at - back]?.lower ?? ''
    if (before === 'will' || before === 'to') return 'future'
    if (before === 'could' && tokens[at - back + 1]!.lower === 'not') return 'past'
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

const PURPOSES = wordSet(`
  agreement agreements proposal proposals offer bid decision intention contract pledge commitment deal option promise
  threat vote right
`)

/** “an agreement to acquire the bank in January”: what is agreed may lie ahead, and nothing tells. */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]
  if (verb?.kind !== 'word' || verb.lower !== verb.text || DETERMINERS.has(verb.lower)) return false
  return [1, 2, 3].some((back) => PURPOSES.has(tokens[at - back]?.lower ?? ''))
}
