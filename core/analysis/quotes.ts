import type { SourceDocument, Span } from '../document.ts'
import type { Attribution, Entity, Quote, QuoteKind, SpanPair, Words } from '../findings.ts'
import type { Sentence } from './sentences.ts'
import { attributePassages, type Attributed } from './speech/attribute.ts'
import type { Passage } from './speech/marks.ts'
import { readSpeech } from './speech/reading.ts'
import { createResolver, type Source } from './speech/sources.ts'
import { findTurns } from './speech/transcript.ts'

/**
 * The quotations of a document, in text order, each with who said it as far as the text tells. A quotation that its
 * reporting clause splits, or that runs over several paragraphs, is one item with several spans. Titles of works and
 * words in marks that nobody is said to have used are left out. Linear in the length of the text.
 */
export function findQuotes(
  document: SourceDocument,
  sentences: readonly Sentence[],
  people: readonly Entity[]
): readonly Quote[] {
  const turns = findTurns(document, people)
  const reading = readSpeech(document, sentences)
  const resolver = createResolver(document.text, people, reading)
  const groups = attributePassages(document, reading, resolver)
  const marked = groups.map((group) => quoteOf(document, group))
  return turns.length === 0 ? marked : joined(turns, marked)
}

/** The turns of a transcript and what is quoted before and after them; what is quoted within a turn is part of it. */
function joined(turns: readonly Quote[], marked: readonly Quote[]): readonly Quote[] {
  const said = turns.flatMap(({ spans }) => spans)
  let next = 0
  const outside = marked.filter(({ spans: [first] }) => {
    while (next < said.length && said[next]![1] <= first![0]) next++
    return next === said.length || first![1] <= said[next]![0]
  })
  return [...turns, ...outside].sort((a, b) => a.spans[0]![0] - b.spans[0]![0])
}

function quoteOf(document: SourceDocument, group: Attributed): Quote {
  const { text } = document
  const { source } = group
  const spans = group.passages.map(({ start, end }): SpanPair => [start, end])
  const isDocument = source?.grade === 'document'
  const isUnnamed = source?.grade === 'unnamed'
  const said = wordsAt(text, group.cue)
  return {
    text: spans.map(([start, end]) => text.slice(start, end)).join(' '),
    spans,
    kind: kindOf(document, group),
    speaker: source && !(isDocument && group.isInscription) ? { name: source.name, start: source.start, end: source.end } : null,
    cue: said ?? null,
    attribution: attributionOf(group),
    ...(source && (isDocument || isUnnamed) ? { source: wordsAt(text, source)! } : {}),
    ...optional('context', wordsAt(text, group.context)),
    ...optional('antecedent', wordsAt(text, source?.antecedent))
  }
}

function optional<K extends string>(key: K, words: Words | undefined): Partial<Record<K, Words>> {
  return words ? ({ [key]: words } as Partial<Record<K, Words>>) : {}
}

function wordsAt(text: string, span: Span | undefined): Words | undefined {
  return span && { start: span.start, end: span.end, text: text.slice(span.start, span.end) }
}

function kindOf(document: SourceDocument, group: Attributed): QuoteKind {
  const first: Passage = group.passages[0]!
  if (document.blocks[first.blockIndex]?.kind === 'heading') return 'heading'
  if (group.isWritten) return 'written'
  return group.isClausal ? 'direct' : 'fragment'
}

function attributionOf({ source, cue, isCarried, isWritten }: Attributed): Attribution {
  const grade: Source['grade'] | undefined = source?.grade
  if (grade === undefined) return 'none'
  if (isCarried) return 'carried-over'
  if (grade !== 'named') return grade
  return cue && !isWritten ? 'direct' : 'named'
}
