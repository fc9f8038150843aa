import * as v from 'valibot'
import { spanFields } from '../document.ts'
import { MetadataSchema } from '../metadata.ts'

/** The format of `notes.json`. One that is newer is shown and never written over. */
export const NOTES_FORMAT = 'briefing-notes/1'

const moment = v.pipe(v.string(), v.isoTimestamp())
const line = v.pipe(v.string(), v.maxLength(2000))

/** Where the reader was in a text: a block and how far down it, so that it survives another window size. */
export const PlaceSchema = v.object({
  block: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** How far the top edge of the view is between the top of the block and that of the next, 0 to 1. */
  share: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1))
})

/** A W3C Web Annotation in short: words of the text, and what the analyst has to say of them. */
export const AnnotationSchema = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/)),
  motivation: v.picklist(['highlighting', 'commenting']),
  /** TextPositionSelector. */
  position: v.object(spanFields),
  /** TextQuoteSelector, by which the words are found again after an edit. */
  quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  body: v.pipe(v.string(), v.maxLength(20_000)),
  created: moment,
  modified: moment
})

/** An annotation that the analyst deleted, so that a copy of the notes that still has it does not bring it back. */
export const DeletionSchema = v.object({
  id: AnnotationSchema.entries.id,
  deletedAt: moment
})

/**
 * What is the analyst's own about one document. Precious: never derived, never rebuilt, never lost; so what a field
 * is not known for is kept as it came.
 */
export const NotesSchema = v.looseObject({
  format: v.literal(NOTES_FORMAT),
  /** SHA-256 of the source these notes are about. */
  source: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  addedAt: moment,
  openedAt: v.nullable(moment),
  /** When the analyst last changed anything here. */
  modifiedAt: moment,
  /** The analyst's name for the document, where it is not the source's title. */
  name: v.nullable(line),
  /** Corrections of what the document declares about itself. */
  metadata: MetadataSchema,
  /** The analyst's word for when it was published (EDTF). */
  published: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/))),
  tags: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  archived: v.boolean(),
  /** For the printed brief. */
  comment: line,
  place: v.nullable(PlaceSchema),
  /** Folder names of the earlier versions of this document, newest first. */
  previous: v.array(v.string()),
  annotations: v.array(AnnotationSchema),
  /** Kept for good: nobody can tell how old a copy of the notes is that comes back one day. */
  deletions: v.optional(v.array(DeletionSchema), () => [])
})

export type Place = Readonly<v.InferOutput<typeof PlaceSchema>>
export type Annotation = Readonly<v.InferOutput<typeof AnnotationSchema>>
export type Deletion = Readonly<v.InferOutput<typeof DeletionSchema>>
export type Notes = Readonly<v.InferOutput<typeof NotesSchema>>

/** The notes of a document that was just added. `now` is an ISO 8601 timestamp. */
export function newNotes(source: string, now: string): Notes {
  return {
    format: NOTES_FORMAT,
    source,
    addedAt: now,
    openedAt: null,
    modifiedAt: now,
    name: null,
    metadata: {},
    published: null,
    tags: [],
    archived: false,
    comment: '',
    place: null,
    previous: [],
    annotations: [],
    deletions: []
  }
}
