import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BriefingError } from '#core/errors.ts'
import type { ExportFormat, LibraryItem, LibraryState, OpenedFile, SavedNotes } from '#core/ipc/contract.ts'
import type { Digest, Entry } from '#core/library/entry.ts'
import type { Notes } from '#core/library/notes.ts'
import { folderName, sourceExtension } from '#core/library/slug.ts'
import { serialiseNotes } from '#core/library/stored.ts'
import { createFolderDurably, refusedBy } from '../durable.ts'
import { readCapped } from '../files.ts'
import { sha256Of } from '../import/source.ts'
import { Access } from './access.ts'
import { Catalogue } from './catalogue.ts'
import { BRIEFING, NOTES, sourceNameIn, type Known } from './folder.ts'
import { Folders } from './folders.ts'
import type { Holder } from './lock.ts'
import { copyLibrary } from './move.ts'
import type { Place } from './place.ts'
import { bringBack, emptyRemoved, setRemoved, type Trash } from './removed.ts'
import { Seldom } from './seldom.ts'
import { TASKS, type Tasks } from './tasks.ts'

export interface LibraryOptions {
  /** Who does what takes long; this thread unless said. */
  readonly tasks?: Tasks
  /** Told when what {@link Library.state} answers has changed; not more often than is good to show. */
  readonly onChange?: (state: LibraryState) => void
  /** Who holds the lock, where it is not this process: for trials with two. */
  readonly holder?: Holder
}

/** What is needed to add a document. */
export interface Addition {
  readonly source: OpenedFile
  /** JSON text. */
  readonly briefing: string
  readonly digest: Digest
  readonly notes: Notes
}

/** Milliseconds between two reports of a change. */
const REPORT_EVERY = 200
/** Milliseconds between two writes of the catalogue, which is a cache. */
const KEEP_EVERY = 2_000

