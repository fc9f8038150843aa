import type { SourceDocument, Span } from '../../document.ts'
import type { Range } from './clauses.ts'
import type { Cue } from './cue.ts'
import { introducedBy, labelOf, nearestSubject, signatureBelow, subjectBeforeColon } from './labels.ts'
import type { Passage } from './marks.ts'
import type { Reading } from './reading.ts'
import { firstSubject } from './pronouns.ts'
import type { Resolver, Source } from './sources.ts'
import type { Token } from './tokens.ts'
import { isTitleOfWork } from './titles.ts'
import { writtenSource } from './written.ts'

/** A quotation, whole, and who said it. */
export interface Attributed {
  readonly passages: readonly Passage[]
  readonly isClausal: boolean
  readonly isWritten: boolean
  /** Whether it stands in a document that is looked at (“a sign reading …”) rather than quoted from (“…,” the letter read). */
  readonly isInscription: boolean
  readonly source: Source | undefined
  readonly cue: Span | undefined
  readonly context: Span | undefined
  /** Whether the speaker is that of the paragraph or sentence before. */
  readonly isCarried: boolean
}

interface Draft {
  passages: Passage[]
  isClausal: boolean
  isWritten: boolean
  isInscription: boolean
  source: Source | undefined
  cue: Span | undefined
  context: Span | undefined
  isCarried: boolean
  /** The cue that governs it, by identity. */
  governor: Cue | undefined
  unit: number
}

/** Who said it last, for a quotation that does not say. */
interface Last {
  source: Source
  cue: Span | undefined
  unit: number
  blockIndex: number
}

/** Attributes every quoted passage, in text order: by its own clause, then by what stands before it, else to nobody. */
export function attributePassages(document: SourceDocument, reading: Reading, resolver: Resolver): readonly Attributed[] {
  const drafts: Draft[] = []
  let last: Last | undefined
  reading.units.forEach((unit, unitIndex) => {
    const cues = reading.cues[unitIndex]!
    const { tokens } = unit
    tokens.forEach((token, index) => {
      if (!token.passage) return
      const draft = draftOf(document, reading, resolver, unitIndex, index, drafts.at(-1), last)
      if (draft === 'merged' || draft === 'dropped') return
      drafts.push(draft)
      if (draft.source && draft.isClausal) last = { source: draft.source, cue: draft.cue, unit: unitIndex, blockIndex: unit.blockIndex }
    })
    const spoken = lastNamedCue(cues, tokens)
    if (spoken && !tokens.some(({ tag }) => tag === 'quote')) {
      const source = resolver.resolve(unitIndex, spoken.source!)
      const cue = spanOf(tokens, spoken.cue)
      if (source && source.grade !== 'document') last = { source, cue, unit: unitIndex, blockIndex: unit.blockIndex }
    }
  })
  return drafts
}

/** The cue of the main clause: the first with a source of its own who is somebody. */
function lastNamedCue(cues: readonly Cue[], tokens: readonly Token[]): Cue | undefined {
  return cues.find(({ source }) => source !== undefined && !NOBODY.test(tokens[source.from]!.lower) && ['name', 'determiner', 'pronoun', 'noun', 'possessive'].includes(tokens[source.from]!.tag))
}

const NOBODY = /^(?:nobody|none|neither|no|few|everyone|everybody|anyone|anybody|someone|somebody)$/

function spanOf(tokens: readonly Token[], range: Range): Span {
  return { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end }
}

function draftOf(
  document: SourceDocument,
  reading: Reading,
  resolver: Resolver,
  unitIndex: number,
  index: number,
  previous: Draft | undefined,
  last: Last | undefined
): Draft | 'merged' | 'dropped' {
  const unit = reading.units[unitIndex]!
  const token = unit.tokens[index]!
  const passage = token.passage!
  const isClausal = token.tag === 'quote'
  const cue = governingCue(reading.cues[unitIndex]!, index)
  const base = { passages: [passage], isClausal, isWritten: false, isInscription: false, isCarried: false, unit: unitIndex, governor: cue, cue: undefined, context: undefined, source: undefined }
  if (previous && continuesDraft(reading, previous, passage, unitIndex, cue, isClausal)) {
    previous.passages.push(passage)
    previous.unit = unitIndex
    // The speaker of a long quotation may be named only where it ends.
    if (cue?.source && !previous.cue) Object.assign(previous, sourced(reading, resolver, unitIndex, cue), { isCarried: false, governor: cue })
    return 'merged'
  }
  const written = writtenSource(unit.tokens, index, cue)
  if (written) {
    const source = written.source && resolver.resolve(unitIndex, written.source)
    return { ...base, isWritten: true, isInscription: true, source, cue: spanOf(unit.tokens, written.cue), context: contextBefore(unit.tokens, written.context) }
  }
  if (isTitleOfWork(unit.tokens, index, document.text, cue !== undefined)) return 'dropped'
  if (cue?.source) return { ...base, ...sourced(reading, resolver, unitIndex, cue), isWritten: cue.isWritten }
  const label = labelOf(unit.tokens, index)
  if (label) return { ...base, source: resolver.resolve(unitIndex, label) }
  const below = signatureBelow(reading.units, unitIndex)
  if (below) return { ...base, source: resolver.resolve(unitIndex + 1, below) }
  const introduced = index === 0 ? introducedBy(reading, unitIndex) : undefined
  if (introduced) return { ...base, source: resolver.resolve(unitIndex - 1, introduced.source), cue: introduced.cue && spanOf(reading.units[unitIndex - 1]!.tokens, introduced.cue) }
  const isAlone = !unit.tokens.some(({ tag, passage: own }) => own === undefined && tag !== 'stop' && tag !== 'comma')
  if (document.blocks[unit.blockIndex]?.kind === 'heading' && isAlone) return base
  if (isAlone) return { ...base, ...carried(reading, resolver, unitIndex, last) }
  const own = nearby(reading, resolver, unitIndex, index)
  if (own === 'nobody') return { ...base, ...(cue ? { cue: spanOf(unit.tokens, cue.cue) } : {}) }
  return { ...base, ...(own.source ? own : carried(reading, resolver, unitIndex, last)), ...(cue ? { cue: spanOf(unit.tokens, cue.cue) } : {}) }
}

