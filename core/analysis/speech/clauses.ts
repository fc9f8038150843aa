import type { Token } from './tokens.ts'
import { ABBREVIATIONS, DO, FINITE_VERBS, PERSONAL_PRONOUNS, SUBJECT_PRONOUNS, TIME_NOUNS } from './words.ts'

/** A half-open range of token indices. */
export interface Range {
  readonly from: number
  readonly to: number
}

type Tokens = readonly Token[]

const NOMINAL: ReadonlySet<string> = new Set(['name', 'noun', 'number', 'pronoun', 'object', 'close'])
const NOMINAL_INSIDE: ReadonlySet<string> = new Set(['name', 'noun', 'number', 'genitive', 'possessive', 'pronoun', 'object'])
const VERB_GROUP: ReadonlySet<string> = new Set(['adverb', 'not', 'auxiliary', 'modal', 'to'])
/** Longest noun phrase that is looked for, in tokens. */
const REACH = 60

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
function isFinite(tokens: Tokens, index: number): boolean {
  const { tag, lower } = tokens[index]!
  if (tag === 'modal') return true
  if (tag === 'auxiliary') return !/^(?:be|been|being|having)$/.test(lower)
  if (tag === 'verb') return tokens[index - 1]?.tag !== 'to'
  return tag === 'past' && isPastTense(tokens, index)
}

/** A form in -ed after a noun or pronoun, not one that modifies: no “by” after it, no determiner before it. */
function isPastTense(tokens: Tokens, index: number): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!before) return false
  if (before.tag === 'pronoun' || before.tag === 'relative') return true
  if (after?.lower === 'by') return false
  return NOMINAL.has(before.tag) || before.tag === 'adverb' || before.tag === 'conjunction' || before.tag === 'comma'
}

/** The noun phrase whose last token stands at `last`, to its left; `undefined` where none ends there. */
export function nounPhraseEndingAt(tokens: Tokens, last: number): Range | undefined {
  const end = tokens[last]
  if (!end || !(NOMINAL.has(end.tag) || (end.tag === 'determiner' && isPronominal(tokens, last)) || end.tag === 'past' || end.tag === 'ing' || end.tag === 'adverb')) return undefined
  if (end.tag === 'pronoun' && PERSONAL_PRONOUNS.has(end.lower)) return { from: last, to: last + 1 }
  let from = last
  /** Where the phrase starts if what is being read turns out not to belong to it. */
  let safe = last
  let isPending = false
  for (let index = last; index >= 0 && last - index < REACH; index--) {
    const { tag, lower } = tokens[index]!
    const left = tokens[index - 1]
    if (NOMINAL_INSIDE.has(tag)) {
      if (tag === 'pronoun' && (SUBJECT_PRONOUNS.has(lower) || (lower === 'it' && isPending))) return isPending ? { from: safe, to: last + 1 } : { from: index, to: last + 1 }
      from = index
      if (!isPending) safe = index
    } else if (tag === 'determiner') {
      from = index
      if (!isPending) safe = index
      if (!left || !(left.tag === 'preposition' || left.tag === 'conjunction' || left.tag === 'to' || left.tag === 'determiner' || left.tag === 'past' || left.tag === 'ing' || left.tag === 'verb' || left.tag === 'auxiliary' || left.tag === 'adverb')) break
    } else if (tag === 'preposition' || tag === 'to') {
      if (!left || !(NOMINAL_INSIDE.has(left.tag) || left.tag === 'past' || left.tag === 'ing' || left.tag === 'close' || left.tag === 'verb')) return { from: safe, to: last + 1 }
      if (!isPending) safe = from
    } else if (tag === 'conjunction') {
      if (!left || !(NOMINAL_INSIDE.has(left.tag) || left.tag === 'close') || lower === 'but') return { from: safe, to: last + 1 }
      if (!isPending) { safe = from; isPending = true; if (!isSafeConjunct(tokens, index)) return { from: safe, to: last + 1 } ; isPending = false }
    } else if (tag === 'relative' || tag === 'that') {
      if (!isPending) return { from: safe, to: last + 1 }
      const antecedent = nounPhraseEndingAt(tokens, left?.tag === 'comma' ? index - 2 : index - 1)
      return antecedent ? { from: antecedent.from, to: last + 1 } : { from: safe, to: last + 1 }
    } else if (tag === 'past' || tag === 'ing') {
      const next = tokens[index + 1]
      const modifiesNext = left !== undefined && (left.tag === 'determiner' || left.tag === 'possessive' || left.tag === 'genitive' || left.tag === 'preposition' || (left.tag === 'conjunction' && tokens[index]!.speech === undefined))
      if (modifiesNext || (!left && next !== undefined && NOMINAL_INSIDE.has(next.tag))) { from = index; if (!isPending) safe = index }
      else isPending = true
    } else if (tag === 'verb' || tag === 'auxiliary' || tag === 'modal' || tag === 'not') {
      isPending = true
    } else if (tag === 'adverb') {
      from = index
    } else if (tag === 'close') {
      const open = openingOf(tokens, index)
      if (open < 0) return { from: safe, to: last + 1 }
      index = open
      from = index
    } else if (tag === 'comma' && tokens[index + 1]?.tag === 'number' && left?.tag === 'name') {
      return { from: safe, to: last + 1 }
    } else {
      break
    }
  }
  const start = isPending && !hasRoomForParticiple(tokens, from, last) ? safe : from
  const hasHead = tokens.slice(start, last + 1).some(({ tag }) => NOMINAL.has(tag) || tag === 'determiner' || tag === 'possessive' || tag === 'ing')
  return hasHead ? { from: start, to: last + 1 } : undefined
}

