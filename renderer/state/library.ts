import type { ExportFormat, LibraryState, Requests } from '#core/ipc/contract.ts'
import type { Entry } from '#core/library/entry.ts'
import type { Notes } from '#core/library/notes.ts'
import { succeed, SUCCEEDED } from '#core/library/succession.ts'
import { earlierVersion, type Relation } from '#core/library/versions.ts'
import type { Engine } from '../engine.ts'
import { listen, request } from '../platform.ts'
import type { Arrival } from '../worker/messages.ts'
import { wordsOf, type Messages } from './messages.ts'
import type { Opening } from './opening.ts'
import { conflictWords, READ_ONLY, type ReaderNotes } from './reader-notes.ts'
import type { DialogName, Store } from './store.ts'

const NOT_IN_LIBRARY = 'What is open is not in the library. Add it first: Library → Add to Library.'

interface Parts {
  readonly messages: Messages
  readonly notes: ReaderNotes
  readonly opening: Opening
}

/** The analyst's own documents: listed, named, tagged, archived, removed and brought back. */
export class Library {
  readonly #store: Store
  readonly #engine: Engine
  readonly #parts: Parts
  /** Settles when it is known which documents there are. */
  readonly ready: Promise<void>
  #isReady!: () => void
  /** What was removed and can still be brought back, newest last. */
  readonly #removed: (readonly string[])[] = []

  constructor(store: Store, engine: Engine, parts: Parts) {
    this.#store = store
    this.#engine = engine
    this.#parts = parts
    this.ready = new Promise((resolve) => (this.#isReady = resolve))
  }

  /** Reads what there is, and hears of every change. */
  async start(): Promise<void> {
    listen('library:changed', (library) => this.#take(library))
    await this.#try(async () => this.#take(await request('library:list', null)))
    this.#isReady()
  }

  #take(library: LibraryState): void {
    this.#store.change({ library })
  }

  /** Adds a document, as a new version of `earlier` where there is one; where it is open, its notes are kept from now on. */
  async add(addition: Requests['library:add']['payload'], earlier: string | null): Promise<Entry> {
    const before = earlier === null ? null : { id: earlier, notes: (await request('library:open', { id: earlier })).notes }
    const entry = await request('library:add', before === null ? addition : { ...addition, notes: succeed(addition.notes, before) })
    this.#list(entry)
    this.#parts.opening.becomes(await request('library:open', { id: entry.id }))
    if (earlier !== null) await this.#edit(earlier, SUCCEEDED)
    return entry
  }

  /** Takes in what travelled in a `.briefing` file. */
  async receive(ticket: string): Promise<Entry> {
    const entry = await request('library:receive', { ticket })
    this.#list(entry)
    return entry
  }

  /** Lists a document at once: that the library has changed is told a moment later. */
  #list(entry: Entry): void {
    const { library } = this.#store.state
    if (library) this.#take({ ...library, entries: [...library.entries.filter(({ id }) => id !== entry.id), entry] })
  }

  /** Opens a dialog about a document: the one given, or else the one that is open. */
  ask(dialog: DialogName, id?: string): void {
    const { library, origin } = this.#store.state
    const wanted = id ?? (origin.kind === 'library' ? origin.id : undefined)
    const subject = library?.entries.find((entry) => entry.id === wanted)
    if (subject) this.#store.change({ dialog, subject })
    else this.#parts.messages.report(NOT_IN_LIBRARY)
  }

  /** Asks for corrections of what a document says of itself: of the one given, which is opened, or else of the open one. */
  askSource(id = this.#openId()): Promise<void> {
    return this.#try(async () => {
      if (id === undefined) throw new Error(NOT_IN_LIBRARY)
      if (id !== this.#openId()) await this.#parts.opening.openFromLibrary(id)
      const { origin } = this.#store.state
      // Where it could not be opened, that has been said.
      if (origin.kind !== 'library' || origin.id !== id) return
      if (origin.readOnly) throw new Error(READ_ONLY)
      this.#store.change({ dialog: 'source' })
    })
  }

  /** Gives a document the analyst's own name; an empty one leaves it its title. */
  rename(id: string, name: string): Promise<void> {
    const title = this.#entry(id)?.title
    return this.#try(() => this.#edit(id, { name: name === '' || name === title ? null : name }))
  }

  setTags(id: string, tags: readonly string[]): Promise<void> {
    return this.#try(() => this.#edit(id, { tags: [...tags] }))
  }

