import type { Span } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import type { Attribution, Entity } from '../../findings.ts'
import type { Range } from './clauses.ts'
import { antecedentOf, isTime, nounPhraseEndingAt, subjectBefore, verbGroupStart } from './clauses.ts'
import type { Cue } from './cue.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { DOCUMENT_NOUNS, TITLES, UNNAMED_HEADS } from './words.ts'

/** Who or what says something, resolved as far as the text allows. */
export interface Source extends Span {
  /** The name the document uses first, or the words themselves where there is none. */
  readonly name: string
  readonly grade: Extract<Attribution, 'named' | 'unnamed' | 'document' | 'reporter'>
  /** The words that a pronoun stands for. */
  readonly antecedent: Span | undefined
}

type Gender = 'm' | 'f' | undefined

interface Mention extends Span {
  readonly name: string
  readonly gender: Gender
  readonly isPerson: boolean
}

/** Resolves noun phrases to names, in text order. */
export interface Resolver {
  /** The source that `range` of the tokens of unit `unit` names. */
  readonly resolve: (unit: number, range: Range) => Source
}

const MALE = /\b(?:mr|sir|lord|king|prince|pope|he|his|him|himself|chairman|spokesman|congressman|businessman|husband|father|son|brother)\b/i
const FEMALE = /\b(?:mrs|ms|miss|lady|dame|queen|princess|she|her|herself|chairwoman|spokeswoman|congresswoman|businesswoman|wife|mother|daughter|sister)\b/i

/** What phrases are resolved against: the text, how it is read, and who is mentioned in it, in text order. */
interface Scene {
  readonly text: string
  readonly reading: Reading
  readonly mentions: readonly Mention[]
}

export function createResolver(text: string, people: readonly Entity[], reading: Reading): Resolver {
  const scene: Scene = { text, reading, mentions: mentionsOf(text, people, reading) }
  const resolved = new Map<string, Source>()
  const resolve = (unit: number, range: Range): Source => {
    const key = `${unit}:${range.from}:${range.to}`
    const known = resolved.get(key)
    if (known) return known
    const { tokens } = reading.units[unit]!
    const first = tokens[range.from]!
    const antecedent = range.to - range.from === 1 && isRelative(first) ? antecedentOf(tokens, range.from) : undefined
    const source = antecedent ? inPlaceOf(resolve(unit, antecedent), first) : resolveRange(scene, unit, range)
    resolved.set(key, source)
    return source
  }
  return { resolve }
}

function isRelative(token: Token): boolean {
  return /^(?:who|which)$/.test(token.lower)
}

/** “who”, for the person it takes up. */
function inPlaceOf(source: Source, { start, end }: Span): Source {
  return { ...source, start, end, antecedent: { start: source.start, end: source.end } }
}

function resolveRange(scene: Scene, unit: number, range: Range): Source {
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
  return /^(?:he|she|his|her|him|they|their|it|its|i|we|my|our|who|which)$/.test(token.lower)
}

/** Past the head of a noun phrase: before its first preposition or comma. */
function headEnd(tokens: readonly Token[], range: Range): number {
  for (let index = range.from + 1; index < range.to; index++) {
    const { tag } = tokens[index]!
    if (['preposition', 'comma', 'relative', 'open', 'past'].includes(tag)) return tokens[index - 1]!.end
  }
  return tokens[range.to - 1]!.end
}

function gradeOf(tokens: readonly Token[], range: Range): Source['grade'] {
  let hasName = false
  let head = ''
  for (let index = range.from; index < range.to; index++) {
    const { tag, lower } = tokens[index]!
    if (index > range.from && ['preposition', 'comma', 'relative', 'past', 'ing'].includes(tag)) break
    if (tag === 'name') hasName = true
    if (tag === 'name' || tag === 'noun' || tag === 'pronoun' || tag === 'determiner') head = lower
  }
  if (DOCUMENT_NOUNS.has(head)) return 'document'
  if (UNNAMED_HEADS.has(head) || !hasName) return 'unnamed'
  return 'named'
}

