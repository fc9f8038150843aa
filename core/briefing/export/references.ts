import type { Briefing, Metadata } from '../briefing.ts'
import { issuedEdtf, titleOf } from '../cite.ts'

type Source = Pick<Briefing, 'metadata' | 'source'>

const OWN_FIELDS = ['titleIsWorking', 'issuedIsDerived', 'issuedDerivation']

/** The source as CSL-JSON: a list of one item, with what this program worked out said in its note. */
export function toCsl({ metadata, source }: Source): string {
  const standard = Object.fromEntries(Object.entries(metadata).filter(([key]) => !OWN_FIELDS.includes(key)))
  const note = notesOn({ metadata, source }).join(' ')
  const item = { id: citationKey({ metadata, source }), type: metadata.type ?? 'document', ...standard, title: titleOf({ metadata, source }), note }
  return JSON.stringify([item], null, 1) + '\n'
}

const BIBTEX_TYPES: Readonly<Record<string, string>> = {
  article: 'article', 'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article',
  'post-weblog': 'online', webpage: 'online', book: 'book', chapter: 'incollection', report: 'report', thesis: 'thesis',
  'paper-conference': 'inproceedings', speech: 'unpublished', manuscript: 'unpublished'
}

/** The source as one BibTeX entry, with the fields of biblatex. */
export function toBibtex(about: Source): string {
  const { metadata } = about
  const date = issuedEdtf(metadata)
  const type = BIBTEX_TYPES[metadata.type ?? ''] ?? 'misc'
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Doubled braces keep the capitals.
    ['title', `{${bibtexText(titleOf(about))}}`],
    ['author', bibtexNames(metadata)],
    [type === 'article' ? 'journaltitle' : 'organization', optional(metadata['container-title'], bibtexText)],
    ['publisher', optional(metadata.publisher, bibtexText)],
    ['location', optional(metadata['publisher-place'], bibtexText)],
    ['date', date],
    ['year', date?.slice(0, 4)],
    ['url', metadata.URL?.replace(/[\\{}\s]/gu, encodeURIComponent)],
    ['langid', optional(metadata.language, bibtexText)],
    ['note', bibtexText(notesOn(about).join(' '))]
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name} = {${value}}`]))
  return `@${type}{${citationKey(about)},\n${lines.join(',\n')}\n}\n`
}

const RIS_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', 'post-weblog': 'BLOG',
  webpage: 'ELEC', book: 'BOOK', chapter: 'CHAP', report: 'RPRT', thesis: 'THES', 'paper-conference': 'CPAPER', bill: 'BILL', legislation: 'STAT'
}

/** The source as one RIS record. */
export function toRis(about: Source): string {
  const { metadata } = about
  const [year, month = '', day = ''] = issuedEdtf(metadata)?.split('/')[0]?.split('-') ?? []
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', RIS_TYPES[metadata.type ?? ''] ?? 'GEN'],
    ['ID', citationKey(about)],
    ['TI', titleOf(about)],
    ...namesOf(metadata).map((name) => ['AU', name.map((part) => part.replaceAll(/[,;]/g, ' ')).join(', ')] as const),
    ['T2', metadata['container-title']],
    ['PB', metadata.publisher],
    ['CY', metadata['publisher-place']],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['LA', metadata.language],
    ['UR', metadata.URL],
    ...notesOn(about).map((note) => ['N1', note] as const)
  ]
  const lines = tags.flatMap(([tag, value]) => (value === undefined || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ').trim()}`]))
  return [...lines, 'ER  - ', ''].join('\r\n')
}

/** What a reader of the reference must know of it. */
function notesOn({ metadata, source }: Source): string[] {
  return [
    ...(metadata.titleIsWorking ? ['The title is a working title.'] : []),
    ...(metadata.issuedIsDerived ? [`The date was worked out${metadata.issuedDerivation ? `: ${metadata.issuedDerivation}` : ''}.`.replace(/\.\.$/, '.')] : []),
    `SHA-256 of “${source.fileName}”: ${source.sha256}.`
  ]
}

/** Family name, year and first long word of the title, in plain letters: `ruiz2026harbour`. */
function citationKey(about: Source): string {
  const [name = []] = namesOf(about.metadata)
  const plain = (words: string): string => words.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '')
  const word = titleOf(about).split(/\s+/u).map(plain).find((each) => each.length > 3) ?? ''
  const key = plain(name[0] ?? '') + (issuedEdtf(about.metadata)?.slice(0, 4) ?? '') + word
  return /^[a-z]/.test(key) ? key : `s${about.source.sha256.slice(0, 8)}${key}`
}

/** Each author as family name and given name, or as one literal name. */
function namesOf({ author = [] }: Metadata): readonly (readonly string[])[] {
  return author.map((name) => ('literal' in name ? [name.literal] : [name.family, ...(name.given ? [name.given] : [])]))
}

function bibtexNames(metadata: Metadata): string {
  const one = (parts: readonly string[]): string => (parts.length === 1 ? `{${bibtexText(parts[0]!)}}` : parts.map((part) => `{${bibtexText(part)}}`).join(', '))
  return namesOf(metadata).map(one).join(' and ')
}

const BIBTEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}'
}

/** Words as TeX takes them for words, in one line. */
function bibtexText(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().replace(/[\\{}~^&%$#_]/g, (sign) => BIBTEX_SPECIAL[sign] ?? `\\${sign}`)
}

function optional(value: string | undefined, make: (value: string) => string): string | undefined {
  return value === undefined ? undefined : make(value)
}
