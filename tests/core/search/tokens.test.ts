import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsOf, tokenise } from '#core/search/tokens.ts'
import { text } from './briefings.ts'

const words = (of: string): string[] => tokenise(of).map((token) => token.text)

describe('tokens', () => {
  it('keep numbers, signs, acronyms and joined words whole', () => {
    expect(words('#1 2.5% 11:30 $3.2bn 10,000 U.S. didn’t state-owned 3rd @who é')).toEqual(
      ['#1', '2.5%', '11:30', '$3.2bn', '10,000', 'U.S.', 'didn’t', 'state-owned', '3rd', '@who', 'é']
    )
    expect(words('“Yeah, we did,” (he) said… – no?')).toEqual(['Yeah', 'we', 'did', 'he', 'said', 'no'])
  })

  it('leave nothing out: all letters and digits of a text are in one, in order, by exact offsets', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(text), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (of) => {
        const tokens = tokenise(of)
        for (const token of tokens) expect(of.slice(token.start, token.end)).toBe(token.text)
        const between = tokens.reduceRight((rest, { start, end }) => rest.slice(0, start) + ' ' + rest.slice(end), of)
        expect(between).not.toMatch(/[\p{L}\p{Nd}]/u)
      })
    )
  })

  it.each([
    ['Petro’s', ["petro's", 'petro']],
    ["Petro's", ["petro's", 'petro']],
    ['Bogotá', ['bogota', 'bogotá']],
    ['U.S.', ['u.s.', 'us', 'US']],
    ['US', ['us', 'US']],
    ['us', ['us']],
    ['US-designated', ['us-designated', 'us', 'US', 'designated', 'usdesignated']],
    ['#1', ['#1', '1']],
    ['2.5%', ['2.5%', '2.5']],
    ['not', ['not']]
  ])('%s is known as %j', (token, forms) => {
    expect(formsOf(token)).toEqual(forms)
  })
})
