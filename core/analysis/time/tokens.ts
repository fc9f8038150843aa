import type { Span } from '../../document.ts'
import { forEachToken, isUpperAt, letterPattern } from '../../letters.ts'

/** A word, a number, a date in figures, or a mark, with its place in the document. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly kind: 'word' | 'number' | 'date' | 'mark'
  /** Whether no space stands before it. */
  readonly glued: boolean
  /** Of a number: its value; otherwise `NaN`. */
  readonly value: number
}

const TOKEN = letterPattern(
  [
    String.raw`['’]s(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{M}]+`,
    String.raw`\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)(?:T\d{2}:\d{2}(?::\d{2})?)?`,
    String.raw`\d{1,3}(?:,\d{3})+(?!\d)`,
    String.raw`\d+(?:\.\d+)?`,
    String.raw`\S`
  ]
    .join('|'),
  'g'
)

const WORDLIKE = letterPattern(String.raw`^[\p{L}\p{M}]`)

/** The tokens of `text` between two offsets. Linear. */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  let last = -1
  const piece = text.slice(start, end)
  forEachToken(piece, TOKEN(piece), (token, index, match) => {
    const from = start + index
    tokens.push(tokenOf(token, match?.[1] !== undefined, from, from === last))
    last = from + token.length
  })
  return tokens
}

function tokenOf(text: string, isDate: boolean, start: number, glued: boolean): Token {
  const end = start + text.length
  if (isDate) return { text, lower: text, kind: 'date', glued, value: NaN, start, end }
  const code = text.charCodeAt(0)
  if (code >= 48 && code <= 57)
    return { text, lower: text, kind: 'number', glued, value: Number(text.replaceAll(',', '')), start, end }
  const isWord = isAsciiLetter(code) || (code > 127 && WORDLIKE(text).test(text))
  const lower = isWord ? text.toLowerCase() : markOf(text)
  return { text, lower, kind: isWord ? 'word' : 'mark', glued, value: NaN, start, end }
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** One spelling for each mark that has several. */
function markOf(text: string): string {
  if (text.length === 2) return text.endsWith('s') ? "'s" : text
  if ('’‘`'.includes(text)) return "'"
  if ('–—‐‑−'.includes(text)) return '-'
  return text
}

/** Whether a word is written with a capital first letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.lower !== token.text && isUpperAt(token.text, 0)
}
