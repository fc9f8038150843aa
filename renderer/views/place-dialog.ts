import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { LibraryState } from '#core/ipc/contract.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'

/** Says where the library is, and lets the reader move it or use another one. */
@customElement('br-place-dialog')
export class BrPlaceDialog extends LitElement {
  static override styles = [
    shared,
    css`
      p + p {
        margin-top: 0.5rem;
      }
      .place {
        font-family: var(--mono);
        font-size: 0.75rem;
        overflow-wrap: anywhere;
        user-select: all;
        padding: 0.5rem 0.625rem;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--field);
      }
      .problem {
        color: var(--gap);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 1rem;
      }
    `
  ]

  @property({ attribute: false }) library: LibraryState | null = null

  protected override render(): TemplateResult {
    const { library } = this
    return html`<br-modal-dialog heading="Library folder">
      <p class="place">${library?.place ?? 'The library is still being read.'}</p>
      ${library?.writable === false ? html`<p class="problem">It can be read only.</p>` : nothing}
      ${library?.problems.map((problem) => html`<p class="problem">${problem}</p>`)}
      <p>Plain folders, one for each document. You can copy them, back them up, or carry them on a stick.</p>
      <div class="buttons">
        <button type="button" class="primary" autofocus @click=${() => this.#choose(false)}>Use another folder…</button>
        <button type="button" class="secondary" ?disabled=${library?.writable !== true} @click=${() => this.#choose(true)}>Move the library…</button>
      </div>
    </br-modal-dialog>`
  }

  #choose(move: boolean): void {
    raise(this, 'dialog-closed', null)
    raise(this, 'place-wanted', { move })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-place-dialog': BrPlaceDialog
  }
}
