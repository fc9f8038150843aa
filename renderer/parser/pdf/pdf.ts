import type { PDFDocumentProxy } from 'pdfjs-dist'
import { BriefingError } from '#core/errors.ts'
import { importedFrom, type LeftOut } from '#core/import/balance.ts'
import type { Imported } from '#core/import/imported.ts'
import { framed, type FramedPage } from '#core/import/pages/frame.ts'
import { pageList, readPages } from '#core/import/pages/read-pages.ts'
import type { ImportContext } from '../importers.ts'
import { addedTo } from './annotations.ts'
import { drawPage } from './draw.ts'
import { declaredIn } from './metadata.ts'
import { openPdf, pdfError } from './open.ts'

/** Reading a document takes no longer than this, in milliseconds. */
const LONGEST = 240_000

/**
 * Imports a PDF: its words in reading order, by page.
 * @throws {BriefingError} `encrypted`, `damaged-document`, `no-text` or `limit-reached`
 */
export async function importPdf(bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const document = await openPdf(bytes, context.fileName)
  try {
    const { pages, raw, added, failed } = await readAll(document, context)
    const { blocks, leftOut, notes } = readPages(pages)
    if (blocks.length === 0) throw withoutText(context.fileName, failed)
    const { metadata, language } = await declaredIn(document)
    const wordless = pages.filter(({ items, aslant }) => items.length + aslant.length === 0).map(({ number }) => number)
    return importedFrom({
      beat: context.beat,
      mediaType: 'application/pdf',
      metadata,
      language,
      blocks,
      raw,
      leftOut: [...leftOut, ...added],
      notes: [
        ...(wordless.length > 0 ? [`${pageList(wordless)} without text: ${wordless.length === 1 ? 'it is' : 'they are'} empty, or pictures (scans) that would have to be typed or recognised first.`] : []),
        ...(failed.length > 0 ? [`${pageList(failed)} damaged and could not be read.`] : []),
        ...notes,
        'Pictures, charts and drawings are not kept; the original file has them.'
      ]
    })
  } catch (error) {
    throw pdfError(error, context.fileName)
  } finally {
    void document.loadingTask.destroy()
  }
}

interface AllPages {
  readonly pages: readonly FramedPage[]
  readonly raw: string
  readonly added: readonly LeftOut[]
  readonly failed: readonly number[]
}

async function readAll(document: PDFDocumentProxy, { fileName, beat }: ImportContext): Promise<AllPages> {
  const pages: FramedPage[] = []
  const raw: string[] = []
  const failed: number[] = []
  const end = performance.now() + LONGEST
  for (let number = 1; number <= document.numPages; number++) {
    beat()
    if (performance.now() > end) throw new BriefingError('limit-reached', `“${fileName}” takes too long to read: after ${LONGEST / 60_000} minutes only ${number - 1} of ${document.numPages} pages were done. Split it, then import the parts.`)
    try {
      const page = await document.getPage(number)
      const read = await drawPage(page, beat)
      pages.push(framed(read.page))
      raw.push(read.raw)
      page.cleanup()
    } catch (error) {
      if (error instanceof Error && error.name === 'PasswordException') throw error
      failed.push(number)
    }
  }
  const added = await addedTo(document, { except: failed, beat })
  beat()
  return { pages, raw: [...raw, ...added.map(({ text }) => text)].join('\n'), added, failed }
}

function withoutText(fileName: string, failed: readonly number[]): BriefingError {
  return failed.length > 0
    ? new BriefingError('damaged-document', `“${fileName}” is damaged: ${pageList(failed).toLowerCase()} unreadable, and the rest has no text.`)
    : new BriefingError('no-text', `“${fileName}” has no text: its pages are empty or pictures, as scans are. Have the text recognised (OCR) first, then import the result.`)
}
