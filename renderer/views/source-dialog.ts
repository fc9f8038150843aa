import { html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Notes } from '#core/library/notes.ts'
import type { Metadata } from '#core/metadata.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { focusDate, sourceFields, sourceFieldsStyles, valuesIn, type Hint } from './source-fields.ts'
import { correctedAgain, isCorrected, isWrongDate, valuesOf, type FieldName } from './source-form.ts'

/** What the open document of the library says of itself, to be corrected after it was added. */
@customElement('br-source-dialog')
export class BrSourceDialog extends LitElement {
  static override styles = [shared, sourceFieldsStyles]

  /** Which document of the library it is. */
  @property() documentId = ''
  @property({ attribute: false }) notes!: Notes
  @property({ attribute: false }) metadata!: Metadata
  @state() private wrong = false
  @query('form') private form!: HTMLFormElement

  protected override render(): TemplateResult {
    const { metadata, wrong } = this
    return html`<br-modal-dialog heading="Source details">
      <form @submit=${this.#submitted} novalidate>
        <p class="meta">What is known of the document. Corrections are kept with your notes; the file stays as it came.</p>
        ${sourceFields({ metadata, hintOn: (name) => this.#hintOn(name), wrongDate: wrong, autofocus: true })}
        <div class="buttons">
          <button type="submit" class="primary">Save</button>
          <button type="button" class="secondary" @click=${() => raise(this, 'dialog-closed', null)}>Cancel</button>
        </div>
      </form>
    </br-modal-dialog>`
  }

  #hintOn(name: FieldName): Hint | null {
    if (isCorrected(this.notes, name)) return { kind: 'meta', words: valuesOf(this.metadata)[name] === '' ? 'You left this empty.' : 'Your correction. Empty this to have again what the document says.' }
    const { titleIsWorking, issued, issuedDerivation } = this.metadata
    if (name === 'title' && titleIsWorking === true) return { kind: 'meta', words: 'A working title: the document has none of its own.' }
    if (name !== 'date') return null
    if (issued === undefined) return { kind: 'ask', words: 'Not known. “Yesterday” and the like are counted from it.' }
    return { kind: 'meta', words: issuedDerivation ?? '' }
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault()
    const values = valuesIn(this.form)
    this.wrong = isWrongDate(this.metadata, values)
    if (this.wrong) {
      focusDate(this.form)
      return
    }
    const { metadata, published } = this.notes
    const before = { metadata, published }
    const corrections = correctedAgain(before, this.metadata, values)
    raise(this, 'dialog-closed', null)
    if (JSON.stringify(corrections) !== JSON.stringify(before)) raise(this, 'source-corrected', { id: this.documentId, corrections })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-source-dialog': BrSourceDialog
  }
}
