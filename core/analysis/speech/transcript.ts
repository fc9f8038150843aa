import type { SourceDocument, Span } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import type { Entity, Quote } from '../../findings.ts'

/** “Q”, “SMITH”, “Ana Ruiz”, or an office that a person in brackets holds; then constituencies, parties and the like. */
const LABEL = letterPattern(
  String.raw`^(?:(Q|A|Question|Answer)|((?:\p{Lu}[\p{Lu}.'’-]*)(?: [\p{Lu}\d.,'’()-]+){0,6}?)|((?:\p{Lu}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]*){1,4})|The \p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|of|for|and|the|to|in)){0,9} \((\p{Lu}[\p{L}.'’ -]{2,40})\))(?: ?\([^)\n]{1,40}\)){0,3}[:.](?=\s)`
)

/** The words of a line that say who speaks, and in them the name. */
interface Label extends Span {
  readonly name: Span
}

interface Turn {
  readonly label: Label
  readonly spans: Span[]
}

/**
 * The turns of a transcript (“Q: … A: …”, “SMITH: …”), each a quotation without marks; none where the document is no
 * transcript. A line without a label goes on with the turn before it; but where every other turn is one line, what
 * follows the last is no turn any more: an article that ends with its own words.
 */
export function findTurns(document: SourceDocument, people: readonly Entity[]): readonly Quote[] {
  const lines = linesOf(document)
  const labels = lines.map((line) => (isTitled(document.text, line) ? undefined : labelOf(document.text, line)))
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

function labelOf(text: string, line: Span): Label | undefined {
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL))
  // A look at a sign is cheap, making the pattern ready is not.
  const match = /:\s|^(?:Q|A|Question|Answer)(?: ?\(.*)?\.\s/.test(head) ? LABEL(head).exec(head) : null
  if (!match) return undefined
  const [whole, role, capitals, name, holder] = match
  const words = role ?? capitals ?? name ?? holder ?? ''
  if (words === '' || (!whole.endsWith(':') && role === undefined)) return undefined
  const start = line.start + (holder === undefined ? 0 : whole.indexOf(`(${holder})`) + 1)
  const bare = words.replace(/\s*\(.*$/, '')
  return { start: line.start, end: line.start + whole.length - 1, name: { start, end: start + bare.length } }
}

const LONGEST_LABEL = 140
const LONGEST_TITLE = 80

/** “Water Companies: Sewage”: a short line that ends in no stop heads what follows. Answers may be as short. */
function isTitled(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_TITLE && !/[.?!…”"’')\]—–-]$/.test(text.slice(start, end)) && !/^(?:Q|A|Question|Answer)\b/.test(text.slice(start, start + 9))
}

/** At least two labels, one speaker twice or two of them different, on a third of the lines or more. */
function isTranscript(text: string, labels: readonly (Label | undefined)[]): boolean {
  const found = labels.filter((label) => label !== undefined)
  const names = new Set(found.map(({ name }) => text.slice(name.start, name.end)))
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
  const { start, end } = label.name
  const bare = text.slice(start, end)
  const isRole = /^(?:Q|A|question|answer)$/i.test(bare)
  const surname = bare.split(' ').at(-1)!.toLowerCase()
  const name = names.get(bare.toLowerCase()) ?? names.get(surname) ?? bare
  return {
    text: spans.map((span) => text.slice(span.start, span.end)).join(' '),
    spans: spans.map((span) => [span.start, span.end] as const),
    kind: 'direct',
    speaker: { name, start, end },
    cue: null,
    attribution: isRole ? 'unnamed' : 'direct'
  }
}
