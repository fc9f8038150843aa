import type { Briefing } from '#core/briefing/briefing.ts'
import type { Opened } from './messages.ts'

/** Items that are sent at once: copying them into the window takes a few milliseconds, copying them all half a second. */
const AT_ONCE = 1_000
const LISTS = ['quotes', 'statements', 'timeline', 'timeExpressions', 'people', 'numbers', 'gaps'] as const

/** A piece of one of a briefing's lists, on its way into the window. */
export interface Parcel {
  readonly list: (typeof LISTS)[number]
  readonly items: readonly unknown[]
}

/** What was opened, without what is long in it, and that in parcels. */
export function packed(opened: Opened): { rest: Opened; parcels: readonly Parcel[] } {
  const long = LISTS.filter((list) => opened.briefing[list].length > AT_ONCE)
  const parcels = long.flatMap((list) => parcelsOf(list, opened.briefing[list]))
  const emptied = Object.fromEntries(long.map((list) => [list, []]))
  return { rest: { ...opened, briefing: { ...opened.briefing, ...emptied } }, parcels }
}

function parcelsOf(list: Parcel['list'], items: readonly unknown[]): Parcel[] {
  const count = Math.ceil(items.length / AT_ONCE)
  return Array.from({ length: count }, (_, index) => ({ list, items: items.slice(index * AT_ONCE, (index + 1) * AT_ONCE) }))
}

/** Puts the parcels, in the order in which they were sent, back where they belong. */
export function unpacked(rest: Opened, parcels: readonly Parcel[]): Opened {
  const lists: Partial<Record<Parcel['list'], unknown[]>> = {}
  for (const { list, items } of parcels) (lists[list] ??= []).push(...items)
  return { ...rest, briefing: { ...rest.briefing, ...(lists as Partial<Briefing>) } }
}
