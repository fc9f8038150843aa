import { css, html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { GAP_LABELS } from '#core/briefing/print/lines.ts'
import { withoutDateline } from '#core/document.ts'
import type { Gap, SummaryLine } from '#core/findings.ts'
import { itemStyles, shared } from '../styles/shared.ts'
import { PanelView } from './panel-view.ts'
import { details, itemRow, paragraphMark, quoted } from './parts.ts'

/** The bottom line, the key points, and what the text does not establish. */
@customElement('br-summary-view')
export class BrSummaryView extends PanelView {
  static override styles = [
    shared,
    itemStyles,
    css`
      li.bottom-line .words {
        font-size: 1.0625rem;
        line-height: 1.4;
      }
      .kind {
        color: var(--gap);
        font-weight: 600;
      }
      .item[aria-current='true'] .kind {
        color: inherit;
      }
    `
  ]

  protected override render(): TemplateResult {
    const { summary, gaps } = this.briefing
    const open = gaps.map((gap, index) => ({ gap, index })).filter(({ gap }) => gap.kind !== 'figure-mentioned-not-given')
    const range = this.rangeOf('gaps', open.length, this.#placeOf(open))
    return html`
      <section>
        <h3 class="label">In the text’s own sentences</h3>
        ${summary.length === 0
          ? html`<p class="empty">No summary has been made of this text.</p>`
          : html`<ol>
              ${summary.map((line, index) => this.#line(line, index))}
            </ol>`}
      </section>
      ${open.length === 0
        ? ''
        : html`<section>
            <h3 class="label">Not established</h3>
            ${this.more('gaps', open.length, range, 'before')}
            <ul>
              ${open.slice(range.from, range.to).map(({ gap, index }) => this.#gap(gap, index))}
            </ul>
            ${this.more('gaps', open.length, range, 'after')}
          </section>`}
    `
  }

  #placeOf(open: readonly { readonly index: number }[]): number {
    return this.chosen?.ref?.list === 'gaps' ? open.findIndex(({ index }) => index === this.chosen?.ref?.index) : 0
  }

  #line(line: SummaryLine, index: number): TemplateResult {
    const { document } = this.briefing
    const span = withoutDateline(document, line)
    const content = html`<span class="words">${quoted(document.text.slice(span.start, span.end), line.antecedent)}</span>
      <span class="meta">${details(paragraphMark(document, line), line.rank === 1 && 'Bottom line', line.why)}</span>`
    return html`<li class=${line.rank === 1 ? 'bottom-line' : ''}>
      ${itemRow({ list: 'summary', index }, this.chosen, content)}
    </li>`
  }

  #gap(gap: Gap, index: number): TemplateResult {
    const content = html`<span class="words">${quoted(gap.text, gap.antecedent)}</span>
      <span class="meta"
        >${paragraphMark(this.briefing.document, gap)} · <span class="kind">${GAP_LABELS[gap.kind]}</span></span
      >`
    return html`<li>${itemRow({ list: 'gaps', index }, this.chosen, content)}</li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-summary-view': BrSummaryView
  }
}
