import { css, html, LitElement, type TemplateResult } from 'lit'
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
      path {
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
    // One path for all: hundreds of elements would be made and removed at every keystroke.
    const others = this.marks.filter((_, index) => index !== this.now)
    return html`<svg viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none">
      <path d=${others.map(tick).join('')}></path>
      <path class="now" d=${this.marks.slice(this.now, this.now + 1).map(tick).join('')}></path>
    </svg>`
  }
}

function tick(share: number): string {
  return `M1 ${(share * (HEIGHT - 4)).toFixed(1)}h8v4h-8z`
}

declare global {
  interface HTMLElementTagNameMap {
    'br-hit-ticks': BrHitTicks
  }
}
