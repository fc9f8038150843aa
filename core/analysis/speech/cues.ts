import {
  antecedentOf, finiteBefore, isTime, mainSubject, nounPhraseEndingAt, nounPhraseFrom, startsClause, subjectBefore, verbGroupStart, type Range
} from './clauses.ts'
import type { Tag, Token } from './tokens.ts'
import { OPINION_ADJECTIVES, SPEECH_NOUNS, type SpeechVerb } from './verbs.ts'
import { ABBREVIATIONS, BE, DOCUMENT_NOUNS, HAVE, NEGATIONS, OBJECT_PRONOUNS, TIME_NOUNS } from './words.ts'

type Tokens = readonly Token[]

/** Words that say that something is said, who says it, and what. All ranges count tokens of one unit. */
export interface Cue {
  /** The verb, noun or preposition; `to` is past its last token. */
  readonly cue: Range
  readonly source: Range | undefined
  /** Whether the source is the antecedent of a relative pronoun. */
  readonly contents: readonly Range[]
  /** Whether the words said come before the cue. */
  readonly isParenthetical: boolean
  readonly isNegated: boolean
  readonly isDenial: boolean
  readonly lemma: string
  readonly isWritten: boolean
  readonly isVerb: boolean
  /** Whether the words may be the source's own: speech, writing or naming, not thought or wish. */
  readonly isSpoken: boolean
  /** Whether a quotation after it is most likely in the source's own words: said, or called so. */
  readonly isOwnWords: boolean
}

interface Found {
  readonly cue: Range
  readonly source: Range | undefined
  readonly contents: readonly Range[]
  readonly isParenthetical?: boolean
  readonly verb?: SpeechVerb
  readonly lemma?: string
}

/** The cues of one unit, in text order. Linear in the number of tokens: every search from a cue has a fixed reach. */
export function findCues(tokens: Tokens): readonly Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < tokens.length; index++) {
    const found = cueAt(tokens, index, cues)
    if (found) cues.push(completed(tokens, found))
  }
  return cues
}

function cueAt(tokens: Tokens, index: number, earlier: readonly Cue[]): Found | undefined {
  const { speech, lower, tag } = tokens[index]!
  if (lower === 'according' && tokens[index + 1]?.lower === 'to') return accordingTo(tokens, index)
  if (!speech && (tag === 'past' || tag === 'verb')) return anyVerbCue(tokens, index)
  const isVerbal = tag !== 'name' && tag !== 'adverb' && tag !== 'preposition' && tag !== 'auxiliary'
  const verb = speech && isVerbal ? verbCue(tokens, index, speech.verb, speech.form, earlier) : undefined
  if (verb) return verb
  const other = SPEECH_NOUNS.has(lower) ? nounCue(tokens, index) : OPINION_ADJECTIVES.has(lower) ? adjectiveCue(tokens, index) : undefined
  if (other) return other
  if (tokens[index + 1]?.tag === 'that') return thatCue(tokens, index, earlier)
  return undefined
}

function completed(tokens: Tokens, found: Found): Cue {
  const frames = found.verb?.frames ?? ''
  const start = found.cue.from
  const group = verbGroupStart(tokens, start)
  const isNegatedGroup = tokens.slice(group, start).some(({ tag }) => tag === 'not')
  const source = found.source
  const isNegatedSource = source !== undefined && NEGATIONS.has(tokens[source.from]!.lower)
  const refuses = frames.includes('n') && /^(?:decline|refuse)$/.test(found.verb!.lemma)
  return {
    cue: found.cue,
    source,
    contents: found.contents,
    isParenthetical: found.isParenthetical ?? false,
    isNegated: isNegatedGroup || isNegatedSource || refuses || isRefusal(tokens, group, start),
    isDenial: frames.includes('d') || /^denials?$/.test(found.lemma ?? ''),
    lemma: found.verb?.lemma ?? found.lemma ?? '',
    isWritten: frames.includes('w'),
    isVerb: found.verb !== undefined,
    isSpoken: found.lemma === 'according' || (found.verb !== undefined && !MENTAL.has(found.verb.lemma)),
    isOwnWords: found.lemma === 'according' || (found.verb !== undefined && tokens[start - 1]?.tag !== 'to' && (/[qa]/.test(frames) || NAMING.has(found.verb.lemma)))
  }
}

