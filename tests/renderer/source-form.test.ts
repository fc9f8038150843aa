import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../core/ipc/contract.ts'
import type { Metadata } from '../../core/metadata.ts'
import { correctedAgain, correctionsOf, isCorrected, isWrongDate, valuesOf, type FieldName } from '../../renderer/views/source-form.ts'
import { derive, inspect } from '../../renderer/worker/sources.ts'
import { NO_CORRECTIONS } from '../../renderer/worker/messages.ts'
import { importPlain } from '../../core/import/plain.ts'

const DECLARED: Metadata = {
  title: 'The Harbour Plan',
  author: [{ literal: 'Ana Ruiz' }],
  issued: { 'date-parts': [[2024, 5, 1]] },
  issuedDerivation: 'The document declares it (front matter).',
  'container-title': 'The Gazette',
  publisher: 'Gazette Ltd',
  URL: 'https://example.org/plan',
  language: 'en'
}
const bytes = new TextEncoder().encode('The council met in the old hall and agreed on the plan for the harbour. The wall fell yesterday.\n')
const candidate = { fileName: 'plan.txt', sha256: 'a'.repeat(64), bytes: bytes.length, imported: { ...importPlain(bytes, 'plan.txt'), metadata: DECLARED } } as unknown as Candidate

const EMPTIED: readonly [FieldName, keyof Metadata][] = [
  ['author', 'author'],
  ['date', 'issued'],
  ['publisher', 'publisher'],
  ['URL', 'URL'],
  ['language', 'language']
]

describe('the fields of a source', () => {
  it('that are left alone correct nothing', () => {
    expect(correctionsOf(DECLARED, valuesOf(DECLARED))).toEqual(NO_CORRECTIONS)
  })

  it.each(EMPTIED)('stay empty where they are emptied: %s', (name, field) => {
    const { metadata } = inspect(candidate, NO_CORRECTIONS)
    expect(metadata).toHaveProperty(field)
    const corrections = correctionsOf(metadata, { ...valuesOf(metadata), [name]: ' ' })
    expect(inspect(candidate, corrections).metadata).not.toHaveProperty(field)
    const briefing = derive(candidate, corrections)
    expect(briefing.metadata).not.toHaveProperty(field)
    expect(valuesOf(briefing.metadata)[name]).toBe('')
    expect(briefing.document.language).toBe('en')
  })

  it('say whose title it is where it is emptied', () => {
    const corrections = correctionsOf(DECLARED, { ...valuesOf(DECLARED), title: '' })
    expect(derive(candidate, corrections).metadata).toMatchObject({ title: 'plan.txt', titleIsWorking: true })
  })

  it('count no dates from a date that was taken out', () => {
    expect(derive(candidate, NO_CORRECTIONS).timeline).toMatchObject([{ date: '2024-04-30' }])
    const corrections = correctionsOf(DECLARED, { ...valuesOf(DECLARED), date: '' })
    expect(derive(candidate, corrections)).toMatchObject({ timeline: [], metadata: { issuedDerivation: 'The reader left the date empty.' } })
  })

  it('take a date that is given later', () => {
    const { metadata } = correctionsOf(DECLARED, { ...valuesOf(DECLARED), date: '' })
    expect(derive(candidate, { metadata, published: '2025-01-02' }).metadata.issued).toEqual({ 'date-parts': [[2025, 1, 2]] })
  })
})

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

  it('says that there is none where the document’s own word is emptied, until something is given', () => {
    const emptied = correctedAgain(NONE, METADATA, { ...values, title: '', date: '' })
    expect(emptied).toEqual(correctionsOf(METADATA, { ...values, title: '', date: '' }))
    const { issued, ...undated } = METADATA
    expect(issued).toBeDefined()
    expect(correctedAgain(emptied, { ...undated, title: '' }, { ...values, title: '', date: '' })).toEqual(emptied)
    expect(correctedAgain(emptied, { ...undated, title: '' }, { ...values, title: '', date: '2026-03' })).toEqual({ metadata: { title: '' }, published: '2026-03' })
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
