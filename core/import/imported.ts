import * as v from 'valibot'
import { SourceDocumentSchema, type SourceDocument } from '../document.ts'
import { forEachToken, letterPattern } from '../letters.ts'
import { MetadataSchema, type Metadata } from '../metadata.ts'

/*
 * What every format's importer answers, so that they are interchangeable: the text and its layout, what the document
 * declares of itself, and what was left behind on the way.
 */

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What an importer leaves out, for the reader to judge whether it matters. */
export const DROPPED_KINDS = [
  'navigation',
  'page-furniture',
  'hidden',
  'form',
  'running-head',
  'page-number',
  'footnote',
  'caption',
  'comment',
  'deleted-text',
  'image',
  'media',
  'formula',
  'attachment',
  'quoted-message',
  'other'
] as const

export type DroppedKind = (typeof DROPPED_KINDS)[number]

export const DroppedSchema = v.object({
  kind: v.picklist(DROPPED_KINDS),
  /** How many such things: images, notes, blocks of text. */
  items: count,
  /** How many words they held; 0 for what holds none, such as images. */
  words: count,
  /** Words of some of them, from the first to the last, for the reader to recognise them; empty where there are none. */
  sample: v.pipe(v.string(), v.maxLength(200))
})

/**
 * The balance of an import, in words as {@link countWords} counts them. It adds up:
 * `wordsIn + wordsAdded === wordsOut + sum of dropped words`.
 */
export const LossReportSchema = v.object({
  /** Words that the source shows, counted before anything is left out; without those of a heading that is told as the title. */
  wordsIn: count,
  /** Words of the document's text. */
  wordsOut: count,
  /** Words that are in the document and not, as such, in the source: list numbers written out, halves of hyphenated words joined. */
  wordsAdded: count,
  blocksIn: count,
  blocksOut: count,
  dropped: v.array(DroppedSchema),
  /** What the reader must know besides, one sentence each: “Pages 3–5 are pictures without text.” */
  notes: v.array(v.pipe(v.string(), v.maxLength(500)))
})

export const ImportedSchema = v.object({
  /** By the content, not by the name: `application/pdf`, `text/html`, … */
  mediaType: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
  document: SourceDocumentSchema,
  /** What the document itself declares (HTML meta, JSON-LD, document properties, front matter); nothing is guessed. */
  metadata: MetadataSchema,
  loss: LossReportSchema
})

export type Dropped = Readonly<v.InferOutput<typeof DroppedSchema>>
export type LossReport = Readonly<v.InferOutput<typeof LossReportSchema>>
/** A source that was read: its text and layout, what it declares of itself, and what was lost. */
export interface Imported {
  readonly mediaType: string
  readonly document: SourceDocument
  readonly metadata: Metadata
  readonly loss: LossReport
}

const WORD = letterPattern(String.raw`[\p{L}\p{M}\p{N}]+(?:[’'‐-][\p{L}\p{M}\p{N}]+)*`, 'g')

/** Words of a text: runs of letters, marks and digits, with apostrophes and hyphens inside them. */
export function countWords(text: string): number {
  let count = 0
  forEachToken(text, WORD(text), () => count++)
  return count
}

/** Whether the balance adds up. */
export function addsUp({ wordsIn, wordsAdded, wordsOut, dropped }: LossReport): boolean {
  return wordsIn + wordsAdded === wordsOut + dropped.reduce((sum, { words }) => sum + words, 0)
}

/** The report of an import that left nothing behind. */
export function nothingLost(words: number, blocks: number): LossReport {
  return { wordsIn: words, wordsOut: words, wordsAdded: 0, blocksIn: blocks, blocksOut: blocks, dropped: [], notes: [] }
}