/** A pending participle with only nouns before it (“a statement released by …”) belongs to the phrase. */
function hasRoomForParticiple(tokens: Tokens, from: number, last: number): boolean {
  for (let index = from; index <= last; index++) {
    const { tag } = tokens[index]!
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'modal' || tag === 'not') return false
    if (tag === 'past' || tag === 'ing') {
      const next = tokens[index + 1]
      if (index === from) return false
      if (tokens[index]!.speech?.verb.lemma === 'say') return false
      return index === last || (next !== undefined && (next.tag === 'preposition' || next.tag === 'adverb' || TIME_NOUNS.has(next.lower)))
    }
  }
  return true
}

/** Whether what stands before a conjunction is a noun phrase, with no finite verb of its own. */
function isSafeConjunct(tokens: Tokens, conjunction: number): boolean {
  for (let index = conjunction - 1; index >= 0 && conjunction - index < 25; index--) {
    const { tag, lower } = tokens[index]!
    if (tag === 'comma' || tag === 'stop' || tag === 'semicolon' || tag === 'colon' || tag === 'quote' || tag === 'dash') return true
    if (tag === 'relative') return true
    if (tag === 'verb' || tag === 'modal' || tag === 'auxiliary' || (tag === 'pronoun' && SUBJECT_PRONOUNS.has(lower))) return false
    if (tag === 'past' && isPastTense(tokens, index)) return false
    if (tag === 'that' || tag === 'subordinator') return true
  }
  return true
}

function isPronominal(tokens: Tokens, index: number): boolean {
  return /^(?:some|many|few|most|all|several|both|neither|either|each|another|this|that|these|those|any)$/.test(tokens[index]!.lower)
}

function openingOf(tokens: Tokens, close: number): number {
  for (let index = close - 1; index >= 0 && close - index < 30; index--) if (tokens[index]!.tag === 'open') return index
  return -1
}

/**
 * The subject of the verb group that starts at `start`: the noun phrase before it, across relative clauses,
 * appositions and parentheses between commas.
 */
