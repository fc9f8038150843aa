import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../../core/import/imported.ts'

describe('countWords', () => {
  it('counts as one pattern over the whole text would, in any script', () => {
    const part = fc.constantFrom('word', 'Bogotá', 'е́лка', '3', 'x-ray', 'don’t', 'e\u0301', '-', '’', ' ', ', ', '\n', '½', '漢字', '“', '$4.2')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        expect(countWords(text)).toBe(text.match(/[\p{L}\p{M}\p{N}]+(?:[’'‐-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0)
      })
    )
  })
})
