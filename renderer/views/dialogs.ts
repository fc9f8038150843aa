import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { issuedEdtf } from '#core/briefing/cite.ts'
import '../components/modal-dialog.ts'
import type { State } from '../state/store.ts'
import './about-dialog.ts'
import './contents-view.ts'
import './display-dialog.ts'
import './keys-dialog.ts'
import './paragraph-dialog.ts'
import './print-dialog.ts'
import './published-dialog.ts'

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
    const { dialog, briefing, settings, regionPaper } = this.view
    switch (dialog) {
      case 'keys':
        return html`<br-keys-dialog></br-keys-dialog>`
      case 'about':
        return html`<br-about-dialog></br-about-dialog>`
      case 'display':
        return html`<br-display-dialog .settings=${settings}></br-display-dialog>`
      case null:
        return nothing
      default:
    }
    if (!briefing) return nothing
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
      .regionPaper=${regionPaper}
      ?full=${dialog === 'print-article'}
    ></br-print-dialog>`
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
