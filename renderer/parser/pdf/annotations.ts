import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { LeftOut } from '#core/import/balance.ts'

/*
 * What readers wrote onto the pages. Links and the windows that show comments are not asked for: they say nothing of
 * their own, and to find the words under its links pdf.js reads a page a second time.
 */

/** Pages that are looked at between two signs of life. */
const AT_ONCE = 50

/** What of pdf.js's annotations is looked at; it gives them no type. */
interface Annotation {
  readonly pageIndex: number
  readonly subtype?: string
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
}

interface Options {
  /** Numbers of pages that cannot be read. */
  readonly except: readonly number[]
  readonly beat: () => void
}

/** The comments in a document, and what is filled into its forms. */
export async function addedTo(document: PDFDocumentProxy, { except, beat }: Options): Promise<LeftOut[]> {
  const { AnnotationType } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const silent: readonly number[] = [AnnotationType.LINK, AnnotationType.POPUP]
  const types = new Set<number>(Object.values(AnnotationType).filter((type) => !silent.includes(type)))
  const pages = Array.from({ length: document.numPages }, (_unused, index) => index)
  const failed = new Set(except.map((number) => number - 1))
  const added: LeftOut[] = []
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    beat()
    const others = pages.filter((page) => page < from || page >= from + AT_ONCE || failed.has(page))
    // Its type leaves out that a document that is damaged in some places has none at all.
    const found = (await document.getAnnotationsByType(types, new Set(others)).catch(() => null)) as Annotation[] | null
    const ordered = (found ?? []).sort((a, b) => a.pageIndex - b.pageIndex)
    added.push(...ordered.flatMap(wordsOf))
  }
  return added
}

function wordsOf({ subtype, fieldValue, contentsObj }: Annotation): LeftOut[] {
  if (subtype === 'Widget') return typeof fieldValue === 'string' && fieldValue.trim() !== '' && fieldValue !== 'Off' ? [{ kind: 'form', text: fieldValue }] : []
  return contentsObj?.str ? [{ kind: 'comment', text: contentsObj.str }] : []
}
