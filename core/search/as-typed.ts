import type { SearchOptions, SearchResult } from './results.ts'
import type { Searcher } from './search.ts'

/**
 * Searches for what is in the field while the reader may still be typing: a word that stands in the text means itself,
 * and only half a word that does not is taken for the beginning of one.
 */
export function searchAsTyped(searcher: Searcher, query: string, options: SearchOptions): SearchResult {
  const asWritten = searcher.search(query, { ...options, typing: false, suggest: options.typing !== true })
  return options.typing && asWritten.total === 0 ? searcher.search(query, options) : asWritten
}
