import type { Engine } from '../engine.ts'
import { wordsOf, type Messages } from './messages.ts'
import type { Navigation } from './navigation.ts'
import { NO_SEARCH, type SearchState, type Store } from './store.ts'

/** Searching the open briefing and going from hit to hit. */
export class Searching {
  readonly #store: Store
  readonly #engine: Engine
  readonly #navigation: Navigation
  readonly #messages: Messages
  #lastQuery = 0
  #searching: Promise<void> = Promise.resolve()

  constructor(store: Store, engine: Engine, { navigation, messages }: { navigation: Navigation; messages: Messages }) {
    this.#store = store
    this.#engine = engine
    this.#navigation = navigation
    this.#messages = messages
  }

  /** Searches as the reader types; the newest query wins. */
  search(change: Partial<SearchState>, typing = false): Promise<void> {
    this.#searching = this.#search(change, typing)
    return this.#searching
  }

  async #search(change: Partial<SearchState>, typing: boolean): Promise<void> {
    const search = { ...this.#store.state.search, ...change }
    const turn = ++this.#lastQuery
    if (search.query.trim() === '') {
      this.#store.change({ search: { ...search, result: null, hit: -1 } })
      return
    }
    const { matchCase, wholeWord } = this.#store.state.settings
    const { query, related, regex } = search
    try {
      const found = this.#engine.search(query, { matchCase, wholeWord, related, regex, typing })
      // What is found at once is shown with the query, in one change.
      if (!(found instanceof Promise)) {
        this.#store.change({ search: { ...search, result: found, hit: -1 } })
        return
      }
      this.#store.change({ search })
      const result = await found
      if (turn === this.#lastQuery) this.#store.change({ search: { ...this.#store.state.search, result, hit: -1 } })
    } catch (error) {
      this.#messages.report(`The search could not be done: ${wordsOf(error)}`)
    }
  }

  /** Goes to the next or previous hit in text order, from where the reader is, round the end. */
  async stepHit(direction: 1 | -1): Promise<void> {
    // Enter may come before what was just typed is found.
    await this.#searching
    const { search } = this.#store.state
    const hits = search.result?.hits ?? []
    if (hits.length === 0) return
    const from = search.hit === -1 ? (direction === 1 ? -1 : 0) : search.hit
    this.goToHit((from + direction + hits.length) % hits.length)
  }

  goToHit(index: number): void {
    const { search } = this.#store.state
    const hit = search.result?.hits[index]
    if (!hit) return
    this.#store.change({ search: { ...search, hit: index } })
    this.#navigation.goTo(hit)
  }

  closeSearch(): void {
    void this.search({ ...NO_SEARCH, regex: this.#store.state.search.regex })
  }
}
