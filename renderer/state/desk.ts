import type { Briefing } from '#core/briefing/briefing.ts'
import { defaultPaper } from '#core/briefing/print/paper.ts'
import type { Span } from '#core/document.ts'
import type { CommandId } from '#core/ipc/commands.ts'
import type { OpenedFile, Result } from '#core/ipc/contract.ts'
import { steppedScale, withComment, withPlace, withPublished, type PanelName, type Place, type Settings, type Theme } from '#core/ipc/settings.ts'
import { CancelledError, type Engine } from '../engine.ts'
import { listen, request } from '../platform.ts'
import type { Opened, Progress } from '../worker/messages.ts'
import { panelOf, spansOf, type ItemRef } from './items.ts'
import { NO_SEARCH, type Chosen, type DialogName, type SearchState, type State, type Store } from './store.ts'
import { EMPTY_TRAIL, leave, stepBack, stepForward, type Stop } from './trail.ts'

/** What the desk needs of the reading column: where it is, and to be moved. */
export interface ReadingColumn {
  readonly scrollTop: number
  /** Brings the words into view; `toTop` where what follows them is what the reader wants. */
  reveal(span: Span, toTop?: boolean): void
  /** Goes back to an exact scroll offset, in CSS pixels. */
  restore(scrollTop: number): void
}

const SAVE_DELAY = 400
/** Milliseconds after which an opening says what it is at. */
const WORTH_SAYING = 250

/** Everything the window can do to its state. Views raise events; the desk alone acts on them. */
export class Desk {
  readonly #store: Store
  readonly #engine: Engine
  readonly #column: () => ReadingColumn | undefined
  #saving: ReturnType<typeof setTimeout> | undefined
  #lastQuery = 0
  #searching: Promise<void> = Promise.resolve()
  #lastProblem = 0
  /** The file that the open briefing was derived from; `null` for the reviewed one. */
  #file: OpenedFile | null = null

  constructor(store: Store, engine: Engine, column: () => ReadingColumn | undefined) {
    this.#store = store
    this.#engine = engine
    this.#column = column
  }

