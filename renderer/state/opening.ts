import type { Briefing } from '#core/briefing/briefing.ts'
import type { Candidate, LibraryItem } from '#core/ipc/contract.ts'
import { withPublished } from '#core/ipc/settings.ts'
import type { Notes } from '#core/library/notes.ts'
import { openBundled } from '../bundled.ts'
import { CancelledError, type Engine } from '../engine.ts'
import { PlatformError, request } from '../platform.ts'
import { type Corrections, type Opened, type Progress } from '../worker/messages.ts'
import { wordsOf, type Messages } from './messages.ts'
import type { Preferences } from './preferences.ts'
import { READ_ONLY, type ReaderNotes } from './reader-notes.ts'
import { NO_SEARCH, type Origin, type State, type Store } from './store.ts'
import { EMPTY_TRAIL } from './trail.ts'
import type { Work } from './work.ts'

interface Parts {
  readonly preferences: Preferences
  readonly messages: Messages
  readonly notes: ReaderNotes
  readonly work: Work
}

/** Opening documents: the bundled one, those of the library, and files that were read. */
export class Opening {
  readonly #store: Store
  readonly #engine: Engine
  readonly #parts: Parts
  /** The newest opening wins. */
  #turn = 0

  constructor(store: Store, engine: Engine, parts: Parts) {
    this.#store = store
    this.#engine = engine
    this.#parts = parts
  }

  /** Opens the article that comes with the program. */
  async openBundled(early?: Promise<Opened>): Promise<void> {
    const turn = ++this.#turn
    try {
      const opened = await (early ?? this.#bundled(turn))
      if (opened && turn === this.#turn) this.#showWhole(opened, { kind: 'bundled' })
    } catch (error) {
      this.fail(error)
    }
  }

  /** The engine keeps what it opened last, so it is not asked where the reader has gone on. */
  async #bundled(turn: number): Promise<Opened | null> {
    const files = await request('briefing:bundled', null)
    return turn === this.#turn ? openBundled(this.#engine, files) : null
  }

  /** Opens a document of the library; one without a sound briefing has it derived anew. */
  async openFromLibrary(id: string): Promise<void> {
    const turn = ++this.#turn
    try {
      const item = await request('library:open', { id })
      if (turn !== this.#turn) return
      const origin: Origin = { kind: 'library', id, notes: item.notes, readOnly: item.readOnly }
      const opened = await this.#stored(item)
      if (turn !== this.#turn) return
      if (opened) this.#showWhole(opened, origin)
      else await this.#rebuild(item, origin)
      this.#parts.notes.keep(id, item.notes, item.revision)
      this.#parts.notes.change({ openedAt: new Date().toISOString() })
      item.problems.forEach((problem) => this.#parts.messages.report(problem))
    } catch (error) {
      if (!(error instanceof CancelledError)) this.fail(error)
    }
  }

  /** The briefing as it is kept; `null` where that is missing or no good. */
  async #stored({ briefing, entry }: LibraryItem): Promise<Opened | null> {
    if (briefing === null) return null
    try {
      return await this.#engine.run('open-stored', { json: briefing, sha256: entry.sha256 })
    } catch (error) {
      if (error instanceof PlatformError && error.code !== 'internal') return null
      throw error
    }
  }

  /** Derives the briefing of a document of the library anew from its source, and keeps it. */
  async #rebuild({ entry, notes }: LibraryItem, origin: Origin): Promise<void> {
    const candidate = await request('library:reread', { id: entry.id })
    await this.#derive(candidate, correctionsOf(notes), origin)
    await this.#keep(entry.id, candidate.sha256)
  }

  /** Keeps what was derived anew, unless the reader has gone on to another document: it is derived again next time. */
  async #keep(id: string, sha256: string): Promise<void> {
    const kept = await this.#engine.run('keep', { sha256 })
    if (kept) await request('library:save-briefing', { id, briefing: kept.json, digest: kept.digest })
  }

  /**
   * Derives a briefing from a file that was read, and shows it.
   * @throws {CancelledError} where the reader gives it up
   */
  async openCandidate(candidate: Candidate, corrections: Corrections): Promise<void> {
    this.#turn++
    await this.#derive(candidate, corrections, { kind: 'loose', candidate, corrections })
  }

  async #derive(candidate: Candidate, corrections: Corrections, origin: Origin): Promise<void> {
    const before = this.#store.state
    const turn = this.#turn
    const cancel = (): void => this.#engine.cancel()
    try {
      await this.#parts.work.during(candidate.fileName, cancel, async (say) => {
        let unread: Briefing | null = null
        const tell = ({ step, briefing }: Progress): void => {
          say(step)
          unread = briefing ?? unread
          // What takes long can be read meanwhile.
          if (!unread || turn !== this.#turn || !this.#store.state.opening) return
          this.#show({ briefing: unread, problems: [] }, this.#asNoted(origin))
          unread = null
        }
        const opened = await this.#engine.run('derive', { candidate, corrections }, tell)
        if (turn === this.#turn) this.#showWhole(opened, this.#asNoted(origin))
      })
    } catch (error) {
      await this.#goBackTo({ ...before, origin: this.#asNoted(before.origin) })
      throw error
    }
  }

