import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOf } from '../../../core/import/sample.ts'

describe('sampleOf', () => {
  it('shows all pieces where they are short, each once', () => {
    expect(sampleOf(['Home', ' News\n World ', '', 'Home', 'About us'])).toBe('Home … News World … About us')
    expect(sampleOf([])).toBe('')
  })

  it('shows the beginnings of the first, the middle and the last where they are not', () => {
    const pieces = Array.from({ length: 99 }, (_unused, index) => `Piece ${index} has so many words that not all of them can be shown here`)
    expect(sampleOf(pieces)).toBe('Piece 0 has so many words that not all of them can … Piece 49 has so many words that not all of them can … Piece 98 has so many words that not all of them can…')
  })

  it('gives one piece all the room', () => {
    const sample = sampleOf(['word '.repeat(100)])
    expect(sample).toMatch(/^(?:word )+word…$/)
    expect(sample.length).toBeGreaterThan(150)
  })

  it('is never longer than it may be, and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 20 }), (pieces) => {
        const sample = sampleOf(pieces)
        expect(sample.length).toBeLessThanOrEqual(170)
        expect(sample).not.toMatch(/[\uD800-\uDBFF]…/)
      })
    )
  })
})
