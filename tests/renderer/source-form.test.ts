import { describe, expect, it } from 'vitest'
import { correctedAgain, correctionsOf, isCorrected, isWrongDate, valuesOf } from '../../renderer/views/source-form.ts'

const METADATA = { title: 'Own title', publisher: 'Reuters', 'container-title': 'Reuters', issued: { 'date-parts': [[2026, 2, 4]] } }
const values = valuesOf(METADATA)
const NONE = { metadata: {}, published: null }

describe('correctionsOf', () => {
  it('is what was changed, and nothing else', () => {
    expect(correctionsOf(METADATA, values)).toEqual(NONE)
    expect(correctionsOf(METADATA, { ...values, publisher: ' AP ', author: 'Ana Ruiz; Kari Solberg', date: '2026-02' })).toEqual({
      metadata: { publisher: 'AP', 'container-title': 'AP', author: [{ literal: 'Ana Ruiz' }, { literal: 'Kari Solberg' }] },
      published: '2026-02'
    })
  })
})

describe('correctedAgain', () => {
  const before = { metadata: { title: 'My title', publisher: 'AP', 'container-title': 'AP' }, published: '2026-02-04' }
  const corrected = { ...METADATA, ...before.metadata }

  it('keeps what was corrected before, and adds to it', () => {
    expect(correctedAgain(before, corrected, valuesOf(corrected))).toEqual(before)
    expect(correctedAgain(before, corrected, { ...valuesOf(corrected), URL: 'https://example.org/a' })).toEqual({ ...before, metadata: { ...before.metadata, URL: 'https://example.org/a' } })
  })

  it('takes a correction back where its field is emptied', () => {
    expect(correctedAgain(before, corrected, { ...valuesOf(corrected), publisher: ' ' })).toEqual({ ...before, metadata: { title: 'My title' } })
    expect(correctedAgain(before, corrected, { ...valuesOf(corrected), title: '', date: '' })).toEqual({ metadata: { publisher: 'AP', 'container-title': 'AP' }, published: null })
  })

  it('cannot empty what the document itself says', () => {
    expect(correctedAgain(NONE, METADATA, { ...values, title: '', date: '' })).toEqual(NONE)
  })
})

describe('isCorrected', () => {
  it('tells the reader’s word from the document’s', () => {
    const given = { metadata: { publisher: 'AP' }, published: '2026' }
    expect((['title', 'publisher', 'date'] as const).filter((name) => isCorrected(given, name))).toEqual(['publisher', 'date'])
  })
})

describe('isWrongDate', () => {
  it('takes days, months and years that there are, none at all, and what was there', () => {
    const wrong = ['2026-02-30', 'soon', '2026-13', '26'].filter((date) => isWrongDate(METADATA, { ...values, date }))
    expect(wrong).toHaveLength(4)
    const right = ['2026-02-28', '2026-02', '2026', ' ', values.date].filter((date) => !isWrongDate(METADATA, { ...values, date }))
    expect(right).toHaveLength(5)
    const range = { issued: { 'date-parts': [[2026, 2, 4], [2026, 2, 5]] } }
    expect(isWrongDate(range, valuesOf(range))).toBe(false)
  })
})
