import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { formatEdtf } from '#core/briefing/cite.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { droppedWords, keptWords } from '../state/loss-words.ts'
import type { Review } from '../state/store.ts'
import { shared } from '../styles/shared.ts'
import { focusDate, sourceFields, sourceFieldsStyles, valuesIn, type Hint } from './source-fields.ts'
import { correctionsOf, isWrongDate, valuesOf, type FieldName } from './source-form.ts'

/** A file that was read, before it is accepted: what it says of itself, to be corrected, and what was left out. */
@customElement('br-review-dialog')
export class BrReviewDialog extends LitElement {
  static override styles = [
    shared,
    sourceFieldsStyles,
    css`
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
        ${sourceFields({ metadata: this.review.metadata, hintOn: (name) => this.#hintOn(name), wrongDate: this.wrong })} ${this.#version()} ${this.#loss()}
        <div class="buttons">
          <button type="submit" class="primary" autofocus ?disabled=${!this.writable}>Add to library</button>
          <button type="button" class="secondary" @click=${() => this.#decide(false)}>Read without adding</button>
          <button type="button" class="secondary" @click=${() => raise(this, 'dialog-closed', null)}>Cancel</button>
        </div>
      </form>
    </br-modal-dialog>`
  }

  #hintOn(name: FieldName): Hint | null {
    const { candidate, metadata } = this.review
    if (name === 'title' && metadata.titleIsWorking === true) return { kind: 'meta', words: 'A working title: the document has none of its own.' }
    if (name !== 'date') return null
    if (valuesOf(metadata).date === '') return { kind: 'ask', words: 'No date found: when was it published? Leave empty if unknown.' }
    const own = candidate.imported?.metadata
    // The day a file was made is not declared to be the day its text was published.
    if (own?.issued && own.issuedIsDerived) return { kind: 'ask', words: `${metadata.issuedDerivation ?? ''} Correct it if you know better.` }
    return { kind: 'meta', words: own?.issued ? 'The document itself declares it.' : (metadata.issuedDerivation ?? '') }
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

  readonly #submitted = (event: Event): void => {
    event.preventDefault()
    this.#decide(true)
  }

  #decide(keep: boolean): void {
    const values = valuesIn(this.form)
    this.wrong = isWrongDate(this.review.metadata, values)
    if (this.wrong) {
      focusDate(this.form)
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
