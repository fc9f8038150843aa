import type { LeftOut } from '#core/import/balance.ts'
import { elements } from '../xml.ts'

/*
 * The words of a Word file's parts as the file itself holds them, counted apart from what mammoth makes of them.
 */

/** What a part's text is to the reader. */
export interface PartWords {
  /** Everything that a reader of the file could see, notes, comments and deleted words included. */
  readonly raw: string
  readonly leftOut: readonly LeftOut[]
}

const BREAKS = new Set(['tab', 'br', 'cr', 'ptab'])

/** The words of the document, its notes or its comments. */
export function wordsOfPart(part: Document): PartWords {
  const lines: string[] = []
  const leftOut: LeftOut[] = []
  for (const paragraph of elements(part, 'p').filter(isWord)) {
    const words = new ParagraphWords(paragraph)
    lines.push(words.all)
    if (words.deleted.trim() !== '') leftOut.push({ kind: 'deleted-text', text: words.deleted })
    if (words.formula.trim() !== '') leftOut.push({ kind: 'formula', text: words.formula })
  }
  return { raw: lines.join('\n'), leftOut }
}

class ParagraphWords {
  all = ''
  deleted = ''
  formula = ''

  constructor(paragraph: Element) {
    this.#walk(paragraph, false)
  }

  #walk(element: Element, deleted: boolean): void {
    for (const child of element.children) {
      const name = child.localName
      if (name === 'p' && isWord(child)) this.#say(' ', deleted, false)
      // Text boxes are stored twice, for newer and for older programs.
      else if (name === 'Choice' || name === 'instrText' || name === 'delInstrText') continue
      else if (name === 't' || name === 'delText') this.#say(child.textContent, deleted || name === 'delText', !isWord(child))
      else if (BREAKS.has(name) && isWord(child)) this.#say(' ', deleted, false)
      else if (name === 'noBreakHyphen') this.#say('\u2011', deleted, false)
      else this.#walk(child, deleted || ((name === 'del' || name === 'moveFrom') && isWord(child)))
    }
  }

  #say(text: string, deleted: boolean, formula: boolean): void {
    this.all += text
    if (deleted) this.deleted += text
    else if (formula) this.formula += text
  }
}

/** Whether an element is of WordprocessingML, in either of its namespaces, and not of formulas or drawings. */
function isWord({ namespaceURI }: Element): boolean {
  return namespaceURI === null || /wordprocessingml\/(?:2006\/)?main$/.test(namespaceURI)
}