/** The last mention that ends at or before `to` and starts at or after `from`: the head of “Iowa Governor Smith”. */
function mentionIn(mentions: readonly Mention[], text: string, from: number, to: number): Mention | undefined {
  const index = lastBefore(mentions, to)
  for (let at = index; at >= 0 && index - at < 4; at--) {
    const mention = mentions[at]!
    if (mention.start < from) break
    if (mention.end <= to && isHead(text, mention, to)) return mention
  }
  return undefined
}

/** “Trump” in “a Trump aide” or “Trump’s lawyer” is not the one who speaks. */
function isHead(text: string, mention: Span, to: number): boolean {
  const rest = text.slice(mention.end, to)
  return !WORD_AFTER(rest).test(rest) || /^\s+(?:and|himself|herself|Jr|Sr)\b/.test(rest)
}

const WORD_AFTER = letterPattern(String.raw`^(?:['’]s?)?\s+\p{L}`)

/** Index of the last mention that starts before `offset`, or -1. */
function lastBefore(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function mentionsOf(text: string, people: readonly Entity[], reading: Reading): readonly Mention[] {
  const named = people.length > 0 ? entityMentions(people) : ownMentions(text, reading)
  const genders = new Map<string, Gender>()
  for (const { start, end, name } of named) {
    if (genders.get(name)) continue
    const around = text.slice(Math.max(0, start - 14), end)
    genders.set(name, FEMALE.test(around) ? 'f' : MALE.test(around) ? 'm' : undefined)
  }
  return named.map((mention) => ({ ...mention, gender: genders.get(mention.name) }))
}

function entityMentions(people: readonly Entity[]): Mention[] {
  return people
    .filter(({ kind }) => kind !== 'place')
    .flatMap(({ name, kind, mentions }) =>
      mentions.map(([start, end]) => ({ start, end, name, gender: undefined, isPerson: kind === 'person' }))
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Without a list of people: runs of capitalised words; a single one takes the first longer run that ends in it. */
function ownMentions(text: string, reading: Reading): Mention[] {
  const full = new Map<string, string>()
  const runs = reading.units.flatMap(({ tokens }) => nameRuns(tokens))
  for (const run of runs) {
    const last = run.at(-1)!.text
    if (run.length > 1 && !full.has(last)) full.set(last, text.slice(run[0]!.start, run.at(-1)!.end))
  }
  return runs.map((run) => {
    const start = run[0]!.start
    const end = run.at(-1)!.end
    return { start, end, name: full.get(run.at(-1)!.text) ?? text.slice(start, end), gender: undefined, isPerson: true }
  })
}

function nameRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  for (const token of tokens) {
    const isTitle = TITLES.has(token.lower) || token.lower === 'the'
    if (token.tag === 'name' && !(isTitle && run.length === 0)) run.push(token)
    else if (token.tag !== 'stop' || run.length === 0) {
      if (run.length > 0) runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}

function resolvePronoun(scene: Scene, unit: number, index: number): Source {
  const { start, end, lower, text } = scene.reading.units[unit]!.tokens[index]!
  const unresolved: Source = { start, end, name: text, grade: 'unnamed', antecedent: undefined }
  if (/^(?:i|my|we|our)$/.test(lower)) return { ...unresolved, grade: 'reporter' }
  const gender = /^(?:he|his|him)$/.test(lower) ? 'm' : /^(?:she|her)$/.test(lower) ? 'f' : undefined
  const antecedent = gender && antecedentMention(scene, unit, index, gender)
  if (!antecedent) return unresolved
  return { start, end, name: antecedent.name, grade: 'named', antecedent: { start: antecedent.start, end: antecedent.end } }
}

/** Sentences that a pronoun is looked up in, this one included. */
const MEMORY = 5

/** The person a pronoun most likely stands for: the subject of this sentence so far, else of the ones before it. */
function antecedentMention(scene: Scene, unit: number, index: number, gender: Gender): Mention | undefined {
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

function isInPassage(tokens: readonly Token[], mention: Span): boolean {
  return tokens.some(({ passage }) => passage !== undefined && passage.start <= mention.start && mention.end <= passage.end)
}

function mentionWithin(mentions: readonly Mention[], from: number, to: number): Mention | undefined {
  const at = lastBefore(mentions, to)
  const mention = mentions[at]
  return mention && mention.start >= from && mention.end <= to ? mention : undefined
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
