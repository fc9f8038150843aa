import { describe, expect, it } from 'vitest'
import { citeSource, formatEdtf, formatMoment, issuedEdtf, shortHash, sourceName, titleOf } from '#core/briefing/cite.ts'

const sha256 = 'e31010b019f5'.padEnd(64, '0')
const source = { fileName: 'article.txt', mediaType: 'text/plain', sha256, bytes: 4611 }

describe('formatEdtf', () => {
  it.each([
    ['2026-02-03', '3 Feb 2026'],
    ['2025-10', 'Oct 2025'],
    ['2022', '2022'],
    ['2026-01-26/2026-02-01', '26 Jan – 1 Feb 2026'],
    ['2026-01-26/2026-01-28', '26–28 Jan 2026'],
    ['2025-12-29/2026-01-04', '29 Dec 2025 – 4 Jan 2026'],
    ['2026-01/2026-03', 'Jan–Mar 2026'],
    ['2019/2021', '2019–2021'],
    ['2026-01-26/2026-01-26', '26 Jan 2026'],
    ['..2026-02', 'until Feb 2026 (vague)'],
    ['[..2026-02]', 'until Feb 2026 (vague)'],
    ['2026-02..', 'from Feb 2026 (vague)'],
    ['../2019', 'until 2019'],
    ['2019/..', 'from 2019'],
    ['2019-04/', 'from Apr 2019'],
    ['2012-33', 'Q1 2012'],
    ['2012-22', 'summer 2012'],
    ['199X', '1990s'],
    ['2004-06~', 'about Jun 2004'],
    ['1984?', 'perhaps 1984'],
    ['2026-02-03TAF', '3 Feb 2026, afternoon'],
    ['2026-02-03T14:30:00Z', '3 Feb 2026, 14:30']
  ])('says %s as “%s”', (edtf, words) => {
    expect(formatEdtf(edtf)).toBe(words)
  })

  it.each(['', 'PAST_REF', '2026-13', '2026-02-32', '2026-W05', '2026-21-03', '2026/2027/2028', 'soon/2026', '2026-02-03TXX'])(
    'gives %j back as it stands',
    (edtf) => {
      expect(formatEdtf(edtf)).toBe(edtf)
    }
  )

  it('spells months out where asked', () => {
    expect(formatEdtf('2026-02-04', { months: 'long' })).toBe('4 February 2026')
  })
})

describe('citeSource', () => {
  it('names the source, says that the year was derived, and keeps the working title apart', () => {
    const metadata = {
      title: 'Trump and Petro meet at the White House',
      titleIsWorking: true,
      author: [{ literal: 'Reuters' }],
      publisher: 'Reuters',
      'publisher-place': 'Washington',
      issued: { 'date-parts': [[2026, 2, 4]] },
      issuedIsDerived: true,
      issuedDerivation: 'The dateline gives no year.'
    }
    expect(citeSource({ metadata, source })).toBe(
      'Reuters, Washington, 4 February 2026 (year derived). Working title: “Trump and Petro meet at the White House”. SHA-256 e31010b019f5…'
    )
    expect(citeSource({ metadata, source }, { title: false })).toBe(
      'Reuters, Washington, 4 February 2026 (year derived). SHA-256 e31010b019f5…'
    )
  })

  it('does not pass the date of the file off as that of the text', () => {
    const issued = { 'date-parts': [[2024, 1, 31]] }
    const metadata = { issued, issuedIsDerived: true, issuedDerivation: 'The PDF’s properties say the file was made on 31 January 2024.' }
    expect(citeSource({ metadata, source }, { title: false })).toContain('31 January 2024 (date of the file)')
  })

  it('falls back to the file and says that there is no date', () => {
    expect(citeSource({ metadata: {}, source })).toBe('article.txt, undated. “article.txt”. SHA-256 e31010b019f5…')
  })

  it('gives authors before the publication, and the address as text', () => {
    const metadata = {
      title: 'On maps',
      author: [{ family: 'Eco', given: 'Umberto' }, { family: 'Borges' }],
      'container-title': 'Review',
      issued: { 'date-parts': [[2019, 4], [2019, 6]] },
      URL: 'https://example.org/a'
    }
    expect(citeSource({ metadata, source })).toBe(
      'Umberto Eco and Borges, Review, April–June 2019. “On maps”. https://example.org/a. SHA-256 e31010b019f5…'
    )
  })
})

describe('names', () => {
  it('prefers the publication, then the authors, then the file', () => {
    expect(sourceName({ metadata: { publisher: 'P', author: [{ literal: 'A' }] }, source })).toBe('P')
    expect(sourceName({ metadata: { author: ['A', 'B', 'C', 'D'].map((literal) => ({ literal })) }, source })).toBe('A and others')
    expect(sourceName({ metadata: {}, source })).toBe('article.txt')
    expect(titleOf({ metadata: { title: '  ' }, source })).toBe('article.txt')
    expect(shortHash(sha256)).toBe('e31010b019f5…')
  })

  it('reads CSL date parts as EDTF', () => {
    expect(issuedEdtf({ issued: { 'date-parts': [[987, 1]] } })).toBe('0987-01')
    expect(issuedEdtf({})).toBeUndefined()
    expect(issuedEdtf({ issued: { 'date-parts': [[]] } })).toBeUndefined()
  })

  it('says a moment with its offset', () => {
    const moment = new Date(2026, 1, 4, 9, 5)
    expect(formatMoment(moment)).toMatch(/^4 Feb 2026, 09:05 \(UTC[+−]\d\d:\d\d\)$/)
  })
})
