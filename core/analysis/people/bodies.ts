import { candidate, isSpace, keyOf, type Candidate } from './candidate.ts'
import type { Token } from './tokens.ts'
import { BODY_BEFORE_OF, BODY_HEADS, KNOWN_BODIES, PLACE_BEFORE_OF } from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import { isDemonym, placeRank } from './words/places.ts'

const COMMITTEES = new Set(['committee', 'commission', 'council', 'subcommittee', 'conference', 'institute', 'center', 'centre'])
const JOINS = new Set(['of', 'for'])

/** Joins “Department” and “State”, “Food” and “Drug Administration”, “Center” and “Internet and Society”. */
export function joinBodies(tokens: readonly Token[], found: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = []
  for (const next of found) {
    const previous = joined.at(-1)
    if (previous !== undefined && joins(tokens, previous, next)) joined[joined.length - 1] = candidate(tokens, previous.first, next.last, previous)
    else joined.push(next)
  }
  return joined
}

function joins(tokens: readonly Token[], left: Candidate, right: Candidate): boolean {
  const link = tokens[left.last + 1]!
  const distance = right.first - left.last
  if (tokens[left.last]!.possessive || left.last - left.first > 10 || distance < 2 || distance > 4) return false
  if (!isSpace(link.gap) || !isSpace(tokens[right.first]!.gap)) return false
  for (const between of tokens.slice(left.last + 2, right.first)) {
    if (!isSpace(between.gap) || (between.folded !== 'the' && !isDemonym(between.folded))) return false
  }
  const last = tokens[left.last]!.folded
  if (JOINS.has(link.folded)) {
    if (link.folded === 'of' && PLACE_BEFORE_OF.has(last)) return true
    return BODY_BEFORE_OF.has(last)
  }
  if (link.folded === 'on') return COMMITTEES.has(last)
  if (link.folded !== 'and' || distance !== 2) return false
  const hasOf = left.key.includes(' of ') || left.key.includes(' for ')
  if (hasOf) return !right.key.includes(' of ') && areCommon(tokens, right) && areCommon(tokens, { first: left.last, last: left.last })
  return areCommon(tokens, left) && BODY_HEADS.has(tokens[right.last]!.folded) && areCommon(tokens, right) && (left.first === left.last || !BODY_HEADS.has(last))
}

function areCommon(tokens: readonly Token[], { first, last }: Pick<Candidate, 'first' | 'last'>): boolean {
  for (let index = first; index <= last; index++) {
    const { folded } = tokens[index]!
    if (!isCommonWord(folded) || givenNameRank(folded) === 'strong') return false
  }
  return true
}

/** “Trump administration” is a body of its own, and its Trump no mention of the person. */
export function withAdministration(tokens: readonly Token[], name: Candidate): Candidate {
  const after = tokens[name.last + 1]
  const isBody = after?.folded === 'administration' && after.shape === 'lower' && isSpace(after.gap) && !tokens[name.last]!.possessive
  if (!isBody || name.title !== undefined || placeRank(name.key) !== undefined || KNOWN_BODIES.has(name.key)) return name
  return candidate(tokens, name.first, name.last + 1, name)
}

/** “de Blasio”, where the text has “Bill de Blasio” as well. */
export function withParticles(tokens: readonly Token[], names: readonly Candidate[]): readonly Candidate[] {
  const endings = new Set<string>()
  for (const { first, last } of names) {
    for (let index = first + 1; index < last; index++) if (tokens[index]!.shape === 'lower') endings.add(keyOf(tokens, index, last + 1))
  }
  if (endings.size === 0) return names
  return names.map((name) => {
    let first = name.first
    while (first > 0 && name.first - first < 3 && isLowerOrInitial(tokens[first - 1]!) && isSpace(tokens[first]!.gap)) {
      first--
      if (endings.has(keyOf(tokens, first, name.last + 1))) return candidate(tokens, first, name.last, name)
    }
    return name
  })
}

function isLowerOrInitial({ shape, ambiguous }: Token): boolean {
  return shape === 'lower' || (ambiguous && shape === 'capital')
}

/** “9th Circuit Court of Appeals”. */
export function withOrdinal(tokens: readonly Token[], name: Candidate): Candidate {
  const before = tokens[name.first - 1]
  const isCounted = before?.shape === 'number' && /^\d+(?:st|nd|rd|th)$/.test(before.text) && isSpace(tokens[name.first]!.gap)
  if (!isCounted || name.title !== undefined || name.first === name.last) return name
  const isBody = BODY_HEADS.has(tokens[name.last]!.folded) || name.key.includes(' of ')
  return isBody ? candidate(tokens, name.first - 1, name.last, name) : name
}

/** “Department of | Justice” needs the word that elsewhere is a title. */
export function isRestOfBody(tokens: readonly Token[], start: number): boolean {
  const link = tokens[start - 1]
  const head = tokens[start - 2]
  if (head === undefined || !isSpace(tokens[start]!.gap) || !isSpace(link!.gap)) return false
  return JOINS.has(link!.folded) && head.shape === 'capital' && BODY_BEFORE_OF.has(head.folded) && !head.possessive
}
