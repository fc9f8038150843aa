import type { Notes, Place } from '#core/library/notes.ts'
import { request } from '../platform.ts'
import { wordsOf, type Messages } from './messages.ts'
import type { State, Store } from './store.ts'

const SAVE_DELAY = 400

/** What to tell the reader of notes that must not be written. */
export const READ_ONLY = 'This document can be read only.'

/** Where the reader was in the open document, if that is known. */
export function placeIn({ briefing, origin, settings }: State): Place | undefined {
  if (origin.kind === 'library') return origin.notes.place ?? undefined
  return settings.places.find(([hash]) => hash === briefing?.source.sha256)?.[1]
}

/** The analyst's own name for the open document, where there is one. */
export function nameIn({ origin }: State): string | null {
  return origin.kind === 'library' ? origin.notes.name : null
}

/** The analyst's comment on the open document, for the printed brief. */
export function commentOn({ briefing, origin, settings }: State): string {
  if (origin.kind === 'library') return origin.notes.comment
  return settings.comments.find(([hash]) => hash === briefing?.source.sha256)?.[1] ?? ''
}

/** Why what the reader does to the open document is not kept, in a few words; `null` where it is. */
export function readOnlyWords({ origin, library }: State): string | null {
  if (origin.kind !== 'library' || !origin.readOnly) return null
  const entry = library?.entries.find(({ id }) => id === origin.id)
  if (entry?.condition === 'newer-format') return 'Read only: written by a newer version'
  if (library?.taken === true) return 'Read only: another Briefing Reader has the library'
  return library?.writable === true ? 'Read only until it is opened again' : 'Read only: the library’s folder cannot be written to'
}

/** Notes that are being kept: what they build on, and what waits to be saved. */
interface Keeping {
  readonly id: string
  notes: Notes
  revision: string
  changed: boolean
}

/** The analyst's notes on the open document of the library: changed at once, saved soon. */
export class ReaderNotes {
  readonly #store: Store
  readonly #messages: Messages
  #keeping: Keeping | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Saves go one after the other: each builds on the one before. */
  #saving: Promise<void> = Promise.resolve()
  #writing = 0

  constructor(store: Store, messages: Messages) {
    this.#store = store
    this.#messages = messages
  }

  /** Takes over the notes of a document that was opened; those of the one before are saved. */
  keep(id: string, notes: Notes, revision: string): void {
    void this.save()
    this.#keeping = { id, notes, revision, changed: false }
  }

  /** Changes the notes of the open document, where they may be written. */
  change(change: Partial<Notes>): void {
    const { origin } = this.#store.state
    if (origin.kind !== 'library' || origin.readOnly || this.#keeping?.id !== origin.id) return
    const notes: Notes = { ...origin.notes, ...change }
    Object.assign(this.#keeping, { notes, changed: true })
    this.#store.change({ origin: { ...origin, notes } })
    this.#timer ??= setTimeout(() => void this.save(), SAVE_DELAY)
  }

  /** Saves what has changed, without waiting for more. */
  save(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const keeping = this.#keeping
    if (!keeping) return this.#saving
    // At once where it can be: the window may be about to close.
    const saving = this.#writing === 0 ? this.#write(keeping) : this.#saving.then(() => this.#write(keeping))
    this.#saving = saving
    return saving
  }

  async #write(keeping: Keeping): Promise<void> {
    if (!keeping.changed) return
    keeping.changed = false
    this.#writing++
    const { id, notes, revision } = keeping
    try {
      const saved = await request('library:save-notes', { id, notes, revision })
      keeping.revision = saved.revision
      if (saved.conflict !== null) this.#messages.report(conflictWords(saved.conflict))
    } catch (error) {
      keeping.changed = true
      this.#messages.report(`Your notes on this document could not be saved. ${wordsOf(error)}`)
    } finally {
      this.#writing--
    }
  }
}

/** What to tell the reader where something else had written the notes meanwhile. */
export function conflictWords(fileName: string): string {
  return `Something else had changed your notes on this document meanwhile. What you see was saved; the other notes were kept as “${fileName}” beside it.`
}
