import type { LeftOut } from '#core/import/balance.ts'
import type { BlockWords } from '#core/import/blocks.ts'

/*
 * Blocks from a document's markup (what mammoth makes of a Word file, the chapters of a book), which is never shown:
 * only its text is taken. Whatever is passed over goes into `leftOut`.
 */

export interface MarkupRead {
  readonly blocks: BlockWords[]
  readonly leftOut: LeftOut[]
}

/** Takes an element over itself: says so by `true`. */
export type Taker = (element: Element, read: MarkupRead) => boolean

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(' ')
)
const SILENT = new Set(['script', 'style', 'template', 'head', 'noscript', 'link', 'meta'])
const KINDS: Readonly<Record<string, LeftOut['kind']>> = {
  nav: 'navigation', img: 'image', image: 'image', svg: 'image', picture: 'image', canvas: 'image',
  audio: 'media', video: 'media', iframe: 'media', object: 'media', embed: 'media',
  form: 'form', button: 'form', select: 'form', textarea: 'form', input: 'form', math: 'formula'
}
/** Nothing that people write is nested deeper. */
const DEEPEST = 400

/** The blocks of an element and all it holds. */
export function blocksOfMarkup(root: Element, take: Taker = () => false): MarkupRead {
  const read: MarkupRead = { blocks: [], leftOut: [] }
  new Walk(read, take).enter(root, { kind: 'paragraph' }, 0)
  return read
}

interface Place {
  readonly kind: BlockWords['kind']
  readonly level?: number
}

class Walk {
  readonly #read: MarkupRead
  readonly #take: Taker
  #words = ''
  /** What opens the next block: a bullet, a number. */
  #opening = ''

  constructor(read: MarkupRead, take: Taker) {
    this.#read = read
    this.#take = take
  }

  enter(element: Element, place: Place, depth: number): void {
    this.#flush(place)
    this.#children(element, place, depth)
    this.#flush(place)
  }

  #children(element: Element, place: Place, depth: number): void {
    if (depth > DEEPEST) {
      this.#words += flat(element.textContent)
      return
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) this.#words += nameOf(element) === 'pre' ? (node.nodeValue ?? '') : flat(node.nodeValue ?? '')
      else if (node instanceof Element) this.#element(node, place, depth + 1)
    }
  }

  #element(element: Element, place: Place, depth: number): void {
    const name = nameOf(element)
    const kind = KINDS[name]
    if (SILENT.has(name)) return
    if (kind) this.#read.leftOut.push({ kind, text: textOf(element) })
    else if (name === 'br') this.#words += '\n'
    else if (INLINE.has(name)) {
      if (!this.#take(element, this.#read)) this.#children(element, place, depth)
    } else {
      this.#flush(place)
      if (!this.#take(element, this.#read)) this.#block(element, place, depth)
    }
  }

  #block(element: Element, place: Place, depth: number): void {
    const name = nameOf(element)
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (level !== undefined) this.enter(element, { kind: 'heading', level: Number(level) }, depth)
    else if (name === 'table') this.#table(element)
    else if (name === 'blockquote') this.enter(element, { kind: 'quote' }, depth)
    else if (name === 'ol' || name === 'ul') this.#list(element, depth)
    else this.enter(element, place, depth)
  }

  #list(list: Element, depth: number): void {
    let number = Number(list.getAttribute('start') ?? 1) || 1
    for (const item of list.children) {
      if (nameOf(item) !== 'li') {
        this.#element(item, { kind: 'list-item' }, depth)
        continue
      }
      if (this.#take(item, this.#read)) continue
      this.#opening = nameOf(list) === 'ol' ? `${number++}. ` : '• '
      this.enter(item, { kind: 'list-item' }, depth)
      this.#opening = ''
    }
  }

  /** Rows on lines, cells apart by tabs; a table of one column only lays the page out. */
  #table(table: Element): void {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
    const cells = rows.map((row) => [...row.children].filter((cell) => ['td', 'th'].includes(nameOf(cell))))
    const nested = table.querySelector('table') !== null
    if (nested || cells.every((row) => row.length < 2)) {
      const caption = table.querySelector('caption')
      if (caption) this.enter(caption, { kind: 'paragraph' }, DEEPEST / 2)
      cells.flat().forEach((cell) => this.enter(cell, { kind: 'paragraph' }, DEEPEST / 2))
      return
    }
    for (const caption of table.querySelectorAll('caption')) this.enter(caption, { kind: 'paragraph' }, DEEPEST / 2)
    const text = cells.map((row) => row.map((cell) => this.#cell(cell)).join('\t').trimEnd()).filter((row) => row.trim() !== '').join('\n')
    this.#read.blocks.push({ kind: 'table', text })
  }

  #cell(cell: Element): string {
    const inner = blocksOfMarkup(cell, this.#take)
    this.#read.leftOut.push(...inner.leftOut)
    return inner.blocks.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')
  }

  #flush({ kind, level }: Place): void {
    const text = this.#words.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
    this.#words = ''
    if (text === '') return
    this.#read.blocks.push({ kind, level, text: this.#opening + text })
    this.#opening = ''
  }
}

/** All text of an element, a line for each block, nothing left out but what is no text at all. */
export function textOf(root: Element): string {
  let text = ''
  const walk = (element: Element, depth: number): void => {
    if (SILENT.has(nameOf(element))) return
    if (depth > 2 * DEEPEST) {
      text += element.textContent
      return
    }
    const apart = !INLINE.has(nameOf(element))
    if (apart) text += '\n'
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node, depth + 1)
      else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) text += node.nodeValue ?? ''
    }
    if (apart) text += '\n'
  }
  walk(root, 0)
  return text
}

export function nameOf(element: Element): string {
  return element.localName.toLowerCase()
}

function flat(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ')
}
