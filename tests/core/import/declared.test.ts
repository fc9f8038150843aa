import { describe, expect, it } from 'vitest'
import { decodeMarkup } from '../../../core/import/charset.ts'
import { declaredAuthors, declaredDate, declaredLanguage, declaredUrl } from '../../../core/import/declared.ts'
import { declaredDay } from '../../../core/import/day.ts'
import { partQuoted } from '../../../core/import/quoted.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('declaredDay', () => {
  it.each([
    ['2026-02-04T09:30:00+02:00', [2026, 2, 4], '4 February 2026'],
    ['2026/2/4', [2026, 2, 4], '4 February 2026'],
    ['20260204', [2026, 2, 4], '4 February 2026'],
    ['20260204T0930', [2026, 2, 4], '4 February 2026'],
    ["D:20260204093000+02'00'", [2026, 2, 4], '4 February 2026'],
    ['20260204093000', [2026, 2, 4], '4 February 2026'],
    ['D:202602', [2026, 2], 'February 2026'],
    ['D:2026', [2026], '2026'],
    ['2026-02', [2026, 2], 'February 2026'],
    ['2026', [2026], '2026'],
    ['Wed, 4 Feb 2026 10:00:00 -0500', [2026, 2, 4], '4 February 2026'],
    ['February 4, 2026', [2026, 2, 4], '4 February 2026'],
    ['2026-02-31', [2026, 2], 'February 2026'],
    ['2026-13-01', [2026], '2026'],
    ['0000-00-00', undefined, undefined],
    ['4th of nothing', undefined, undefined],
    ['12345', undefined, undefined],
    ['yesterday', undefined, undefined],
    ['', undefined, undefined]
  ])('%s', (written, parts, words) => {
    const day = declaredDay(written)
    expect([day?.parts, day?.words]).toEqual([parts, words])
    expect(declaredDate(written, 'here').issued?.['date-parts'][0]).toEqual(parts)
  })
})

describe('what is declared', () => {
  it('takes only addresses that lead somewhere', () => {
    expect(declaredUrl('https://example.org/a')).toBe('https://example.org/a')
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'ms-word:x', '//example.org', 'https://a b']) expect(declaredUrl(url)).toBeUndefined()
  })

  it('writes language tags as they are usually written', () => {
    expect(['en_us', 'EN', 'pt-BR', 'x', '', 'und', 'en-US, en'].map(declaredLanguage)).toEqual(['en-US', 'en', 'pt-BR', undefined, undefined, undefined, 'en-US'])
  })

  it('names each author once, and no address', () => {
    expect(declaredAuthors(['By Ana Ruiz', 'Ana  Ruiz', 'https://example.org/ana'])).toEqual({ author: [{ literal: 'Ana Ruiz' }] })
    expect(declaredAuthors([''])).toEqual({})
  })
})

describe('decodeMarkup', () => {
  it('believes the bytes before the declaration', () => {
    expect(decodeMarkup(new TextEncoder().encode('<meta charset=windows-1252>Bogotá')).text).toContain('Bogotá')
    expect(decodeMarkup(bytes('<meta charset="windows-1251">\xcf\xf0\xe8')).text).toContain('При')
    expect(decodeMarkup(bytes('<meta http-equiv=content-type content="text/html; charset=shift_jis">\x83\x65')).text).toContain('テ')
    expect(decodeMarkup(Uint8Array.of(0xff, 0xfe, 0x48, 0, 0x69, 0)).text).toBe('Hi')
  })

  it('says so where it had to assume', () => {
    expect(decodeMarkup(bytes('caf\xe9'))).toMatchObject({ text: 'café', note: expect.stringContaining('does not say') })
    expect(decodeMarkup(bytes('<meta charset=utf-8>caf\xe9'))).toMatchObject({ note: expect.stringContaining('which they are not') })
  })
})

describe('partQuoted', () => {
  it('parts a reply from what it answers', () => {
    expect(partQuoted('I agree.\n\nOn Wed, 4 Feb 2026 at 10:00, Ana Ruiz <ana@example.org> wrote:\n\n> Shall we?\n> Yes.\n\nBest\n')).toEqual({
      own: 'I agree.\n\n\n\nBest',
      quoted: 'On Wed, 4 Feb 2026 at 10:00, Ana Ruiz <ana@example.org> wrote:\n> Shall we?\n> Yes.'
    })
    expect(partQuoted('Mine.\n-----Original Message-----\nFrom: x\n\nTheirs.').own).toBe('Mine.')
    expect(partQuoted('No quotation.\n____________________\nBut a rule.').quoted).toBe('')
  })
})