const MENTAL = new Set(
  `think believe know find view feel see want hope fear expect consider regard doubt suspect like prefer remember learn understand
  realize realise recognize recognise decide determine discover show prove demonstrate support oppose favor favour back endorse plan intend
  aim seek offer hear notice sense assume guess wish dream remind raise talk wonder persuade convince respond agree embrace`.split(/\s+/)
)

const NAMING = new Set(
  `call describe label dub brand term deem denounce condemn portray characterize characterise refer accuse hail liken cast decry deride
  blast slam criticize criticise mock praise dismiss reject name`.split(/\s+/)
)

/** “declined to say”, “refused to name”, “without saying”. */
function isRefusal(tokens: Tokens, group: number, verb: number): boolean {
  const before = tokens[group - 1]?.lower ?? ''
  return (tokens[verb - 1]?.tag === 'to' && /^(?:declin|refus)/.test(before)) || before === 'without'
}

function accordingTo(tokens: Tokens, index: number): Found | undefined {
  const source = nounPhraseFrom(tokens, index + 2)
  if (!source) return undefined
  const before = clauseBefore(tokens, index)
  const left = tokens[tokens[index - 1]?.tag === 'comma' ? index - 2 : index - 1]
  const opens = before === undefined || left?.tag === 'subordinator' || left?.tag === 'conjunction' || left?.tag === 'that'
  const content = opens ? clauseAfter(tokens, source.to) : before
  return { cue: { from: index, to: index + 2 }, source, contents: content ? [content] : [], isParenthetical: !opens, lemma: 'according' }
}

/** “…,” the nominee riffed: after a whole quotation, any verb with its subject says who spoke. */
function anyVerbCue(tokens: Tokens, index: number): Found | undefined {
  const start = verbGroupStart(tokens, index)
  if (start !== index && tokens[start]!.tag !== 'adverb') return undefined
  const next = tokens[index + 1]
  if (next && !['stop', 'comma', 'preposition', 'adverb', 'quote', 'colon'].includes(next.tag)) return undefined
  const source = subjectBefore(tokens, start)
  if (source && (next?.tag === 'comma' || next?.tag === 'colon') && tokens[index + 2]?.tag === 'quote') {
    return { cue: { from: index, to: index + 1 }, source, contents: [{ from: index + 2, to: index + 3 }], lemma: 'according' }
  }
  const before = source && tokens[source.from - 1]
  if (before?.tag !== 'quote') return undefined
  const rest = quoteAfter(tokens, index + 1)
  const content = { from: source!.from - 1, to: source!.from }
  return { cue: { from: index, to: index + 1 }, source, contents: rest ? [content, rest] : [content], isParenthetical: true, lemma: 'according' }
}

