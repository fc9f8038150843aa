import { isPastTense, NOMINAL, REACH, startsClause, type Range } from './clauses.ts'
import type { Token } from './tokens.ts'
import { ABBREVIATIONS, PERSONAL_PRONOUNS, SUBJECT_PRONOUNS, TIME_NOUNS } from './words.ts'

type Tokens = readonly Token[]

const NOMINAL_INSIDE: ReadonlySet<string> = new Set(['name', 'noun', 'number', 'genitive', 'possessive', 'pronoun', 'object'])

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

export function openingOf(tokens: Tokens, close: number): number {
  for (let index = close - 1; index >= 0 && close - index < 30; index--) if (tokens[index]!.tag === 'open') return index
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
