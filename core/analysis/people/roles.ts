import type { SourceDocument } from '../../document.ts'
import type { Words } from '../../findings.ts'
import { isSpace, type Candidate } from './candidate.ts'
import type { Token } from './tokens.ts'
import { COMPANY_SUFFIXES } from './words/bodies.ts'
import { givenNameRank } from './words/given-names.ts'
import { isDemonym } from './words/places.ts'
import { HONORIFICS, isListedRole, isRoleNoun, ROLE_MODIFIERS } from './words/titles.ts'
import { CALENDAR, FUNCTION_WORDS, SAYING } from './words/verbs.ts'

const LONGEST_ROLE = 12
const DETERMINERS = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'another', 'one'])
const BEING = new Set(['is', 'was', 'became', 'remains', 'remained'])
const CHOSEN = new Set(['elected', 'named', 'appointed', 'chosen', 'crowned', 'sworn'])
const ENDS = new Set(['who', 'whose', 'whom', 'which', 'that', 'when', 'where', 'while', 'and', 'but', 'or', 'was', 'is', 'has', 'had', 'were', 'are', 'as', 'after', 'before', 'since', 'because'])
const LINKS = new Set(['of', 'for', 'in', 'at', 'on', 'with', 'to', 'the', 'from', 'by'])

/** The roles in which the text introduces the person at this mention, in its own words. */
export function rolesAt(document: SourceDocument, tokens: readonly Token[], mention: Candidate): readonly Words[] {
  const spans = [roleBefore(tokens, mention), ...rolesAside(tokens, mention), roleAfter(tokens, mention)]
  return spans.flatMap((span) => {
    if (span === undefined) return []
    const start = tokens[span[0]]!.start
    const end = tokens[span[1]]!.end
    return [{ start, end, text: document.text.slice(start, end) }]
  })
}

type TokenRange = readonly [first: number, last: number]

/** “Colombian President |Petro”, “teacher |Brown”, “whose president, |Noboa”. */
function roleBefore(tokens: readonly Token[], { first, title, addressed }: Candidate): TokenRange | undefined {
  const gap = tokens[first]!.gap
  const last = first - 1
  const head = tokens[last]
  if (head === undefined || addressed || HONORIFICS.has(head.folded)) return undefined
  const isTitle = title !== undefined && isSpace(gap)
  const isAside = gap === ', ' && head.shape === 'lower' && isListedRole(head.folded)
  if (!isTitle && !isAside && !(isSpace(gap) && head.shape === 'lower' && isRoleNoun(head.folded))) return undefined
  let from = isTitle ? title : last
  while (from > 0 && last - from < LONGEST_ROLE && modifies(tokens, from)) from--
  return [from, last]
}

/** Whether the word before the one at `index` belongs to the same role. */
function modifies(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index - 1]!
  const { gap } = tokens[index]!
  if (word.possessive && /^['’‘]s? $/.test(gap)) return word.shape === 'capital' || word.shape === 'acronym'
  if (!isSpace(gap) && gap !== '-') return false
  if (word.shape === 'lower') return ROLE_MODIFIERS.has(word.folded) || (isRoleNoun(word.folded) && isListedRole(word.folded))
  if (word.shape === 'number' || COMPANY_SUFFIXES.has(word.folded) || word.text.endsWith('.') && word.shape !== 'acronym') return false
  return !FUNCTION_WORDS.has(word.folded) && !CALENDAR.has(word.folded)
}

/** “Noboa, |the president of Ecuador|, …”, “Petro, a |former guerrilla| who was elected |president|”. */
function rolesAside(tokens: readonly Token[], { last }: Candidate): readonly (TokenRange | undefined)[] {
  const opening = tokens[last + 1]
  if (opening === undefined || tokens[last]!.possessive || opening.gap !== ', ') return []
  if (opening.folded === 'who') return [roleOfClause(tokens, last + 2)]
  const role = nounPhrase(tokens, last + 1)
  const isClause = role !== undefined && tokens[role[1] + 1]?.folded === 'who'
  return isClause ? [role, roleOfClause(tokens, role[1] + 2)] : [role]
}

/** “Noboa is |a staunch ally”, “Petro was |elected president”. */
function roleAfter(tokens: readonly Token[], { last }: Candidate): TokenRange | undefined {
  if (tokens[last]!.possessive) return undefined
  const verb = tokens[last + 1]
  if (verb === undefined) return undefined
  if (isSpace(verb.gap) || verb.gap === ', ') return roleOfClause(tokens, last + 1)
  return undefined
}

function roleOfClause(tokens: readonly Token[], index: number): TokenRange | undefined {
  const verb = tokens[index]
  const next = tokens[index + 1]
  if (verb === undefined || next === undefined || !BEING.has(verb.folded) || !isSpace(next.gap)) return undefined
  if (CHOSEN.has(next.folded)) return nounPhrase(tokens, index + 2)
  return DETERMINERS.has(next.folded) ? nounPhrase(tokens, index + 1) : undefined
}

/** The noun phrase that begins at `index`, if a role is its head; without its determiner. */
function nounPhrase(tokens: readonly Token[], index: number): TokenRange | undefined {
  const opening = tokens[index]
  if (opening === undefined) return undefined
  const first = DETERMINERS.has(opening.folded) ? index + 1 : index
  let last = -1
  let role = -1
  let linked = false
  for (let at = first; at < first + LONGEST_ROLE && at < tokens.length; at++) {
    const token = tokens[at]!
    const isOpen = at === first ? isSpace(token.gap) || token.gap === ', ' : isSpace(token.gap) || token.gap === '-' || tokens[at - 1]!.possessive
    if (!isOpen || (!linked && isGivenName(token)) || ENDS.has(token.folded) || SAYING.has(token.folded) || (at > first && role < 0 && LINKS.has(token.folded))) break
    if (LINKS.has(token.folded)) {
      linked = true
      continue
    }
    if (!linked && isListedRole(token.folded) && !token.possessive) role = at
    last = at
  }
  if (role < 0) return undefined
  if (last - first >= LONGEST_ROLE - 1) last = role
  return first === index && !opensRole(tokens[first]!) ? undefined : [first, last]
}

/** Whether a role without a determiner can begin with the word: “former minister”, “Ecuador's president”. */
function opensRole({ folded, shape, possessive }: Token): boolean {
  return possessive || isDemonym(folded) || (shape === 'lower' && (isListedRole(folded) || ROLE_MODIFIERS.has(folded)))
}

function isGivenName({ folded, shape, possessive }: Token): boolean {
  return shape === 'capital' && !possessive && givenNameRank(folded) === 'strong'
}
