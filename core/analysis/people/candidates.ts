import { isRestOfBody, joinBodies, withAdministration, withOrdinal, withParticles } from './bodies.ts'
import { candidate, keyOf, type Candidate } from './candidate.ts'
import { isNamed } from './capitals.ts'
import { afterOffice, titleAt, titleBeforeRun } from './offices.ts'
import { endOfRun } from './runs.ts'
import type { Token } from './tokens.ts'
import { BODY_HEADS, COMPANY_SUFFIXES, KNOWN_BODIES, OTHER_HEADS } from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import { isBelief, isDemonym, PLACE_FIRSTS, PLACE_HEADS, placeRank } from './words/places.ts'
import { HONORIFICS, isRoleNoun, TITLE_MODIFIERS } from './words/titles.ts'
import { FUNCTION_WORDS, GENERATIONS } from './words/verbs.ts'

/** Names that the text may hold, in text order and disjoint. Linear in the number of tokens. */
export function findCandidates(tokens: readonly Token[]): readonly Candidate[] {
  const named = tokens.map((token, index) => token.shape !== 'lower' && token.shape !== 'number' && isNamed(tokens, index, token))
  const found: Candidate[] = []
  let index = 0
  while (index < tokens.length) {
    if (!named[index]) {
      index++
      continue
    }
    const end = endOfRun(tokens, named, index)
    found.push(...namesInRun(tokens, index, end))
    index = end
  }
  const joined = joinBodies(tokens, found).map((name) => withOrdinal(tokens, withAdministration(tokens, name)))
  return withParticles(tokens, joined)
}

/** Divides a run into names: titles, nationalities and forms of address are cut off before each. */
function namesInRun(tokens: readonly Token[], start: number, end: number): Candidate[] {
  const found: Candidate[] = []
  if (isRestOfBody(tokens, start)) {
    push(found, tokens, { from: start, to: end, title: undefined, addressed: false })
    return found
  }
  let from = start
  let title = titleBeforeRun(tokens, start)
  let addressed = false
  if (title !== undefined) from = afterOffice(tokens, start, end)
  if (from === start) title = undefined
  for (let index = from; index < end; index++) {
    const head = titleAt(tokens, from, index, end)
    if (head === undefined) continue
    if (head > from) push(found, tokens, { from, to: head, title, addressed })
    title = title !== undefined && head === from ? title : head
    addressed = HONORIFICS.has(tokens[index]!.folded)
    from = index + 1
  }
  push(found, tokens, { from, to: end, title, addressed })
  return found
}

export interface Piece {
  readonly from: number
  readonly to: number
  readonly title: number | undefined
  readonly addressed: boolean
}

/** Adds the name between the two indices, without nationality before it and without words that name nothing. */
export function push(found: Candidate[], tokens: readonly Token[], piece: Piece): void {
  let { from } = piece
  let { to } = piece
  while (from < to && peels(tokens, from, to)) from += isTwoWordDemonym(tokens, from, to) ? 2 : 1
  while (to - from > 1 && isAdjectival(tokens[to - 1]!.folded) && placeRank(keyOf(tokens, from, to - 1)) !== undefined) to--
  while (to > from && (tokens[to - 1]!.shape === 'initial' && tokens[to - 1]!.text.length < 2)) to--
  const split = nameWithin(tokens, from, to)
  if (split > from) {
    push(found, tokens, { ...piece, from, to: split })
    from = split
  }
  while (to - from > 1 && tokens[to - 1]!.shape === 'lower') to--
  if (from >= to || isEmptyName(tokens, from, to)) return
  if (piece.title !== undefined && tokens.slice(from, to).every((token) => TITLE_MODIFIERS.has(token.folded))) return
  found.push(candidate(tokens, from, to - 1, piece))
}

/** Whether the first word only says where the named one comes from: “Norwegian …”, “Republican …”. */
function peels(tokens: readonly Token[], from: number, to: number): boolean {
  const { folded } = tokens[from]!
  const last = tokens[to - 1]!.folded
  if (givenNameRank(folded) === 'strong' && GIVEN_DEMONYMS.has(folded)) return false
  const isAdjective = isDemonym(folded) || isTwoWordDemonym(tokens, from, to) || (isBelief(folded) && givenNameRank(folded) === undefined)
  if (!isAdjective || to - from === 1) return isAdjective
  if (to - from > 2 && KNOWN_BODIES.has(keyOf(tokens, from + 1, to))) return false
  if (to - from > 1 && isBelief(tokens[from + 1]!.folded) && isBelief(folded)) return false
  if (placeRank(keyOf(tokens, from + 1, to)) !== undefined && placeRank(keyOf(tokens, from, to)) === undefined) return true
  if (placeRank(keyOf(tokens, from, to)) !== undefined || KNOWN_BODIES.has(keyOf(tokens, from, to))) return false
  return !BODY_HEADS.has(last) && !COMPANY_SUFFIXES.has(last) && !OTHER_HEADS.has(last) && !PLACE_HEADS.has(last)
}

/** Nationals whose name is also a given one. */
const GIVEN_DEMONYMS = new Set(['finn', 'dane', 'norman'])

/** “South African”, “Puerto Rican”. */
function isTwoWordDemonym(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2) return false
  const second = tokens[from + 1]!.folded
  return DEMONYM_FIRSTS.has(tokens[from]!.folded) && (isDemonym(second) || DEMONYM_SECONDS.has(second.replace(/s$/, '')))
}

const DEMONYM_FIRSTS = new Set('south north west east central latin saudi puerto costa sri new sierra burkina hong papua'.split(' '))
const DEMONYM_SECONDS = new Set('rican lankan arabian zealander guinean leonean konger'.split(' '))

function isAdjectival(folded: string): boolean {
  return isDemonym(folded) || isBelief(folded)
}

/** Index at which a personal name begins after common words (“Consumer Affairs | John Brown”), else `from`. */
function nameWithin(tokens: readonly Token[], from: number, to: number): number {
  if (to - from < 3 || givenNameRank(tokens[from]!.folded) !== undefined) return from
  if (BODY_HEADS.has(tokens[to - 1]!.folded) || PLACE_HEADS.has(tokens[to - 1]!.folded)) return from
  if (COMPANY_SUFFIXES.has(tokens[to - 1]!.folded) || OTHER_HEADS.has(tokens[to - 1]!.folded)) return from
  for (let index = from + 1; index < to - 1; index++) {
    const before = tokens[index - 1]!.folded
    if (!isCommonWord(before) && placeRank(before) === undefined && !KNOWN_BODIES.has(before)) return from
    if (PLACE_FIRSTS.has(before)) return from
    if (givenNameRank(tokens[index]!.folded) === 'strong') return index - from > 1 || isRoleNoun(before) || KNOWN_BODIES.has(before) || isField(tokens, from) ? index : from
  }
  return from
}

/** “Deputy Governor for |Markets| Tomas Lind”: what an office is for. */
function isField(tokens: readonly Token[], from: number): boolean {
  return /^(?:for|of)$/.test(tokens[from - 1]?.folded ?? '') && isRoleNoun(tokens[from - 2]?.folded ?? '')
}

/** Nothing but a nationality, a title, an initial or a word of a closed class. */
function isEmptyName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const { folded, shape } = tokens[index]!
    const isPlain = shape === 'initial' || isDemonym(folded) || FUNCTION_WORDS.has(folded) || GENERATIONS.has(folded) || COMPANY_SUFFIXES.has(folded)
    if (!isPlain || shape === 'acronym') return false
  }
  return true
}
