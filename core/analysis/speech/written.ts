import { verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseEndingAt, nounPhraseFrom } from './phrases.ts'
import { subjectBefore } from './subjects.ts'
import type { Cue } from './cue.ts'
import type { Token } from './tokens.ts'
import { DOCUMENT_NOUNS } from './words.ts'

/** A written quotation: the writer or the document, the word that says that it is written, and what stands before. */
export interface Written {
  readonly source: Range | undefined
  readonly cue: Range
  readonly context: Range | undefined
}

const READS = /^(?:reads|read|reading|emblazoned|inscribed|bearing)$/
const WROTE = /^(?:handwritten|written|signed|penned|sent|posted|issued|published|scrawled|drafted|authored|typed)$/
const WROTE_ACTIVE = /^(?:wrote|sent|posted|issued|published|tweeted|shared|emailed|texted)$/
/** Tokens back that the document is looked for. */
const REACH = 14

/**
 * “a pamphlet reading: ‘…’”, “a note handwritten by X with the words: ‘…’”: the words stand in a document, which is
 * their source unless the text says whose hand it is.
 */
export function writtenSource(tokens: readonly Token[], index: number, cue: Cue | undefined): Written | undefined {
  const opening = tokens[index - 1]?.tag === 'colon' ? index - 1 : index
  const reads = tokens[opening - 1]
  if (!reads) return undefined
  const isReading = READS.test(reads.lower)
  const hasWords = /^(?:words?|message|slogan|inscription|caption|text|headline)$/.test(reads.lower)
  if (!isReading && !hasWords) return undefined
  const noun = documentBefore(tokens, opening - (isReading ? 1 : 2))
  if (noun < 0) return undefined
  const writer = writerAfter(tokens, noun, opening)
  const document = nounPhraseEndingAt(tokens, noun)
  if (writer) return { ...writer, context: document && { from: clauseStart(tokens, document.from), to: writer.source.to } }
  const poster = writerBefore(tokens, noun)
  if (poster) return { ...poster, context: document && { from: clauseStart(tokens, document.from), to: document.to } }
  if (cue?.source && !isWithin(cue.source, noun) && !isReading) return undefined
  if (!document) return undefined
  return { source: ownPhrase(tokens, document), cue: { from: opening - 1, to: opening }, context: { from: clauseStart(tokens, document.from), to: document.to } }
}

function isWithin(range: Range, index: number): boolean {
  return range.from <= index && index < range.to
}

/** The phrase from its last determiner on: “a pamphlet”, not all that leads up to it. */
function ownPhrase(tokens: readonly Token[], range: Range): Range {
  for (let index = range.to - 1; index > range.from; index--) {
    if (tokens[index]!.tag === 'determiner' || tokens[index]!.tag === 'possessive') return { from: index, to: range.to }
  }
  return range
}

function documentBefore(tokens: readonly Token[], from: number): number {
  for (let index = from; index >= 0 && from - index < REACH; index--) {
    const { tag, lower } = tokens[index]!
    if ((tag === 'noun' || tag === 'name') && DOCUMENT_NOUNS.has(lower)) return index
    if (tag === 'stop' || tag === 'semicolon' || tag === 'quote') return -1
  }
  return -1
}

function writerAfter(tokens: readonly Token[], noun: number, end: number): { source: Range; cue: Range } | undefined {
  for (let index = noun + 1; index < end; index++) {
    if (!WROTE.test(tokens[index]!.lower)) continue
    const by = tokens[index + 1]?.lower === 'by' ? index + 2 : -1
    const source = by > 0 ? nounPhraseFrom(tokens, by) : undefined
    if (source && source.to <= end) return { source, cue: { from: index, to: index + 1 } }
  }
  return undefined
}

/** “Kask posted a message reading …”: whoever posted it. */
function writerBefore(tokens: readonly Token[], noun: number): { source: Range; cue: Range } | undefined {
  for (let index = noun - 1; index > 0 && noun - index < 6; index--) {
    const { tag, lower } = tokens[index]!
    if (tag !== 'determiner' && tag !== 'possessive' && tag !== 'noun' && tag !== 'past') return undefined
    if (!WROTE_ACTIVE.test(lower) || tag !== 'past') continue
    const source = subjectBefore(tokens, verbGroupStart(tokens, index))
    return source && { source, cue: { from: index, to: index + 1 } }
  }
  return undefined
}

function clauseStart(tokens: readonly Token[], from: number): number {
  let index = from
  while (index > 0 && from - index < 20 && !['comma', 'stop', 'semicolon', 'quote'].includes(tokens[index - 1]!.tag)) index--
  return index
}
