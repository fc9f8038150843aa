import { analyse, type Analysis, type AnalyseOptions } from '../analysis/analyse.ts'
import type { SourceDocument } from '../document.ts'
import { decodeText, documentFromText } from '../import/text.ts'
import { FORMAT, type Briefing, type Source } from './briefing.ts'
import { sha256Hex } from './format.ts'

export interface DeriveOptions extends Omit<AnalyseOptions, 'onStep'> {
  readonly fileName: string
  /** BCP 47 tag, where the reader knows better than the text shows. */
  readonly language?: string | undefined
  /** Told after each step, with the briefing as far as it goes. */
  readonly onProgress?: ((step: string, soFar: Briefing) => void) | undefined
}

/**
 * The briefing of a plain-text file (its bytes, or its text) with everything derived from it. The same input makes
 * the same briefing on every machine.
 * @throws {BriefingError} `not-text` where the bytes are no text
 */
export function deriveBriefing(content: Uint8Array | string, options: DeriveOptions): Briefing {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = typeof content === 'string' ? content : decodeText(content, options.fileName)
  const document = documentFromText(text, options.language)
  const source: Source = { fileName: options.fileName, mediaType: 'text/plain', sha256: sha256Hex(bytes), bytes: bytes.length }
  const { onProgress, published } = options
  const onStep = onProgress && ((step: string, soFar: Analysis): void => onProgress(step, briefingOf(source, document, soFar)))
  return briefingOf(source, document, analyse(document, { published, onStep }))
}

/** Puts a document and what was derived from it into a briefing. */
export function briefingOf(source: Source, document: SourceDocument, analysis: Analysis): Briefing {
  const { title = source.fileName, titleIsWorking, ...metadata } = analysis.metadata
  const working = analysis.metadata.title === undefined ? true : titleIsWorking
  return {
    format: FORMAT,
    source,
    metadata: { ...metadata, title, ...(working === undefined ? {} : { titleIsWorking: working }) },
    document: { ...document, blocks: [...document.blocks], dateline: document.dateline },
    summary: [...analysis.summary],
    quotes: [...analysis.quotes],
    statements: [...analysis.statements],
    timeline: [...analysis.timeline],
    timeExpressions: [...analysis.timeExpressions],
    people: [...analysis.people],
    numbers: [...analysis.numbers],
    gaps: [...analysis.gaps],
    notices: [...analysis.notices]
  }
}
