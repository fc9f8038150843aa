import type { Briefing } from '#core/briefing/briefing.ts'
import { sha256Hex } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import type { BundledFiles, Candidate } from '#core/ipc/contract.ts'
import type { Changes } from '#core/library/changes.ts'
import type { SearchOptions, Searcher, SearchResult } from '#core/search/search.ts'
import { bundledBriefing } from './bundled.ts'
import { NO_CORRECTIONS, type Arrival, type Corrections, type Inspected, type Kept, type Opened, type Progress } from './messages.ts'
import type * as Sources from './sources.ts'

/** The open briefing and its index stay here; only hits leave. */
let current: { briefing: Briefing; index: string | null; searcher?: Promise<Searcher> } | undefined

/**
 * Opens the bundled briefing. Where the reviewed one is missing or damaged, one is derived from the article instead,
 * and a problem says so.
 */
export async function openBundled(files: BundledFiles): Promise<Opened> {
  try {
    const briefing = bundledBriefing(files)
    current = { briefing, index: files.index }
    return { briefing, problems: [] }
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error
    const { fileName, bytes } = files.source
    const article = { ticket: '', fileName, sha256: sha256Hex(bytes), bytes: bytes.length, imported: null, content: bytes, known: null }
    const { briefing } = await deriveAndShow(article, NO_CORRECTIONS)
    const advice = 'What is shown was derived from the article by the program. Install Briefing Reader again to have the reviewed briefing back.'
    return { briefing, problems: [`${error.message} ${advice}`] }
  }
}

/**
 * Derives a briefing from a file that was read, and makes it the one to search. Told what it is at, and given the text
 * as soon as that is there to be read.
 * @throws {BriefingError} where the file cannot be opened, or an item would not point at its words
 */
export async function deriveAndShow(candidate: Candidate, corrections: Corrections, tell?: (progress: Progress) => void): Promise<Opened> {
  const { derive } = await loadSources()
  const onProgress = tell && ((step: string, soFar: Briefing): void => tell({ step, briefing: step === 'metadata' ? soFar : null }))
  const briefing = derive(candidate, corrections, onProgress)
  adopt(briefing)
  return { briefing, problems: [] }
}

/** Opens a briefing of the library, and makes it the one to search. */
export async function openStored(json: string, sha256: string): Promise<Opened> {
  const { stored } = await loadSources()
  const briefing = stored(json, sha256)
  adopt(briefing)
  return { briefing, problems: [] }
}

/** What the source says of itself, and what was lost. */
export async function inspect(candidate: Candidate, corrections: Corrections): Promise<Inspected & Arrival> {
  return (await loadSources()).inspect(candidate, corrections)
}

/** The beginning of a stored briefing's text. */
export async function textOf(json: string, sha256: string): Promise<string> {
  return (await loadSources()).textOf(json, sha256)
}

/** What changed from a stored briefing to the open one. */
export async function compare(json: string, sha256: string): Promise<Changes> {
  const sources = await loadSources()
  if (!current) throw new BriefingError('bad-request', 'There is no open briefing to compare.')
  return sources.compare(json, sha256, current.briefing)
}

/** Derives a briefing that is not shown, to be kept. */
export async function deriveApart(candidate: Candidate, corrections: Corrections): Promise<Kept & Inspected> {
  return (await loadSources()).deriveApart(candidate, corrections)
}

/** The open briefing, as the library keeps it; `null` where it is not that of the source `sha256`. */
export async function keep(sha256: string): Promise<Kept | null> {
  const { keptOf } = await loadSources()
  return current?.briefing.source.sha256 === sha256 ? keptOf(current.briefing) : null
}

/** Makes a briefing that is already open the one to search. */
export function adopt(briefing: Briefing): void {
  current = { briefing, index: null }
}

/** Characters of the open text that a rehearsal goes through: enough for every rule to be met more than once. */
const REHEARSED = 8_000

/**
 * Goes through the opening of a text file while nothing is asked for: the first time takes several times as long as
 * the next. Gives way to what is asked for between its parts.
 */
export async function rehearse(): Promise<void> {
  const content = new TextEncoder().encode(current?.briefing.document.text.slice(0, REHEARSED))
  const candidate = { ticket: '', fileName: '', sha256: '', bytes: content.length, imported: null, content, known: null }
  const english = { ...NO_CORRECTIONS, metadata: { language: 'en' } }
  const { inspect, derive } = await loadSources()
  for (const part of [inspect, derive, derive]) {
    await new Promise((resolve) => setTimeout(resolve))
    part(candidate, english)
  }
}

/** From files to briefings: comes with the analysis. */
function loadSources(): Promise<typeof Sources> {
  return import('./sources.ts')
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
