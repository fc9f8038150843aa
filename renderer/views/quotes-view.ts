import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Attribution, Quote, QuoteKind, Statement } from '#core/findings.ts'
import type { Settings } from '#core/ipc/settings.ts'
import { raise } from '../events.ts'
import { itemStyles, shared } from '../styles/shared.ts'
import { PanelView } from './panel-view.ts'
import { details, itemRow, paragraphMark, quoted } from './parts.ts'

type QuoteOrder = Settings['quoteOrder']

const KIND_NAMES: Readonly<Record<QuoteKind, string>> = {
  direct: 'quoted',
  fragment: 'in a few quoted words',
  written: 'in writing',
  heading: 'in a heading'
}

const ATTRIBUTION_NAMES: Readonly<Record<Attribution, string | undefined>> = {
  direct: undefined,
  named: undefined,
  unnamed: 'source not named',
  document: 'from a document',
  reporter: 'in the reporter’s words',
  'carried-over': 'speaker carried over from the paragraph before',
  none: 'not attributed in the text'
}

interface Group {
  readonly name: string
  readonly quotes: readonly number[]
}

/** Who said what: quotations by speaker or in order, and what is reported without quotation marks. */
@customElement('br-quotes-view')
export class BrQuotesView extends PanelView {
  static override styles = [
    shared,
    itemStyles,
    css`
      fieldset {
        border: 0;
        margin: 0 0 0.75rem;
        padding: 0 0.625rem;
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        font-size: 0.8125rem;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.375rem;
        min-height: 1.5rem;
      }
      input {
        accent-color: var(--accent);
        width: 1rem;
        height: 1rem;
        margin: 0;
      }
      .speaker {
        color: var(--quote);
        font-weight: 600;
      }
      .item[aria-current='true'] .speaker {
        color: inherit;
      }
      h3.name {
        font-family: var(--serif);
        font-size: 1rem;
        font-weight: 600;
      }
      .part + .part::before {
        content: ' ';
      }
    `
  ]

  @property() order: QuoteOrder = 'speaker'

  protected override render(): TemplateResult {
    const { quotes, statements } = this.briefing
    const range = this.rangeOf('statements', statements.length)
    return html`
      ${quotes.length === 0 ? html`<p class="empty">No quotations have been found in this text.</p>` : this.#quotes()}
      ${statements.length === 0
        ? nothing
        : html`<section>
            <h3 class="label">Reported, without quotation marks</h3>
            ${this.more('statements', statements.length, range, 'before')}
            <ul>
              ${statements.slice(range.from, range.to).map((statement, at) => this.#statement(statement, range.from + at))}
            </ul>
            ${this.more('statements', statements.length, range, 'after')}
          </section>`}
    `
  }

  #quotes(): TemplateResult {
    const groups = this.order === 'text' ? [] : this.#groups()
    const { length } = this.briefing.quotes
    const order = this.order === 'text' ? this.briefing.quotes.map((_quote, index) => index) : groups.flatMap(({ quotes }) => quotes)
    const chosen = this.chosen?.ref?.list === 'quotes' ? order.indexOf(this.chosen.ref.index) : 0
    const range = this.rangeOf('quotes', length, chosen)
    const shown = order.slice(range.from, range.to)
    return html`<fieldset>
        <legend class="visually-hidden">Order of quotations</legend>
        ${this.#choice('speaker', 'By speaker')} ${this.#choice('text', 'In the order of the text')}
      </fieldset>
      ${this.more('quotes', length, range, 'before')}
      ${this.order === 'text'
        ? html`<ol aria-label="Quotations">
            ${shown.map((index) => this.#quote(this.briefing.quotes[index]!, index))}
          </ol>`
        : partsOf(groups, new Set(shown)).map(({ group, quotes }) => this.#group(group, quotes))}
      ${this.more('quotes', length, range, 'after')}`
  }

  #choice(order: QuoteOrder, label: string): TemplateResult {
    return html`<label
      ><input
        type="radio"
        name="order"
        .checked=${this.order === order}
        @change=${() => raise(this, 'settings-changed', { quoteOrder: order })}
      />${label}</label
    >`
  }

  /** Speakers in the order in which they are first quoted; what nobody is named for comes last. */
  #groups(): readonly Group[] {
    const groups = new Map<string, number[]>()
    this.briefing.quotes.forEach((quote, index) => {
      const name = quote.speaker?.name ?? ''
      const own = groups.get(name)
      if (own) own.push(index)
      else groups.set(name, [index])
    })
    const named = [...groups].filter(([name]) => name !== '')
    const unnamed = groups.get('')
    return [...named, ...(unnamed ? ([['No speaker named', unnamed]] as const) : [])].map(([name, quotes]) => ({
      name,
      quotes
    }))
  }

  #group({ name, quotes }: Group, shown: readonly number[]): TemplateResult {
    return html`<section>
      <h3 class="name">${name} <span class="meta">${quotes.length}</span></h3>
      <ol>
        ${shown.map((quote) => this.#quote(this.briefing.quotes[quote]!, quote))}
      </ol>
    </section>`
  }

  #quote(quote: Quote, index: number): TemplateResult {
    const { document } = this.briefing
    const parts = quote.spans.map(([start, end]) => document.text.slice(start, end))
    const who = quote.speaker?.name ?? quote.source?.text
    const where = paragraphMark(document, { start: quote.spans[0]![0], end: quote.spans[0]![1] })
    const how = details(quote.cue?.text, KIND_NAMES[quote.kind], ATTRIBUTION_NAMES[quote.attribution], quote.context?.text)
    const content = html`<span class="words"
        >${quote.antecedent ? html`<span class="added">[${quote.antecedent.text}]</span> ` : nothing}${parts.map(
          (part) => html`<span class="part">${part}</span>`
        )}</span
      >
      <span class="meta">${where} · ${who ? html`<span class="speaker">${who}</span> · ` : nothing}${how}</span>`
    return html`<li>${itemRow({ list: 'quotes', index }, this.chosen, content)}</li>`
  }

  #statement(statement: Statement, index: number): TemplateResult {
    const { document } = this.briefing
    const how = details(
      statement.negated && 'negated',
      statement.denied && 'denied',
      ATTRIBUTION_NAMES[statement.attribution]
    )
    const content = html`<span class="words">${quoted(statement.text, statement.antecedent)}</span>
      <span class="meta"
        >${paragraphMark(document, statement)}${statement.source
          ? html` · <span class="speaker">${statement.source.name}</span>`
          : nothing}${how ? ` · ${how}` : ''}</span
      >`
    return html`<li>${itemRow({ list: 'statements', index }, this.chosen, content)}</li>`
  }
}

/** The groups with those of their quotations that are shown; a group without any is left out. */
function partsOf(groups: readonly Group[], shown: ReadonlySet<number>): { group: Group; quotes: readonly number[] }[] {
  return groups.map((group) => ({ group, quotes: group.quotes.filter((index) => shown.has(index)) })).filter(({ quotes }) => quotes.length > 0)
}

declare global {
  interface HTMLElementTagNameMap {
    'br-quotes-view': BrQuotesView
  }
}
