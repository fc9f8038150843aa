import type { DroppedKind } from '#core/import/imported.ts'
import { kindOf } from './kinds.ts'

/*
 * The words of a page as it came, before anything is left out: which pieces of text stand together without a break,
 * and what part of the page each belongs to. Whatever becomes of the page later, a piece of text is known again.
 */

/** Text that nothing parts: a paragraph, a cell, a line. */
export interface Flow {
  text: string
  readonly pieces: Piece[]
}

/** One text node of the page, by where it stands in its flow. */
export interface Piece {
  readonly flow: Flow
  readonly start: number
  readonly end: number
  /** What it is, where it is left out. */
  readonly kind: DroppedKind
}

export interface Flows {
  readonly flows: readonly Flow[]
  readonly pieceOf: WeakMap<Node, Piece>
}

/** Elements whose text no browser shows as text. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(
  'script style template iframe noembed noframes head meta link base param source track datalist title'.split(' ')
)

/** Elements that start and end a line, as browsers show them where no style says otherwise. */
const PARTING: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table ' +
    'tbody td text textarea tfoot th thead tr ul xmp annotation annotation-xml desc br input object video audio canvas'
  ).split(' ')
)

export function isNeverShown(element: Element): boolean {
  return NEVER_SHOWN.has(element.localName) && !(element.localName === 'title' && element.namespaceURI?.endsWith('/svg') === true)
}

export function isParting(element: Element): boolean {
  return PARTING.has(element.localName) || element.localName === 'title'
}

/** The flows of all that `root` holds, in order. */
export function flowsOf(root: Element, beat: () => void): Flows {
  const flows: Flow[] = []
  const pieceOf = new WeakMap<Node, Piece>()
  let open: Flow | undefined
  const add = (node: Node, kind: DroppedKind): void => {
    const words = plainText(node.nodeValue ?? '')
    if (words === '') return
    if (!open) flows.push((open = { text: '', pieces: [] }))
    const start = open.text.length
    open.text += words
    const piece = { flow: open, start, end: open.text.length, kind }
    open.pieces.push(piece)
    pieceOf.set(node, piece)
  }
  const visit = (parent: Element, kind: DroppedKind): void => {
    beat()
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) add(node, kind)
      else if (node instanceof Element && !isNeverShown(node)) {
        const parts = isParting(node)
        if (parts) open = undefined
        visit(node, kindOf(node, kind))
        if (parts) open = undefined
      }
    }
  }
  visit(root, kindOf(root, 'other'))
  return { flows, pieceOf }
}

/** The words of a text node: without the marks that only say where a word may be broken. */
export function plainText(data: string): string {
  return data.replaceAll('\u00AD', '')
}
