import * as v from 'valibot'
import { authorNames, issuedEdtf, publisherOf, titleOf } from '../briefing/cite.ts'
import type { Briefing } from '../briefing/briefing.ts'
import { countWords } from '../import/imported.ts'
import type { Notes } from './notes.ts'

/** People of a document that the library can be filtered by. */
const MAX_PEOPLE = 12

const moment = v.string()

/** What the catalogue says of a document, taken from its briefing: a cache, rebuilt whenever it is missing or stale. */
export const DigestSchema = v.object({
  title: v.string(),
  titleIsWorking: v.boolean(),
  fileName: v.string(),
  mediaType: v.string(),
  sha256: v.string(),
  /** Who published it, or else who wrote it; empty where neither is known. */
  source: v.string(),
  URL: v.string(),
  /** EDTF; `null` where it is not known. */
  issued: v.nullable(v.string()),
  language: v.string(),
  words: v.number(),
  people: v.array(v.string())
})

export const CONDITIONS = ['whole', 'briefing-missing', 'source-missing', 'source-changed', 'notes-damaged', 'newer-format'] as const

/** A document of the library, as its list shows it. */
export const EntrySchema = v.object({
  ...DigestSchema.entries,
  /** The name of its folder. */
  id: v.string(),
  /** The analyst's name for it, or else its title. */
  name: v.string(),
  tags: v.array(v.string()),
  archived: v.boolean(),
  addedAt: moment,
  openedAt: v.nullable(moment),
  previous: v.array(v.string()),
  condition: v.picklist(CONDITIONS)
})

export type Digest = Readonly<v.InferOutput<typeof DigestSchema>>
export type Condition = (typeof CONDITIONS)[number]
export type Entry = Readonly<v.InferOutput<typeof EntrySchema>>

/** The parts of a briefing that its digest is made of. */
type Digested = Pick<Briefing, 'metadata' | 'source'> & {
  readonly document: { readonly text: string; readonly language: string }
  readonly people: readonly { readonly name: string; readonly kind: string }[]
}

/** What the catalogue keeps of a briefing. */
export function digestOf(briefing: Digested): Digest {
  const { document, metadata, people, source } = briefing
  return {
    title: titleOf(briefing),
    titleIsWorking: metadata.titleIsWorking === true,
    fileName: source.fileName,
    mediaType: source.mediaType,
    sha256: source.sha256,
    source: publisherOf(metadata) ?? authorNames(metadata) ?? '',
    URL: metadata.URL ?? '',
    issued: issuedEdtf(metadata) ?? null,
    language: document.language,
    words: countWords(document.text),
    people: people.filter(({ kind }) => kind === 'person').slice(0, MAX_PEOPLE).map(({ name }) => name)
  }
}

/** A document as the library lists it. */
export function entryOf(id: string, digest: Digest, notes: Notes, condition: Condition = 'whole'): Entry {
  const { tags, archived, addedAt, openedAt, previous } = notes
  return { ...digest, id, name: notes.name ?? digest.title, tags, archived, addedAt, openedAt, previous, condition }
}
