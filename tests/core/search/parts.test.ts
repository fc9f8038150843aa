import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, overlaps } from '#core/document.ts'
import { distance } from '#core/search/distance.ts'
import { excerptOf } from '#core/search/excerpts.ts'
import { coveredBy, outermost, spansWithin, touchedBy } from '#core/search/spans.ts'
import { text } from './briefings.ts'

describe('excerpts', () => {
  const all = { start: 0, end: text.length }

  it('are cut between words, about 60 characters to either side', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 20), fc.integer({ min: 1, max: 20 }), (start, length) => {
        const span = { start, end: start + length }
        const { excerpt, excerptStart } = excerptOf(text, span, all)
        const end = excerptStart + excerpt.length
        expect(text.slice(excerptStart, end)).toBe(excerpt)
        expect(contains({ start: excerptStart, end }, span)).toBe(true)
        expect(start - excerptStart).toBeLessThanOrEqual(60)
        expect(end - span.end).toBeLessThanOrEqual(60)
        const opening = text.slice(excerptStart - 1, excerptStart + 1)
        if (excerptStart > 0 && excerptStart < start) expect(opening).toMatch(/^\s\S$/)
        if (end < text.length && end > span.end) expect(text.slice(end - 1, end + 1)).toMatch(/^\S\s$/)
      })
    )
  })

  it('stay within their paragraph and never cut a character', () => {
    const emoji = '😀'.repeat(100)
    for (let at = 0; at < 200; at += 2) {
      const { excerpt } = excerptOf(emoji, { start: at, end: at + 2 }, { start: 0, end: 200 })
      expect(excerpt).toMatch(/^(?:😀)+$/u)
    }
    const excerpt = excerptOf('one two\nthree', { start: 4, end: 7 }, { start: 0, end: 7 })
    expect(excerpt).toEqual({ excerpt: 'one two', excerptStart: 0 })
  })
})

describe('distance', () => {
  /** The whole table, by definition. */
  function slow(a: string, b: string): number {
    const row = (i: number): number[] => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i))
    const d = Array.from({ length: a.length + 1 }, (_, i) => row(i))
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
        if (swapped) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
      }
    }
    return d[a.length]![b.length]!
  }

  it('is that of the whole table, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const found = distance(a, b, limit)
        const exact = slow(a, b)
        if (exact <= limit) expect(found).toBe(exact)
        else expect(found).toBeGreaterThan(limit)
      }),
      { numRuns: 1_000 }
    )
  })
})

describe('spans', () => {
  const numbers = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
  const span = numbers.map(([start, length]) => ({ start, end: start + length }))

  it('answer as looking at each of them does', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, other) => {
        const outer = outermost(spans)
        expect(coveredBy(outer, other)).toBe(spans.some((each) => contains(each, other)))
        expect(touchedBy(outer, other)).toBe(spans.some((each) => overlaps(each, other)))
        expect(spansWithin(outer, other)).toEqual(outer.filter((each) => contains(other, each)))
        expect(spans.every((each) => outer.some((one) => contains(one, each)))).toBe(true)
        expect(outer.some((a) => outer.some((b) => a !== b && contains(a, b)))).toBe(false)
      })
    )
  })
})
