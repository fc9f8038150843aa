import type { SourceDocument, Span } from '../../document.ts'
import { isFigureAt, isUpperAt } from '../../letters.ts'
import type { Sentence } from '../sentences.ts'
import type { Passage } from './marks.ts'
import { tokenise, type Token } from './tokens.ts'

/** A sentence as speech is read: never broken inside a quotation. */
export interface Unit extends Span {
  readonly blockIndex: number
  readonly tokens: readonly Token[]
  /** Whether it opens its block, or closes it. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Longest unit that is analysed as one, in UTF-16 code units; text without full stops is cut at a space. */
const LONGEST_UNIT = 3000

/** The units of the document, in text order: its sentences, joined over quotations, and its headings. */
export function unitsOf(document: SourceDocument, sentences: readonly Sentence[], passages: readonly Passage[]): readonly Unit[] {
  const units: Unit[] = []
  let nextSentence = 0
  let nextPassage = 0
  document.blocks.forEach((block, blockIndex) => {
    const own: Sentence[] = []
    while (nextSentence < sentences.length && sentences[nextSentence]!.start < block.end) own.push(sentences[nextSentence++]!)
    const quoted: Passage[] = []
    while (nextPassage < passages.length && passages[nextPassage]!.start < block.end) quoted.push(passages[nextPassage++]!)
    if (block.kind === 'credit' || block.kind === 'table') return
    const start = document.dateline?.start === block.start ? document.dateline.end : block.start
    const spans = spansOf(document.text, { start, end: block.end }, own, quoted)
    let from = 0
    spans.forEach((span, index) => {
      const inside: Passage[] = []
      while (from < quoted.length && quoted[from]!.start < span.end) inside.push(quoted[from++]!)
      const whole = new Set(inside.filter((passage) => isClausal(document.text, span, passage)))
      const tokens = tokenise(document.text, span, inside, whole)
      units.push({ ...span, blockIndex, tokens, isFirst: index === 0, isLast: index === spans.length - 1 })
    })
  })
  return units
}

function spansOf(text: string, block: Span, sentences: readonly Sentence[], passages: readonly Passage[]): Span[] {
  const spans: Span[] = []
  let start = block.start
  let passage = 0
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') spans.push({ start: start + leadingSpace(text, start, end), end })
    start = end
  }
  for (const sentence of sentences.slice(0, -1)) {
    while (passage < passages.length && passages[passage]!.end < sentence.end) passage++
    const quoted = passages[passage]
    if (quoted && quoted.start < sentence.end && sentence.end < quoted.end) continue
    if (quoted?.end === sentence.end && isFollowedByCue(text, sentence.end)) continue
    if (sentence.end > start) close(sentence.end)
  }
  close(block.end)
  return spans.some((span) => span.end - span.start > LONGEST_UNIT) ? cutLong(text, spans, passages) : spans
}

/** Cuts what is too long to be a sentence at a space, never inside a quotation. */
function cutLong(text: string, spans: readonly Span[], passages: readonly Passage[]): Span[] {
  const cut: Span[] = []
  let passage = 0
  for (const { start, end } of spans) {
    let from = start
    while (end - from > LONGEST_UNIT) {
      let at = text.lastIndexOf(' ', from + LONGEST_UNIT)
      if (at <= from) at = from + LONGEST_UNIT
      while (passage < passages.length && passages[passage]!.end <= at) passage++
      const quoted = passages[passage]
      if (quoted && quoted.start < at) at = Math.min(end, quoted.start > from ? quoted.start : quoted.end)
      cut.push({ start: from + leadingSpace(text, from, at), end: at })
      from = at
    }
    if (text.slice(from, end).trim() !== '') cut.push({ start: from + leadingSpace(text, from, end), end })
  }
  return cut.filter((span) => span.start < span.end)
}

function leadingSpace(text: string, start: number, end: number): number {
  let offset = start
  while (offset < end && /\s/u.test(text.charAt(offset))) offset++
  return offset - start
}

/** “Did he?” Trump asked: what follows a quotation that ends its own sentence may still say who spoke. */
function isFollowedByCue(text: string, offset: number): boolean {
  const tokens = tokenise(text, { start: offset, end: Math.min(text.length, offset + 60) }, [], new Set())
  const verb = tokens.findIndex((token, index) => (token.speech?.verb.frames.includes('q') === true && token.tag !== 'ing') || (token.lower === 'went' && tokens[index + 1]?.lower === 'on'))
  if (verb < 0 || verb > 5) return false
  if (verb === 0) return tokens[0]!.text === tokens[0]!.lower
  const follows = tokens[verb + 1]
  const isParenthetical = follows === undefined || ['stop', 'comma', 'preposition', 'adverb'].includes(follows.tag)
  // “He said, twice, that …” opens a sentence of its own.
  if (tokens.slice(verb).some(({ tag }) => tag === 'that')) return false
  return isParenthetical && tokens.slice(0, verb).every(({ tag }) => ['name', 'pronoun', 'determiner', 'noun', 'adverb'].includes(tag))
}

/** Whether a passage stands as a clause of its own, rather than as a word or two in someone else's. */
function isClausal(text: string, unit: Span, passage: Passage): boolean {
  if (passage.continues || !passage.closed) return true
  const inner = text.slice(passage.inner.start, passage.inner.end).trim()
  const before = text.slice(Math.max(unit.start, passage.start - 2), passage.start).trim()
  if (/\b(?:titled|entitled|called|named|dubbed)\s*$/.test(text.slice(Math.max(unit.start, passage.start - 12), passage.start))) return false
  const opensUnit = before === ''
  const endsWithPoint = /[,.?!—–…-]$/u.test(inner) || /^[,.?!]/.test(text.slice(passage.end, passage.end + 1))
  const startsHigh = (isUpperAt(inner, 0) || isFigureAt(inner, 0) || /^[…[.]/.test(inner))
  if (opensUnit || /[,:]$/.test(before)) return startsHigh || endsWithPoint || countWords(inner) > 3
  // “promised ‘40 boats by May’,”: a figure opens a sentence only where one can begin.
  return startsHigh && !isFigureAt(inner, 0) && endsWithPoint && countWords(inner) > 2
}

function countWords(text: string): number {
  return text.split(/\s+/, 12).length
}
