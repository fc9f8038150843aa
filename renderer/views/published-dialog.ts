import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { formStyles } from './form-styles.ts'
import { isDate } from './source-form.ts'

/** Asks when the document was published, so that “yesterday” and the like can be dated. */
@customElement('br-published-dialog')
export class BrPublishedDialog extends LitElement {
  static override styles = [
    shared,
    formStyles,
    css`
      .meta {
        flex-basis: 100%;
      }
    `
  ]

  /** What is known so far, as EDTF. */
  @property() date = ''
  @state() private wrong = false
  @query('input') private input!: HTMLInputElement

  protected override render(): TemplateResult {
    return html`<br-modal-dialog heading="Date of publication">
      <form @submit=${this.#accept}>
        <p class="meta">“Yesterday”, “in October” and the like are counted from this date. It is kept for this document.</p>
        <label
          >Date, as 2026-02-04, 2026-02 or 2026
          <input autofocus autocomplete="off" .value=${this.date} aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby="wrong" />
        </label>
        <button class="primary" type="submit">Use this date</button>
        <p class="error" id="wrong" role="alert">${this.wrong ? 'This is no date. Type a day as 2026-02-04, a month as 2026-02 or a year as 2026.' : ''}</p>
      </form>
    </br-modal-dialog>`
  }

  readonly #accept = (event: Event): void => {
    event.preventDefault()
    const date = this.input.value.trim()
    this.wrong = !isDate(date)
    if (this.wrong) return
    raise(this, 'dialog-closed', null)
    raise(this, 'published-given', { date })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-published-dialog': BrPublishedDialog
  }
}
