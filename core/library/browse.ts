import type { Entry } from './entry.ts'

export const LIBRARY_ORDERS = ['opened', 'date', 'source', 'name'] as const

export type LibraryOrder = (typeof LIBRARY_ORDERS)[number]

/** Which documents of the library are listed: all but the archived, only those, or those of a tag or a person. */
export type Shelf = { readonly kind: 'all' } | { readonly kind: 'archived' } | { readonly kind: 'tag' | 'person'; readonly name: string }

export interface BrowseOptions {
  readonly order: LibraryOrder
  readonly shelf: Shelf
  /** Words that name, source, tags or people must have, in any order; their beginnings do. */
  readonly filter: string
}

/** The documents to list, in order. Those that share their place in it go by name. */
export function browse(entries: readonly Entry[], { order, shelf, filter }: BrowseOptions): readonly Entry[] {
  const wanted = folded(filter).split(/\s+/).filter(Boolean)
  const listed = entries.filter((entry) => isOn(shelf, entry) && fits(entry, wanted))
  const compare: Readonly<Record<LibraryOrder, (a: Entry, b: Entry) => number>> = {
    opened: (a, b) => newestFirst(lastUse(a), lastUse(b)),
    date: (a, b) => newestFirst(a.issued, b.issued),
    source: (a, b) => Number(a.source === '') - Number(b.source === '') || byName(a.source, b.source),
    name: () => 0
  }
  return listed.sort((a, b) => compare[order](a, b) || byName(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

let collator: Intl.Collator | undefined

/** As the reader's language sorts names, with “2” before “10”. The rules are loaded when there is something to sort. */
function byName(a: string, b: string): number {
  collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return collator.compare(a, b)
}

function isOn(shelf: Shelf, entry: Entry): boolean {
  if (shelf.kind === 'archived') return entry.archived
  if (entry.archived) return false
  if (shelf.kind === 'tag') return entry.tags.includes(shelf.name)
  return shelf.kind !== 'person' || entry.people.includes(shelf.name)
}

function fits({ name, source, fileName, issued, tags, people }: Entry, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const words = ` ${folded([name, source, fileName, issued ?? '', ...tags, ...people].join(' '))}`
  return wanted.every((word) => words.includes(` ${word}`))
}

/** Without case and accents, which a reader in a hurry leaves out. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** When it was last opened, or else added. */
function lastUse({ openedAt, addedAt }: Entry): string {
  return openedAt ?? addedAt
}

function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? 1 : -1
}

/** The names that occur in the library, most frequent first, each with how many documents have it. Archived ones are left out. */
export function namesIn(entries: readonly Entry[], kind: 'tag' | 'person'): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    if (entry.archived) continue
    for (const name of kind === 'tag' ? entry.tags : entry.people) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || byName(a, b) || (a < b ? -1 : 1))
}
