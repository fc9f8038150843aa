import { startsClause, verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseEndingAt } from './phrases.ts'
import { mainSubject, subjectBefore } from './subjects.ts'
import { range } from './contents.ts'
import { subjectAfterComma } from './controllers.ts'
import { nearestSubject } from './labels.ts'
import type { Cue, Found } from './cue.ts'
import type { Token } from './tokens.ts'
import { SPEECH_NOUNS } from './verbs.ts'
import { BE, HAVE } from './words.ts'

type Tokens = readonly Token[]

/** “his claim that …”, “Clinton’s call for …”, “criticism of …”. */
export function nounCue(tokens: Tokens, index: number): Found | undefined {
  const takes = SPEECH_NOUNS.get(tokens[index]!.lower)!.split(' ')
  const next = tokens[index + 1]
  if (!next) return undefined
  if (BE.has(next.lower) && takes.includes('that')) return nounIsCue(tokens, index)
  if (!takes.includes(next.lower)) return undefined
  if (next.lower === 'that' && !startsClauseAfterThat(tokens, index + 1)) return undefined
  const possessor = possessorOf(tokens, index)
  const source = possessor ?? nearestSubject(tokens, index) ?? subjectAfterComma(tokens, index)
  if (!possessor && next.lower !== 'that' && !(HELD.test(tokens[index]!.lower) && isVoiced(tokens, index))) return undefined
  const content = range(tokens, next.lower === 'that' || next.lower === 'to' ? index + 1 : index + 2, next.lower === 'that' ? 'clause' : 'object')
  return content && { cue: { from: index, to: index + 1 }, source, contents: [content], lemma: tokens[index]!.lower }
}

/** What is held of something whoever holds it: no possessor need say whose it is. */
const HELD = /^(?:opposition|support|calls?|criticism|attacks?|praise|skepticism|concerns?|demands|condemnation|endorsements?|debate|questions?|estimates?|advocate|hopes?)$/

const VOICING = /^(?:voic|express|rais|pledg|offer|declar|announc|issu|renew|repeat|reiterat|mak|mad|giv|gave|shar|air|drop|withdr|launch|level|direct|aim|ha[sdv])/

/** “voiced support for”, “has concerns about”: the subject holds it; “faced criticism of”, “the debate over” do not say who does. */
function isVoiced(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= 0 && index - at < 6; at--) {
    const { tag, lower } = tokens[at]!
    if (['verb', 'past', 'ing', 'auxiliary'].includes(tag) || tokens[at]!.speech) return VOICING.test(lower)
    // “roused the room with criticism of”, not “met with criticism of”.
    if (lower === 'with') return !/^(?:faced|met|hit|greeted|pelted)$/.test(tokens[at - 1]?.lower ?? '')
    if (!['determiner', 'noun', 'adverb', 'number'].includes(tag)) return false
  }
  return false
}

/** “His claim is that …”. */
function nounIsCue(tokens: Tokens, index: number): Found | undefined {
  const that = tokens[index + 2]
  const source = possessorOf(tokens, index)
  if (that?.tag !== 'that' || !source) return undefined
  const content = range(tokens, index + 2, 'clause')
  return content && { cue: { from: index, to: index + 1 }, source, contents: [content], lemma: tokens[index]!.lower }
}

function startsClauseAfterThat(tokens: Tokens, that: number): boolean {
  return startsClause(tokens, that + 1) || tokens[that + 1]?.tag === 'determiner'
}

function possessorOf(tokens: Tokens, index: number): Range | undefined {
  for (let at = index - 1; at >= 0 && index - at < 5; at--) {
    const { tag } = tokens[at]!
    if (tag === 'possessive') return { from: at, to: at + 1 }
    if (tag === 'genitive') {
      const phrase = nounPhraseEndingAt(tokens, at - 1)
      return phrase && { from: phrase.from, to: at + 1 }
    }
    if (tag !== 'noun' && tag !== 'past' && tag !== 'ing' && tag !== 'name') return undefined
  }
  return undefined
}

/** “made the case that …”, “warranted fears that …”: any noun or verb with a whole clause after “that”. */
export function thatCue(tokens: Tokens, index: number, earlier: readonly Cue[]): Found | undefined {
  const { tag } = tokens[index]!
  if (tag !== 'noun' && tag !== 'past' && tag !== 'ing' && tag !== 'verb') return undefined
  const that = index + 1
  if (!hasOwnSubject(tokens, that + 1) || earlier.some(({ contents }) => contents.some(({ from, to }) => from <= that && that < to))) return undefined
  const content = range(tokens, that, 'clause')
  const source = tag === 'noun' ? mainSubject(tokens, index) : subjectBefore(tokens, verbGroupStart(tokens, index))
  return content && source && { cue: { from: index, to: index + 1 }, source, contents: [content], lemma: tokens[index]!.lower }
}

/** A clause after “that” which lacks nothing: its subject is not “that” itself. */
function hasOwnSubject(tokens: Tokens, index: number): boolean {
  const first = tokens[index]
  return first !== undefined && ['pronoun', 'determiner', 'name', 'possessive'].includes(first.tag) && startsClause(tokens, index)
}

function lowerOf(tokens: Tokens, index: number): string {
  return tokens[index]?.lower ?? ''
}

/** “is confident that …”, “were worried about …”. */
export function adjectiveCue(tokens: Tokens, index: number): Found | undefined {
  const next = tokens[index + 1]
  const start = verbGroupStart(tokens, index)
  const copula = tokens.slice(start, index).some(({ tag }) => tag === 'auxiliary') || /^(?:feel|felt|seem|seemed|remain|remained|remains|appears|appeared|became)$/.test(tokens[index - 1]?.lower ?? '') || (lowerOf(tokens, index) === 'clear' && /^(?:make|makes|made|making)$/.test(lowerOf(tokens, index - 1) === 'it' ? lowerOf(tokens, index - 2) : lowerOf(tokens, index - 1)))
  if (!next || !copula || !(next.tag === 'that' || next.tag === 'to' || /^(?:about|of|whether|how|if|over|with|by)$/.test(next.lower) || next.tag === 'pronoun')) return undefined
  if (tokens.slice(start, index).some(({ lower }) => HAVE.has(lower)) && next.tag === 'to') return undefined
  const group = tokens[start]?.tag === 'auxiliary' || tokens[start]?.tag === 'modal' || start < index ? start : verbGroupStart(tokens, index - 1)
  const content = range(tokens, index + 1, next.tag === 'that' || next.tag === 'pronoun' ? 'clause' : 'object')
  return content && { cue: { from: index, to: index + 1 }, source: subjectBefore(tokens, group) ?? mainSubject(tokens, index), contents: [content], lemma: tokens[index]!.lower }
}
