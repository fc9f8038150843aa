import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '../../core/briefing/format.ts'
import { PANELS } from '../../core/ipc/settings.ts'
import { panelCounts, panelOf, spansOf } from '../../renderer/state/items.ts'
import { marksByBlock, marksOf, runsOf, type Mark } from '../../renderer/state/marks.ts'

const briefing = parseBriefing(readFileSync(new URL('../../resources/bundled/briefing.json', import.meta.url), 'utf8'))

describe('runsOf', () => {
  const marks = fc
    .array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
    .map((pairs) => pairs.map(([start, length], place): Mark => ({ start, end: start + length, place, ref: { list: 'people', index: place } })))
    .map((found) => found.sort((a, b) => a.start - b.start || b.end - a.end))

  it('covers the span without a gap, each stretch under the shortest mark there', () => {
    fc.assert(
      fc.property(marks, (found) => {
        const span = { start: 5, end: 45 }
        const runs = runsOf(span, found)
        expect(runs[0]!.start).toBe(span.start)
        expect(runs.at(-1)!.end).toBe(span.end)
        runs.slice(1).forEach((run, index) => expect(run.start).toBe(runs[index]!.end))
        for (let at = span.start; at < span.end; at++) {
          const here = found.filter((mark) => mark.start <= at && at < mark.end)
          const shortest = Math.min(...here.map((mark) => mark.end - mark.start))
          const run = runs.find((each) => each.start <= at && at < each.end)!
          expect(run.mark === undefined ? Infinity : run.mark.end - run.mark.start).toBe(shortest)
        }
      })
    )
  })
})

describe('marksByBlock', () => {
  const spans = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 30 })), { maxLength: 20 })

  it('gives each block the marks that touch it', () => {
    fc.assert(
      fc.property(spans, spans, (gaps, places) => {
        let at = 0
        const blocks = gaps.map(([gap, length]) => ({ start: (at += gap), end: (at += length) }))
        const marks = places
          .map(([start, length], place): Mark => ({ start: start * 15, end: start * 15 + length, place, ref: { list: 'people', index: place } }))
          .sort((a, b) => a.start - b.start || b.end - a.end)
        const found = marksByBlock(blocks, marks)
        blocks.forEach((block, index) => {
          const touching = marks.filter((mark) => mark.start < block.end && block.start < mark.end)
          expect(found.get(index) ?? []).toEqual(touching)
        })
      })
    )
  })
})

describe('marks of the bundled briefing', () => {
  it.each(PANELS)('lead from the words back to items of the %s panel', (panel) => {
    const marks = marksOf(briefing, panel)
    expect(marks.length).toBeGreaterThan(0)
    for (const mark of marks) {
      expect(panelOf(briefing, mark.ref)).toBe(panel)
      expect(spansOf(briefing, mark.ref)[mark.place]).toBeDefined()
    }
  })

  it('mark every mention of every person', () => {
    const mentions = briefing.people.reduce((sum, { mentions: found }) => sum + found.length, 0)
    expect(marksOf(briefing, 'figures').filter((mark) => mark.ref.list === 'people')).toHaveLength(mentions)
  })

  it('are counted on the tabs', () => {
    expect(panelCounts(briefing)).toMatchObject({ summary: 6, quotes: 9, timeline: briefing.timeline.length })
  })
})
