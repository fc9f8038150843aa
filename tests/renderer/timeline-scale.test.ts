import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '../../core/briefing/format.ts'
import type { TimelineEntry } from '../../core/findings.ts'
import { layOut, WIDTH } from '../../renderer/views/timeline-scale.ts'

const briefing = parseBriefing(readFileSync(new URL('../../resources/bundled/briefing.json', import.meta.url), 'utf8'))

function entry(date: string, precision: TimelineEntry['precision']): TimelineEntry {
  const words = { text: 'x', start: 0, end: 1 }
  return { date, precision, timexType: 'DATE', expression: words, ...words, inferred: false, derivation: '' }
}

describe('layOut', () => {
  it('draws a day as a dot, a longer time as a bar, and a vague time apart from all', () => {
    const scale = layOut([entry('2026-01', 'month'), entry('2026-02-03', 'day'), entry('..2026-02', 'vague')])
    expect(scale.figures.map(({ index, form }) => [index, form])).toEqual([
      [0, 'bar'],
      [1, 'dot'],
      [2, 'vague']
    ])
    expect(scale.figures[2]!.x).toBeGreaterThan(scale.datedWidth)
  })

  it('keeps time in order and to one scale within a stretch', () => {
    const scale = layOut([entry('2026-01-01', 'day'), entry('2026-01-11', 'day'), entry('2026-01-31', 'day')])
    const [a, b, c] = scale.figures.map(({ x }) => x)
    expect((c! - b!) / (b! - a!)).toBeGreaterThan(1.8)
    expect((c! - b!) / (b! - a!)).toBeLessThan(2.3)
    expect(scale.breaks).toEqual([])
  })

  it('breaks the line where years pass without an entry', () => {
    const scale = layOut([entry('1998', 'year'), entry('2026-01', 'month'), entry('2026-02', 'month')])
    expect(scale.breaks).toHaveLength(1)
    expect(scale.ticks[0]?.label).toBe('1998')
  })

  it('stacks what would overlap', () => {
    const scale = layOut([entry('2026-01', 'month'), entry('2026-01', 'month'), entry('2026-01', 'month')])
    expect(scale.figures.map(({ lane }) => lane)).toEqual([0, 1, 2])
    expect(scale.lanes).toBe(3)
  })

  it('draws every entry of the bundled briefing within the figure, none over another', () => {
    const { figures } = layOut(briefing.timeline)
    expect(figures.map(({ index }) => index).sort((a, b) => a - b)).toEqual(briefing.timeline.map((_entry, index) => index))
    for (const figure of figures) {
      expect(figure.x).toBeGreaterThanOrEqual(0)
      expect(figure.x + figure.width).toBeLessThanOrEqual(WIDTH + 1)
      const clash = figures.some(
        (other) => other !== figure && other.lane === figure.lane && other.x < figure.x + figure.width && figure.x < other.x + other.width
      )
      expect(clash).toBe(false)
    }
  })

  it('is empty for an empty timeline', () => {
    expect(layOut([])).toMatchObject({ figures: [], ticks: [], breaks: [] })
  })
})
