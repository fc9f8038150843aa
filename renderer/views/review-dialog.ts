import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { formatEdtf } from '#core/briefing/cite.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { droppedWords, keptWords } from '../state/loss-words.ts'
import type { Review } from '../state/store.ts'
import { shared } from '../styles/shared.ts'
import { correctionsOf, FIELDS, isDate, valuesOf, type FieldName, type FieldValues } from './source-form.ts'

/** A file that was read, before it is accepted: what it says of itself, to be corrected, and what was left out. */
@customElement('br-review-dialog')
export class BrReviewDialog extends LitElement {
  static override styles = [
    shared,
    css`
      .field {
        display: grid;
        grid-template-columns: 5.5rem minmax(0, 1fr);
        gap: 0.25rem 0.75rem;
        align-items: baseline;
        margin-top: 0.5rem;
      }
      .field > :is(.meta, .ask, .error) {
        grid-column: 2;
      }
      input:not([type='checkbox']) {
        width: 100%;
        padding: 0.3125rem 0.5rem;
        border: 1px solid var(--line-strong);
        border-radius: 6px;
        background: var(--field);
      }
      [name='title'] {
        font-family: var(--serif);
        font-size: 0.9375rem;
      }
      .ask {
        color: var(--date);
        font-weight: 600;
      }
      .error {
        color: var(--gap);
      }
      h3 {
        margin-top: 1.25rem;
      }
      h3 + * {
        margin-top: 0.5rem;
      }
      ul {
        margin-top: 0.25rem;
      }
      li {
        padding-left: 0.75rem;
        border-left: 2px solid var(--line);
        margin-top: 0.25rem;
        overflow-wrap: anywhere;
      }
      .version {
        display: flex;
        gap: 0.5rem;
        align-items: baseline;
      }
      .version input {
        accent-color: var(--accent);
        margin: 0;
        flex: none;
        translate: 0 2px;
        width: 1rem;
        height: 1rem;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin: 1.25rem -1.125rem -1.125rem;
        padding: 0.75rem 1.125rem;
        position: sticky;
        bottom: 0;
        background: var(--page);
        border-top: 1px solid var(--line);
      }
      @media (max-width: 30em) {
        .field {
          grid-template-columns: minmax(0, 1fr);
        }
        .field > :is(.meta, .ask, .error) {
          grid-column: 1;
        }
      }
    `
  ]

  @property({ attribute: false }) review!: Review
  @property({ type: Boolean }) writable = true
  @state() private wrong = false
  @query('form') private form!: HTMLFormElement

  protected override render(): TemplateResult {
    const { candidate } = this.review
    return html`<br-modal-dialog heading="Open “${candidate.fileName}”">
      <form @submit=${this.#submitted} novalidate>
        <p class="meta">What the document says of itself. Correct what is wrong.</p>
        ${FIELDS.map(([name, label]) => this.#field(name, label))} ${this.#version()} ${this.#loss()}
        <div class="buttons">
          <button type="submit" class="primary" autofocus ?disabled=${!this.writable}>Add to library</button>
          <button type="button" class="secondary" @click=${() => this.#decide(false)}>Read without adding</button>
          <button type="button" class="secondary" @click=${() => raise(this, 'dialog-closed', null)}>Cancel</button>
        </div>
      </form>
    </br-modal-dialog>`
  }

  #field(name: FieldName, label: string): TemplateResult {
    const value = valuesOf(this.review.metadata)[name]
    const hint = name === 'title' ? this.#titleHint() : name === 'date' ? this.#dateHint(value) : nothing
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        autocomplete="off"
        .value=${value}
        placeholder=${name === 'date' ? '2026-02-04, 2026-02 or 2026' : name === 'author' ? 'Several with ; between them' : nothing}
        aria-describedby=${hint === nothing ? nothing : `${name}-hint`}
        aria-invalid=${name === 'date' && this.wrong ? 'true' : nothing}
      />
      ${hint}
    </div>`
  }

  #titleHint(): TemplateResult | typeof nothing {
    if (this.review.metadata.titleIsWorking !== true) return nothing
    return html`<p class="meta" id="title-hint">A working title: the document has none of its own.</p>`
  }

  #dateHint(value: string): TemplateResult {
    if (this.wrong) return html`<p class="error" id="date-hint" role="alert">This is no date. Type a day as 2026-02-04, a month as 2026-02 or a year as 2026.</p>`
    const { candidate, metadata } = this.review
    if (value === '') return html`<p class="ask" id="date-hint">No date found: when was it published? Leave empty if unknown.</p>`
    const own = candidate.imported?.metadata
    // The day a file was made is not declared to be the day its text was published.
    if (own?.issued && own.issuedIsDerived) return html`<p class="ask" id="date-hint">${metadata.issuedDerivation ?? ''} Correct it if you know better.</p>`
    return html`<p class="meta" id="date-hint">${own?.issued ? 'The document itself declares it.' : (metadata.issuedDerivation ?? '')}</p>`
  }

  #version(): TemplateResult | typeof nothing {
    const { earlier } = this.review
    if (!earlier) return nothing
    return html`<h3 class="label">New version</h3>
      <label class="version"
        ><input type="checkbox" name="version" checked /><span
          >A changed version of “${earlier.entry.name}”, added ${formatEdtf(earlier.entry.addedAt.slice(0, 10))}. ${earlier.why} It takes over its name and tags; the earlier one goes to the
          archive with your notes.</span
        ></label
      >`
  }

  #loss(): TemplateResult {
    const { loss } = this.review
    return html`<h3 class="label">What was kept</h3>
      <p>${keptWords(loss)}</p>
      ${loss.dropped.length === 0
        ? nothing
        : html`<p>Left out:</p>
            <ul>
              ${loss.dropped.map((dropped) => html`<li>${droppedWords(dropped)}</li>`)}
            </ul>`}
      ${loss.notes.map((note) => html`<p>${note}</p>`)}`
  }

  get #values(): FieldValues {
    const data = new FormData(this.form)
    return Object.fromEntries(FIELDS.map(([name]) => [name, (data.get(name) as string | null) ?? ''])) as FieldValues
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault()
    this.#decide(true)
  }

  #decide(keep: boolean): void {
    const values = this.#values
    this.wrong = values.date.trim() !== '' && !isDate(values.date.trim()) && values.date !== valuesOf(this.review.metadata).date
    if (this.wrong) {
      this.form.querySelector<HTMLElement>('[name="date"]')?.focus()
      return
    }
    const newVersion = new FormData(this.form).has('version')
    raise(this, 'import-decided', { keep, corrections: correctionsOf(this.review.metadata, values), newVersion })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-review-dialog': BrReviewDialog
  }
}
