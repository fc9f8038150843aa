import { rowsOf } from './lines.ts'
import { medianOf, type PageItem, type PageText } from './page-text.ts'

/*
 * Running heads and feet and page numbers: rows near the edge of the page that come again at the same height on
 * other pages, with the same words or with a number that follows the pages.
 */

export type FurnitureKind = 'running-head' | 'page-number'

/** A row near the top or the foot of a page. */
interface EdgeRow {
  readonly page: number
  readonly items: readonly PageItem[]
  readonly edge: 'top' | 'foot'
  /** 0 is the outermost row. */
  readonly rank: number
  /** Distance from the edge. */
  readonly distance: number
  readonly text: string
  /** The words with all numbers made alike. */
  readonly pattern: string
  /** Whether more space parts it from the text than lines are apart. */
  readonly apart: boolean
}

/** Share of the page's height where heads and feet stand. */
const EDGE = 0.14
const EDGE_ROWS = 4
/** How much, in points, the height of a running head varies. */
const SAME_HEIGHT = 4

/** The items of all pages that are furniture, and of what kind. */
export function findFurniture(pages: readonly PageText[]): Map<PageItem, FurnitureKind> {
  const rows = pages.flatMap(edgeRowsOf)
  const numbering = numberingOf(rows)
  const alike = new Map<string, EdgeRow[]>()
  for (const row of rows) {
    const key = `${row.edge} ${row.pattern}`
    alike.set(key, [...(alike.get(key) ?? []), row])
  }
  const found = new Map<PageItem, FurnitureKind>()
  const inner = new Set<string>()
  for (const row of rows.toSorted((a, b) => a.rank - b.rank)) {
    // What stands inside the text is text, even where pages have it in common.
    if (inner.has(`${row.edge} ${row.page}`)) continue
    const kind = kindOf(row, { alike: alike.get(`${row.edge} ${row.pattern}`) ?? [], numbering, pages: pages.length })
    if (kind) row.items.forEach((item) => found.set(item, kind))
    else inner.add(`${row.edge} ${row.page}`)
  }
  return found
}

function edgeRowsOf(page: PageText): EdgeRow[] {
  const rows = rowsOf(page.items.filter(({ text }) => text.trim() !== ''))
  const heights = rows.map((row) => row[0]!.y)
  const pitch = medianOf(heights.slice(1).map((y, index) => y - heights[index]!), 12)
  const edgeRow = (row: PageItem[], index: number, edge: 'top' | 'foot'): EdgeRow => {
    const rank = edge === 'top' ? index : rows.length - 1 - index
    const beyond = edge === 'top' ? heights[index + 1] : heights[index - 1]
    const text = row.toSorted((a, b) => a.x - b.x).map((item) => item.text.trim()).join(' ').trim()
    const distance = edge === 'top' ? heights[index]! : page.height - heights[index]!
    const apart = beyond === undefined || Math.abs(beyond - heights[index]!) > 1.4 * pitch
    return { page: page.number, items: row, edge, rank, distance, text, pattern: patternOf(text), apart }
  }
  return [
    ...rows.slice(0, EDGE_ROWS).map((row, index) => edgeRow(row, index, 'top')),
    ...rows.slice(-EDGE_ROWS).map((row, index, last) => edgeRow(row, rows.length - last.length + index, 'foot'))
  ].filter(({ distance, text }) => distance < EDGE * page.height && text.length <= 200)
}

function patternOf(text: string): string {
  if (/^[ivxlc]+$/i.test(text)) return '#'
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

/** A number that a row begins or ends with, as the numbers of pages do; prefaces have small Roman ones. */
interface Folio {
  readonly value: number
  readonly system: 'arabic' | 'roman'
}

/** What is added to a page's place to give the number printed on it, in each system that pages are numbered in. */
type Numbering = Readonly<Record<Folio['system'], number | undefined>>

function numberingOf(rows: readonly EdgeRow[]): Numbering {
  return { arabic: shiftOf(rows, 'arabic'), roman: shiftOf(rows, 'roman') }
}

/** The shift that most pages have, `undefined` where there is none. */
function shiftOf(rows: readonly EdgeRow[], wanted: Folio['system']): number | undefined {
  const pagesByShift = new Map<number, Set<number>>()
  for (const row of rows) {
    for (const { value, system } of foliosOf(row.text)) {
      if (system !== wanted) continue
      const shift = value - row.page
      pagesByShift.set(shift, (pagesByShift.get(shift) ?? new Set()).add(row.page))
    }
  }
  const [shift, pages] = [...pagesByShift].toSorted((a, b) => b[1].size - a[1].size)[0] ?? []
  return pages && pages.size >= 3 ? shift : undefined
}

const ARABIC = [/^\W*(\d{1,4})\b/, /\b(\d{1,4})\W*$/, /\b(\d{1,4}) of \d+\W*$/]
const ROMAN = [/^\W*([ivxl]{1,7})\b/, /\b([ivxl]{1,7})\W*$/]

function foliosOf(text: string): Folio[] {
  const found = (patterns: readonly RegExp[]): string[] => patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])
  return [
    ...found(ARABIC).map((digits): Folio => ({ value: Number(digits), system: 'arabic' })),
    ...found(ROMAN).map((letters): Folio => ({ value: romanValue(letters), system: 'roman' }))
  ]
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

function romanValue(letters: string): number {
  const digits = Array.from(letters, (letter) => ROMAN_DIGITS[letter] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

interface Setting {
  readonly alike: readonly EdgeRow[]
  readonly numbering: Numbering
  readonly pages: number
}

function kindOf(row: EdgeRow, { alike, numbering, pages }: Setting): FurnitureKind | undefined {
  const onPages = new Set(alike.filter(({ distance }) => Math.abs(distance - row.distance) <= SAME_HEIGHT).map(({ page }) => page)).size
  const kind = isPageNumber(row.pattern) ? 'page-number' : 'running-head'
  const follows = foliosOf(row.text).some(({ value, system }) => value - row.page === numbering[system])
  if (kind === 'page-number' && row.rank <= 1 && (follows || onPages >= 2 || (pages === 1 && isOwnNumber(row)))) return kind
  if (follows && row.rank <= 1 && row.apart) return kind
  // Two pages that happen to begin alike are not enough, but where there are only a few.
  return onPages >= (pages <= 4 ? 2 : 3) ? kind : undefined
}

function isPageNumber(pattern: string): boolean {
  return /^(?:[-–—|[(\s]*)(?:(?:page|p\.|pg\.?|seite|página|pagina|strana)\s*)?#(?:\s*(?:of|\/|de|von|sur|di)\s*#)?[-–—|\])\s]*$/.test(pattern)
}

/** On a single page there is nothing to compare with: only a small number alone at the very foot will do. */
function isOwnNumber({ text, edge, rank, apart }: EdgeRow): boolean {
  return edge === 'foot' && rank === 0 && apart && /^(?:page )?[-–— ]*\d{1,3}[-–— ]*(?: of \d{1,3})?$/i.test(text)
}
