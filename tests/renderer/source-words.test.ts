import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growingWordCount, readingMinutes } from '../../renderer/views/source-words.ts'

describe('growingWordCount', () => {
  it('counts what white space separates and has a letter or digit', () => {
    const words = fc.array(fc.constantFrom('Bogotá', 'U.S.', '—', '3,5 %', '“quoted”', ' ', '\n', '\u00a0', 'naïve', '…', 'x'), { maxLength: 30 })
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ')
        const expected = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
        expect([...growingWordCount(text)].at(-1) ?? 0).toBe(expected)
      })
    )
  })

  it('counts a long text in pieces and no word twice', () => {
    const counts = [...growingWordCount('word and “more” — '.repeat(60_000))]
    expect(counts.length).toBeGreaterThan(3)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBe(180_000)
  })

  it('gives minutes to read, rounded up', () => {
    expect(readingMinutes(0)).toBe(0)
    expect(readingMinutes(238)).toBe(1)
    expect(readingMinutes(239)).toBe(2)
  })
})
