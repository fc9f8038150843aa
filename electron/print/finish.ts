import type { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'

export interface PdfLabels {
  readonly title: string
  readonly author: string
  /** BCP 47 tag. */
  readonly language: string
}

export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Fonts of the file, by their PostScript names. */
  readonly fonts: readonly PdfFont[]
}

export interface PdfFont {
  readonly name: string
  readonly embedded: boolean
}

const PRODUCER = 'Briefing Reader'
const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3'] as const

/**
 * Labels a PDF with title, author and language, leaving its tags as they are, and reports what is in it.
 * The library is loaded on the first use, so that it costs the program's start nothing.
 */
export async function finishPdf(raw: Uint8Array, { title, author, language }: PdfLabels): Promise<FinishedPdf> {
  const pdf = await import('@cantoo/pdf-lib')
  const document = await pdf.PDFDocument.load(raw, { updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  document.setCreator(PRODUCER)
  document.setLanguage(language)
  const fonts = fontsOf(document, pdf)
  return { bytes: await document.save(), pages: document.getPageCount(), fonts }
}

interface PdfTypes {
  readonly PDFDict: typeof PDFDict
  readonly PDFName: typeof PDFName
}

/** Every font of the file that draws glyphs. Type 3 fonts hold their glyphs themselves, the others in a font file. */
function fontsOf(document: PDFDocument, { PDFDict, PDFName }: PdfTypes): PdfFont[] {
  const fonts: PdfFont[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameIn(object, 'Type') !== 'Font') continue
    const subtype = nameIn(object, 'Subtype')
    // A composite font draws through its descendant, which is met on its own.
    if (subtype === 'Type0') continue
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const name = (descriptor && nameIn(descriptor, 'FontName')) || nameIn(object, 'BaseFont')
    const embedded = subtype === 'Type3' || FONT_FILES.some((key) => descriptor?.has(PDFName.of(key)))
    fonts.push({ name: withoutSubsetTag(name), embedded })
  }
  return fonts

  function nameIn(dict: PDFDict, key: string): string {
    return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''
  }
}

function withoutSubsetTag(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, '')
}
