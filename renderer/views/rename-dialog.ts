import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Entry } from '#core/library/entry.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { formStyles } from './form-styles.ts'

/** Gives a document of the library the analyst's own name. */
@customElement('br-rename-dialog')
export class BrRenameDialog extends LitElement {
  static override styles = [
    shared,
    formStyles,
    css`
      label {
        flex: 1 1 100%;
      }
      input {
        width: 100%;
      }
      .meta {
        flex-basis: 100%;
      }
    `
  ]

  @property({ attribute: false }) entry!: Entry
  @query('input') private input!: HTMLInputElement

  protected override render(): TemplateResult {
    const { name, title } = this.entry
    return html`<br-modal-dialog heading="Rename">
      <form @submit=${this.#accept}>
        <label
          >Your name for it
          <input autofocus autocomplete="off" maxlength="2000" .value=${name} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
        </label>
        ${name === title ? nothing : html`<p class="meta">Its own title: ${title}. Empty this to have that again.</p>`}
        <button class="primary" type="submit">Rename</button>
      </form>
    </br-modal-dialog>`
  }

  readonly #accept = (event: Event): void => {
    event.preventDefault()
    raise(this, 'dialog-closed', null)
    raise(this, 'document-renamed', { id: this.entry.id, name: this.input.value.trim() })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-rename-dialog': BrRenameDialog
  }
}
