import type { SourceDocument } from '../document.ts'
import type { Entity, Gap, KeyNumber, Quote, Statement, SummaryLine, TimeExpression, TimelineEntry } from '../findings.ts'
import { findGaps } from './gaps.ts'
import { deriveMetadata, type DerivedMetadata, type MetadataOptions } from './metadata.ts'
import { noticesFor } from './notices.ts'
import { findNumbers } from './numbers.ts'
import { findPeople } from './people.ts'
import { findQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'
import { findStatements } from './statements.ts'
import { summarise } from './summary.ts'
import { resolveTimes } from './time.ts'
import { buildTimeline } from './timeline.ts'

/** Everything that is derived from a document. */
export interface Analysis {
  readonly metadata: DerivedMetadata
  readonly summary: readonly SummaryLine[]
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly timeline: readonly TimelineEntry[]
  readonly timeExpressions: readonly TimeExpression[]
  readonly people: readonly Entity[]
  readonly numbers: readonly KeyNumber[]
  readonly gaps: readonly Gap[]
  /** What a reader must know about this analysis. */
  readonly notices: readonly string[]
}

/** The steps of an analysis, in their order. */
export const STEPS = ['metadata', 'time', 'people', 'quotes', 'statements', 'numbers', 'gaps', 'summary', 'timeline'] as const

export type Step = (typeof STEPS)[number]

export interface AnalyseOptions extends MetadataOptions {
  /** Told after each step, with what has been found so far; long documents are shown as they are read. */
  readonly onStep?: ((step: Step, soFar: Analysis) => void) | undefined
}

/**
 * Derives everything from `document`. English is the only language analysed: of other texts there are metadata and a
 * notice. Deterministic, linear in the length of the text, and never throws.
 */
export function analyse(document: SourceDocument, options: AnalyseOptions = {}): Analysis {
  const { metadata, anchor } = deriveMetadata(document, options)
  const tell = options.onStep ?? ((): void => undefined)
  let found: Analysis = { ...EMPTY, metadata, notices: noticesFor(document, metadata, anchor, []) }
  const add = (step: Step, part: Partial<Analysis>): void => {
    found = { ...found, ...part }
    tell(step, found)
  }
  add('metadata', {})
  if (document.language.split('-')[0] !== 'en') return found

  const sentences = splitSentences(document)
  const times = resolveTimes(document, sentences, anchor.date, anchor)
  const timeExpressions = times.map(({ expression }) => expression)
  add('time', { timeExpressions, notices: noticesFor(document, metadata, anchor, timeExpressions) })
  const people = findPeople(document, sentences)
  add('people', { people })
  const quotes = findQuotes(document, sentences, people)
  add('quotes', { quotes })
  const statements = findStatements(document, sentences, people, quotes)
  add('statements', { statements })
  add('numbers', { numbers: findNumbers(document, sentences, timeExpressions) })
  add('gaps', { gaps: findGaps(document, sentences, statements) })
  add('summary', { summary: summarise(document, sentences, people, quotes) })
  add('timeline', { timeline: buildTimeline(document, sentences, timeExpressions, anchor, times) })
  return found
}

const EMPTY: Omit<Analysis, 'metadata' | 'notices'> = {
  summary: [],
  quotes: [],
  statements: [],
  timeline: [],
  timeExpressions: [],
  people: [],
  numbers: [],
  gaps: []
}
