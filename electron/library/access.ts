import { stat } from 'node:fs/promises'
import { refusedBy, sweepTemporaries } from '../durable.ts'
import { isLock, takeLock, type Holder, type Lock } from './lock.ts'
import { isLibrary, makeLibrary, type Place } from './place.ts'

/** Whether a library is there, and whether this process may write to it. */
export class Access {
  readonly #place: Place
  readonly #holder: Holder | undefined
  #lock: Lock | undefined
  #refusal: string | null = null
  #isMissing = false
  #isTaken = false
  #begun: Promise<void> | undefined

  /** `holder` is who takes the lock, where it is not this process. */
  constructor(place: Place, holder?: Holder) {
    this.#place = place
    this.#holder = holder
  }

  /** The folder is not there: on a stick, perhaps, that is not connected. */
  get isMissing(): boolean {
    return this.#isMissing
  }

  /** Another program has it to write to. */
  get isTaken(): boolean {
    return this.#isTaken
  }

  get canWrite(): boolean {
    return this.#lock !== undefined
  }

  /** Why nothing can be written, in words for the reader. */
  get refusal(): string | null {
    return this.#refusal
  }

  /** Looks for the folder and takes it, once, and again where it was not there or another's. `begin` reads what it holds. */
  async prepare(begin: () => Promise<void>): Promise<void> {
    if (this.#isMissing) this.#begun = undefined
    this.#begun ??= this.#begin(begin)
    await this.#begun
    if (this.#refusal !== null && !this.#isMissing) await this.#take(false)
  }

  /** Takes the library to write to, and makes it where there is none yet. */
  async takeToWrite(): Promise<void> {
    if (!this.#isMissing && !this.#lock) await this.#take(true)
  }

  /** Lets others write. */
  async release(): Promise<void> {
    await this.#lock?.release()
    this.#lock = undefined
    this.#begun = undefined
  }

  async #begin(begin: () => Promise<void>): Promise<void> {
    const { folder, chosen } = this.#place
    const there = await stat(folder).then((found) => found.isDirectory(), () => false)
    this.#isMissing = chosen && !(there && (await isLibrary(folder)))
    this.#refusal = this.#isMissing
      ? `Your library is not in “${folder}”. If it is on a stick or a network drive, connect that; or choose another place for the library.`
      : null
    if (this.#isMissing) return
    if (there) await this.#take(false)
    await begin()
  }

  async #take(make: boolean): Promise<void> {
    const { folder } = this.#place
    try {
      if (make) await makeLibrary(folder)
      const answer = await takeLock(folder, this.#holder)
      if (isLock(answer)) {
        this.#lock = answer
        this.#refusal = null
        this.#isTaken = false
        await sweepTemporaries(folder)
      } else {
        this.#refusal = takenBy(answer)
        this.#isTaken = true
      }
    } catch (error) {
      this.#isTaken = false
      this.#refusal = wordsFor(error, `The library in “${folder}” can be read only: changes`)
    }
  }
}

function takenBy({ pid, host }: Holder): string {
  return `Another Briefing Reader${host ? ` (process ${pid} on ${host})` : ''} has this library open. It can be read here; close the other one to change it.`
}

function wordsFor(error: unknown, what: string): string {
  try {
    return refusedBy(what)(error)
  } catch (refusal) {
    return (refusal as Error).message
  }
}
