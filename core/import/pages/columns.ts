import { rowsOf } from './lines.ts'
import { medianOf, rightOf, type PageItem } from './page-text.ts'

/*
 * Reading order of a page. A gutter is an upright strip that no line of running text crosses for some rows, with
 * running text on both sides of it. Lines that do cross it (titles, wide figures' captions) part the page in bands:
 * each band is read column by column, and the bands from top to bottom. Columns of a table are no columns of text:
 * their cells are short, and are read row by row.
 */

/** Items of a row that touch each other. */
interface Fragment {
  readonly items: readonly PageItem[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly characters: number
}

/** A gap, in ems, that parts the fragments of a row. */
const FRAGMENT_GAP = 0.7
/** Rows that a column has at least. */
const COLUMN_ROWS = 3
/** Characters that a row of a column has at least, in the middle. */
const COLUMN_CHARACTERS = 12
/** Steps, in points, at which gutters are looked for. */
const STEP = 2
const DEEPEST = 6
/** No page of text has more; maps and drawings do. */
const MOST_FRAGMENTS = 3000

/** Parts the items of a page into columns and bands, in reading order. */
export function regionsOf(items: readonly PageItem[]): PageItem[][] {
  const em = medianOf(items.map(({ size }) => size), 10)
  return split(rowsOf(items).flatMap((row) => fragmentsOf(row)), em, 0).map((region) => region.flatMap((fragment) => fragment.items))
}

function fragmentsOf(row: readonly PageItem[]): Fragment[] {
  const parts: PageItem[][] = []
  let right = -Infinity
  for (const item of row.toSorted((a, b) => a.x - b.x)) {
    if (item.x - right <= FRAGMENT_GAP * item.size) parts.at(-1)!.push(item)
    else parts.push([item])
    right = Math.max(right, rightOf(item))
  }
  return parts.map((part) => ({
    items: part,
    x0: part[0]!.x,
    x1: Math.max(...part.map(rightOf)),
    y: part[0]!.y,
    characters: part.reduce((sum, { text }) => sum + text.length, 0)
  }))
}

function split(fragments: readonly Fragment[], em: number, depth: number): Fragment[][] {
  if (fragments.length === 0) return []
  const sorted = fragments.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)
  const worthwhile = depth < DEEPEST && sorted.length >= 2 * COLUMN_ROWS && sorted.length <= MOST_FRAGMENTS
  const gutter = worthwhile ? bestGutter(sorted, em) : undefined
  if (gutter === undefined) return [sorted]
  const regions: Fragment[][] = []
  let across: Fragment[] = []
  const flush = (): void => {
    // What is left over may have gutters elsewhere.
    regions.push(...split(across, em, depth + 1))
    across = []
  }
  for (const band of bandsAt(sorted, gutter)) {
    if (band.spanning || !isColumnar(band, gutter, em)) across.push(...band.left, ...band.right)
    else {
      flush()
      regions.push(...split(band.left, em, depth + 1), ...split(band.right, em, depth + 1))
    }
  }
  flush()
  return regions
}

interface Band {
  readonly spanning: boolean
  readonly left: Fragment[]
  readonly right: Fragment[]
}

/** Fragments, given from top to bottom, in bands; those that cross `x` in bands of their own. */
function bandsAt(fragments: readonly Fragment[], x: number): Band[] {
  const left = Math.min(...fragments.map(({ x0 }) => x0))
  const right = Math.max(...fragments.map(({ x1 }) => x1))
  const bands: Band[] = []
  for (const fragment of fragments) {
    // A line that only sticks out of its column does not part the page.
    const spanning = x - fragment.x0 > 0.15 * (x - left) && fragment.x1 - x > 0.15 * (right - x)
    let band = bands.at(-1)
    if (band?.spanning !== spanning) bands.push((band = { spanning, left: [], right: [] }))
    band[(fragment.x0 + fragment.x1) / 2 < x ? 'left' : 'right'].push(fragment)
  }
  return bands
}

function bestGutter(fragments: readonly Fragment[], em: number): number | undefined {
  const from = Math.min(...fragments.map(({ x0 }) => x0)) + 4 * em
  const to = Math.max(...fragments.map(({ x1 }) => x1)) - 4 * em
  let best = { score: 0, from: 0, to: 0 }
  for (let x = from; x <= to; x += STEP) {
    const score = bandsAt(fragments, x)
      .filter((band) => !band.spanning && isColumnar(band, x, em))
      .reduce((sum, { left, right }) => sum + left.length + right.length, 0)
    if (score > best.score) best = { score, from: x, to: x }
    else if (score > 0 && score === best.score && x - best.to <= STEP) best.to = x
  }
  return best.score > 0 ? (best.from + best.to) / 2 : undefined
}

function isColumnar({ left, right }: Band, x: number, em: number): boolean {
  if (left.length < COLUMN_ROWS || right.length < COLUMN_ROWS) return false
  const inner = Math.max(...left.map(({ x1 }) => x1))
  const outer = Math.min(...right.map(({ x0 }) => x0))
  // A few lines may stick out; most must leave the gutter free.
  const free = outer - inner >= 0.5 * em || sticking(left, right, x) <= 0.1
  const beside = Math.min(lowest(left), lowest(right)) - Math.max(highest(left), highest(right))
  return free && beside > 2 * em && isText(left, x - Math.min(...left.map(({ x0 }) => x0))) && isText(right, Math.max(...right.map(({ x1 }) => x1)) - x)
}

function sticking(left: readonly Fragment[], right: readonly Fragment[], x: number): number {
  const crossing = left.filter(({ x1 }) => x1 > x).length + right.filter(({ x0 }) => x0 < x).length
  return crossing / (left.length + right.length)
}

const highest = (fragments: readonly Fragment[]): number => Math.min(...fragments.map(({ y }) => y))
const lowest = (fragments: readonly Fragment[]): number => Math.max(...fragments.map(({ y }) => y))

/** Whether rows are filled as running text fills them. */
function isText(fragments: readonly Fragment[], width: number): boolean {
  const rows = new Map<number, { characters: number; x0: number; x1: number }>()
  for (const { y, x0, x1, characters } of fragments) {
    const key = Math.round(y / 3)
    const row = rows.get(key) ?? { characters: 0, x0, x1 }
    rows.set(key, { characters: row.characters + characters, x0: Math.min(row.x0, x0), x1: Math.max(row.x1, x1) })
  }
  const all = [...rows.values()]
  if (all.length < COLUMN_ROWS) return false
  return medianOf(all.map(({ characters }) => characters)) >= COLUMN_CHARACTERS && medianOf(all.map(({ x0, x1 }) => x1 - x0)) >= 0.45 * width
}
