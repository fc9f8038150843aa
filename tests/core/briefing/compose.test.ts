import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing.ts'
import { composeBrief, PAGE_WORDS, wordsOfLine } from '#core/briefing/compose.ts'
import { CUTS } from '#core/briefing/fit.ts'
import { SECTIONS, UNCUT, type Brief, type Line, type SectionName } from '#core/briefing/print/brief.ts'
import { bundled } from './bundled.ts'
import { plainBriefing } from '../plain.ts'

function linesOf(brief: Brief, name?: SectionName): Line[] {
  return brief.sections.filter((section) => name === undefined || section.name === name).flatMap(({ lines }) => lines)
}

function wordsOf(line: Line): string {
  return line.words.map(({ text }) => text).join(' ')
}

const WORDS = ['talks', 'sanctions', 'the', 'minister', 'said', 'of', 'Colombia', 'agreement', 'notwithstanding', '2026']
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => `${words.join(' ')}.`)

/** Briefings of every proportion: sections full or empty, sentences short or very long, findings that overlap. */
const briefings = fc
  .record({
    sentences: fc.array(sentence, { minLength: 1, maxLength: 24 }),
    pick: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(6)), { maxLength: 50 })
  })
  .map(({ sentences, pick }): Briefing => {
    const base = plainBriefing(new TextEncoder().encode(sentences.join('\n\n')), 'made.txt')
    const { text, blocks } = base.document
    const at = (index: number): { start: number; end: number; text: string } => {
      const { start, end } = blocks[index % blocks.length]!
      return { start, end, text: text.slice(start, end) }
    }
    const chosen = (kind: number): { item: ReturnType<typeof at>; other: ReturnType<typeof at> }[] =>
      pick.filter(([, , which]) => which === kind).map(([item, other]) => ({ item: at(item), other: at(other) }))
    return {
      ...base,
      metadata: { title: 'Made' },
      summary: chosen(0).map(({ item }, index) => ({ ...item, rank: index + 1, why: '' })),
      quotes: chosen(1).map(({ item, other }, index) => ({
        text: item.text,
        spans: [[item.start, item.end] as const],
        kind: index % 3 === 0 ? ('fragment' as const) : ('direct' as const),
        speaker: index % 2 === 0 ? { ...other, name: other.text.split(' ')[0]! } : null,
        cue: null,
        attribution: 'direct' as const,
        ...(index % 4 === 0 ? { context: other } : {})
      })),
      timeline: chosen(2).map(({ item, other }, index) => ({
        ...item,
        date: `20${10 + index}`,
        precision: 'year' as const,
        timexType: 'DATE' as const,
        expression: other,
        inferred: index % 2 === 0,
        derivation: '',
        ...(index % 3 === 0 ? { antecedent: other } : {})
      })),
      people: chosen(3).map(({ item, other }, index) => ({
        name: `Person ${index}`,
        kind: 'person' as const,
        roles: [item, other],
        aliases: [],
        mentions: []
      })),
      numbers: chosen(4).map(({ item }) => ({
        ...item,
        value: null,
        unit: '',
        approximate: false,
        kind: 'count' as const,
        context: { start: item.start, end: item.end }
      })),
      gaps: chosen(5).map(({ item }) => ({ ...item, kind: 'denied' as const }))
    }
  })

describe('composeBrief on the bundled briefing', () => {
  const brief = composeBrief(bundled)

  it('keeps to the words of the page and drops the dateline from the bottom line', () => {
    expect(brief.words).toBeLessThanOrEqual(PAGE_WORDS)
    expect(wordsOf(brief.bottomLine!)).toMatch(/^US President Donald Trump .* unpredictability\.$/)
    expect(brief.bottomLine!.paragraph).toBe(1)
    expect(brief.status).toEqual([
      { text: 'Reuters', inferred: false },
      { text: 'Washington', inferred: false },
      { text: '4 Feb 2026', inferred: true }
    ])
  })

  it('fills every section as far as the page asks', () => {
    const counts = Object.fromEntries(brief.sections.map(({ name, lines, available }) => [name, [lines.length, available]]))
    expect(counts).toEqual({
      keyPoints: [4, 5],
      quotes: [3, 8],
      timeline: [5, 13],
      people: [4, 4],
      numbers: [3, 5],
      gaps: [3, 12]
    })
    expect(brief.cutNote).toBe('')
  })

  it('lets more than one speaker be heard and leaves headings out', () => {
    const quotes = linesOf(brief, 'quotes')
    expect(quotes.map(({ lead }) => lead)).toEqual(['Donald Trump', 'Gustavo Petro', undefined])
    expect(quotes.map(wordsOf).join(' ')).not.toContain('The stakes are high')
    expect(quotes[1]!.inferred).toBe(true)
    expect(wordsOf(quotes[2]!)).toBe('Trump called Petro an “illegal drug leader” though he provided no evidence')
    expect(quotes[2]!.strong).toEqual({ start: 2143, end: 2148 })
  })

  it('shows the timeline in order of time, with what is inferred marked', () => {
    const timeline = linesOf(brief, 'timeline')
    expect(timeline.map(({ lead }) => lead)).toEqual(['2022', 'Jan 2026', 'Jan 2026', '26 Jan – 1 Feb 2026', '2 Feb 2026'])
    expect(timeline.map(({ inferred }) => inferred)).toEqual([false, true, true, true, true])
  })

  it('says what a number measures, in the clause it stands in', () => {
    expect(linesOf(brief, 'numbers').map(wordsOf)).toEqual([
      'and no media were allowed to attend the roughly two-hour meeting.',
      'according to three sources with knowledge of the matter.',
      'Colombia is the world’s top producer of coca'
    ])
  })

  it('does not say the same sentence twice', () => {
    const spans = [brief.bottomLine!, ...linesOf(brief)].flatMap(({ words }) => words).filter(({ text }) => text.split(' ').length > 3)
    const overlapping = spans.filter((a, i) => spans.some((b, j) => i < j && a.start < b.end && b.start < a.end))
    expect(overlapping).toEqual([])
  })

  it('takes a comment and a handling mark, and counts their words', () => {
    const marked = composeBrief(bundled, { comment: ' Two words ', handling: 'INTERNAL' })
    expect(marked.comment).toBe('Two words')
    expect(marked.handling).toBe('INTERNAL')
    expect(marked.words).toBeLessThanOrEqual(PAGE_WORDS)
  })
})

