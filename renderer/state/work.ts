import type { Store } from './store.ts'

/** Milliseconds after which the reader is told what takes so long. */
const WORTH_SAYING = 250

/** What the program is at for the reader: said once it takes long, and given up when the reader wants. */
export class Work {
  readonly #store: Store
  #cancel: (() => void) | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** Does `act`, which says what it is at; `cancel` gives it up. */
  async during<T>(fileName: string, cancel: () => void, act: (say: (step: string) => void) => Promise<T>): Promise<T> {
    const before = this.#cancel
    this.#cancel = cancel
    let shown = false
    let at = 'reading'
    const show = (): void => {
      shown = true
      this.#store.change({ opening: { fileName, step: at } })
    }
    const timer = setTimeout(show, WORTH_SAYING)
    try {
      return await act((step) => {
        at = step
        if (shown) show()
      })
    } finally {
      clearTimeout(timer)
      this.#cancel = before
      this.#store.change({ opening: null })
    }
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.#cancel?.()
  }
}
