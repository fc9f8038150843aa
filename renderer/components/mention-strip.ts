import { css, html, LitElement, svg, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { SpanPair } from '#core/findings.ts'
import { shared } from '../styles/shared.ts'

const WIDTH = 1000

/** Where in a text something stands, drawn as ticks on a line as long as the text. */
@customElement('br-mention-strip')
export class BrMentionStrip extends LitElement {
  static override styles = [
    shared,
    css`
      svg {
        display: block;
        width: 100%;
        height: 0.75rem;
      }
      .line {
        stroke: var(--line-strong);
        stroke-width: 1;
        vector-effect: non-scaling-stroke;
      }
      .tick {
        stroke: var(--person);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }
      .now {
        stroke: var(--hit-now);
        stroke-width: 4;
      }
      @media (forced-colors: active) {
        .tick {
          stroke: CanvasText;
        }
        .now {
          stroke: Highlight;
        }
      }
    `
  ]

  @property({ attribute: false }) mentions: readonly SpanPair[] = []
  /** In UTF-16 code units. */
  @property({ type: Number }) textLength = 1
  /** Index of the mention the reader is at, or -1. */
  @property({ type: Number }) current = -1

  protected override render(): TemplateResult {
    return html`<svg viewBox="0 0 ${WIDTH} 12" preserveAspectRatio="none" aria-hidden="true">
      <line class="line" x1="0" x2=${WIDTH} y1="11.5" y2="11.5"></line>
      ${this.mentions.map(([start], index) => {
        const x = 2 + ((WIDTH - 4) * start) / this.textLength
        return svg`<line class="tick ${index === this.current ? 'now' : ''}" x1=${x} x2=${x} y1="2" y2="11"></line>`
      })}
    </svg>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-mention-strip': BrMentionStrip
  }
}