export function subjectBefore(tokens: Tokens, start: number, depth = 0): Range | undefined {
  const before = start - 1
  const token = tokens[before]
  if (!token || depth > 4) return undefined
  if (token.tag === 'that' && (before === 0 || ['comma', 'conjunction', 'stop'].includes(tokens[before - 1]!.tag))) return { from: before, to: start }
  if (token.tag === 'relative' || token.tag === 'that') {
    const antecedent = antecedentOf(tokens, before)
    return antecedent && { from: antecedent.from, to: start }
  }
  if (token.tag === 'comma' || token.tag === 'dash' || token.tag === 'close') {
    const across = subjectAcross(tokens, before, token.tag)
    if (across) return across
    if (token.tag === 'close') return nounPhraseEndingAt(tokens, before)
    const opening = commaBefore(tokens, before)
    const apposed = nounPhraseEndingAt(tokens, before - 1)
    // “And a third, Ana Holm, said”: with no other subject to be found, the name between the commas is one.
    return opening < 0 || (apposed?.from === opening + 1 && isProper(tokens, apposed)) ? apposed : undefined
  }
  if (token.tag === 'conjunction') return subjectOfCoordinate(tokens, before, depth)
  const phrase = nounPhraseEndingAt(tokens, before)
  const preposition = phrase ? tokens[phrase.from - 1] : undefined
  if (phrase && preposition?.tag === 'preposition' && preposition.lower !== 'as' && phrase.from >= 2) {
    // “who in the past said”, “but in an interview said”: the phrase of time or place is passed over.
    return subjectBefore(tokens, verbGroupStart(tokens, phrase.from - 1), depth + 1) ?? phrase
  }
  return phrase
}

/** The noun phrase that a relative pronoun at `index` takes up. */
export function antecedentOf(tokens: Tokens, index: number): Range | undefined {
  const before = tokens[index - 1]
  if (!before) return undefined
  if (before.tag === 'dash') return nounPhraseEndingAt(tokens, index - 2)
  if (before.tag !== 'comma') return nounPhraseEndingAt(tokens, index - 1)
  return headAcross(tokens, index - 1) ?? nounPhraseEndingAt(tokens, index - 2)
}

/** “Kirk, Republican of Illinois, who …”: the head before an apposition. */
function headAcross(tokens: Tokens, comma: number): Range | undefined {
  const previous = commaBefore(tokens, comma)
  if (previous < 0) return undefined
  const inner = { from: previous + 1, to: comma }
  if (!isApposition(tokens, inner)) return undefined
  const head = nounPhraseEndingAt(tokens, previous - 1)
  return head && tokens[head.to - 1]!.tag === 'name' && !isTime(tokens, head) ? { from: head.from, to: comma } : undefined
}

function isApposition(tokens: Tokens, range: Range): boolean {
  const first = tokens[range.from]
  if (!first || range.to - range.from > 30) return false
  if (!['determiner', 'noun', 'name', 'number', 'possessive'].includes(first.tag)) return false
  return !hasFinite(tokens, range)
}

function hasFinite(tokens: Tokens, range: Range): boolean {
  let isRelative = false
  for (let index = range.from; index < range.to; index++) {
    const { tag } = tokens[index]!
    if (tag === 'relative') isRelative = true
    if (!isRelative && index > range.from && isFinite(tokens, index)) return true
    if (!isRelative && index === range.from && (tag === 'modal' || tag === 'auxiliary')) return true
  }
  return false
}

function commaBefore(tokens: Tokens, index: number): number {
  for (let at = index - 1; at >= 0 && index - at < REACH; at--) {
    const { tag } = tokens[at]!
    if (tag === 'comma' || tag === 'dash') return at
    if (tag === 'stop' && !ABBREVIATIONS.has(tokens[at - 1]?.lower ?? '')) return -1
    if (tag === 'semicolon' || tag === 'colon' || tag === 'quote') return -1
  }
  return -1
}

