import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing.ts'
import { checkSource, parseBriefing, serialiseBriefing, spanFaults } from '#core/briefing/format.ts'
import { contains, paragraphNumberAt, type Span } from '#core/document.ts'
import { decodeText, documentFromText } from '#core/import/text.ts'

const folder = new URL('../../resources/bundled/', import.meta.url)
const bytes = new Uint8Array(readFileSync(new URL('article.txt', folder)))
const json = readFileSync(new URL('briefing.json', folder), 'utf8')
const briefing = parseBriefing(json)
const { text, blocks } = briefing.document
const wordsOf = (span: Span): string => text.slice(span.start, span.end)

describe('the bundled briefing', () => {
  it('keeps the law: every item points at its words', () => {
    expect(spanFaults(briefing)).toEqual([])
  })

  it('is of the article beside it, byte for byte', () => {
    expect(() => checkSource(briefing, bytes)).not.toThrow()
    expect(briefing.source).toMatchObject({ fileName: 'article.txt', mediaType: 'text/plain', bytes: bytes.length })
    expect(briefing.source.sha256).toBe('e31010b019f55beabb120a7844e3ec006cbdc0b7e8c62253c78124cb2162b8bf')
  })

  it('holds the document that the importer makes of the article', () => {
    expect(briefing.document).toEqual(documentFromText(decodeText(bytes, 'article.txt'), 'en'))
  })

  it('lays out 21 paragraphs, two headings and the credit line', () => {
    const numbers = blocks.filter((block) => block.kind === 'paragraph').map((block) => block.number)
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    const titles = blocks.filter((block) => block.kind === 'heading').map(wordsOf)
    expect(titles).toEqual(['Leaders have criticised each other', '‘The stakes are high’'])
    expect(blocks.filter((block) => block.kind === 'credit').map(wordsOf)).toEqual(['— Reuters'])
    expect(wordsOf(briefing.document.dateline!)).toBe('WASHINGTON, Feb 4 — ')
  })

  it('is written the way the program writes it', () => {
    expect(serialiseBriefing(briefing)).toBe(json)
  })

  it('says that it was reviewed, that the title is ours and how the year was found', () => {
    expect(briefing.reviewed).toBe(true)
    expect(briefing.metadata).toMatchObject({ titleIsWorking: true, issued: { 'date-parts': [[2026, 2, 4]] } })
    expect(briefing.metadata.issuedDerivation).toMatch(/Tuesday.*2022.*2026/)
    const tuesdays = Array.from({ length: 10 }, (_, index) => 2022 + index).filter(
      (year) => new Date(Date.UTC(year, 1, 3)).getUTCDay() === 2
    )
    expect(tuesdays[0]).toBe(2026)
  })
})

