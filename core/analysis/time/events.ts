import type { Span } from '../../document.ts'
import { wordSet } from './lexicon.ts'
import type { Token } from './tokens.ts'

/*
 * Events named beside a time, which tell more surely than the verb of the clause whether they are over: “ahead of
 * Tuesday’s vote”, “Monday’s ruling will …”.
 */

/** What is done once it has a day of its own. Meetings, votes and matches may be ahead or over, and are not here. */
const ACTS = wordSet(`
  ruling rulings decision verdict victory victories win wins loss losses defeat attack attacks shooting shootings
  bombing bombings blast blasts explosion explosions crash crashes earthquake quake tsunami storm incident accident
  arrest arrests resignation death deaths killing killings murder murders massacre slaying slayings tragedy disaster
  coup raid raids airstrike airstrikes clashes riots violence announcement statement statements remarks comments
  disclosure revelation revelations decline declines drop plunge gain gains rise surge slide tumble rout selloff
`)

/** How many words may stand between a time and the event it belongs to. */
const NOUN_WITHIN = 4
const CUE_WITHIN = 8

const INTO = wordSet('heading going head heads go goes headed')
/** What stands between is no longer the event ahead: “ahead of Sanders in polls taken in May”. */
const ELSEWHERE = wordSet('in at by for with from over')

/** Whether the event that a time belongs to is over or ahead; `undefined` where nothing tells. */
export function bearingAt(
  tokens: readonly Token[],
  start: number,
  next: number,
  sentence: Span
): 'past' | 'future' | undefined {
  const isOwner = tokens[next]?.lower === "'s"
  if (isOwner && tokens[start - 1]?.lower === 'into') return undefined
  return cueBefore(tokens, start, sentence) ?? (isAct(tokens, start, next, sentence) ? 'past' : undefined)
}

/** “ahead of Tuesday’s primary”, “ahead of the caucus on Monday”, “heading into July”, “in the wake of Friday’s vote”. */
function cueBefore(tokens: readonly Token[], start: number, { start: opening }: Span): 'past' | 'future' | undefined {
  for (let at = start - 1; at >= start - CUE_WITHIN && (tokens[at]?.start ?? -1) >= opening; at--) {
    const { lower, kind } = tokens[at]!
    if (ELSEWHERE.has(lower) || (kind === 'mark' && !["'s", "'", '-', '.'].includes(lower))) return undefined
    const before = tokens[at - 1]?.lower ?? ''
    if (lower === 'of' && (before === 'ahead' || before === 'advance')) return 'future'
    if (lower === 'of' && (before === 'wake' || before === 'aftermath')) return 'past'
    if (lower === 'into') return at === start - 1 && INTO.has(before) ? 'future' : undefined
  }
  return undefined
}

const HEADED = wordSet("the a an his her its their 's")

/** “Monday’s Supreme Court ruling”, “the Tuesday attack”. */
function isAct(tokens: readonly Token[], start: number, next: number, { end }: Span): boolean {
  const isOwned = tokens[next]?.lower === "'s"
  if (!isOwned && !HEADED.has(tokens[start - 1]?.lower ?? '')) return false
  const first = isOwned ? next + 1 : next
  for (let at = first; at < first + NOUN_WITHIN; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.start >= end) return false
    if (ACTS.has(token.lower)) return true
  }
  return false
}
