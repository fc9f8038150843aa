import { PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  readonly pages: number
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number]
  readonly title: string | undefined
  readonly author: string | undefined
  readonly language: string | undefined
  readonly tagged: boolean
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
  /** In the order in which it stands in the file. */
  readonly text: string
}

/** What a PDF says of itself and to its readers. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { width, height } = pdf.getPage(0).getSize()
  return {
    pages: pdf.getPageCount(),
    size: [width, height],
    title: pdf.getTitle(),
    author: pdf.getAuthor(),
    language: pdf.catalog.lookup(PDFName.of('Lang'))?.toString().replaceAll(/[()]/g, ''),
    tagged: pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))?.toString() === 'true',
    fonts: fontsOf(pdf),
    text: await textOf(bytes)
  }
}

function fontsOf(pdf: PDFDocument): ReadPdf['fonts'] {
  const isDescriptor = (object: PDFObject): object is PDFDict =>
    object instanceof PDFDict && object.get(PDFName.of('Type'))?.toString() === '/FontDescriptor'
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(isDescriptor)
    .map((descriptor) => ({
      name: descriptor.get(PDFName.of('FontName'))?.toString() ?? '',
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))
    }))
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  await pdf.loadingTask.destroy()
  return pages.join('\n')
}
