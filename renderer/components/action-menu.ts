import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'

export interface MenuAction {
  readonly label: string
  /** Keys that do the same, to be shown. */
  readonly keys?: string
  /** Starts a new group. */
  readonly group?: boolean
  run(): void
}

/** CSS pixels kept free between the menu and the edge of the window. */
const MARGIN = 8

/** A menu that pops up beside what it belongs to: ↑ ↓ Home End and letters go through it, Escape and Tab leave it. */
@customElement('br-action-menu')
export class BrActionMenu extends LitElement {
  static override styles = [
    shared,
    css`
      [role='menu'] {
        position: fixed;
        inset: auto;
        margin: 0;
        min-width: 12rem;
        max-width: calc(100vw - 16px);
        max-height: calc(100vh - 16px);
        padding: 0.25rem;
        overflow: auto;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        background: var(--page);
        color: var(--ink);
        font-size: 0.8125rem;
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
      }
      button {
        display: flex;
        justify-content: space-between;
        gap: 1.5rem;
        width: 100%;
        padding: 0.375rem 0.75rem;
        border-radius: 4px;
      }
      button:is(:hover, :focus-visible) {
        background: var(--lit-block);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      .group {
        margin-top: 0.25rem;
        border-top: 1px solid var(--line);
        padding-top: 0.25rem;
      }
      kbd {
        font: inherit;
        color: var(--ink-soft);
      }
    `
  ]

  @property() label = ''
  @property({ attribute: false }) actions: readonly MenuAction[] = []

  #anchor: HTMLElement | undefined

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[role="menu"]')!
  }

  /** Shows the menu beside `anchor`, which has the keyboard again when it closes. */
  async open(anchor: HTMLElement): Promise<void> {
    this.#anchor = anchor
    await this.updateComplete
    const menu = this.#menu
    menu.showPopover()
    const { left, right, top, bottom } = anchor.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = menu
    const x = left + width + MARGIN <= innerWidth ? left : Math.max(MARGIN, right - width)
    const y = bottom + height + MARGIN <= innerHeight ? bottom : Math.max(MARGIN, top - height)
    menu.style.setProperty('left', `${x}px`)
    menu.style.setProperty('top', `${y}px`)
    anchor.setAttribute('aria-expanded', 'true')
    this.#items[0]?.focus()
  }

  get #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  }

  protected override render(): TemplateResult {
    return html`<div role="menu" aria-label=${this.label} popover="auto" @keydown=${this.#pressed} @toggle=${this.#toggled}>
      ${this.actions.map(
        (action) =>
          html`<div role="none" class=${action.group ? 'group' : ''}>
            <button type="button" role="menuitem" tabindex="-1" @click=${() => this.#run(action)}>
              <span>${action.label}</span>${action.keys ? html`<kbd aria-hidden="true">${action.keys}</kbd>` : ''}
            </button>
          </div>`
      )}
    </div>`
  }

  #run(action: MenuAction): void {
    this.#close()
    action.run()
  }

  #close(): void {
    this.#menu.hidePopover()
    this.#anchor?.focus()
  }

  readonly #toggled = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.#anchor?.setAttribute('aria-expanded', 'false')
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const items = this.#items
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') this.#close()
    else if (to !== undefined) items.at(to % items.length)?.focus()
    else if (event.key.length === 1) this.#goToLetter(event.key, at)
    else return
    if (event.key !== ' ' && event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }

  #goToLetter(letter: string, at: number): void {
    const items = this.#items
    const order = [...items.slice(at + 1), ...items.slice(0, at + 1)]
    order.find((item) => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-action-menu': BrActionMenu
  }
}
