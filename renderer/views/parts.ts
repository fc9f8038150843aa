import { html, nothing, type TemplateResult } from 'lit'
import { paragraphNumberAt, type SourceDocument, type Span } from '#core/document.ts'
import type { Words } from '#core/findings.ts'
import { raise } from '../events.ts'
import { idOf, sameItem, type ItemRef } from '../state/items.ts'
import type { Chosen } from '../state/store.ts'

/** The words of an item as an editor would quote them, with what they refer to in square brackets before them. */
export function quoted(text: string, antecedent: Words | undefined): TemplateResult {
  return antecedent ? html`<span class="added">[${antecedent.text}]</span> ${text}` : html`${text}`
}

/** “¶7”, or nothing where the text has no numbered paragraphs. */
export function paragraphMark(document: SourceDocument, span: Span): string {
  const number = paragraphNumberAt(document, span.start)
  return number === undefined ? '' : `¶${number}`
}

/** Joins what there is of a line of details. */
export function details(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ')
}

/** A row of a panel that goes to the item's words when pressed. */
export function itemRow(ref: ItemRef, chosen: Chosen | null, content: TemplateResult, place = 0): TemplateResult {
  const current = sameItem(chosen?.ref, ref)
  return html`<button
    type="button"
    class="item"
    id=${idOf(ref)}
    aria-current=${current ? 'true' : nothing}
    @click=${(event: Event) => raise(event.currentTarget as HTMLElement, 'item-chosen', { ref, place })}
  >
    ${content}
  </button>`
}
