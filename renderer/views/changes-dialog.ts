import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { formatEdtf } from '#core/briefing/cite.ts'
import type { Span } from '#core/document.ts'
import type { Words } from '#core/findings.ts'
import type { Change, Changes } from '#core/library/changes.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { grouped } from '../grouped.ts'
import type { Comparison } from '../state/store.ts'
import { shared } from '../styles/shared.ts'

const KINDS: readonly (readonly [Change['kind'], string])[] = [
  ['altered', 'Altered'],
  ['added', 'Added'],
  ['removed', 'Removed'],
  ['moved', 'Moved']
]

/** Changes that are shown of each kind; the rest is counted. */
const MAX_SHOWN = 200

/** What changed from an earlier version to the open one. Each leads to its words. */
@customElement('br-changes-dialog')
export class BrChangesDialog extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        --dialog-width: 46rem;
      }
      h3 {
        margin: 1.25rem 0 0.25rem;
      }
      li button {
        display: block;
        width: 100%;
        padding: 0.375rem 0.625rem;
        border-left: 2px solid var(--line);
        content-visibility: auto;
        contain-intrinsic-height: auto 2rem;
      }
      li button:hover {
        background: var(--lit-block);
      }
      li button:focus-visible {
        outline-offset: -2px;
      }
      .words {
        display: block;
      }
      .before {
        color: var(--ink-soft);
      }
      ins {
        background: var(--quote-tint);
        text-decoration: underline 2px var(--quote);
      }
      del {
        text-decoration: line-through 2px var(--gap);
      }
    `
  ]

  @property({ attribute: false }) comparison!: Comparison

  protected override render(): TemplateResult {
    const { earlier, changes } = this.comparison
    const { sentences, quotes, dates, numbers } = changes
    const isAny = [sentences, quotes, dates, numbers].some((list) => list.length > 0)
    return html`<br-modal-dialog heading="What changed since “${earlier.name}”">
      <p class="meta">Compared with the version added ${formatEdtf(earlier.addedAt.slice(0, 10))}.${isAny ? ' Each leads to its words.' : ''}</p>
      ${sameness(changes)}
      ${KINDS.map(([kind, label]) => this.#sentences(kind, label))}
      ${this.#items('New quotes', quotes.map(({ text, spans: [first], speaker }) => [text, { start: first![0], end: first![1] }, speaker?.name ?? '']))}
      ${this.#items('New dates', dates.map(({ expression, date, start, end }) => [expression.text, { start, end }, formatEdtf(date) === expression.text ? '' : formatEdtf(date)]))}
      ${this.#items('New numbers', numbers.map(({ text, start, end }) => [text, { start, end }, '']))}
    </br-modal-dialog>`
  }

  #sentences(kind: Change['kind'], label: string): TemplateResult | typeof nothing {
    const changes = this.comparison.changes.sentences.filter((change) => change.kind === kind)
    return this.#group(label, changes.length, changes.slice(0, MAX_SHOWN).map((change) => this.#change(change)))
  }

  #items(label: string, items: readonly (readonly [string, Span, string])[]): TemplateResult | typeof nothing {
    const rows = items.slice(0, MAX_SHOWN).map(([text, span, note]) =>
      this.#row(() => this.#goTo(span), html`<span class="words">${text}</span>${note === '' ? nothing : html`<span class="meta">${note}</span>`}`)
    )
    return this.#group(label, items.length, rows)
  }

  #group(label: string, count: number, rows: readonly TemplateResult[]): TemplateResult | typeof nothing {
    if (count === 0) return nothing
    return html`<section>
      <h3 class="label">${label} · ${grouped(count)}</h3>
      <ul>
        ${rows}
      </ul>
      ${count > rows.length ? html`<p class="meta">and ${grouped(count - rows.length)} more</p>` : nothing}
    </section>`
  }

  #change(change: Change): TemplateResult {
    switch (change.kind) {
      case 'added':
        return this.#row(() => this.#goTo(change.after), html`<span class="words"><ins>${change.after.text}</ins></span>`)
      case 'removed':
        return this.#row(() => this.#goBefore(change.before), html`<span class="words"><del>${change.before.text}</del></span>`)
      case 'moved':
        return this.#row(() => this.#goTo(change.after), html`<span class="words">${change.after.text}</span>`)
      case 'altered':
        return this.#row(
          () => this.#goTo(change.after),
          html`<span class="words before">${marked(change.before, change.words.removed, (text) => html`<del>${text}</del>`)}</span>
            <span class="words">${marked(change.after, change.words.added, (text) => html`<ins>${text}</ins>`)}</span>`
        )
    }
  }

  #row(go: () => void, content: TemplateResult): TemplateResult {
    return html`<li><button type="button" @click=${go}>${content}</button></li>`
  }

  #goTo({ start, end }: Span): void {
    raise(this, 'dialog-closed', null)
    raise(this, 'passage-chosen', { span: { start, end }, lit: true })
  }

  /** What was removed stands in the earlier version alone. */
  #goBefore({ start, end }: Span): void {
    raise(this, 'dialog-closed', null)
    raise(this, 'earlier-passage-chosen', { id: this.comparison.earlier.id, span: { start, end } })
  }
}

/** What to say where no sentence changed. */
function sameness({ sameText, sentences }: Changes): TemplateResult | typeof nothing {
  if (sameText) return html`<p>Only the file’s bytes differ. The text is the same, letter for letter.</p>`
  return sentences.length > 0 ? nothing : html`<p>No sentence is different, only spaces, breaks or the shape of quotation marks.</p>`
}

/** The words of a sentence, those in `spans` marked. */
function marked({ start, text }: Words, spans: readonly Span[], mark: (text: string) => TemplateResult): readonly (string | TemplateResult)[] {
  let at = start
  const parts = spans.flatMap((span) => {
    const before = text.slice(at - start, span.start - start)
    at = span.end
    return [before, mark(text.slice(span.start - start, span.end - start))]
  })
  return [...parts, text.slice(at - start)]
}

declare global {
  interface HTMLElementTagNameMap {
    'br-changes-dialog': BrChangesDialog
  }
}