/** The subject before a stretch between commas (or dashes, or in brackets) that ends right before the verb. */
function subjectAcross(tokens: Tokens, comma: number, tag: string): Range | undefined {
  if (tag === 'close') {
    const open = openingOf(tokens, comma)
    const phrase = open > 0 ? nounPhraseEndingAt(tokens, open - 1) : undefined
    return phrase && { from: phrase.from, to: comma + 1 }
  }
  let end = comma
  let best: Range | undefined
  for (let step = 0; step < 8; step++) {
    const previous = commaBefore(tokens, end)
    const segment = { from: previous + 1, to: end }
    if (step > 0) {
      if (isParenthetical(tokens, segment)) {
        if (best) return spanTo(best, comma)
      } else {
        const phrase = nounPhraseEndingAt(tokens, segment.to - 1)
        if (!phrase || isTime(tokens, phrase)) { if (best) return spanTo(best, comma) }
        else {
          const isWholeSegment = phrase.from <= segment.from + 2
          if (best && !isWholeSegment) return spanTo(best, comma)
          best = phrase
          if (!isWholeSegment || isProper(tokens, phrase)) return spanTo(best, comma)
        }
      }
    }
    if (previous < 0) break
    end = previous
  }
  return best && spanTo(best, comma)
}

function spanTo(range: Range, comma: number): Range {
  return { from: range.from, to: comma }
}

/** A stretch between commas that is no noun phrase: a relative clause, a participle, a preposition phrase, an age. */
function isParenthetical(tokens: Tokens, segment: Range): boolean {
  let from = segment.from
  while (tokens[from]?.tag === 'adverb' || tokens[from]?.tag === 'conjunction') from++
  const first = from < segment.to ? tokens[from] : tokens[segment.from]
  if (!first) return true
  // “As the mayor, Ana Ruiz, put it” opens with a clause, not an aside.
  if (first.lower === 'as' && from === 0) return false
  // An age; but not “two objectors”.
  if (first.tag === 'number') return /^\p{N}/u.test(first.text) && tokens.slice(from, segment.to).every(({ tag, lower }) => tag === 'number' || tag === 'stop' || /^(?:percent|points?|years|old)$/.test(lower))
  return ['relative', 'preposition', 'subordinator', 'ing', 'adverb', 'past', 'to'].includes(first.tag)
}

function isProper(tokens: Tokens, range: Range): boolean {
  let names = 0
  for (let index = range.from; index < range.to; index++) {
    const { tag } = tokens[index]!
    if (tag === 'name') names++
    else if (tag !== 'close' && tag !== 'open' && tag !== 'stop') return false
  }
  return names > 0
}

export function isTime(tokens: Tokens, range: Range): boolean {
  const head = tokens[range.to - 1]
  return head !== undefined && (TIME_NOUNS.has(head.lower) || (head.tag === 'number' && range.to - range.from <= 3))
}

/** “Trump went to Ohio and said …”: the subject of the first verb of the clause before the conjunction. */
function subjectOfCoordinate(tokens: Tokens, conjunction: number, depth: number): Range | undefined {
  return depth > 2 ? undefined : (subordinateSubject(tokens, conjunction) ?? mainSubject(tokens, conjunction))
}

/** “when Kask spotted a sign and asked …”, “which is in debt and says …”: both verbs stand in the clause. */
function subordinateSubject(tokens: Tokens, conjunction: number): Range | undefined {
  if (tokens[conjunction - 1]?.tag === 'comma') return undefined
  const finite = finiteBefore(tokens, conjunction)
  if (finite < 0) return undefined
  const start = verbGroupStart(tokens, finite)
  const subject = subjectBefore(tokens, start, 3)
  if (!subject) return undefined
  if (tokens[start - 1]!.tag === 'relative') return subject
  return SUBORDINATES.test(tokens[subject.from - 1]?.lower ?? '') ? subject : undefined
}

const SUBORDINATES = /^(?:as|when|while|after|before|since|because|if|although|though|once|until|whereas)$/

