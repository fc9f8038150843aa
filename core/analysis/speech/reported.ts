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
  const isRestrictive = restricts(tokens, cue)
  while (to < range.to && !(isFronted && endsFronted(tokens, to)) && !(isReduced && tokens[to]!.tag === 'comma') && !startsReport(tokens, to) && (isClause || !endsObject(tokens, range.from, to, cue)) && !(isRestrictive && resumes(tokens, range.from, to))) to++
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

/** Where what follows an object is the occasion of the report, a clause of its own, or what else the source did. */
function endsObject(tokens: Tokens, from: number, at: number, cue: Cue): boolean {
  const { tag, lower } = tokens[at]!
  const next = tokens[at + 1]
  if (tag === 'comma') return (startsClause(tokens, at + 1) && next!.tag !== 'that') || (cue.isVerb && !isInfinitive(tokens, from, at) && (next?.tag === 'ing' || next?.lower === 'with'))
  if (!cue.isVerb || !cue.source) return lower === 'during' || ((lower === 'on' || lower === 'at') && isOccasion(tokens, at))
  if (tag === 'conjunction') return startsOtherDeed(tokens, from, at, cue)
  if (tag === 'subordinator' && /^(?:as|when|while|after|before|because|since|although|though)$/.test(lower)) return startsClause(tokens, at + 1) || (lower !== 'as' && next?.tag === 'ing')
  if (lower === 'by') return next?.tag === 'ing'
  return lower === 'during' || ((lower === 'on' || lower === 'at') && isOccasion(tokens, at))
}

function isInfinitive(tokens: Tokens, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag }) => tag === 'to')
}

/** “called the plan a joke and left”, “criticising the board and asking for more”. */
function startsOtherDeed(tokens: Tokens, from: number, conjunction: number, { cue }: Cue): boolean {
  let at = conjunction + 1
  while (tokens[at]?.tag === 'adverb' || tokens[at]?.tag === 'not') at++
  const verb = tokens[at]
  if (!verb || conjunction === from + 1 && tokens[from]!.tag === 'ing') return false
  const before = tokens[conjunction - 1]!.tag
  if (verb.tag === 'past') return before !== 'past' && tokens[at + 1]?.tag !== 'noun' && tokens[at + 1]?.lower !== 'by'
  // “left”, “went”: irregular forms are no base forms, unless “to” or a modal stands before.
  if (verb.tag === 'verb') return !isInfinitive(tokens, from, conjunction)
  if (verb.tag === 'ing') return tokens[cue.from]!.tag === 'ing' && before !== 'ing' && tokens[from]!.tag !== 'ing'
  if (verb.tag === 'auxiliary' || verb.tag === 'modal') return true
  return verb.speech?.form === 's' && tokens[cue.from]!.speech?.form === 's' && ['determiner', 'pronoun', 'object', 'that', 'possessive', 'name'].includes(tokens[at + 1]?.tag ?? '')
}

/** “those who back the plan say …”, “people backing it say …”: the report stands within what is the subject of another verb. */
function restricts(tokens: Tokens, { cue, source }: Cue): boolean {
  if (!source || source.to > cue.from) return false
  const last = tokens[source.to - 1]!
  // “It was Holm who said …”: the verb of the main clause is “was”.
  const isCleft = tokens[source.from - 1]?.tag === 'auxiliary' && tokens[source.from - 2]?.lower === 'it'
  if (last.tag === 'relative' || last.tag === 'that') return !isCleft && tokens[source.to - 2]?.tag !== 'comma'
  return tokens[cue.from]!.tag === 'ing' && source.to === cue.from && last.tag !== 'comma'
}

/** Whether the outer clause goes on with its verb, after words with no verb of their own. */
function resumes(tokens: Tokens, from: number, at: number): boolean {
  const { tag, lower } = tokens[at]!
  const isVerb = tag === 'modal' || (tag === 'auxiliary' && !/^(?:be|been|being|having)$/.test(lower)) || (tag === 'verb' && tokens[at - 1]!.tag !== 'to') || (tag === 'past' && tokens[at + 1]?.lower !== 'by' && tokens[at + 1]?.tag !== 'noun') || (tokens[at]!.speech?.form === 'base' && tokens[at]!.speech.verb.lemma === 'say')
  if (!isVerb || !['noun', 'name', 'number', 'object', 'close', 'comma'].includes(tokens[at - 1]!.tag)) return false
  return !tokens.slice(from, at).some((token) => token.tag === 'that' || token.tag === 'relative' || token.tag === 'subordinator' || token.tag === 'pronoun' || token.tag === 'auxiliary' || token.tag === 'modal')
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