  /** Of a document that is open already, with what the reader has noted meanwhile. */
  #asNoted(origin: Origin): Origin {
    const now = this.#store.state.origin
    return origin.kind === 'library' && now.kind === 'library' && now.id === origin.id ? { ...origin, notes: now.notes } : origin
  }

  async #goBackTo({ briefing, origin, chosen, trail, search }: State): Promise<void> {
    this.#store.change({ briefing, origin, chosen, trail, search })
    if (!briefing) return
    await this.#engine.run('adopt', briefing)
    this.#bringNear(briefing)
  }

  /** Takes the reader's word for when the open document was published, and derives its dates anew. */
  async setPublished(published: string): Promise<void> {
    const { briefing, origin, settings } = this.#store.state
    if (!briefing) return
    try {
      if (origin.kind === 'library') {
        await this.correct(origin.id, { metadata: origin.notes.metadata, published })
      } else if (origin.kind === 'loose') {
        this.#parts.preferences.set(withPublished(settings, briefing.source.sha256, published))
        await this.openCandidate(origin.candidate, { ...origin.corrections, published })
      }
    } catch (error) {
      if (!(error instanceof CancelledError)) this.fail(error)
    }
  }

  /**
   * Takes the reader's word on what the open document of the library says of itself: it is kept in the notes, and the
   * briefing derived anew. Where the reader gives that up, all stays as it was.
   */
  async correct(id: string, corrections: Corrections): Promise<void> {
    const { origin } = this.#store.state
    if (origin.kind !== 'library' || origin.id !== id) return
    if (origin.readOnly) {
      this.#parts.messages.report(READ_ONLY)
      return
    }
    const before = correctionsOf(origin.notes)
    try {
      await this.#note(id, corrections)
      const candidate = await request('library:reread', { id })
      const { origin: now } = this.#store.state
      if (isOf(now, id)) await this.#derive(candidate, corrections, now)
      // The reader may have gone on to another document meanwhile.
      const kept = (await this.#engine.run('keep', { sha256: candidate.sha256 })) ?? (await this.#engine.run('derive-apart', { candidate, corrections }))
      await request('library:save-briefing', { id, briefing: kept.json, digest: kept.digest })
    } catch (error) {
      if (error instanceof CancelledError) await this.#note(id, before)
      else this.fail(error)
    }
  }

  async #note(id: string, { metadata, published }: Corrections): Promise<void> {
    if (isOf(this.#store.state.origin, id)) this.#parts.notes.change({ metadata, published, modifiedAt: new Date().toISOString() })
    await this.#parts.notes.save()
  }

  /** Says that a source which was read is now a document of the library, where it is still open. */
  becomes({ entry, notes, revision, readOnly }: LibraryItem): void {
    const { origin } = this.#store.state
    if (origin.kind !== 'loose' || origin.candidate.sha256 !== entry.sha256) return
    this.#parts.notes.keep(entry.id, notes, revision)
    this.#store.change({ origin: { kind: 'library', id: entry.id, notes, readOnly } })
  }

  #showWhole(opened: Opened, origin: Origin): void {
    this.#show(opened, origin)
    this.#bringNear(opened.briefing)
  }

  /** Where that fails, the engine goes on searching from afar. */
  #bringNear(briefing: Briefing): void {
    this.#engine.bringNear(briefing).catch(() => undefined)
  }

  #show({ briefing, problems }: Opened, origin: Origin): void {
    const before = this.#store.state
    // A text that was there to be read before all was derived from it may be searched already.
    const isSame = before.briefing?.source.sha256 === briefing.source.sha256
    const search = isSame ? before.search : { ...NO_SEARCH, regex: before.search.regex }
    // “What changed” is asked of the document that is open.
    if (before.status?.offer === 'changes') this.#parts.messages.hush()
    this.#store.change({ briefing, origin, failure: null, chosen: null, trail: isSame ? before.trail : EMPTY_TRAIL, search })
    problems.forEach((problem) => this.#parts.messages.report(problem))
  }

  /** An open document stays; without one, the failure is what the window shows. */
  fail(error: unknown): void {
    const message = wordsOf(error)
    if (this.#store.state.briefing) this.#parts.messages.report(message)
    else this.#store.change({ failure: message })
  }

  /** Asks for the date of publication. */
  askPublished(): void {
    if (this.#store.state.origin.kind !== 'bundled') this.#store.change({ dialog: 'published' })
    else this.#parts.messages.report('The bundled briefing was reviewed by hand, and so was its date. Open a document of your own to give its date.')
  }
}

function correctionsOf({ metadata, published }: Notes): Corrections {
  return { metadata, published }
}

function isOf(origin: Origin, id: string): boolean {
  return origin.kind === 'library' && origin.id === id
}
