import type { Briefing } from '#core/briefing/briefing.ts'
import type { Searcher, SearchOptions, SearchResult } from '#core/search/search.ts'

/*
 * The letter that is typed is painted at once, and what comes back from the engine's own thread a moment later has to
 * wait for the next frame. A short text is searched faster than that: in the window, in the frame of the keystroke.
 */

/** UTF-16 code units; a plain search of a text of this length takes a few milliseconds. */
export const NEAR_LENGTH = 60_000
/** Longer queries have more parts than fit a frame. */
const NEAR_QUERY = 100

type AsTyped = (searcher: Searcher, query: string, options: SearchOptions) => SearchResult

/** A short briefing's search, on the window's own thread. */
export class NearSearch {
  readonly #searcher: Searcher
  readonly #asTyped: AsTyped

  private constructor(searcher: Searcher, asTyped: AsTyped) {
    this.#searcher = searcher
    this.#asTyped = asTyped
  }

  /** `index` is the stored index of `briefing`, as the engine made it. */
  static async of(briefing: Briefing, index: string): Promise<NearSearch> {
    const [{ createSearcher }, { searchAsTyped }] = await Promise.all([
      import('#core/search/search.ts'),
      import('#core/search/as-typed.ts')
    ])
    return new NearSearch(createSearcher(briefing, { index }), searchAsTyped)
  }

  /** Reads the index and goes through one search; the first one takes several times as long as the next. */
  rehearse(query: string): void {
    this.#asTyped(this.#searcher, query, { typing: true })
  }

  /** What `query` finds; `undefined` where that may take longer than a frame: regular expressions and long queries. */
  search(query: string, options: SearchOptions): SearchResult | undefined {
    if (options.regex === true || query.includes('/') || query.length > NEAR_QUERY) return undefined
    return this.#asTyped(this.#searcher, query, options)
  }
}
