import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blockIndexAt,
  contains,
  overlaps,
  paragraphNumberAt,
  withoutDateline,
  wordsAt,
  type Block,
  type SourceDocument
} from '#core/document.ts'

const spans = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({ start, end: start + length }))

/** Disjoint blocks in order, with gaps of at least one unit between them. */
const layouts = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 4 }), length: fc.integer({ min: 1, max: 9 }), numbered: fc.boolean() }), {
    minLength: 1,
    maxLength: 12
  })
  .map((pieces) => {
    let at = 0
    let number = 0
    return pieces.map(({ gap, length, numbered }): Block => {
      const start = at + gap
      at = start + length
      return numbered ? { kind: 'paragraph', number: ++number, start, end: at } : { kind: 'heading', level: 2, start, end: at }
    })
  })

function documentOf(blocks: readonly Block[]): SourceDocument {
  return { text: ' '.repeat(blocks.at(-1)!.end), language: 'en', blocks }
}

describe('spans', () => {
  it('give their words, half-open', () => {
    expect(wordsAt('one two', { start: 4, end: 7 })).toBe('two')
  })

  it('overlap exactly when they share a unit', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const units = Array.from({ length: a.end - a.start }, (_, index) => a.start + index)
        expect(overlaps(a, b)).toBe(units.some((unit) => unit >= b.start && unit < b.end))
        expect(contains(b, a)).toBe(units.every((unit) => unit >= b.start && unit < b.end))
      })
    )
  })
})

describe('blockIndexAt', () => {
  it('finds the block that holds the offset, or the last one before it', () => {
    fc.assert(
      fc.property(layouts, fc.nat(160), (blocks, offset) => {
        const slow = blocks.findLastIndex((block) => block.start <= offset)
        expect(blockIndexAt(blocks, offset)).toBe(Math.max(slow, 0))
      })
    )
  })

  it('answers 0 where there are no blocks', () => {
    expect(blockIndexAt([], 7)).toBe(0)
  })
})

describe('paragraphNumberAt', () => {
  const heading: Block = { kind: 'heading', level: 2, start: 10, end: 15 }
  const blocks: Block[] = [
    { kind: 'paragraph', number: 1, start: 0, end: 9 },
    heading,
    { kind: 'paragraph', number: 2, start: 16, end: 30 },
    { kind: 'credit', start: 31, end: 40 }
  ]

  it.each([
    [0, 1],
    [8, 1],
    [12, 2],
    [16, 2],
    [35, 2]
  ])('sends a reader of offset %i to ¶%i', (offset, number) => {
    expect(paragraphNumberAt(documentOf(blocks), offset)).toBe(number)
  })

  it('has no answer where nothing is numbered', () => {
    expect(paragraphNumberAt(documentOf([heading]), 12)).toBeUndefined()
  })

  it('always answers where anything is numbered', () => {
    fc.assert(
      fc.property(layouts, fc.nat(160), (blocks, offset) => {
        const numbers = blocks.flatMap((block) => block.number ?? [])
        const answer = paragraphNumberAt(documentOf(blocks), offset)
        expect(numbers.length === 0 ? answer === undefined : numbers.includes(answer!)).toBe(true)
      })
    )
  })
})

describe('withoutDateline', () => {
  const document: SourceDocument = { text: 'ROME, 4 May — It rained. It poured.', language: 'en', blocks: [], dateline: { start: 0, end: 14 } }

  it('takes the dateline off the sentence that opens with it', () => {
    expect(wordsAt(document.text, withoutDateline(document, { start: 0, end: 24 }))).toBe('It rained.')
  })

  it('leaves alone what stands after it, what is all dateline and what has none', () => {
    for (const span of [{ start: 25, end: 35 }, { start: 14, end: 24 }, { start: 0, end: 14 }]) {
      expect(withoutDateline(document, span)).toBe(span)
    }
    const span = { start: 0, end: 24 }
    expect(withoutDateline({ ...document, dateline: undefined }, span)).toBe(span)
  })
})
