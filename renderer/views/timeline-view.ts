import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { formatEdtf } from '#core/briefing/cite.ts'
import type { Briefing } from '#core/briefing/briefing.ts'
import type { TimelineEntry } from '#core/findings.ts'
import { raise } from '../events.ts'
import { sameItem } from '../state/items.ts'
import { itemStyles, shared } from '../styles/shared.ts'
import { PanelView } from './panel-view.ts'
import { details, itemRow, paragraphMark, quoted } from './parts.ts'
import { layOut, WIDTH, type Figure, type Scale } from './timeline-scale.ts'

const LANE = 13
const TOP = 8
const FOOT = 24

/** When it happened: a figure that says how precise each date is, then the list with the text's words. */
@customElement('br-timeline-view')
export class BrTimelineView extends PanelView {
  static override styles = [
    shared,
    itemStyles,
    css`
      figure {
        padding: 0.5rem 0.625rem 0;
        margin-bottom: 1rem;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        overflow: visible;
      }
      .line {
        stroke: var(--line-strong);
        stroke-width: 1.5;
      }
      .break {
        stroke: var(--ink-soft);
        stroke-width: 1.5;
      }
      .tick {
        fill: var(--ink-soft);
        font: 10.5px var(--sans);
      }
      .bar {
        fill: var(--date-bar);
        stroke: var(--date);
        stroke-width: 0.75;
      }
      .dot,
      .now {
        fill: var(--date);
      }
      .vague {
        fill: none;
        stroke: var(--date);
        stroke-dasharray: 3 2.5;
      }
      .vague.now {
        fill: var(--date);
      }
      .figure {
        cursor: pointer;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin-top: 0.25rem;
      }
      .legend svg {
        width: 1.5rem;
        height: 0.6rem;
        display: inline-block;
        vertical-align: middle;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(4.5rem, 6rem) 1fr;
        gap: 0 0.625rem;
      }
      .date {
        color: var(--date);
        font-size: 0.78125rem;
        font-weight: 600;
        padding-top: 0.125rem;
      }
      @container panel (max-width: 20em) {
        .row {
          grid-template-columns: 1fr;
        }
      }
      @media (forced-colors: active) {
        .bar,
        .dot {
          fill: CanvasText;
        }
        .now {
          fill: Highlight;
        }
      }
    `
  ]

  #scale: Scale | undefined
  #scaled: Briefing | undefined

  protected override render(): TemplateResult {
    const { timeline } = this.briefing
    if (timeline.length === 0) return this.#nothing()
    return html`${this.#figure(timeline)}
      <ol aria-label="Events">
        ${timeline.map((entry, index) => this.#entry(entry, index))}
      </ol>`
  }

  /** Where the text has no date of its own, the reader may know it. */
  #nothing(): TemplateResult {
    if (this.briefing.metadata.issued) return html`<p class="empty">No dated events have been found in this text.</p>`
    return html`<p class="empty">No dated events have been found. The text gives no full date of its own, so “yesterday” and the like stay open.</p>
      <p class="empty">
        <button type="button" class="secondary" @click=${() => raise(this, 'command-called', 'published')}>Give the date of publication…</button>
      </p>`
  }

  #figure(timeline: readonly TimelineEntry[]): TemplateResult {
    if (this.#scaled !== this.briefing) {
      this.#scaled = this.briefing
      this.#scale = layOut(timeline)
    }
    const scale = this.#scale!
    const base = TOP + scale.lanes * LANE
    return html`<figure>
      <svg
        viewBox="0 0 ${WIDTH} ${base + FOOT}"
        role="img"
        aria-label="Timeline of ${timeline.length} entries, drawn to scale; the list that follows says the same in words"
      >
        <line class="line" x1="0" x2=${scale.datedWidth} y1=${base} y2=${base}></line>
        ${scale.breaks.map((x) => svg`<path class="break" d="M${x - 4} ${base - 6}l4 12m2 -12l4 12"></path>`)}
        ${scale.figures.map((figure) => this.#shape(figure, base))}
        ${scale.ticks.map(({ x, label }) => svg`<text class="tick" x=${x} y=${base + 18}>${label}</text>`)}
        ${scale.datedWidth < WIDTH
          ? svg`<text class="tick" x=${WIDTH} y=${base + 18} text-anchor="end">no date</text>`
          : nothing}
      </svg>
      <figcaption class="legend meta">
        <span><svg viewBox="0 0 24 10" aria-hidden="true"><circle class="dot" cx="12" cy="5" r="4.5"></circle></svg> a day</span>
        <span
          ><svg viewBox="0 0 24 10" aria-hidden="true"><rect class="bar" x="1" y="1" width="22" height="8" rx="4"></rect></svg>
          some time in these days</span
        >
        ${scale.datedWidth < WIDTH
          ? html`<span
              ><svg viewBox="0 0 24 10" aria-hidden="true">
                <rect class="vague" x="1" y="1" width="22" height="8" rx="4"></rect>
              </svg>
              no exact date</span
            >`
          : nothing}
      </figcaption>
    </figure>`
  }

  #shape({ index, form, x, width, lane }: Figure, base: number): SVGTemplateResult {
    const ref = { list: 'timeline', index } as const
    const now = sameItem(this.chosen?.ref, ref) ? ' now' : ''
    const y = base - lane * LANE
    const choose = (): void => raise(this, 'item-chosen', { ref, place: 0 })
    return form === 'dot'
      ? svg`<circle class="figure dot${now}" cx=${x + width / 2} cy=${y} r="5" @click=${choose}></circle>`
      : svg`<rect class="figure ${form}${now}" x=${x} y=${y - 4} width=${width} height="8" rx="4" @click=${choose}></rect>`
  }

  #entry(entry: TimelineEntry, index: number): TemplateResult {
    const { document } = this.briefing
    const content = html`<span class="row"
      ><span class="date">${formatEdtf(entry.date)}</span>
      <span
        ><span class="words">${quoted(entry.text, entry.antecedent)}</span
        ><span class="meta"
          >${details(paragraphMark(document, entry.expression), ...grounds(entry))}</span
        ></span
      ></span
    >`
    return html`<li>${itemRow({ list: 'timeline', index }, this.chosen, content)}</li>`
  }
}

/** The time words and how the date follows from them; the words once, where the derivation quotes them itself. */
function grounds({ expression, derivation }: TimelineEntry): readonly string[] {
  return derivation.includes(expression.text) ? [derivation] : [`“${expression.text}”`, derivation]
}

declare global {
  interface HTMLElementTagNameMap {
    'br-timeline-view': BrTimelineView
  }
}
