import { defaultPaper } from '#core/briefing/print/paper.ts'
import type { CommandId } from '#core/ipc/commands.ts'
import type { Engine } from '../engine.ts'
import { listen, request } from '../platform.ts'
import { Messages } from './messages.ts'
import { Navigation, type ReadingColumn } from './navigation.ts'
import { Opening } from './opening.ts'
import { Preferences } from './preferences.ts'
import { Searching } from './searching.ts'
import type { DialogName, Store } from './store.ts'

/** Everything the window can do to its state. Views raise events; the desk and its parts alone act on them. */
export class Desk {
  readonly messages: Messages
  readonly preferences: Preferences
  readonly navigation: Navigation
  readonly searching: Searching
  readonly opening: Opening
  readonly #store: Store

  constructor(store: Store, engine: Engine, column: () => ReadingColumn | undefined) {
    const messages = new Messages(store)
    const preferences = new Preferences(store, messages)
    const navigation = new Navigation(store, preferences, column)
    this.messages = messages
    this.preferences = preferences
    this.navigation = navigation
    this.searching = new Searching(store, engine, { navigation, messages })
    this.opening = new Opening(store, engine, { preferences, messages })
    this.#store = store
  }

  /** Opens what the window was started for. */
  async start(): Promise<void> {
    listen('file:opened', (result) => void this.opening.showFile(result))
    addEventListener('pagehide', () => this.preferences.saveNow())
    // Asked for at once: one waits for the other's answer no longer than it must.
    const bundled = request('briefing:bundled', null)
    bundled.catch(() => undefined)
    const { settings, problems, file, region } = await request('app:start-up', null)
    this.#store.change({ settings, regionPaper: defaultPaper(region) })
    problems.forEach((problem) => this.messages.report(problem))
    if (file) await this.opening.showFile(file)
    if (!this.#store.state.briefing) await this.opening.openBundled(bundled)
  }

  openDialog(dialog: DialogName | null): void {
    this.#store.change({ dialog })
  }

  /** Runs a command that needs no element of the window. Returns whether it was one. */
  run(command: CommandId): boolean {
    const action = this.#actions[command]
    action?.()
    return action !== undefined
  }

  readonly #actions: Partial<Record<CommandId, () => void>> = {
    open: () => void this.opening.chooseFile(),
    'open-bundled': () => void this.opening.openBundled(),
    published: () => this.opening.askPublished(),
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