/** A library in a folder. Writes are made one after the other; reading goes on beside them. */
export class Library {
  readonly folder: string
  readonly #place: Place
  readonly #access: Access
  readonly #catalogue: Catalogue
  readonly #folders: Folders
  readonly #tasks: Tasks
  readonly #report: Seldom
  readonly #keep: Seldom
  #scanProblems: readonly string[] = []
  #trashProblem: string | null = null
  #reading: LibraryState['reading'] = null
  #scanning: Promise<void> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(place: Place, { tasks = TASKS, onChange, holder }: LibraryOptions = {}) {
    this.folder = place.folder
    this.#place = place
    this.#access = new Access(place, holder)
    this.#catalogue = new Catalogue(place.folder)
    this.#folders = new Folders(place.folder, (path) => tasks.digest(path), () => this.#access.canWrite)
    this.#tasks = tasks
    this.#report = new Seldom(REPORT_EVERY, () => onChange?.(this.state()))
    this.#keep = new Seldom(KEEP_EVERY, () => void this.#saveCatalogue())
  }

  /** The library as far as it is known. Starts reading what changed since; more is told as it is found. */
  async list(): Promise<LibraryState> {
    await this.#prepare()
    void this.scan()
    return this.state()
  }

  /** The library as it is known now. */
  state(): LibraryState {
    const known = this.#catalogue.all()
    const own = known.flatMap(({ entry, problems }) => problems.map((problem) => `“${entry.name}”: ${problem}`))
    const problems = [this.#place.problem, this.#access.refusal, this.#trashProblem, ...this.#scanProblems, ...own]
    return {
      place: this.folder,
      writable: this.#access.refusal === null,
      taken: this.#access.isTaken,
      entries: this.#access.isMissing ? [] : known.map(({ entry }) => entry),
      reading: this.#reading,
      problems: problems.filter((problem) => problem !== null && problem !== undefined)
    }
  }

  /** Reads what changed in the folder. Ends when all is read. */
  async scan(): Promise<void> {
    await this.#prepare()
    if (this.#access.isMissing) return
    this.#scanning ??= this.#scan().finally(() => (this.#scanning = undefined))
    await this.#scanning
  }

  async #scan(): Promise<void> {
    this.#reading = { done: 0, total: 0 }
    const onProgress = (done: number, total: number): void => {
      this.#reading = { done, total }
      this.#changed()
    }
    this.#scanProblems = await this.#catalogue.scan((id, before) => this.#folders.look(id, before), onProgress).catch((error: unknown) => {
      const there = (error as NodeJS.ErrnoException).code !== 'ENOENT' || this.#place.chosen
      return there ? [`The library cannot be read: ${(error as Error).message}`] : []
    })
    this.#reading = null
    this.#changed()
    await this.#saveCatalogue()
  }

  /** The document that holds these very bytes. */
  async find(sha256: string): Promise<Entry | undefined> {
    await this.#prepare()
    await this.#scanning
    return this.#catalogue.all().find(({ entry }) => entry.sha256 === sha256)?.entry
  }

  /** One document, as it lies on disk. */
  async open(id: string): Promise<LibraryItem> {
    const { entry, problems } = await this.#look(id)
    const { notes, revision, newer, problem } = await this.#folders.notes(id, entry.sha256)
    const briefing = await readFile(join(this.folder, id, BRIEFING), 'utf8').catch(() => null)
    const { refusal } = this.#access
    const readOnly = newer || refusal !== null
    const all = new Set([...problems, ...(problem === null ? [] : [problem]), ...(refusal === null ? [] : [refusal])])
    return { entry, briefing, notes, revision, readOnly, problems: [...all] }
  }

  /** The original bytes of a document, by the name it came with. */
  async source(id: string): Promise<OpenedFile> {
    const { entry } = await this.#look(id)
    const name = await sourceNameIn(join(this.folder, id))
    if (name === undefined) throw new BriefingError('not-found', `The source of “${entry.name}” is not in its folder any more. Its briefing can still be read.`)
    const { bytes } = await readCapped(join(this.folder, id, name))
    return { fileName: entry.fileName || name, bytes }
  }

  /** Adds a document, whole or not at all. The same bytes are kept once: notes about them are brought together. */
  add(addition: Addition): Promise<Entry> {
    const { source, digest, notes } = addition
    return this.#write(`“${source.fileName}”`, async () => {
      const sha256 = await sha256Of(source.bytes)
      if (digest.sha256 !== sha256 || notes.source !== sha256) throw new BriefingError('bad-request', `What was derived from “${source.fileName}” is not of this file.`)
      const there = await this.find(sha256)
      if (there) return this.#addNotes(there.id, notes)
      const id = await this.#freeId(notes.name ?? digest.title, sha256)
      await createFolderDurably(join(this.folder, id), {
        [`source.${sourceExtension(source.fileName, digest.mediaType)}`]: source.bytes,
        [BRIEFING]: addition.briefing,
        [NOTES]: serialiseNotes(notes)
      })
      return (await this.#refresh(id)).entry
    })
  }

  async #addNotes(id: string, notes: Notes): Promise<Entry> {
    const refuse = (): BriefingError => new BriefingError('unknown-format', 'The library has notes of a newer format about this document, which this version does not write.')
    await this.#folders.addNotes(id, notes, refuse)
    return (await this.#refresh(id)).entry
  }

  /** A document in another format: text, or the bytes of a `.briefing` to travel. */
  async export(id: string, to: ExportFormat): Promise<string | Uint8Array> {
    const { entry } = await this.#look(id)
    const folder = join(this.folder, id)
    const { notes } = await this.#folders.notes(id, entry.sha256)
    return to === 'briefing' ? this.#tasks.pack(folder) : this.#tasks.text(folder, to, notes)
  }

  /**
   * Adds a document that travelled, after checking all of it. Where it is here already, the notes are brought together,
   * and what could not be is kept beside them.
   */
  async receive({ fileName, bytes }: OpenedFile): Promise<Entry> {
    const { source, briefing, digest, notes } = await this.#tasks.unpack(bytes, fileName)
    return this.add({ source: { fileName: digest.fileName || source.name, bytes: source.bytes }, briefing, digest, notes })
  }

  /** Replaces a briefing, which is derived, by one made anew. */
  saveBriefing(id: string, briefing: string): Promise<void> {
    return this.#write('The briefing', async () => {
      const { entry } = await this.#look(id)
      if (entry.condition === 'newer-format') throw readOnly(entry)
      await this.#folders.saveBriefing(id, briefing)
      await this.#refresh(id)
    })
  }

  /** Saves the analyst's notes. What something else wrote since `revision` is kept beside them. */
  saveNotes(id: string, notes: Notes, revision: string): Promise<SavedNotes> {
    return this.#write('Your notes', async () => {
      const { entry } = await this.#look(id)
      const saved = await this.#folders.saveNotes(id, entry.sha256, { notes, revision }, () => readOnly(entry))
      await this.#refresh(id)
      return saved
    })
  }

  /** Forgets of all documents when they were opened last; those of a newer format are left alone. */
  forgetOpened(): Promise<void> {
    return this.#write('Your notes', async () => {
      const opened = this.#catalogue.all().filter(({ entry }) => entry.openedAt !== null && entry.condition !== 'newer-format')
      for (const { entry } of opened) {
        await this.#folders.changeNotes(entry.id, entry.sha256, { openedAt: null }, () => readOnly(entry))
        await this.#refresh(entry.id)
      }
    })
  }

  /** Takes documents out of the library; {@link restore} brings them back until the trash has them. */
  remove(ids: readonly string[]): Promise<void> {
    return this.#write('The removal', async () => {
      for (const id of ids) {
        await this.#look(id)
        await setRemoved(this.folder, id)
        this.#catalogue.set(id, null)
      }
      this.#changed()
    })
  }

  /** Brings removed documents back. */
  restore(ids: readonly string[]): Promise<void> {
    return this.#write('The undoing', async () => {
      for (const id of ids) {
        if (!(await bringBack(this.folder, id))) throw new BriefingError('not-found', `“${id}” is not among what was removed. It may be in the system’s trash.`)
        await this.#refresh(id)
      }
    })
  }

  /** Gives what was removed to the system's trash. */
  async emptyRemoved(trash: Trash): Promise<void> {
    await this.#last.catch(() => undefined)
    if (!this.#access.canWrite) return
    const { left, folder } = await emptyRemoved(this.folder, trash)
    this.#trashProblem = left === 0 ? null : `${left === 1 ? '1 removed document is' : `${left} removed documents are`} still in “${folder}”, as the system’s trash does not take ${left === 1 ? 'it' : 'them'}.`
    if (left > 0) this.#changed()
  }

  /** Copies the library to another folder, while nothing is written to this one. */
  moveTo(folder: string): Promise<void> {
    return this.#write(`The library in “${folder}”`, () => copyLibrary(this.folder, folder))
  }

  /** Ends the writing and lets others write. */
  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    await this.#scanning
    this.#report.stop()
    this.#keep.stop()
    await this.#saveCatalogue()
    await this.#access.release()
  }

  /** Does `work` when all writes before it are done. */
  #write<T>(what: string, work: () => Promise<T>): Promise<T> {
    const next = this.#last.catch(() => undefined).then(async () => {
      await this.#prepare()
      await this.#access.takeToWrite()
      if (this.#access.refusal !== null) throw new BriefingError('write-failed', this.#access.refusal)
      return work().catch(refusedBy(what))
    })
    this.#last = next
    return next
  }

  async #prepare(): Promise<void> {
    await this.#access.prepare(() => this.#catalogue.load())
  }

  async #saveCatalogue(): Promise<void> {
    if (this.#access.canWrite) await this.#catalogue.save().catch(() => undefined)
  }

  async #look(id: string): Promise<Known> {
    await this.#prepare()
    const known = this.#access.isMissing ? null : await this.#read(id)
    if (known === null) throw new BriefingError('not-found', this.#access.refusal ?? `There is no “${basename(id)}” in the library any more.`)
    return known
  }

  async #read(id: string): Promise<Known | null> {
    const before = this.#catalogue.get(id)
    const known = await this.#folders.look(id, before)
    if (known === before) return known
    this.#catalogue.set(id, known)
    this.#changed()
    return known
  }

  /** Takes in what was just written to a document's folder. */
  async #refresh(id: string): Promise<Known> {
    const known = await this.#read(id)
    if (known === null) throw new BriefingError('not-found', `“${id}” has gone from the library.`)
    return known
  }

  async #freeId(title: string, sha256: string): Promise<string> {
    for (const digits of [8, 16, 32, 64]) {
      const id = folderName(title, sha256, digits)
      const taken = await stat(join(this.folder, id)).then(() => true, () => false)
      if (!taken) return id
    }
    throw new BriefingError('internal', 'The library has a folder of that very name.')
  }

  #changed(): void {
    this.#keep.ask()
    this.#report.ask()
  }
}

function readOnly(entry: Entry): BriefingError {
  return new BriefingError('unknown-format', `“${entry.name}” was written by a newer version of Briefing Reader, so that this one only reads it.`)
}
