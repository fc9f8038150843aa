import type { Metadata } from '../metadata.ts'

/* What documents declare of themselves, in the many ways they write it, as the fields of CSL-JSON. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONGEST = 300

type Issued = Pick<Metadata, 'issued' | 'issuedDerivation'>

/**
 * The date in `written`, as it is written (in the writer's own time zone), with where it was declared. Nothing where
 * it is no date; a month or a year alone is a date of that precision.
 */
export function declaredDate(written: string | undefined, where: string): Issued {
  const parts = datePartsOf((written ?? '').trim().slice(0, 80))
  return parts ? { issued: { 'date-parts': [parts] }, issuedDerivation: `The document declares it (${where}).` } : {}
}

function datePartsOf(written: string): number[] | undefined {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d])/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(written)
  if (iso) return checked(iso[1]!, iso[2], iso[3])
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3})[a-z]*\.?,?[ .-]+(\d{4})\b/.exec(written)
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1])
  const monthFirst = /\b([A-Za-z]{3})[a-z]*\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})\b/.exec(written)
  return monthFirst ? named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]) : undefined
}

function named(year: string, month: string, day: string | undefined): number[] | undefined {
  const index = MONTHS.indexOf(month.toLowerCase())
  return index === -1 ? undefined : checked(year, String(index + 1), day)
}

function checked(year: string, month: string | undefined, day: string | undefined): number[] | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 0), Number(day ?? 0)]
  if (y < 1000 || y > 2200) return undefined
  if (m < 1 || m > 12) return [y]
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return d < 1 || d > last ? [y, m] : [y, m, d]
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
