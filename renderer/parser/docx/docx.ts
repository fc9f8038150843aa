import { BriefingError } from '#core/errors.ts'
import { importedFrom, type LeftOut } from '#core/import/balance.ts'
import { declaredDay } from '#core/import/day.ts'
import { authorsFrom, isLikelyTitle } from '#core/import/properties.ts'
import type { Imported } from '#core/import/imported.ts'
import type { Metadata } from '#core/metadata.ts'
import { unzip, zip, type Unzipped } from '#core/zip.ts'
import type { ImportContext } from '../importers.ts'
import { blocksOfMarkup, nameOf, type MarkupRead } from '../markup.ts'
import { parseXml, wordsOf, xmlText } from '../xml.ts'
import { wordsOfPart } from './parts.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const NOTES_HEADING = 'Notes'

/**
 * Imports a Word file: its text, with its notes at the end.
 * @throws {BriefingError} `damaged-document`, `encrypted`, `no-text` or `limit-reached`
 */
export async function importDocx(bytes: Uint8Array, { fileName, beat }: ImportContext): Promise<Imported> {
  const { files, names } = await unzip(bytes, { fileName, beat, want: (name) => /\.(?:xml|rels)$/i.test(name) })
  const parts = parsedParts(files, fileName)
  const { raw, leftOut } = rawOf(parts)
  beat()
  const html = await htmlOf(files, fileName)
  beat()
  const page = new DOMParser().parseFromString(html, 'text/html')
  const read = blocksOfMarkup(page.body, takeNotes)
  if (read.blocks.length === 0) throw new BriefingError('no-text', `“${fileName}” has no text in it.`)
  const images = names.filter((name) => /(?:^|\/)media\/[^/]+$/.test(name)).length
  return importedFrom({
    beat,
    mediaType: MEDIA_TYPE,
    metadata: declaredIn(parts),
    blocks: read.blocks,
    raw,
    leftOut: [...leftOut, ...read.leftOut.filter(({ kind }) => kind !== 'image'), ...Array.from({ length: images }, (): LeftOut => ({ kind: 'image', text: '' }))],
    notes: read.blocks.some(({ kind, text }) => kind === 'heading' && text === NOTES_HEADING) ? [`Footnotes and endnotes stand at the end, under “${NOTES_HEADING}”; their marks in the text are left out.`] : []
  })
}

type Parts = ReadonlyMap<string, Document>

/** The parts that hold words; every XML part is looked at, so that none can declare entities. */
function parsedParts(files: Unzipped, fileName: string): Parts {
  const parts = new Map<string, Document>()
  for (const [name, content] of files) {
    const text = xmlText(content)
    if (/^word\/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$|^docProps\/core\.xml$/.test(name)) parts.set(name, parseXml(text, fileName))
    else if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) parseXml(text, fileName)
  }
  return parts
}

function rawOf(parts: Parts): { raw: string; leftOut: LeftOut[] } {
  const raw: string[] = []
  const leftOut: LeftOut[] = []
  for (const [name, part] of parts) {
    if (name.startsWith('docProps/')) continue
    const words = wordsOfPart(part)
    raw.push(words.raw)
    const kind = name.includes('comments') ? 'comment' : /header|footer/.test(name) ? 'running-head' : undefined
    if (kind === undefined) leftOut.push(...words.leftOut)
    else if (words.raw.trim() !== '') leftOut.push({ kind, text: words.raw })
  }
  return { raw: raw.join('\n'), leftOut }
}

async function htmlOf(files: Unzipped, fileName: string): Promise<string> {
  try {
    const { default: mammoth } = await import('mammoth/mammoth.browser.min.js')
    // It unpacks without limits, so it is given only what was measured.
    const { bytes } = await zip(files, () => true)
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: new Uint8Array(bytes).buffer },
      { externalFileAccess: false, includeEmbeddedStyleMap: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }
    )
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BriefingError('damaged-document', `“${fileName}” cannot be read as a Word file: ${reason.slice(0, 200)}`, { cause: error })
  }
}

/** Notes' marks are dropped, and the list of notes that mammoth puts at the end gets a heading. */
function takeNotes(element: Element, { blocks, leftOut }: MarkupRead): boolean {
  const name = nameOf(element)
  if (name === 'sup' && /^#(?:foot|end)note-\d+$/.test(element.querySelector(':scope > a')?.getAttribute('href') ?? '')) return true
  if (name === 'a' && /^#(?:foot|end)note-ref-/.test(element.getAttribute('href') ?? '')) return true
  if (name !== 'ol' || !/^(?:foot|end)note-/.test(element.firstElementChild?.id ?? '')) return false
  blocks.push({ kind: 'heading', level: 2, text: NOTES_HEADING })
  ;[...element.children].forEach((item, index) => {
    const note = blocksOfMarkup(item, takeNotes)
    leftOut.push(...note.leftOut)
    note.blocks.forEach((block, place) => blocks.push({ ...block, kind: block.kind === 'table' ? 'table' : 'list-item', text: place === 0 ? `${index + 1} ${block.text}` : block.text }))
  })
  return true
}

function declaredIn(parts: Parts): Metadata {
  const core = parts.get('docProps/core.xml')
  if (!core) return {}
  const title = wordsOf(core, 'title')
  const author = authorsFrom(wordsOf(core, 'creator'))
  const saved = declaredDay(wordsOf(core, 'modified')) ?? declaredDay(wordsOf(core, 'created'))
  const language = wordsOf(core, 'language')
  return {
    ...(isLikelyTitle(title) ? { title } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(saved ? { issued: { 'date-parts': [saved.parts] }, issuedIsDerived: true, issuedDerivation: `The document’s properties say it was last saved on ${saved.words}, which need not be the day it was published.` } : {}),
    ...(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? { language } : {})
  }
}
