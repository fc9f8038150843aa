import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { titleOf } from '#core/briefing/cite.ts'
import { paragraphNumberAt, type Span } from '#core/document.ts'
import { commandForKey, type CommandId } from '#core/ipc/commands.ts'
import type { Theme } from '#core/ipc/settings.ts'
import { Arrivals } from '../controllers/arrivals.ts'
import type { FirstAnswers } from '../early.ts'
import type { Engine } from '../engine.ts'
import type { Place } from '#core/library/notes.ts'
import { isMac, listen, request } from '../platform.ts'
import { Desk } from '../state/desk.ts'
import { nameIn, placeIn, readOnlyWords } from '../state/reader-notes.ts'
import { Store, type State } from '../state/store.ts'
import { shared } from '../styles/shared.ts'
import { obey } from './app-events.ts'
import { appStyles } from './app-styles.ts'
import type { BrLibraryView } from './library-view.ts'
import type { BrPanelsView } from './panels-view.ts'
import type { BrReaderView } from './reader-view.ts'
import type { BrSearchBox } from './search-box.ts'
import './contents-view.ts'
import './foot-view.ts'
import './library-view.ts'
import './panels-view.ts'
import './reader-view.ts'
import './search-box.ts'
import './status-view.ts'

/** One empty list for all times when there are no hits, so that the text is not marked anew for each. */
const NO_HITS: readonly Span[] = []

const darkSystem = matchMedia('(prefers-color-scheme: dark)')

/** The window: head, contents, text, panels and foot. Turns what the views raise into what the desk does. */
@customElement('br-app')
export class BrApp extends LitElement {
  static override styles = [shared, appStyles]

  @state() private view: State = new Store().state
  @state() private block = 0

  @query('br-reader-view') private reader!: BrReaderView | null
  @query('br-search-box') private searchBox!: BrSearchBox
  @query('br-panels-view') private panels!: BrPanelsView | null

