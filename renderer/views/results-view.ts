import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import type { Group, Hit, SearchResult } from '#core/search/search.ts'
import { afterPaint } from '../components/after-paint.ts'
import { raise } from '../events.ts'
import type { ItemRef, ListName } from '../state/items.ts'
import { itemStyles, shared } from '../styles/shared.ts'
import { paragraphMark } from './parts.ts'

/** Rows that are drawn with the keystroke: as many as are in sight. The others come once these are painted. */
const FIRST_ROWS = 8
/** Rows of a list that are shown at first, and that are added at a time. */
const PAGE = 12
const PANEL_PAGE = 2

const LISTS: Readonly<Record<Exclude<Group['in'], 'text'>, readonly [ListName, string]>> = {
  summary: ['summary', 'Summary'],
  quote: ['quotes', 'Quotes'],
  statement: ['statements', 'Reported'],
  timeline: ['timeline', 'Timeline'],
  person: ['people', 'People and bodies'],
  number: ['numbers', 'Numbers'],
  gap: ['gaps', 'Not established']
}

/** What a search found: in the text by paragraph, then in each panel; or why nothing was. */
@customElement('br-results-view')
export class BrResultsView extends LitElement {
  static override styles = [
    shared,
    itemStyles,
    css`
      /* Rows out of sight are not laid out at every keystroke. */
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 4.5rem;
      }
      .explained {
        padding: 0 0.625rem;
        margin-bottom: 0.75rem;
        font-size: 0.8125rem;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      .explained p + p {
        margin-top: 0.375rem;
        color: var(--ink-soft);
      }
      mark {
        background: var(--hit);
        color: var(--hit-ink);
        border-radius: 2px;
      }
      .item[aria-current='true'] mark {
        background: var(--hit-now);
        color: var(--hit-now-ink);
      }
      .forms {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.5rem;
        padding: 0 0.625rem;
        margin: 0 0 0.75rem;
        font-size: 0.8125rem;
      }
      .chip {
        border: 1px solid var(--line-strong);
        border-radius: 999px;
        padding: 0.125rem 0.625rem;
        min-height: 1.5rem;
      }
      .chip[aria-pressed='true'] {
        background: var(--accent);
        color: var(--accent-ink);
      }
      .more {
        margin: 0.5rem 0.625rem;
      }
    `
  ]

  @property({ attribute: false }) briefing!: Briefing
  @property({ attribute: false }) result: SearchResult | null = null
  /** Index of the hit the reader is at, or -1. */
  @property({ type: Number }) hit = -1
  /** Whether other forms of the words count too. */
  @property({ type: Boolean }) related = false
  @state() private shown = PAGE
  /** Rows that may be drawn yet. */
  @state() private rows = Infinity
  /** The panels whose results are all shown. */
  @state() private whole: ReadonlySet<string> = new Set()

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('result')) return
    this.shown = PAGE
    this.whole = new Set()
    this.rows = FIRST_ROWS
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('result')) afterPaint(() => (this.rows = Infinity))
    this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  protected override render(): TemplateResult {
    const { result } = this
    if (!result) return html`<p class="empty">Searching…</p>`
    return html`
      <div class="explained">
        <p>${result.explained}</p>
        ${result.notes.map((note) => html`<p>${note}</p>`)} ${result.total === 0 ? this.#nothingFound() : nothing}
      </div>
      ${this.#related()} ${this.#text(result.hits)} ${result.hits.length < this.rows ? this.#panels(result.groups) : nothing}
    `
  }

  #nothingFound(): TemplateResult {
    const { words, parts } = this.result!.suggestions
    return html`<p>Nothing in the text matches.</p>
      ${parts.length > 1
        ? html`<p>Each part alone: ${parts.map(({ part, count }, index) => `${index > 0 ? ', ' : ''}${part} ${count}`)}</p>`
        : nothing}
      ${words.length > 0
        ? html`<p>Near it:</p>
            <p class="forms">${words.map((word) => this.#chip(word, () => this.#ask(word)))}</p>`
        : nothing}`
  }

  #related(): TemplateResult | typeof nothing {
    const { result, related } = this
    if (!result || result.related.length === 0) return nothing
    return html`<div class="forms">
      <button
        type="button"
        class="chip"
        aria-pressed=${related ? 'true' : 'false'}
        @click=${() => raise(this, 'query-changed', { change: { related: !related }, typing: false })}
      >
        Other forms too
      </button>
      ${result.related.map(({ form, count }) => this.#chip(`${form} ${count}`, () => this.#ask(form)))}
    </div>`
  }

  #chip(label: string, press: () => void): TemplateResult {
    return html`<button type="button" class="chip" @click=${press}>${label}</button>`
  }

  #ask(query: string): void {
    raise(this, 'query-changed', { change: { query }, typing: false })
  }

  #text(hits: readonly Hit[]): TemplateResult | typeof nothing {
    if (hits.length === 0) return nothing
    const shown = hits.slice(0, this.shown)
    return html`<section>
      <h3 class="label">In the text · ${hits.length}</h3>
      <ol>
        ${shown.slice(0, this.rows).map((hit, index) => this.#hit(hit, index, hits[index - 1]))}
      </ol>
      ${shown.length < hits.length
        ? html`<button type="button" class="secondary more" @click=${() => (this.shown += PAGE)}>
            Show ${Math.min(PAGE, hits.length - shown.length)} more of ${hits.length - shown.length}
          </button>`
        : nothing}
    </section>`
  }

  #hit(hit: Hit, index: number, previous: Hit | undefined): TemplateResult {
    const { excerpt, excerptStart } = hit
    const at = hit.start - excerptStart
    const mark = previous?.blockIndex === hit.blockIndex ? '' : paragraphMark(this.briefing.document, hit)
    return html`<li>
      <button
        type="button"
        class="item"
        aria-current=${index === this.hit ? 'true' : nothing}
        @click=${() => raise(this, 'hit-chosen', { index })}
      >
        <span class="meta">${mark}</span>
        <span class="words">${excerpt.slice(0, at)}<mark>${hit.text}</mark>${excerpt.slice(at + hit.text.length)}</span>
      </button>
    </li>`
  }

  #panels(groups: readonly Group[]): TemplateResult[] {
    return Object.entries(LISTS).flatMap(([name, [list, heading]]) => {
      const here = groups.filter((group) => group.in === name && group.itemIndex !== undefined)
      if (here.length === 0) return []
      const shown = this.whole.has(name) ? here : here.slice(0, PANEL_PAGE)
      return html`<section>
        <h3 class="label">${heading} · ${here.length}</h3>
        <ul>
          ${shown.map((group) => this.#item({ list, index: group.itemIndex! }, group))}
        </ul>
        ${shown.length < here.length
          ? html`<button type="button" class="secondary more" @click=${() => (this.whole = new Set([...this.whole, name]))}>
              Show ${here.length - shown.length} more
            </button>`
          : nothing}
      </section>`
    })
  }

  #item(ref: ItemRef, group: Group): TemplateResult {
    return html`<li>
      <button type="button" class="item" @click=${() => raise(this, 'item-chosen', { ref, place: 0 })}>
        <span class="words">${group.label}</span>
        <span class="meta">${group.paragraph === undefined ? '' : `¶${group.paragraph}`}</span>
      </button>
    </li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-results-view': BrResultsView
  }
}
