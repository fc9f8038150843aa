import { BriefingError } from '#core/errors.ts'
import { documentFromBlocks, type BlockWords } from '#core/import/blocks.ts'
import { decodeMarkup } from '#core/import/charset.ts'
import { declared, declaredAuthors, declaredLine, declaredUrl } from '#core/import/declared.ts'
import { countWords, type Dropped, type DroppedKind, type Imported } from '#core/import/imported.ts'
import type { Metadata } from '#core/metadata.ts'
import { grouped } from '../../grouped.ts'
import type { ImportContext } from '../importers.ts'
import { findArticle, MAX_ELEMENTS } from './article.ts'
import { balanceOf, reportOf, type WordBalance } from './balance.ts'
import { flowsOf, type Flow, type Flows, type Piece } from './flows.ts'
import { layOut } from './layout.ts'
import { metadataOf } from './metadata.ts'

export interface PageSource {
  readonly markup: string
  readonly mediaType: string
  /** Where it was saved from, where something beside the page says so. */
  readonly url?: string | undefined
  /** Everything that is shown, not only the article: a selection that somebody made on purpose. */
  readonly whole?: boolean
  readonly notes?: readonly string[]
  /** What stands before the text: who sent it, and what it is about. */
  readonly head?: readonly BlockWords[]
  /** Put right in the page before it is looked at. */
  readonly prepare?: (page: Document) => void
  /** Of what is shown, what is left out. */
  readonly without?: (piece: Piece, flows: readonly Flow[]) => boolean
}

/** Imports a web page: the text of its article, or of all of it where it has none. No markup is kept. */
export function importHtml(bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const { text, note } = decodeMarkup(bytes)
  const whole = context.fileName === 'Pasted text' || !/<(?:html|body|head)\b/i.test(text.slice(0, 65_536))
  return Promise.resolve(importPage({ markup: text, mediaType: 'text/html', whole, notes: note === undefined ? [] : [note] }, context))
}

/** @throws {BriefingError} `no-text` where the page shows no words; `limit-reached` where it is bigger than any page is */
export function importPage(source: PageSource, { fileName, beat }: ImportContext): Imported {
  const { whole = false, head = [], without = () => false } = source
  const page = new DOMParser().parseFromString(source.markup, 'text/html')
  beat()
  if (page.getElementsByTagName('*').length > MAX_ELEMENTS) {
    throw new BriefingError('limit-reached', `“${fileName}” has more than ${grouped(MAX_ELEMENTS)} elements, as no readable page has. Save it as plain text and open that.`)
  }
  source.prepare?.(page)
  const flows = flowsOf(page.body, beat)
  const declarations = metadataOf(page)
  const headings = headingsOf(page, flows)
  const embedded = embeddedIn(page)
  const article = whole ? undefined : findArticle(page, flows, beat)
  const root = article?.content ?? page.body
  const found = layOut(root, flows, article ? () => true : (piece) => isShown(piece, whole) && !without(piece, flows.flows), beat)
  const document = documentFromBlocks([...head, ...found.parts], declarations.language)
  if (document.text === '') throw new BriefingError('no-text', `“${fileName}” has no words to read. Pages that build themselves when they are opened must be saved from the browser as “web page, complete” or as PDF.`)

  const notes = [...(source.notes ?? []), ...(article || whole ? [] : ['No article was found in this page; all the text it shows was kept.'])]
  const metadata = completed(declarations, { title: article?.title ?? page.title, byline: article?.byline, url: source.url })
  const balance = withHead(balanceOf(flows.flows, found.kept, article ? titleAmong(headings, metadata.title, found.kept) : new Set(), beat), head)
  const loss = reportOf(balance, { words: countWords(document.text), blocks: document.blocks.length, notes })
  return { mediaType: source.mediaType, document, metadata, loss: { ...loss, dropped: withThings(withThings(loss.dropped, 'image', root.querySelectorAll(PICTURES).length), 'media', embedded) } }
}

const HEADINGS = 'h1, h2'

/** A heading of the page as it came. */
interface Heading {
  readonly words: string
  readonly pieces: readonly Piece[]
}

function headingsOf(page: Document, { pieceOf }: Flows): Heading[] {
  // None is within another, so that no text is gone through twice.
  const headings = [...page.body.querySelectorAll(HEADINGS)].filter((heading) => !heading.querySelector(HEADINGS))
  return headings.map((heading) => {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
    const pieces: Piece[] = []
    while (texts.nextNode()) pieces.push(...[pieceOf.get(texts.currentNode)].filter((piece) => piece !== undefined))
    return { words: alike(heading.textContent), pieces }
  })
}

/** The pieces of the heading that Readability takes out of the text because it is the title, under which it is shown. */
function titleAmong(headings: readonly Heading[], title: string | undefined, kept: ReadonlySet<Piece>): ReadonlySet<Piece> {
  const same = title === undefined ? [] : headings.filter(({ words }) => words === alike(title))
  if (same.some(({ pieces }) => pieces.some((piece) => kept.has(piece)))) return new Set()
  return new Set(same.find(({ pieces }) => pieces.some(({ kind }) => kind !== 'hidden'))?.pieces)
}

function alike(words: string): string {
  return words.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase()
}

function withHead(balance: WordBalance, head: readonly BlockWords[]): WordBalance {
  const words = head.reduce((sum, { text }) => sum + countWords(text), 0)
  return { ...balance, wordsIn: balance.wordsIn + words, wordsKept: balance.wordsKept + words, blocksIn: balance.blocksIn + head.length }
}

const PICTURES = 'img, svg, canvas, input[type="image" i]'
const EMBEDDED = 'iframe, video, audio, object, embed'
const ASIDE = 'nav, header, footer, aside, form, noscript, [hidden], [aria-hidden="true"]'

/** Films, sounds, charts and the like, as far as they seem to belong to the article. */
function embeddedIn(page: Document): number {
  return [...page.body.querySelectorAll(EMBEDDED)].filter((element) => !element.closest(ASIDE) && !element.parentElement?.closest(EMBEDDED)).length
}

/** `items` more things of a kind that hold no words of their own. */
function withThings(dropped: readonly Dropped[], kind: DroppedKind, items: number): Dropped[] {
  if (items === 0) return [...dropped]
  if (!dropped.some((one) => one.kind === kind)) return [...dropped, { kind, items, words: 0, sample: '' }]
  return dropped.map((one) => (one.kind === kind ? { ...one, items: one.items + items } : one))
}

/** What is shown of a page in which no article was found. */
function isShown({ kind }: Piece, whole: boolean): boolean {
  return kind !== 'hidden' && kind !== 'form' && (whole || kind !== 'navigation')
}

/** What the page does not say in its head may stand in its title or above its text. */
function completed(said: Metadata, { title, byline, url }: { title: string | undefined; byline: string | undefined; url: string | undefined }): Metadata {
  const author = said.author || !byline || byline.length > 120 ? {} : declaredAuthors([byline])
  return declared({ ...said, title: said.title ?? declaredLine(title), ...author, URL: said.URL ?? declaredUrl(url) })
}
