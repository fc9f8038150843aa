import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'

/** A modal dialog with a heading; open as long as it is there. Escape and ✕ close it. */
@customElement('br-modal-dialog')
export class BrModalDialog extends LitElement {
  static override styles = [
    shared,
    css`
      dialog {
        border: 1px solid var(--line-strong);
        border-radius: 10px;
        padding: 0;
        max-width: min(94vw, var(--dialog-width, 34rem));
        width: 100%;
        max-height: 94vh;
        background: var(--page);
        color: var(--ink);
        overflow: auto;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 1rem;
        padding: 0.875rem 1.125rem 0.5rem;
        position: sticky;
        top: 0;
        background: var(--page);
        z-index: 1;
      }
      h2 {
        font-size: 1rem;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .close {
        min-width: 2rem;
        min-height: 2rem;
        text-align: center;
        color: var(--ink-soft);
      }
      .body {
        padding: 0 1.125rem 1.125rem;
        font-size: 0.8125rem;
        line-height: 1.5;
      }
    `
  ]

  @property() heading = ''

  @query('dialog') private dialog!: HTMLDialogElement

  #before: HTMLElement | null = null

  protected override firstUpdated(): void {
    this.#before = focused()
    this.dialog.showModal()
  }

  /** Whoever takes the dialog away, the keyboard goes back to where it was. */
  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (document.activeElement === document.body && this.#before?.isConnected) this.#before.focus()
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#close} @close=${this.#told}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button type="button" class="close" aria-label="Close" @click=${this.#close}>✕</button>
      </div>
      <div class="body"><slot></slot></div>
    </dialog>`
  }

  /** The dialog's own `close` event comes later; the next key may come before it. */
  readonly #close = (): void => {
    this.dialog.close()
    this.#told()
  }

  readonly #told = (): void => raise(this, 'dialog-closed', null)
}

/** What has the keyboard, however deep it is. */
function focused(): HTMLElement | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement && active !== document.body ? active : null
}

declare global {
  interface HTMLElementTagNameMap {
    'br-modal-dialog': BrModalDialog
  }
}
