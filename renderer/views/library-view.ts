import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { formatEdtf } from '#core/briefing/cite.ts'
import { browse, namesIn, type LibraryOrder, type Shelf } from '#core/library/browse.ts'
import type { Entry } from '#core/library/entry.ts'
import '../components/action-menu.ts'
import type { BrActionMenu, MenuAction } from '../components/action-menu.ts'
import { raise, type DocumentAction } from '../events.ts'
import { grouped } from '../grouped.ts'
import type { State } from '../state/store.ts'
import { shared } from '../styles/shared.ts'
import { libraryStyles } from './library-styles.ts'
import { details } from './parts.ts'

const ORDERS: readonly (readonly [LibraryOrder, string])[] = [
  ['opened', 'Recent'],
  ['date', 'Date'],
  ['source', 'Source'],
  ['name', 'Name']
]

/** Rows that are drawn at first; a library of thousands must not hold the window up. */
const FIRST_ROWS = 200
/** From how many documents on there is anything to filter. */
const WORTH_FILTERING = 2
const MAX_PEOPLE = 30

/** What is wrong with a document, in a word or two. */
const CONDITION_WORDS: Readonly<Partial<Record<Entry['condition'], string>>> = {
  'source-missing': 'source missing',
  'source-changed': 'source changed',
  'notes-damaged': 'notes damaged',
  'newer-format': 'read only: of a newer version'
}

/** The analyst's own documents, and the bundled one. ↑ ↓ go through them, Enter opens, F2 renames, Delete removes. */
@customElement('br-library-view')
export class BrLibraryView extends LitElement {
  static override styles = [shared, libraryStyles]

  @property({ attribute: false }) view!: State
  /** In a dialog, which has the heading and the margins. */
  @property({ type: Boolean, reflect: true }) bare = false
  /** The row that Tab comes to. */
  @state() private active = 0
  @state() private isWhole = false
  @state() private actions: readonly MenuAction[] = []
  @query('br-action-menu') private menu!: BrActionMenu
  @query('input') private filterField!: HTMLInputElement | null

  #listed: readonly Entry[] = []

  /** Puts the keyboard on the list. */
  override focus(): void {
    this.#rows[this.active]?.focus()
  }

  /** Puts the keyboard in the filter, or on the list where there is nothing to filter. */
  focusFilter(): void {
    if (this.filterField) this.filterField.focus()
    else this.focus()
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')]
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    const before = changed.get('view') as State | undefined
    if (!before || changed.size > 1) return true
    const { library, shelf, filter, settings, origin, briefing } = this.view
    const sameOpen = before.briefing === briefing && openId(before) === openId(this.view)
    return !sameOpen || before.library !== library || before.shelf !== shelf || before.filter !== filter || before.settings.libraryOrder !== settings.libraryOrder || before.origin.kind !== origin.kind
  }

