import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { issuedEdtf } from '#core/briefing/cite.ts'
import type { Entry } from '#core/library/entry.ts'
import '../components/modal-dialog.ts'
import { commentOn } from '../state/reader-notes.ts'
import type { State } from '../state/store.ts'
import './about-dialog.ts'
import './batch-dialog.ts'
import './changes-dialog.ts'
import './contents-view.ts'
import './display-dialog.ts'
import './export-dialog.ts'
import './keys-dialog.ts'
import './library-view.ts'
import './paragraph-dialog.ts'
import './place-dialog.ts'
import './print-dialog.ts'
import './published-dialog.ts'
import './rename-dialog.ts'
import './review-dialog.ts'
import './source-dialog.ts'
import './tags-dialog.ts'

/** The dialog that is open, if any. */
@customElement('br-dialogs')
export class BrDialogs extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `

  @property({ attribute: false }) view!: State
  @property({ type: Number }) block = 0

  protected override render(): TemplateResult | typeof nothing {
    const { dialog, briefing, settings, origin, regionPaper, library, review, batch, subject, comparison } = this.view
    switch (dialog) {
      case 'keys':
        return html`<br-keys-dialog></br-keys-dialog>`
      case 'about':
        return html`<br-about-dialog></br-about-dialog>`
      case 'display':
        return html`<br-display-dialog .settings=${settings}></br-display-dialog>`
      case 'place':
        return html`<br-place-dialog .library=${library}></br-place-dialog>`
      case 'library':
        return html`<br-modal-dialog heading="Library" @document-chosen=${this.#close}>
          <br-library-view bare .view=${this.view}></br-library-view>
        </br-modal-dialog>`
      case 'review':
        return review ? html`<br-review-dialog .review=${review} .writable=${library?.writable !== false}></br-review-dialog>` : nothing
      case 'batch':
        return batch ? html`<br-batch-dialog .batch=${batch}></br-batch-dialog>` : nothing
      case 'rename':
      case 'tags':
      case 'export':
        return subject ? this.#about(dialog, subject) : nothing
      case 'changes':
        return comparison ? html`<br-changes-dialog .comparison=${comparison}></br-changes-dialog>` : nothing
      case null:
        return nothing
      default:
    }
    if (!briefing) return nothing
    if (dialog === 'source') {
      return origin.kind === 'library' ? html`<br-source-dialog .documentId=${origin.id} .notes=${origin.notes} .metadata=${briefing.metadata}></br-source-dialog>` : nothing
    }
    if (dialog === 'paragraph') return html`<br-paragraph-dialog .briefing=${briefing}></br-paragraph-dialog>`
    if (dialog === 'published') return html`<br-published-dialog .date=${issuedEdtf(briefing.metadata) ?? ''}></br-published-dialog>`
    if (dialog === 'contents') {
      return html`<br-modal-dialog heading="Contents" @passage-chosen=${this.#close}>
        <br-contents-view .briefing=${briefing} .block=${this.block}></br-contents-view>
      </br-modal-dialog>`
    }
    return html`<br-print-dialog
      .briefing=${briefing}
      .settings=${settings}
      .comment=${commentOn(this.view)}
      .regionPaper=${regionPaper}
      ?full=${dialog === 'print-article'}
    ></br-print-dialog>`
  }

  /** The dialogs about one document of the library. */
  #about(dialog: 'rename' | 'tags' | 'export', entry: Entry): TemplateResult {
    switch (dialog) {
      case 'rename':
        return html`<br-rename-dialog .entry=${entry}></br-rename-dialog>`
      case 'tags':
        return html`<br-tags-dialog .entry=${entry} .entries=${this.view.library?.entries ?? []}></br-tags-dialog>`
      case 'export':
        return html`<br-export-dialog .entry=${entry}></br-export-dialog>`
    }
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('dialog-closed', { bubbles: true, composed: true }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-dialogs': BrDialogs
  }
}
