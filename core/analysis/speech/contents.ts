import { startsClause, type Range } from './clauses.ts'
import { nounPhraseFrom } from './phrases.ts'
import type { Tag, Token } from './tokens.ts'
import type { SpeechVerb } from './verbs.ts'
import { ABBREVIATIONS, DOCUMENT_NOUNS, OBJECT_PRONOUNS, SUBJECT_PRONOUNS, TIME_NOUNS } from './words.ts'

type Tokens = readonly Token[]

/** The clause that stands before the comma (or directly) before `index`: back to the start of the sentence. */
export function clauseBefore(tokens: Tokens, index: number): Range | undefined {
  let to = index
  while (to > 0 && ['comma', 'dash'].includes(tokens[to - 1]!.tag)) to--
  let from = to
  let depth = 0
  while (from > 0 && !isHardStop(tokens, from - 1)) {
    const { tag } = tokens[from - 1]!
    if (tag === 'close') depth++
    if (tag === 'open' && --depth < 0) break
    from--
  }
  return to - from >= 2 || tokens[from]?.tag === 'quote' || (to > from && tokens[from]?.passage) ? { from, to } : undefined
}

function isHardStop(tokens: Tokens, index: number): boolean {
  const { tag } = tokens[index]!
  if (tag === 'semicolon') return true
  return tag === 'stop' && !ABBREVIATIONS.has(tokens[index - 1]?.lower ?? '') && tokens[index + 1]?.tag !== 'stop'
}

/** The clause after the comma at or after `index`: “According to X, …”. */
export function clauseAfter(tokens: Tokens, index: number): Range | undefined {
  let from = index
  while (from < tokens.length && tokens[from]!.tag !== 'comma' && tokens[from]!.tag !== 'quote' && !isHardStop(tokens, from)) from++
  if (tokens[from]?.tag === 'comma') from++
  if (from >= tokens.length || isHardStop(tokens, from)) return undefined
  return { from, to: contentEnd(tokens, from, 'clause') }
}

/** “The poll shows Kask ahead”: what a document shows or finds. */
export function finding(tokens: Tokens, index: number, verb: SpeechVerb, source: Range | undefined): Range | undefined {
  if (!source || !/^(?:show|find|put|give|demonstrate|list|hold)$/.test(verb.lemma)) return undefined
  const isDocument = tokens.slice(source.from, source.to).some(({ lower, tag }) => (tag === 'noun' || tag === 'name') && DOCUMENT_NOUNS.has(lower))
  const next = tokens[index + 1]
  return isDocument && next && (startsObject(next) || /^(?:only|just|nearly|almost)$/.test(next.lower)) ? range(tokens, index + 1, 'clause') : undefined
}

/** A quotation that goes on after the parenthesis: “…,” he said, “….” */
export function quoteAfter(tokens: Tokens, from: number): Range | undefined {
  for (let at = from; at < tokens.length && at - from < 25; at++) {
    const { tag } = tokens[at]!
    if (tag === 'quote') return { from: at, to: at + 1 }
    if (tag === 'semicolon' || (tag === 'stop' && tokens[at + 1]?.tag !== 'quote')) return undefined
    if (tokens[at]!.speech && at > from) return undefined
  }
  return undefined
}

export function skipHearer(tokens: Tokens, from: number): number {
  const first = tokens[from]
  if (!first) return from
  if (first.tag === 'object' || OBJECT_PRONOUNS.has(first.lower) || first.lower === 'you' || first.lower === 'it') return from + 1
  const phrase = nounPhraseFrom(tokens, from)
  return phrase ? phrase.to : from
}

/** Where the hearer ends when a clause follows without “that”: “told reporters the two leaders were …”. */
function hearerEnd(tokens: Tokens, from: number): number {
  const first = tokens[from]
  if (!first) return from
  if (first.tag === 'object' || first.lower === 'her' || first.lower === 'you' || first.lower === 'it') return from + 1
  let to = from
  for (; to < tokens.length && to - from < 30; to++) {
    const { tag } = tokens[to]!
    if (tag === 'determiner' && to > from && tokens[to - 1]!.tag !== 'preposition') break
    if (tag === 'pronoun' && to > from) break
    if (tag === 'possessive' && to > from && tokens[to - 1]!.tag !== 'preposition') break
    if (['that', 'comma', 'stop', 'colon', 'quote', 'to', 'subordinator', 'relative', 'semicolon'].includes(tag)) break
    if (['verb', 'auxiliary', 'modal'].includes(tag)) return Math.max(from + 1, to - 1)
  }
  return to
}

const PLACE_AND_TIME: ReadonlySet<Tag> = new Set(['adverb', 'preposition', 'name', 'noun', 'number', 'determiner', 'genitive', 'possessive', 'comma', 'past', 'ing'])

