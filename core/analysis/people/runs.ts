import { isSpace } from './candidate.ts'
import type { Token } from './tokens.ts'
import { COMPANY_SUFFIXES } from './words/bodies.ts'
import { STATE_ABBREVIATIONS } from './words/places.ts'
import { GENERATIONS, PARTICLES } from './words/verbs.ts'

/** Index after the last token of the run of name words that begins at `start`. */
export function endOfRun(tokens: readonly Token[], named: readonly boolean[], start: number): number {
  let end = start + 1
  while (end < tokens.length && end - start < 24) {
    const token = tokens[end]!
    if (continues(token, tokens[end - 1]!) && named[end]) end++
    else if (isParticle(tokens, named, end)) end += named[end + 1] ? 2 : 3
    else break
  }
  return end
}

function continues(token: Token, previous: Token): boolean {
  if (previous.possessive && token.gap.length > 1) return OWNERS.has(previous.folded) && /^['’‘]s? $/.test(token.gap)
  if (COMPANY_SUFFIXES.has(previous.folded) || (STATE_ABBREVIATIONS.has(previous.text) && previous.text.endsWith('.'))) {
    return COMPANY_SUFFIXES.has(token.folded)
  }
  if (isSpace(token.gap) || token.gap === ' & ') return true
  return token.gap === ', ' && (COMPANY_SUFFIXES.has(token.folded) || GENERATIONS.has(token.folded))
}

/** “Women's Day”, “Workers' Party”, “King's College”. */
const OWNERS = new Set(
  'women men children people workers farmers writers players veterans mothers teachers students girls boys officers citizens journalists'.split(' ')
)

function isParticle(tokens: readonly Token[], named: readonly boolean[], index: number): boolean {
  const token = tokens[index]!
  if (token.shape !== 'lower' || !PARTICLES.has(token.folded) || !isSpace(token.gap) || tokens[index - 1]!.possessive) return false
  const next = tokens[index + 1]
  if (next === undefined || !isSpace(next.gap)) return false
  if (named[index + 1]) return true
  const after = tokens[index + 2]
  return PARTICLES.has(next.folded) && after !== undefined && isSpace(after.gap) && named[index + 2] === true
}
