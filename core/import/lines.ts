import type { Span } from '../document.ts'
import { isLowerAt } from '../letters.ts'

/** A line of the text without the white space around it; empty lines have `start === end`. */
export interface Line extends Span {
  /** Width of the white space before it, a tab counting as four. */
  readonly indent: number
}

/** Lines longer than this are paragraphs of their own: nobody wraps text as wide. */
const WIDEST_WRAP = 160
/** How much of a line the patterns look at. */
const LOOK = 200

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from)
    const to = feed === -1 ? text.length : feed
    lines.push(lineOf(text, from, to))
    from = to + 1
  }
  return lines
}

function lineOf(text: string, from: number, to: number): Line {
  const raw = text.slice(from, to)
  const trimmed = raw.trimStart()
  const start = from + raw.length - trimmed.length
  const indent = raw.slice(0, Math.min(40, raw.length - trimmed.length)).replaceAll('\t', '    ').length
  return { start, end: start + trimmed.trimEnd().length, indent }
}

export function isEmpty(line: Line): boolean {
  return line.start === line.end
}

/** Groups of lines that no empty line parts. */
export function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (isEmpty(line)) open = undefined
    else if (open) open.push(line)
    else chunks.push((open = [line]))
  }
  return chunks
}

export function headOf(text: string, line: Span): string {
  return text.slice(line.start, Math.min(line.end, line.start + LOOK))
}

export function tailOf(text: string, line: Span): string {
  return text.slice(Math.max(line.start, line.end - 40), line.end)
}

/** Whether a sentence, or at least a clause, ends with the line. */
export function endsSentence(text: string, line: Span): boolean {
  return /[.!?…:;][”"’'»)\]]{0,6}$/.test(tailOf(text, line))
}

/**
 * Whether the text is broken at the width of a page, so that lines belong together. Without empty lines between
 * paragraphs, most lines must also break off in mid-sentence.
 */
export function isWrapped(text: string, lines: readonly Line[], parted: boolean): boolean {
  const full = lines.filter((line) => !isEmpty(line))
  const wide = full.reduce((count, line) => count + (line.end - line.start > WIDEST_WRAP ? 1 : 0), 0)
  if (wide > 2 || wide * 5 > full.length) return false
  if (parted) return true
  if (full.length < 6) return false
  const broken = full.slice(1).filter((line, index) => continues(text, full[index]!, line)).length
  return broken * 3 > full.length
}

/** Whether `line` goes on in the middle of the sentence of `before`. */
export function continues(text: string, before: Line, line: Line): boolean {
  return !endsSentence(text, before) && (isLowerAt(text, line.start) || /^[\d,;)(]/.test(text.charAt(line.start)))
}
