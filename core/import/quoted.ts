/*
 * Earlier messages that a plain-text message quotes: lines that begin with “>”, the line that says who wrote them, and
 * all that follows the mark of an original message.
 */

/** How many lines the words before a quotation (“On …, … wrote:”) may take. */
const ATTRIBUTION_LINES = 3
const ORIGINAL = /^\s*(?:-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original)\s*-{2,}|_{20,})\s*$/i
const ATTRIBUTION = /^\s*(?:On\b.{5,}\bwrote|Am\b.{5,}\bschrieb.{0,80}|Le\b.{5,}\ba écrit|El\b.{5,}\bescribió|.{5,120}<[^<>@\s]+@[^<>\s]+>.{0,40}\bwrote)\s*:\s*$/is

export interface Parted {
  /** The message's own words. */
  readonly own: string
  readonly quoted: string
}

/** Parts a message's own lines from those it quotes. */
export function partQuoted(text: string): Parted {
  const lines = text.split(/\r?\n/)
  const original = lines.findIndex((line, index) => ORIGINAL.test(line) && (!/^_/.test(line.trim()) || /^\s*(?:\*?From|Von|De):/i.test(lines[index + 1] ?? '')))
  const quoted = new Set<number>()
  lines.forEach((line, index) => {
    if (/^\s?>/.test(line) || (original !== -1 && index >= original)) quoted.add(index)
  })
  for (const index of [...quoted]) for (const before of attributionAbove(lines, index, quoted)) quoted.add(before)
  const only = (wanted: boolean): string => lines.filter((_line, index) => quoted.has(index) === wanted).join('\n')
  return { own: only(false).trim(), quoted: only(true) }
}

function attributionAbove(lines: readonly string[], index: number, quoted: ReadonlySet<number>): number[] {
  if (quoted.has(index - 1)) return []
  const end = lines[index - 1]?.trim() === '' ? index - 2 : index - 1
  for (let length = 1; length <= ATTRIBUTION_LINES; length++) {
    const start = end - length + 1
    if (start >= 0 && ATTRIBUTION.test(lines.slice(start, end + 1).join(' '))) return Array.from({ length }, (_unused, offset) => start + offset)
  }
  return []
}
