import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import { howDerived } from '#core/briefing/cite.ts'
import type { Block, Span } from '#core/document.ts'
import { raise } from '../events.ts'
import { grouped } from '../grouped.ts'
import { shared } from '../styles/shared.ts'
import { growingWordCount, issuedWords, placeAndSource, readingMinutes } from './source-words.ts'

interface Entry {
  readonly title: string
  readonly block: Block
  readonly index: number
  readonly first: number | undefined
  readonly last: number | undefined
}

/** What this document is, and its parts. */
@customElement('br-contents-view')
export class BrContentsView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: 1rem;
        font-size: 0.8125rem;
        line-height: 1.45;
      }
      section + section {
        margin-top: 0.875rem;
      }
      h2 {
        margin-bottom: 0.5rem;
      }
      .soft {
        color: var(--ink-soft);
      }
      .derived {
        border-bottom: 1px dashed var(--line-strong);
      }
      summary {
        cursor: pointer;
        color: var(--accent);
      }
      details {
        margin-top: 0.25rem;
        overflow-wrap: anywhere;
      }
      .hash {
        font-family: var(--mono);
        font-size: 0.6875rem;
        user-select: all;
      }
      li button {
        display: block;
        width: 100%;
        padding: 0.25rem 0.25rem 0.25rem 0.625rem;
        border-left: 2px solid var(--line);
        overflow-wrap: anywhere;
      }
      li button:hover {
        background: var(--lit-block);
      }
      li button[aria-current='true'] {
        border-left-color: var(--accent);
        color: var(--accent);
        font-weight: 600;
      }
      .notices li {
        margin-bottom: 0.375rem;
      }
    `
  ]

  @property({ attribute: false }) briefing!: Briefing
  /** The block the reader is at. */
  @property({ type: Number }) block = 0

  #entries: readonly Entry[] = []
  #counts: Iterator<number, void> | undefined
  @state() private words = 0

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('briefing')) return
    this.#entries = entriesOf(this.briefing)
    const { document } = this.briefing
    if (changed.get('briefing')?.document === document) return
    this.words = 0
    this.#countOn((this.#counts = growingWordCount(document.text)))
  }

  /** Counts a long text in steps, between which the window goes on. */
  #countOn(counts: Iterator<number, void>): void {
    const { value, done } = counts.next()
    if (done || counts !== this.#counts) return
    this.words = value
    setTimeout(() => this.#countOn(counts))
  }

  protected override render(): TemplateResult {
    return html`
      <section>
        <h2 class="label">This briefing</h2>
        ${this.#source()}
      </section>
      ${this.#entries.length < 2
        ? nothing
        : html`<section>
            <h2 class="label">Contents</h2>
            <ol>
              ${this.#entries.map((entry, index) => this.#entry(entry, this.#entries[index + 1]))}
            </ol>
          </section>`}
      ${this.briefing.notices.length === 0
        ? nothing
        : html`<section>
            <h2 class="label">To know</h2>
            ${this.#notices()}
          </section>`}
    `
  }

  #notices(): TemplateResult {
    const [first, ...others] = this.briefing.notices
    if (others.length === 0) return html`<p class="soft">${first}</p>`
    return html`<details>
      <summary>${this.briefing.notices.length} notes on this briefing</summary>
      <ul class="notices soft">
        ${this.briefing.notices.map((notice) => html`<li>${notice}</li>`)}
      </ul>
    </details>`
  }

  #source(): TemplateResult {
    const { metadata, source } = this.briefing
    const date = issuedWords(metadata)
    return html`<p>${placeAndSource(metadata) || source.fileName}</p>
      ${date
        ? html`<p class="soft">
            ${date}${metadata.issuedIsDerived ? html` · <span class="derived">${howDerived(metadata)}</span>` : nothing}
          </p>`
        : nothing}
      <p class="soft">${this.briefing.reviewed ? 'Reviewed by hand' : 'Derived by the program, not reviewed'}</p>
      <p class="soft">${grouped(this.words)} words · ${readingMinutes(this.words)} min</p>
      ${metadata.issuedDerivation
        ? html`<details>
            <summary>How the date was found</summary>
            <p class="soft">${metadata.issuedDerivation}</p>
          </details>`
        : nothing}
      <details>
        <summary>Source file</summary>
        <p class="soft">${source.fileName}, ${grouped(source.bytes)} bytes</p>
        <p class="soft">SHA-256 <span class="hash">${source.sha256}</span></p>
      </details>`
  }

  #entry({ title, block, index, first, last }: Entry, next: Entry | undefined): TemplateResult {
    const current = this.block >= index && (next === undefined || this.block < next.index)
    const range = first === undefined ? '' : first === last ? `¶${first}` : `¶${first}–${last}`
    const span: Span = { start: block.start, end: Math.min(block.end, block.start + 1) }
    return html`<li>
      <button
        type="button"
        aria-current=${current ? 'true' : nothing}
        @click=${() => raise(this, 'passage-chosen', { span, lit: false })}
      >
        ${title} <span class="soft">${range}</span>
      </button>
    </li>`
  }
}

/** The opening and each heading, with the paragraphs they hold. */
function entriesOf({ document: { blocks, text } }: Briefing): readonly Entry[] {
  const heads = blocks.flatMap((block, index) => (index === 0 || block.kind === 'heading' ? [index] : []))
  return heads.map((index, position) => {
    const block = blocks[index]!
    const numbers = blocks.slice(index, heads[position + 1]).flatMap((each) => each.number ?? [])
    const title = block.kind === 'heading' ? text.slice(block.start, block.end) : 'Opening'
    return { title, block, index, first: numbers[0], last: numbers.at(-1) }
  })
}

declare global {
  interface HTMLElementTagNameMap {
    'br-contents-view': BrContentsView
  }
}
