import type { BlockKind } from '../../document.ts'
import { joinLines, type Vocabulary } from './hyphens.ts'
import { textOf, type Line } from './lines.ts'

/** A block in the making. */
export interface Draft {
  kind: BlockKind | 'contents'
  readonly lines: Line[]
  level?: number | undefined
}

/** Signs that open an item of a list; private characters are the bullets of symbol fonts. */
const BULLET = /^\s*(?:[•◦▪▫‣⁃●○■□◆◇➢➤✓✔·∙\uE000-\uF8FF]|[–—*-](?=\s))\s*(?=\S)/u
const NUMBER = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|\d{1,2}\.|[a-z]\.)\s+\S/

const CAPTION = /^\s*(?:Fig(?:ure|\.)|Table|Chart|Box|Map|Photo|Source|Abbildung|Abb\.|Tabelle|Tableau|Figura)[s:]?\s/i

/** Whether a line opens an item of a list. */
export function opensItem(line: Line): boolean {
  const text = textOf(line)
  return BULLET.test(text) || NUMBER.test(text)
}

/** A block's words, and how many words that a line's end had divided were made whole. */
export function wordsOf({ lines, kind }: Pick<Draft, 'lines' | 'kind'>, vocabulary: Vocabulary): { text: string; undone: number } {
  if (kind === 'table') return { text: lines.map((line) => textOf(line).trim()).join('\n'), undone: 0 }
  let text = ''
  let undone = 0
  for (const line of lines) {
    const joined = joinLines(text, textOf(line).replace(/\s+/g, ' '), vocabulary)
    text = joined.text
    if (joined.undone) undone++
  }
  return { text: text.replace(/^\s*[\uE000-\uF8FF]\s*/u, '• '), undone }
}

/** Whether words end as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？]["'”’»)\]\d]*\s*$/u.test(text)
}

/** Whether a block begins as the words under a figure or a table do. */
export function isCaption({ lines }: Draft): boolean {
  return CAPTION.test(textOf(lines[0]!))
}
