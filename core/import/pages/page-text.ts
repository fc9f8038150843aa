/*
 * What the pages of a document show, as numbers and strings: the raw material that this folder turns into lines,
 * columns and paragraphs. Lengths are points; `y` grows downwards from the top of the page.
 */

/** A run of characters set in one go. */
export interface PageItem {
  readonly text: string
  /** Left edge. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  /** Type size. */
  readonly size: number
  /** Names the font; says nothing about it but whether two items share it. */
  readonly font: string
  readonly rtl: boolean
  /** Place in the order in which the page draws. */
  readonly order: number
  /** Whether the page sets a space, or begins a new line, before it. */
  readonly spaced: boolean
}

/** The text of one page. */
export interface PageText {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly PageItem[]
}

/** The right edge of an item. */
export function rightOf({ x, width }: PageItem): number {
  return x + width
}

/** The middle one of some numbers, `fallback` where there are none. */
export function medianOf(values: readonly number[], fallback = 0): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? fallback
}

/** The value that stands for the most weight, `undefined` where there are none. */
export function heaviest<T>(entries: Iterable<readonly [value: T, weight: number]>): T | undefined {
  const weights = new Map<T, number>()
  for (const [value, weight] of entries) weights.set(value, (weights.get(value) ?? 0) + weight)
  let best: T | undefined
  let most = -1
  for (const [value, weight] of weights) {
    if (weight > most) [best, most] = [value, weight]
  }
  return best
}
