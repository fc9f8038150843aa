import type { Block, SourceDocument } from '../document.ts'
import { letterPattern } from '../letters.ts'
import { daysOf } from '../edtf.ts'
import { parseDateline, type Dateline } from '../import/dateline.ts'
import { edtfOf, FULL_DATE, inWords, readDate } from './structure/dates.ts'
import { deriveYear } from './structure/year.ts'
import type { Anchor } from './time.ts'

/** What the head of a text says about the text itself, in the terms of CSL-JSON. */
export interface DerivedMetadata {
  readonly type?: string
  readonly title?: string
  readonly titleIsWorking?: boolean
  readonly author?: { literal: string }[]
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly issued?: { 'date-parts': number[][] }
  readonly issuedIsDerived?: boolean
  readonly issuedDerivation?: string
  readonly URL?: string
  readonly language?: string
}

export interface MetadataOptions {
  /** When the text was published, as an ISO 8601 date or the beginning of one; what is none is left out of account. */
  readonly published?: string | undefined
}

/** How many blocks at the beginning (and at the end) of a text may say where it comes from. */
const HEAD_BLOCKS = 10
const TITLE_LENGTH = 80
const LABEL = '(?:first published|published|posted|updated|issued|released?|dated?|last (?:updated|modified|reviewed))'
const LABELLED = new RegExp(LABEL, 'i')
/** A label opens the line, or a colon follows it. */
const HEAD_DATE = new RegExp(`(?:^[^\\p{L}]{0,3}${LABEL}\\b|\\b${LABEL}:)[^\\n]{0,40}?(${FULL_DATE})`, 'iu')
/** “Held on Wednesday, 5 March 2025, at ten”: the day of a meeting or a judgment, on a line that is no sentence. */
const HELD = new RegExp(`^(?:meeting |hearing |judgment |decision )?(?:held|delivered|adopted|given|handed down|made|signed)(?: on)?[:,]? (${FULL_DATE})`, 'iu')
const DATE_ENDS = new RegExp(`(?:^|[,:|–—-]\\s?|\\bon )(${FULL_DATE})[^\\p{L}]{0,20}$`, 'iu')
const MONTH_YEAR = '((?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4})\\s*$'
/** “Harbour Institute, July 2025”; in a heading only apart, as in “Policy Brief 31 | July 2025”: “Prices in July 2025” is a title. */
const MONTH_ENDS = new RegExp(`(?:^|[,:|•·–—-]\\s?)${MONTH_YEAR}`)
const MONTH_APART = new RegExp(`(?:^|[|•·]\\s?)${MONTH_YEAR}`)
/** “1. Purpose” heads a part of a text, not the whole. */
const NUMBERED_HEADING = /^\d{1,2}(?:\.\d{1,2})*\.?\s/
const SENTENCE = letterPattern(
  String.raw`^.{10,80}?(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|Gen|Sen|Rep|Gov|Inc|Co|Corp|vs|[A-Z]\.[A-Z]))[.!?](?=\s\p{Lu}|[”"]|$)`
)
const AGENCY = letterPattern(String.raw`^[—–-] ?\p{Lu}`)
const SHOUTED = letterPattern(String.raw`\p{Lu}[\p{Lu}'’-]+(?![\p{L}.])`, 'g')
const SMALL_WORDS = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'es', 'da', 'do', 'dos', 'of', 'and', 'upon', 'sur'])

/**
 * Title, credits, place and date of a text, and the date that the other dates in it are counted from. What is
 * worked out rather than read is said in `issuedDerivation`; where there is no date, the anchor says why.
 */
export function deriveMetadata(document: SourceDocument, options: MetadataOptions = {}): { metadata: DerivedMetadata; anchor: Anchor } {
  const dateline = datelineOf(document)
  const anchor = anchorOf(document, dateline, options.published)
  const place = dateline?.place === undefined ? undefined : inMixedCase(dateline.place)
  const agency = dateline?.agency ?? agencyOf(document)
  const authors = authorsOf(document)
  const url = urlOf(document)
  const metadata: DerivedMetadata = {
    ...(document.dateline || agency !== undefined ? { type: 'article-newspaper' } : {}),
    ...titleOf(document),
    ...(authors.length > 0 ? { author: authors } : agency === undefined ? {} : { author: [{ literal: agency }] }),
    ...(agency === undefined ? {} : { publisher: agency }),
    ...(place === undefined ? {} : { 'publisher-place': place }),
    ...issuedOf(anchor),
    ...(url === undefined ? {} : { URL: url }),
    ...(document.language === 'und' ? {} : { language: document.language })
  }
  return { metadata, anchor }
}