/** The subject of the main clause before `index`: of the first finite verb back to where another clause begins. */
export function mainSubject(tokens: Tokens, index: number): Range | undefined {
  let found: Range | undefined
  let at = index
  for (let steps = 0; steps < 6; steps++) {
    const finite = finiteBefore(tokens, at)
    if (finite < 0) break
    const start = verbGroupStart(tokens, finite)
    const before = tokens[start - 1]
    const isRelative = before?.tag === 'relative' || before?.tag === 'that' || before?.tag === 'conjunction'
    const subject = isRelative ? undefined : subjectBefore(tokens, start, 3)
    const opener = subject && tokens[subject.from - 1]
    if (subject && opener?.tag !== 'subordinator' && opener?.tag !== 'that') found = subject
    if (found && (opener?.tag === 'stop' || (opener?.tag === 'conjunction' && tokens[subject!.from - 2]?.tag === 'comma'))) break
    at = start
  }
  return found
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

/** The noun phrase that starts at `start`, or after adverbs there. */
export function nounPhraseFrom(tokens: Tokens, start: number): Range | undefined {
  let from = start
  while (tokens[from]?.tag === 'adverb') from++
  const first = tokens[from]
  if (!first) return undefined
  if (first.tag === 'pronoun' && PERSONAL_PRONOUNS.has(first.lower)) return { from, to: from + 1 }
  if (!['name', 'noun', 'number', 'determiner', 'possessive', 'pronoun', 'object'].includes(first.tag)) return undefined
  let to = from + 1
  let hasNoun = first.tag === 'name' || first.tag === 'noun' || first.tag === 'pronoun' || first.tag === 'object'
  let isName = first.tag === 'name'
  for (; to < tokens.length && to - from < REACH; to++) {
    const { tag, lower } = tokens[to]!
    const next = tokens[to + 1]
    if (tag === 'name' || tag === 'noun' || tag === 'number' || tag === 'genitive' || tag === 'possessive') {
      const wasNoun = hasNoun
      hasNoun = hasNoun || tag === 'name' || tag === 'noun'
      isName = tag === 'name'
      if (TIME_NOUNS.has(lower) && isName && wasNoun && tokens[to - 1]!.tag !== 'genitive') break
    } else if (tag === 'stop' && ABBREVIATIONS.has(tokens[to - 1]!.lower) && next?.tag === 'name') {
      continue
    } else if (tag === 'open') {
      const close = closingOf(tokens, to)
      if (close < 0) break
      to = close
    } else if (tag === 'determiner' && tokens[to - 1]!.tag === 'preposition') {
      isName = false
    } else if (tag === 'determiner' && !hasNoun) {
      continue
    } else if ((tag === 'past' || tag === 'ing') && (!hasNoun || (next?.tag === 'preposition' && !isName))) {
      continue
    } else if (tag === 'preposition' && hasNoun && (lower === 'of' || !isName) && next && next.tag !== 'ing') {
      continue
    } else if (tag === 'to' && hasNoun && !isName && next && ['name', 'determiner', 'possessive'].includes(next.tag)) {
      continue
    } else if (tag === 'conjunction' && lower === 'and' && next && ['name', 'noun', 'determiner', 'possessive'].includes(next.tag) && !startsClause(tokens, to + 1)) {
      continue
    } else if (tag === 'adverb' && !hasNoun) {
      continue
    } else break
  }
  while (to > from + 1 && ['preposition', 'conjunction', 'determiner'].includes(tokens[to - 1]!.tag)) to--
  return hasNoun || first.tag === 'determiner' || first.tag === 'number' ? { from, to } : undefined
}

function closingOf(tokens: Tokens, open: number): number {
  for (let index = open + 1; index < tokens.length && index - open < 30; index++) if (tokens[index]!.tag === 'close') return index
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
    if (tag === 'comma' || tag === 'stop' || tag === 'semicolon' || tag === 'colon' || tag === 'quote' || tag === 'dash' || tag === 'relative' || tag === 'that' || tag === 'subordinator') return false
    if (tokens[at]!.passage && tokens[at - 1]!.tag !== 'determiner' && tokens[at - 1]!.tag !== 'genitive' && tokens[at - 1]!.tag !== 'preposition') return true
    if (tag === 'modal' || (tag === 'auxiliary' && !/^(?:be|been|being|having)$/.test(lower)) || DO.has(lower)) return true
    if (tag === 'verb' && tokens[at - 1]!.tag !== 'to' && FINITE_VERBS.has(lower)) return true
    if (tag === 'past' && isPastTense(tokens, at) && tokens[at + 1]?.tag !== 'preposition' && tokens[at - 1]!.tag !== 'adverb') return true
  }
  return false
}
