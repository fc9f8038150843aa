import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import type { Paper } from '#core/briefing/print/paper.ts'
import type { Settings } from '#core/ipc/settings.ts'
import '../components/modal-dialog.ts'
import '../components/pdf-pages.ts'
import { raise } from '../events.ts'
import { request } from '../platform.ts'
import { printBriefing, suggestedName, type Printout } from '../print-job.ts'
import { shared } from '../styles/shared.ts'

const PAPER_NAMES: readonly (readonly [Paper, string])[] = [
  ['a4', 'A4'],
  ['letter', 'US Letter']
]
const COMMENT_PAUSE = 500

/** The brief, or the whole article, as it will be printed; to print or to keep as PDF. */
@customElement('br-print-dialog')
export class BrPrintDialog extends LitElement {
  static override styles = [
    shared,
    css`
      br-modal-dialog {
        --dialog-width: 62rem;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 15rem;
        gap: 1.25rem;
        container-type: inline-size;
      }
      .sheet {
        min-height: 20rem;
      }
      .busy {
        opacity: 0.5;
      }
      .side {
        position: sticky;
        top: 3.5rem;
        align-self: start;
        display: grid;
        gap: 0.875rem;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
      }
      legend {
        padding: 0;
      }
      label {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        min-height: 1.75rem;
      }
      label.comment {
        display: grid;
        gap: 0.25rem;
      }
      input {
        accent-color: var(--accent);
        width: 1rem;
        height: 1rem;
        margin: 0;
      }
      textarea {
        width: 100%;
        min-height: 4.5rem;
        resize: vertical;
        padding: 0.375rem 0.5rem;
        border: 1px solid var(--line-strong);
        border-radius: 6px;
        background: var(--field);
      }
      .buttons {
        display: grid;
        gap: 0.5rem;
      }
      .buttons button {
        text-align: center;
      }
      .failed {
        color: var(--gap);
      }
      @media (max-width: 46em) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
        .side {
          position: static;
          order: -1;
        }
      }
    `
  ]

  @property({ attribute: false }) briefing!: Briefing
  @property({ attribute: false }) settings!: Settings
  /** The analyst's comment on the open document. */
  @property() comment = ''
  @property() regionPaper: Paper = 'a4'
  @property({ type: Boolean }) full = false

  @state() private printout: Printout | undefined
  @state() private working = false
  @state() private failure = ''
  @state() private done = ''

  #turn = 0
  #commentTimer: ReturnType<typeof setTimeout> | undefined

  get #paper(): Paper {
    return this.settings.paper ?? this.regionPaper
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('settings')
    const paperChanged = before !== undefined && before.paper !== this.settings.paper
    if (changed.has('briefing') || changed.has('full') || paperChanged) void this.#set()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#turn++
    clearTimeout(this.#commentTimer)
  }

  /** Sets the page anew; the newest order wins. */
  async #set(): Promise<void> {
    const turn = ++this.#turn
    this.working = true
    this.failure = ''
    this.done = ''
    try {
      const options = { paper: this.#paper, full: this.full, comment: this.comment }
      const printout = await printBriefing(this.briefing, options)
      if (turn === this.#turn) this.printout = printout
    } catch (error) {
      if (turn === this.#turn) this.failure = error instanceof Error ? error.message : String(error)
    } finally {
      if (turn === this.#turn) this.working = false
    }
  }

  protected override render(): TemplateResult {
    return html`<br-modal-dialog heading=${this.full ? 'Print the whole article' : 'Print brief'}>
      <div class="columns">
        <div class="sheet ${this.working ? 'busy' : ''}" aria-busy=${this.working ? 'true' : 'false'}>
          ${this.printout
            ? html`<br-pdf-pages .pdf=${this.printout.bytes} label="Preview of the printed ${this.full ? 'article' : 'brief'}"></br-pdf-pages>`
            : nothing}
        </div>
        <div class="side">
          <p role="status" aria-live="polite" class=${this.failure ? 'failed' : ''}>${this.#status()}</p>
          <div class="buttons">
            <button type="button" class="primary" ?disabled=${!this.#ready} @click=${this.#print}>Print…</button>
            <button type="button" class="secondary" ?disabled=${!this.#ready} @click=${this.#save}>Save as PDF…</button>
          </div>
          <fieldset>
            <legend class="label">Paper</legend>
            ${PAPER_NAMES.map(([paper, name]) => this.#paperChoice(paper, name))}
          </fieldset>
          ${this.full ? nothing : this.#commentField()}
        </div>
      </div>
    </br-modal-dialog>`
  }

  get #ready(): boolean {
    return this.printout !== undefined && !this.working && this.failure === ''
  }

  #status(): string {
    const { printout, working, failure, done } = this
    if (failure) return failure
    if (working || !printout) return 'Setting the page…'
    if (done) return done
    const count = printout.rendered.pages
    const pages = count === 1 ? '1 page' : `${count} pages`
    if (this.full) return pages
    if (!printout.fits) return `${pages}: even after every cut this brief does not fit one page, so it is set on ${count}.`
    return [pages, printout.cutNote].filter(Boolean).join('. ')
  }

  #paperChoice(paper: Paper, name: string): TemplateResult {
    return html`<label
      ><input
        type="radio"
        name="paper"
        .checked=${this.#paper === paper}
        @change=${() => raise(this, 'settings-changed', { paper })}
      />${name}</label
    >`
  }

  #commentField(): TemplateResult {
    return html`<label class="comment"
      ><span class="label">Your comment, set apart from the text</span>
      <textarea maxlength="600" .value=${this.comment} @input=${this.#commentTyped}></textarea>
    </label>`
  }

  readonly #commentTyped = (event: Event): void => {
    raise(this, 'comment-changed', { comment: (event.target as HTMLTextAreaElement).value })
    // What is shown is already out of date.
    this.working = true
    clearTimeout(this.#commentTimer)
    this.#commentTimer = setTimeout(() => void this.#set(), COMMENT_PAUSE)
  }

  readonly #print = (): void => {
    void this.#finish(async (id) => ((await request('print:dialog', { id })).printed ? 'Sent to the printer.' : 'Not printed.'))
  }

  readonly #save = (): void => {
    void this.#finish(async (id) => {
      const saved = await request('print:save', { id, suggestedName: suggestedName(this.briefing, this.full) })
      return saved ? `Saved as ${saved.fileName}.` : 'Not saved.'
    })
  }

  async #finish(act: (id: string) => Promise<string>): Promise<void> {
    if (!this.printout) return
    try {
      this.done = await act(this.printout.rendered.id)
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-print-dialog': BrPrintDialog
  }
}