/** What is said, after the verb. */
export function contentAfter(tokens: Tokens, index: number, verb: SpeechVerb): Range | undefined {
  const { frames } = verb
  let from = index + 1
  while ((tokens[from]?.tag === 'adverb' && tokens[from]!.lower !== 'there') || (tokens[from] !== undefined && TIME_NOUNS.has(tokens[from]!.lower) && tokens[from]!.tag === 'name')) from++
  from = pastTerms(tokens, from)
  const next = tokens[from]
  if (!next) return undefined
  // “pointed out that”, “laid out a plan”: the particle belongs to the verb.
  const particle = tokens[index + 1]!
  if (particle.tag === 'adverb' && verb.prepositions.has(particle.lower) && from === index + 2) {
    return next.tag === 'that' || startsObject(next) ? range(tokens, from, startsClause(tokens, from) ? 'clause' : 'object') : undefined
  }
  if (next.passage && /[qa]/.test(frames)) return range(tokens, from, next.tag === 'quote' ? 'clause' : 'object')
  if (next.tag === 'colon') return range(tokens, from + 1, 'clause')
  const quoted = quotedObject(tokens, from, frames)
  if (quoted) return quoted
  if (/[ct]/.test(frames)) {
    const that = explicitThat(tokens, from, frames)
    if (that >= 0) return range(tokens, that, 'clause')
  }
  const afterHearing = frames.includes('a') ? afterHearer(tokens, from, verb) : undefined
  if (afterHearing) return afterHearing
  if (frames.includes('i') && next.tag === 'to') return range(tokens, from, 'infinitive')
  if (frames.includes('u')) {
    const infinitive = infinitiveAfter(tokens, from)
    if (infinitive) return range(tokens, from, 'infinitive')
  }
  if (verb.prepositions.has(next.lower)) return range(tokens, isParticle(next) ? from + 1 : from, 'object')
  if (verb.lemma === 'accuse' || verb.lemma === 'blame' || verb.lemma === 'press' || verb.lemma === 'challenge') {
    if (startsObject(next)) return range(tokens, from, 'object')
  }
  if (frames.includes('c') && !(frames.includes('o') && !startsClause(tokens, from))) {
    if (/^(?:say|think|believe|hope|fear|guess|suspect|argue|contend|insist|claim)$/.test(verb.lemma) ? startsObject(next) || next.tag === 'adverb' || next.tag === 'subordinator' || next.tag === 'ing' || next.tag === 'not' : startsClause(tokens, from)) return range(tokens, from, 'clause')
  }
  if (frames.includes('t') && startsClause(tokens, from)) return range(tokens, from, 'clause')
  if (frames.includes('c') && !frames.includes('o')) {
    const clause = clauseAfterOccasion(tokens, from)
    if (clause > 0) return range(tokens, clause, 'clause')
  }
  if (/[oz]/.test(frames) && next.lower === 'as' && tokens[from + 1]) return range(tokens, from + 1, 'object')
  if (frames.includes('z') && startsObject(next) && asWithin(tokens, from)) return range(tokens, from, 'object')
  if (frames.includes('o') && (startsObject(next) || next.tag === 'ing')) return range(tokens, from, 'object')
  return undefined
}

/** Index of the clause without “that” after words of when and where (“said in a statement on Friday it had …”), or -1. */
function clauseAfterOccasion(tokens: Tokens, from: number): number {
  if (tokens[from]!.tag !== 'preposition' && !TIME_NOUNS.has(tokens[from]!.lower)) return -1
  for (let at = from + 1; at < tokens.length && at - from < 14; at++) {
    const { tag, lower } = tokens[at]!
    if (tag === 'pronoun' && SUBJECT_PRONOUNS.has(lower)) return at
    if (TIME_NOUNS.has(tokens[at - 1]!.lower) && !TIME_NOUNS.has(lower) && startsClause(tokens, at)) return at
    if (!PLACE_AND_TIME.has(tag) || tag === 'comma' || tag === 'past') return -1
  }
  return -1
}

/** Past “in the strongest possible terms”. */
function pastTerms(tokens: Tokens, from: number): number {
  if (tokens[from]?.lower !== 'in') return from
  const terms = tokens.slice(from + 1, from + 5).findIndex(({ lower }) => lower === 'terms')
  return terms > 0 ? from + terms + 2 : from
}

function asWithin(tokens: Tokens, from: number): boolean {
  for (let at = from + 1; at < tokens.length && at - from < 14; at++) {
    const { tag, lower } = tokens[at]!
    if (lower === 'as') return true
    if (tag === 'comma' || tag === 'stop' || tag === 'relative' || tag === 'that' || tag === 'modal' || tag === 'quote') return false
  }
  return false
}

