import type { Span } from '#core/document.ts'
import { panelOf, spansOf, type ItemRef } from './items.ts'
import type { Preferences } from './preferences.ts'
import type { Chosen, Store } from './store.ts'
import { leave, stepBack, stepForward, type Stop } from './trail.ts'

/** What is needed of the reading column: where it is, and to be moved. */
export interface ReadingColumn {
  readonly scrollTop: number
  /** Brings the words into view; `toTop` where what follows them is what the reader wants. */
  reveal(span: Span, toTop?: boolean): void
  /** Goes back to an exact scroll offset, in CSS pixels. */
  restore(scrollTop: number): void
}

/** Choosing items, going to words, and finding the way back. */
export class Navigation {
  readonly #store: Store
  readonly #preferences: Preferences
  readonly #column: () => ReadingColumn | undefined

  constructor(store: Store, preferences: Preferences, column: () => ReadingColumn | undefined) {
    this.#store = store
    this.#preferences = preferences
    this.#column = column
  }

  /** Chooses an item and goes to its words. Choosing it again goes on to the next place where it stands. */
  chooseItem(ref: ItemRef, place = 0): void {
    const { briefing } = this.#store.state
    const spans = briefing ? spansOf(briefing, ref) : []
    const span = spans[place]
    if (!span) return
    // A split quotation is one thing said; the mentions of a name are many places.
    const lit = ref.list === 'people' ? [span] : spans
    this.#jump({ ref, lit, place }, span)
  }

  /** Chooses the item that words in the text belong to, without moving the text. */
  chooseMark(ref: ItemRef, place: number): void {
    const { briefing } = this.#store.state
    if (!briefing) return
    const spans = spansOf(briefing, ref)
    const lit = ref.list === 'people' ? spans.slice(place, place + 1) : spans
    this.#preferences.setPanel(panelOf(briefing, ref))
    this.#store.change({ chosen: { ref, lit, place } })
  }

  /** Goes to a span that is no item: a paragraph, a heading, a hit. */
  goTo(span: Span, { lit = [], toTop = false }: { lit?: readonly Span[]; toTop?: boolean } = {}): void {
    this.#jump({ ref: null, lit, place: 0 }, span, toTop)
  }

  #jump(chosen: Chosen, span: Span, toTop = false): void {
    this.#store.change({ trail: leave(this.#store.state.trail, this.#here()), chosen })
    this.#column()?.reveal(span, toTop)
  }

  #here(): Stop<Chosen | null> {
    return { scrollTop: this.#column()?.scrollTop ?? 0, view: this.#store.state.chosen }
  }

  back(): void {
    this.#retrace(stepBack(this.#store.state.trail, this.#here()))
  }

  forward(): void {
    this.#retrace(stepForward(this.#store.state.trail, this.#here()))
  }

  #retrace(step: ReturnType<typeof stepBack<Chosen | null>>): void {
    if (!step) return
    this.#store.change({ trail: step.trail, chosen: step.stop.view })
    this.#column()?.restore(step.stop.scrollTop)
  }

  clearChosen(): void {
    this.#store.change({ chosen: null })
  }
}