/** The clause that stands before the comma (or directly) before `index`: back to the start of the sentence. */
function clauseBefore(tokens: Tokens, index: number): Range | undefined {
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
function clauseAfter(tokens: Tokens, index: number): Range | undefined {
  let from = index
  while (from < tokens.length && tokens[from]!.tag !== 'comma' && tokens[from]!.tag !== 'quote' && !isHardStop(tokens, from)) from++
  if (tokens[from]?.tag === 'comma') from++
  if (from >= tokens.length || isHardStop(tokens, from)) return undefined
  return { from, to: contentEnd(tokens, from, 'clause') }
}

function verbCue(tokens: Tokens, index: number, verb: SpeechVerb, form: string, earlier: readonly Cue[]): Found | undefined {
  const { frames } = verb
  if (frames === 'n') return undefined
  const start = verbGroupStart(tokens, index)
  const group = tokens.slice(start, index)
  const hasBe = group.some(({ lower, tag }) => tag === 'auxiliary' && BE.has(lower) && !(lower === "'s" && form === 'pp'))
  const isPassive = hasBe && (form === 'past/pp' || form === 'pp' || form === 'any')
  if (isPassive) return passiveCue(tokens, index, start, verb)
  if (!isVerbHere(tokens, index, start, form)) return undefined
  const inverted = invertedCue(tokens, index, start, verb)
  if (inverted) return inverted
  if ((form === 's' || form === 'base') && start === index && isInPrepositionPhrase(tokens, index)) return undefined
  if (frames === 'S') return seemingCue(tokens, index, start, verb)
  const source = sourceOf(tokens, index, start, form, earlier)
  if (form !== 'ing' && start === index && isNamedSo(tokens, index, verb, source)) return undefined
  const parenthetical = parentheticalCue(tokens, index, start, verb, source)
  if (parenthetical) return parenthetical
  if ((form === 'past/pp' || form === 'pp') && start === index && tokens[index + 1]?.lower === 'by') return agentCue(tokens, index)
  const content = contentAfter(tokens, index, verb) ?? finding(tokens, index, verb, source)
  if (!content && !isRelativeObject(tokens, source)) return undefined
  if (!source && form !== 'ing' && !earlier.length && start === index && form === 'past/pp' && index > 0 && tokens[index - 1]!.tag !== 'stop') return undefined
  const contents = content ? [content] : relativeObject(tokens, source, earlier)
  const speaker = source ?? (form === 'ing' || start < index ? mainSubject(tokens, start) : undefined)
  return contents.length > 0 ? { cue: { from: index, to: index + 1 }, source: speaker, contents, verb } : undefined
}

/** “a loophole called an ‘inversion’”: a participle, since nothing is called so; but “what Kask called ‘a gift’”. */
function isNamedSo(tokens: Tokens, index: number, verb: SpeechVerb, source: Range | undefined): boolean {
  if (!/^(?:call|label|dub|brand|term|deem|name)$/.test(verb.lemma)) return false
  const next = tokens[index + 1]
  const isBare = next?.passage !== undefined || (next?.tag === 'determiner' && tokens[index + 2]?.passage !== undefined)
  const before = source && tokens[source.from - 1]
  const isObjectRelative = before?.tag === 'relative' || before?.tag === 'that' || before?.lower === 'what'
  const isThing = source !== undefined && tokens.slice(source.from, source.to).every(({ tag }) => tag !== 'name' && tag !== 'pronoun')
  return isBare && isThing && next.tag !== 'quote' && !isObjectRelative
}

/** “The poll shows Kask ahead”: what a document shows or finds. */
function finding(tokens: Tokens, index: number, verb: SpeechVerb, source: Range | undefined): Range | undefined {
  if (!source || !/^(?:show|find|put|give|demonstrate|list|hold)$/.test(verb.lemma)) return undefined
  const isDocument = tokens.slice(source.from, source.to).some(({ lower, tag }) => (tag === 'noun' || tag === 'name') && DOCUMENT_NOUNS.has(lower))
  const next = tokens[index + 1]
  return isDocument && next && startsObject(next) ? range(tokens, index + 1, 'clause') : undefined
}

/** “It seems that …”, “he appears to …”: nobody is said to think so but the reporter. */
function seemingCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb): Found | undefined {
  const next = tokens[index + 1]
  const isComplement = verb.lemma === 'seem' && ['noun', 'past', 'ing', 'preposition', 'determiner', 'adverb'].includes(next?.tag ?? '')
  if (next?.tag !== 'to' && next?.tag !== 'that' && !isComplement) return undefined
  const theme = subjectBefore(tokens, start)
  const rest = range(tokens, index + 1, 'clause')
  return rest && { cue: { from: index, to: index + 1 }, source: undefined, contents: theme ? [rest, theme] : [rest], verb }
}

/** “In separate remarks”: what looks like a verb is the head of the phrase after a preposition. */
function isInPrepositionPhrase(tokens: Tokens, index: number): boolean {
  let at = index - 1
  while (at >= 0 && index - at < 9 && (['noun', 'name', 'possessive', 'determiner'].includes(tokens[at]!.tag) || tokens[at]!.lower === 'of')) at--
  if (at >= index - 1 || tokens[at]?.tag !== 'preposition') return false
  return at === 0 || !['noun', 'name', 'close', 'genitive'].includes(tokens[at - 1]!.tag)
}

