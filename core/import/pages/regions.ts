import { regionsOf } from './columns.ts'
import { linesOf, textOf, type Line } from './lines.ts'
import { heaviest, medianOf, type PageText } from './page-text.ts'

/** Lines of one column, or of a stretch of the page as wide as its text. */
export interface Region {
  readonly page: number
  readonly lines: readonly Line[]
  /** Where most of its lines begin, and where its full lines end. */
  readonly left: number
  readonly right: number
  /** From one line to the next. */
  readonly pitch: number
  /** Whether nothing of the page stands below it. */
  readonly lowest: boolean
}

/** The regions of a page in reading order. */
export function regionsOfPage(page: PageText): Region[] {
  const regions = regionsOf(page.items).map((items) => linesOf(items, page.number).filter((line) => textOf(line).trim() !== ''))
  return regions
    .filter((lines) => lines.length > 0)
    .map((lines, _index, all) => ({ page: page.number, lines, ...measuresOf(lines), lowest: all.every((other) => other === lines || !isBelow(other, lines)) }))
}

/** Where lines begin and end and how far apart they are. */
export function measuresOf(lines: readonly Line[]): Pick<Region, 'left' | 'right' | 'pitch'> {
  const left = heaviest(lines.map((line) => [Math.round(line.x0 / 3) * 3, line.x1 - line.x0] as const)) ?? 0
  const near = lines.filter(({ x0 }) => Math.abs(x0 - left) <= 3)
  const ends = lines.map(({ x1 }) => x1).toSorted((a, b) => a - b)
  const steps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index]!
    return Math.abs(before.size - line.size) < 0.6 && line.y > before.y ? line.y - before.y : []
  })
  return {
    left: medianOf(near.map(({ x0 }) => x0), left),
    right: ends[Math.floor(ends.length * 0.92)] ?? 0,
    pitch: medianOf(steps, (lines[0]?.size ?? 10) * 1.25)
  }
}

function isBelow(other: readonly Line[], lines: readonly Line[]): boolean {
  const [a, b] = [boundsOf(other), boundsOf(lines)]
  return a.bottom > b.bottom && a.x0 < b.x1 && b.x0 < a.x1
}

function boundsOf(lines: readonly Line[]): { x0: number; x1: number; bottom: number } {
  return { x0: Math.min(...lines.map(({ x0 }) => x0)), x1: Math.max(...lines.map(({ x1 }) => x1)), bottom: Math.max(...lines.map(({ y }) => y)) }
}
