import type { Candidate } from '#core/ipc/contract.ts'
import { newNotes } from '#core/library/notes.ts'
import { CancelledError, Engine } from '../engine.ts'
import { PlatformError, request } from '../platform.ts'
import { lossWords } from './loss-words.ts'
import { NO_CORRECTIONS } from '../worker/messages.ts'
import { wordsOf } from './messages.ts'
import { isTravelling, type Source } from './sources.ts'
import type { Outcome, Store } from './store.ts'

/** Milliseconds between two reports of how far it is. */
const REPORT_EVERY = 100
/**
 * Files that are under way at a time, as many as are read at a time: while one is analysed and written, the next is
 * read, and one that cannot be read holds up no other until it is given up.
 */
const AT_ONCE = 2

/** Adds many files to the library, two at a time. No file stops the rest. */
export class BatchImport {
  readonly #store: Store
  #cancelled = false
  /** Of its own, so that the open document can be searched meanwhile; it ends with the batch. */
  #engine: Engine | undefined
  readonly #tickets = new Set<string>()
  /** What is being added, by SHA-256: the same file may come twice. */
  readonly #adding = new Map<string, Promise<Outcome>>()
  #lastReport = 0

  constructor(store: Store) {
    this.#store = store
  }

  /** Adds the files, and says at the end what became of each. */
  async add(sources: readonly Source[]): Promise<void> {
    this.#cancelled = false
    this.#engine = new Engine()
    const outcomes: (Outcome | null)[] = []
    const waiting = [...sources.entries()]
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !this.#isStopped(); next = waiting.shift()) {
        const [index, source] = next
        this.#report(sources.length, source.fileName, settled(outcomes))
        outcomes[index] = await this.#one(source)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    this.#engine.end()
    this.#adding.clear()
    const ended = this.#isStopped() ? 'cancelled' : 'done'
    this.#store.change({ batch: { total: sources.length, current: '', outcomes: settled(outcomes), ended } })
    // Another dialog is not torn away from the reader; the summary waits.
    if (this.#store.state.dialog === null) this.#store.change({ dialog: 'batch' })
  }

  /** Stops after what is added already, at once. */
  cancel(): void {
    this.#cancelled = true
    for (const ticket of this.#tickets) void request('import:cancel', { ticket })
    this.#engine?.cancel()
  }

  /** Asked anew each time: it changes while a file is waited for. */
  #isStopped(): boolean {
    return this.#cancelled
  }

  #report(total: number, current: string, outcomes: readonly Outcome[]): void {
    if (performance.now() - this.#lastReport < REPORT_EVERY) return
    this.#lastReport = performance.now()
    this.#store.change({ batch: { total, current, outcomes, ended: 'no' } })
  }

  async #one(source: Source): Promise<Outcome | null> {
    let ticket: string | undefined
    try {
      ticket = (await source.offer()).id
      if (this.#isStopped()) return null
      this.#tickets.add(ticket)
      if (isTravelling(source)) return await receive(source, ticket)
      const candidate = await request('import:read', { ticket })
      return this.#isStopped() ? null : await this.#take(candidate)
    } catch (error) {
      if (this.#isStopped() && isCancelled(error)) return null
      return { fileName: source.fileName, kind: 'refused', id: null, words: [wordsOf(error)], undated: false }
    } finally {
      // A file that was refused is not kept waiting; one that was added is forgotten already.
      if (ticket !== undefined) {
        this.#tickets.delete(ticket)
        void request('import:cancel', { ticket }).catch(() => undefined)
      }
    }
  }

  async #take(candidate: Candidate): Promise<Outcome> {
    const { fileName, sha256 } = candidate
    const twin = await this.#adding.get(sha256)?.catch(() => undefined)
    const id = candidate.known ?? twin?.id
    if (id !== null && id !== undefined) return { fileName, kind: 'known', id, words: [], undated: false }
    const adding = this.#add(candidate)
    this.#adding.set(sha256, adding)
    return adding
  }

  async #add(candidate: Candidate): Promise<Outcome> {
    const { ticket, fileName, sha256 } = candidate
    const { json, digest, loss } = await this.#engine!.run('derive-apart', { candidate, corrections: NO_CORRECTIONS })
    const notes = newNotes(sha256, new Date().toISOString())
    const { id } = await request('library:add', { ticket, briefing: json, digest, notes })
    return { fileName, kind: 'added', id, words: lossWords(loss), undated: digest.issued === null }
  }
}

async function receive({ fileName }: Source, ticket: string): Promise<Outcome> {
  const { id, issued } = await request('library:receive', { ticket })
  return { fileName, kind: 'added', id, words: [], undated: issued === null }
}

/** What became of the files that are done, in the order in which they were given. */
function settled(outcomes: readonly (Outcome | null | undefined)[]): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome !== null && outcome !== undefined)
}

function isCancelled(error: unknown): boolean {
  return error instanceof CancelledError || (error instanceof PlatformError && error.code === 'cancelled')
}
