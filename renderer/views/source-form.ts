import { authorNames, issuedEdtf, publisherOf } from '#core/briefing/cite.ts'
import { daysOf } from '#core/edtf.ts'
import { UNDATED, type Metadata } from '#core/metadata.ts'
import { NO_CORRECTIONS, type Corrections } from '../worker/messages.ts'

export type FieldName = 'title' | 'author' | 'date' | 'publisher' | 'URL' | 'language'

export type FieldValues = Readonly<Record<FieldName, string>>

/** What the reader is asked about a source, in order. */
export const FIELDS: readonly (readonly [FieldName, string])[] = [
  ['title', 'Title'],
  ['author', 'Author'],
  ['date', 'Date'],
  ['publisher', 'Publisher'],
  ['URL', 'Address'],
  ['language', 'Language']
]

/** The fields of the metadata that a field of the form stands for; a date that is given has a place of its own in the notes. */
const KEYS: Readonly<Record<FieldName, readonly (keyof Metadata)[]>> = {
  title: ['title'],
  author: ['author'],
  date: ['issued'],
  publisher: ['publisher', 'container-title'],
  URL: ['URL'],
  language: ['language']
}

/** What is known of a source, as a form shows it. */
export function valuesOf(metadata: Metadata): FieldValues {
  return {
    title: metadata.title ?? '',
    author: allAuthors(metadata),
    date: issuedEdtf(metadata) ?? '',
    publisher: publisherOf(metadata) ?? '',
    URL: metadata.URL ?? '',
    language: metadata.language ?? ''
  }
}

function allAuthors({ author = [] }: Metadata): string {
  return author.map((name) => authorNames({ author: [name] }) ?? '').join('; ')
}

/** Whether `date` is a day, a month or a year as a form takes them. */
export function isDate(date: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) && daysOf(date) !== undefined
}

/** Whether the reader typed a date that is none. */
export function isWrongDate(metadata: Metadata, { date }: FieldValues): boolean {
  return date.trim() !== '' && !isDate(date.trim()) && date !== valuesOf(metadata).date
}

/** Whether what a field shows is the reader's word rather than the document's. */
export function isCorrected({ metadata, published }: Corrections, name: FieldName): boolean {
  return (name === 'date' && published !== null) || KEYS[name].some((key) => metadata[key] !== undefined)
}

/**
 * The corrections that hold once the reader has gone through the form again: what was changed is added to those there
 * were. A corrected field that is emptied takes its correction back; one with the document's own word says that there is
 * none. `metadata` is what the form began with.
 */
export function correctedAgain(before: Corrections, metadata: Metadata, values: FieldValues): Corrections {
  const changed = correctionsOf(metadata, values)
  const shown = valuesOf(metadata)
  const takenBack = FIELDS.map(([name]) => name).filter((name) => values[name].trim() === '' && shown[name] !== '' && isCorrected(before, name))
  const gone = new Set<string>(takenBack.flatMap((name) => KEYS[name]))
  const dated = changed.published !== null || takenBack.includes('date')
  const all = Object.entries({ ...before.metadata, ...changed.metadata }).filter(([key]) => !gone.has(key) && !(dated && key === 'issued'))
  return { published: takenBack.includes('date') ? null : changed.published ?? (changed.metadata.issued === undefined ? before.published : null), metadata: Object.fromEntries(all) }
}

/** What the reader changed: `metadata` is what the form began with. Fields that were left alone are not corrections; emptied ones are, and say that there is none. */
export function correctionsOf(metadata: Metadata, values: FieldValues): Corrections {
  const before = valuesOf(metadata)
  const text = (name: FieldName): string => values[name].trim()
  const changed = (name: FieldName): boolean => text(name) !== before[name]
  const date = changed('date') ? text('date') : null
  return {
    ...NO_CORRECTIONS,
    published: date || null,
    metadata: {
      ...(changed('title') ? { title: text('title') } : {}),
      ...(changed('author') ? { author: text('author').split(/\s*;\s*/).filter(Boolean).map((literal) => ({ literal })) } : {}),
      ...(date === '' ? { issued: UNDATED } : {}),
      ...(changed('publisher') ? { publisher: text('publisher'), ...(metadata['container-title'] === undefined ? {} : { 'container-title': text('publisher') }) } : {}),
      ...(changed('URL') ? { URL: text('URL') } : {}),
      ...(changed('language') ? { language: text('language') } : {})
    }
  }
}
