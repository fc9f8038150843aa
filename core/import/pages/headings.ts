import { wordsOf, type Draft } from './drafts.ts'
import { heaviest } from './page-text.ts'
import { isOneFont, textOf, type Line } from './lines.ts'

/*
 * Headings are known by larger type, or by type of another font, or by capitals, on short blocks that do not end as
 * sentences do. Their ranks follow from their sizes.
 */

/** The type that most of a document is set in. */
export interface BodyType {
  readonly size: number
  readonly font: string
}

const LARGER = 1.1
const LONGEST = 200
const MOST_LINES = 4
/** The dots and rules of forms, to be written on. */
const FILLED_IN = /\.{4}|…{2}|_{4}/
/** Signs of a program's code, which is often set in type of its own. */
const CODE = /[{}<>=]/

/** Size and font of most characters. */
export function bodyTypeOf(lines: readonly Line[]): BodyType {
  const weighed = lines.map((line) => ({ line, weight: textOf(line).length }))
  const size = heaviest(weighed.map(({ line, weight }) => [Math.round(line.size * 2) / 2, weight] as const)) ?? 10
  const font = heaviest(weighed.filter(({ line }) => Math.abs(line.size - size) < 0.5).map(({ line, weight }) => [line.font, weight] as const)) ?? ''
  return { size, font }
}

/** Marks the headings among the blocks, with their ranks. */
export function markHeadings(drafts: readonly Draft[], body: BodyType): void {
  const large = drafts.filter((draft) => isLarge(draft, body))
  const sizes = [...new Set(large.map((draft) => sizeOf(draft)))].toSorted((a, b) => b - a)
  const letters = sizes.slice(0, 4)
  for (const draft of large) {
    const rank = letters.findIndex((size) => sizeOf(draft) >= size)
    draft.kind = 'heading'
    draft.level = Math.min(rank < 0 ? letters.length + 1 : rank + 1, 5)
  }
  const below = Math.min(letters.length + 1, 6)
  drafts.forEach((draft, index) => {
    if (draft.kind === 'heading' || !isSetOff(draft, drafts[index + 1], body)) return
    draft.kind = 'heading'
    draft.level = Math.max(2, below)
  })
}

function sizeOf({ lines }: Draft): number {
  return Math.round(lines[0]!.size * 2) / 2
}

function isShort(draft: Draft): boolean {
  if (draft.lines.length > MOST_LINES || !['paragraph', 'list-item'].includes(draft.kind)) return false
  const { text } = wordsOf(draft, new Set())
  return text.length <= LONGEST && /\p{L}.*\p{L}/u.test(text) && !FILLED_IN.test(text)
}

function isLarge(draft: Draft, { size }: BodyType): boolean {
  return isShort(draft) && draft.lines.every((line) => line.size >= LARGER * size)
}

/** A short block in another font than the text's, or in capitals, before a block of text. */
function isSetOff(draft: Draft, next: Draft | undefined, { size, font }: BodyType): boolean {
  if (!isShort(draft) || draft.lines.length > 2 || next === undefined || next.kind === 'table') return false
  const { text } = wordsOf(draft, new Set())
  if (/[,;]$|[^.]\.$/.test(text) || CODE.test(text) || text.length > 120 || !/^[\d\p{Lu}("“¿]/u.test(text) || draft.lines[0]!.size < 0.92 * size) return false
  const capitals = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)
  const other = draft.lines.every((line) => line.font !== font && isOneFont(line))
  return capitals || other
}
