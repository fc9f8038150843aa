import type { Briefing } from '#core/briefing/briefing.ts'
import type { Span } from '#core/document.ts'
import type { SpanPair } from '#core/findings.ts'
import type { PanelName } from '#core/ipc/settings.ts'

/** The lists of a briefing that the panels show. */
export type ListName = 'summary' | 'gaps' | 'quotes' | 'statements' | 'timeline' | 'people' | 'numbers'

/** Names one item of the briefing. */
export interface ItemRef {
  readonly list: ListName
  readonly index: number
}

/** Whether both name the same item. */
export function sameItem(a: ItemRef | null | undefined, b: ItemRef | null | undefined): boolean {
  return a?.list === b?.list && a?.index === b?.index
}

/** A name for an element that shows the item. */
export function idOf({ list, index }: ItemRef): string {
  return `${list}-${index}`
}

/** The panel where an item is shown. Figures that are mentioned but not given are shown with the figures. */
export function panelOf(briefing: Briefing, { list, index }: ItemRef): PanelName {
  switch (list) {
    case 'summary':
      return 'summary'
    case 'gaps':
      return briefing.gaps[index]?.kind === 'figure-mentioned-not-given' ? 'figures' : 'summary'
    case 'quotes':
    case 'statements':
      return 'quotes'
    case 'timeline':
      return 'timeline'
    case 'people':
    case 'numbers':
      return 'figures'
  }
}

/** Everywhere in the text that the item stands, in text order; what is lit when it is chosen. */
export function spansOf(briefing: Briefing, { list, index }: ItemRef): readonly Span[] {
  switch (list) {
    case 'quotes':
      return (briefing.quotes[index]?.spans ?? []).map(spanOf)
    case 'people':
      return (briefing.people[index]?.mentions ?? []).map(spanOf)
    default: {
      const item = briefing[list][index]
      return item ? [{ start: item.start, end: item.end }] : []
    }
  }
}

function spanOf([start, end]: SpanPair): Span {
  return { start, end }
}

/** How many items each panel shows, for its tab. */
export function panelCounts(briefing: Briefing): Readonly<Record<PanelName, number>> {
  const mentioned = briefing.gaps.filter((gap) => gap.kind === 'figure-mentioned-not-given').length
  return {
    summary: briefing.summary.length,
    quotes: briefing.quotes.length,
    timeline: briefing.timeline.length,
    figures: briefing.people.length + briefing.numbers.length + mentioned
  }
}
