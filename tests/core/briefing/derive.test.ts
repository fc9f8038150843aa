import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STEPS } from '#core/analysis/analyse.ts'
import { briefingFrom, deriveBriefing } from '#core/briefing/derive.ts'
import { checkSource, parseBriefing, serialiseBriefing, spanFaults } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import { importText } from '#core/import/text.ts'

const folder = new URL('../../../resources/bundled/', import.meta.url)
const bytes = new Uint8Array(readFileSync(new URL('article.txt', folder)))
const reviewed = parseBriefing(readFileSync(new URL('briefing.json', folder), 'utf8'))

describe('deriveBriefing of the bundled article', () => {
  const derived = deriveBriefing(bytes, { fileName: 'article.txt' })

  it('keeps the law and the format', () => {
    expect(spanFaults(derived)).toEqual([])
    expect(parseBriefing(serialiseBriefing(derived))).toEqual(derived)
    expect(() => checkSource(derived, bytes)).not.toThrow()
  })

  it('has the source and the document of the reviewed one, and is not called reviewed', () => {
    expect(derived.source).toEqual(reviewed.source)
    expect(derived.document).toEqual(reviewed.document)
    expect(derived).not.toHaveProperty('reviewed')
  })

  it('has its dates, quotations and speakers', () => {
    expect(derived.metadata.issued).toEqual(reviewed.metadata.issued)
    expect(derived.timeline.map(({ date, expression }) => [date, expression.text]).toSorted()).toEqual(
      reviewed.timeline.map(({ date, expression }) => [date, expression.text]).toSorted()
    )
    const spoken = ({ quotes }: typeof derived): unknown => quotes.map(({ text, kind, speaker, attribution }) => [text, kind, speaker?.name, attribution])
    expect(spoken(derived)).toEqual(spoken(reviewed))
  })

  it('says that the year is derived, and that the title is ours', () => {
    expect(derived.notices[0]).toMatch(/^The year 2026 is derived, not stated/)
    expect(derived.notices.at(-1)).toMatch(/no headline/)
    expect(derived.metadata.titleIsWorking).toBe(true)
  })

  it('is the same each time', () => {
    expect(serialiseBriefing(deriveBriefing(bytes, { fileName: 'article.txt' }))).toBe(serialiseBriefing(derived))
  })
})

