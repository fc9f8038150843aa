import type { Metadata } from '../metadata.ts'
import { declaredDay } from './day.ts'

/* What documents declare of themselves, in the many ways they write it, as the fields of CSL-JSON. */

const LONGEST = 300

type Issued = Pick<Metadata, 'issued' | 'issuedDerivation'>

/** The date in `written`, as {@link declaredDay} reads it, with where it was declared; nothing where it is no date. */
export function declaredDate(written: string | undefined, where: string): Issued {
  const day = declaredDay(written ?? '')
  return day ? { issued: { 'date-parts': [day.parts] }, issuedDerivation: `The document declares it (${where}).` } : {}
}

/** One line of plain words, or nothing: what a title, a name or a publisher may be. */
export function declaredLine(written: string | null | undefined): string | undefined {
  const line = (written ?? '').replace(/[\s\u00A0]+/g, ' ').trim().normalize('NFC')
  return line === '' ? undefined : line.slice(0, LONGEST)
}

/** Authors as CSL-JSON names, each once. */
export function declaredAuthors(written: readonly (string | null | undefined)[]): Pick<Metadata, 'author'> {
  const names = new Set(written.map((name) => declaredLine(name)?.replace(/^by:?\s+/i, '')).filter((name) => name !== undefined && name !== '' && !/^https?:/i.test(name)))
  return names.size === 0 ? {} : { author: [...names].slice(0, 50).map((literal) => ({ literal: literal! })) }
}

/** A web address that one can go to, and nothing else. */
export function declaredUrl(written: string | null | undefined): string | undefined {
  const url = (written ?? '').trim()
  return /^https?:\/\/[^\s<>"]{3,2000}$/i.test(url) ? url : undefined
}

/** A BCP 47 tag in its usual form; `en_US` is taken for `en-US`. */
export function declaredLanguage(written: string | null | undefined): string | undefined {
  const tag = (written ?? '').trim().split(/[,;\s]/, 1)[0]!.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || /^(?:und|mul|zxx)\b/i.test(tag)) return undefined
  const [language, ...rest] = tag.split('-')
  return [language!.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-')
}

/** `fields` without those that are not there. */
export function declared(fields: { readonly [K in keyof Metadata]?: Metadata[K] | undefined }): Metadata {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