function issuedOf({ date, derivation, yearIsDerived }: Anchor): Pick<DerivedMetadata, 'issued' | 'issuedIsDerived' | 'issuedDerivation'> {
  if (date === undefined) return { issuedDerivation: derivation }
  const derived = yearIsDerived ? { issuedIsDerived: true } : {}
  return { issued: { 'date-parts': [date.split('-').map(Number)] }, ...derived, issuedDerivation: derivation }
}

function datelineOf({ text, dateline }: SourceDocument): Dateline | undefined {
  return dateline && parseDateline(text.slice(dateline.start, dateline.end))
}

function anchorOf(document: SourceDocument, dateline: Dateline | undefined, published: string | undefined): Anchor {
  const given = published === undefined ? undefined : /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/.exec(published)?.[0]
  if (given !== undefined && daysOf(given)) return { date: given, derivation: `The date of publication, ${inWords(given)}, was given with the text.` }
  if (document.language !== 'en') return { date: undefined, derivation: 'Dates are only read in English texts.' }
  const written = dateline?.date && readDate(dateline.date.text)
  if (written?.year !== undefined) return { date: edtfOf(written), derivation: `The dateline gives the date: “${dateline!.date!.text}”.` }
  const head = headDate(document)
  if (head) return { date: head.date, derivation: `A line at the ${head.where} of the text gives the date: “${head.words}”.` }
  if (written?.month === undefined || written.day === undefined) return { date: undefined, derivation: 'The text gives no date of its own.' }
  const { year, derivation } = deriveYear(document, written)
  const reads = `The dateline reads “${dateline!.date!.text}” and gives no year.`
  const said = `${reads} ${derivation}`
  return year === undefined ? { date: undefined, derivation: said, isOpen: true } : { date: edtfOf({ ...written, year }), derivation: said, yearIsDerived: true }
}

interface HeadDate {
  readonly date: string
  readonly words: string
  readonly where: 'head' | 'end'
}

