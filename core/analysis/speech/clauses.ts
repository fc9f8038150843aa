import type { Token } from './tokens.ts'
import { ABBREVIATIONS, DO, FINITE_VERBS, SUBJECT_PRONOUNS } from './words.ts'

/** A half-open range of token indices. */
export interface Range {
  readonly from: number
  readonly to: number
}

type Tokens = readonly Token[]

export const NOMINAL: ReadonlySet<string> = new Set(['name', 'noun', 'number', 'pronoun', 'object', 'close'])
const VERB_GROUP: ReadonlySet<string> = new Set(['adverb', 'not', 'auxiliary', 'modal', 'to'])
/** How far a phrase or its verb is looked for, in tokens. */
export const REACH = 60

/** Index of the first token of the verb group that ends at `verb`: auxiliaries, “not”, adverbs, “to”. */
export function verbGroupStart(tokens: Tokens, verb: number): number {
  let start = verb
  while (start > 0) {
    const { tag } = tokens[start - 1]!
    if (!VERB_GROUP.has(tag)) break
    if (tag === 'to' && tokens[start]!.tag === 'ing') break
    start--
  }
  // An adverb that opens the group may belong to the noun before (“the voters here”); it does no harm there.
  return start
}

/** Whether token `index` can be the finite verb of a clause. */
export function isFinite(tokens: Tokens, index: number): boolean {
  const { tag, lower } = tokens[index]!
  if (tag === 'modal') return true
  if (tag === 'auxiliary') return !/^(?:be|been|being|having)$/.test(lower)
  if (tag === 'verb') return tokens[index - 1]?.tag !== 'to'
  return tag === 'past' && isPastTense(tokens, index)
}

/** A form in -ed after a noun or pronoun, not one that modifies: no “by” after it, no determiner before it. */
export function isPastTense(tokens: Tokens, index: number): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!before) return false
  if (before.tag === 'pronoun' || before.tag === 'relative') return true
  if (after?.lower === 'by') return false
  return NOMINAL.has(before.tag) || before.tag === 'adverb' || before.tag === 'conjunction' || before.tag === 'comma'
}

/** Index of the nearest finite verb before `index` in the same sentence, or -1. */
export function finiteBefore(tokens: Tokens, index: number): number {
  for (let at = index - 1; at > 0 && index - at < REACH; at--) {
    const { tag } = tokens[at]!
    if (tag === 'semicolon' || tag === 'quote') return -1
    if (tag === 'stop' && !ABBREVIATIONS.has(tokens[at - 1]?.lower ?? '')) return -1
    if (isFinite(tokens, at)) return at
  }
  return -1
}

/** Whether a clause with a subject and a finite verb starts at `index`. */
export function startsClause(tokens: Tokens, index: number): boolean {
  const first = tokens[index]
  if (!first) return false
  if (first.tag === 'that' || (first.tag === 'subordinator' && /^(?:whether|if|how|why|when|where)$/.test(first.lower))) return true
  if (first.lower === 'what' || first.tag === 'quote') return true
  if (first.text === '[' && tokens[index + 1]?.tag !== 'open') return startsClause(tokens, index + 1)
  if (first.tag === 'pronoun' && SUBJECT_PRONOUNS.has(first.lower)) return true
  if (first.lower === 'there' && tokens[index + 1]?.tag === 'auxiliary') return true
  if (!['name', 'noun', 'number', 'determiner', 'possessive', 'pronoun', 'adverb', 'ing'].includes(first.tag)) return false
  for (let at = index + 1; at < tokens.length && at - index < 14; at++) {
    const { tag, lower } = tokens[at]!
    if (tag === 'comma' && at > index + 1) return resumesAfterAside(tokens, at)
    if (tag === 'comma' || tag === 'stop' || tag === 'semicolon' || tag === 'colon' || tag === 'quote' || tag === 'dash' || tag === 'relative' || tag === 'that' || tag === 'subordinator') return false
    if (tokens[at]!.passage && tokens[at - 1]!.tag !== 'determiner' && tokens[at - 1]!.tag !== 'genitive' && tokens[at - 1]!.tag !== 'preposition') return true
    if (tag === 'modal' || (tag === 'auxiliary' && !/^(?:be|been|being|having)$/.test(lower)) || DO.has(lower)) return true
    if (tag === 'verb' && tokens[at - 1]!.tag !== 'to' && FINITE_VERBS.has(lower)) return true
    if (tag === 'past' && isPastTense(tokens, at) && tokens[at + 1]?.tag !== 'preposition' && tokens[at - 1]!.tag !== 'adverb') return true
  }
  return false
}

/** “the captain, whose name was not given, had …”: whether the verb of the clause follows an aside between commas. */
function resumesAfterAside(tokens: Tokens, comma: number): boolean {
  const opener = tokens[comma + 1]
  if (!opener || !(opener.tag === 'relative' || opener.lower === 'whose' || opener.lower === 'which' || opener.lower === 'who')) return false
  for (let at = comma + 2; at < tokens.length && at - comma < 24; at++) {
    const { tag } = tokens[at]!
    if (tag === 'stop' || tag === 'semicolon' || tag === 'colon' || tag === 'quote') return false
    if (tag !== 'comma') continue
    const verb = tokens[at + 1]?.tag === 'adverb' ? at + 2 : at + 1
    return tokens[verb] !== undefined && (tokens[verb].tag === 'past' || isFinite(tokens, verb))
  }
  return false
}
