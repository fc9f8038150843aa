/*
 * Timestamps as they lie on disk: ISO 8601, of different zones and precision.
 */

/** The first of two moments. */
export function earliest(a: string, b: string): string {
  return compareMoments(a, b) <= 0 ? a : b
}

/** The last of two moments; the other where one is none. */
export function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return compareMoments(a, b) >= 0 ? a : b
}

/** In the order of time, and of the same moment in that of the letters. */
export function compareMoments(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b) || compare(a, b)
}

/** In the order of the letters, whatever the reader's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
