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

/** Adds many files to the library, in turn. No file stops the rest. */
export class BatchImport {
  readonly #store: Store
  #cancelled = false
  /** Of its own, so that the open document can be searched meanwhile; it ends with the batch. */
  #engine: Engine | undefined
  #ticket: string | undefined
  #lastReport = 0

  constructor(store: Store) {
    this.#store = store
  }

  /** Adds the files, and says at the end what became of each. */
  async add(sources: readonly Source[]): Promise<void> {
    this.#cancelled = false
    this.#engine = new Engine()
    const outcomes: Outcome[] = []
    for (const source of sources) {
      if (this.#stopped) break
      this.#report(sources.length, source.fileName, outcomes)
      const outcome = await this.#one(source)
      if (outcome) outcomes.push(outcome)
    }
    this.#engine.end()
    const ended = this.#stopped ? 'cancelled' : 'done'
    this.#store.change({ batch: { total: sources.length, current: '', outcomes, ended } })
    // Another dialog is not torn away from the reader; the summary waits.
    if (this.#store.state.dialog === null) this.#store.change({ dialog: 'batch' })
  }

  /** Stops after what is added already, at once. */
  cancel(): void {
    this.#cancelled = true
    if (this.#ticket !== undefined) void request('import:cancel', { ticket: this.#ticket })
    this.#engine?.cancel()
  }

  /** Asked anew each time: it changes while a file is waited for. */
  get #stopped(): boolean {
    return this.#cancelled
  }

  #report(total: number, current: string, outcomes: readonly Outcome[]): void {
    if (performance.now() - this.#lastReport < REPORT_EVERY) return
    this.#lastReport = performance.now()
    this.#store.change({ batch: { total, current, outcomes: [...outcomes], ended: 'no' } })
  }

  async #one(source: Source): Promise<Outcome | null> {
    try {
      const { id: ticket } = await source.offer()
      this.#ticket = ticket
      if (isTravelling(source)) return await receive(source, ticket)
      const candidate = await request('import:read', { ticket })
      return candidate.known === null ? await this.#add(candidate) : await known(candidate)
    } catch (error) {
      if (this.#stopped && isCancelled(error)) return null
      return { fileName: source.fileName, kind: 'refused', id: null, words: [wordsOf(error)], undated: false }
    } finally {
      // A file that was refused is not kept waiting; one that was added is forgotten already.
      if (this.#ticket !== undefined) void request('import:cancel', { ticket: this.#ticket }).catch(() => undefined)
      this.#ticket = undefined
    }
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

async function known({ ticket, fileName, known: id }: Candidate): Promise<Outcome> {
  await request('import:cancel', { ticket })
  return { fileName, kind: 'known', id, words: [], undated: false }
}

function isCancelled(error: unknown): boolean {
  return error instanceof CancelledError || (error instanceof PlatformError && error.code === 'cancelled')
}