function isParticle(token: Token): boolean {
  return /^(?:out|in|up|back|for|on|upon)$/.test(token.lower)
}

function startsObject(token: Token): boolean {
  return ['name', 'noun', 'determiner', 'possessive', 'number', 'object', 'pronoun', 'quote', 'past', 'relative'].includes(token.tag)
}

/** A quotation that follows at once, after a colon or a comma, or a preposition phrase and a comma. */
function quotedObject(tokens: Tokens, from: number, frames: string): Range | undefined {
  const isQuoting = /[qa]/.test(frames)
  for (let at = from; at < tokens.length && at - from < 40; at++) {
    const { tag } = tokens[at]!
    if (tag === 'quote' && (isQuoting || tokens[at - 1]!.tag === 'colon')) {
      if (at > from && !['colon', 'comma', 'that', 'dash'].includes(tokens[at - 1]!.tag) && at - from > 6) return undefined
      return range(tokens, tokens[at - 1]!.tag === 'that' ? at - 1 : at, 'clause')
    }
    if (tag === 'colon') return isQuoting && at - from < 25 ? range(tokens, at + 1, 'clause') : undefined
    if (!PLACE_AND_TIME.has(tag) && tag !== 'object' && tag !== 'that') return undefined
    if (at > from && tokens[at]!.speech && tag === 'past' && tokens[at - 1]!.tag !== 'determiner') return undefined
    if (tag === 'that' && tokens[at + 1]?.tag !== 'quote') return undefined
  }
  return undefined
}

/** Index of the “that” (or “whether”, “how”…) which opens the clause, after a few words of when and where; or -1. */
function explicitThat(tokens: Tokens, from: number, frames: string): number {
  const reach = frames.includes('a') ? 0 : 20
  let isPastComma = false
  for (let at = from; at < tokens.length && at - from <= reach; at++) {
    const { tag, lower } = tokens[at]!
    if (tag === 'that' && isPastComma && tokens[at - 1]!.tag !== 'comma') return -1
    if (tag === 'that') return at > from && ['noun', 'name'].includes(tokens[at - 1]!.tag) && !isAdverbialStart(tokens[from]!) ? -1 : at
    if (at === from && (tag === 'subordinator' || tag === 'relative') && /^(?:whether|if|how|why|what|when|where)$/.test(lower)) return at
    if (at === from && lower === 'what') return at
    if (!PLACE_AND_TIME.has(tag)) return -1
    if (at === from && !isAdverbialStart(tokens[at]!)) return -1
    if (tag === 'comma' && ['determiner', 'name', 'noun', 'number', 'possessive'].includes(tokens[at + 1]?.tag ?? '')) isPastComma = true
  }
  return -1
}

function isAdverbialStart(token: Token): boolean {
  return token.tag === 'preposition' || token.tag === 'adverb' || TIME_NOUNS.has(token.lower) || token.lower === 'last' || token.lower === 'this' || token.lower === 'late' || token.lower === 'to' || token.tag === 'comma'
}

function afterHearer(tokens: Tokens, from: number, verb: SpeechVerb): Range | undefined {
  const limit = Math.min(tokens.length, from + 30)
  for (let at = from; at < limit; at++) {
    const { tag, lower } = tokens[at]!
    if (tag === 'that' && at > from) return range(tokens, at, 'clause')
    if (tag === 'to' && at > from && /[ua]/.test(verb.frames)) return range(tokens, at, 'infinitive')
    if (at > from && verb.prepositions.has(lower)) return range(tokens, at, 'object')
    if (tag === 'subordinator' || (tag === 'relative' && at > from)) {
      if (/^(?:whether|if|how|why|what|when|where|who)$/.test(lower)) return range(tokens, at, 'clause')
      break
    }
    const that = tag === 'comma' ? thatAfterAside(tokens, at) : -1
    if (that > 0) return range(tokens, that, 'clause')
    if (['comma', 'stop', 'semicolon', 'verb', 'modal', 'auxiliary', 'colon', 'quote', 'ing'].includes(tag)) break
  }
  if (verb.prepositions.has(tokens[from]?.lower ?? '')) return range(tokens, from, 'object')
  const end = hearerEnd(tokens, from)
  if (end > from && startsClause(tokens, end)) return range(tokens, end, 'clause')
  if (tokens[from] && startsObject(tokens[from]) && /^(?:ask|convince|persuade)$/.test(verb.lemma)) return range(tokens, from, 'object')
  return undefined
}