/** Whether the word is a verb here, not a noun or an adjective of the same form. */
function isVerbHere(tokens: Tokens, index: number, start: number, form: string): boolean {
  const before = tokens[index - 1]
  if (!before) return form === 'ing' || form === 'past/pp' || form === 'past' || form === 's'
  if (before.tag === 'determiner' || before.tag === 'possessive' || before.tag === 'genitive' || before.tag === 'number') return false
  if (before.tag === 'adverb' && ['determiner', 'possessive'].includes(tokens[index - 2]?.tag ?? '')) return false
  if (form === 'past' || form === 'past/pp' || form === 'any') return !(before.tag === 'preposition' && ['noun', 'name'].includes(tokens[index + 1]?.tag ?? ''))
  if (form === 'pp') return start < index
  if (form === 'ing') return !(before.tag === 'preposition' && before.lower === 'of')
  if (before.tag === 'preposition') return false
  const outer = tokens[start - 1]
  if (form === 'base') return start < index ? tokens.slice(start, index).some(({ tag, lower }) => tag === 'modal' || tag === 'to' || (tag === 'auxiliary' && /^(?:do|does|did)/.test(lower))) || isPlural(outer) : isPlural(before)
  return isSingular(start < index ? outer : before)
}

function isPlural(token: Token | undefined): boolean {
  if (!token) return false
  if (['relative', 'conjunction', 'comma', 'close', 'that', 'quote'].includes(token.tag)) return true
  if (token.tag === 'pronoun') return !/^(?:he|she|it|nobody|everyone|everybody|someone|one)$/.test(token.lower)
  if (token.tag === 'determiner') return true
  return (token.tag === 'noun' || token.tag === 'name') && /(?:s|people|police|men|women|media|officials)$/.test(token.lower)
}

function isSingular(token: Token | undefined): boolean {
  if (!token) return false
  if (['relative', 'conjunction', 'comma', 'close', 'that', 'quote', 'dash', 'name'].includes(token.tag)) return true
  if (token.tag === 'pronoun') return !/^(?:they|we|i|you|many|few)$/.test(token.lower)
  return token.tag === 'noun' && !/[^s]s$/.test(token.lower)
}

/** “is expected to”, “was accused of … by”, “are said to”: the hearer or theme is the subject, the source follows “by”. */
function passiveCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb): Found | undefined {
  const theme = subjectBefore(tokens, start)
  const next = tokens[index + 1]
  const agent = agentAfter(tokens, index)
  const cue = { from: index, to: index + 1 }
  if (agent) {
    const rest = tokens[index + 1]?.lower !== 'by' ? [{ from: index + 1, to: agent.from - 1 }] : []
    const contents = theme && rest.length === 0 ? [theme] : rest
    return contents.length > 0 ? { cue, source: agent, contents, verb } : undefined
  }
  if (!next) return undefined
  const takes = /[cqtaopui]/.test(verb.frames)
  if (takes && (next.tag === 'to' || next.tag === 'that') && !/^(?:see|show|find|hold|decide|know|release|vote)$/.test(verb.lemma)) {
    return { cue, source: undefined, contents: [{ from: index + 1, to: contentEnd(tokens, index + 1, 'clause') }], verb }
  }
  if (verb.frames.includes('a') || verb.lemma === 'accuse' || verb.lemma === 'ask') {
    if (next.tag === 'preposition' || next.tag === 'subordinator' || next.tag === 'relative') {
      const source = undefined
      return { cue, source, contents: [{ from: index + 1, to: contentEnd(tokens, index + 1, 'object') }], verb }
    }
  }
  return undefined
}

function agentAfter(tokens: Tokens, index: number): Range | undefined {
  for (let at = index + 1; at < tokens.length && at - index < 12; at++) {
    const { tag, lower } = tokens[at]!
    if (lower === 'by') {
      const phrase = tokens[at + 1]?.tag === 'ing' ? undefined : nounPhraseFrom(tokens, at + 1)
      return phrase && !isTime(tokens, phrase) ? phrase : undefined
    }
    if (['comma', 'stop', 'semicolon', 'quote', 'relative', 'that', 'verb', 'modal', 'auxiliary', 'conjunction'].includes(tag)) return undefined
  }
  return undefined
}

/** “a bill backed by the senator”: the noun before is what it is about. */
function agentCue(tokens: Tokens, index: number): Found | undefined {
  const source = agentAfter(tokens, index)
  const theme = nounPhraseEndingAt(tokens, index - 1)
  return source && theme ? { cue: { from: index, to: index + 1 }, source, contents: [theme], lemma: tokens[index]!.lower } : undefined
}