  /** Opens what the window was started for. */
  async start(): Promise<void> {
    listen('file:opened', (result) => void this.#showFile(result))
    addEventListener('pagehide', () => this.#saveNow())
    // Asked for at once: one waits for the other's answer no longer than it must.
    const bundled = request('briefing:bundled', null)
    bundled.catch(() => undefined)
    const { settings, problems, file, region } = await request('app:start-up', null)
    this.#store.change({ settings, regionPaper: defaultPaper(region) })
    problems.forEach((problem) => this.report(problem))
    if (file) await this.#showFile(file)
    if (!this.#store.state.briefing) await this.openBundled(bundled)
  }

  async openBundled(files = request('briefing:bundled', null)): Promise<void> {
    try {
      this.#showWhole(await this.#engine.run('open-bundled', await files))
      this.#file = null
    } catch (error) {
      this.#failToOpen(error)
    }
  }

  /** Lets the reader choose a file. */
  async chooseFile(): Promise<void> {
    try {
      const file = await request('file:open', null)
      if (file) await this.openFile(file)
    } catch (error) {
      this.#failToOpen(error)
    }
  }

  async openFile(file: OpenedFile): Promise<void> {
    const before = this.#store.state
    const hash = await sha256Of(file.bytes)
    const published = before.settings.published.find(([sha256]) => sha256 === hash)?.[1]
    const tell = ({ step, briefing }: Progress): void => {
      if (Date.now() - began < WORTH_SAYING) return
      if (briefing) this.#show({ briefing, problems: [] })
      this.#store.change({ opening: { fileName: file.fileName, step } })
    }
    const began = Date.now()
    try {
      this.#showWhole(await this.#engine.run('open-file', { file, published }, tell))
      this.#file = file
    } catch (error) {
      await this.#goBackTo(before)
      if (!(error instanceof CancelledError)) this.#failToOpen(error)
    } finally {
      this.#store.change({ opening: null })
    }
  }

  /** Gives up what is being opened; what was open before is open again. */
  cancelOpening(): void {
    this.#engine.cancel()
  }

  async #goBackTo({ briefing, chosen, trail, search }: State): Promise<void> {
    if (this.#store.state.briefing === briefing && !this.#store.state.opening) return
    this.#store.change({ briefing, chosen, trail, search })
    if (!briefing) return
    await this.#engine.run('adopt', briefing)
    this.#bringNear(briefing)
  }

  /** Takes the reader's word for when the open document was published, and derives its dates anew. */
  async setPublished(date: string): Promise<void> {
    const { briefing, settings } = this.#store.state
    if (!briefing || !this.#file) return
    this.set(withPublished(settings, briefing.source.sha256, date))
    await this.openFile(this.#file)
  }

  async #showFile(result: Result<OpenedFile>): Promise<void> {
    if (result.ok) await this.openFile(result.value)
    else this.report(result.message)
  }

  #showWhole(opened: Opened): void {
    this.#show(opened)
    this.#bringNear(opened.briefing)
  }

  /** Where that fails, the engine goes on searching from afar. */
  #bringNear(briefing: Briefing): void {
    this.#engine.bringNear(briefing).catch(() => undefined)
  }

  #show({ briefing, problems }: Opened): void {
    const search = { ...NO_SEARCH, regex: this.#store.state.search.regex }
    this.#store.change({ briefing, failure: null, chosen: null, trail: EMPTY_TRAIL, search })
    problems.forEach((problem) => this.report(problem))
  }

  /** An open document stays; without one, the failure is what the window shows. */
  #failToOpen(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    if (this.#store.state.briefing) this.report(message)
    else this.#store.change({ failure: message })
  }

  /** Tells the reader, until the reader puts it away. */
  report(message: string): void {
    const problem = { id: ++this.#lastProblem, message }
    this.#store.change({ problems: [...this.#store.state.problems, problem] })
  }

  dismiss(id: number): void {
    this.#store.change({ problems: this.#store.state.problems.filter((problem) => problem.id !== id) })
  }

  // Choosing and finding the way back

  /** Chooses an item and goes to its words. Choosing it again goes on to the next place where it stands. */
  chooseItem(ref: ItemRef, place = 0): void {
    const { briefing } = this.#store.state
    const spans = briefing ? spansOf(briefing, ref) : []
    const span = spans[place]
    if (!span) return
    // A split quotation is one thing said; the mentions of a name are many places.
    const lit = ref.list === 'people' ? [span] : spans
    this.#jump({ ref, lit, place }, span)
  }

  /** Chooses the item that words in the text belong to, without moving the text. */
  chooseMark(ref: ItemRef, place: number): void {
    const { briefing } = this.#store.state
    if (!briefing) return
    const spans = spansOf(briefing, ref)
    const lit = ref.list === 'people' ? spans.slice(place, place + 1) : spans
    this.setPanel(panelOf(briefing, ref))
    this.#store.change({ chosen: { ref, lit, place } })
  }

  /** Goes to a span that is no item: a paragraph, a heading, a hit. */
  goTo(span: Span, { lit = [], toTop = false }: { lit?: readonly Span[]; toTop?: boolean } = {}): void {
    this.#jump({ ref: null, lit, place: 0 }, span, toTop)
  }

  #jump(chosen: Chosen, span: Span, toTop = false): void {
    this.#store.change({ trail: leave(this.#store.state.trail, this.#here()), chosen })
    this.#column()?.reveal(span, toTop)
  }

  #here(): Stop<Chosen | null> {
    return { scrollTop: this.#column()?.scrollTop ?? 0, view: this.#store.state.chosen }
  }

  back(): void {
    this.#retrace(stepBack(this.#store.state.trail, this.#here()))
  }

  forward(): void {
    this.#retrace(stepForward(this.#store.state.trail, this.#here()))
  }

  #retrace(step: ReturnType<typeof stepBack<Chosen | null>>): void {
    if (!step) return
    this.#store.change({ trail: step.trail, chosen: step.stop.view })
    this.#column()?.restore(step.stop.scrollTop)
  }

  clearChosen(): void {
    this.#store.change({ chosen: null })
  }

  // Searching

  /** Searches as the reader types; the newest query wins. */
  search(change: Partial<SearchState>, typing = false): Promise<void> {
    this.#searching = this.#search(change, typing)
    return this.#searching
  }

