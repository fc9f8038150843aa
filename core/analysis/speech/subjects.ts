import { finiteBefore, isFinite, REACH, verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseEndingAt, openingOf } from './phrases.ts'
import type { Token } from './tokens.ts'
import { ABBREVIATIONS, TIME_NOUNS } from './words.ts'

type Tokens = readonly Token[]

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
        if (best) return spanTo(tokens, best, comma)
      } else {
        const phrase = nounPhraseEndingAt(tokens, segment.to - 1)
        if (!phrase || isTime(tokens, phrase)) { if (best) return spanTo(tokens, best, comma) }
        else {
          const isWholeSegment = phrase.from <= segment.from + 2
          if (best && !isWholeSegment) return spanTo(tokens, best, comma)
          best = phrase
          if (!isWholeSegment || isProper(tokens, phrase)) return spanTo(tokens, best, comma)
        }
      }
    }
    if (previous < 0) break
    end = previous
  }
  return best && spanTo(tokens, best, comma)
}

/** With what stands in apposition, not with an adverb or an occasion: “Holm, however,”, “Holm, in a letter,”. */
function spanTo(tokens: Tokens, range: Range, comma: number): Range {
  const aside = tokens[range.to + 1]
  const isApart = tokens[range.to]?.tag === 'comma' && (aside?.tag === 'adverb' || OCCASIONS.test(aside?.lower ?? ''))
  return isApart ? range : { from: range.from, to: comma }
}

const OCCASIONS = /^(?:in|on|at|during|after|before|despite|for|by|through|via)$/

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
  // “When Ana Ruiz, the minister, promised …”: the clause has its verb after the apposition.
  if (first.tag === 'subordinator' && SUBORDINATES.test(first.lower) && ['name', 'determiner', 'noun'].includes(tokens[from + 1]?.tag ?? '') && !hasFinite(tokens, segment)) return false
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
    if (found && (opener?.tag === 'stop' || opener?.tag === 'dash' || (opener?.tag === 'conjunction' && tokens[subject!.from - 2]?.tag === 'comma'))) break
    at = start
  }
  return found
}
