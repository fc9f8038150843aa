import { defaultPaper } from '#core/briefing/print/paper.ts'
import type { Span } from '#core/document.ts'
import type { CommandId } from '#core/ipc/commands.ts'
import type { Place } from '#core/library/notes.ts'
import type { FirstAnswers } from '../early.ts'
import type { Engine } from '../engine.ts'
import type { DocumentAction } from '../events.ts'
import { listen, request } from '../platform.ts'
import { Importing } from './importing.ts'
import { Library } from './library.ts'
import { Messages } from './messages.ts'
import { Navigation, type ReadingColumn } from './navigation.ts'
import { Opening } from './opening.ts'
import { Preferences } from './preferences.ts'
import { ReaderNotes } from './reader-notes.ts'
import { Searching } from './searching.ts'
import { sourceOfTicket } from './sources.ts'
import type { DialogName, Store } from './store.ts'
import { Work } from './work.ts'

/** Everything the window can do to its state. Views raise events; the desk and its parts alone act on them. */
export class Desk {
  readonly messages: Messages
  readonly preferences: Preferences
  readonly navigation: Navigation
  readonly searching: Searching
  readonly opening: Opening
  readonly notes: ReaderNotes
  readonly work: Work
  readonly library: Library
  readonly importing: Importing
  readonly #store: Store

  constructor(store: Store, engine: Engine, column: () => ReadingColumn | undefined) {
    const messages = new Messages(store)
    const preferences = new Preferences(store, messages)
    const navigation = new Navigation(store, preferences, column)
    this.messages = messages
    this.preferences = preferences
    this.navigation = navigation
    this.searching = new Searching(store, engine, { navigation, messages })
    this.notes = new ReaderNotes(store, messages)
    this.work = new Work(store)
    this.opening = new Opening(store, engine, { preferences, messages, notes: this.notes, work: this.work })
    this.library = new Library(store, engine, { messages, notes: this.notes, opening: this.opening })
    const { opening, library, work } = this
    this.importing = new Importing(store, engine, { messages, opening, library, work })
    this.#store = store
  }

  /** Opens what the window was started for. */
  async start({ startUp, opened }: FirstAnswers): Promise<void> {
    listen('import:asked', (tickets) => void this.importing.take(tickets.map(sourceOfTicket)))
    addEventListener('pagehide', () => {
      this.preferences.saveNow()
      void this.notes.save()
    })
    const { settings, problems, region } = await startUp
    this.#store.change({ settings, regionPaper: defaultPaper(region) })
    problems.forEach((problem) => this.messages.report(problem))
    await this.opening.openBundled(opened)
  }

  openDialog(dialog: DialogName | null): void {
    const { batch, dialog: before } = this.#store.state
    if (dialog === null && before === 'review') this.importing.decide(null)
    // What became of many files waits for the dialog that was open when they were done.
    const waits = dialog === null && batch !== null && batch.ended !== 'no' && before !== 'batch'
    this.#store.change({ dialog: waits ? 'batch' : dialog, ...(before === 'batch' ? { batch: null } : {}) })
  }

  /** Where the reader is in the open document. */
  setPlace(place: Place): void {
    if (this.#store.state.origin.kind === 'library') this.notes.change({ place })
    else this.preferences.setPlace(place)
  }

  /** The analyst's comment on the open document. */
  setComment(comment: string): void {
    if (this.#store.state.origin.kind === 'library') this.notes.change({ comment, modifiedAt: new Date().toISOString() })
    else this.preferences.setComment(comment)
  }

  /** Does to a document of the library what its menu offers. */
  act(action: DocumentAction, id: string): void {
    if (action === 'open') void this.opening.openFromLibrary(id)
    else if (action === 'archive') void this.library.toggleArchived(id)
    else if (action === 'remove') void this.library.remove(id)
    else if (action === 'changes') void this.library.compare(id)
    else if (action === 'source') void this.library.askSource(id)
    else this.library.ask(action, id)
  }

  /** Opens a document of the library at some words of it. */
  async openAt(id: string, span: Span): Promise<void> {
    await this.opening.openFromLibrary(id)
    this.navigation.goTo(span, { lit: [span] })
  }

  /** Runs a command that needs no element of the window. Returns whether it was one. */
  run(command: CommandId): boolean {
    const action = this.#actions[command]
    action?.()
    return action !== undefined
  }

  readonly #actions: Partial<Record<CommandId, () => void>> = {
    open: () => void this.importing.choose(),
    'add-to-library': () => void this.importing.addOpen(),
    rename: () => this.library.ask('rename'),
    tags: () => this.library.ask('tags'),
    archive: () => void this.library.toggleArchived(),
    changes: () => void this.library.compare(),
    export: () => this.library.ask('export'),
    remove: () => void this.library.remove(),
    'undo-remove': () => void this.library.undo(),
    'clear-recents': () => void this.library.clearRecents(),
    'library-place': () => this.openDialog('place'),
    'open-bundled': () => void this.opening.openBundled(),
    published: () => this.opening.askPublished(),
    'source-details': () => void this.library.askSource(),
    'print-brief': () => this.#openPrint('print-brief'),
    'print-article': () => this.#openPrint('print-article'),
    'find-next': () => void this.searching.stepHit(1),
    'find-previous': () => void this.searching.stepHit(-1),
    'panel-summary': () => this.preferences.setPanel('summary'),
    'panel-quotes': () => this.preferences.setPanel('quotes'),
    'panel-timeline': () => this.preferences.setPanel('timeline'),
    'panel-figures': () => this.preferences.setPanel('figures'),
    'toggle-contents': () => this.preferences.set({ contentsShown: !this.#store.state.settings.contentsShown }),
    'theme-system': () => this.preferences.set({ theme: 'system' }),
    'theme-light': () => this.preferences.set({ theme: 'light' }),
    'theme-dark': () => this.preferences.set({ theme: 'dark' }),
    'theme-sepia': () => this.preferences.set({ theme: 'sepia' }),
    'theme-contrast': () => this.preferences.set({ theme: 'contrast' }),
    'text-larger': () => this.preferences.stepScale(1),
    'text-smaller': () => this.preferences.stepScale(-1),
    'text-reset': () => this.preferences.set({ textScale: 100 }),
    display: () => this.openDialog('display'),
    'full-screen': () => void request('window:full-screen', null),
    back: () => this.navigation.back(),
    forward: () => this.navigation.forward(),
    'go-to-paragraph': () => this.openDialog('paragraph'),
    keys: () => this.openDialog('keys'),
    about: () => this.openDialog('about')
  }

  #openPrint(dialog: 'print-brief' | 'print-article'): void {
    if (this.#store.state.briefing) this.openDialog(dialog)
  }
}
