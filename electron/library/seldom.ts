/** Does `work` some time after it is asked for, once for all that ask meanwhile. It does not keep the program from ending. */
export class Seldom {
  readonly #work: () => void
  readonly #every: number
  #timer: NodeJS.Timeout | undefined

  constructor(every: number, work: () => void) {
    this.#every = every
    this.#work = work
  }

  ask(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#work()
    }, this.#every).unref()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