  async #search(change: Partial<SearchState>, typing: boolean): Promise<void> {
    const search = { ...this.#store.state.search, ...change }
    const turn = ++this.#lastQuery
    if (search.query.trim() === '') {
      this.#store.change({ search: { ...search, result: null, hit: -1 } })
      return
    }
    this.#store.change({ search })
    const { matchCase, wholeWord } = this.#store.state.settings
    const { query, related, regex } = search
    try {
      const options = { matchCase, wholeWord, related, regex, typing }
      const result = await this.#engine.search(query, options)
      if (turn === this.#lastQuery) this.#store.change({ search: { ...this.#store.state.search, result, hit: -1 } })
    } catch (error) {
      this.report(`The search could not be done: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  /** Goes to the next or previous hit in text order, from where the reader is, round the end. */
  async stepHit(direction: 1 | -1): Promise<void> {
    // Enter may come before what was just typed is found.
    await this.#searching
    const { search } = this.#store.state
    const hits = search.result?.hits ?? []
    if (hits.length === 0) return
    const from = search.hit === -1 ? (direction === 1 ? -1 : 0) : search.hit
    this.goToHit((from + direction + hits.length) % hits.length)
  }

  goToHit(index: number): void {
    const { search } = this.#store.state
    const hit = search.result?.hits[index]
    if (!hit) return
    this.#store.change({ search: { ...search, hit: index } })
    this.goTo(hit)
  }

  closeSearch(): void {
    void this.search({ ...NO_SEARCH, regex: this.#store.state.search.regex })
  }

  // Settings

  /** Brings a panel to the front, before the results of a search. */
  setPanel(panel: PanelName): void {
    this.#store.change({ search: { ...this.#store.state.search, shown: false } })
    this.set({ panel })
  }

  /** Changes settings at once and saves them soon. */
  set(change: Partial<Settings>): void {
    this.#store.change({ settings: { ...this.#store.state.settings, ...change } })
    this.#saving ??= setTimeout(() => this.#saveNow(), SAVE_DELAY)
  }

  setPlace(place: Place): void {
    const { briefing, settings } = this.#store.state
    if (briefing) this.set(withPlace(settings, briefing.source.sha256, place))
  }

  setComment(comment: string): void {
    const { briefing, settings } = this.#store.state
    if (briefing) this.set(withComment(settings, briefing.source.sha256, comment))
  }

  #saveNow(): void {
    if (this.#saving === undefined) return
    clearTimeout(this.#saving)
    this.#saving = undefined
    request('settings:save', this.#store.state.settings).catch((error: unknown) => {
      this.report(error instanceof Error ? error.message : String(error))
    })
  }

  // Commands

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
    open: () => void this.chooseFile(),
    'open-bundled': () => void this.openBundled(),
    published: () => this.#openPublished(),
    'print-brief': () => this.#openPrint('print-brief'),
    'print-article': () => this.#openPrint('print-article'),
    'find-next': () => void this.stepHit(1),
    'find-previous': () => void this.stepHit(-1),
    'panel-summary': () => this.setPanel('summary'),
    'panel-quotes': () => this.setPanel('quotes'),
    'panel-timeline': () => this.setPanel('timeline'),
    'panel-figures': () => this.setPanel('figures'),
    'toggle-contents': () => this.set({ contentsShown: !this.#store.state.settings.contentsShown }),
    'theme-system': () => this.#setTheme('system'),
    'theme-light': () => this.#setTheme('light'),
    'theme-dark': () => this.#setTheme('dark'),
    'theme-sepia': () => this.#setTheme('sepia'),
    'theme-contrast': () => this.#setTheme('contrast'),
    'text-larger': () => this.#stepScale(1),
    'text-smaller': () => this.#stepScale(-1),
    'text-reset': () => this.set({ textScale: 100 }),
    display: () => this.openDialog('display'),
    'full-screen': () => void request('window:full-screen', null),
    back: () => this.back(),
    forward: () => this.forward(),
    'go-to-paragraph': () => this.openDialog('paragraph'),
    keys: () => this.openDialog('keys'),
    about: () => this.openDialog('about')
  }

  #setTheme(theme: Theme): void {
    this.set({ theme })
  }

  #stepScale(direction: 1 | -1): void {
    this.set({ textScale: steppedScale(this.#store.state.settings.textScale, direction) })
  }

  #openPrint(dialog: 'print-brief' | 'print-article'): void {
    if (this.#store.state.briefing) this.openDialog(dialog)
  }

  #openPublished(): void {
    if (this.#file) this.openDialog('published')
    else this.report('The bundled briefing was reviewed by hand, and so was its date. Open a document of your own to give its date.')
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
