import { Readability } from '@mozilla/readability'
import type { Flows } from './flows.ts'

/** The part of a page that Readability takes for its article, and what it makes of its head. */
export interface Article {
  readonly content: Element
  readonly title: string | undefined
  readonly byline: string | undefined
}

/** Elements. Readability takes longer than its limit over more, and no article has as many. */
export const MAX_ELEMENTS = 300_000

/** Finds the article of `page`, which is changed by it. The text nodes in what it returns are those of the page, or stand for them. */
export function findArticle(page: Document, { pieceOf }: Flows, beat: () => void): Article | undefined {
  keepTextOfScriptLinks(page)
  keepFormulas(page)
  knowTextAgain(page.body, pieceOf, beat)
  const found = new Readability<Element>(page, { serializer: (node) => node as Element }).parse()
  if (!found?.content) return undefined
  return { content: found.content, title: found.title ?? undefined, byline: found.byline ?? undefined }
}

/** Readability would put new text in the place of `javascript:` links; a link without a target it leaves alone. */
function keepTextOfScriptLinks(page: Document): void {
  for (const link of page.querySelectorAll('a[href^="javascript:"]')) link.removeAttribute('href')
}

/** The class that MathJax gives a formula (`CtxtMenu_…`) looks to Readability 0.6 like that of a menu. */
function keepFormulas(page: Document): void {
  for (const formula of page.querySelectorAll('mjx-container')) formula.removeAttribute('class')
}

/**
 * Readability keeps the page as markup, to begin anew from it where its first try finds too little. Text nodes made
 * from markup would be strangers; so what it keeps and gets back is a copy in which every one is still known.
 */
function knowTextAgain(body: HTMLElement, pieceOf: Flows['pieceOf'], beat: () => void): void {
  let kept: Node | undefined
  Object.defineProperty(body, 'innerHTML', {
    configurable: true,
    get: () => {
      beat()
      kept = copyOf(body, pieceOf)
      return ''
    },
    set: () => {
      beat()
      if (kept) body.replaceChildren(...copyOf(kept, pieceOf).childNodes)
    }
  })
}

function copyOf(original: Node, pieceOf: Flows['pieceOf']): Node {
  const copy = original.cloneNode(true)
  const [from, to] = [textsOf(original), textsOf(copy)]
  for (let source = from.nextNode(), target = to.nextNode(); source && target; source = from.nextNode(), target = to.nextNode()) {
    const piece = pieceOf.get(source)
    if (piece) pieceOf.set(target, piece)
  }
  return copy
}

function textsOf(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION)
}
