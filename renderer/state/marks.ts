import type { Briefing } from '#core/briefing/briefing.ts'
import type { Span } from '#core/document.ts'
import type { PanelName } from '#core/ipc/settings.ts'
import { panelOf, spansOf, type ItemRef, type ListName } from './items.ts'

/** Words in the text that lead to an item of the open panel. */
export interface Mark extends Span {
  readonly ref: ItemRef
  /** Which of the item's places this is. */
  readonly place: number
}

const LISTS: Readonly<Record<PanelName, readonly ListName[]>> = {
  summary: ['summary', 'gaps'],
  quotes: ['quotes', 'statements'],
  timeline: ['timeline'],
  figures: ['people', 'numbers', 'gaps']
}

/** The marks of `panel`, by start and then the longer first. */
export function marksOf(briefing: Briefing, panel: PanelName): readonly Mark[] {
  return LISTS[panel]
    .flatMap((list) => briefing[list].map((_item, index) => ({ list, index })))
    .filter((ref) => panelOf(briefing, ref) === panel)
    .flatMap((ref) => markSpans(briefing, ref).map((span, place) => ({ ...span, ref, place })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** In the text, a date is marked by its own words rather than by the whole clause that it dates. */
function markSpans(briefing: Briefing, ref: ItemRef): readonly Span[] {
  const entry = ref.list === 'timeline' ? briefing.timeline[ref.index] : undefined
  return entry ? [{ start: entry.expression.start, end: entry.expression.end }] : spansOf(briefing, ref)
}

/** The marks that touch each block, by its index; blocks without any are left out. Linear in both. */
export function marksByBlock(blocks: readonly Span[], marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>()
  let first = 0
  for (const mark of marks) {
    while (first < blocks.length && blocks[first]!.end <= mark.start) first++
    for (let index = first; index < blocks.length && blocks[index]!.start < mark.end; index++) {
      const here = found.get(index)
      if (here) here.push(mark)
      else found.set(index, [mark])
    }
  }
  return found
}

/** A stretch of text under the same marks; `mark` is the shortest of them, which a press on it means. */
export interface Run extends Span {
  readonly mark: Mark | undefined
}

/**
 * `span` cut where marks begin and end, in text order and without a gap. Neighbouring runs of the same mark are one.
 * Takes time by the number of marks squared: give it those of one block.
 */
export function runsOf(span: Span, marks: readonly Mark[]): readonly Run[] {
  const here = marks.filter((mark) => mark.start < span.end && span.start < mark.end)
  const edges = new Set([span.start, span.end])
  for (const mark of here) {
    edges.add(Math.max(mark.start, span.start))
    edges.add(Math.min(mark.end, span.end))
  }
  const ordered = [...edges].sort((a, b) => a - b)
  const runs: Run[] = []
  for (let index = 0; index + 1 < ordered.length; index++) {
    const [start, end] = [ordered[index]!, ordered[index + 1]!]
    const mark = shortest(here.filter((candidate) => candidate.start <= start && end <= candidate.end))
    const previous = runs.at(-1)
    if (previous && previous.mark === mark) runs[runs.length - 1] = { ...previous, end }
    else runs.push({ start, end, mark })
  }
  return runs
}

function shortest(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best && best.end - best.start <= mark.end - mark.start ? best : mark),
    undefined
  )
}
