import { formatEdtf } from '#core/briefing/cite.ts'
import { calendarOf, dayNumber, daysOf } from '#core/edtf.ts'
import type { TimelineEntry } from '#core/findings.ts'

/** A bar or dot of the figure. Lengths are in units of the figure's own width, {@link WIDTH}. */
export interface Figure {
  readonly index: number
  readonly form: 'dot' | 'bar' | 'vague'
  readonly x: number
  readonly width: number
  /** 0 stands on the line; higher ones are stacked above it. */
  readonly lane: number
}

export interface Tick {
  readonly x: number
  readonly label: string
}

export interface Scale {
  readonly figures: readonly Figure[]
  readonly ticks: readonly Tick[]
  /** Where time is compressed. */
  readonly breaks: readonly number[]
  readonly lanes: number
  /** Where the line of dated time ends and undated times stand apart. */
  readonly datedWidth: number
}

export const WIDTH = 400
const BREAK_WIDTH = 26
const DOT_WIDTH = 10
const SHORTEST_BAR = 12
const VAGUE_ZONE = 64
const MONTH = 30.4
/** A stretch without any entry that is longer than this, in days, is compressed to a break. */
const LONGEST_GAP = 4 * MONTH
const SHORTEST_CLUSTER = 36

interface Dated {
  readonly index: number
  readonly first: number
  readonly last: number
  readonly day: boolean
}

/** A stretch of time drawn to one scale: days `first` to `last`, both included. */
interface Cluster {
  first: number
  last: number
  x: number
  width: number
}

/**
 * Lays the timeline out: within a cluster of entries time runs evenly; long empty stretches between clusters are
 * breaks; entries without a date stand apart at the end. Bars that would overlap are stacked.
 */
export function layOut(timeline: readonly TimelineEntry[]): Scale {
  const dated = timeline.flatMap(datedEntry).sort((a, b) => a.first - b.first || b.last - a.last)
  const datedIndices = new Set(dated.map((entry) => entry.index))
  const vague = timeline.map((_entry, index) => index).filter((index) => !datedIndices.has(index))
  const datedWidth = vague.length > 0 ? WIDTH - VAGUE_ZONE : WIDTH
  const clusters = placed(clustersOf(dated), datedWidth)
  const figures = stacked([
    ...dated.map((entry) => figureOf(entry, clusters)),
    ...vague.map((index) => ({ index, form: 'vague' as const, x: datedWidth + 18, width: VAGUE_ZONE - 22, lane: 0 }))
  ])
  return {
    figures,
    ticks: clusters.flatMap(ticksOf),
    breaks: clusters.slice(1).map((cluster) => cluster.x - BREAK_WIDTH / 2),
    lanes: Math.max(1, ...figures.map((figure) => figure.lane + 1)),
    datedWidth
  }
}

function datedEntry(entry: TimelineEntry, index: number): Dated[] {
  const range = entry.precision === 'vague' ? undefined : daysOf(entry.date)
  if (range?.first == null || range.last === null) return []
  return [{ index, first: range.first, last: range.last, day: range.first === range.last }]
}

function clustersOf(dated: readonly Dated[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const { first, last } of dated) {
    const current = clusters.at(-1)
    if (current && first - current.last <= LONGEST_GAP && !endsLongBefore(current, dated, first)) {
      current.last = Math.max(current.last, last)
    } else clusters.push({ first, last, x: 0, width: 0 })
  }
  return clusters
}

/** A cluster that is one whole year or more is not stretched to hold the months that follow it. */
function endsLongBefore(cluster: Cluster, dated: readonly Dated[], next: number): boolean {
  const members = dated.filter((entry) => entry.first >= cluster.first && entry.last <= cluster.last)
  return members.every((entry) => entry.last - entry.first > 300) && next > cluster.last
}

