import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import type { Settings } from '#core/ipc/settings.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'

/** The foot of the window: the three promises in sight, and where the reader is. */
@customElement('br-foot-view')
export class BrFootView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0.125rem 1.5rem;
        padding: 0.3125rem 1rem;
        border-top: 1px solid var(--line);
        background: var(--page);
        color: var(--ink-soft);
        font-size: 0.71875rem;
        line-height: 1.3;
      }
      @container desk (max-width: 14em) {
        :host {
          padding: 0.25rem;
        }
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem 1.25rem;
        align-items: center;
      }
      .offline {
        color: var(--ok);
      }
      .read-only {
        color: var(--date);
        font-weight: 600;
      }
      button {
        color: var(--accent);
        min-height: 1.25rem;
      }
    `
  ]

  @property({ attribute: false }) briefing: Briefing | null = null
  @property({ attribute: false }) settings!: Settings
  /** Why nothing is kept of what the reader does to the document; `null` where it is. */
  @property() readOnly: string | null = null
  /** The ¶ number the reader is at. */
  @property({ type: Number }) paragraph: number | undefined

  protected override render(): TemplateResult {
    const { briefing } = this
    const paragraphs = briefing?.document.blocks.findLast((block) => block.number !== undefined)?.number
    return html`<div>
        <span class="offline"><span aria-hidden="true">●</span> Offline: no network, ever</span>
        ${briefing ? html`<span>${checked(briefing)}</span>` : nothing}
        ${this.readOnly === null ? nothing : html`<span class="read-only">${this.readOnly}</span>`}
      </div>
      <div>
        ${briefing ? html`<span title=${briefing.source.sha256}>sha256 ${briefing.source.sha256.slice(0, 12)}…</span>` : nothing}
        ${paragraphs === undefined ? nothing : html`<span>¶${this.paragraph ?? 1} of ${paragraphs}</span>`}
        <button type="button" @click=${() => raise(this, 'command-called', 'display')} aria-label="Text size and theme, ${this.settings.textScale} per cent">
          ${this.settings.textScale} %
        </button>
      </div>`
  }
}

function checked(briefing: Briefing): string {
  const kind = briefing.reviewed ? 'Reviewed briefing' : 'Derived briefing, not reviewed'
  return `${kind} · every item checked against its words`
}

declare global {
  interface HTMLElementTagNameMap {
    'br-foot-view': BrFootView
  }
}
