import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { About } from '#core/ipc/contract.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { request } from '../platform.ts'
import { shared } from '../styles/shared.ts'

/** What program this is and which engine it runs on. */
@customElement('br-about-dialog')
export class BrAboutDialog extends LitElement {
  static override styles = [
    shared,
    css`
      p + p {
        margin-top: 0.5rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.125rem 1rem;
        margin-top: 0.75rem;
        user-select: text;
      }
      dt {
        color: var(--ink-soft);
      }
      .warning {
        color: var(--gap);
      }
    `
  ]

  @state() private about: About | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    request('app:about', null).then(
      (about) => (this.about = about),
      (error: unknown) => raise(this, 'problem-met', { message: String(error) })
    )
  }

  protected override render(): TemplateResult {
    const { about } = this
    return html`<br-modal-dialog heading="About Briefing Reader">
      <p>Every item points at its words. Nothing leaves the laptop. Nothing is lost.</p>
      ${about
        ? html`<dl>
              <dt>Version</dt>
              <dd>${about.version}</dd>
              <dt>Electron</dt>
              <dd>${about.electron}</dd>
              <dt>Chromium</dt>
              <dd>${about.chromium}</dd>
              <dt>Node</dt>
              <dd>${about.node}</dd>
              <dt>System</dt>
              <dd>${about.system}</dd>
            </dl>
            ${about.engineWarning ? html`<p class="warning">${about.engineWarning}</p>` : nothing}`
        : nothing}
    </br-modal-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-about-dialog': BrAboutDialog
  }
}
