import { isSpace, isTitle } from './candidate.ts'
import type { Token } from './tokens.ts'
import { BODY_HEADS, COMPANY_SUFFIXES, KNOWN_BODIES } from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import { isDemonym, PLACE_FIRSTS, PLACE_HEADS, placeRank } from './words/places.ts'
import { CALENDAR, FUNCTION_WORDS } from './words/verbs.ts'

/** Whether the word may belong to a name, judged by its capital and by how the text writes it elsewhere. */
export function isNamed(tokens: readonly Token[], index: number, token: Token): boolean {
  const { folded, shape } = token
  if (shape === 'initial') return true
  if (tokens[index + 1]?.gap.startsWith('$')) return false
  if (token.text === 'X') return isPlatformX(tokens, index)
  if (/^[A-Z]{1,3}\d+$/.test(token.text) && !KNOWN_BODIES.has(folded)) return false
  if (CALENDAR.has(folded) && !isNameInMonth(tokens, index)) return false
  if (/^[A-Z]-[a-z]/.test(token.text)) return false
  if (tokens[index + 1]?.gap === '-' && PREFIXES.has(folded)) return false
  if (opensDateline(tokens, index) || opensDateline(tokens, index - 1)) return true
  if (shape === 'acronym' && folded.length > 3 && isPlainWord(folded) && !KNOWN_BODIES.has(folded)) return false
  if (shape === 'acronym' && !token.shouted && !(token.gap === '\n\n' && isPlainWord(folded))) return true
  if (folded === 'the' && placeRank(`the ${tokens[index + 1]?.folded ?? ''}`) !== undefined) return tokens[index + 1]!.shape !== 'lower'
  if (folded === 'the') return !token.ambiguous && tokens[index + 1]?.shape === 'capital' && tokens[index + 1]!.gap === ' '
  if (!token.ambiguous) return folded.length > 1 && !/^i'/.test(folded)
  if (FUNCTION_WORDS.has(folded)) return false
  const { lower, capital } = token.usage
  if (capital > 0 && capital >= lower) return true
  if (lower > 0 && placeRank(folded) !== 'nation') return isTitle(folded) && lower < 3
  if (!isCommonWord(folded) || isDemonym(folded) || givenNameRank(folded) === 'strong') return true
  return isTitle(folded) || opensName(tokens, index)
}

/** “Mid-sized”, “Non-governmental”: with a capital in titles. */
const PREFIXES = new Set('mid non anti pre post semi sub multi co re self well long short high low cross inter counter'.split(' '))

/** “PORT ALDER (AP) — ”: the first of two words in capitals that open a block, and a bracket, comma or dash after them. */
function opensDateline(tokens: readonly Token[], index: number): boolean {
  const [first, second, after] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  if (first?.gap !== '\n\n' || first.shape !== 'acronym' || second?.shape !== 'acronym' || second.gap !== ' ') return false
  return after !== undefined && /^(?: \(| (?:--?|_|—|–) )/.test(after.gap)
}

/** The platform, which is called by one letter: “on X”. */
function isPlatformX(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return before !== undefined && isSpace(tokens[index]!.gap) && BEFORE_X.has(before.folded)
}

const BEFORE_X = new Set(['on', 'to', 'via', 'platform', 'site', 'network', 'app', 'called', 'company'])

function isPlainWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded) || isCommonWord(folded)
}

/** “May Johnson”, “April Oliver”: a month with a surname after it, in a sentence that gives no day. */
function isNameInMonth(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]
  return givenNameRank(tokens[index]!.folded) !== undefined && next?.shape === 'capital' && next.gap === ' ' && !isCommonWord(next.folded)
}

/** Whether a common word with an uninformative capital begins a name all the same: “Supreme Court”, “Bill Clinton”. */
function opensName(tokens: readonly Token[], index: number): boolean {
  const { folded } = tokens[index]!
  const next = tokens[index + 1]
  if (placeRank(folded) === 'nation' || KNOWN_BODIES.has(folded)) return true
  if (next === undefined || next.gap !== ' ' || next.shape === 'lower' || next.shape === 'number') {
    return tokens[index]!.shouted && (BODY_HEADS.has(folded) || COMPANY_SUFFIXES.has(folded))
  }
  if (givenNameRank(folded) === 'weak') return !CALENDAR.has(next.folded)
  if (placeRank(`${folded} ${next.folded}`) !== undefined || KNOWN_BODIES.has(`${folded} ${next.folded}`)) return true
  if (PLACE_FIRSTS.has(folded)) return !next.shouted
  return !next.ambiguous && (BODY_HEADS.has(next.folded) || PLACE_HEADS.has(next.folded)) && !isTitle(folded)
}
