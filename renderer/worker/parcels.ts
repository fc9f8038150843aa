import type { Briefing } from '#core/briefing/briefing.ts'
import type { SourceDocument } from '#core/document.ts'
import type { Opened } from './messages.ts'

/** Items that are sent at once: copying them into the window takes a few milliseconds, copying them all half a second. */
const AT_ONCE = 500
const LISTS = ['quotes', 'statements', 'timeline', 'timeExpressions', 'people', 'numbers', 'gaps'] as const

/** A piece of one of a briefing's lists, on its way into the window. */
export interface Parcel {
  readonly list: (typeof LISTS)[number]
  readonly items: readonly unknown[]
}

/** What was opened, without what is long in it and without the document, which was sent before it. */
export interface Rest extends Omit<Opened, 'briefing'> {
  readonly briefing: Omit<Briefing, 'document'>
}

/** Takes what was opened apart, the long lists into parcels. */
export function packed(opened: Opened): { rest: Rest; parcels: readonly Parcel[] } {
  const long = LISTS.filter((list) => opened.briefing[list].length > AT_ONCE)
  const parcels = long.flatMap((list) => parcelsOf(list, opened.briefing[list]))
  const emptied = Object.fromEntries(long.map((list) => [list, []]))
  // `undefined` takes no time to copy, and the type says that it is not there.
  return { rest: { ...opened, briefing: { ...opened.briefing, ...emptied, document: undefined } as Rest['briefing'] }, parcels }
}

function parcelsOf(list: Parcel['list'], items: readonly unknown[]): Parcel[] {
  const count = Math.ceil(items.length / AT_ONCE)
  return Array.from({ length: count }, (_, index) => ({ list, items: items.slice(index * AT_ONCE, (index + 1) * AT_ONCE) }))
}

/** Puts the parcels, in the order in which they were sent, back where they belong. */
export function unpacked(rest: Rest, document: SourceDocument, parcels: readonly Parcel[]): Opened {
  const lists: Partial<Record<Parcel['list'], unknown[]>> = {}
  for (const { list, items } of parcels) (lists[list] ??= []).push(...items)
  return { ...rest, briefing: { ...rest.briefing, ...(lists as Partial<Briefing>), document: document as Briefing['document'] } }
}
