import type { Briefing } from '#core/briefing/briefing.ts'
import { checkSource, parseBriefing } from '#core/briefing/format.ts'
import { briefingFromTextFile } from '#core/briefing/plain.ts'
import { BriefingError } from '#core/errors.ts'
import type { BundledFiles, OpenedFile } from '#core/ipc/contract.ts'
import type { SearchOptions, Searcher, SearchResult } from '#core/search/search.ts'
import type { Opened } from './messages.ts'

/** The open briefing and its index stay here; only hits leave. */
let current: { briefing: Briefing; index: string | null; searcher?: Promise<Searcher> } | undefined

/**
 * Opens the bundled briefing. Where the briefing is missing or damaged, the article is opened alone, and a problem
 * says so: what can be read should be read.
 */
export function openBundled(files: BundledFiles): Opened {
  try {
    if (files.briefing === null) {
      throw new BriefingError('unreadable-file', 'The briefing of the bundled article is missing from this installation.')
    }
    const briefing = parseBriefing(files.briefing)
    checkSource(briefing, files.source.bytes)
    current = { briefing, index: files.index }
    return { briefing, problems: [] }
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error
    const { briefing } = openFile(files.source)
    const advice = 'The article is shown without its panels. Install Briefing Reader again to have them back.'
    return { briefing, problems: [`${error.message} ${advice}`] }
  }
}

/** @throws {BriefingError} where the file cannot be opened */
export function openFile(file: OpenedFile): Opened {
  const briefing = briefingFromTextFile(file.bytes, file.fileName)
  current = { briefing, index: null }
  return { briefing, problems: [] }
}

/** Makes the index, and runs through a search once, while the reader is still reading. */
export async function prepareSearch(): Promise<void> {
  const first = /[\p{L}\p{N}]{3,}/u.exec(current?.briefing.document.text ?? '')?.[0]
  if (first !== undefined) for (const query of [first.slice(0, 2), first]) await search(query, { typing: true })
}

/** Searches the open briefing, with an index that is made or loaded at the first search. */
export async function search(query: string, options: SearchOptions): Promise<SearchResult> {
  if (!current) throw new BriefingError('bad-request', 'There is no open briefing to search.')
  const searcher = await (current.searcher ??= searcherOf(current))
  const timed = { ...options, now: () => performance.now() }
  const asTyped = searcher.search(query, { ...timed, typing: false })
  // Half a word finds what it begins; a word that stands in the text means itself, even while the reader types on.
  return options.typing && asTyped.total === 0 ? searcher.search(query, timed) : asTyped
}

/** The search comes when it is first wanted, so that the article need not wait for it. */
async function searcherOf({ briefing, index }: { briefing: Briefing; index: string | null }): Promise<Searcher> {
  const { createSearcher } = await import('#core/search/search.ts')
  return createSearcher(briefing, index === null ? {} : { index })
}