/** Index of the “that” which follows an aside between commas (“told the board, in a letter, that …”), or -1. */
function thatAfterAside(tokens: Tokens, comma: number): number {
  const first = tokens[comma + 1]
  if (first?.tag !== 'adverb' && first?.tag !== 'preposition') return -1
  for (let at = comma + 2; at < tokens.length && at - comma < 10; at++) {
    if (tokens[at]!.tag === 'comma') return tokens[at + 1]?.tag === 'that' ? at + 1 : -1
    if (!PLACE_AND_TIME.has(tokens[at]!.tag)) return -1
  }
  return -1
}

/** “urged the migrants to return”: a noun phrase and then “to”. */
function infinitiveAfter(tokens: Tokens, from: number): boolean {
  const first = tokens[from]
  if (!first || !startsObject(first)) return false
  for (let at = from + 1; at < tokens.length && at - from < 16; at++) {
    const { tag } = tokens[at]!
    if (tag === 'to') return true
    if (['comma', 'stop', 'semicolon', 'colon', 'quote', 'verb', 'modal', 'auxiliary'].includes(tag)) return false
  }
  return false
}

export function range(tokens: Tokens, from: number, kind: 'clause' | 'object' | 'infinitive'): Range | undefined {
  const to = contentEnd(tokens, from, kind)
  return to > from ? { from, to } : undefined
}

/** Where what is said ends: the end of the sentence, or where the reporter takes over again. */
export function contentEnd(tokens: Tokens, from: number, kind: 'clause' | 'object' | 'infinitive'): number {
  let at = from
  const isRelative = startsInRelative(tokens, from)
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    if (isHardStop(tokens, at)) break
    const next = tokens[at + 1]
    if (!next) continue
    if (token.lower === 'and' && at > from && isNewReport(tokens, at + 1)) break
    if (token.tag !== 'comma' && token.tag !== 'dash' && kind === 'clause') continue
    if (token.tag === 'comma' && at > from) {
      if (next.lower === 'according') break
      if (next.tag === 'ing') break
      if (isRelative && (next.tag === 'auxiliary' || next.tag === 'modal' || next.tag === 'verb' || (next.tag === 'past' && tokens[at + 2]?.lower !== 'by'))) break
      if (next.lower === 'but' || (next.tag === 'subordinator' && /^(?:while|although|though|even|whereas)$/.test(next.lower))) break
      if (kind !== 'clause' && next.tag === 'past' && next.speech && tokens[at + 2]?.lower !== 'by') break
      if (next.tag === 'conjunction' && tokens[at + 2]?.speech && isVerbTag(tokens[at + 2]!)) break
      if (isParentheticalCueAt(tokens, at + 1)) break
      if (kind !== 'clause' && (next.tag === 'conjunction' || next.tag === 'relative' || next.tag === 'pronoun') && tokens[at + 2]?.tag !== 'noun') break
    }
    if (kind === 'object' && at > from && (token.tag === 'subordinator' || (token.tag === 'conjunction' && next.speech && isVerbTag(next)))) break
  }
  while (at > from && ['comma', 'dash', 'conjunction'].includes(tokens[at - 1]!.tag)) at--
  return at
}

/** Whether the cue before `from` stands in a relative clause that a comma opened: “Trump, who has said …, is …”. */
function startsInRelative(tokens: Tokens, from: number): boolean {
  for (let at = from - 1; at > 0 && from - at < 8; at--) {
    const { tag } = tokens[at]!
    if (tag === 'relative') return tokens[at - 1]!.tag === 'comma'
    if (tag === 'comma' || tag === 'stop') return false
  }
  return false
}

/** “and he described …”: a second report by the same source. */
function isNewReport(tokens: Tokens, from: number): boolean {
  let at = from
  if (tokens[at]?.tag !== 'pronoun') return false
  at++
  while (tokens[at]?.tag === 'adverb' || tokens[at]?.tag === 'auxiliary') at++
  const verb = tokens[at]
  return verb?.speech !== undefined && verb.speech.form !== 'ing' && /[qoa]/.test(verb.speech.verb.frames)
}

function isVerbTag(token: Token): boolean {
  return token.tag === 'past' || token.tag === 'verb' || token.speech?.form === 's'
}

/** “, he said.”: the reporter's aside within or after what is said. */
function isParentheticalCueAt(tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.length && at - from < 7; at++) {
    const { speech, tag } = tokens[at]!
    if (speech && at > from && speech.verb.frames.includes('q') && (speech.form !== 'ing') && tag !== 'name') {
      const next = tokens[at + 1]
      return speech.verb.lemma === 'say' || next === undefined || next.tag === 'stop' || next.tag === 'comma'
    }
    if (!['name', 'noun', 'pronoun', 'determiner', 'adverb', 'genitive', 'number', 'auxiliary'].includes(tag)) return false
  }
  return false
}
