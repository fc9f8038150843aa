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
