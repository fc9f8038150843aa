import { textOf, type Line } from './lines.ts'

/*
 * Tables of contents. Their lines end with the number of a page: after dots, which nothing else has, or after a
 * space; then there must be many of them, with numbers that rise and stay within the document.
 */

const DOTTED = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/i
const NUMBERED = /\p{L}.*\s(\d{1,4}|[ivxlc]{1,7})\s*$/u
const FEWEST = 5
const SHARE = 0.7
/** Characters at a line's end that are looked at. */
const ENDING = 300
/** Pages of covers and prefaces, which the printed numbers may leave out, or count twice. */
const SLACK = 30

/** The lines of a column that belong to a table of contents, in a document of so many pages. */
export function contentsIn(lines: readonly Line[], pages: number): ReadonlySet<Line> {
  const dotted = lines.filter((line) => DOTTED.test(endOf(line)))
  return new Set([...dotted, ...numbered(lines, pages)])
}

function numbered(lines: readonly Line[], pages: number): readonly Line[] {
  const numbers = lines.map((line) => NUMBERED.exec(endOf(line))?.[1])
  const [first, last] = [numbers.findIndex((found) => found !== undefined), numbers.findLastIndex((found) => found !== undefined)]
  const figures = numbers.filter((found) => found !== undefined && /^\d/.test(found)).map(Number)
  const rising = figures.every((figure, index) => index === 0 || figure >= figures[index - 1]!)
  const several = new Set(figures).size >= FEWEST && figures.length >= SHARE * (last - first + 1)
  return several && rising && figures.at(-1)! <= pages + SLACK ? lines.slice(first, last + 1) : []
}

function endOf(line: Line): string {
  return textOf(line).slice(-ENDING)
}
