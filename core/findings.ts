import * as v from 'valibot'
import { spanFields, wordsFields } from './document.ts'

/*
 * What an analysis (or a careful reader) finds in a document. Every finding quotes its own words:
 * `text.slice(start, end) === finding.text`. Names are those of `briefing/1`, the exchange format.
 */

const words = v.object(wordsFields)
const pair = v.pipe(v.tuple([v.number(), v.number()]), v.readonly())

/** Words elsewhere in the source that an item needs to be understood on its own; shown in square brackets. */
export const AntecedentSchema = words

export const SummaryLineSchema = v.object({
  ...wordsFields,
  /** 1 is the bottom line. */
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Why this sentence was chosen, for the reader who asks. */
  why: v.string(),
  antecedent: v.optional(AntecedentSchema)
})

export const ATTRIBUTIONS = [
  'direct',
  'named',
  'unnamed',
  'document',
  'reporter',
  'carried-over',
  'none'
] as const

export const SpeakerSchema = v.object({
  /** The person or body that speaks, by the name the document uses first. */
  name: v.string(),
  ...spanFields
})

export const QUOTE_KINDS = ['direct', 'fragment', 'written', 'heading'] as const

export const QuoteSchema = v.object({
  /** The quoted passages with their marks, joined by one space where a quotation is split. */
  text: v.string(),
  spans: v.pipe(v.array(pair), v.minLength(1)),
  kind: v.picklist(QUOTE_KINDS),
  speaker: v.nullable(SpeakerSchema),
  cue: v.nullable(words),
  attribution: v.picklist(ATTRIBUTIONS),
  /** The document, or the unnamed source, that the words are attributed to where no speaker is named. */
  source: v.optional(words),
  /** How it was said (“in an interview with …”), in the source's words. */
  context: v.optional(words),
  antecedent: v.optional(AntecedentSchema)
})

export const StatementSchema = v.object({
  /** The whole statement as it stands: source, cue and content. */
  ...wordsFields,
  /** What is reported. */
  content: words,
  source: v.nullable(v.object({ name: v.string(), ...wordsFields })),
  cue: v.nullable(words),
  negated: v.boolean(),
  denied: v.boolean(),
  attribution: v.picklist(ATTRIBUTIONS),
  antecedent: v.optional(AntecedentSchema)
})

export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const

export const PRECISIONS = ['part-of-day', 'day', 'week', 'month', 'year', 'vague'] as const

export const TimelineEntrySchema = v.object({
  /** EDTF, ISO 8601-2: `2026-02-03`, `2026-01`, `2022`, `2026-01-26/2026-02-01`, `..2026-02`. */
  date: v.string(),
  precision: v.picklist(PRECISIONS),
  timexType: v.picklist(TIMEX_TYPES),
  expression: words,
  /** The clause or sentence that says what happened. */
  ...wordsFields,
  /** Whether the date had to be worked out from a relative or incomplete expression. */
  inferred: v.boolean(),
  derivation: v.string(),
  antecedent: v.optional(AntecedentSchema)
})

export const TimeExpressionSchema = v.object({
  ...wordsFields,
  type: v.picklist(TIMEX_TYPES),
  /** As TimeML writes it: `2026-W05`, `P2D`, `PAST_REF`. */
  value: v.string()
})

export const ENTITY_KINDS = ['person', 'organisation', 'place'] as const

export const EntitySchema = v.object({
  name: v.string(),
  kind: v.picklist(ENTITY_KINDS),
  /** Roles in the source's own words. */
  roles: v.array(words),
  aliases: v.array(v.string()),
  /** Every place where the name stands, in text order. */
  mentions: v.array(pair)
})

export const NUMBER_KINDS = ['duration', 'count', 'money', 'percent', 'quantity', 'rank', 'ordinal'] as const

export const KeyNumberSchema = v.object({
  ...wordsFields,
  /** The number, or the lower end of a range; `null` where the words name none (“millions”). */
  value: v.nullable(v.number()),
  /** The upper end of a range. */
  high: v.optional(v.number()),
  unit: v.string(),
  approximate: v.boolean(),
  kind: v.picklist(NUMBER_KINDS),
  /** The sentence or clause that says what is measured. */
  context: v.object(spanFields)
})

export const GAP_KINDS = [
  'disputed',
  'denied',
  'unproven',
  'not-stated',
  'unnamed-sourcing',
  'figure-mentioned-not-given'
] as const

export const GapSchema = v.object({
  kind: v.picklist(GAP_KINDS),
  ...wordsFields,
  antecedent: v.optional(AntecedentSchema)
})

export type Words = Readonly<v.InferOutput<typeof words>>
export type SpanPair = readonly [start: number, end: number]
export type SummaryLine = Readonly<v.InferOutput<typeof SummaryLineSchema>>
export type Attribution = (typeof ATTRIBUTIONS)[number]
export type Speaker = Readonly<v.InferOutput<typeof SpeakerSchema>>
export type QuoteKind = (typeof QUOTE_KINDS)[number]
export type Quote = Readonly<v.InferOutput<typeof QuoteSchema>>
export type Statement = Readonly<v.InferOutput<typeof StatementSchema>>
export type TimexType = (typeof TIMEX_TYPES)[number]
export type Precision = (typeof PRECISIONS)[number]
export type TimelineEntry = Readonly<v.InferOutput<typeof TimelineEntrySchema>>
export type TimeExpression = Readonly<v.InferOutput<typeof TimeExpressionSchema>>
export type EntityKind = (typeof ENTITY_KINDS)[number]
export type Entity = Readonly<v.InferOutput<typeof EntitySchema>>
export type NumberKind = (typeof NUMBER_KINDS)[number]
export type KeyNumber = Readonly<v.InferOutput<typeof KeyNumberSchema>>
export type GapKind = (typeof GAP_KINDS)[number]
export type Gap = Readonly<v.InferOutput<typeof GapSchema>>
