import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Entry } from '#core/library/entry.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { lineForm, lineFormStyles } from './line-form.ts'

const MAX_LENGTH = 2000

/** Gives a document of the library the analyst's own name. */
@customElement('br-rename-dialog')
export class BrRenameDialog extends LitElement {
  static override styles = [
    shared,
    lineFormStyles,
    css`
      .meta {
        flex-basis: 100%;
      }
    `
  ]

  @property({ attribute: false }) entry!: Entry

  protected override render(): TemplateResult {
    const { id, name, title } = this.entry
    return lineForm({
      heading: 'Rename',
      label: 'Your name for it',
      value: name,
      selected: true,
      maxLength: MAX_LENGTH,
      below: name === title ? nothing : html`<p class="meta">Its own title: ${title}. Empty this to have that again.</p>`,
      button: 'Rename',
      accept: (line) => {
        raise(this, 'dialog-closed', null)
        raise(this, 'document-renamed', { id, name: line })
      }
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-rename-dialog': BrRenameDialog
  }
}
