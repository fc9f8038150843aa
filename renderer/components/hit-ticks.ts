import { css, html, LitElement, svg, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'

const HEIGHT = 1000

/** Where the hits of a search stand, beside the scroll bar of a long text. */
@customElement('br-hit-ticks')
export class BrHitTicks extends LitElement {
  static override styles = css`
    svg {
      width: 100%;
      height: 100%;
      display: block;
    }
    rect {
      fill: var(--date);
    }
    .now {
      fill: var(--hit-now);
    }
    @media (forced-colors: active) {
      rect {
        fill: Mark;
      }
      .now {
        fill: Highlight;
      }
    }
  `

  /** Each as a share of the height of the text, 0 to 1. */
  @property({ attribute: false }) marks: readonly number[] = []
  /** Index of the one the reader is at, or -1. */
  @property({ type: Number }) now = -1

  protected override render(): TemplateResult {
    return html`<svg viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none">
      ${this.marks.map(
        (share, index) =>
          svg`<rect class=${index === this.now ? 'now' : ''} x="1" width="8" height="4" y=${share * (HEIGHT - 4)}></rect>`
      )}
    </svg>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-hit-ticks': BrHitTicks
  }
}
