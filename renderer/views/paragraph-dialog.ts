import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { formStyles } from './form-styles.ts'

/** Asks for a ¶ number and goes there. */
@customElement('br-paragraph-dialog')
export class BrParagraphDialog extends LitElement {
  static override styles = [shared, formStyles]

  @property({ attribute: false }) briefing!: Briefing
  @state() private wrong = false
  @query('input') private input!: HTMLInputElement

  get #last(): number {
    return this.briefing.document.blocks.findLast((block) => block.number !== undefined)?.number ?? 0
  }

  protected override render(): TemplateResult {
    return html`<br-modal-dialog heading="Go to paragraph">
      <form @submit=${this.#go}>
        <label
          >Paragraph, 1 to ${this.#last}
          <input autofocus inputmode="numeric" autocomplete="off" aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby="wrong" />
        </label>
        <button class="primary" type="submit">Go</button>
        <p class="error" id="wrong" role="alert">${this.wrong ? `There is no such paragraph. Type a number from 1 to ${this.#last}.` : ''}</p>
      </form>
    </br-modal-dialog>`
  }

  readonly #go = (event: Event): void => {
    event.preventDefault()
    const number = Number(this.input.value.replace(/^¶/, '').trim())
    const block = this.briefing.document.blocks.find((each) => each.number === number)
    this.wrong = block === undefined
    if (!block) return
    raise(this, 'dialog-closed', null)
    raise(this, 'passage-chosen', { span: { start: block.start, end: block.end }, lit: true })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-paragraph-dialog': BrParagraphDialog
  }
}
