import { letterPattern } from '../../letters.ts'
import { startsClause, type Range } from './clauses.ts'
import type { Cue } from './cue.ts'
import type { Token } from './tokens.ts'
import { TIME_NOUNS } from './words.ts'

const LETTER_OR_FIGURE = letterPattern(String.raw`[\p{L}\p{N}]`)

type Tokens = readonly Token[]

/**
 * What a cue reports, as closely as the grammar tells: the longest of its contents that holds words outside quotations,
 * or the whole clause where the cue stands in its middle (“The plan, he said, is dead”, “The vote is expected to fail”),
 * without what the reporter goes on to say.
 */
export function reportedPart(tokens: Tokens, cue: Cue): Range | undefined {
  const reported = cue.contents.filter((range) => hasOwnWords(tokens, range))
  const [first, second] = reported
  if (!first) return undefined
  if (cue.isParenthetical && second && second.from > first.to) return { from: first.from, to: second.to }
  if (!cue.source && second && second.to <= cue.cue.from) return { from: second.from, to: ownEnd(tokens, cue, first) }
  const longest = reported.reduce((best, range) => (range.to - range.from > best.to - best.from ? range : best))
  if (longest.from < cue.cue.from) return longest
  const own = { from: ownStart(tokens, cue, longest), to: ownEnd(tokens, cue, longest) }
  // “spoke for, and ”: once the verb's preposition is taken off, nothing may be left.
  return own.from < own.to ? own : undefined
}

function hasOwnWords(tokens: Tokens, range: Range): boolean {
  const own = tokens.slice(range.from, range.to).filter(({ passage, text }) => passage === undefined && LETTER_OR_FIGURE(text).test(text))
  return own.length > 1 || (own.length === 1 && own[0]!.tag !== 'that')
}

/** “spoke about the flood”: the preposition belongs to the verb. */
function ownStart(tokens: Tokens, cue: Cue, range: Range): number {
  if (range.to - range.from < 2) return range.from
  const isLinked = cue.isVerb && /^(?:about|of|for|on|upon|with|against|by|over)$/.test(tokens[range.from]!.lower)
  return isLinked || takesTo(tokens, range.from) ? range.from + 1 : range.from
}

/** “responded to the flood”, not “promised to leave”. */
function takesTo(tokens: Tokens, to: number): boolean {
  return tokens[to]!.lower === 'to' && ['determiner', 'possessive', 'name', 'object', 'genitive'].includes(tokens[to + 1]?.tag ?? '')
}

/** Past the last word that is still what is said. */
function ownEnd(tokens: Tokens, cue: Cue, range: Range): number {
  const isFronted = frontedBy(tokens, cue)
  // “Holm, when asked about the leak, …”
  const isReduced = tokens[cue.cue.from - 1]?.lower === 'when'
  const isClause = tokens[range.from]!.tag !== 'to' && startsClause(tokens, range.from)
  let to = range.from + 1
  while (to < range.to && !(isFronted && endsFronted(tokens, to)) && !(isReduced && tokens[to]!.tag === 'comma') && !startsReport(tokens, to) && (isClause || !endsObject(tokens, to))) to++
  while (to > range.from + 1 && ['comma', 'dash', 'conjunction'].includes(tokens[to - 1]!.tag)) to--
  return to
}

/** “When critics dismissed the plan, Kask …”: the report stands in a clause that opens the sentence. */
function frontedBy(tokens: Tokens, { cue, source }: Cue): boolean {
  if (source && source.from >= cue.to) return tokens[cue.from]!.tag === 'ing' && tokens[cue.from]!.lower !== 'according'
  let at = (source?.from ?? cue.from) - 1
  while (at > 0 && tokens[at]!.tag === 'adverb') at--
  const opener = tokens[at]
  if (!opener || !(opener.tag === 'subordinator' || opener.lower === 'as')) return false
  return at === 0 || ['comma', 'stop', 'conjunction', 'quote', 'adverb'].includes(tokens[at - 1]!.tag)
}

function endsFronted(tokens: Tokens, at: number): boolean {
  return tokens[at]!.tag === 'comma' && startsClause(tokens, at + 1)
}

/** Where what follows an object is the occasion of the report, or a clause of its own. */
function endsObject(tokens: Tokens, at: number): boolean {
  const { tag, lower } = tokens[at]!
  if (tag === 'comma') return startsClause(tokens, at + 1) && tokens[at + 1]!.tag !== 'that'
  return lower === 'during' || ((lower === 'on' || lower === 'at') && isOccasion(tokens, at))
}

const EVENTS = /^(?:interview|speech|debate|rally|conference|event|hearing|meeting|press)$/

/** “on Monday”, “at a rally”. */
function isOccasion(tokens: Tokens, preposition: number): boolean {
  for (let at = preposition + 1; at < tokens.length && at - preposition < 5; at++) {
    const { tag, lower } = tokens[at]!
    if (TIME_NOUNS.has(lower) || EVENTS.test(lower)) return true
    if (!['determiner', 'possessive', 'noun', 'name', 'number', 'adverb'].includes(tag)) return false
  }
  return false
}

/** “…, and others warned that …”: the next report. */
function startsReport(tokens: Tokens, comma: number): boolean {
  if (tokens[comma]!.tag !== 'comma' || tokens[comma + 1]?.tag !== 'conjunction') return false
  for (let at = comma + 3; at < tokens.length && at - comma < 10; at++) {
    const { tag, speech } = tokens[at]!
    if (speech && /q/.test(speech.verb.frames) && (tag === 'past' || tag === 'verb' || speech.form === 's')) return true
    if (!['name', 'noun', 'determiner', 'possessive', 'adverb', 'number', 'auxiliary', 'genitive', 'pronoun'].includes(tag)) return false
  }
  return false
}
