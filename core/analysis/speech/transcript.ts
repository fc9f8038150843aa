import type { SourceDocument, Span } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import type { Entity, Quote } from '../../findings.ts'

const LABEL = letterPattern(String.raw`^(?:(Q|A|Question|Answer)|((?:\p{Lu}[\p{Lu}.'’-]*)(?: [\p{Lu}\d.,'’()-]+){0,6}?)|((?:\p{Lu}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]*){1,4}))(?: ?\([^)\n]{1,40}\))?[:.](?=\s)`)

interface Turn {
  readonly label: Span
  readonly spans: Span[]
}

/**
 * The turns of a transcript (“Q: … A: …”, “SMITH: …”), each a quotation without marks; none where the document is no
 * transcript. A line without a label goes on with the turn before it; but where every other turn is one line, what
 * follows the last is no turn any more: an article that ends with its own words.
 */
export function findTurns(document: SourceDocument, people: readonly Entity[]): readonly Quote[] {
  const lines = linesOf(document)
  const labels = lines.map((line) => labelOf(document.text, line))
  if (!isTranscript(document.text, labels)) return []
  const last = labels.findLastIndex((label) => label !== undefined)
  const first = labels.findIndex((label) => label !== undefined)
  const goesOn = labels.slice(first, last).some((label) => label === undefined)
  const turns: Turn[] = []
  lines.slice(0, goesOn ? lines.length : last + 1).forEach((line, index) => {
    const label = labels[index]
    if (label) {
      const start = label.end + 1 + leading(document.text.slice(label.end + 1, line.end))
      turns.push({ label, spans: start < line.end ? [{ start, end: line.end }] : [] })
    } else if (turns.length > 0 && !isStageDirection(document.text.slice(line.start, line.end))) {
      turns.at(-1)!.spans.push(line)
    }
  })
  const names = fullNames(people)
  return turns.filter(({ spans }) => spans.length > 0).map((turn) => quoteOf(document.text, turn, names))
}

function linesOf(document: SourceDocument): Span[] {
  const lines: Span[] = []
  for (const block of document.blocks) {
    if (block.kind === 'credit' || block.kind === 'table') continue
    let start = block.start
    while (start < block.end) {
      const newline = document.text.indexOf('\n', start)
      const end = newline < 0 || newline > block.end ? block.end : newline
      const from = start + leading(document.text.slice(start, end))
      const to = from + document.text.slice(from, end).trimEnd().length
      if (from < to) lines.push({ start: from, end: to })
      start = end + 1
    }
  }
  return lines
}

function leading(words: string): number {
  return words.length - words.trimStart().length
}

function labelOf(text: string, line: Span): Span | undefined {
  const head = text.slice(line.start, Math.min(line.end, line.start + 90))
  // A look at a sign is cheap, making the pattern ready is not.
  const match = /:\s|^(?:Q|A|Question|Answer)(?: ?\(.*)?\.\s/.test(head) ? LABEL(head).exec(head) : null
  if (!match) return undefined
  const name = match[1] ?? match[2] ?? match[3] ?? ''
  if (name === '' || (!match[0].endsWith(':') && !match[1])) return undefined
  return { start: line.start, end: line.start + match[0].length - 1 }
}

/** At least two labels, one of them twice or two of them different, on a third of the lines or more. */
function isTranscript(text: string, labels: readonly (Span | undefined)[]): boolean {
  const found = labels.filter((label) => label !== undefined)
  const names = new Set(found.map(({ start, end }) => text.slice(start, end)))
  return found.length >= 3 && names.size >= 2 && names.size < found.length && found.length * 3 >= labels.length
    || (found.length === 2 && names.size === 2 && labels.length <= 4)
}

function isStageDirection(words: string): boolean {
  return /^[([][^)\]]*[)\]]\.?$/.test(words)
}

function fullNames(people: readonly Entity[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, aliases, kind } of people) {
    if (kind !== 'person') continue
    for (const alias of [name, name.split(' ').at(-1)!, ...aliases]) {
      const key = alias.toLowerCase()
      if (!names.has(key)) names.set(key, name)
    }
  }
  return names
}

function quoteOf(text: string, { label, spans }: Turn, names: ReadonlyMap<string, string>): Quote {
  const words = text.slice(label.start, label.end)
  const bare = words.replace(/\s*\(.*$/, '')
  const isRole = /^(?:Q|A|question|answer)$/i.test(bare)
  const surname = bare.split(' ').at(-1)!.toLowerCase()
  const name = names.get(bare.toLowerCase()) ?? names.get(surname) ?? bare
  return {
    text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    spans: spans.map(({ start, end }) => [start, end] as const),
    kind: 'direct',
    speaker: { name, start: label.start, end: label.start + bare.length },
    cue: null,
    attribution: isRole ? 'unnamed' : 'direct'
  }
}
