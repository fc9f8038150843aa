import { BriefingError } from '#core/errors.ts'
import { importedFrom, type LeftOut } from '#core/import/balance.ts'
import type { BlockWords } from '#core/import/blocks.ts'
import { declaredDay } from '#core/import/day.ts'
import type { Imported } from '#core/import/imported.ts'
import type { Metadata } from '#core/metadata.ts'
import { unzip, type Unzipped } from '#core/zip.ts'
import type { ImportContext } from './importers.ts'
import { blocksOfMarkup, textOf } from './markup.ts'
import { elements, parseXml, wordsOf, xmlText } from './xml.ts'

const WANTED = /\.(?:x?html?|xml|opf|svg|ncx)$|^META-INF\/|^mimetype$/i
/** Ways to scramble fonts, which hide no words. */
const FONT_SCRAMBLING = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/

/**
 * Imports a book: the text of its chapters in order, without its table of contents. Nothing in it is run or fetched.
 * @throws {BriefingError} `damaged-document`, `encrypted`, `no-text` or `limit-reached`
 */
export async function importEpub(bytes: Uint8Array, { fileName, beat }: ImportContext): Promise<Imported> {
  const { files } = await unzip(bytes, { fileName, beat, want: (name) => WANTED.test(name) })
  refuseProtected(files, fileName)
  const book = packageOf(files, fileName)
  const blocks: BlockWords[] = []
  const leftOut: LeftOut[] = []
  const raw: string[] = []
  const missing: string[] = []
  for (const chapter of spineOf(book)) {
    beat()
    const content = files.get(chapter.path)
    if (!content) {
      missing.push(chapter.path)
      continue
    }
    const root = rootOf(content, chapter.isSvg)
    raw.push(textOf(root))
    if (chapter.isContents) leftOut.push({ kind: 'navigation', text: textOf(root) })
    else {
      const read = blocksOfMarkup(root)
      for (const block of read.blocks) blocks.push(block)
      for (const left of read.leftOut) leftOut.push(left)
    }
  }
  if (blocks.length === 0 && missing.length > 0) throw new BriefingError('damaged-document', `“${fileName}” is no whole EPUB: its chapters (${missing[0]!.slice(0, 100)} …) are missing.`)
  if (blocks.length === 0) throw new BriefingError('no-text', `“${fileName}” has no text: its pages are pictures, or empty.`)
  const metadata = declaredIn(book.document)
  return importedFrom({
    beat,
    mediaType: 'application/epub+zip',
    metadata,
    language: metadata.language,
    blocks,
    raw: raw.join('\n'),
    leftOut,
    notes: missing.length > 0 ? [`${missing.length === 1 ? 'One chapter that the book names is' : `${missing.length} chapters that the book names are`} not in it: ${missing.slice(0, 5).join(', ')}.`] : []
  })
}

interface Package {
  readonly document: Document
  /** The folder that its paths start from. */
  readonly folder: string
}

/** What is scrambled beyond fonts is protected against copying, and cannot be read. */
function refuseProtected(files: Unzipped, fileName: string): void {
  const encryption = files.get('META-INF/encryption.xml')
  if (!encryption) return
  const methods = elements(parseXml(xmlText(encryption), fileName), 'EncryptionMethod').map((method) => method.getAttribute('Algorithm') ?? '')
  if (methods.every((method) => FONT_SCRAMBLING.test(method))) return
  throw new BriefingError('encrypted', `“${fileName}” is protected against copying (DRM) and cannot be read. Ask its publisher for an unprotected copy.`)
}

function packageOf(files: Unzipped, fileName: string): Package {
  const damaged = (what: string): BriefingError => new BriefingError('damaged-document', `“${fileName}” is no whole EPUB: ${what} is missing.`)
  const container = files.get('META-INF/container.xml')
  if (!container) throw damaged('META-INF/container.xml')
  const path = elements(parseXml(withoutDoctype(xmlText(container)), fileName), 'rootfile')[0]?.getAttribute('full-path') ?? ''
  const content = files.get(path)
  if (!content) throw damaged(path === '' ? 'the name of its package' : path.slice(0, 100))
  return { document: parseXml(withoutDoctype(xmlText(content)), fileName), folder: path.slice(0, path.lastIndexOf('/') + 1) }
}

interface Chapter {
  readonly path: string
  readonly isContents: boolean
  readonly isSvg: boolean
}

function spineOf({ document, folder }: Package): Chapter[] {
  const manifest = new Map(elements(document, 'item').map((item) => [item.getAttribute('id') ?? '', item]))
  const contents = new Set(elements(document, 'reference').filter((reference) => reference.getAttribute('type') === 'toc').map((reference) => pathOf(folder, reference.getAttribute('href') ?? '')))
  return elements(document, 'itemref').flatMap((reference) => {
    const item = manifest.get(reference.getAttribute('idref') ?? '')
    if (!item) return []
    const path = pathOf(folder, item.getAttribute('href') ?? '')
    const isContents = contents.has(path) || (item.getAttribute('properties') ?? '').split(/\s+/).includes('nav')
    return { path, isContents, isSvg: item.getAttribute('media-type') === 'image/svg+xml' }
  })
}

/** A name in the container; the base is only a stand-in for its root. */
function pathOf(folder: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `book:///${folder}`).pathname.slice(1))
  } catch {
    return href
  }
}

/** A chapter's body. What is not well-formed, or declares entities of its own, is read as HTML, which knows none. */
function rootOf(content: Uint8Array, isSvg: boolean): Element {
  const text = xmlText(content)
  if (!isSvg && !/<!ENTITY/i.test(text)) {
    const chapter = new DOMParser().parseFromString(text, 'application/xhtml+xml')
    const body = chapter.getElementsByTagNameNS('*', 'body')[0]
    if (body && chapter.getElementsByTagName('parsererror').length === 0) return body
  }
  return new DOMParser().parseFromString(text, 'text/html').body
}

/** Old packages name their document type; it is of no use, and entities in it would be harmful. */
function withoutDoctype(text: string): string {
  return text.replace(/<!DOCTYPE[^[>]*>/i, '')
}

function declaredIn(book: Document): Metadata {
  const all = (name: string): string[] => elements(book, name).map((element) => element.textContent.trim().replace(/\s+/g, ' ')).filter((words) => words !== '')
  const dates = elements(book, 'date')
  const published = dates.find((date) => /publication/i.test(date.getAttributeNS('http://www.idpf.org/2007/opf', 'event') ?? '')) ?? dates[0]
  const day = declaredDay(published?.textContent.trim() ?? '')
  const language = wordsOf(book, 'language')
  const [title, publisher] = [all('title')[0], all('publisher')[0]]
  const author = elements(book, 'creator').map((creator) => ({ literal: creator.textContent.trim().replace(/\s+/g, ' ') })).filter(({ literal }) => literal !== '')
  return {
    type: 'book',
    ...(title === undefined ? {} : { title: title.slice(0, 500) }),
    ...(author.length > 0 ? { author: author.slice(0, 30) } : {}),
    ...(publisher === undefined ? {} : { publisher: publisher.slice(0, 300) }),
    ...(day ? { issued: { 'date-parts': [day.parts] }, issuedDerivation: 'The book’s own data gives it.' } : {}),
    ...(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? { language } : {})
  }
}
