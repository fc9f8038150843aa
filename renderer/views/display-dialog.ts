import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Settings, Theme } from '#core/ipc/settings.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { choiceStyles } from './choice-styles.ts'

const THEME_NAMES: readonly (readonly [Theme, string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['sepia', 'Sepia'],
  ['contrast', 'High contrast']
]

/** How the window looks: theme and text size. Changes show at once and are kept. */
@customElement('br-display-dialog')
export class BrDisplayDialog extends LitElement {
  static override styles = [
    shared,
    choiceStyles,
    css`
      .size {
        display: flex;
        align-items: center;
        gap: 0.75rem;
      }
      output {
        min-width: 3.5rem;
        text-align: center;
      }
    `
  ]

  @property({ attribute: false }) settings!: Settings

  protected override render(): TemplateResult {
    const { textScale, theme } = this.settings
    const size = (command: 'text-smaller' | 'text-larger' | 'text-reset') => (): void => raise(this, 'command-called', command)
    return html`<br-modal-dialog heading="Text size and theme">
      <fieldset>
        <legend class="label">Text size</legend>
        <div class="size">
          <button class="secondary" type="button" aria-label="Smaller text" ?disabled=${textScale <= 80} @click=${size('text-smaller')}>−</button>
          <output aria-live="polite">${textScale} %</output>
          <button class="secondary" type="button" aria-label="Larger text" ?disabled=${textScale >= 300} @click=${size('text-larger')}>+</button>
          <button class="secondary" type="button" @click=${size('text-reset')}>Usual size</button>
        </div>
      </fieldset>
      <fieldset>
        <legend class="label">Theme</legend>
        ${THEME_NAMES.map(
          ([value, name]) =>
            html`<label
              ><input
                type="radio"
                name="theme"
                .checked=${theme === value}
                @change=${() => raise(this, 'settings-changed', { theme: value })}
              />${name}</label
            >`
        )}
      </fieldset>
    </br-modal-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-display-dialog': BrDisplayDialog
  }
}
