import * as v from 'valibot'

/**
 * A half-open range `[start, end)` of UTF-16 code units into {@link SourceDocument.text}.
 * The address that reader, panels, search, notes and print share.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Schema fields of anything that stands somewhere in the text. Spread into an object schema. */
export const spanFields = { start: offset, end: offset }

/** Schema fields of anything that quotes its own words. Spread into an object schema. */
export const wordsFields = { ...spanFields, text: v.string() }

export const BLOCK_KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'table', 'credit'] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]

export const BlockSchema = v.object({
  kind: v.picklist(BLOCK_KINDS),
  /** Rank of a heading, 1 the highest. */
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  /** The ¶ number shown in the margin, from 1; only blocks of running text have one. */
  number: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The page of the source where it begins, from 1, where the source has pages. */
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  ...spanFields
})

/** A paragraph, heading or other unit of layout. Blocks are disjoint and in text order. */
export type Block = Readonly<v.InferOutput<typeof BlockSchema>>

export const SourceDocumentSchema = v.object({
  /** Normalised plain text: NFC, `\n` line ends, no byte order mark. */
  text: v.string(),
  /** BCP 47 tag, `und` where it is not known. */
  language: v.string(),
  blocks: v.array(BlockSchema),
  /** Place and date that open a news report (“WASHINGTON, Feb 4 — ”), with the dash and its spaces. */
  dateline: v.optional(v.object(spanFields))
})

/** The text of a source and its layout: the currency everything else is paid in. */
export type SourceDocument = {
  readonly text: string
  readonly language: string
  readonly blocks: readonly Block[]
  readonly dateline?: Span | undefined
}

/** The words of `text` that `span` covers. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/**
 * Index of the block that holds `offset`, or of the last block before it (0 when there is none before).
 * Binary search: blocks are disjoint and in text order.
 */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The ¶ number a reader looks for to find `offset`: that of its block, or of the next numbered block where the
 * offset stands in a heading, or of the last one before a credit line. `undefined` where nothing is numbered.
 */
export function paragraphNumberAt(document: SourceDocument, offset: number): number | undefined {
  const { blocks } = document
  const index = blockIndexAt(blocks, offset)
  // No copies: the panels ask this for every item of a long list.
  for (let at = index; at < blocks.length; at++) if (blocks[at]!.number !== undefined) return blocks[at]!.number
  for (let at = index - 1; at >= 0; at--) if (blocks[at]!.number !== undefined) return blocks[at]!.number
  return undefined
}

/** `span` without the dateline it may open with: what a reader takes for the sentence itself. */
export function withoutDateline(document: SourceDocument, span: Span): Span {
  const end = document.dateline?.end ?? 0
  return span.start < end && end < span.end ? { start: end, end: span.end } : span
}
