import type { PDFDocumentProxy } from 'pdfjs-dist'
import { BriefingError } from '#core/errors.ts'
import { LocalData } from './character-maps.ts'

/*
 * pdf.js, set up to read words and nothing else: no code made from fonts, no forms' scripts, no file beside the
 * document. It runs on the parser's own page, which lives for one import: a second thread would gain nothing.
 */

/** More pages than any report has; what claims more is no document, or is better split. */
export const MOST_PAGES = 5000

const PROTECTED = 'is protected by a password. Save a copy without protection, then import that.'

/**
 * Opens a PDF.
 * @throws {BriefingError} `encrypted`, `damaged-document` or `limit-reached`
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<PDFDocumentProxy> {
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    BinaryDataFactory: LocalData,
    cMapPacked: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS
  })
  try {
    const document = await task.promise
    if (document.numPages <= MOST_PAGES) return document
    throw new BriefingError('limit-reached', `“${fileName}” says it has ${document.numPages} pages; at most ${MOST_PAGES} are read. Split it, then import the parts.`)
  } catch (error) {
    void task.destroy()
    throw pdfError(error, fileName)
  }
}

/** What a failure of pdf.js means to the reader. */
export function pdfError(error: unknown, fileName: string): BriefingError {
  if (error instanceof BriefingError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new BriefingError('encrypted', `“${fileName}” ${PROTECTED}`, { cause: error })
  const reason = error instanceof Error ? error.message : String(error)
  if (/encrypt|password/i.test(reason)) return new BriefingError('encrypted', `“${fileName}” ${PROTECTED}`, { cause: error })
  return new BriefingError('damaged-document', `“${fileName}” cannot be read as a PDF: ${reason.slice(0, 200)}`, { cause: error })
}
