import { textOf, type Line } from './lines.ts'
import type { Region } from './regions.ts'

/*
 * Notes at the foot of a page: lines in smaller type, below everything else of their column, the first beginning with
 * a number or sign. They are taken out of the text, which they would interrupt, and their marks with them.
 */

/** A note, with the page where it stands. */
export interface Footnote {
  readonly page: number
  readonly mark: string
  readonly lines: Line[]
}

export interface WithoutNotes {
  readonly regions: readonly Region[]
  readonly notes: readonly Footnote[]
  /** The marks in the text that pointed at notes. */
  readonly marks: readonly string[]
}

const SMALLER = 0.93
const SIGNS = '*†‡§¶∗'
const MARK = new RegExp(String.raw`^\s*[\[(]?(\d{1,3}|[${SIGNS}]{1,3})[\])]?(?=[\s.:]|["“‘(]?\p{L})`, 'u')

/** Takes the notes at the feet of pages, and their marks, out of the regions of a document. */
export function takeFootnotes(regions: readonly Region[], bodySize: number): WithoutNotes {
  const notes: Footnote[] = []
  const rest: Region[] = []
  const raised = raisedByPage(regions)
  for (const region of regions) {
    const from = region.lowest ? beginOfNotes(region, { bodySize, last: notes.at(-1), raised: raised.get(region.page) ?? new Set() }) : -1
    if (from < 0) {
      rest.push(region)
      continue
    }
    for (const line of region.lines.slice(from)) addLine(notes, line)
    if (from > 0) rest.push({ ...region, lines: region.lines.slice(0, from) })
  }
  const marks: string[] = []
  const byPage = new Map<number, Set<string>>()
  for (const { page, mark } of notes) byPage.set(page, (byPage.get(page) ?? new Set()).add(mark))
  const bare = rest.map((region) => {
    const isKnown = (mark: string): boolean => byPage.get(region.page)?.has(mark) ?? false
    return { ...region, lines: region.lines.map((line) => withoutMarks(line, isKnown, marks)) }
  })
  return { ...withoutEndnoteMarks(bare, marks), notes }
}

interface Setting {
  readonly bodySize: number
  readonly last: Footnote | undefined
  /** The marks on the page. */
  readonly raised: ReadonlySet<string>
}

function raisedByPage(regions: readonly Region[]): Map<number, Set<string>> {
  const pages = new Map<number, Set<string>>()
  for (const { page, lines } of regions) {
    const marks = pages.get(page) ?? new Set()
    pages.set(page, marks)
    for (const line of lines) {
      for (const piece of line.pieces) if (isMark(piece, line)) signsOf(piece).forEach((sign) => marks.add(sign))
    }
  }
  return pages
}

const signsOf = ({ item }: Line['pieces'][number]): string[] => item.text.match(/\d+|[*†‡§¶∗]+/g) ?? []

/** The index of the first line that belongs to notes, -1 where the region has none. */
function beginOfNotes(region: Region, { bodySize, last, raised }: Setting): number {
  const { lines } = region
  const small = lines.findLastIndex(({ size }) => size > bodySize * SMALLER) + 1
  const first = lines.findIndex((line, index) => index >= small && markOf(line) !== undefined)
  if (first < 0) return -1
  const mark = markOf(lines[first]!)!
  const follows = last !== undefined && Number(mark) === Number(last.mark) + 1
  if (!follows && !raised.has(mark)) return -1
  // Lines above the first number go on with the last note of the page before.
  const goesOn = last?.page === region.page - 1 && first > small && isApart(lines, small, region.pitch)
  return goesOn ? small : first
}

function isApart(lines: readonly Line[], index: number, pitch: number): boolean {
  const before = lines[index - 1]
  return before === undefined || lines[index]!.y - before.y > 1.3 * pitch
}

/** The number or sign that a line begins with, as a note does. */
function markOf(line: Line): string | undefined {
  const first = line.pieces[0]
  const raised = first?.raised && /^\s*(?:\d{1,3}|[*†‡§¶∗]{1,3})\s*$/.test(first.item.text) ? first.item.text.trim() : undefined
  return raised ?? MARK.exec(textOf(line))?.[1]
}

function addLine(notes: Footnote[], line: Line): void {
  const mark = markOf(line)
  const last = notes.at(-1)
  const plausible = mark !== undefined && (!/^\d/.test(mark) || !last || !/^\d/.test(last.mark) || [1, Number(last.mark) + 1].includes(Number(mark)) || last.page !== line.page)
  if (plausible || !last) notes.push({ page: line.page, mark: mark ?? '', lines: [line] })
  else last.lines.push(line)
}

function isMark({ raised, item }: Line['pieces'][number], line: Line): boolean {
  return (raised || (item.size < 0.8 * line.size && item.text.length <= 3)) && /^[\s,–\d*†‡§¶∗-]+$/.test(item.text)
}

function withoutMarks(line: Line, isKnown: (mark: string) => boolean, marks: string[]): Line {
  const pieces = line.pieces.filter((piece, index) => {
    const found = signsOf(piece)
    const drop = index > 0 && isMark(piece, line) && found.length > 0 && found.every(isKnown)
    if (drop) marks.push(...found)
    return !drop
  })
  return pieces.length === line.pieces.length ? line : { ...line, pieces }
}

/** Raised numbers that count up through the document point at notes at its end. */
function withoutEndnoteMarks(regions: readonly Region[], marks: string[]): Pick<WithoutNotes, 'regions' | 'marks'> {
  const raised = regions.flatMap(({ lines }) => lines.flatMap((line) => line.pieces.slice(1).filter((piece) => isMark(piece, line)).flatMap(({ item }) => item.text.match(/\d+/g) ?? []))).map(Number)
  const steps = raised.slice(1).filter((number, index) => number === raised[index]! + 1).length
  if (raised.length < 3 || steps < 0.7 * (raised.length - 1)) return { regions, marks }
  const known = new Set(raised.map(String))
  return { regions: regions.map((region) => ({ ...region, lines: region.lines.map((line) => withoutMarks(line, (mark) => known.has(mark), marks)) })), marks }
}
