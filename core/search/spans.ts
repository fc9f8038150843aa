import { contains, overlaps, type Span } from '../document.ts'

/** Spans in text order, without those that lie inside another; of equal ones, one. Their ends are in order too. */
export type OuterSpans = readonly Span[]

/** Sorts spans and leaves out what a longer one covers, so that no place is counted twice. */
export function outermost(spans: Iterable<Span>): OuterSpans {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const outer: Span[] = []
  for (const span of sorted) {
    const last = outer.at(-1)
    if (!last || span.end > last.end) outer.push(span)
  }
  return outer
}

/** Whether one of `spans` covers all of `inner`. */
export function coveredBy(spans: OuterSpans, inner: Span): boolean {
  const last = spans[firstIndex(spans, (span) => span.start > inner.start) - 1]
  return last !== undefined && contains(last, inner)
}

/** Whether one of `spans` shares a code unit with `other`. */
export function touchedBy(spans: OuterSpans, other: Span): boolean {
  const first = spans[firstIndex(spans, (span) => span.end > other.start)]
  return first !== undefined && overlaps(first, other)
}

/** Those of `spans` that lie inside `outer`. */
export function spansWithin(spans: OuterSpans, outer: Span): readonly Span[] {
  const from = firstIndex(spans, (span) => span.start >= outer.start)
  const to = firstIndex(spans, (span) => span.end > outer.end)
  return from < to ? spans.slice(from, to) : []
}

/** Index of the first span for which `test` holds, where it holds for all after it too. */
function firstIndex(spans: OuterSpans, test: (span: Span) => boolean): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(spans[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
