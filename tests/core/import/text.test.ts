import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsAt } from '#core/document.ts'
import { BriefingError } from '#core/errors.ts'
import { decodeText, documentFromText, normaliseText } from '#core/import/text.ts'

function layoutOf(text: string): [kind: string, words: string, number?: number][] {
  const document = documentFromText(text)
  return document.blocks.map((block) => {
    const words = wordsAt(document.text, block)
    return block.number === undefined ? [block.kind, words] : [block.kind, words, block.number]
  })
}

describe('decodeText', () => {
  const decode = (...bytes: number[]): string => decodeText(new Uint8Array(bytes), 'note.txt')

  it.each<[string, number[]]>([
    ['UTF-8', [0x64, 0xc3, 0xa9, 0x6a, 0xc3, 0xa0]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x64, 0xc3, 0xa9, 0x6a, 0xc3, 0xa0]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x64, 0, 0xe9, 0, 0x6a, 0, 0xe0, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x64, 0, 0xe9, 0, 0x6a, 0, 0xe0]],
    ['Windows-1252', [0x64, 0xe9, 0x6a, 0xe0]]
  ])('reads %s', (_name, bytes) => {
    expect(decode(...bytes)).toBe('déjà')
  })

  it('reads an empty file as no text', () => {
    expect(decode()).toBe('')
  })

  it.each<[string, number[], RegExp]>([
    ['bytes with NUL characters', [1, 2, 0, 3], /“note\.txt” is not a plain-text file/],
    ['an archive', [0x50, 0x4b, 3, 4, 0, 0], /“note\.txt” is a ZIP archive or an office document/],
    ['a PDF', [...new TextEncoder().encode('%PDF-1.7\n')], /“note\.txt” is a PDF/],
    ['rich text', [...new TextEncoder().encode('{\\rtf1 a}')], /“note\.txt” is a rich-text document/]
  ])('refuses %s and names the file', (_what, bytes, message) => {
    const refused = (): string => decode(...bytes)
    expect(refused).toThrow(BriefingError)
    expect(refused).toThrow(message)
  })

  it('reads back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'))
        expect(decodeText(new TextEncoder().encode(text), 'note.txt')).toBe(text)
      })
    )
  })
})

describe('normaliseText', () => {
  it('composes letters, ends lines with \\n and drops the mark', () => {
    expect(normaliseText('\uFEFFBogota\u0301\r\nis\rhigh\n')).toBe('Bogotá\nis\nhigh\n')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseText(text)
        fc.pre(!once.startsWith('\uFEFF'))
        expect(normaliseText(once)).toBe(once)
      })
    )
  })
})

describe('documentFromText', () => {
  it('takes each line for a paragraph where no blank lines part them', () => {
    expect(layoutOf('It rained all day.\nIt poured at night.')).toEqual([
      ['paragraph', 'It rained all day.', 1],
      ['paragraph', 'It poured at night.', 2]
    ])
  })

  it('keeps lines together where blank lines part the paragraphs', () => {
    expect(layoutOf('It rained\nall day.\n \t\n\nIt poured.\n')).toEqual([
      ['paragraph', 'It rained\nall day.', 1],
      ['paragraph', 'It poured.', 2]
    ])
  })

  it.each([
    ['The stakes are high', 'heading'],
    ['‘The stakes are high’', 'heading'],
    ['2024 in figures', 'heading'],
    ['The stakes are high.', 'paragraph'],
    ['“The stakes are high.”', 'paragraph'],
    ['the stakes are high', 'paragraph'],
    [`The stakes ${'very '.repeat(20)}high`, 'paragraph']
  ])('takes “%s” for a %s', (line, kind) => {
    expect(layoutOf(`It rained.\n${line}\nIt poured.`)[1]?.[0]).toBe(kind)
  })

  it('parts the credit from the last paragraph, or finds it on a line of its own', () => {
    const expected = [
      ['paragraph', 'It rained.', 1],
      ['credit', '— Reuters']
    ]
    expect(layoutOf('It rained.\n— Reuters\n')).toEqual(expected)
    const long = 'It rained '.repeat(10) + 'all day.'
    expect(layoutOf(`${long} — Reuters`)).toEqual([
      ['paragraph', long, 1],
      ['credit', '— Reuters']
    ])
  })

  it('does not take the end of a sentence for a credit', () => {
    expect(layoutOf('It was a scoop for one agency — Reuters.')).toHaveLength(1)
  })

  it.each([
    ['WASHINGTON, Feb 4 — It rained.', 'WASHINGTON, Feb 4 — '],
    ['PARIS (Reuters) - It rained.', 'PARIS (Reuters) - '],
    ['NEW YORK, March 12, 2024 (AP) -- It rained.', 'NEW YORK, March 12, 2024 (AP) -- ']
  ])('finds the dateline of “%s”', (text, dateline) => {
    const document = documentFromText(text)
    expect(document.dateline && wordsAt(document.text, document.dateline)).toBe(dateline)
  })

  it.each(['It rained — it poured.', 'NATO said it rained.', 'A — b.'])('finds no dateline in “%s”', (text) => {
    expect(documentFromText(text)).not.toHaveProperty('dateline')
  })

  it('makes nothing of nothing', () => {
    expect(documentFromText(' \n\t\n')).toMatchObject({ blocks: [], language: 'und' })
  })

  it('says the language it was told', () => {
    expect(documentFromText('Il pleut.', 'fr').language).toBe('fr')
  })

  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '\t', '\n \n', '— Reuters', 'ROME, May 4 — ', '“', '”', 'It rained.', 'A heading'),
        fc.string({ unit: 'grapheme', maxLength: 12 })
      ),
      { maxLength: 30 }
    )
    .map((parts) => parts.join(''))

  it('lays out blocks that are in order, apart, trimmed and inside the text', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text, blocks } = documentFromText(raw)
        let previousEnd = 0
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(previousEnd)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          previousEnd = end
        }
        expect(previousEnd).toBeLessThanOrEqual(text.length)
      })
    )
  })

  it('loses no character that can be seen', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text, blocks } = documentFromText(raw)
        const kept = blocks.map(({ start, end }) => text.slice(start, end)).join('')
        expect(kept.replace(/\s/g, '')).toBe(normaliseText(raw).replace(/\s/g, ''))
      })
    )
  })

  it('numbers paragraphs from 1 without a hole', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const numbers = documentFromText(raw).blocks.flatMap((block) => block.number ?? [])
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      })
    )
  })
})
