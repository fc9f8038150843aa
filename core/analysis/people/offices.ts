import { isTitle, keyOf } from './candidate.ts'
import type { Token } from './tokens.ts'
import { BODY_HEADS, COMPANY_SUFFIXES, KNOWN_BODIES } from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import { PLACE_HEADS, placeRank } from './words/places.ts'
import { HONORIFICS, isListedRole, TITLE_HEADS, TITLE_MODIFIERS } from './words/titles.ts'

/** Where the run goes on with an office (“Secretary of | State …”): the index of the title that began it. */
export function titleBeforeRun(tokens: readonly Token[], start: number): number | undefined {
  let index = start - 1
  for (let steps = 0; steps < 6 && index > 0; steps++, index--) {
    const { folded, shape } = tokens[index]!
    if (folded === 'of' && TITLE_HEADS.has(tokens[index - 1]!.folded) && tokens[index - 1]!.shape === 'capital') return index - 1
    if (shape === 'lower' && folded !== 'and' && folded !== 'the') return undefined
    if (shape === 'capital' && !isCommonWord(folded)) return undefined
  }
  return undefined
}

/** Index of the first token after the common words of an office. */
export function afterOffice(tokens: readonly Token[], start: number, end: number): number {
  let index = start
  while (index < end && isCommonWord(tokens[index]!.folded) && givenNameRank(tokens[index]!.folded) === undefined) index++
  return index
}

/** Index at which a title begins that ends with the token at `index`; `undefined` where that is no title of a name. */
export function titleAt(tokens: readonly Token[], from: number, index: number, end: number): number | undefined {
  const { folded, possessive } = tokens[index]!
  const isRole = !isTitle(folded) && isListedRole(folded) && index + 1 < end && givenNameRank(tokens[index + 1]!.folded) === 'strong'
  if ((!isTitle(folded) && !isRole) || possessive || isPageant(tokens, index)) return undefined
  if (index > from && tokens[index - 1]!.shape === 'lower') return undefined
  const next = index + 1 < end ? tokens[index + 1] : undefined
  if (GIVEN_TITLES.has(folded) && next !== undefined && givenNameRank(next.folded) !== 'strong') return undefined
  if (next !== undefined && (BODY_HEADS.has(next.folded) && !HONORIFICS.has(folded) && !isPersonal(tokens, index + 1, end))) return undefined
  if (next !== undefined && (PLACE_HEADS.has(next.folded) || COMPANY_SUFFIXES.has(tokens[end - 1]!.folded))) return undefined
  if (next === undefined && !TITLE_HEADS.has(folded)) return undefined
  if (next === undefined && index > from && givenNameRank(tokens[index - 1]!.folded) === 'strong' && index - 1 === from) return undefined
  let head = index
  while (head > from && (TITLE_MODIFIERS.has(tokens[head - 1]!.folded) || isTitle(tokens[head - 1]!.folded) || (isRole && isPlainNoun(tokens[head - 1]!)))) head--
  return Math.max(head, endOfBody(tokens, from, index))
}

/** “Senior Transport Safety Investigator”: words of a job. */
function isPlainNoun({ folded, shape }: Token): boolean {
  const isName = KNOWN_BODIES.has(folded) || BODY_HEADS.has(folded) || placeRank(folded) !== undefined || givenNameRank(folded) !== undefined
  return shape === 'capital' && isCommonWord(folded) && !isName
}

/** “Miss Universe”, “Miss France”. */
function isPageant(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.folded ?? ''
  return tokens[index]!.folded === 'miss' && (next === 'universe' || next === 'world' || placeRank(next) !== undefined)
}

/** “Dean Wilson” has a given name, “Dean John Wilson” an office. */
const GIVEN_TITLES = new Set(['dean', 'earl', 'duke'])

/** Bodies that stand right before an office: “Supreme Court | Justice …”, “White House | Press Secretary …”. */
const OFFICE_BODIES = new Set(
  'court police department ministry committee council commission party university bank agency board army navy association institute club union federation'.split(' ')
)

/** Index after the body that opens the words from `from` on and ends before `index`; `from` where none does. */
function endOfBody(tokens: readonly Token[], from: number, index: number): number {
  for (let end = index; end > from; end--) {
    if (end - from > 1 && KNOWN_BODIES.has(keyOf(tokens, from, end))) return end
    if (end - from > 1 && OFFICE_BODIES.has(tokens[end - 1]!.folded) && !isTitle(tokens[from]!.folded)) return end
  }
  return from
}

function isPersonal(tokens: readonly Token[], index: number, end: number): boolean {
  return end - index > 1 && givenNameRank(tokens[index]!.folded) !== undefined
}