/** “…,” said Kirk: the verb follows what is said, and the subject the verb. */
function invertedCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb): Found | undefined {
  if (!verb.frames.includes('q') || start !== index) return undefined
  const before = tokens[index - 1]
  const isAfterContent = before?.tag === 'quote' || before?.tag === 'comma' || before?.tag === 'dash' || (before?.passage !== undefined)
  if (!isAfterContent) return undefined
  const isAfterQuote = before.passage !== undefined || tokens[index - 2]?.passage !== undefined
  const source = nounPhraseFrom(tokens, index + 1)
  if (!source || isTime(tokens, source) || tokens[index]!.tag === 'ing') return undefined
  const after = tokens[source.to]
  const closes = after === undefined || ['stop', 'comma', 'preposition', 'semicolon', 'colon', 'relative', 'quote', 'ing', 'subordinator', 'dash', 'adverb', 'conjunction', 'open', 'past'].includes(after.tag) || TIME_NOUNS.has(after.lower)
  if (tokens[source.to - 1]!.tag === 'genitive') return undefined
  if (!isAfterQuote && after && !['stop', 'comma', 'relative'].includes(after.tag)) return undefined
  if (!closes || (!isAfterQuote && (startsClause(tokens, index + 1) || !isSpeakerLike(tokens, source)))) return undefined
  if (!isAfterQuote && subjectBefore(tokens, index) !== undefined && !/^(?:say|write|add|report|note|argue|explain)$/.test(verb.lemma)) return undefined
  const content = clauseBefore(tokens, index)
  const rest = quoteAfter(tokens, source.to)
  return content && { cue: { from: index, to: index + 1 }, source, contents: rest ? [content, rest] : [content], isParenthetical: true, verb }
}

function isSpeakerLike(tokens: Tokens, range: Range): boolean {
  const first = tokens[range.from]!
  return first.tag === 'name' || first.tag === 'determiner' || first.tag === 'pronoun' || first.tag === 'number' || tokens.slice(range.from, range.to).some(({ tag }) => tag === 'name')
}

function sourceOf(tokens: Tokens, index: number, start: number, form: string, earlier: readonly Cue[]): Range | undefined {
  const infinitive = tokens.slice(start, index).some(({ tag }) => tag === 'to')
  if (form === 'ing' && tokens.slice(start, index).every(({ tag }) => tag === 'adverb' || tag === 'not')) return participleSource(tokens, start, earlier)
  if (infinitive) return controllerOf(tokens, start, index, earlier)
  const before = tokens[start - 1]
  const isCoordinate = before?.tag === 'conjunction' || (before?.tag === 'comma' && tokens[start - 2]?.tag !== 'close')
  if (isCoordinate) {
    const coordinate = coordinateSource(tokens, start, earlier)
    if (coordinate) return coordinate
  }
  return subjectBefore(tokens, start)
}

/** “said … and added”: the source of the cue before, where it and this one share their subject. */
function coordinateSource(tokens: Tokens, start: number, earlier: readonly Cue[]): Range | undefined {
  const conjunction = tokens[start - 1]!.tag === 'conjunction'
  if (!conjunction) return undefined
  return mainCue(earlier, start)?.source
}

/** The last cue before `index` that stands in no other's content. */
function mainCue(earlier: readonly Cue[], index: number): Cue | undefined {
  return earlier.findLast(
    (cue) =>
      cue.isVerb && cue.source !== undefined && cue.source.from < cue.cue.from && cue.cue.to < index &&
      !earlier.some((outer) => outer !== cue && outer.contents.some(({ from, to }) => from <= cue.cue.from && cue.cue.from < to))
  )
}

/** “…, saying that”, “a letter saying that”, “after saying that”. */
function participleSource(tokens: Tokens, index: number, earlier: readonly Cue[]): Range | undefined {
  const before = tokens[index - 1]
  if (before === undefined || before.tag === 'subordinator' && index === 1) return subjectAfterComma(tokens, index)
  if (['noun', 'name', 'close', 'pronoun'].includes(before.tag)) {
    const phrase = nounPhraseEndingAt(tokens, index - 1)
    // “a letter this week urging …”: the time is no source.
    return phrase && isTime(tokens, phrase) ? nounPhraseEndingAt(tokens, phrase.from - 1) : phrase
  }
  const previous = mainCue(earlier, index)
  if (previous?.source && index - previous.cue.to < 80) return previous.source
  return mainSubject(tokens, index) ?? subjectAfterComma(tokens, index)
}

