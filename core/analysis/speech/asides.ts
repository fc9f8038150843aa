import { startsClause, verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseFrom } from './phrases.ts'
import { isTime, subjectBefore } from './subjects.ts'
import { clauseBefore, clauseAfter, quoteAfter, skipHearer, contentEnd } from './contents.ts'
import type { Found } from './cue.ts'
import type { Tag, Token } from './tokens.ts'
import type { SpeechVerb } from './verbs.ts'
import { DOCUMENT_NOUNS, SUBJECT_PRONOUNS, TIME_NOUNS } from './words.ts'

type Tokens = readonly Token[]

/** “according to the engineer”, “in the words of the engineer”: a cue of so many tokens, and then the source. */
export function accordingTo(tokens: Tokens, index: number, length: number): Found | undefined {
  const source = nounPhraseFrom(tokens, index + length)
  if (!source) return undefined
  const before = clauseBefore(tokens, index)
  const left = tokens[tokens[index - 1]?.tag === 'comma' ? index - 2 : index - 1]
  const opens = before === undefined || left?.tag === 'subordinator' || left?.tag === 'conjunction' || left?.tag === 'that'
  const content = opens ? clauseAfter(tokens, source.to) : before
  const rest = content && !opens && !hasPredicate(tokens, content) ? resumed(tokens, source.to) : undefined
  return { cue: { from: index, to: index + length }, source, contents: content ? (rest ? [content, rest] : [content]) : [], isParenthetical: !opens, lemma: 'according' }
}

/** “At the heart of it, according to the engineer, another critic, was a leak”: the clause goes on where its verb stands. */
function resumed(tokens: Tokens, from: number): Range | undefined {
  for (let at = from; at < tokens.length && at - from < 20; at++) {
    const next = tokens[at + 1]
    if (!next || tokens[at]!.tag === 'stop') return undefined
    if (tokens[at]!.tag === 'comma' && (['auxiliary', 'modal', 'verb'].includes(next.tag) || startsClause(tokens, at + 1))) {
      return { from: at + 1, to: contentEnd(tokens, at + 1, 'clause') }
    }
  }
  return undefined
}

/** “…,” the nominee riffed: after a whole quotation, any verb with its subject says who spoke. */
export function anyVerbCue(tokens: Tokens, index: number): Found | undefined {
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

/** “…,” said Kirk: the verb follows what is said, and the subject the verb. */
export function invertedCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb): Found | undefined {
  if (!verb.frames.includes('q') || start !== index) return undefined
  const before = tokens[index - 1]
  const isAfterContent = before?.tag === 'quote' || before?.tag === 'comma' || before?.tag === 'dash' || (before?.passage !== undefined)
  if (!isAfterContent) return undefined
  const isAfterQuote = before.passage !== undefined || tokens[index - 2]?.passage !== undefined
  const source = speakerFrom(tokens, index + 1)
  if (!source || isTime(tokens, source) || tokens[index]!.tag === 'ing') return undefined
  const after = tokens[source.to]
  const closes = after === undefined || ['stop', 'comma', 'preposition', 'semicolon', 'colon', 'relative', 'quote', 'ing', 'subordinator', 'dash', 'adverb', 'conjunction', 'open', 'past', 'that'].includes(after.tag) || TIME_NOUNS.has(after.lower)
  if (tokens[source.to - 1]!.tag === 'genitive') return undefined
  if (!isAfterQuote && after && !['stop', 'comma', 'relative'].includes(after.tag)) return undefined
  if (!closes || (!isAfterQuote && (startsClause(tokens, index + 1) || !isSpeakerLike(tokens, source)))) return undefined
  if (!isAfterQuote && subjectBefore(tokens, index) !== undefined && !/^(?:say|write|add|report|note|argue|explain)$/.test(verb.lemma)) return undefined
  const content = clauseBefore(tokens, index)
  const rest = quoteAfter(tokens, source.to)
  return content && { cue: { from: index, to: index + 1 }, source, contents: rest ? [content, rest] : [content], isParenthetical: true, verb }
}

