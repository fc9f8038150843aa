import type { Briefing } from '#core/briefing/briefing.ts'
import type { deriveBriefing } from '#core/briefing/derive.ts'
import { checkSource, parseBriefing, spanFaults } from '#core/briefing/format.ts'
import { BriefingError, BrokenSpanError } from '#core/errors.ts'
import type { BundledFiles, OpenedFile } from '#core/ipc/contract.ts'
import type { SearchOptions, Searcher, SearchResult } from '#core/search/search.ts'
import type { Opened, Progress } from './messages.ts'

/** The open briefing and its index stay here; only hits leave. */
let current: { briefing: Briefing; index: string | null; searcher?: Promise<Searcher> } | undefined

/**
 * Opens the bundled briefing. Where the reviewed one is missing or damaged, one is derived from the article instead,
 * and a problem says so.
 */
export async function openBundled(files: BundledFiles): Promise<Opened> {
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
    const { briefing } = await openFile(files.source)
    const advice = 'What is shown was derived from the article by the program. Install Briefing Reader again to have the reviewed briefing back.'
    return { briefing, problems: [`${error.message} ${advice}`] }
  }
}

/**
 * Derives a briefing from a file. `published` is the reader's word for its date (EDTF), where there is one. Told
 * what it is at, and given the text as soon as that is there to be read.
 * @throws {BriefingError} where the file cannot be opened, or an item would not point at its words
 */
export async function openFile(file: OpenedFile, published?: string, tell?: (progress: Progress) => void): Promise<Opened> {
  const { deriveBriefing } = await loadAnalysis()
  const onProgress = tell && ((step: string, soFar: Briefing): void => tell({ step, briefing: step === 'metadata' ? soFar : null }))
  const briefing = deriveBriefing(file.bytes, { fileName: file.fileName, published, onProgress })
  const faults = spanFaults(briefing)
  if (faults.length > 0) throw new BrokenSpanError(faults)
  adopt(briefing)
  return { briefing, problems: [] }
}

/** Makes a briefing that is already open the one to search. */
export function adopt(briefing: Briefing): void {
  current = { briefing, index: null }
}

/** A few sentences with something of everything that is looked for. */
const REHEARSAL =
  'GENEVA, 4 March 2025 — Trade Minister Ana Ruiz told reporters on Monday that exports rose 3.5 percent to $1.2 million last year. ' +
  '“We are close,” she said, adding that the talks would go on. Officials denied the claim, according to two people who asked not to be named.'

/** Goes through an analysis once, while nothing is asked for: the first one takes several times as long as the next. */
export async function rehearse(): Promise<void> {
  const { deriveBriefing } = await loadAnalysis()
  deriveBriefing(REHEARSAL, { fileName: '' })
}

/** The analysis comes when it is first wanted, so that the reviewed article need not wait for it. */
function loadAnalysis(): Promise<{ deriveBriefing: typeof deriveBriefing }> {
  return import('#core/briefing/derive.ts')
}

/** Makes the index, and runs through a search once, while the reader is still reading. */
export async function prepareSearch(): Promise<void> {
  const first = /[\p{L}\p{N}]{3,}/u.exec(current?.briefing.document.text ?? '')?.[0]
  if (first !== undefined) for (const query of [first.slice(0, 2), first]) await search(query, { typing: true })
}

/** Searches the open briefing, with an index that is made or loaded at the first search. */
export async function search(query: string, options: SearchOptions): Promise<SearchResult> {
  if (!current) throw new BriefingError('bad-request', 'There is no open briefing to search.')
  const [searcher, { searchAsTyped }] = await Promise.all([(current.searcher ??= searcherOf(current)), import('#core/search/as-typed.ts')])
  return searchAsTyped(searcher, query, { ...options, now: () => performance.now() })
}

/** The index of the open briefing, for the window to search a short text itself. */
export async function storedIndex(): Promise<string> {
  if (!current) throw new BriefingError('bad-request', 'There is no open briefing to search.')
  const searcher = await (current.searcher ??= searcherOf(current))
  return searcher.storedIndex()
}

/** The search comes when it is first wanted, so that the article need not wait for it. */
async function searcherOf({ briefing, index }: { briefing: Briefing; index: string | null }): Promise<Searcher> {
  const { createSearcher } = await import('#core/search/search.ts')
  return createSearcher(briefing, index === null ? {} : { index })
}
