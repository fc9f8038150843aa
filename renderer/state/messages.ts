import type { Status, Store } from './store.ts'

/** Milliseconds that a word about what was done stands. */
const STATUS_TIME = 8_000

/** What the reader is told. */
export class Messages {
  readonly #store: Store
  #lastProblem = 0

  constructor(store: Store) {
    this.#store = store
  }

  /** Tells the reader, until the reader puts it away. */
  report(message: string): void {
    const problem = { id: ++this.#lastProblem, message }
    this.#store.change({ problems: [...this.#store.state.problems, problem] })
  }

  /** Says what was done, until something else is; `offer` is what the reader may want next. */
  say(message: string, offer: Status['offer'] = null): void {
    const id = ++this.#lastProblem
    this.#store.change({ status: { id, message, offer } })
    // What offers something waits for the reader.
    if (offer === null) setTimeout(() => this.#store.state.status?.id === id && this.hush(), STATUS_TIME)
  }

  hush(): void {
    this.#store.change({ status: null })
  }

  dismiss(id: number): void {
    this.#store.change({ problems: this.#store.state.problems.filter((problem) => problem.id !== id) })
  }
}

/** What went wrong, in words. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
