import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { raise } from '../events.ts'
import type { State } from '../state/store.ts'
import { shared } from '../styles/shared.ts'

/** What the program is at, as it is told to the reader. */
const STEP_NAMES: Readonly<Record<string, string>> = {
  reading: 'reading it',
  metadata: 'found where and when it was written',
  time: 'found the dates',
  people: 'found the people and bodies',
  quotes: 'found the quotations',
  statements: 'found what is reported',
  numbers: 'found the numbers',
  gaps: 'found what is not established',
  summary: 'found the main points',
  timeline: 'found the events'
}

/** What goes on, what was done and what went wrong: below the head of the window. */
@customElement('br-status-view')
export class BrStatusView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        padding: 0.5rem 1rem;
        border-bottom: 1px solid var(--line);
        background: var(--lit);
        color: var(--lit-ink);
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }
      p.done {
        background: var(--side);
        color: var(--ink);
      }
      span {
        flex: 1 1 12rem;
      }
      progress {
        width: 8rem;
        accent-color: var(--accent);
      }
      .secondary {
        padding: 0.25rem 0.75rem;
      }
      .secondary.undo {
        color: var(--accent);
      }
      @container desk (max-width: 14em) {
        p,
        .secondary {
          padding: 0.25rem;
        }
      }
    `
  ]

  @property({ attribute: false }) view!: Pick<State, 'opening' | 'problems' | 'status' | 'batch'>

  protected override render(): TemplateResult {
    const { problems } = this.view
    return html`${this.#opening()} ${this.#batch()}
      <div role="status">${this.#status()}</div>
      <div role="alert">
        ${problems.map(
          ({ id, message }) =>
            html`<p>
              <span>${message}</span>
              <button type="button" class="secondary" @click=${() => raise(this, 'problem-dismissed', { id })}>Dismiss</button>
            </p>`
        )}
      </div>`
  }

  #opening(): TemplateResult | typeof nothing {
    const { opening } = this.view
    if (!opening) return nothing
    return html`<p>
      <progress aria-label="Opening ${opening.fileName}"></progress>
      <span>Opening ${opening.fileName}: ${STEP_NAMES[opening.step] ?? 'at the text'} …</span>
      <button type="button" class="secondary" @click=${() => raise(this, 'work-cancelled', null)}>Cancel</button>
    </p>`
  }

  #batch(): TemplateResult | typeof nothing {
    const { batch } = this.view
    if (!batch || batch.ended !== 'no') return nothing
    const { total, outcomes, current } = batch
    return html`<p>
      <progress aria-label="Adding ${total} files" max=${total} .value=${outcomes.length}></progress>
      <span>Adding ${outcomes.length + 1} of ${total}: ${current}</span>
      <button type="button" class="secondary" @click=${() => raise(this, 'batch-cancelled', null)}>Cancel</button>
    </p>`
  }

  #status(): TemplateResult | typeof nothing {
    const { status } = this.view
    if (!status) return nothing
    return html`<p class="done">
      <span>${status.message}</span>
      ${status.offer === 'undo' ? html`<button type="button" class="secondary undo" @click=${() => raise(this, 'undo-called', null)}>Undo</button>` : nothing}
      ${status.offer === 'changes'
        ? html`<button type="button" class="secondary undo" @click=${() => raise(this, 'command-called', 'changes')}>What changed</button>`
        : nothing}
      <button type="button" class="secondary" @click=${() => raise(this, 'status-dismissed', null)}>Dismiss</button>
    </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-status-view': BrStatusView
  }
}
