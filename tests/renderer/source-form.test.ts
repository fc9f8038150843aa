import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../core/ipc/contract.ts'
import type { Metadata } from '../../core/metadata.ts'
import { correctionsOf, valuesOf, type FieldName } from '../../renderer/views/source-form.ts'
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
