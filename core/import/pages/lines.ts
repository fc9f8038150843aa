import { heaviest, rightOf, type PageItem } from './page-text.ts'

/** A part of a line: an item's words, with what stands between it and the part before. */
export interface Piece {
  readonly item: PageItem
  /** `''`, a space, or a tab where the gap is as wide as between cells of a table. */
  readonly before: '' | ' ' | '\t'
  /** Small and above the baseline, as the marks of footnotes are. */
  readonly raised: boolean
}

/** Items that stand side by side on one baseline. */
export interface Line {
  readonly page: number
  readonly pieces: readonly Piece[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Size and font of most of its characters. */
  readonly size: number
  readonly font: string
  readonly rtl: boolean
}

/** Gap, in ems, from which two items are two words, and from which they are two cells. */
const WORD_GAP = 0.16
const CELL_GAP = 1.7
/** How far apart, in ems, baselines of one line may be. */
const BASELINE = 0.22

/** The words of a line. */
export function textOf({ pieces }: Pick<Line, 'pieces'>): string {
  return pieces.map(({ before, item }) => before + item.text).join('')
}

/** Items by rows: those of about one baseline together, from top to bottom. Marks above a line are in its row. */
export function rowsOf(items: readonly PageItem[]): PageItem[][] {
  const rows: PageItem[][] = []
  for (const item of items.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(item.y - first.y) <= BASELINE * Math.min(item.size, first.size)) row.push(item)
    else rows.push([item])
  }
  return withMarksInPlace(rows)
}

/** Moves raised and lowered small items, which have baselines of their own, to the row that they belong to. */
function withMarksInPlace(rows: PageItem[][]): PageItem[][] {
  rows.forEach((row, index) => {
    const neighbours = [rows[index + 1], rows[index - 1], rows[index + 2]]
    for (const item of [...row]) {
      const host = neighbours.find((other) => other !== undefined && isMarkOf(item, other))
      if (!host) continue
      row.splice(row.indexOf(item), 1)
      host.push(item)
    }
  })
  return rows.filter((row) => row.length > 0)
}

/** A mark stands a little above or below larger type, beside it or beside another mark of the same row. */
function isMarkOf(mark: PageItem, row: readonly PageItem[]): boolean {
  if (mark.text.length > 12) return false
  const besides = row.some((host) => {
    const rise = (host.y - mark.y) / host.size
    return mark.size <= host.size * 0.86 && rise > -0.3 && rise < 0.62
  })
  return besides && row.some((item) => Math.max(mark.x - rightOf(item), item.x - rightOf(mark)) < 0.6 * item.size)
}

/** The lines of a column, from top to bottom. */
export function linesOf(items: readonly PageItem[], page: number): Line[] {
  return rowsOf(items).map((row) => lineOf(row, page))
}

/** Lays the items of one row out as a line, in the direction most of them are written. */
export function lineOf(row: readonly PageItem[], page: number): Line {
  const characters = row.map((item) => [item, item.text.length] as const)
  const size = heaviest(characters.map(([item, count]) => [item.size, count] as const)) ?? 0
  const main = row.filter((item) => item.size === size)
  const rtl = heaviest(characters.map(([item, count]) => [item.rtl, count] as const)) ?? false
  const ordered = row.toSorted((a, b) => (rtl ? rightOf(b) - rightOf(a) : a.x - b.x) || a.order - b.order)
  const y = main[0]?.y ?? row[0]!.y
  return {
    page,
    pieces: ordered.map((item, index) => pieceOf(item, ordered[index - 1], { rtl, size, y })),
    x0: Math.min(...row.map(({ x }) => x)),
    x1: Math.max(...row.map(rightOf)),
    y,
    size,
    font: heaviest(characters.map(([item, count]) => [item.font, count] as const)) ?? '',
    rtl
  }
}

function pieceOf(item: PageItem, previous: PageItem | undefined, line: Pick<Line, 'rtl' | 'size' | 'y'>): Piece {
  const raised = item.size <= line.size * 0.86 && line.y - item.y > 0.12 * line.size
  return { item, raised, before: previous ? spaceBetween(previous, item, line.rtl) : '' }
}

function spaceBetween(a: PageItem, b: PageItem, rtl: boolean): Piece['before'] {
  const gap = (rtl ? a.x - rightOf(b) : b.x - rightOf(a)) / Math.max(1, Math.max(a.size, b.size))
  if (gap > CELL_GAP) return '\t'
  if (/\s$/.test(a.text) || /^\s/.test(b.text)) return ''
  // The page's own spaces tell better than gaps do, where the items follow each other.
  if (b.order === a.order + 1) return b.spaced ? ' ' : ''
  if (rtl && a.order === b.order + 1 && a.spaced) return ' '
  return gap > WORD_GAP || (b.spaced && gap > 0.05) ? ' ' : ''
}

/** Whether two lines differ in size or font as blocks do; a word in italics makes no difference. */
export function isOtherType(before: Line, line: Line): boolean {
  return Math.abs(before.size - line.size) > 0.07 * Math.max(before.size, line.size) || (isOneFont(before) && isOneFont(line) && before.font !== line.font)
}

/** Whether all words of a line are of one font: a word in italics does not make another type. */
export function isOneFont(line: Line): boolean {
  return line.pieces.every(({ item, raised }) => raised || item.font === line.font || !/[\p{L}\p{N}]/u.test(item.text))
}