  #desk: Desk | undefined
  #begin!: () => void
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve))
  readonly #arrivals = new Arrivals(this, (sources) => {
    // A dialog is answered first.
    if (this.view.dialog === null) void sources.then((all) => this.#desk?.importing.take(all))
  })

  /** Opens what the window was started for, on a store and an engine made for it. */
  async open(store: Store, engine: Engine, answers: FirstAnswers): Promise<void> {
    const desk = new Desk(store, engine, () => this.#column())
    this.#desk = desk
    obey(this.renderRoot, { desk, store })
    store.subscribe(() => (this.view = store.state))
    listen('command', (command) => this.#run(command))
    addEventListener('keydown', this.#keyPressed)
    darkSystem.addEventListener('change', () => this.requestUpdate())
    void answers.underWay.then(this.#begin)
    await desk.start(answers)
    await this.updateComplete
    // The frame that paints the article, and the task after it.
    requestAnimationFrame(() => setTimeout(() => this.#ready()))
  }

  /** The first frame waits for the settings that it is drawn by, and until the article is being made ready. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#begun
    await super.scheduleUpdate()
  }

  #ready(): void {
    performance.mark('article-painted')
    void request('app:ready', null)
    void this.#desk?.library.start()
    requestIdleCallback(() => void loadDialogs())
  }

  #column(): { scrollTop: number; reveal: BrReaderView['reveal']; restore: BrReaderView['restore'] } | undefined {
    const { reader } = this
    if (!reader) return undefined
    return {
      scrollTop: reader.offset,
      reveal: (span, toTop) => void reader.updateComplete.then(() => reader.reveal(span, toTop)),
      restore: (offset) => void reader.updateComplete.then(() => reader.restore(offset))
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view')) return
    if (this.view.dialog !== null) void loadDialogs()
    const { briefing, settings } = this.view
    const { theme, textScale } = settings
    document.title = briefing ? `${nameIn(this.view) ?? titleOf(briefing)} — Briefing Reader` : 'Briefing Reader'
    const root = document.documentElement
    root.dataset['theme'] = shownTheme(theme)
    root.style.setProperty('--text-scale', String(textScale / 100))
    this.style.setProperty('--panel-width', `${settings.panelWidth}rem`)
  }

  // What views raise

  /** What only the window can do, besides what the desk does. */
  protected override firstUpdated(): void {
    const root = this.renderRoot
    root.addEventListener('mark-chosen', () => void this.#focusItem())
    root.addEventListener('search-closed', () => this.searchBox.focus())
    root.addEventListener('place-changed', ((event: CustomEvent<Place>): void => void (this.block = event.detail.block)) as EventListener)
    root.addEventListener('command-called', ((event: CustomEvent<CommandId>) => this.#run(event.detail)) as EventListener)
  }

  async #focusItem(): Promise<void> {
    await this.updateComplete
    await this.panels?.focusChosen()
  }

  // Keys and commands

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const target = event.composedPath()[0]
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    const command = commandForKey(event, { mac: isMac, typing })
    if (command) {
      event.preventDefault()
      if (this.view.dialog === null || command === 'full-screen' || command.startsWith('text-')) this.#run(command)
    } else if (event.key === 'Escape' && this.view.dialog === null) this.#desk?.navigation.clearChosen()
  }

  #run(command: CommandId): void {
    switch (command) {
      case 'find':
        this.searchBox.focus()
        break
      case 'paste-document':
        this.#arrivals.expectPaste()
        void request('window:paste', null)
        break
      case 'filter-library':
        this.#filterLibrary()
        break
      case 'next-region':
        this.#nextRegion(1)
        break
      case 'previous-region':
        this.#nextRegion(-1)
        break
      default:
        this.#desk?.run(command)
    }
  }

  /** The list in the window where it is in sight, or else that of the dialog. */
  #filterLibrary(): void {
    const list = this.renderRoot.querySelector<BrLibraryView>('.left br-library-view')
    if (list?.checkVisibility() === true) list.focusFilter()
    else this.#desk?.openDialog('library')
  }

  /** Search, contents, library, text, panels: the parts that F6 goes round. */
  #nextRegion(direction: 1 | -1): void {
    const regions = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility())
    const active = this.shadowRoot?.activeElement
    const at = regions.findIndex((region) => region === active || region.contains(active ?? null))
    const next = regions[(at + direction + regions.length) % regions.length] ?? regions[0]
    next?.focus()
  }

  // The window

  protected override render(): TemplateResult {
    const { briefing, settings, search } = this.view
    return html`
      <header class="head">
        <div class="name">
          <strong>Briefing Reader</strong>
          <button class="nav" type="button" aria-label="Back" title="Back" ?disabled=${this.view.trail.back.length === 0} @click=${() => this.#run('back')}>‹</button>
          <button class="nav" type="button" aria-label="Forward" title="Forward" ?disabled=${this.view.trail.forward.length === 0} @click=${() => this.#run('forward')}>›</button>
          <button class="secondary fold" type="button" ?disabled=${!briefing} @click=${() => this.#desk?.openDialog('contents')}>Contents</button>
          <button class="secondary fold" type="button" @click=${() => this.#desk?.openDialog('library')}>Library</button>
        </div>
        <br-search-box data-region tabindex="-1" .search=${search} .settings=${settings} ?disabled=${!briefing}></br-search-box>
        <button class="primary" type="button" ?disabled=${!briefing} @click=${() => this.#run('print-brief')}>Print brief</button>
      </header>
      <br-status-view class="status" .view=${this.view}></br-status-view>
      <div class="desk ${settings.contentsShown ? '' : 'plain'}">
        ${settings.contentsShown ? this.#left() : nothing}
        ${this.#main()}
        ${briefing ? html`<br-panels-view class="right" role="complementary" aria-label="Panels" data-region tabindex="-1" .view=${this.view}></br-panels-view>` : nothing}
      </div>
      <footer>
        <br-foot-view .briefing=${briefing} .settings=${settings} .readOnly=${readOnlyWords(this.view)} .paragraph=${this.#paragraph()}></br-foot-view>
      </footer>
      <div class="visually-hidden" role="status">${this.#announcement()}</div>
      ${this.#arrivals.isOver ? html`<div class="drop"><p>Drop to open: PDF, Word, web pages, text, or a folder of them</p></div>` : nothing}
      <br-dialogs .view=${this.view} .block=${this.block}></br-dialogs>
    `
  }

  #left(): TemplateResult {
    const { briefing } = this.view
    return html`<div class="left">
      ${briefing
        ? html`<nav data-region tabindex="-1" aria-label="Contents">
            <br-contents-view .briefing=${briefing} .block=${this.block}></br-contents-view>
          </nav>`
        : nothing}
      <br-library-view role="region" aria-label="Library" data-region tabindex="-1" .view=${this.view}></br-library-view>
    </div>`
  }

  #main(): TemplateResult {
    const { briefing, failure, settings } = this.view
    if (briefing) {
      return html`<main class="middle" data-region tabindex="-1" @focus=${() => this.reader?.focus()}>
        <br-reader-view
          .briefing=${briefing}
          .panel=${settings.panel}
          .chosen=${this.view.chosen}
          .hits=${this.view.search.result?.hits ?? NO_HITS}
          .hit=${this.view.search.hit}
          .place=${placeIn(this.view)}
          .name=${nameIn(this.view)}
        ></br-reader-view>
      </main>`
    }
    if (failure) {
      return html`<main class="middle state">
        <h1>Nothing can be shown</h1>
        <p>${failure}</p>
        <button type="button" class="primary" @click=${() => this.#run('open')}>Open a document…</button>
      </main>`
    }
    return html`<main class="middle state" aria-busy="true"><p class="meta">Opening …</p></main>`
  }

  #paragraph(): number | undefined {
    const { briefing } = this.view
    const block = briefing?.document.blocks[this.block]
    return briefing && block ? paragraphNumberAt(briefing.document, block.start) : undefined
  }

  /** For those who do not see the highlights. */
  #announcement(): string {
    const { search, opening, batch } = this.view
    if (opening) return `Opening ${opening.fileName}`
    // Not each file: every tenth part of them.
    if (batch?.ended === 'no') return `Adding ${batch.total} files: ${Math.floor((10 * batch.outcomes.length) / batch.total) * 10} per cent`
    if (!search.result) return ''
    const { total } = search.result
    const found = total === 0 ? 'No matches' : total === 1 ? '1 match' : `${total} matches`
    return search.hit === -1 ? `${found} for ${search.query}` : `Match ${search.hit + 1} of ${total}`
  }
}

/** Dialogs come after the article, which need not wait for them, and before the first of them is likely to be wanted. */
function loadDialogs(): Promise<unknown> {
  return import('./dialogs.ts')
}

function shownTheme(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  return darkSystem.matches ? 'dark' : 'light'
}

declare global {
  interface HTMLElementTagNameMap {
    'br-app': BrApp
  }
}
