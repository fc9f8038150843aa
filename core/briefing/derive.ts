import { analyse, type Analysis, type AnalyseOptions } from '../analysis/analyse.ts'
import { deriveMetadata } from '../analysis/metadata.ts'
import { NO_HEADLINE } from '../analysis/notices.ts'
import type { SourceDocument } from '../document.ts'
import type { Imported } from '../import/imported.ts'
import { importText } from '../import/text.ts'
import { isUndated, withoutEmpty, type Metadata } from '../metadata.ts'
import { issuedEdtf } from './cite.ts'
import { FORMAT, type Briefing, type Source } from './briefing.ts'
import { sha256Hex } from './format.ts'

export interface DeriveOptions extends Omit<AnalyseOptions, 'onStep'> {
  /** Told after each step, with the briefing as far as it goes. */
  readonly onProgress?: ((step: string, soFar: Briefing) => void) | undefined
  /** The reader's word on where the document comes from; goes before what the document declares and what is derived. */
  readonly metadata?: Metadata | undefined
}

export interface TextOptions extends DeriveOptions {
  readonly fileName: string
  /** BCP 47 tag, where the reader knows better than the text shows. */
  readonly language?: string | undefined
}

/**
 * The briefing of a source that was imported, with everything derived from it. The same input makes the same briefing
 * on every machine. `source` says which file it was.
 */
export function briefingFrom(imported: Imported, source: Omit<Source, 'mediaType'>, options: DeriveOptions = {}): Briefing {
  const { document, mediaType } = imported
  const declared = declaredBy(imported.metadata, options)
  const put = (analysis: Analysis): Briefing =>
    briefingOf({ ...source, mediaType }, document, {
      ...analysis,
      metadata: merged(analysis.metadata, declared),
      notices: analysis.notices.filter((notice) => notice !== NO_HEADLINE || !declared.title)
    })
  const { onProgress } = options
  const onStep = onProgress && ((step: string, soFar: Analysis): void => onProgress(step, put(soFar)))
  return put(analyse(document, { published: options.published ?? issuedEdtf(declared), onStep }))
}

/** What is known about a source before it is analysed: what it declares, and what its head says. Quick. */
export function metadataOf(imported: Imported, fileName: string, options: DeriveOptions = {}): Metadata {
  const declared = declaredBy(imported.metadata, options)
  const { metadata } = deriveMetadata(imported.document, { published: options.published ?? issuedEdtf(declared) })
  return titled(merged(metadata, declared), fileName)
}

/** What document and reader declare; a date that the reader gives goes before all others. What the reader emptied is empty. */
function declaredBy(own: Metadata, { metadata = {}, published }: DeriveOptions): Metadata {
  const { issued, issuedIsDerived, issuedDerivation, ...rest } = { ...own, ...metadata }
  if (published !== undefined || issued === undefined) return rest
  if (isUndated({ issued })) return { ...rest, issued, issuedDerivation: 'The reader left the date empty.' }
  return {
    ...rest,
    issued,
    ...(issuedIsDerived === undefined ? {} : { issuedIsDerived }),
    ...(issuedDerivation === undefined ? {} : { issuedDerivation })
  }
}

/** What is declared goes before what is derived, and is then neither working nor worked out; what is emptied stays so. */
function merged(derived: Metadata, declared: Metadata): Metadata {
  const { titleIsWorking, issuedIsDerived, ...rest } = derived
  return withoutEmpty({
    ...rest,
    ...(declared.title === undefined && titleIsWorking !== undefined ? { titleIsWorking } : {}),
    ...(declared.issued === undefined && issuedIsDerived !== undefined ? { issuedIsDerived } : {}),
    ...declared
  })
}

/**
 * The briefing of a plain-text file (its bytes, or its text) with everything derived from it.
 * @throws {BriefingError} `not-text` where the bytes are no text
 */
export function deriveBriefing(content: Uint8Array | string, { fileName, language, ...options }: TextOptions): Briefing {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return briefingFrom(importText(bytes, fileName, language), { fileName, sha256: sha256Hex(bytes), bytes: bytes.length }, options)
}

/** With a title, be it the file's name as a working title. */
function titled(metadata: Metadata, fileName: string): Metadata {
  return metadata.title === undefined ? { ...metadata, title: fileName, titleIsWorking: true } : metadata
}

/** Puts a document and what was derived from it into a briefing. */
export function briefingOf(source: Source, document: SourceDocument, analysis: Omit<Analysis, 'metadata'> & { readonly metadata: Metadata }): Briefing {
  return {
    format: FORMAT,
    source,
    metadata: titled(analysis.metadata, source.fileName),
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
