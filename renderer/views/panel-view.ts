import { LitElement, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import { idOf, sameItem } from '../state/items.ts'
import type { Chosen } from '../state/store.ts'

/** What the four panels have in common: a briefing, what is chosen in it, and keeping that in view. */
export class PanelView extends LitElement {
  @property({ attribute: false }) briefing!: Briefing
  @property({ attribute: false }) chosen: Chosen | null = null

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('chosen')
    const ref = this.chosen?.ref
    if (!changed.has('chosen') || !ref || sameItem(before?.ref, ref)) return
    this.renderRoot.querySelector(`#${idOf(ref)}`)?.scrollIntoView({ block: 'nearest' })
  }

  /** Puts the keyboard where the reader is, or on the first item. */
  focusChosen(): void {
    const ref = this.chosen?.ref
    const chosen = ref ? this.renderRoot.querySelector<HTMLElement>(`#${idOf(ref)}`) : null
    const target = chosen ?? this.renderRoot.querySelector<HTMLElement>('button')
    target?.focus()
  }
}
