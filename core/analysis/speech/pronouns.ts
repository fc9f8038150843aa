import type { Span } from '../../document.ts'
import { verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseEndingAt } from './phrases.ts'
import { isTime, subjectBefore } from './subjects.ts'
import type { Cue } from './cue.ts'
import { headEnd, headOf } from './heads.ts'
import { lastBefore, mentionWithin, type Gender, type Mention } from './mentions.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { BODY_NOUNS, DOCUMENT_NOUNS } from './words.ts'

/** What phrases are resolved against: the text, how it is read, and who is mentioned in it, in text order. */
export interface Scene {
  readonly text: string
  readonly reading: Reading
  readonly mentions: readonly Mention[]
}

/** The gender that a pronoun tells. */
export function genderOf(pronoun: string): Gender {
  return /^(?:he|his|him)$/.test(pronoun) ? 'm' : /^(?:she|her)$/.test(pronoun) ? 'f' : undefined
}

/** Whether a pronoun stands for a thing or a body, or for nothing at all. */
export function isThing(pronoun: string): boolean {
  return /^(?:it|its|this|that)$/.test(pronoun)
}

/** Sentences that a pronoun is looked up in, this one included. */
const MEMORY = 5

/** The person a pronoun most likely stands for: the subject of this sentence so far, else of the ones before it. */
export function personBefore(scene: Scene, unit: number, index: number, gender: Gender): Mention | undefined {
  for (let at = unit; at >= 0 && unit - at < MEMORY; at--) {
    const { tokens } = scene.reading.units[at]!
    const limit = at === unit ? index : tokens.length
    const found = personIn(scene, at, limit, gender)
    if (found) return found
  }
  return undefined
}

function personIn({ reading, mentions }: Scene, unit: number, limit: number, gender: Gender): Mention | undefined {
  const { tokens } = reading.units[unit]!
  const subjects = subjectsOf(tokens, reading.cues[unit]!, limit)
  const all: Mention[] = []
  for (const range of subjects) {
    const mention = range && mentionWithin(mentions, tokens[range.from]!.start, headEnd(tokens, range))
    if (mention) all.push(mention)
  }
  const end = limit > 0 ? tokens[limit - 1]!.end : 0
  const begin = tokens[0]?.start ?? 0
  for (let at = lastBefore(mentions, end), steps = 0; at >= 0 && steps < 12; at--, steps++) {
    const mention = mentions[at]!
    if (mention.start < begin) break
    if (mention.end <= end && !isInPassage(tokens, mention)) all.push(mention)
  }
  return all.find((mention) => mention.isPerson && (mention.gender === undefined || mention.gender === gender))
}

/** Sentences that a body, a document or several people are looked for in, this one included. */
const REACH = 3

/** The phrase that “it”, “they” or an otherwise unknown “he” stands for: the last subject of its kind. */
export function phraseBefore(scene: Scene, unit: number, index: number): { unit: number; range: Range } | undefined {
  const { lower } = scene.reading.units[unit]!.tokens[index]!
  if (lower === 'this' || lower === 'that') return undefined
  for (let at = unit; at >= 0 && unit - at < REACH; at--) {
    const { tokens } = scene.reading.units[at]!
    const limit = at === unit ? index : tokens.length
    const range = subjectsOf(tokens, scene.reading.cues[at]!, limit).find((subject) => subject && subject.to <= limit && fits(scene, tokens, subject, lower))
    if (range) return { unit: at, range }
  }
  return undefined
}

const PRONOUN = new Set(['pronoun', 'possessive', 'object', 'relative', 'that'])

function fits({ mentions }: Scene, tokens: readonly Token[], range: Range, pronoun: string): boolean {
  if (PRONOUN.has(tokens[range.from]!.tag) && range.to - range.from === 1) return false
  const { word, hasName } = headOf(tokens, range)
  const isMany = /^(?:they|their)$/.test(pronoun)
  if (isMany || isPlural(tokens, range, word)) return isMany && isPlural(tokens, range, word)
  if (!isThing(pronoun)) return PERSON_NOUN.test(word) && !hasName
  const mention = mentionWithin(mentions, tokens[range.from]!.start, headEnd(tokens, range))
  return mention ? !mention.isPerson : BODY_NOUNS.has(word) || DOCUMENT_NOUNS.has(word)
}

const PERSON_NOUN = /^(?:man|woman|person|one|[a-z]{2,}(?:er|or|ist|ian|ant|ent|man|woman|person)|official|aide|source|diplomat|voter|critic|analyst|expert|witness)$/

/** Several by number or by “and”. */
function isPlural(tokens: readonly Token[], range: Range, head: string): boolean {
  if (/^(?:people|police|men|women|many|some|others|most|several|few|both|two|three|four)$/.test(head)) return true
  const joins = tokens.slice(range.from, range.to).findIndex(({ lower, tag }) => lower === 'and' || tag === 'preposition' || tag === 'comma')
  if (joins > 0 && tokens[range.from + joins]!.lower === 'and') return true
  const { tag } = tokens.slice(range.from, range.to).find(({ lower }) => lower === head) ?? { tag: undefined }
  return tag === 'noun' && /[^su]s$/.test(head)
}

function isInPassage(tokens: readonly Token[], mention: Span): boolean {
  return tokens.some(({ passage }) => passage !== undefined && passage.start <= mention.start && mention.end <= passage.end)
}

/** The subjects of a unit before token `limit`, the one of the first clause first. */
function subjectsOf(tokens: readonly Token[], cues: readonly Cue[], limit: number): (Range | undefined)[] {
  const first = firstSubject(tokens, limit)
  return [first, ...cues.filter(({ source, cue }) => source !== undefined && cue.to <= limit).map(({ source }) => source)]
}

/** The subject of the first finite verb that has one. */
export function firstSubject(tokens: readonly Token[], limit = tokens.length): Range | undefined {
  for (let index = 1; index < Math.min(limit, 60); index++) {
    const { tag } = tokens[index]!
    if (tag !== 'past' && tag !== 'verb' && tag !== 'auxiliary' && tag !== 'modal') continue
    const start = verbGroupStart(tokens, index)
    if (['relative', 'that'].includes(tokens[start - 1]?.tag ?? '')) continue
    const subject = subjectBefore(tokens, start)
    if (subject && !isTime(tokens, subject)) return subject
  }
  return tokens[0]?.tag === 'name' ? nounPhraseEndingAt(tokens, 0) : undefined
}