  /** Archives a document, or takes it out of the archive. */
  toggleArchived(id?: string): Promise<void> {
    const entry = this.#entry(id ?? this.#openId())
    if (!entry) return Promise.resolve()
    return this.#try(async () => {
      await this.#edit(entry.id, { archived: !entry.archived })
      this.#parts.messages.say(entry.archived ? `“${entry.name}” is in the list again.` : `“${entry.name}” is in the archive.`)
    })
  }

  /** Takes a document out of the library; it can be brought back until the program ends. */
  remove(id?: string): Promise<void> {
    const entry = this.#entry(id ?? this.#openId())
    if (!entry) return Promise.resolve()
    return this.#try(async () => {
      const isOpen = this.#openId() === entry.id
      if (isOpen) {
        await this.#parts.notes.save()
        await this.#parts.opening.openBundled()
      }
      await request('library:remove', { ids: [entry.id] })
      this.#removed.push([entry.id])
      this.#parts.messages.say(`“${entry.name}” was removed. It goes to the system’s trash when the program ends.`, 'undo')
    })
  }

  /** Brings back what was removed last. */
  undo(): Promise<void> {
    const ids = this.#removed.pop()
    if (!ids) return Promise.resolve()
    return this.#try(async () => {
      await request('library:restore', { ids })
      this.#parts.messages.say(ids.length === 1 ? 'The document is in the library again.' : `${ids.length} documents are in the library again.`)
    })
  }

  /** Forgets which documents were opened last. */
  clearRecents(): Promise<void> {
    return this.#try(async () => {
      // Of the open document here, so that its next save builds on this one.
      this.#parts.notes.change({ openedAt: null })
      await this.#parts.notes.save()
      await request('library:forget-opened', null)
      this.#parts.messages.say('Which documents were opened last is forgotten.')
    })
  }

  /** Opens a document, and shows what changed in it since its version before. */
  compare(id = this.#openId()): Promise<void> {
    return this.#try(async () => {
      if (id !== undefined && id !== this.#openId()) await this.#parts.opening.openFromLibrary(id)
      const { origin } = this.#store.state
      const [before] = origin.kind === 'library' ? origin.notes.previous : []
      if (before === undefined) throw new Error('There is no earlier version of this document in the library.')
      const { entry, briefing } = await request('library:open', { id: before })
      if (briefing === null) throw new Error('The briefing of the earlier version is missing. Open that version once: it is derived anew.')
      const changes = await this.#engine.run('compare', { json: briefing, sha256: entry.sha256 })
      this.#store.change({ comparison: { earlier: entry, changes }, dialog: 'changes' })
    })
  }

  /** Which document a file seems to be a changed version of. */
  earlierVersion({ digest, text }: Arrival): Promise<Relation | null> {
    const entries = this.#store.state.library?.entries ?? []
    return earlierVersion(digest, text, entries, async ({ id, sha256 }) => {
      const { briefing } = await request('library:open', { id })
      return briefing === null ? null : this.#engine.run('text-of', { json: briefing, sha256 }).catch(() => null)
    })
  }

  /** Lets the reader choose another folder for the library, and move it there or not. */
  choosePlace(move: boolean): Promise<void> {
    return this.#try(async () => {
      await this.#parts.notes.save()
      const library = await request('library:choose-place', { move })
      if (!library) return
      this.#take(library)
      if (this.#store.state.origin.kind === 'library') await this.#parts.opening.openBundled()
      this.#parts.messages.say(`The library is in ${library.place}.`)
    })
  }

  /** Writes a document to a file that the reader chooses. */
  export(id: string, to: ExportFormat): Promise<void> {
    return this.#try(async () => {
      const written = await request('library:export', { id, to })
      if (written) this.#parts.messages.say(`Exported as ${written.fileName}.`)
    })
  }

  #openId(): string | undefined {
    const { origin } = this.#store.state
    return origin.kind === 'library' ? origin.id : undefined
  }

  #entry(id: string | undefined): Entry | undefined {
    return this.#store.state.library?.entries.find((entry) => entry.id === id)
  }

  /** Changes the notes of a document, be it open or not. */
  async #edit(id: string, change: Partial<Notes>): Promise<void> {
    const whole = { ...change, modifiedAt: new Date().toISOString() }
    if (this.#openId() === id) {
      this.#parts.notes.change(whole)
      await this.#parts.notes.save()
      return
    }
    const { notes, revision, readOnly } = await request('library:open', { id })
    if (readOnly) throw new Error(READ_ONLY)
    const { conflict } = await request('library:save-notes', { id, notes: { ...notes, ...whole }, revision })
    if (conflict !== null) this.#parts.messages.report(conflictWords(conflict))
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.#parts.messages.report(wordsOf(error))
    }
  }
}
