import { join } from 'node:path'
import { withDeletions, withDeletionsOf } from '#core/library/deletions.ts'
import { mergeNotes } from '#core/library/merge.ts'
import type { Notes } from '#core/library/notes.ts'
import { serialiseNotes } from '#core/library/stored.ts'
import { writeDurably } from '../durable.ts'
import { keepBeside, savePrecious, type Saved } from '../precious.ts'
import { BRIEFING, lookAt, NOTES, notesIn, type DigestReader, type Known, type NotesRead } from './folder.ts'

/** What becomes of notes whose file this version cannot write. */
type Refusal = () => Error

/**
 * The folders of a library's documents. What is read of a folder may mend it, and a file that was written meanwhile must
 * not be taken for the damaged one that was read; so each folder has one reader or writer at a time.
 */
export class Folders {
  readonly #root: string
  readonly #readDigest: DigestReader
  readonly #mayRepair: () => boolean
  readonly #last = new Map<string, Promise<unknown>>()

  constructor(root: string, readDigest: DigestReader, mayRepair: () => boolean) {
    this.#root = root
    this.#readDigest = readDigest
    this.#mayRepair = mayRepair
  }

  /** What is known of a document; only what changed since `before` is read. `null` where there is none. */
  look(id: string, before: Known | undefined): Promise<Known | null> {
    return this.#inTurn(id, () => lookAt(this.#root, id, { readDigest: this.#readDigest, before, repair: this.#mayRepair() }))
  }

  /** The notes about the source `sha256`. */
  notes(id: string, sha256: string): Promise<NotesRead> {
    return this.#inTurn(id, () => notesIn(join(this.#root, id), sha256, this.#mayRepair()))
  }

  /**
   * Replaces the notes about the source `sha256`, which the caller knows as `revision`.
   * @throws what `refuse` gives, where those that are there are of a newer format; the system's error
   */
  saveNotes(id: string, sha256: string, { notes, revision }: { readonly notes: Notes; readonly revision: string }, refuse: Refusal): Promise<Saved> {
    return this.#inTurn(id, async () => {
      const there = await this.#writable(id, sha256, refuse)
      const saved = there.revision === revision ? withDeletions(there.notes, notes, new Date().toISOString()) : withDeletionsOf(there.notes, notes)
      return savePrecious(this.#notesPath(id), serialiseNotes(saved), revision)
    })
  }

  /**
   * Changes some fields of the notes about the source `sha256`, as they are.
   * @throws what `refuse` gives, where they are of a newer format; the system's error
   */
  changeNotes(id: string, sha256: string, change: Partial<Notes>, refuse: Refusal): Promise<Saved> {
    return this.#inTurn(id, async () => {
      const { notes, revision } = await this.#writable(id, sha256, refuse)
      return savePrecious(this.#notesPath(id), serialiseNotes({ ...notes, ...change }), revision)
    })
  }

  /**
   * Brings other notes about the same source together with those that are there; what could not be is kept beside them.
   * @throws what `refuse` gives, where those that are there are of a newer format; the system's error
   */
  addNotes(id: string, notes: Notes, refuse: Refusal): Promise<Saved> {
    return this.#inTurn(id, async () => {
      const there = await this.#writable(id, notes.source, refuse)
      const merged = mergeNotes(there.notes, notes)
      const path = this.#notesPath(id)
      if (merged.differences.length > 0) await keepBeside(path, serialiseNotes(notes), 'received')
      return savePrecious(path, serialiseNotes(merged.notes), there.revision)
    })
  }

  /** Replaces the briefing, which can always be derived again. */
  saveBriefing(id: string, briefing: string): Promise<void> {
    return this.#inTurn(id, () => writeDurably(join(this.#root, id, BRIEFING), briefing))
  }

  async #writable(id: string, sha256: string, refuse: Refusal): Promise<NotesRead> {
    const there = await notesIn(join(this.#root, id), sha256, true)
    if (there.newer) throw refuse()
    return there
  }

  #notesPath(id: string): string {
    return join(this.#root, id, NOTES)
  }

  #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(id) ?? Promise.resolve()).then(work)
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(id) === over) this.#last.delete(id)
      })
    this.#last.set(id, over)
    return turn
  }
}
