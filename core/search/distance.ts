/**
 * Whether `a` becomes `b` by at most `limit` insertions, deletions, replacements or swaps of neighbours (optimal
 * string alignment distance), counted in UTF-16 code units. Time grows with length × limit.
 */
export function withinDistance(a: string, b: string, limit: number): boolean {
  return distance(a, b, limit) <= limit
}

/** That distance, or any number above `limit` where it is greater. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = rowOf(a, b, { i, limit, last, beforeLast })
    if (Math.min(...row.slice(Math.max(0, i - limit), i + limit + 1)) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

interface Rows {
  readonly i: number
  readonly limit: number
  readonly last: readonly number[]
  readonly beforeLast: readonly number[]
}

/** One row of the table, only near its diagonal: farther off, every distance is above the limit. */
function rowOf(a: string, b: string, { i, limit, last, beforeLast }: Rows): number[] {
  const row = new Array<number>(b.length + 1).fill(limit + 1)
  if (i <= limit) row[0] = i
  for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
    const same = a[i - 1] === b[j - 1]
    row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1)
  }
  return row
}
