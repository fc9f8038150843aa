import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { namesIn } from '#core/library/browse.ts'
import type { Entry } from '#core/library/entry.ts'
import '../components/modal-dialog.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'
import { lineForm, lineFormStyles } from './line-form.ts'

const MAX_LENGTH = 60
/** Characters of all tags together. */
const MAX_LINE = 20_000
const MAX_OFFERED = 24

/** Gives a document of the library tags: typed, or those that are in use taken over. */
@customElement('br-tags-dialog')
export class BrTagsDialog extends LitElement {
  static override styles = [
    shared,
    lineFormStyles,
    css`
      .used {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem;
        flex-basis: 100%;
        align-items: baseline;
      }
      .used .secondary {
        padding: 0.125rem 0.5rem;
        font-weight: 400;
      }
    `
  ]

  @property({ attribute: false }) entry!: Entry
  @property({ attribute: false }) entries: readonly Entry[] = []
  @query('input') private input!: HTMLInputElement

  protected override render(): TemplateResult {
    const used = namesIn(this.entries, 'tag').slice(0, MAX_OFFERED)
    return lineForm({
      heading: `Tags of “${this.entry.name}”`,
      label: 'Tags, with commas between them',
      value: this.entry.tags.join(', '),
      maxLength: MAX_LINE,
      below:
        used.length === 0
          ? nothing
          : html`<div class="used" role="group" aria-label="Tags in use">
              <span class="meta">In use:</span>
              ${used.map(([tag]) => html`<button type="button" class="secondary" @click=${() => this.#toggle(tag)}>${tag}</button>`)}
            </div>`,
      button: 'Keep these tags',
      accept: (line) => {
        raise(this, 'dialog-closed', null)
        raise(this, 'document-tagged', { id: this.entry.id, tags: tagsIn(line) })
      }
    })
  }

  #toggle(tag: string): void {
    const tags = tagsIn(this.input.value)
    const others = tags.filter((each) => each !== tag)
    this.input.value = (others.length < tags.length ? others : [...tags, tag]).join(', ')
  }
}

function tagsIn(text: string): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim().replace(/^#/, '').slice(0, MAX_LENGTH))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

declare global {
  interface HTMLElementTagNameMap {
    'br-tags-dialog': BrTagsDialog
  }
}