/** Shares `width` out: each cluster by the square root of its length, so that a decade does not crowd out a month. */
function placed(clusters: readonly Cluster[], width: number): readonly Cluster[] {
  const free = width - BREAK_WIDTH * Math.max(0, clusters.length - 1)
  const shares = clusters.map(({ first, last }) => {
    const days = last - first + 1
    return days > 364 && days < 367 ? 0.5 : Math.sqrt(days)
  })
  const total = shares.reduce((sum, share) => sum + share, 0)
  const least = Math.min(SHORTEST_CLUSTER, free / Math.max(1, clusters.length))
  const spare = free - least * clusters.length
  let x = 0
  return clusters.map((cluster, index) => {
    const own = least + (spare * shares[index]!) / total
    const result = { ...cluster, x, width: own }
    x += own + BREAK_WIDTH
    return result
  })
}

function figureOf(entry: Dated, clusters: readonly Cluster[]): Figure {
  const cluster = clusters.find(({ first, last }) => first <= entry.first && entry.last <= last)!
  const from = position(cluster, entry.first)
  const to = position(cluster, entry.last + 1)
  if (entry.day) {
    const middle = clamp((from + to) / 2, cluster.x + DOT_WIDTH / 2, cluster.x + cluster.width - DOT_WIDTH / 2)
    return { index: entry.index, form: 'dot', x: middle - DOT_WIDTH / 2, width: DOT_WIDTH, lane: 0 }
  }
  const width = Math.max(SHORTEST_BAR, to - from - 2)
  return { index: entry.index, form: 'bar', x: from + 1, width, lane: 0 }
}

function position({ first, last, x, width }: Cluster, day: number): number {
  return x + (width * (day - first)) / (last + 1 - first)
}

/** Each figure on the lowest lane where it touches none before it. */
function stacked(figures: readonly Figure[]): readonly Figure[] {
  const laid: Figure[] = []
  for (const figure of figures) {
    let lane = 0
    while (laid.some((other) => other.lane === lane && touches(other, figure))) lane++
    laid.push({ ...figure, lane })
  }
  return laid
}

function touches(a: Figure, b: Figure): boolean {
  return a.x < b.x + b.width + 1 && b.x < a.x + a.width + 1
}

const TICK_ROOM = 46

function ticksOf(cluster: Cluster): readonly Tick[] {
  const days = cluster.last - cluster.first + 1
  const marks = days > 3 * 365 ? yearStarts(cluster) : monthStarts(cluster)
  const ticks = marks.length > 0 ? marks : [{ x: cluster.x, label: labelOf(cluster.first, true) }]
  if (days > 300 && days < 370) return [{ x: cluster.x, label: String(calendarOf(cluster.first).year) }]
  return thinned(ticks)
}

/** Leaves out ticks that would write over the one before. */
function thinned(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) {
    const previous = kept.at(-1)
    if (!previous || tick.x - previous.x >= TICK_ROOM * (previous.label.length > 4 ? 1.15 : 0.75)) kept.push(tick)
  }
  return kept
}

function monthStarts(cluster: Cluster): Tick[] {
  const ticks: Tick[] = []
  const { year, month: first } = calendarOf(cluster.first)
  let month = first
  for (let day = dayNumber(year, month, 1); day <= cluster.last; day = dayNumber(year, ++month, 1)) {
    const at = calendarOf(day)
    if (day >= cluster.first) ticks.push({ x: position(cluster, day), label: labelOf(day, ticks.length === 0 || at.month === 1) })
  }
  if (ticks[0] && ticks[0].x - cluster.x < TICK_ROOM) return ticks
  return [{ x: cluster.x, label: labelOf(cluster.first, true) }, ...ticks]
}

function yearStarts(cluster: Cluster): Tick[] {
  const ticks: Tick[] = []
  for (let { year } = calendarOf(cluster.first); dayNumber(year, 1, 1) <= cluster.last; year++) {
    ticks.push({ x: position(cluster, Math.max(dayNumber(year, 1, 1), cluster.first)), label: String(year) })
  }
  return ticks
}

function labelOf(day: number, withYear: boolean): string {
  const { year, month } = calendarOf(day)
  const words = formatEdtf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`)
  return withYear ? words : words.slice(0, words.indexOf(' '))
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
