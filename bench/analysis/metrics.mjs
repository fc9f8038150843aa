// @ts-check
/** @typedef {{ start: number, end: number }} Span */

/** Counts that precision, recall and F1 are made of; add documents up, then ask for the score (micro-average). */
export class Tally {
  right = 0
  found = 0
  wanted = 0

  /**
   * @param {number} right
   * @param {number} found
   * @param {number} wanted
   */
  add(right, found, wanted) {
    this.right += right
    this.found += found
    this.wanted += wanted
  }

  get precision() {
    return this.found === 0 ? 0 : (100 * this.right) / this.found
  }

  get recall() {
    return this.wanted === 0 ? 0 : (100 * this.right) / this.wanted
  }

  get f1() {
    const sum = this.found + this.wanted
    return sum === 0 ? 0 : (200 * this.right) / sum
  }
}

/**
 * Length of what two spans share.
 *
 * @param {Span} a
 * @param {Span} b
 */
export function shared(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/**
 * Pairs each wanted item with at most one found item, the best pairs first.
 *
 * @template A, B
 * @param {readonly A[]} wanted
 * @param {readonly B[]} found
 * @param {(a: A, b: B) => number} likeness 0 where the two do not match
 * @returns {{ wanted: A, found: B }[]}
 */
export function pairs(wanted, found, likeness) {
  const candidates = wanted.flatMap((a, i) =>
    found.flatMap((b, j) => {
      const weight = likeness(a, b)
      return weight > 0 ? [{ i, j, weight }] : []
    })
  )
  candidates.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j)
  const usedWanted = new Set()
  const usedFound = new Set()
  const chosen = []
  for (const { i, j } of candidates) {
    if (usedWanted.has(i) || usedFound.has(j)) continue
    usedWanted.add(i)
    usedFound.add(j)
    chosen.push({ wanted: /** @type {A} */ (wanted[i]), found: /** @type {B} */ (found[j]) })
  }
  return chosen
}

/**
 * Likeness of spans for the relaxed measure of TempEval-3: any overlap, an exact match before all others.
 *
 * @param {Span} a
 * @param {Span} b
 */
export function overlapLikeness(a, b) {
  return a.start === b.start && a.end === b.end ? Number.MAX_SAFE_INTEGER : shared(a, b)
}

/**
 * Intersection over union of two sets of spans, each set disjoint.
 *
 * @param {readonly Span[]} a
 * @param {readonly Span[]} b
 */
export function intersectionOverUnion(a, b) {
  const both = a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + shared(one, other), 0), 0)
  const size = (/** @type {readonly Span[]} */ spans) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const union = size(a) + size(b) - both
  return union === 0 ? 0 : both / union
}
