import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { grouped } from '../grouped.ts'
import type { Batch, Outcome } from '../state/store.ts'
import { shared } from '../styles/shared.ts'

/** What became of many files that were added in one go. */
@customElement('br-batch-dialog')
export class BrBatchDialog extends LitElement {
  static override styles = [
    shared,
    css`
      h3 {
        margin-top: 1rem;
      }
      li {
        padding: 0.375rem 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
        user-select: text;
        content-visibility: auto;
        contain-intrinsic-height: auto 2rem;
      }
      .reason {
        color: var(--gap);
      }
      .undated {
        color: var(--date);
      }
      .name {
        font-weight: 600;
      }
      button.name {
        color: var(--accent);
      }
      summary {
        color: var(--accent);
        cursor: pointer;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 1.25rem;
      }
    `
  ]

  @property({ attribute: false }) batch!: Batch
  @state() private copied = false

  protected override render(): TemplateResult {
    const { outcomes, total, ended } = this.batch
    const of = (kind: Outcome['kind']): readonly Outcome[] => outcomes.filter((outcome) => outcome.kind === kind)
    const left = total - outcomes.length
    const refused = of('refused')
    return html`<br-modal-dialog heading=${ended === 'cancelled' ? 'Stopped' : 'All files done'}>
      <p>${summaryOf(this.batch)}</p>
      ${left > 0 ? html`<p>${grouped(left)} ${left === 1 ? 'file was' : 'files were'} not read any more.</p>` : nothing}
      ${this.#group('Refused', refused)} ${this.#group('Added', of('added'))} ${this.#group('There already', of('known'))}
      <div class="buttons">
        <button type="button" class="primary" autofocus @click=${() => raise(this, 'dialog-closed', null)}>Close</button>
        ${refused.length === 0 ? nothing : html`<button type="button" class="secondary" @click=${this.#copy}>Copy the refusals</button>`}
        <span role="status">${this.copied ? 'Copied.' : ''}</span>
      </div>
    </br-modal-dialog>`
  }

  #group(heading: string, outcomes: readonly Outcome[]): TemplateResult | typeof nothing {
    if (outcomes.length === 0) return nothing
    return html`<h3 class="label">${heading} · ${grouped(outcomes.length)}</h3>
      <ul>
        ${outcomes.map((outcome) => html`<li>${this.#outcome(outcome)}</li>`)}
      </ul>`
  }

  #outcome({ fileName, kind, id, words, undated }: Outcome): TemplateResult {
    const open = (): void => {
      raise(this, 'dialog-closed', null)
      raise(this, 'document-chosen', { id })
    }
    return html`${id === null ? html`<span class="name">${fileName}</span>` : html`<button type="button" class="name" @click=${open}>${fileName}</button>`}
      ${undated ? html`<p class="undated">No date found. Open it and give one: File → Date of Publication.</p>` : nothing}
      ${words.map((sentence) => html`<p class=${kind === 'refused' ? 'reason' : 'meta'}>${sentence}</p>`)}`
  }

  readonly #copy = (): void => {
    const refused = this.batch.outcomes.filter(({ kind }) => kind === 'refused')
    const text = refused.map(({ fileName, words }) => `${fileName}\t${words.join(' ')}`).join('\n')
    const copy = (event: ClipboardEvent): void => {
      event.preventDefault()
      event.clipboardData?.setData('text/plain', text)
    }
    document.addEventListener('copy', copy, { once: true })
    // The newer interface of the clipboard asks for a permission that nothing here is given.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    this.copied = document.execCommand('copy')
    document.removeEventListener('copy', copy)
  }
}

function summaryOf({ outcomes }: Batch): string {
  const count = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length
  const [added, known, refused] = (['added', 'known', 'refused'] as const).map((kind) => count((outcome) => outcome.kind === kind)) as [number, number, number]
  const undated = count((outcome) => outcome.undated)
  const parts = [
    added === 1 ? '1 file was added' : `${grouped(added)} files were added`,
    ...(known === 0 ? [] : [known === 1 ? '1 was in the library already' : `${grouped(known)} were in the library already`]),
    ...(refused === 0 ? [] : [refused === 1 ? '1 could not be read' : `${grouped(refused)} could not be read`])
  ]
  const dates = undated === 0 ? '' : undated === 1 ? ' 1 has no date.' : ` ${grouped(undated)} have no date.`
  return `${parts.join(', ')}.${dates}`
}

declare global {
  interface HTMLElementTagNameMap {
    'br-batch-dialog': BrBatchDialog
  }
}
