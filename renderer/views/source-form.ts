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