/** “Speaking in Iowa, Clinton …”: the first noun phrase after the comma. */
function subjectAfterComma(tokens: Tokens, index: number): Range | undefined {
  for (let at = index + 1; at < tokens.length && at - index < 60; at++) {
    if (tokens[at]!.tag === 'comma') {
      const phrase = nounPhraseFrom(tokens, at + 1)
      const after = phrase && tokens[phrase.to]
      if (phrase && after && ['verb', 'past', 'auxiliary', 'modal', 'adverb', 'comma', 'noun'].includes(after.tag) && !isTime(tokens, phrase)) return phrase
    }
  }
  return undefined
}

/** “refused to say”: who refused. “urged them to say”: whoever was urged. */
function controllerOf(tokens: Tokens, start: number, index: number, earlier: readonly Cue[]): Range | undefined {
  const to = tokens.findLastIndex((token, at) => at < index && at >= start && token.tag === 'to')
  if (to > start) return subjectBefore(tokens, start)
  const before = tokens[to - 1]
  if (!before) return subjectAfterComma(tokens, index)
  const finite = finiteBefore(tokens, to)
  if (finite >= 0) {
    const subject = subjectBefore(tokens, verbGroupStart(tokens, finite))
    if (subject) return subject
  }
  return earlier.findLast(({ source }) => source !== undefined)?.source ?? nounPhraseEndingAt(tokens, to - 1)
}

/** What a reader skips after a parenthetical cue: when, where and how it was said. */
const AFTER_PARENTHETICAL: ReadonlySet<Tag> = new Set(['stop', 'comma', 'preposition', 'semicolon', 'dash', 'subordinator', 'quote', 'close', 'conjunction'])

/** “The plan, he said on Monday, is bad” and “The plan is bad, he said.” */
function parentheticalCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb, source: Range | undefined): Found | undefined {
  if (!/[qa]/.test(verb.frames) || !source || tokens[index]!.tag === 'ing') return undefined
  const first = source.from
  const before = tokens[first - 1]
  if (!before || source.to > start) return undefined
  const isSetOff = before.tag === 'comma' || before.tag === 'dash' || before.passage !== undefined
  if (!isSetOff) return undefined
  if (tokens[first - 1]!.tag === 'quote' || (before.tag === 'comma' && tokens[first - 2]?.tag === 'quote')) {
    return parentheticalAt(tokens, index, first, source, verb, index + 1)
  }
  let after = index + 1
  if (/^(?:tell|remind|assure|inform|advise|notify|ask)$/.test(verb.lemma)) after = skipHearer(tokens, after)
  else if (tokens[after]?.lower === 'of' || tokens[after]?.lower === 'to') return quoteBefore(tokens, first) ? parentheticalAt(tokens, index, first, source, verb, after) : undefined
  while (tokens[after] && (tokens[after]!.tag === 'adverb' || TIME_NOUNS.has(tokens[after]!.lower))) after++
  const next = tokens[after]
  if (next && !AFTER_PARENTHETICAL.has(next.tag) && !((next.tag === 'ing' || next.tag === 'to') && quoteBefore(tokens, first))) return undefined
  if (next?.tag === 'quote' && before.passage === undefined) return undefined
  if (next?.tag === 'comma' && tokens[after + 1]?.tag === 'quote' && before.passage === undefined && tokens[first - 2]?.passage === undefined) return undefined
  if ((next?.tag === 'subordinator' || next?.tag === 'preposition' || next?.tag === 'conjunction') && !quoteBefore(tokens, first)) {
    if (next.tag === 'subordinator' && startsClause(tokens, after)) return undefined
    if (thatWithin(tokens, after)) return undefined
  }
  if (!/[ca]/.test(verb.frames) && !quoteBefore(tokens, first)) return undefined
  return parentheticalAt(tokens, index, first, source, verb, after)
}