/** “said retired Col. Holm”: a participle may open the phrase. */
function speakerFrom(tokens: Tokens, from: number): Range | undefined {
  const opens = tokens[from]?.tag === 'past' && ['name', 'noun'].includes(tokens[from + 1]?.tag ?? '')
  const phrase = nounPhraseFrom(tokens, opens ? from + 1 : from)
  return phrase && { from: opens ? from : phrase.from, to: phrase.to }
}

function isSpeakerLike(tokens: Tokens, range: Range): boolean {
  const first = tokens[range.from]!
  return first.tag === 'name' || first.tag === 'determiner' || first.tag === 'pronoun' || first.tag === 'number' || tokens.slice(range.from, range.to).some(({ tag }) => tag === 'name')
}

/** What a reader skips after a parenthetical cue: when, where and how it was said. */
const AFTER_PARENTHETICAL: ReadonlySet<Tag> = new Set(['stop', 'comma', 'preposition', 'semicolon', 'dash', 'subordinator', 'quote', 'close', 'conjunction'])

/** “The plan, he said on Monday, is bad” and “The plan is bad, he said.” */
export function parentheticalCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb, source: Range | undefined): Found | undefined {
  if (!source || !(/[qa]/.test(verb.frames) || isFinding(tokens, verb, source)) || tokens[index]!.tag === 'ing' || tokens[source.to - 1]!.tag === 'relative') return undefined
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
  if (!/[cat]/.test(verb.frames) && !quoteBefore(tokens, first)) return undefined
  return parentheticalAt(tokens, index, first, source, verb, after)
}

/** “The lock leaks, records show.” */
function isFinding(tokens: Tokens, verb: SpeechVerb, source: Range): boolean {
  return /^(?:show|find|suggest|indicate)$/.test(verb.lemma) && tokens.slice(source.from, source.to).some(({ lower }) => DOCUMENT_NOUNS.has(lower))
}

function parentheticalAt(tokens: Tokens, index: number, first: number, source: Range, verb: SpeechVerb, after: number): Found | undefined {
  const content = clauseBefore(tokens, first)
  if (!content) return openingAside(tokens, index, source, verb, after)
  const isOpening = !hasPredicate(tokens, content) && tokens[after]?.tag === 'comma' && tokens[after + 1]?.tag !== 'quote' && startsClause(tokens, after + 1)
  if (!isOpening && !hasPredicate(tokens, content) && (tokens[content.from]!.tag === 'preposition' || tokens[after]?.tag !== 'comma')) return undefined
  const rest = quoteAfter(tokens, after) ?? continuation(tokens, after, content)
  return { cue: { from: index, to: index + 1 }, source, contents: rest ? [content, rest] : [content], isParenthetical: true, verb }
}

/** “But, he said, the plan is bad”: nothing of what is said stands before it. */
function openingAside(tokens: Tokens, index: number, source: Range, verb: SpeechVerb, after: number): Found | undefined {
  if (tokens[after]?.tag !== 'comma' || !startsClause(tokens, after + 1)) return undefined
  return { cue: { from: index, to: index + 1 }, source, contents: [{ from: after + 1, to: contentEnd(tokens, after + 1, 'clause') }], verb }
}

/** Whether a stretch can be what is said: it holds a quotation or a finite verb. */
function hasPredicate(tokens: Tokens, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ tag, lower, passage }) => passage !== undefined || SUBJECT_PRONOUNS.has(lower) || tag === 'auxiliary' || tag === 'modal' || tag === 'verb' || tag === 'past')
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

/** “The plan, he said, is bad”: the clause goes on after the comma. */
function continuation(tokens: Tokens, after: number, content: Range): Range | undefined {
  if (tokens[after]?.tag !== 'comma') return undefined
  const next = tokens[after + 1]
  if (!next || next.tag === 'ing' || next.tag === 'conjunction' || next.tag === 'past') return undefined
  if (content.to - content.from > 12 && startsClause(tokens, content.from)) return undefined
  return { from: after + 1, to: contentEnd(tokens, after + 1, 'clause') }
}
