import { authorNames, issuedEdtf, publisherOf } from '#core/briefing/cite.ts'
import { daysOf } from '#core/edtf.ts'
import type { Metadata } from '#core/metadata.ts'
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

/** What the reader changed: `before` is what the form began with. Fields that were left alone are not corrections. */
export function correctionsOf(metadata: Metadata, values: FieldValues): Corrections {
  const before = valuesOf(metadata)
  const changed = (name: FieldName): boolean => values[name].trim() !== before[name] && values[name].trim() !== ''
  const text = (name: FieldName): string => values[name].trim()
  return {
    ...NO_CORRECTIONS,
    published: changed('date') ? text('date') : null,
    metadata: {
      ...(changed('title') ? { title: text('title') } : {}),
      ...(changed('author') ? { author: text('author').split(/\s*;\s*/).filter(Boolean).map((literal) => ({ literal })) } : {}),
      ...(changed('publisher') ? { publisher: text('publisher'), ...(metadata['container-title'] === undefined ? {} : { 'container-title': text('publisher') }) } : {}),
      ...(changed('URL') ? { URL: text('URL') } : {}),
      ...(changed('language') ? { language: text('language') } : {})
    }
  }
}