function sourced(reading: Reading, resolver: Resolver, unitIndex: number, cue: Cue): Pick<Draft, 'source' | 'cue' | 'context'> {
  const { tokens } = reading.units[unitIndex]!
  return {
    source: cue.source && resolver.resolve(unitIndex, cue.source),
    cue: spanOf(tokens, cue.cue),
    context: contextAfter(tokens, cue)
  }
}

/** “in an interview with …”, “in a statement on Monday”: the words after the cue, up to the next comma or quotation. */
function contextAfter(tokens: readonly Token[], cue: Cue): Span | undefined {
  let from = cue.cue.to
  if (cue.source && cue.source.from >= from) from = cue.source.to
  while (tokens[from]?.tag === 'adverb') from++
  const first = tokens[from]
  if (first?.tag !== 'preposition' || !/^(?:in|during|at|on|after|before|following)$/.test(first.lower)) return undefined
  let to = from
  while (to < tokens.length && !['comma', 'stop', 'quote', 'colon', 'semicolon', 'that', 'dash', 'subordinator'].includes(tokens[to]!.tag)) to++
  return to - from > 1 ? { start: first.start, end: tokens[to - 1]!.end } : undefined
}

function contextBefore(tokens: readonly Token[], range: Range | undefined): Span | undefined {
  return range && range.to > range.from ? spanOf(tokens, range) : undefined
}

/** Whether a passage goes on with the quotation before it: over a paragraph break, or after its reporting clause. */
function continuesDraft(
  reading: Reading,
  previous: Draft,
  passage: Passage,
  unitIndex: number,
  cue: Cue | undefined,
  isClausal: boolean
): boolean {
  if (passage.continues) return true
  const lastPassage = previous.passages.at(-1)!
  if (!isClausal || !previous.isClausal || lastPassage.blockIndex !== passage.blockIndex) return false
  if (cue && cue === previous.governor) return true
  if (cue || unitIndex - previous.unit > 1) return false
  const { tokens } = reading.units[unitIndex]!
  const first = tokens[0]
  const isWholeUnit = tokens.every(({ passage: own, tag }) => own !== undefined || tag === 'stop' || tag === 'comma')
  return first?.passage === passage && (isWholeUnit || unitIndex === previous.unit) && previous.source !== undefined
}

/** The innermost cue whose content holds the token; verbs before nouns, and the nearest before it. */
function governingCue(cues: readonly Cue[], index: number): Cue | undefined {
  let best: Cue | undefined
  let bestRank = Infinity
  for (const cue of cues) {
    const content = cue.contents.find(({ from, to }) => from <= index && index < to)
    if (!content) continue
    const length = content.to - content.from
    if (cue.isParenthetical && cue.source && followsAtOnce(cue, index)) return cue
    const rank = (cue.source ? 0 : 100_000) + (cue.isSpoken ? 0 : 20_000) + (cue.isOwnWords ? 0 : 10_000) + length
    if (rank < bestRank) {
      best = cue
      bestRank = rank
    }
  }
  return best
}

/** “…,” she said: the words right after a quotation say whose it is, whatever stands before it. */
function followsAtOnce({ cue, source }: Cue, index: number): boolean {
  const from = Math.min(cue.from, source?.from ?? cue.from)
  return from > index && from - index <= 2
}

/** The subject of the sentence, where no verb of speech governs the words: “Trump stuck to his ‘great’ plan”. */
function nearby(reading: Reading, resolver: Resolver, unitIndex: number, index: number): Pick<Draft, 'source' | 'cue' | 'isCarried'> | 'nobody' {
  const { tokens } = reading.units[unitIndex]!
  const announced = subjectBeforeColon(tokens, index)
  if (announced) return { source: resolver.resolve(unitIndex, announced), cue: undefined, isCarried: false }
  const cue = reading.cues[unitIndex]!.findLast(({ source, cue: range }) => source !== undefined && range.from < index)
  if (cue?.source) return { source: resolver.resolve(unitIndex, cue.source), cue: spanOf(tokens, cue.cue), isCarried: false }
  const subject = nearestSubject(tokens, index) ?? firstSubject(tokens, index)
  const source = subject && resolver.resolve(unitIndex, subject)
  // “It made the dam a ‘paper dam’”: whoever spoke before has nothing to do with it.
  if (subject && !source) return 'nobody'
  return { source: source?.grade === 'document' ? undefined : source, cue: undefined, isCarried: false }
}

/** Sentences back that a speaker is carried over from. */
const CARRY = 4

function carried(reading: Reading, resolver: Resolver, unitIndex: number, last: Last | undefined): Pick<Draft, 'source' | 'cue' | 'isCarried'> {
  const unit = reading.units[unitIndex]!
  const before = reading.units[unitIndex - 1]
  if (last && unitIndex - last.unit <= CARRY && unit.blockIndex - last.blockIndex <= 1) {
    return { source: last.source, cue: last.cue, isCarried: true }
  }
  const subject = before && unit.blockIndex - before.blockIndex <= 1 ? firstSubject(before.tokens) : undefined
  const source = subject && resolver.resolve(unitIndex - 1, subject)
  return { source: source?.grade === 'named' ? source : undefined, cue: undefined, isCarried: true }
}
