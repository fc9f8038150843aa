import { describe, expect, it } from 'vitest'
import { isFigureAt, isLetterAt, isLowerAt, isUpperAt, letterPattern } from '#core/letters.ts'

/** Everything that Western texts are written in, and signs of other scripts after it. */
const SIGNS = [...range(0, 0x17e), ...range(0x2000, 0x206f), ...range(0x20a0, 0x20bf)].map((code) => String.fromCharCode(code))
const FOREIGN = ['Ж', 'ж', '中', 'א', 'क', '٣', '½', '²', 'ǅ', '\ud835\udc00', '\ud800', '€', '']

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

describe('letters', () => {
  it('are told as the Unicode classes tell them', () => {
    for (const sign of [...SIGNS, ...FOREIGN]) {
      expect([sign, isLetterAt(sign, 0)]).toEqual([sign, /^\p{L}/u.test(sign)])
      expect([sign, isFigureAt(sign, 0)]).toEqual([sign, /^\p{N}/u.test(sign)])
    }
    for (const sign of SIGNS.filter((each) => each !== 'ĸ')) {
      expect([sign, isUpperAt(sign, 0)]).toEqual([sign, /^\p{Lu}/u.test(sign)])
      expect([sign, isLowerAt(sign, 0)]).toEqual([sign, /^\p{Ll}/u.test(sign)])
    }
  })
})

describe('letterPattern', () => {
  it.each(['\\p{L}', '\\p{Lu}', '\\p{Ll}', '\\p{Lt}', '\\p{Lo}', '\\p{M}', '\\p{N}', '[\\p{L}\\p{M}]', '[^\\p{Lu}]', '[(\\p{N}\\]]', '\\[\\p{L}'])('finds in Western texts what %s finds', (source) => {
    const pattern = letterPattern(source)
    const text = SIGNS.join('')
    expect(pattern(text).unicode).toBe(false)
    for (const sign of SIGNS) expect([sign, pattern(sign).test(sign)]).toEqual([sign, new RegExp(source, 'u').test(sign)])
    expect(text.replaceAll(letterPattern(source, 'g')(text), '*')).toBe(text.replaceAll(new RegExp(source, 'gu'), '*'))
  })

  it('keeps to Unicode in all other texts', () => {
    const pattern = letterPattern('\\p{Lu}\\p{Ll}+', 'g')
    const text = 'Петро and Łódź'
    expect(text.match(pattern(text))).toEqual(['Петро', 'Łódź'])
  })
})