describe('composeBrief on sparse briefings', () => {
  it('says plainly what there is nothing of', () => {
    const brief = composeBrief(plainBriefing(new TextEncoder().encode('One line.'), 'a.txt'))
    expect(brief.bottomLine).toBeUndefined()
    expect(brief.title).toBe('a.txt')
    expect(brief.titleIsWorking).toBe(true)
    expect(brief.sections.map(({ lines, empty }) => [lines.length, empty.length > 0])).toEqual(Array(6).fill([0, true]))
  })

  it('leaves empty sections out at the first cut, and says so', () => {
    const brief = composeBrief({ ...bundled, numbers: [] }, { cut: CUTS[1]! })
    expect(brief.sections.map(({ name }) => name)).not.toContain('numbers')
    expect(brief.cutNote).toBe('Cut to fit: the empty Key numbers section')
  })

  it('shows organisations where nobody is named', () => {
    const people = bundled.people.filter(({ kind }) => kind === 'organisation')
    const section = composeBrief({ ...bundled, people }).sections.find(({ name }) => name === 'people')
    expect(section?.heading).toBe('Key organisations')
    expect(section?.lines).toHaveLength(4)
  })

  it('keeps the last point not established, however long it is', () => {
    const start = 1903
    const gap = { kind: 'denied' as const, start, end: 4413, text: bundled.document.text.slice(start, 4413) }
    const brief = composeBrief({ ...bundled, gaps: [gap] }, { cut: CUTS.at(-1)! })
    expect(linesOf(brief, 'gaps').map(wordsOf)).toEqual([gap.text])
  })
})

describe('properties of composeBrief', () => {
  it('prints only slices of the text, whole', () => {
    fc.assert(
      fc.property(briefings, (briefing) => {
        const brief = composeBrief(briefing)
        for (const { before, antecedent, words } of linesOf(brief)) {
          for (const phrase of [...before, ...(antecedent ? [antecedent] : []), ...words]) {
            expect(briefing.document.text.slice(phrase.start, phrase.end)).toBe(phrase.text)
          }
        }
        const whole = new Set([...briefing.summary, ...briefing.timeline, ...briefing.gaps].map(({ text }) => text))
        for (const name of ['keyPoints', 'timeline', 'gaps'] as const) {
          for (const line of linesOf(brief, name)) expect(whole.has(wordsOf(line))).toBe(true)
        }
      })
    )
  })

  it('goes over the page’s words only by what is never dropped', () => {
    const floors: Record<SectionName, number> = { keyPoints: 88, quotes: 72, timeline: 65, people: 40, numbers: 0, gaps: 48 }
    fc.assert(
      fc.property(briefings, (briefing) => {
        const brief = composeBrief(briefing)
        const lastGap = linesOf(brief, 'gaps').length === 1 ? wordsOfLine(linesOf(brief, 'gaps')[0]!) : 0
        const bottomLine = brief.bottomLine ? wordsOfLine(brief.bottomLine) : 0
        const excess = Math.max(0, bottomLine - 40) + Math.max(0, lastGap - floors.gaps)
        expect(brief.words).toBeLessThanOrEqual(PAGE_WORDS + excess)
      })
    )
  })

  it('only takes away from one cut to the next, and says what', () => {
    fc.assert(
      fc.property(briefings, (briefing) => {
        const briefs = CUTS.map((cut) => composeBrief(briefing, { cut }))
        for (const [index, brief] of briefs.slice(1).entries()) {
          const before = new Set(linesOf(briefs[index]!).map((line) => JSON.stringify(line)))
          const kept = linesOf(brief)
          expect(kept.every((line) => before.has(JSON.stringify(line)))).toBe(true)
          if (kept.length < before.size) expect(brief.cutNote).not.toBe(briefs[index]!.cutNote)
        }
      })
    )
  })

  it('counts everything that is asked for and not shown', () => {
    fc.assert(
      fc.property(briefings, fc.constantFrom(...CUTS), (briefing, cut) => {
        const brief = composeBrief(briefing, { cut })
        const { summary, quotes, timeline, people, numbers, gaps } = briefing
        const available = { keyPoints: Math.max(0, summary.length - 1), quotes: quotes.length, timeline: timeline.length, people: people.length, numbers: numbers.length, gaps: gaps.length }
        const asked = SECTIONS.reduce((sum, name) => sum + Math.min(available[name], UNCUT[name]), 0)
        const counts = brief.cutNote.replace(/set in .*/, '').match(/\d+/g) ?? []
        const noted = counts.reduce((sum, count) => sum + Number(count), 0)
        expect(linesOf(brief).length + noted).toBe(asked)
      })
    )
  })
})
