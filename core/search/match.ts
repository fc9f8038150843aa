import type { Span } from '../document.ts'
import { findMatches } from './automaton.ts'
import type { Budget } from './budget.ts'
import { withinDistance } from './distance.ts'
import { fold, sourceSpan, type FoldedText } from './fold.ts'
import { outermost, type OuterSpans } from './spans.ts'
import { literalTerm, type FuzzyTerm, type LiteralTerm, type PatternTerm, type Term } from './syntax.ts'
import type { SearchText } from './text.ts'
import { wordEnd, wordFollows, wordPrecedes, wordStart } from './words.ts'

export interface MatchOptions {
  readonly matchCase: boolean
  /** A word counts only where no letter, mark or digit goes on at either end. */
  readonly wholeWord: boolean
  /** What a regular expression may spend. */
  readonly budget: Budget
}

/**
 * All places where a term really stands, in text order and not overlapping: the count that a literal scan of the
 * text gives. Case and accents do not matter unless `matchCase`, which keeps the case.
 */
export function findTerm(term: Term, text: SearchText, options: MatchOptions): OuterSpans {
  switch (term.kind) {
    case 'literal':
      return findLiteral(term, text, options)
    case 'fuzzy':
      return findFuzzy(term, text, options)
    case 'pattern':
      return findPattern(term, text, options)
  }
}

function findLiteral(term: LiteralTerm, text: SearchText, { matchCase, wholeWord }: MatchOptions): OuterSpans {
  const keepCase = matchCase || term.capitals
  const folded = text.folded(keepCase)
  const [needle = '', ...rest] = term.parts.map((part) => fold(part, { keepCase }))
  const found: Span[] = []
  let done = 0
  for (const [start, end] of candidates(folded, needle)) {
    const span = sourceSpan(folded, start, end)
    if (!span || span.start < done || (wholeWord && !standsAlone(text.source, span, term, rest.length > 0))) continue
    const reach = reachOf(text.source, span, term, rest, keepCase)
    done = reach.to
    if (reach.span) found.push(reach.span)
  }
  return found
}

/** Where `needle` stands in the folded text, overlaps included; white space in it stands for any white space. */
function* candidates({ text }: FoldedText, needle: string): Iterable<[start: number, end: number]> {
  const [first = '', ...rest] = needle.trim().split(/\s+/)
  if (first === '') return
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    const end = endOfPassage(text, at + first.length, rest)
    if (end !== -1) yield [at, end]
  }
}

/** Where the words that follow one another from `from` on end, with white space before each; -1 where they do not. */
function endOfPassage(text: string, from: number, words: readonly string[]): number {
  let end = from
  for (const word of words) {
    let at = end
    while (isSpace(text, at)) at++
    if (at === end || !text.startsWith(word, at)) return -1
    end = at + word.length
  }
  return end
}

function isSpace(text: string, offset: number): boolean {
  return offset < text.length && /\s/.test(text.charAt(offset))
}

/** Whether no word goes on at the closed ends. A sign such as `(` has none that could. */
function standsAlone(source: string, { start, end }: Span, term: LiteralTerm, more: boolean): boolean {
  if (term.form === 'sign') return true
  const freeStart = term.openStart || !(wordPrecedes(source, start) && wordFollows(source, start))
  return freeStart && (term.openEnd || more || !(wordPrecedes(source, end) && wordFollows(source, end)))
}

interface Reach {
  /** The whole match, where there is one. */
  readonly span?: Span
  /** How far the text has been used up. */
  readonly to: number
}

/** Widens a match to the words that its stars stand for. */
function reachOf(source: string, span: Span, term: LiteralTerm, rest: readonly string[], keepCase: boolean): Reach {
  const start = term.openStart ? wordStart(source, span.start) : span.start
  if (rest.length === 0) {
    const end = term.openEnd ? wordEnd(source, span.end) : span.end
    return { span: { start, end }, to: end }
  }
  const end = wordEnd(source, span.end)
  const matches = holdsInOrder(fold(source.slice(span.end, end), { keepCase }), rest, term.openEnd)
  return matches ? { span: { start, end }, to: end } : { to: end }
}

/** Whether the parts follow one another in `tail`, the last one at its end unless that is open. */
function holdsInOrder(tail: string, parts: readonly string[], openEnd: boolean): boolean {
  let at = 0
  const anywhere = openEnd ? parts : parts.slice(0, -1)
  for (const part of anywhere) {
    const index = tail.indexOf(part, at)
    if (index === -1) return false
    at = index + part.length
  }
  const last = parts.at(-1)!
  return openEnd || (tail.endsWith(last) && tail.length - last.length >= at)
}

/** Looks the near words up in the text's own vocabulary, and then for each of them. */
function findFuzzy(term: FuzzyTerm, text: SearchText, options: MatchOptions): OuterSpans {
  const asked = fold(term.text)
  const near = [...text.words().keys()].filter((form) => withinDistance(form, asked, term.distance))
  const anyCase = { ...options, matchCase: false, wholeWord: true }
  return outermost(near.flatMap((form) => findLiteral(literalTerm('word', form), text, anyCase)))
}

function findPattern({ program }: PatternTerm, text: SearchText, { budget }: MatchOptions): OuterSpans {
  return text.units.flatMap((unit) => {
    const paragraph = text.source.slice(unit.start, unit.end)
    const found = budget.spent ? [] : findMatches(program, paragraph, budget)
    return found.map(({ start, end }) => ({ start: unit.start + start, end: unit.start + end }))
  })
}
