import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findGaps } from '#core/analysis/gaps.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import { documentFromText } from '#core/import/text.ts'

function gaps(text: string) {
  const document = documentFromText(text, 'en')
  return findGaps(document, splitSentences(document), [])
}

function read(text: string): string[] {
  return gaps(text).map(({ kind, text: words }) => `${kind}: ${words}`)
}

describe('findGaps', () => {
  it.each([
    ['The port grew, though the exact tonnage is disputed.', ['disputed: The port grew, though the exact tonnage is disputed']],
    ['There are conflicting accounts of the vote.', ['disputed: There are conflicting accounts of the vote']],
    ['In May, Calloway denied the accusation, and the board met.', ['denied: Calloway denied the accusation']],
    ['He faces claims of fraud, which Brandt has denied.', ['denied: which Brandt has denied']],
    ['The report could not be independently verified.', ['unproven: The report could not be independently verified']],
    ['Brandt called it a fraud, without offering any evidence.', ['unproven: Brandt called it a fraud, without offering any evidence']],
    ['The ministry declined to comment.', ['not-stated: The ministry declined to comment']],
    ['The mayor spoke of delays, without elaborating.', ['not-stated: The mayor spoke of delays, without elaborating']],
    ['The court did not decide whether the ballot was valid.', ['not-stated: The court did not decide whether the ballot was valid']],
    ['The operator, Quill Lines, denied that claim.', ['denied: The operator, Quill Lines, denied that claim']],
    ['The chairwoman, Irina Vale, has not said whether she would pay.', ['not-stated: The chairwoman, Irina Vale, has not said whether she would pay']],
    ['It is not clear who paid.', ['not-stated: It is not clear who paid']],
    ['The tender will fail, according to two people familiar with the talks.', ['unnamed-sourcing: according to two people familiar with the talks']],
    ['Analysts said the quay would never pay.', ['unnamed-sourcing: Analysts said the quay would never pay']],
    ['An undisclosed sum was paid.', ['figure-mentioned-not-given: An undisclosed sum was paid']]
  ])('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'The board denied him entry to the hall.',
    'The disputed territory lies to the north.',
    'Ines Calloway said the quay was finished.',
    'There is no dispute that the quay is old.',
    'The company presented figures on traffic of 40 percent.',
    '“I did not say who paid,” Brandt said.',
    'Do you deny it?',
    'Has the ministry denied the claims?'
  ])('finds nothing open in “%s”', (text) => {
    expect(read(text)).toEqual([])
  })

  it('gives a relative clause the words it hangs on', () => {
    expect(gaps('He faces claims of fraud, which Brandt has denied.')[0]?.antecedent?.text).toBe('He faces claims of fraud')
  })

  it('lists the same words of an unnamed source once', () => {
    expect(read('Officials said so. It rained. Officials said so.')).toEqual(['unnamed-sourcing: Officials said so'])
  })

  it('holds on any text: every span quotes its words', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom(', ', ' which ', 'denied ', 'the claims', ' officials said ', 'alleged', ' - ', '“', '”', '. ', 'did not say who', 'without elaborating', '\ud800', ' and he ')
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (raw) => {
        const document = documentFromText(raw, 'en')
        for (const { start, end, text, antecedent } of findGaps(document, splitSentences(document), [])) {
          expect(start).toBeLessThan(end)
          expect(document.text.slice(start, end)).toBe(text)
          if (antecedent) expect(document.text.slice(antecedent.start, antecedent.end)).toBe(antecedent.text)
        }
      }),
      { numRuns: 150 }
    )
  }, 30_000)
})
