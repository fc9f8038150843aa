import type { Briefing, Metadata } from './briefing.ts'

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const LONG_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December'
] as const
const SEASONS: Readonly<Record<string, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 33: 'Q1', 34: 'Q2', 35: 'Q3', 36: 'Q4'
}
const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime'
}
const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }

export interface DateStyle {
  readonly months?: 'short' | 'long'
}

interface EdtfDate {
  readonly year: string
  readonly month: string | undefined
  readonly day: string | undefined
}

/**
 * An EDTF (ISO 8601-2) date in English: `2026-02-03` → “3 Feb 2026”, `2026-01-26/2026-02-01` → “26 Jan – 1 Feb
 * 2026”, `..2026-02` → “until Feb 2026 (vague)”. Also parts of a day as TimeML writes them (`2026-02-03TAF`),
 * seasons and quarters. What it does not know is given back as it stands, so that nothing is misstated.
 */
export function formatEdtf(edtf: string, { months = 'short' }: DateStyle = {}): string {
  const bare = edtf.replace(/^\[|\]$/g, '')
  if (bare.includes('/')) return formatInterval(bare, months) ?? edtf
  if (bare.startsWith('..')) return vague('until', bare.slice(2), months) ?? edtf
  if (bare.endsWith('..')) return vague('from', bare.slice(0, -2), months) ?? edtf
  return formatOne(bare, months) ?? edtf
}

function vague(preposition: string, edtf: string, months: 'short' | 'long'): string | undefined {
  const date = formatOne(edtf, months)
  return date && `${preposition} ${date} (vague)`
}

function formatOne(edtf: string, months: 'short' | 'long'): string | undefined {
  const [, date = '', time, qualifier] = /^([^T~?%]+)(?:T([^~?%]+))?([~?%])?$/.exec(edtf) ?? []
  const about = qualifier ? QUALIFIERS[qualifier]! : ''
  const decade = /^(\d{3})X$/.exec(date)?.[1]
  if (decade) return `${about}${decade}0s`
  const parsed = parseDate(date)
  if (!parsed) return undefined
  const when = time && timeOfDay(time)
  if (time && !when) return undefined
  return about + dateWords(parsed, months) + (when ? `, ${when}` : '')
}

function timeOfDay(time: string): string | undefined {
  return PARTS_OF_DAY[time] ?? /^\d\d:\d\d/.exec(time)?.[0]
}

function parseDate(date: string): EdtfDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? []
  if (!year || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return undefined
  const known = month === undefined || LONG_MONTHS[Number(month) - 1] || (SEASONS[month] && day === undefined)
  return known ? { year, month, day } : undefined
}

function dateWords({ year, month, day }: EdtfDate, months: 'short' | 'long'): string {
  return [day && Number(day), month && monthName(month, months), Number(year)].filter((part) => part).join(' ')
}

function monthName(month: string, months: 'short' | 'long'): string {
  return SEASONS[month] ?? (months === 'long' ? LONG_MONTHS : SHORT_MONTHS)[Number(month) - 1]!
}

function formatInterval(edtf: string, months: 'short' | 'long'): string | undefined {
  const [from = '', to = '', ...more] = edtf.split('/')
  if (more.length > 0) return undefined
  if (isOpen(from) || isOpen(to)) {
    const known = formatOne(isOpen(from) ? to : from, months)
    return known && `${isOpen(from) ? 'until' : 'from'} ${known}`
  }
  const start = parseDate(from)
  const end = parseDate(to)
  if (start && end && start.year === end.year) return formatWithinYear(start, end, months)
  const [a, b] = [formatOne(from, months), formatOne(to, months)]
  return a && b && a + (/^\d+$/.test(a + b) ? '–' : ' – ') + b
}

