import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '#core/analysis/sentences.ts'
import { documentFromText } from '#core/import/text.ts'

/** Splits at “|” in the expectation: the golden form is the text itself with its boundaries marked. */
function expectSplit(marked: string): void {
  const parts = marked.split('|').map((part) => part.trim())
  const text = parts.join(' ')
  const document = { text, language: 'en', blocks: [{ kind: 'paragraph', number: 1, start: 0, end: text.length } as const] }
  expect(splitSentences(document).map((sentence) => sentence.text)).toEqual(parts)
}

describe('splitSentences', () => {
  it.each([
    // Plain stops, questions and exclamations.
    'It rained. | It poured. | It stopped.',
    'Did it rain? | It did! | So they said.',
    // Titles, initials and names.
    'Mr. Moe met Dr. Ruiz and Gen. Ito. | They talked.',
    'Sen. J. P. Hale and George W. Hale voted no. | The bill fell.',
    'It was plan B. | It failed.',
    'Only he and I. | They had left.',
    // Abbreviations that may end a sentence.
    'The U.S. Senate met. | It sat late.',
    'They flew to the U.S. | The visit was short.',
    'He works for Harne Co. in Ness. | She left Harne Inc. | The firm is small.',
    'The talks began at 9 a.m. on Monday. | They ended at 5 p.m. | Nobody spoke.',
    'It opened on Jan. 4 and closed on Sept. 9. | Then it burned.',
    'She lives in Fresno, Calif., with two dogs. | He is ill. | Moe said so.',
    'Bring rope, tape, etc. | The boat leaves at noon.',
    'St. Kilda is far. | He lives on Wall St. | She does not.',
    // Numbers.
    'It rose 3.5 percent to 1.2 million. | Prices fell.',
    'Turn to No. 8 on p. 12 and see Fig. 3. | Then stop.',
    'He said no. | She said yes.',
    'It cost 40. | 12 were sold.',
    '2. Findings of the review',
    'Figure 1. The harbour in winter',
    // Ellipses.
    'They waited... and waited. | Nobody came.',
    'They waited… | The boat had gone.',
    'It was “a small ... mistake” at most. | He paid.',
    // Quotation marks and brackets after the stop.
    '“It rained.” | She laughed.',
    '“It rained,” she said. | “It poured.”',
    '“Did it rain?” she asked. | “It did.”',
    '“Did it rain?” Kari Moe asked. | He nodded.',
    '“We lost!” | They went home.',
    '"It rained." | The rest is known.',
    'It rained (so they said.) | It poured.',
    'It fell in 1931.[^1] | It was rebuilt.',
    'It fell in 1931.[2] | It was rebuilt. [3] [4] | It stands.',
    // Latin and clipped words.
    'Some birds, e.g. gulls and i.e. terns, stayed. | Others left.',
    'Moe et al. (2019) found none. | Ito et al. | The rest agree.',
    'She was born c. 1931 and died in 1990. | He lived on.',
    // Ideographic and other stops.
    '雨が降った。'
  ])('%s', (marked) => {
    expectSplit(marked)
  })

  it('parts sentences that a scrape has run together, and keeps web addresses whole', () => {
    const document = documentFromText('“It rained all the day.”Then it poured. See www.example.org/a.Html for more.', 'en')
    expect(splitSentences(document).map(({ text }) => text)).toEqual([
      '“It rained all the day.”',
      'Then it poured.',
      'See www.example.org/a.Html for more.'
    ])
  })

  it('takes none from headings and credits, and each row of a table by itself', () => {
    const document = documentFromText('# Rain\n\nIt rained.\n\n| a | b |\n| c | d |\n\n— Reuters', 'en')
    expect(splitSentences(document).map(({ text, blockIndex }) => [text, blockIndex])).toEqual([
      ['It rained.', 1],
      ['| a | b |', 2],
      ['| c | d |', 2]
    ])
  })

  it('cuts what no stop ends at white space, so that no sentence is endless', () => {
    const sentences = splitSentences(documentFromText('rain '.repeat(10_000), 'en'))
    expect(sentences.length).toBeGreaterThan(10)
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThanOrEqual(4_000)
    expect(sentences.every(({ text }) => /^rain.*rain$/s.test(text))).toBe(true)
  })

  const pieces = fc.oneof(
    fc.constantFrom('. ', '.', '!” ', '? ', '… ', '... ', 'U.S. ', 'Mr. ', '[1] ', '\n', '\n\n', '“', '”', 'It rained', 'a ', 'No. 5', '\uD83D', '。', '\u202E', '| '),
    fc.string({ unit: 'binary', maxLength: 8 })
  )

  it('covers all that can be seen of every paragraph, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const document = documentFromText(parts.join('').replaceAll('\0', ''), 'en')
        const sentences = splitSentences(document)
        let previous = 0
        for (const { start, end, text, blockIndex } of sentences) {
          expect(document.text.slice(start, end)).toBe(text)
          expect(text.trim()).toBe(text)
          expect(start).toBeGreaterThanOrEqual(previous)
          const block = document.blocks[blockIndex]!
          expect(start >= block.start && end <= block.end && end > start).toBe(true)
          previous = end
        }
        const running = document.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'credit')
        const seen = (words: string): string => words.replace(/\s/gu, '')
        expect(seen(sentences.map(({ text }) => text).join(''))).toBe(seen(running.map(({ start, end }) => document.text.slice(start, end)).join('')))
      })
    )
  })
})
