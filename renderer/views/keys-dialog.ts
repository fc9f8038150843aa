import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { COMMANDS, MENUS, type Command } from '#core/ipc/commands.ts'
import '../components/modal-dialog.ts'
import { isMac } from '../platform.ts'
import { shared } from '../styles/shared.ts'

/** Keys that are not commands of a menu: they mean something only where the keyboard is. */
const LOCAL_KEYS: readonly (readonly [string, string])[] = [
  ['Enter / Shift+Enter', 'in the search field: next / previous match'],
  ['Esc', 'leave the search, a dialog, or what is chosen'],
  ['Tab', 'next item, or next marked words in the text'],
  ['← →', 'on the panel tabs: previous / next panel; on the divider: resize'],
  ['↑ ↓', 'in a panel: previous / next item']
]

/** Every key of the program, from the same table as the menus. */
@customElement('br-keys-dialog')
export class BrKeysDialog extends LitElement {
  static override styles = [
    shared,
    css`
      h3 {
        margin: 0.75rem 0 0.25rem;
      }
      dl > div {
        display: grid;
        grid-template-columns: minmax(8rem, 1fr) 2fr;
        gap: 0.75rem;
        padding: 0.1875rem 0;
      }
      kbd {
        font: inherit;
        border: 1px solid var(--line-strong);
        border-radius: 4px;
        padding: 0 0.3125rem;
        white-space: nowrap;
      }
    `
  ]

  protected override render(): TemplateResult {
    return html`<br-modal-dialog heading="Keyboard shortcuts">
      ${MENUS.map((menu) => this.#group(menu, COMMANDS.filter((command) => command.menu === menu && command.keys.length > 0)))}
      <h3 class="label">In place</h3>
      <dl>
        ${LOCAL_KEYS.map(([keys, does]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${does}</dd></div>`)}
      </dl>
    </br-modal-dialog>`
  }

  #group(menu: string, commands: readonly Command[]): TemplateResult | typeof nothing {
    if (commands.length === 0) return nothing
    return html`<h3 class="label">${menu}</h3>
      <dl>
        ${commands.map(
          ({ keys, label }) =>
            html`<div>
              <dt>${keys.map((key, index) => html`${index > 0 ? ' or ' : ''}<kbd>${spoken(key)}</kbd>`)}</dt>
              <dd>${label.replace('…', '')}</dd>
            </div>`
        )}
      </dl>`
  }
}

function spoken(keys: string): string {
  return keys.replace('Mod', isMac ? '⌘' : 'Ctrl').replace('ArrowLeft', '←').replace('ArrowRight', '→')
}

declare global {
  interface HTMLElementTagNameMap {
    'br-keys-dialog': BrKeysDialog
  }
}
