import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Settings } from '#core/ipc/settings.ts'
import { raise } from '../events.ts'
import { isMac } from '../platform.ts'
import type { SearchState } from '../state/store.ts'
import { shared } from '../styles/shared.ts'

/** The search field: finds as the reader types, steps from hit to hit, and keeps the keyboard. */
@customElement('br-search-box')
export class BrSearchBox extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .box {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 0.25rem;
        background: var(--field);
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        padding: 0.1875rem 0.5rem 0.1875rem 0.75rem;
      }
      .box:focus-within {
        border-color: var(--accent);
        outline: 1px solid var(--accent);
      }
      input {
        flex: 1 1 8rem;
        min-width: 0;
        background: none;
        border: 0;
        outline: none;
        font-size: 0.8125rem;
        padding: 0.3125rem 0;
      }
      input:focus-visible {
        outline: none;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      input::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }
      .status {
        font-size: 0.75rem;
        color: var(--ink-soft);
        white-space: nowrap;
        padding: 0 0.25rem;
      }
      .toggle,
      .step {
        min-width: 1.75rem;
        min-height: 1.5rem;
        padding: 0 0.3125rem;
        border: 1px solid var(--line);
        border-radius: 5px;
        text-align: center;
        font-size: 0.75rem;
        color: var(--ink-soft);
        background: var(--page);
      }
      .toggle[aria-pressed='true'] {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--accent-ink);
      }
      .hint {
        font-size: 0.75rem;
        color: var(--ink-soft);
      }
      @container desk (max-width: 14em) {
        .box {
          padding: 0.125rem;
        }
        input {
          flex-basis: 100%;
        }
      }
      @container desk (max-width: 36em) {
        .hint {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .toggle[aria-pressed='true'] {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `
  ]

  @property({ attribute: false }) search!: SearchState
  @property({ attribute: false }) settings!: Settings
  @property({ type: Boolean }) disabled = false

  @query('input') private input!: HTMLInputElement

  /** Puts the keyboard into the field, with what is there selected. */
  override focus(): void {
    this.input.focus()
    this.input.select()
  }

  protected override render(): TemplateResult {
    const { query: words, result, regex } = this.search
    const { matchCase, wholeWord } = this.settings
    return html`<form class="box" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <input
        type="search"
        aria-label="Search this briefing"
        placeholder="Search this briefing"
        autocomplete="off"
        spellcheck="false"
        maxlength="10000"
        ?disabled=${this.disabled}
        .value=${words}
        @input=${() => this.#change({ query: this.input.value }, true)}
        @keydown=${this.#keyPressed}
      />
      ${result ? this.#steps() : nothing}
      ${this.#toggle('Aa', 'Match case', matchCase, () => raise(this, 'settings-changed', { matchCase: !matchCase }))}
      ${this.#toggle('W', 'Whole words', wholeWord, () => raise(this, 'settings-changed', { wholeWord: !wholeWord }))}
      ${this.#toggle('.*', 'Regular expression', regex, () => this.#change({ regex: !regex }))}
      ${result ? nothing : html`<span class="hint" aria-hidden="true">${isMac ? '⌘F' : 'Ctrl F'}</span>`}
    </form>`
  }

  #steps(): TemplateResult {
    const { result, hit } = this.search
    const total = result?.total ?? 0
    const where = hit === -1 ? `${total}` : `${hit + 1} of ${total}`
    const step = (direction: 1 | -1) => (): void => raise(this, 'hit-stepped', { direction })
    return html`<span class="status">${where}</span>
      <button class="step" type="button" aria-label="Previous match" ?disabled=${total === 0} @click=${step(-1)}>↑</button>
      <button class="step" type="button" aria-label="Next match" ?disabled=${total === 0} @click=${step(1)}>↓</button>
      <button class="step" type="button" aria-label="Clear search" @click=${() => raise(this, 'search-closed', null)}>✕</button>`
  }

  #toggle(sign: string, name: string, pressed: boolean, press: () => void): TemplateResult {
    return html`<button
      class="toggle"
      type="button"
      aria-pressed=${pressed ? 'true' : 'false'}
      aria-label=${name}
      title=${name}
      ?disabled=${this.disabled}
      @click=${press}
    >
      ${sign}
    </button>`
  }

  #change(change: Partial<SearchState>, typing = false): void {
    raise(this, 'query-changed', { change, typing })
  }

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      raise(this, 'hit-stepped', { direction: event.shiftKey ? -1 : 1 })
    } else if (event.key === 'Escape' && this.search.query !== '') {
      event.preventDefault()
      event.stopPropagation()
      raise(this, 'search-closed', null)
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-search-box': BrSearchBox
  }
}
