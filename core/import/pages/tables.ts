import type { Line } from './lines.ts'

/** How far apart, in ems, cells of one column may begin. */
const ALIGNED = 0.8

/**
 * The lines that are rows of tables, each with the number of its table: lines one after the other with cells that
 * begin or end where those of the row before do. A line of one cell between two rows is a cell's second line.
 */
export function rowsInTables(lines: readonly Line[]): Map<Line, number> {
  const rows = new Map<Line, number>()
  let run: Line[] = []
  let table = 0
  const flush = (): void => {
    while (run.length > 0 && cellsOf(run.at(-1)!).length < 2) run.pop()
    const several = run.filter((line) => cellsOf(line).length > 1)
    if (several.length >= 3 || (several.length === 2 && several.every((line) => cellsOf(line).length > 2))) {
      table++
      run.forEach((line) => rows.set(line, table))
    }
    run = []
  }
  for (const [index, line] of lines.entries()) {
    const above = run.findLast((row) => cellsOf(row).length > 1)
    if (above && cellsOf(line).length > 1 && isAligned(above, line)) run.push(line)
    else if (above && cellsOf(line).length === 1 && isSecondLine(above, line) && lines[index + 1] && isAligned(above, lines[index + 1]!)) run.push(line)
    else {
      flush()
      if (cellsOf(line).length > 1) run = [line]
    }
  }
  flush()
  return rows
}

interface Cell {
  readonly x0: number
  x1: number
}

const memory = new WeakMap<Line, Cell[]>()

function cellsOf(line: Line): Cell[] {
  const known = memory.get(line)
  if (known) return known
  const cells: Cell[] = []
  for (const { before, item } of line.pieces) {
    if (before === '\t' || cells.length === 0) cells.push({ x0: item.x, x1: item.x + item.width })
    else cells.at(-1)!.x1 = item.x + item.width
  }
  memory.set(line, cells)
  return cells
}

function isAligned(above: Line, line: Line): boolean {
  if (line.y - above.y > 4 * line.size) return false
  const slack = ALIGNED * line.size
  const inner = cellsOf(line).slice(1)
  return inner.some((cell) => cellsOf(above).slice(1).some((other) => Math.abs(cell.x0 - other.x0) < slack || Math.abs(cell.x1 - other.x1) < slack))
}

function isSecondLine(above: Line, line: Line): boolean {
  return line.y - above.y < 1.6 * line.size && cellsOf(above).some(({ x0 }) => Math.abs(x0 - line.x0) < ALIGNED * line.size) && line.x1 - line.x0 < 0.6 * (above.x1 - above.x0)
}
