import * as v from 'valibot'

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

export type Metadata = Readonly<v.InferOutput<typeof MetadataSchema>>

/** The date of a source that has none, as its reader says: other than no word on it, it goes before one that is declared. */
export const UNDATED: NonNullable<Metadata['issued']> = { 'date-parts': [] }

/** Whether the reader says that the source has no date. */
export function isUndated({ issued }: Metadata): boolean {
  return issued?.['date-parts'].length === 0
}

/** `metadata` without the fields that are empty, which are those of a reader who says that there is none. */
export function withoutEmpty(metadata: Metadata): Metadata {
  const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(metadata).filter(([name, value]) => !isEmpty(value) && !(name === 'issued' && isUndated(metadata))))
}