describe('the summary of the bundled briefing', () => {
  it('is whole sentences in reading order, the lead ranked first', () => {
    const starts = briefing.summary.map((line) => line.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(briefing.summary.map((line) => line.rank).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    expect(briefing.summary[0]).toMatchObject({ start: 0, end: 339, rank: 1 })
    for (const line of briefing.summary) expect(line.text).toMatch(/^[A-Z].*\.$/)
  })
})

describe('the quotes of the bundled briefing', () => {
  const rows = briefing.quotes.map((quote) => [
    quote.spans.map(([start]) => start),
    quote.kind,
    quote.speaker?.name ?? null,
    quote.cue?.text ?? null,
    quote.attribution
  ])

  it('are nine, each with its speaker, cue and grade of attribution', () => {
    expect(rows).toEqual([
      [[777, 805], 'direct', 'Donald Trump', 'said', 'direct'],
      [[1080], 'written', 'Donald Trump', 'handwritten', 'named'],
      [[1203], 'direct', 'Gustavo Petro', 'said', 'direct'],
      [[1551], 'direct', 'Gustavo Petro', 'said', 'carried-over'],
      [[2165], 'fragment', 'Donald Trump', 'called', 'direct'],
      [[2583], 'fragment', 'Gustavo Petro', 'described', 'direct'],
      [[2880], 'heading', null, null, 'none'],
      [[3218], 'written', null, 'reading', 'document'],
      [[4404], 'fragment', 'Gustavo Petro', 'urged', 'direct']
    ])
  })

  it('cover every passage that the article sets in quotation marks', () => {
    const passages = [...text.matchAll(/“[^”]*”|(?<!\p{L})‘[^’]*’/gu)].map((match) => [match.index, match.index + match[0].length])
    const spans = briefing.quotes.flatMap((quote) => quote.spans.map(([start, end]) => [start, end]))
    expect(passages).toHaveLength(10)
    expect(spans).toEqual(passages)
  })

  it('resolve the pronoun and name the pamphlet', () => {
    const kidnapping = briefing.quotes.find((quote) => quote.text === '“kidnapping.”')!
    expect(wordsOf(kidnapping.speaker!)).toBe('he')
    expect(kidnapping.antecedent?.text).toBe('Petro')
    const slogan = briefing.quotes.find((quote) => quote.attribution === 'document')!
    expect(slogan.source?.text).toBe('a pamphlet')
  })
})

describe('the statements of the bundled briefing', () => {
  it('each cover their source, cue and content', () => {
    for (const statement of briefing.statements) {
      for (const part of [statement.content, statement.source!, statement.cue!]) {
        expect(contains(statement, part), statement.text).toBe(true)
      }
    }
  })

  it('mark the one that is negated and the one that denies', () => {
    expect(briefing.statements.filter((item) => item.negated).map((item) => item.source?.text)).toEqual(['neither leader'])
    expect(briefing.statements.filter((item) => item.denied).map((item) => item.cue?.text)).toEqual(['denied'])
  })

  it('resolve every source that is a pronoun', () => {
    const pronouns = briefing.statements.filter((item) => /^(?:he|she|they|both|neither leader)$/i.test(item.source!.text))
    expect(pronouns).toHaveLength(7)
    for (const item of pronouns) expect(item.antecedent, item.text).toBeDefined()
  })

  it('never name a source that the text leaves unnamed', () => {
    const unnamed = briefing.statements.filter((item) => item.attribution === 'unnamed').map((item) => item.source?.name)
    expect(unnamed).toEqual(['some analysts and advisers', 'three sources with knowledge of the matter', 'analysts'])
  })
})

describe('the timeline of the bundled briefing', () => {
  it.each([
    [94, 'yesterday', '2026-02-03', 'day'],
    [628, 'later in the afternoon', '2026-02-03', 'part-of-day'],
    [1988, 'in recent months', '..2026-02', 'vague'],
    [2122, 'in 2022', '2022', 'year'],
    [2131, 'In October', '2025-10', 'month'],
    [2223, 'in January', '2026-01', 'month'],
    [2525, 'last month', '2026-01', 'month'],
    [2597, 'In January', '2026-01', 'month'],
    [2766, 'Monday', '2026-02-02', 'day'],
    [2803, 'of late', '..2026-02', 'vague'],
    [2909, 'Tuesday', '2026-02-03', 'day'],
    [3434, 'in October', '2025-10', 'month'],
    [4279, 'Last week', '2026-01-26/2026-02-01', 'week']
  ])('dates the words at %i, “%s”, %s', (start, words, date, precision) => {
    const entry = briefing.timeline.find((item) => item.expression.start === start)
    expect(entry).toMatchObject({ expression: { text: words }, date, precision, inferred: precision !== 'year' })
    expect(entry?.derivation).not.toBe('')
  })

  it('is in order of time, with vague times last', () => {
    const keys = briefing.timeline.map((entry) => (entry.precision === 'vague' ? '9999' : entry.date.slice(0, 10)))
    expect(keys).toEqual(keys.toSorted())
    expect(briefing.timeline).toHaveLength(13)
  })

  it('takes every date from a time expression of the text', () => {
    const values = new Map(briefing.timeExpressions.map((item) => [item.start, item.value]))
    expect(briefing.timeExpressions).toHaveLength(15)
    for (const entry of briefing.timeline) expect(values.has(entry.expression.start), entry.expression.text).toBe(true)
    expect(values.get(12)).toBe('2026-02-04')
    expect(values.get(474)).toBe('PT2H')
    expect(values.get(628)).toBe('2026-02-03TAF')
    expect(values.get(4279)).toBe('2026-W05')
  })
})

describe('the key figures of the bundled briefing', () => {
  it('hold every mention of each name, and nothing else', () => {
    for (const entity of briefing.people) {
      const names = [entity.name, ...entity.aliases]
      expect(entity.mentions.length, entity.name).toBeGreaterThan(0)
      for (const [start, end] of entity.mentions) expect(names).toContain(text.slice(start, end))
    }
    const counts = Object.fromEntries(briefing.people.map((entity) => [entity.name, entity.mentions.length]))
    expect(counts).toMatchObject({ 'Gustavo Petro': 17, 'Donald Trump': 11, 'Trump administration': 2, Colombia: 9, 'United States': 7 })
  })

  it('miss no place where the two presidents are named', () => {
    const literal = (pattern: RegExp): number[] => [...text.matchAll(pattern)].map((match) => match.index)
    const starts = (name: string): number[] =>
      briefing.people.find((entity) => entity.name === name)!.mentions.map(([start]) => start)
    expect(starts('Gustavo Petro')).toEqual(literal(/Gustavo Petro|(?<!Gustavo )Petro|Gustavo(?! Petro)/g))
    expect(starts('Donald Trump')).toEqual(literal(/Donald Trump|(?<!Donald )Trump(?! administration)/g))
  })

  it('enter every name once', () => {
    const names = briefing.people.map((entity) => entity.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('leave out words that only point back, and years', () => {
    expect(briefing.numbers.map((item) => item.text)).toEqual(['roughly two-hour', 'three', 'first', 'top', '#1'])
    expect(briefing.numbers[0]).toMatchObject({ value: 2, unit: 'hour', approximate: true, kind: 'duration' })
    for (const item of briefing.numbers) expect(contains(item.context, item)).toBe(true)
  })
})

describe('the gaps of the bundled briefing', () => {
  it.each([
    ['not-stated', 'neither leader clearly stated'],
    ['not-stated', 'without elaborating'],
    ['unproven', 'apparently handwritten'],
    ['unproven', 'provided no evidence'],
    ['unproven', 'alleged but unproven links'],
    ['unproven', 'alleged drug boats'],
    ['denied', 'Petro has denied'],
    ['disputed', 'the exact figures are a matter of dispute'],
    ['figure-mentioned-not-given', 'figures on cocaine seizures'],
    ['unnamed-sourcing', 'three sources with knowledge of the matter'],
    ['unnamed-sourcing', 'analysts said']
  ])('say as %s: “%s”', (kind, words) => {
    expect(briefing.gaps.some((gap) => gap.kind === kind && gap.text.includes(words))).toBe(true)
  })
})

describe('antecedents in the bundled briefing', () => {
  it('stand outside the words they explain', () => {
    const items = [briefing.summary, briefing.statements, briefing.timeline, briefing.gaps].flat()
    const explained = items.filter((item) => item.antecedent)
    expect(explained.length).toBeGreaterThan(10)
    for (const item of explained) {
      expect(item.antecedent!.end <= item.start || item.antecedent!.start >= item.end, item.text).toBe(true)
    }
  })

  it('are found under a paragraph number, as every item is', () => {
    const items = [briefing.summary, briefing.statements, briefing.timeline, briefing.gaps, briefing.numbers].flat()
    for (const item of items) expect(paragraphNumberAt(briefing.document, item.start)).toBeGreaterThan(0)
  })
})

describe('a planted fault', () => {
  /** Paths of everything in `value` that carries an address into the text. */
  function addresses(value: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] {
    if (typeof value !== 'object' || value === null) return []
    const own = 'text' in value && 'start' in value ? [[...path, 'start']] : []
    const spans = 'spans' in value ? (value.spans as unknown[]).map((_, index) => [...path, 'spans', index, 0]) : []
    return [...own, ...spans, ...Object.entries(value).flatMap(([key, inner]) => addresses(inner, [...path, key]))]
  }

  const { document, ...derived } = briefing
  const paths = addresses(derived, [])

  it('could be planted in more than two hundred places', () => {
    expect(document.text).toHaveLength(4537)
    expect(paths.length).toBeGreaterThan(200)
  })

  it('is caught in every one of them', () => {
    const missed = paths.filter((path) => {
      const broken: Briefing = structuredClone(briefing)
      const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], broken)
      const last = path.at(-1)!
      ;(parent as Record<string, number>)[last]! += 1
      return spanFaults(broken).length === 0
    })
    expect(missed).toEqual([])
  })
})
