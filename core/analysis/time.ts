import type { SourceDocument, Span } from '../document.ts'
import type { TimeExpression } from '../findings.ts'
import type { Sentence } from './sentences.ts'
import { firstDayOf, parseStamp, shift, writeStamp, type Stamp } from './time/calendar.ts'
import { readDayPair } from './time/pairs.ts'
import type { How, Length, Meaning } from './time/meaning.ts'
import { isCompared, resolve, type Reference, type Resolution } from './time/resolve.ts'
import { indexed, longest } from './time/rule.ts'
import { mayBegin } from './time/sparks.ts'
import { directionAfter, directionAt, type Direction } from './time/tense.ts'
import { RULES } from './time/times.ts'
import { tokenise, type Token } from './time/tokens.ts'

/** The day a text speaks from, and how it was found. */
export interface Anchor {
  /** The date was not given in full; its year was worked out. */
  readonly yearIsDerived?: boolean
  /** EDTF day, month or year. */
  readonly date: string | undefined
  readonly derivation: string
}

/** A time expression with what a reader must know to follow its value. */
export interface ResolvedTime {
  readonly expression: TimeExpression
  readonly how: How
  /** Where the value lies, seen from the anchor; `undefined` where there is none to see it from. */
  readonly direction: 'past' | 'present' | 'future' | undefined
  /** Which way the nearest verb looks, where that chose the value. */
  readonly tense: Direction | undefined
  /** What the value was counted from: the publication date or, with a span, an earlier date of the text. */
  readonly anchor: { readonly date: string; readonly span?: Span } | undefined
}

/**
 * Every time expression of the text with its TIMEX3 value, in text order.
 * @param published EDTF day, month or year of publication. Without it, as in narrative, what is relative counts from
 * the last date in the text before it, and stays open (`XXXX-10`) where there is none.
 */
export function findTimeExpressions(
  document: SourceDocument,
  sentences: readonly Sentence[],
  published: string | undefined
): readonly TimeExpression[] {
  return resolveTimes(document, sentences, published).map(({ expression }) => expression)
}

/** The same with how each value was found. Linear in the length of the text. */
export function resolveTimes(
  document: SourceDocument,
  sentences: readonly Sentence[],
  published: string | undefined
): readonly ResolvedTime[] {
  const reader = new TimeReader(document, sentences, published === undefined ? undefined : parseStamp(published))
  for (const block of document.blocks) reader.readBlock(block)
  return reader.found
}

const rulesFor = indexed(RULES)

/** Reads the blocks in text order, remembering the dates that later ones may count from. */
class TimeReader {
  readonly found: ResolvedTime[] = []
  private readonly document: SourceDocument
  private readonly sentences: readonly Sentence[]
  private readonly publication: Stamp | undefined
  private sentence = 0
  private reference: Reference | undefined
  private day: Reference | undefined
  private compared: Reference | undefined

  constructor(document: SourceDocument, sentences: readonly Sentence[], publication: Stamp | undefined) {
    this.document = document
    this.sentences = sentences
    this.publication = publication
  }

  readBlock(block: Span): void {
    for (let start = block.start; start < block.end;) {
      const end = pieceEnd(this.document.text, start, block.end)
      this.readPiece({ start, end })
      start = end
    }
  }

  private readPiece(block: Span): void {
    const tokens = tokenise(this.document.text, block)
    const may = mayBegin(tokens)
    for (let at = 0; at < tokens.length;) at = may[at] ? this.readAt(tokens, at, block) : at + 1
  }

  /** Takes the longest expression that begins at a token; where to read on. */
  private readAt(tokens: readonly Token[], at: number, block: Span): number {
    const match = longest(rulesFor(tokens[at]!), tokens, at, true)
    if (!match) return at + 1
    const { value, next } = match.reading
    const pair = readDayPair(value, tokens, next)
    this.add(pair?.first ?? value, tokens, at + match.rule.lead, next, block)
    if (!pair) return next
    this.add(pair.second, tokens, pair.start, pair.next, block)
    return pair.next
  }

