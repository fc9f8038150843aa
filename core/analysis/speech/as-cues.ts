import { startsClause, verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseFrom } from './phrases.ts'
import { subjectBefore } from './subjects.ts'
import { clauseAfter, clauseBefore, contentEnd, range } from './contents.ts'
import type { Found } from './cue.ts'
import type { Tag, Token } from './tokens.ts'
import type { SpeechVerb } from './verbs.ts'

type Tokens = readonly Token[]

const OPENERS: ReadonlySet<Tag> = new Set(['conjunction', 'that', 'subordinator', 'stop', 'semicolon', 'colon'])
const ENDS: ReadonlySet<Tag> = new Set(['comma', 'colon', 'stop', 'preposition', 'adverb', 'quote', 'dash', 'close', 'subordinator'])

/** “As Holm put it, the dam is late”: “put” with “it” is a verb of speech after “as”. */
export function putItCue(tokens: Tokens, index: number): Found | undefined {
  if (!/^(?:put|puts)$/.test(tokens[index]!.lower) || tokens[index + 1]?.lower !== 'it') return undefined
  const source = subjectBefore(tokens, verbGroupStart(tokens, index))
  return source && asClause(tokens, source, { from: index, to: index + 2 })
}

/** “As Holm said, the dam is late”, “The dam is late, as Holm said in May”, “the result, as Holm said, is a leak”. */
export function asCue(tokens: Tokens, index: number, verb: SpeechVerb, source: Range | undefined): Found | undefined {
  if (!source || source.to > index || !/[q]/.test(verb.frames) || verb.lemma === 'speak') return undefined
  const found = asClause(tokens, source, { from: index, to: index + 1 })
  return found && { ...found, verb }
}

function asClause(tokens: Tokens, source: Range, cue: Range): Found | undefined {
  const as = source.from - 1
  const next = tokens[cue.to]
  if (tokens[as]?.lower !== 'as' || (next && !ENDS.has(next.tag))) return undefined
  const before = tokens[as - 1]
  const opens = before === undefined || OPENERS.has(before.tag) || before.tag === 'adverb'
  const left = opens ? undefined : clauseBefore(tokens, as)
  const right = clauseFrom(tokens, cue.to)
  if (opens) return right && { cue, source, contents: [right], lemma: 'according' }
  if (!left || !['comma', 'dash', 'quote'].includes(before.tag)) return undefined
  return { cue, source, contents: right && next?.tag === 'comma' ? [left, right] : [left], isParenthetical: true, lemma: 'according' }
}

function clauseFrom(tokens: Tokens, from: number): Range | undefined {
  for (let at = from; at < tokens.length && at - from < 25; at++) {
    const { tag } = tokens[at]!
    if (tag === 'colon') return range(tokens, at + 1, 'clause')
    if (tag === 'comma' || tag === 'quote') return tag === 'quote' ? range(tokens, at, 'clause') : clauseAfter(tokens, at)
    if (tag === 'that' || tag === 'stop') return undefined
  }
  return undefined
}

/** “To Holm, the dam is a mistake”: whose view it is. */
export function toCue(tokens: Tokens, index: number): Found | undefined {
  const before = tokens[index - 1]
  if (tokens[index]!.lower !== 'to' || !(before === undefined || OPENERS.has(before.tag))) return undefined
  const source = nounPhraseFrom(tokens, index + 1)
  const first = source && tokens[source.from]!
  if (!source || tokens[source.to]?.tag !== 'comma' || !['name', 'object', 'pronoun', 'possessive', 'determiner', 'noun'].includes(first!.tag)) return undefined
  const from = source.to + 1
  const isSaid = tokens[from]?.passage !== undefined || startsClause(tokens, from)
  const isPerson = first!.tag === 'name' || /^(?:her|him|them|me|us|many|some|most|critics|supporters|others)$/.test(first!.lower)
  return isSaid && isPerson ? { cue: { from: index, to: index + 1 }, source, contents: [{ from, to: contentEnd(tokens, from, 'clause') }], lemma: 'according' } : undefined
}
