import type { PDFPageProxy } from 'pdfjs-dist'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { DrawnItem, DrawnPage } from '#core/import/pages/frame.ts'

type Matrix = readonly [number, number, number, number, number, number]

/** The page as its words are drawn, and its words as the file gives them. */
export interface ReadPage {
  readonly page: DrawnPage
  readonly raw: string
}

/** Reads the words of a page with their places; calls `beat` as they come. */
export async function drawPage(page: PDFPageProxy, beat: () => void): Promise<ReadPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await contentOf(page, beat)
  const items = textItemsOf(content)
  return {
    page: { number: page.pageNumber, width, height, items: drawnItems(items, { content, view: transform as unknown as Matrix }) },
    raw: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')
  }
}

/**
 * The words of a page, with a sign of life for each chunk: a page with a million lines drawn on it takes a while. To
 * have them in one piece would keep silent until the last.
 */
async function contentOf(page: PDFPageProxy, beat: () => void): Promise<TextContent> {
  const content: TextContent = { items: [], styles: {}, lang: null }
  const reader = (page.streamTextContent({ includeMarkedContent: false }) as ReadableStream<TextContent>).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return content
    beat()
    for (const item of value.items) content.items.push(item)
    Object.assign(content.styles, value.styles)
  }
}

function textItemsOf({ items }: TextContent): TextItem[] {
  return items.filter((item): item is TextItem => 'str' in item)
}

function drawnItems(items: readonly TextItem[], { content, view }: { content: TextContent; view: Matrix }): DrawnItem[] {
  const drawn: DrawnItem[] = []
  let spaced = true
  for (const { str, dir, width, height, transform, fontName, hasEOL } of items) {
    if (str.trim() !== '') {
      const matrix = times(view, transform as unknown as Matrix)
      const vertical = content.styles[fontName]?.vertical === true
      const [a, b, c, d, x, y] = matrix
      const size = Math.hypot(c, d) || Math.hypot(a, b)
      if (Number.isFinite(x + y + size) && size > 0) {
        drawn.push({
          text: str,
          x,
          y,
          angle: (Math.atan2(b, a) * 180) / Math.PI + (vertical ? 90 : 0),
          length: vertical ? height : width,
          size: Math.round(size * 10) / 10,
          font: fontName,
          rtl: dir === 'rtl',
          order: drawn.length,
          spaced: spaced || /^\s/.test(str)
        })
      }
      spaced = false
    } else if (str !== '') spaced = true
    if (hasEOL || /\s$/.test(str)) spaced = true
  }
  return drawn
}

/** The transformation that does `b`, then `a`. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5]
  ]
}