function parentheticalAt(tokens: Tokens, index: number, first: number, source: Range, verb: SpeechVerb, after: number): Found | undefined {
  const content = clauseBefore(tokens, first)
  if (!content) return undefined
  if (!hasPredicate(tokens, content) && (tokens[content.from]!.tag === 'preposition' || tokens[after]?.tag !== 'comma')) return undefined
  const rest = quoteAfter(tokens, after) ?? continuation(tokens, after, content)
  return { cue: { from: index, to: index + 1 }, source, contents: rest ? [content, rest] : [content], isParenthetical: true, verb }
}

/** Whether a stretch can be what is said: it holds a quotation or a finite verb. */
function hasPredicate(tokens: Tokens, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ tag, passage }) => passage !== undefined || tag === 'auxiliary' || tag === 'modal' || tag === 'verb' || tag === 'past')
}

function quoteBefore(tokens: Tokens, index: number): boolean {
  const before = tokens[index - 1]
  return before?.passage !== undefined || (before?.tag === 'comma' && tokens[index - 2]?.passage !== undefined)
}

/** “said in Iowa on Monday that …”. */
function thatWithin(tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.length && at - from < 12; at++) {
    const { tag } = tokens[at]!
    if (tag === 'that') return true
    if (tag === 'comma' || tag === 'stop' || tag === 'semicolon') return false
  }
  return false
}

/** A quotation that goes on after the parenthesis: “…,” he said, “….” */
function quoteAfter(tokens: Tokens, from: number): Range | undefined {
  for (let at = from; at < tokens.length && at - from < 25; at++) {
    const { tag } = tokens[at]!
    if (tag === 'quote') return { from: at, to: at + 1 }
    if (tag === 'semicolon' || (tag === 'stop' && tokens[at + 1]?.tag !== 'quote')) return undefined
    if (tokens[at]!.speech && at > from) return undefined
  }
  return undefined
}

/** “The plan, he said, is bad”: the clause goes on after the comma. */
function continuation(tokens: Tokens, after: number, content: Range): Range | undefined {
  if (tokens[after]?.tag !== 'comma') return undefined
  const next = tokens[after + 1]
  if (!next || next.tag === 'ing' || next.tag === 'conjunction' || next.tag === 'past') return undefined
  if (content.to - content.from > 12 && startsClause(tokens, content.from)) return undefined
  return { from: after + 1, to: contentEnd(tokens, after + 1, 'clause') }
}

/** “which he has denied”: what the relative pronoun stands for. */
function isRelativeObject(tokens: Tokens, source: Range | undefined): boolean {
  const before = source && tokens[source.from - 1]
  return before?.tag === 'relative' || before?.tag === 'that'
}

function relativeObject(tokens: Tokens, source: Range | undefined, earlier: readonly Cue[]): readonly Range[] {
  const antecedent = source && antecedentOf(tokens, source.from - 1)
  if (!antecedent) return []
  const from = earlier.reduce((start, { cue }) => (cue.to < antecedent.to ? Math.max(start, cue.to) : start), antecedent.from)
  return [{ from, to: antecedent.to }]
}

