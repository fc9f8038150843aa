import type { PDFPageProxy } from 'pdfjs-dist'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { LeftOut } from '#core/import/balance.ts'
import type { DrawnItem, DrawnPage } from '#core/import/pages/frame.ts'

type Matrix = readonly [number, number, number, number, number, number]

/** The page as its words are drawn, and its words as the file gives them. */
export interface ReadPage {
  readonly page: DrawnPage
  readonly raw: string
  /** What readers wrote onto the page: comments, and what is filled into forms. */
  readonly added: readonly LeftOut[]
}

/** Reads the words of a page with their places. */
export async function drawPage(page: PDFPageProxy): Promise<ReadPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: false })
  const items = textItemsOf(content)
  const added = await addedTo(page)
  return {
    added,
    page: { number: page.pageNumber, width, height, items: drawnItems(items, { content, view: transform as unknown as Matrix }) },
    raw: [items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''), ...added.map(({ text }) => text)].join('\n')
  }
}

async function addedTo(page: PDFPageProxy): Promise<LeftOut[]> {
  const annotations: unknown[] = await page.getAnnotations().catch(() => [])
  return (annotations as Annotation[]).flatMap(({ subtype, fieldValue, contentsObj }): LeftOut[] => {
    if (subtype === 'Widget') return typeof fieldValue === 'string' && fieldValue.trim() !== '' && fieldValue !== 'Off' ? [{ kind: 'form', text: fieldValue }] : []
    return contentsObj?.str ? [{ kind: 'comment', text: contentsObj.str }] : []
  })
}

/** What of pdf.js's annotations is looked at; it gives them no type. */
interface Annotation {
  readonly subtype?: string
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
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
