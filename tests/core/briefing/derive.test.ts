import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STEPS } from '#core/analysis/analyse.ts'
import { deriveBriefing } from '#core/briefing/derive.ts'
import { checkSource, parseBriefing, serialiseBriefing, spanFaults } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'

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
