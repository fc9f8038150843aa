import * as v from 'valibot'
import { SourceDocumentSchema } from '../document.ts'
import {
  EntitySchema,
  GapSchema,
  KeyNumberSchema,
  QuoteSchema,
  StatementSchema,
  SummaryLineSchema,
  TimeExpressionSchema,
  TimelineEntrySchema
} from '../findings.ts'
import { MetadataSchema } from '../metadata.ts'

export type { Metadata } from '../metadata.ts'

/** The exchange format this program reads and writes. Any other is refused, never guessed. */
export const FORMAT = 'briefing/1'

export const SourceSchema = v.object({
  fileName: v.string(),
  mediaType: v.string(),
  /** SHA-256 of the original bytes, lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0))
})

export const BriefingSchema = v.object({
  format: v.literal(FORMAT),
  /** Checked by a person, item by item, rather than derived by the program. */
  reviewed: v.optional(v.boolean()),
  source: SourceSchema,
  metadata: MetadataSchema,
  document: SourceDocumentSchema,
  summary: v.array(SummaryLineSchema),
  quotes: v.array(QuoteSchema),
  statements: v.array(StatementSchema),
  timeline: v.array(TimelineEntrySchema),
  timeExpressions: v.array(TimeExpressionSchema),
  people: v.array(EntitySchema),
  numbers: v.array(KeyNumberSchema),
  gaps: v.array(GapSchema),
  notices: v.array(v.string())
})

export type Source = Readonly<v.InferOutput<typeof SourceSchema>>
/** One source document and everything derived from it. */
export type Briefing = Readonly<v.InferOutput<typeof BriefingSchema>>
