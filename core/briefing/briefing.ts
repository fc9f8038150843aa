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

/** The exchange format this program reads and writes. Any other is refused, never guessed. */
export const FORMAT = 'briefing/1'

export const SourceSchema = v.object({
  fileName: v.string(),
  mediaType: v.string(),
  /** SHA-256 of the original bytes, lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0))
})

const cslName = v.union([
  v.object({ literal: v.string() }),
  v.object({ family: v.string(), given: v.optional(v.string()) })
])

/** CSL-JSON (the fields of it that a briefing uses), with what this program had to work out. */
export const MetadataSchema = v.object({
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  author: v.optional(v.array(cslName)),
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  'publisher-place': v.optional(v.string()),
  issued: v.optional(v.object({ 'date-parts': v.array(v.array(v.number())) })),
  URL: v.optional(v.string()),
  language: v.optional(v.string()),
  /** The source has no title of its own; this one is ours. */
  titleIsWorking: v.optional(v.boolean()),
  /** The source does not give its date in full; what is missing was worked out. */
  issuedIsDerived: v.optional(v.boolean()),
  /** How the date or its year was found. */
  issuedDerivation: v.optional(v.string())
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
export type Metadata = Readonly<v.InferOutput<typeof MetadataSchema>>
/** One source document and everything derived from it. */
export type Briefing = Readonly<v.InferOutput<typeof BriefingSchema>>
