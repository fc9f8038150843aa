import type { Candidate } from '#core/ipc/contract.ts'
import { newNotes, type Notes } from '#core/library/notes.ts'
import { isUndated } from '#core/metadata.ts'
import { CancelledError, type Engine } from '../engine.ts'
import { PlatformError, request } from '../platform.ts'
import { NO_CORRECTIONS, type Corrections } from '../worker/messages.ts'
import { BatchImport } from './batch-import.ts'
import type { Library } from './library.ts'
import { wordsOf, type Messages } from './messages.ts'
import type { Opening } from './opening.ts'
import { isTravelling, sourceOfTicket, type Source } from './sources.ts'
import { commentOn, placeIn } from './reader-notes.ts'
import type { Review, Store } from './store.ts'
import type { Work } from './work.ts'

/** What the reader decides about a file that was read. */
export type Decision = { readonly keep: boolean; readonly corrections: Corrections; readonly newVersion: boolean } | null

interface Parts {
  readonly messages: Messages
  readonly opening: Opening
  readonly library: Library
  readonly work: Work
}

/** Bringing files in: one is reviewed before it is accepted, many are added in turn. */
export class Importing {
  readonly batch: BatchImport
  readonly #store: Store
  readonly #engine: Engine
  readonly #parts: Parts
  #waiting: Source[] = []
  #busy = false
  #decide: ((decision: Decision) => void) | undefined

  constructor(store: Store, engine: Engine, parts: Parts) {
    this.#store = store
    this.#engine = engine
    this.#parts = parts
    this.batch = new BatchImport(store)
  }

  /** Lets the reader choose files. */
  async choose(): Promise<void> {
    try {
      await this.take((await request('import:choose', null)).map(sourceOfTicket))
    } catch (error) {
      this.#parts.opening.fail(error)
    }
  }

  /** Imports files, after those that are being imported already. */
  async take(sources: readonly Source[]): Promise<void> {
    this.#waiting.push(...sources)
    if (this.#busy) return
    this.#busy = true
    try {
      await this.#parts.library.ready
      while (this.#waiting.length > 0) {
        const next = this.#waiting.splice(0)
        if (next.length === 1) await this.#one(next[0]!)
        else await this.batch.add(next)
      }
    } finally {
      this.#busy = false
    }
  }

  /** The reader's word on the file under review; `null` where it is not wanted. */
  decide(decision: Decision): void {
    this.#decide?.(decision)
    this.#decide = undefined
  }

  async #one(source: Source): Promise<void> {
    try {
      if (isTravelling(source)) {
        await this.#receive(source)
        return
      }
      const candidate = await this.#read(source)
      if (candidate.known !== null) await this.#openKnown(candidate)
      else await this.#review(candidate)
    } catch (error) {
      if (!isCancelled(error)) this.#parts.opening.fail(error)
    }
  }

  /** A document that comes with its notes from another library needs no review: it was reviewed there. */
  async #receive(source: Source): Promise<void> {
    const { id: ticket } = await source.offer()
    const entry = await this.#parts.library.receive(ticket)
    await this.#parts.opening.openFromLibrary(entry.id)
    this.#parts.messages.say(`“${entry.name}” is in the library, with its notes.`)
  }

  #read(source: Source): Promise<Candidate> {
    let ticket: string | undefined
    const cancel = (): void => {
      if (ticket !== undefined) void request('import:cancel', { ticket })
    }
    return this.#parts.work.during(source.fileName, cancel, async () => {
      ticket = (await source.offer()).id
      return request('import:read', { ticket })
    })
  }

  async #openKnown({ known, fileName, ticket }: Candidate): Promise<void> {
    void request('import:cancel', { ticket })
    await this.#parts.opening.openFromLibrary(known!)
    this.#parts.messages.say(`“${fileName}” is in the library already, the very same file. It is open now.`)
  }

  async #review(candidate: Candidate): Promise<void> {
    const { settings } = this.#store.state
    const published = settings.published.find(([hash]) => hash === candidate.sha256)?.[1] ?? null
    const inspected = await this.#engine.run('inspect', { candidate, corrections: { ...NO_CORRECTIONS, published } })
    const earlier = await this.#parts.library.earlierVersion(inspected)
    const review: Review = { metadata: inspected.metadata, loss: inspected.loss, candidate, earlier }
    const decision = await this.#ask(review)
    if (!decision) void request('import:cancel', { ticket: candidate.ticket })
    else await this.#accept(review, { ...decision, corrections: withPublished(decision.corrections, published) })
  }

  #ask(review: Review): Promise<Decision> {
    return new Promise((resolve) => {
      this.#decide = (decision) => {
        this.#store.change({ review: null, dialog: null })
        resolve(decision)
      }
      this.#store.change({ review, dialog: 'review' })
    })
  }

  async #accept({ candidate, earlier }: Review, { keep, corrections, newVersion }: NonNullable<Decision>): Promise<void> {
    await this.#parts.opening.openCandidate(candidate, corrections)
    if (keep) await this.#add(candidate, corrections, newVersion ? earlier?.entry.id ?? null : null)
  }

  /** Adds what is open and was read without being added. */
  async addOpen(): Promise<void> {
    const { origin } = this.#store.state
    if (origin.kind !== 'loose') return
    try {
      await this.#add(origin.candidate, origin.corrections, null)
    } catch (error) {
      this.#parts.messages.report(wordsOf(error))
    }
  }

  async #add(candidate: Candidate, corrections: Corrections, earlier: string | null): Promise<void> {
    const { ticket, sha256 } = candidate
    // The reader may have gone on to another document meanwhile.
    const kept = (await this.#engine.run('keep', { sha256 })) ?? (await this.#engine.run('derive-apart', { candidate, corrections }))
    const { state } = this.#store
    const isOpen = state.briefing?.source.sha256 === sha256
    const now = new Date().toISOString()
    const own = isOpen ? { openedAt: now, comment: commentOn(state), place: placeIn(state) ?? null } : {}
    const notes: Notes = { ...newNotes(sha256, now), ...corrections, ...own }
    const entry = await this.#parts.library.add({ ticket, briefing: kept.json, digest: kept.digest, notes }, earlier)
    if (earlier === null) this.#parts.messages.say(`“${entry.name}” is in the library.`)
    else this.#parts.messages.say(`“${entry.name}” is in the library as a new version.`, 'changes')
  }
}

/** A date that the reader gave before holds on, unless it is corrected or taken out now. */
function withPublished(corrections: Corrections, before: string | null): Corrections {
  return isUndated(corrections.metadata) ? corrections : { ...corrections, published: corrections.published ?? before }
}

function isCancelled(error: unknown): boolean {
  return error instanceof CancelledError || (error instanceof PlatformError && error.code === 'cancelled')
}
