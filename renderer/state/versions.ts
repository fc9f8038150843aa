import { authorNames, publisherOf } from '#core/briefing/cite.ts'
import type { Entry } from '#core/library/entry.ts'
import type { Metadata } from '#core/metadata.ts'

/** What a file says of itself. */
export interface Arrival {
  readonly sha256: string
  readonly fileName: string
  readonly metadata: Metadata
}

/**
 * The document of the library that `arrival` seems to be a changed version of: that of the same address, or else of
 * the same title and source. The newest, where there are several.
 */
export function earlierVersion({ sha256, fileName, metadata }: Arrival, entries: readonly Entry[]): Entry | null {
  const source = publisherOf(metadata) ?? authorNames(metadata) ?? ''
  const same = entries.filter((entry) => {
    if (entry.sha256 === sha256) return false
    if (metadata.URL !== undefined && entry.URL !== '') return entry.URL === metadata.URL
    const own = !entry.titleIsWorking && metadata.titleIsWorking !== true
    if (own) return entry.title === metadata.title && entry.source === source
    return entry.fileName === fileName && entry.title === metadata.title
  })
  return same.reduce<Entry | null>((newest, entry) => (newest && newest.addedAt >= entry.addedAt ? newest : entry), null)
}
