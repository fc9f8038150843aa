import { html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { ExportFormat } from '#core/ipc/contract.ts'
import type { Entry } from '#core/library/entry.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { choiceStyles } from './choice-styles.ts'

const FORMATS: readonly (readonly [ExportFormat, name: string, use: string])[] = [
  ['briefing', 'Briefing', 'source, briefing and your notes in one file, for another Briefing Reader'],
  ['markdown', 'Markdown', 'for notes and drafts'],
  ['json', 'JSON', 'the briefing as data'],
  ['webannotation', 'Web Annotation', 'your notes and the items, as the W3C writes them'],
  ['csl', 'CSL-JSON', 'the reference, for Zotero and others'],
  ['bibtex', 'BibTeX', 'the reference, for LaTeX'],
  ['ris', 'RIS', 'the reference, for EndNote and others']
]

/** Asks in which form a document of the library is to be written out. */
@customElement('br-export-dialog')
export class BrExportDialog extends LitElement {
  static override styles = [shared, choiceStyles]

  @property({ attribute: false }) entry!: Entry
  @query('form') private form!: HTMLFormElement

  protected override render(): TemplateResult {
    return html`<br-modal-dialog heading="Export “${this.entry.name}”">
      <form @submit=${this.#accept}>
        <fieldset>
          <legend class="label">Form</legend>
          ${FORMATS.map(
            ([format, name, use], index) =>
              html`<label
                ><input type="radio" name="format" value=${format} ?checked=${index === 0} ?autofocus=${index === 0} /><span
                  >${name} <span class="meta">${use}</span></span
                ></label
              >`
          )}
        </fieldset>
        <button class="primary" type="submit">Export…</button>
      </form>
    </br-modal-dialog>`
  }

  readonly #accept = (event: Event): void => {
    event.preventDefault()
    const to = new FormData(this.form).get('format') as ExportFormat
    raise(this, 'dialog-closed', null)
    raise(this, 'export-wanted', { id: this.entry.id, to })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-export-dialog': BrExportDialog
  }
}