function formatWithinYear(start: EdtfDate, end: EdtfDate, months: 'short' | 'long'): string {
  if (start.month === end.month && start.day === end.day) return dateWords(start, months)
  if (start.month !== undefined && start.month === end.month && start.day && end.day) {
    return `${Number(start.day)}–${dateWords(end, months)}`
  }
  if (start.month === undefined || end.month === undefined) return `${dateWords(start, months)} – ${dateWords(end, months)}`
  const first = [start.day && Number(start.day), monthName(start.month, months)].filter((part) => part).join(' ')
  return first + (start.day || end.day ? ' – ' : '–') + dateWords(end, months)
}

function isOpen(edtf: string): boolean {
  return edtf === '' || edtf === '..'
}

/** CSL-JSON date parts as EDTF, `undefined` where there is no year. */
export function issuedEdtf(metadata: Metadata): string | undefined {
  const [start, end] = (metadata.issued?.['date-parts'] ?? []).map(edtfOfParts)
  return start && end ? `${start}/${end}` : start
}

function edtfOfParts(parts: readonly number[]): string | undefined {
  const [year, ...rest] = parts
  if (year === undefined) return undefined
  return [String(year).padStart(4, '0'), ...rest.slice(0, 2).map((part) => String(part).padStart(2, '0'))].join('-')
}

/** Who the source is by: its publication or publisher, else its authors, else its file. */
export function sourceName({ metadata, source }: Pick<Briefing, 'metadata' | 'source'>): string {
  return publisherOf(metadata) ?? authorNames(metadata) ?? source.fileName
}

/** The publication or publisher, where one is known. */
export function publisherOf(metadata: Metadata): string | undefined {
  return metadata['container-title'] ?? metadata.publisher
}

/** The authors' names in a row, where any are known. */
export function authorNames({ author = [] }: Metadata): string | undefined {
  const names = author.map((name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')))
  if (names.length > 3) return `${names[0]!} and others`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : names[0]
}

/** The title to show: the source's own, or the working title, or the file's name. */
export function titleOf({ metadata, source }: Pick<Briefing, 'metadata' | 'source'>): string {
  return metadata.title?.trim() || source.fileName
}

/** First 12 digits of a SHA-256, as it is printed. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 12)}…`
}

/**
 * Where the words come from, in one line: “Reuters, Washington, 4 February 2026 (year derived). Working title:
 * “…”. SHA-256 e31010b019f5….” Says so where the date was worked out or is missing. The title can be left out where it is shown already.
 */
export function citeSource(briefing: Pick<Briefing, 'metadata' | 'source'>, { title: titled = true } = {}): string {
  const { metadata, source } = briefing
  const publisher = publisherOf(metadata)
  const who = [...new Set([authorNames(metadata), publisher].filter(Boolean))]
  const origin = [...(who.length > 0 ? who : [source.fileName]), metadata['publisher-place'], issuedWords(metadata)]
  const title = metadata.titleIsWorking ? `Working title: “${titleOf(briefing)}”` : `“${titleOf(briefing)}”`
  const address = metadata.URL ? [metadata.URL] : []
  return [origin.filter(Boolean).join(', '), ...(titled ? [title] : []), ...address, `SHA-256 ${shortHash(source.sha256)}`].join('. ')
}

/** What of a date that was worked out is not the text's own: its year, or all of it where only the file has a date. */
export function howDerived({ issuedDerivation = '' }: Metadata): string {
  return / properties say /.test(issuedDerivation) ? 'date of the file' : 'year derived'
}

function issuedWords(metadata: Metadata): string {
  const edtf = issuedEdtf(metadata)
  if (!edtf) return 'undated'
  return formatEdtf(edtf, { months: 'long' }) + (metadata.issuedIsDerived ? ` (${howDerived(metadata)})` : '')
}

/** A moment in local time, as the printed page says it: “4 Feb 2026, 14:05 (UTC+01:00)”. */
export function formatMoment(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const offset = -moment.getTimezoneOffset()
  const zone = `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  const day = `${moment.getDate()} ${SHORT_MONTHS[moment.getMonth()]!} ${moment.getFullYear()}`
  return `${day}, ${two(moment.getHours())}:${two(moment.getMinutes())} (${zone})`
}