describe('deriveBriefing', () => {
  it('tells each step, with a briefing that holds as far as it goes', () => {
    const steps: string[] = []
    const last = deriveBriefing(bytes, {
      fileName: 'article.txt',
      onProgress: (step, soFar) => {
        steps.push(step)
        expect(spanFaults(soFar)).toEqual([])
      }
    })
    expect(steps).toEqual(STEPS)
    expect(last.timeline.length).toBeGreaterThan(0)
  })

  it('does not analyse what is not English, and says so', () => {
    const spanish = 'BOGOTÁ, 4 feb (EFE) - El presidente dijo el martes que “no hay acuerdo” con los 300 mineros de la región.\nLos mineros siguen en huelga desde el lunes.'
    const briefing = deriveBriefing(spanish, { fileName: 'nota.txt' })
    expect(briefing.document.language).toBe('es')
    expect(briefing).toMatchObject({ summary: [], quotes: [], statements: [], timeline: [], timeExpressions: [], people: [], numbers: [], gaps: [] })
    expect(briefing.notices[0]).toMatch(/^This text is in Spanish\. Only English is analysed/)
    expect(deriveBriefing('Harne 44 91', { fileName: 'x.txt' }).notices[0]).toMatch(/^The language of this text could not be told/)
  })

  it('takes the word of a reader who knows the language and the date', () => {
    const briefing = deriveBriefing('The wall fell yesterday.', { fileName: 'x.txt', language: 'en', published: '2026-02-04' })
    expect(briefing.timeline).toMatchObject([{ date: '2026-02-03', inferred: true }])
    expect(briefing.metadata.issued).toEqual({ 'date-parts': [[2026, 2, 4]] })
  })

  it('says what stays open without a date', () => {
    const { notices } = deriveBriefing('It rained on the town. The wall of the port fell yesterday.', { fileName: 'x.txt' })
    expect(notices[0]).toMatch(/no date of its own.*“yesterday”.*stay open/)
  })

  it('says that a text breaks off, or that parts of it could not be read', () => {
    const long = 'It rained on the town all day. The wall of the port fell, and the people of the town went up the hill with'
    expect(deriveBriefing(long, { fileName: 'x.txt' }).notices.join()).toMatch(/cut off: it ends with “.*up the hill with”/)
    expect(deriveBriefing(`${long} them.`, { fileName: 'x.txt' }).notices.join()).not.toMatch(/cut off/)
    expect(deriveBriefing('It rained on the \uFFFDld town.', { fileName: 'x.txt' }).notices.join()).toMatch(/could not be read/)
  })

  it('makes a briefing of nothing', () => {
    const briefing = deriveBriefing('', { fileName: 'empty.txt' })
    expect(briefing).toMatchObject({ metadata: { title: 'empty.txt', titleIsWorking: true }, timeline: [], notices: [] })
    expect(parseBriefing(serialiseBriefing(briefing))).toEqual(briefing)
  })

  it('refuses what is no text', () => {
    expect(() => deriveBriefing(new Uint8Array([1, 0, 2]), { fileName: 'x.bin' })).toThrow(BriefingError)
  })

  const pieces = fc.oneof(
    fc.constantFrom(
      '“', '”', '"', '‘', '’', "'", ' said ', ' said on Tuesday that ', 'Kari Moe ', 'President ', 'he ', ', who was ', 'in 2019 ', 'last week ', 'yesterday ',
      '$3.5 million ', '40% ', 'the first ', 'three ', '#1 ', '. ', '? ', '\n', '\n\n', '- ', '1. ', 'Q: ', 'A: ', 'ROME, May 4 (AP) — ', 'according to officials',
      ' denied ', 'alleged ', '(', ')', '—', '\u00AD', '\u200B', '\u202E', '\uD83D', '\uDE00', 'THE TOWN ', ' of the ', 'and '
    ),
    fc.string({ unit: 'binary', maxLength: 6 })
  )

  it('never throws and never points at other words, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.boolean(), (parts, dated) => {
        const text = parts.join('').replaceAll('\0', '')
        const briefing = deriveBriefing(text, { fileName: 'x.txt', language: 'en', published: dated ? '2026-02-04' : undefined })
        expect(spanFaults(briefing)).toEqual([])
      }),
      { numRuns: 300 }
    )
  })
})

describe('a title that the document declares outside its text', () => {
  const imported = importText(new TextEncoder().encode('The council met on Tuesday. It agreed on nothing.'), 'a.txt')
  const source = { fileName: 'a.txt', sha256: '0'.repeat(64), bytes: 1 }

  it('is no working title, and nothing says that there is none', () => {
    const without = briefingFrom(imported, source)
    expect(without.metadata.titleIsWorking).toBe(true)
    expect(without.notices.join()).toContain('no headline')
    const declared = briefingFrom({ ...imported, metadata: { title: 'Nothing agreed' } }, source)
    expect(declared.metadata).toMatchObject({ title: 'Nothing agreed' })
    expect(declared.metadata.titleIsWorking).toBeUndefined()
    expect(declared.notices.join()).not.toContain('no headline')
  })

  it('leaves its worked-out date to the reader’s own word', () => {
    const metadata = { issued: { 'date-parts': [[2024, 1, 31]] }, issuedIsDerived: true, issuedDerivation: 'The file’s properties say so.' }
    expect(briefingFrom({ ...imported, metadata }, source).metadata.issuedIsDerived).toBe(true)
    const corrected = briefingFrom({ ...imported, metadata }, source, { published: '2024-02-02' }).metadata
    expect(corrected.issued).toEqual({ 'date-parts': [[2024, 2, 2]] })
    expect(corrected.issuedIsDerived).toBeUndefined()
  })
})
