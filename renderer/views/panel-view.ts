import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import { grouped } from '../grouped.ts'
import { idOf, sameItem, type ListName } from '../state/items.ts'
import type { Chosen } from '../state/store.ts'

/** Items of a list that are drawn at once: a text of ten megabytes has tens of thousands, and no reader reads them all. */
const STEP = 200

/** Which items of a list are drawn. */
interface Range {
  readonly from: number
  readonly to: number
}

/** What the four panels have in common: a briefing, what is chosen in it, and keeping that in view. */
export class PanelView extends LitElement {
  @property({ attribute: false }) briefing!: Briefing
  @property({ attribute: false }) chosen: Chosen | null = null
  @state() private ranges: Readonly<Partial<Record<ListName, Range>>> = {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('briefing')) this.ranges = {}
  }

  /**
   * Which of the `total` items of a list to draw. What is chosen is among them.
   * @param place of the chosen item among those listed, where that is not its index
   */
  protected rangeOf(list: ListName, total: number, place = this.chosen?.ref?.index ?? 0): Range {
    const { from, to } = this.ranges[list] ?? { from: 0, to: STEP }
    if (this.chosen?.ref?.list !== list || (place >= from && place < to)) return { from, to: Math.min(to, total) }
    const start = Math.max(0, place - (place % STEP))
    return { from: start, to: Math.min(start + STEP, total) }
  }

  /** A button that draws more of a list, where there is more. */
  protected more(list: ListName, total: number, { from, to }: Range, end: 'before' | 'after'): TemplateResult | typeof nothing {
    const left = end === 'before' ? from : total - to
    if (left <= 0) return nothing
    const wider = end === 'before' ? { from: Math.max(0, from - STEP), to } : { from, to: to + STEP }
    const show = (): void => {
      this.ranges = { ...this.ranges, [list]: wider }
    }
    return html`<button type="button" class="secondary more" @click=${show}>
      Show ${Math.min(STEP, left)} ${end === 'before' ? 'before these' : 'more'} (${grouped(left)} are not shown)
    </button>`
  }

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