  private add(meaning: Meaning, tokens: readonly Token[], start: number, next: number, block: Span): void {
    const span = { start: tokens[start]!.start, end: tokens[next - 1]!.end }
    const limits = this.sentenceAt(span.start) ?? block
    const isBeforeNoun = tokens[next]?.lower === "'s"
    const tense = (isBeforeNoun ? directionAfter : directionAt)(tokens, start, next, limits)
    const { publication, reference, day, compared, sentence } = this
    const resolution = resolve(meaning, { publication, reference, day, compared, sentence, direction: tense })
    this.remember(resolution, span, tense)
    if (meaning.is === 'length' && isPartOfYear(meaning)) this.compareYears(span)
    this.found.push(resolvedTime(resolution, span, this.document.text, tense))
  }

  /** The sentence at an offset. Offsets come in text order, so the search goes on from the last one. */
  private sentenceAt(offset: number): Sentence | undefined {
    while (this.sentence + 1 < this.sentences.length && this.sentences[this.sentence + 1]!.start <= offset)
      this.sentence++
    const sentence = this.sentences[this.sentence]
    return sentence && sentence.start <= offset && offset < sentence.end ? sentence : undefined
  }

  /** After “the nine months”, “a year earlier” no longer compares quarters. */
  private compareYears(span: Span): void {
    const { publication, sentence } = this
    this.compared = publication && { stamp: { year: publication.year }, ...span, sentence }
  }

  /** Whether figures of a quarter or half-year are there to compare with: it has ended, or is spoken of as past. */
  private isOver(stamp: Stamp, tense: Direction | undefined): boolean {
    if (!this.publication) return tense !== 'future' || this.compared === undefined
    const next = shift(stamp, stamp.quarter === undefined ? 'H' : 'Q', 1)
    const now = firstDayOf(this.publication)
    return next === undefined || firstDayOf(next) <= now || (firstDayOf(stamp) <= now && tense === 'past')
  }

  private remember({ stamp, refers }: Resolution, span: Span, tense: Direction | undefined): void {
    if (!stamp || !refers) return
    const reference = { stamp, ...span, sentence: this.sentence }
    this.reference = reference
    if (stamp.day !== undefined) this.day = reference
    if (isCompared(stamp) && this.isOver(stamp, tense) && stamp.year >= (this.compared?.stamp.year ?? stamp.year))
      this.compared = reference
  }
}

/** Characters of a block that are read at once, so that a text without paragraphs does not fill the memory. */
const PIECE = 100_000

/** Where a piece of a long block ends: after a space, if one is near. */
function pieceEnd(text: string, start: number, end: number): number {
  if (end - start <= PIECE) return end
  const half = start + PIECE / 2
  const space = text.slice(half, start + PIECE).lastIndexOf(' ')
  return space < 0 ? start + PIECE : half + space + 1
}

function isPartOfYear({ amount, unit }: Length): boolean {
  return unit === 'M' && (amount === 6 || amount === 9 || amount === 12)
}

function resolvedTime(resolution: Resolution, span: Span, text: string, tense: Direction | undefined): ResolvedTime {
  const { type, value, how, anchor, stamp } = resolution
  const date = anchor && writeStamp(anchor.stamp)
  const from = anchor?.reference
  return {
    expression: { start: span.start, end: span.end, text: text.slice(span.start, span.end), type, value },
    how,
    direction: anchor && stamp ? side(stamp, anchor.stamp) : sideOfVague(value),
    tense,
    anchor: date === undefined ? undefined : from ? { date, span: { start: from.start, end: from.end } } : { date }
  }
}

function side(stamp: Stamp, anchor: Stamp): 'past' | 'present' | 'future' {
  const distance = firstDayOf(stamp) - firstDayOf(anchor)
  const isWithin = stamp.day === undefined && writeStamp(anchor).startsWith(writeStamp(stamp))
  return distance === 0 || isWithin ? 'present' : distance < 0 ? 'past' : 'future'
}

function sideOfVague(value: string): 'past' | 'present' | 'future' | undefined {
  if (value === 'PAST_REF') return 'past'
  if (value === 'PRESENT_REF') return 'present'
  return value === 'FUTURE_REF' ? 'future' : undefined
}
