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

/** The fields of the metadata that a field of the form stands for; the date has a place of its own in the notes. */
const KEYS: Readonly<Record<FieldName, readonly (keyof Metadata)[]>> = {
  title: ['title'],
  author: ['author'],
  date: [],
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
  return name === 'date' ? published !== null : KEYS[name].some((key) => metadata[key] !== undefined)
}

/**
 * The corrections that hold once the reader has gone through the form again: what was changed is added to those there
 * were, and an emptied field takes its correction back. `metadata` is what the form began with.
 */
export function correctedAgain(before: Corrections, metadata: Metadata, values: FieldValues): Corrections {
  const changed = correctionsOf(metadata, values)
  const isEmpty = (name: FieldName): boolean => values[name].trim() === ''
  const emptied = new Set<string>(FIELDS.filter(([name]) => isEmpty(name)).flatMap(([name]) => KEYS[name]))
  const kept = Object.entries(before.metadata).filter(([key]) => !emptied.has(key))
  return {
    published: changed.published ?? (isEmpty('date') ? null : before.published),
    metadata: { ...Object.fromEntries(kept), ...changed.metadata }
  }
}

/** What the reader changed; `metadata` is what the form began with. Fields that were left alone are not corrections. */
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