  protected override willUpdate(): void {
    const { library, shelf, filter, settings } = this.view
    this.#listed = browse(library?.entries ?? [], { order: settings.libraryOrder, shelf, filter })
    this.active = Math.min(this.active, this.#listed.length)
  }

  protected override render(): TemplateResult {
    const { library } = this.view
    const entries = library?.entries ?? []
    const rows = this.isWhole ? this.#listed : this.#listed.slice(0, FIRST_ROWS)
    return html`<div class="top">
        <h2 class="label ${this.bare ? 'visually-hidden' : ''}">Library</h2>
        <button type="button" class="add" @click=${() => raise(this, 'command-called', 'open')}>Open…</button>
      </div>
      ${entries.length < WORTH_FILTERING ? nothing : this.#tools(entries)}
      <ul aria-label="Documents" @keydown=${this.#pressed}>
        ${this.#bundled()}
        ${repeat(rows, ({ id }) => id, (entry, index) => this.#row(entry, index + 1))}
      </ul>
      ${rows.length < this.#listed.length
        ? html`<button type="button" class="all" @click=${() => (this.isWhole = true)}>Show all ${grouped(this.#listed.length)}</button>`
        : nothing}
      ${this.#note(entries)}
      ${
        // Below the rows: what is found while the folder is read must not move a row from under the pointer.
        library?.problems.map((problem) => html`<p class="problem">${problem}</p>`)
      }
      <br-action-menu .actions=${this.actions} label="Actions"></br-action-menu>`
  }

  #note(entries: readonly Entry[]): TemplateResult | typeof nothing {
    const { library, filter } = this.view
    if (!library) return html`<p class="note">Reading the library …</p>`
    if (library.reading && library.reading.total > 0) return html`<p class="note">Reading the library: ${library.reading.done} of ${library.reading.total}</p>`
    if (entries.length === 0) {
      return html`<p class="note">
        Drop a PDF, Word file, web page or text here, or press Ctrl+O. It becomes a briefing and stays on this disk in ${library.place}.
      </p>`
    }
    if (this.#listed.length === 0) return html`<p class="note">${filter ? 'No document fits.' : 'Nothing is here.'}</p>`
    return nothing
  }

  #tools(entries: readonly Entry[]): TemplateResult {
    const { filter, settings, shelf } = this.view
    return html`<div class="tools">
      <input
        type="search"
        aria-label="Filter the library"
        placeholder="Filter"
        autocomplete="off"
        .value=${filter}
        @input=${(event: Event) => raise(this, 'library-browsed', { filter: (event.target as HTMLInputElement).value })}
        @keydown=${this.#filterPressed}
      />
      <div class="choices">
        <select aria-label="Show" @change=${this.#shelfChosen}>
          ${option('all:', 'All', shelf)} ${option('archived:', 'Archived', shelf)}
          ${this.#names('Tags', 'tag', namesIn(entries, 'tag'))} ${this.#names('People', 'person', namesIn(entries, 'person').slice(0, MAX_PEOPLE))}
        </select>
        <select
          aria-label="Sort by"
          @change=${(event: Event) => raise(this, 'settings-changed', { libraryOrder: (event.target as HTMLSelectElement).value as LibraryOrder })}
        >
          ${ORDERS.map(([order, name]) => html`<option value=${order} ?selected=${settings.libraryOrder === order}>${name}</option>`)}
        </select>
      </div>
    </div>`
  }

  #names(label: string, kind: 'tag' | 'person', names: readonly (readonly [string, number])[]): TemplateResult | typeof nothing {
    if (names.length === 0) return nothing
    return html`<optgroup label=${label}>${names.map(([name, count]) => option(`${kind}:${name}`, `${name} (${count})`, this.view.shelf))}</optgroup>`
  }

  #bundled(): TemplateResult {
    const isOpen = this.view.origin.kind === 'bundled' && this.view.briefing !== null
    return html`<li class=${isOpen ? 'open' : ''}>
      <button
        type="button"
        class="row"
        tabindex=${this.active === 0 ? '0' : '-1'}
        aria-current=${isOpen ? 'true' : nothing}
        @focus=${() => (this.active = 0)}
        @click=${() => raise(this, 'document-chosen', { id: null })}
      >
        <span class="name">Trump and Petro meet at the White House</span>
        <span class="details">comes with the program</span>
      </button>
    </li>`
  }

  #row(entry: Entry, index: number): TemplateResult {
    const { id, name, source, issued, tags, condition, archived } = entry
    const isOpen = openId(this.view) === id
    const line = details(source, issued !== null && formatEdtf(issued), archived && 'archived')
    const warning = CONDITION_WORDS[condition]
    return html`<li class=${isOpen ? 'open' : ''}>
      <button
        type="button"
        class="row"
        tabindex=${this.active === index ? '0' : '-1'}
        aria-current=${isOpen ? 'true' : nothing}
        @focus=${() => (this.active = index)}
        @click=${() => raise(this, 'document-chosen', { id })}
        @contextmenu=${(event: Event) => this.#openMenu(event, entry)}
      >
        <span class="name">${name}</span>
        ${line === '' ? nothing : html`<span class="details">${line}</span>`}
        ${tags.length === 0 ? nothing : html`<span class="details">${tags.map((tag) => `#${tag}`).join(' ')}</span>`}
        ${warning ? html`<span class="details warning">${warning}</span>` : nothing}
      </button>
      <button
        type="button"
        class="more"
        tabindex=${this.active === index ? '0' : '-1'}
        aria-label="Actions for ${name}"
        aria-haspopup="menu"
        aria-expanded="false"
        @click=${(event: Event) => this.#openMenu(event, entry)}
      >
        ⋯
      </button>
    </li>`
  }

  #openMenu(event: Event, entry: Entry): void {
    event.preventDefault()
    const act = (action: DocumentAction) => (): void => raise(this, 'document-action', { action, id: entry.id })
    this.actions = [
      { label: 'Open', keys: 'Enter', run: act('open') },
      { label: 'Rename…', keys: 'F2', group: true, run: act('rename') },
      { label: 'Tags…', run: act('tags') },
      { label: 'Source details…', run: act('source') },
      { label: entry.archived ? 'Take out of the archive' : 'Archive', run: act('archive') },
      ...(entry.previous.length > 0 ? [{ label: 'What changed…', run: act('changes') }] : []),
      { label: 'Export…', run: act('export') },
      { label: 'Remove from library', keys: 'Delete', group: true, run: act('remove') }
    ]
    const row = event.currentTarget as HTMLElement
    void this.updateComplete.then(() => this.menu.open(row.parentElement?.querySelector<HTMLElement>('.more') ?? row))
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const rows = this.#rows
    const to = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, Home: 0, End: rows.length - 1 }[event.key]
    const entry = this.#listed[this.active - 1]
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (to !== undefined) rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus()
    else if (entry && event.key === 'F2') raise(this, 'document-action', { action: 'rename', id: entry.id })
    else if (entry && event.key === 'Delete') this.#remove(entry)
    else return
    event.preventDefault()
  }

  /** The keyboard goes to the row that takes the place of the removed one. */
  #remove(entry: Entry): void {
    raise(this, 'document-action', { action: 'remove', id: entry.id })
    const { active } = this
    const wait = (): void => {
      if (this.#listed.some(({ id }) => id === entry.id)) requestAnimationFrame(wait)
      else void this.updateComplete.then(() => this.#rows[Math.min(active, this.#listed.length)]?.focus())
    }
    wait()
  }

  readonly #filterPressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.#rows[Math.min(1, this.#rows.length - 1)]?.focus()
    else if (event.key === 'Escape' && this.view.filter !== '') raise(this, 'library-browsed', { filter: '' })
    else return
    event.preventDefault()
  }

  readonly #shelfChosen = (event: Event): void => {
    const [kind = '', ...rest] = (event.target as HTMLSelectElement).value.split(':')
    const shelf = (kind === 'tag' || kind === 'person' ? { kind, name: rest.join(':') } : { kind }) as Shelf
    raise(this, 'library-browsed', { shelf })
  }
}

function option(value: string, words: string, shelf: Shelf): TemplateResult {
  const chosen = `${shelf.kind}:${'name' in shelf ? shelf.name : ''}`
  return html`<option value=${value} ?selected=${value === chosen}>${words}</option>`
}

function openId({ origin }: State): string | null {
  return origin.kind === 'library' ? origin.id : null
}

declare global {
  interface HTMLElementTagNameMap {
    'br-library-view': BrLibraryView
  }
}
