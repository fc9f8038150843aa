import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'

const NARROWEST = 18
const WIDEST = 60

/** The border between text and panels: dragged, or moved with ← and →. */
@customElement('br-column-divider')
export class BrColumnDivider extends LitElement {
  static override styles = [
    shared,
    css`
      .divider {
        position: absolute;
        inset: 0 auto 0 -4px;
        width: 8px;
        z-index: 1;
        cursor: col-resize;
        border-left: 3px solid transparent;
        background: linear-gradient(var(--line), var(--line)) 1px 0 / 1px 100% no-repeat;
        touch-action: none;
      }

      .divider:hover,
      .divider:focus-visible {
        background-size: 3px 100%;
        background-image: linear-gradient(var(--accent), var(--accent));
      }

      @container desk (max-width: 47.5em) {
        .divider {
          display: none;
        }
      }
    `
  ]

  /** Of the panels, in root em. */
  @property({ type: Number }) width = NARROWEST

  protected override render(): TemplateResult {
    return html`<div
      class="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panels"
      aria-valuemin=${NARROWEST}
      aria-valuemax=${WIDEST}
      aria-valuenow=${this.width}
      tabindex="0"
      @keydown=${this.#pressed}
      @pointerdown=${this.#dragged}
    ></div>`
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key]
    if (step === undefined || event.altKey) return
    event.preventDefault()
    this.#set(this.width + step)
  }

  readonly #dragged = (event: PointerEvent): void => {
    const divider = event.currentTarget as HTMLElement
    divider.setPointerCapture(event.pointerId)
    const { fontSize } = getComputedStyle(document.documentElement)
    const move = (moved: PointerEvent): void => this.#set((innerWidth - moved.clientX) / Number.parseFloat(fontSize))
    const end = (): void => divider.removeEventListener('pointermove', move)
    divider.addEventListener('pointermove', move)
    divider.addEventListener('pointerup', end, { once: true })
    divider.addEventListener('pointercancel', end, { once: true })
  }

  #set(width: number): void {
    raise(this, 'settings-changed', { panelWidth: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)) * 4) / 4 })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-column-divider': BrColumnDivider
  }
}