function skipHearer(tokens: Tokens, from: number): number {
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
function contentAfter(tokens: Tokens, index: number, verb: SpeechVerb): Range | undefined {
  const { frames } = verb
  let from = index + 1
  while ((tokens[from]?.tag === 'adverb' && tokens[from]!.lower !== 'there') || (tokens[from] !== undefined && TIME_NOUNS.has(tokens[from]!.lower) && tokens[from]!.tag === 'name')) from++
  const next = tokens[from]
  if (!next) return undefined
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
  if (/[oz]/.test(frames) && next.lower === 'as' && tokens[from + 1]) return range(tokens, from + 1, 'object')
  if (frames.includes('z') && startsObject(next) && asWithin(tokens, from)) return range(tokens, from, 'object')
  if (frames.includes('o') && (startsObject(next) || (next.tag === 'ing' && /[cd]/.test(frames)))) return range(tokens, from, 'object')
  return undefined
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
    if (['comma', 'stop', 'semicolon', 'verb', 'modal', 'auxiliary', 'colon', 'quote', 'ing'].includes(tag)) break
  }
  if (verb.prepositions.has(tokens[from]?.lower ?? '')) return range(tokens, from, 'object')
  const end = hearerEnd(tokens, from)
  if (end > from && startsClause(tokens, end)) return range(tokens, end, 'clause')
  if (tokens[from] && startsObject(tokens[from]) && /^(?:ask|convince|persuade)$/.test(verb.lemma)) return range(tokens, from, 'object')
  return undefined
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

function range(tokens: Tokens, from: number, kind: 'clause' | 'object' | 'infinitive'): Range | undefined {
  const to = contentEnd(tokens, from, kind)
  return to > from ? { from, to } : undefined
}

/** Where what is said ends: the end of the sentence, or where the reporter takes over again. */
function contentEnd(tokens: Tokens, from: number, kind: 'clause' | 'object' | 'infinitive'): number {
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

/** “his claim that …”, “Clinton’s call for …”, “criticism of …”. */
function nounCue(tokens: Tokens, index: number): Found | undefined {
  const takes = SPEECH_NOUNS.get(tokens[index]!.lower)!.split(' ')
  const next = tokens[index + 1]
  if (!next) return undefined
  if (BE.has(next.lower) && takes.includes('that')) return nounIsCue(tokens, index)
  if (!takes.includes(next.lower)) return undefined
  if (next.lower === 'that' && !startsClauseAfterThat(tokens, index + 1)) return undefined
  const possessor = possessorOf(tokens, index)
  const source = possessor ?? (next.lower === 'that' ? mainSubject(tokens, index) : undefined)
  if (!possessor && next.lower !== 'that' && !/^(?:opposition|support|calls|criticism|attacks?|praise|skepticism|concerns?|demands|condemnation|endorsements?)$/.test(tokens[index]!.lower)) return undefined
  const content = range(tokens, next.lower === 'that' || next.lower === 'to' ? index + 1 : index + 2, next.lower === 'that' ? 'clause' : 'object')
  return content && { cue: { from: index, to: index + 1 }, source, contents: [content], lemma: tokens[index]!.lower }
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
function thatCue(tokens: Tokens, index: number, earlier: readonly Cue[]): Found | undefined {
  const { tag } = tokens[index]!
  if (tag !== 'noun' && tag !== 'past' && tag !== 'ing' && tag !== 'verb') return undefined
  const that = index + 1
  if (!hasOwnSubject(tokens, that + 1) || earlier.some(({ contents }) => contents.some(({ from, to }) => from <= that && that < to))) return undefined
  const content = range(tokens, that, 'clause')
  const source = tag === 'noun' ? mainSubject(tokens, index) : subjectBefore(tokens, verbGroupStart(tokens, index))
  return content && { cue: { from: index, to: index + 1 }, source, contents: [content], lemma: tokens[index]!.lower }
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
function adjectiveCue(tokens: Tokens, index: number): Found | undefined {
  const next = tokens[index + 1]
  const start = verbGroupStart(tokens, index)
  const copula = tokens.slice(start, index).some(({ tag }) => tag === 'auxiliary') || /^(?:feel|felt|seem|seemed|remain|remained|remains|appears|appeared|became)$/.test(tokens[index - 1]?.lower ?? '') || (lowerOf(tokens, index) === 'clear' && /^(?:make|makes|made|making)$/.test(lowerOf(tokens, index - 1) === 'it' ? lowerOf(tokens, index - 2) : lowerOf(tokens, index - 1)))
  if (!next || !copula || !(next.tag === 'that' || next.tag === 'to' || /^(?:about|of|whether|how|if|over|with|by)$/.test(next.lower) || next.tag === 'pronoun')) return undefined
  if (tokens.slice(start, index).some(({ lower }) => HAVE.has(lower)) && next.tag === 'to') return undefined
  const group = tokens[start]?.tag === 'auxiliary' || tokens[start]?.tag === 'modal' || start < index ? start : verbGroupStart(tokens, index - 1)
  const content = range(tokens, index + 1, next.tag === 'that' || next.tag === 'pronoun' ? 'clause' : 'object')
  return content && { cue: { from: index, to: index + 1 }, source: subjectBefore(tokens, group), contents: [content], lemma: tokens[index]!.lower }
}
