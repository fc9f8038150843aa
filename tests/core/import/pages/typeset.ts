import type { FramedPage } from '#core/import/pages/frame.ts'
import type { PageItem } from '#core/import/pages/page-text.ts'

/*
 * A small typesetter, to have pages whose every position is known: letters are half an em wide, spaces a quarter.
 */

export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: string
}

/** Width of words as this typesetter sets them. */
export function widthOf(text: string, size = 10): number {
  return Array.from(text).reduce((width, character) => width + (character === ' ' ? 0.25 : 0.5) * size, 0)
}

/** A page of runs, drawn in the given order. */
export function pageOf(number: number, runs: readonly Run[]): FramedPage {
  const items = runs.map(({ text, x, y, size = 10, font = 'text' }, order): PageItem => ({ text, x, y, size, font, order, width: widthOf(text, size), rtl: false, spaced: true }))
  return { number, width: 595, height: 842, items, aslant: [], outside: [], twice: [] }
}

export interface Column {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size?: number
  readonly font?: string
  /** Room before the first line of a paragraph. */
  readonly indent?: number
  /** Between paragraphs, besides the line's pitch. */
  readonly gap?: number
}

/** Sets paragraphs in a column, a run for each line; `|` in a word is where it may be divided. */
export function columnOf(paragraphs: readonly string[], { x, y, width, size = 10, font = 'text', indent = 0, gap = 0 }: Column): Run[] {
  const runs: Run[] = []
  let at = y
  for (const paragraph of paragraphs) {
    let left = x + indent
    let line = ''
    const flush = (): void => {
      if (line !== '') runs.push({ text: line, x: left, y: at, size, font })
      at += 1.2 * size
      left = x
      line = ''
    }
    for (const word of paragraph.split(' ')) {
      const whole = word.replaceAll('|', '')
      const joined = line === '' ? whole : `${line} ${whole}`
      if (left + widthOf(joined, size) <= x + width) {
        line = joined
        continue
      }
      const [first = '', ...rest] = word.split('|')
      if (rest.length > 0 && left + widthOf(`${line} ${first}-`, size) <= x + width) {
        line = `${line} ${first}-`
        flush()
        line = rest.join('')
      } else {
        flush()
        line = whole
      }
    }
    flush()
    at += gap
  }
  return runs
}

/** Words that no other paragraph has, as many as asked for. */
export function prose(topic: string, words: number): string {
  const stock = ['the', 'ministry', 'of', 'rivers', 'found', 'that', 'walls', 'built', 'before', 'storms', 'were', 'lower', 'than', 'plans', 'say']
  const body = Array.from({ length: words - 2 }, (_none, index) => stock[(index * 7) % stock.length]!)
  return `${topic[0]!.toUpperCase()}${topic.slice(1)} ${body.join(' ')} ${topic}.`
}
