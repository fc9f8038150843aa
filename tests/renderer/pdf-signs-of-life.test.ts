import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { expect, test } from 'vitest'
import { addedTo } from '../../renderer/parser/pdf/annotations.ts'
import { drawPage } from '../../renderer/parser/pdf/draw.ts'

const LINES = 2000

async function opened(document: PDFDocument): Promise<PDFDocumentProxy> {
  return getDocument({ data: await document.save(), verbosity: 0 }).promise
}

test('a page that is long to read gives signs of life while it is read', async () => {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage()
  for (let line = 0; line < LINES; line++) page.drawText(`Line ${line} of many.`, { x: 20, y: (line * 12) % 800, size: 8, font })
  const pdf = await opened(document)
  let beats = 0
  const { page: drawn } = await drawPage(await pdf.getPage(1), () => beats++)
  expect(drawn.items.map(({ text }) => text)).toEqual(Array.from({ length: LINES }, (_unused, line) => `Line ${line} of many.`))
  expect(beats).toBeGreaterThan(LINES / 100)
  await pdf.loadingTask.destroy()
})

test('comments and what is filled into forms are found, each once; links say nothing', async () => {
  const document = await PDFDocument.create()
  for (let number = 1; number <= 120; number++) {
    const page = document.addPage()
    const comment = document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFString.of(`Comment on ${number}.`) }))
    const popup = document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Popup', Rect: [10, 10, 90, 90], Parent: comment }))
    const link = document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [10, 50, 90, 90], Contents: PDFString.of('Link to a page') }))
    page.node.set(PDFName.of('Annots'), document.context.obj([comment, popup, link]))
  }
  document.getForm().createTextField('place').setText('Bogotá')
  document.getForm().getTextField('place').addToPage(document.getPage(0), { x: 100, y: 100 })
  const pdf = await opened(document)
  let beats = 0
  const added = await addedTo(pdf, { except: [7], beat: () => beats++ })
  const numbers = Array.from({ length: 120 }, (_unused, index) => index + 1).filter((number) => number !== 7)
  expect(added.filter(({ kind }) => kind === 'comment').map(({ text }) => text)).toEqual(numbers.map((number) => `Comment on ${number}.`))
  expect(added.filter(({ kind }) => kind === 'form')).toEqual([{ kind: 'form', text: 'Bogotá' }])
  expect(beats).toBe(3)
  await pdf.loadingTask.destroy()
})