/** A date in full on one of the lines around the text, or after “Published” in its first lines. */
function headDate({ text, blocks }: SourceDocument): HeadDate | undefined {
  for (const [index, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    const found = dateIn(text, block, index < 4)
    if (found !== undefined) return { ...found, where: 'head' }
  }
  for (const block of blocks.slice(-4).filter(({ kind }) => kind === 'credit')) {
    const found = dateIn(text, block, false)
    if (found !== undefined) return { ...found, where: 'end' }
  }
  return undefined
}

function dateIn(text: string, block: Block, early: boolean): { date: string; words: string } | undefined {
  const line = text.slice(block.start, Math.min(block.end, block.start + 300))
  if (!/\d{4}/.test(line)) return undefined
  const labelled = (early || block.kind === 'credit') && LABELLED.test(line) ? HEAD_DATE.exec(line)?.[1] : undefined
  const alone = block.end - block.start <= 120 && (block.kind === 'credit' || early) ? DATE_ENDS.exec(line)?.[1] : undefined
  const held = early && block.end - block.start <= 120 && !/[.!?]$/.test(line) ? HELD.exec(line)?.[1] : undefined
  const month = early && block.end - block.start <= 120 ? (block.kind === 'heading' ? MONTH_APART : MONTH_ENDS).exec(line)?.[1] : undefined
  const words = labelled ?? held ?? (block.kind === 'credit' || !/[.!?]$/.test(line) ? alone : undefined) ?? month
  const date = words === undefined ? undefined : edtfOf(readDate(words))
  return words === undefined || date === undefined ? undefined : { date, words }
}

/** The first heading before the running text or the line above the dateline, or else the beginning of the text as a working title. */
function titleOf(document: SourceDocument): Pick<DerivedMetadata, 'title' | 'titleIsWorking'> {
  const { text, blocks } = document
  const begin = blocks.findIndex((block) => !isMasthead(text.slice(block.start, block.end), block))
  const firstParagraph = blocks.findIndex((block, index) => index >= begin && (block.kind === 'paragraph' || block.kind === 'list-item'))
  const headings = blocks.slice(0, firstParagraph === -1 ? blocks.length : firstParagraph).filter((block) => block.kind === 'heading')
  const heading = headings.map((block) => text.slice(block.start, block.end)).find((words) => !NAMES_THE_KIND.test(cleanHeading(words)))
  if (heading !== undefined && !NUMBERED_HEADING.test(heading)) return { title: cleanHeading(heading) }
  const subject = headLine(document, /^(?:subject|re)\s?:\s*(.+)$/i)
  if (subject !== undefined) return { title: subject }
  if (headings[0] && heading === undefined) return { title: cleanHeading(text.slice(headings[0].start, headings[0].end)) }
  if (begin > 0) return { title: text.slice(blocks[0]!.start, blocks[0]!.end).split('\n')[0]! }
  const first = blocks[firstParagraph] ?? blocks[0]
  if (!first) return {}
  if (document.dateline && first.start < document.dateline.start && first.end - first.start <= 2 * TITLE_LENGTH) {
    return { title: text.slice(first.start, first.end).replace(/\s+/g, ' ').replace(/(?<!\.)\.$/, '') }
  }
  const after = document.dateline && document.dateline.start === first.start ? document.dateline.end : first.start
  const words = text.slice(after, Math.min(first.end, after + 4 * TITLE_LENGTH)).replace(/\s+/g, ' ').trim()
  return words === '' ? {} : { title: shortened(words), titleIsWorking: true }
}

/** Headings that say what kind of text it is, not what it is about. */
const NAMES_THE_KIND = /^(?:(?:internal )?memo(?:randum)?|(?:press|news|media) release|for immediate release|(?:press )?statement|briefing note|policy brief|report|letter|note|circular|minutes|communiqu[eé]|draft|confidential|unclassified)$/i

/** The lines above a title that name the body, the symbol and the day: short, and without the end of a sentence. */
function isMasthead(words: string, { kind }: Block): boolean {
  const lines = words.split('\n')
  return kind === 'paragraph' && lines.length > 1 && lines.every((line) => line.length <= MASTHEAD_LINE && !/[.,;:!?]$/.test(line))
}

const MASTHEAD_LINE = 60

function cleanHeading(words: string): string {
  return words
    .replace(/^#{1,6}\s+|\s+#{1,6}$/g, '')
    .replace(/\n[=-]+$/, '')
    .replace(/\s+/g, ' ')
}

/** The words up to the end of the first sentence or clause, or as many as a title holds and an ellipsis. */
function shortened(words: string): string {
  const sentence = SENTENCE(words).exec(words)?.[0]
  if (sentence !== undefined) return sentence.replace(/\.$/, '')
  if (words.length <= TITLE_LENGTH) return words
  const cut = words.lastIndexOf(' ', TITLE_LENGTH)
  return words.slice(0, cut > 20 ? cut : TITLE_LENGTH).replace(/[\s,;:–—-]+$/, '').replace(/[\uD800-\uDBFF]$/, '') + '…'
}

function agencyOf({ text, blocks }: SourceDocument): string | undefined {
  const last = blocks.findLast((block) => block.kind === 'credit' && AGENCY(text.slice(block.start, block.start + 3)).test(text.slice(block.start, block.start + 3)))
  const words = last && text.slice(last.start, last.end).replace(/^[—–-]+ ?/, '')
  return words !== undefined && words.length <= 40 && blocks.indexOf(last!) >= blocks.length - 3 ? words : undefined
}

/** What a labelled line of the head says (“Subject: …”). */
function headLine({ text, blocks }: SourceDocument, label: RegExp): string | undefined {
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    const said = block.kind === 'credit' ? label.exec(text.slice(block.start, Math.min(block.end, block.start + 200)))?.[1] : undefined
    if (said !== undefined) return said.replace(/\s+/g, ' ')
  }
  return undefined
}

function authorsOf({ text, blocks }: SourceDocument): { literal: string }[] {
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 200))
    const names = block.kind === 'credit' ? /^(?:by:?\s+|from:\s*)(.+)$/i.exec(line)?.[1] : undefined
    if (names === undefined) continue
    const parts = names.split(/,? and |, |\s*[|·&]\s*| (?:in|for|at|of) (?=\p{Lu})/u).map((name) => name.trim())
    return parts.filter((name) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(name) && !isBody(name)).map((literal) => ({ literal }))
  }
  return []
}

/** “City Desk” and “Staff Writer” follow names in bylines without being any. */
function isBody(name: string): boolean {
  return /\b(?:desk|writers?|staff|editors?|directors?|ministers?|secretar(?:y|ies)|department|ministry|office|operations|correspondents?|reporters?|news|press|times|post|bureau|columnist|analyst)\b/i.test(name)
}

function urlOf({ text, blocks }: SourceDocument): string | undefined {
  const around = [...blocks.slice(0, HEAD_BLOCKS), ...blocks.slice(-4)].filter(({ kind }) => kind === 'credit')
  for (const block of around) {
    const url = /https?:\/\/[^\s<>"]{4,300}/.exec(text.slice(block.start, block.end))?.[0]
    if (url !== undefined) return url.replace(/[.,;)]+$/, '')
  }
  return undefined
}

/** “DES MOINES, Iowa” as “Des Moines, Iowa”; names already in mixed case stay, and so does “U.S.”. */
function inMixedCase(place: string): string {
  return place.replace(SHOUTED(place), (word) => {
    const lower = word.toLowerCase()
    return SMALL_WORDS.has(lower) ? lower : lower.replace(/(?<=^|-)./gu, (first) => first.toUpperCase())
  })
}
