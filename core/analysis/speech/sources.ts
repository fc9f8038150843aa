import type { Span } from '../../document.ts'
import type { Attribution, Entity } from '../../findings.ts'
import type { Range } from './clauses.ts'
import { antecedentOf } from './subjects.ts'
import { headEnd, headOf } from './heads.ts'
import { mentionIn, mentionsOf, mentionWithin, type Mention } from './mentions.ts'
import { genderOf, isThing, personBefore, phraseBefore, type Scene } from './pronouns.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { DOCUMENT_NOUNS, UNNAMED_HEADS } from './words.ts'

/** Who or what says something, resolved as far as the text allows. */
export interface Source extends Span {
  /** The name the document uses first, or the words themselves where there is none. */
  readonly name: string
  readonly grade: Extract<Attribution, 'named' | 'unnamed' | 'document' | 'reporter'>
  /** The words that a pronoun stands for. */
  readonly antecedent: Span | undefined
}

/** Resolves noun phrases to names, in text order. */
export interface Resolver {
  /** The source that `range` of the tokens of unit `unit` names; `undefined` for an “it” or “that” that names none. */
  readonly resolve: (unit: number, range: Range) => Source | undefined
}

export function createResolver(text: string, people: readonly Entity[], reading: Reading): Resolver {
  const scene: Scene = { text, reading, mentions: mentionsOf(text, people, reading) }
  const resolved = new Map<string, Source | undefined>()
  const resolve = (unit: number, range: Range): Source | undefined => {
    const key = `${unit}:${range.from}:${range.to}`
    if (resolved.has(key)) return resolved.get(key)
    const { tokens } = reading.units[unit]!
    const first = tokens[range.from]!
    const antecedent = range.to - range.from === 1 && isRelative(first) ? antecedentOf(tokens, range.from) : undefined
    const whole = antecedent && resolve(unit, antecedent)
    const source = whole ? inPlaceOf(whole, first) : resolveRange(scene, unit, range)
    resolved.set(key, source)
    return source
  }
  return { resolve }
}

function isRelative(token: Token): boolean {
  return /^(?:who|which)$/.test(token.lower)
}

/** “who”, “it”, for the one it takes up. */
function inPlaceOf(source: Source, { start, end }: Span): Source {
  return { ...source, start, end, antecedent: { start: source.start, end: source.end } }
}

function resolveRange(scene: Scene, unit: number, range: Range): Source | undefined {
  const { text, mentions } = scene
  const { tokens } = scene.reading.units[unit]!
  const start = tokens[range.from]!.start
  const end = tokens[range.to - 1]!.end
  const words = text.slice(start, end)
  const first = tokens[range.from]!
  if (range.to - range.from === 1 && isAnaphor(first)) return resolvePronoun(scene, unit, range.from)
  // “the minister for water, Ana Ruiz”: the name may stand in the apposition.
  const apposed = (): Mention | undefined => (gradeOf(tokens, range) === 'unnamed' ? mentionIn(mentions, text, start, end) : undefined)
  const head = mentionIn(mentions, text, start, headEnd(tokens, range)) ?? (tokens.slice(range.from, range.to).some(({ tag }) => tag === 'comma') ? apposed() : undefined)
  if (head) return { start, end, name: jointName(mentions, tokens, range, head), grade: 'named', antecedent: undefined }
  const named = tokens[range.to - 1]!.tag === 'relative' || tokens[range.to - 1]!.tag === 'that' ? words.replace(/,?\s+\S+$/u, '') : words
  return { start, end, name: named, grade: gradeOf(tokens, range), antecedent: undefined }
}

/** “Trump and Petro”: both names, where the phrase joins two. */
function jointName(mentions: readonly Mention[], tokens: readonly Token[], range: Range, head: Mention): string {
  const and = tokens.findIndex(({ lower }, index) => index > range.from && index < range.to && lower === 'and')
  const before = and > 0 ? mentionWithin(mentions, tokens[range.from]!.start, tokens[and - 1]!.end) : undefined
  const isJoined = before !== undefined && before.end === tokens[and - 1]!.end && before.isPerson && head.isPerson
  return isJoined && before.name !== head.name ? `${before.name}; ${head.name}` : head.name
}

function isAnaphor(token: Token): boolean {
  return /^(?:he|she|his|her|him|they|their|it|its|this|that|i|we|my|our|who|which)$/.test(token.lower)
}

function gradeOf(tokens: readonly Token[], range: Range): Source['grade'] {
  const { word, hasName } = headOf(tokens, range)
  if (DOCUMENT_NOUNS.has(word)) return 'document'
  return UNNAMED_HEADS.has(word) || !hasName ? 'unnamed' : 'named'
}

/** A pronoun, for whom or what it stands for; “it” that stands for no body or document is nobody’s name. */
function resolvePronoun(scene: Scene, unit: number, index: number): Source | undefined {
  const pronoun = scene.reading.units[unit]!.tokens[index]!
  const { start, end, lower, text } = pronoun
  const unresolved: Source = { start, end, name: text, grade: 'unnamed', antecedent: undefined }
  if (/^(?:i|my|we|our)$/.test(lower)) return { ...unresolved, grade: 'reporter' }
  const gender = genderOf(lower)
  const person = gender && personBefore(scene, unit, index, gender)
  if (person) return { start, end, name: person.name, grade: 'named', antecedent: { start: person.start, end: person.end } }
  const phrase = phraseBefore(scene, unit, index)
  const source = phrase && resolveRange(scene, phrase.unit, phrase.range)
  if (source) return inPlaceOf(source, pronoun)
  return isThing(lower) ? undefined : unresolved
}
