import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { PanelName } from '#core/ipc/settings.ts'
import '../components/column-divider.ts'
import { raise } from '../events.ts'
import { panelCounts } from '../state/items.ts'
import type { State } from '../state/store.ts'
import { shared } from '../styles/shared.ts'
import type { PanelView } from './panel-view.ts'
import { panelsStyles } from './panels-styles.ts'
import './figures-view.ts'
import './quotes-view.ts'
import './results-view.ts'
import './summary-view.ts'
import './timeline-view.ts'

const TABS: readonly (readonly [PanelName, string])[] = [
  ['summary', 'Summary'],
  ['quotes', 'Quotes'],
  ['timeline', 'Timeline'],
  ['figures', 'Key figures']
]

const LABELS: Readonly<Record<PanelName | 'results', string>> = { ...(Object.fromEntries(TABS) as Record<PanelName, string>), results: 'Results' }

/** What was found in the text: a tab for each kind, and the results of a search in front of them. */
@customElement('br-panels-view')
export class BrPanelsView extends LitElement {
  static override styles = [shared, panelsStyles]

  /** With a briefing. */
  @property({ attribute: false }) view!: State

  /** Whether the results of a search are in front. */
  get #results(): boolean {
    const { search } = this.view
    return search.shown && search.query.trim() !== ''
  }

  /** Puts the keyboard on the tab that is open. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }

  /** Puts the keyboard on the chosen item of the open panel. */
  async focusChosen(): Promise<void> {
    await this.updateComplete
    const panel = this.renderRoot.querySelector<PanelView>('#panel > :not(h2)')
    await panel?.updateComplete
    panel?.focusChosen()
  }

  protected override render(): TemplateResult {
    const { briefing, search, settings } = this.view
    const counts = panelCounts(briefing!)
    const chosen = this.#results ? 'results' : settings.panel
    return html`<br-column-divider .width=${settings.panelWidth}></br-column-divider>
      <div class="sheet">
        <div class="tabs" role="tablist" aria-label="Panels" @keydown=${this.#tabKey}>
          ${TABS.map(([name, label]) => this.#tab(name, label, counts[name], chosen === name))}
          ${search.query.trim() === '' ? nothing : this.#tab('results', 'Results', search.result?.total ?? 0, this.#results)}
        </div>
        <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${chosen}`} tabindex="0" @keydown=${this.#panelKey}>
          <h2 class="visually-hidden">${LABELS[chosen]}</h2>
          ${this.#panel()}
        </div>
      </div>`
  }

  #tab(name: PanelName | 'results', label: string, count: number, selected: boolean): TemplateResult {
    return html`<button
      type="button"
      role="tab"
      id=${`tab-${name}`}
      aria-selected=${selected ? 'true' : 'false'}
      aria-controls="panel"
      tabindex=${selected ? '0' : '-1'}
      @click=${() => raise(this, 'panel-chosen', { panel: name })}
    >
      ${label} <span class="count">${count}</span>
    </button>`
  }

  #panel(): TemplateResult {
    const { chosen, search, settings } = this.view
    const briefing = this.view.briefing!
    if (this.#results) return html`<br-results-view .briefing=${briefing} .result=${search.result} .hit=${search.hit} ?related=${search.related}></br-results-view>`
    switch (settings.panel) {
      case 'summary':
        return html`<br-summary-view .briefing=${briefing} .chosen=${chosen}></br-summary-view>`
      case 'quotes':
        return html`<br-quotes-view .briefing=${briefing} .chosen=${chosen} .order=${settings.quoteOrder}></br-quotes-view>`
      case 'timeline':
        return html`<br-timeline-view .briefing=${briefing} .chosen=${chosen}></br-timeline-view>`
      case 'figures':
        return html`<br-figures-view .briefing=${briefing} .chosen=${chosen}></br-figures-view>`
    }
  }

  /** ← and → go from tab to tab. */
  readonly #tabKey = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')]
    const at = tabs.findIndex((tab) => tab.ariaSelected === 'true')
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined || event.altKey) return
    event.preventDefault()
    const tab = tabs[(to + tabs.length) % tabs.length]
    tab?.click()
    tab?.focus()
  }

  /** ↑ and ↓ go from item to item. */
  readonly #panelKey = (event: KeyboardEvent): void => {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const panel = this.renderRoot.querySelector('#panel > :not(h2)')
    const items = [...(panel?.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])]
    const active = panel?.shadowRoot?.activeElement
    if (direction === undefined || items.length === 0 || active instanceof HTMLInputElement) return
    event.preventDefault()
    const at = items.findIndex((item) => item === active)
    items[at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + direction))]?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-panels-view': BrPanelsView
  }
}
