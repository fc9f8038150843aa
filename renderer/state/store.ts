import type { Briefing } from '#core/briefing/briefing.ts'
import type { Paper } from '#core/briefing/print/paper.ts'
import type { Span } from '#core/document.ts'
import { DEFAULT_SETTINGS, type Settings } from '#core/ipc/settings.ts'
import type { SearchResult } from '#core/search/search.ts'
import type { ItemRef } from './items.ts'
import { EMPTY_TRAIL, type Trail } from './trail.ts'

/** What the reader has chosen: an item (or none, for a search hit or a paragraph) and the words that are lit. */
export interface Chosen {
  readonly ref: ItemRef | null
  readonly lit: readonly Span[]
  /** Which of the item's places the reader is at. */
  readonly place: number
}

export interface Problem {
  readonly id: number
  readonly message: string
}

export type DialogName = 'keys' | 'about' | 'display' | 'paragraph' | 'published' | 'contents' | 'print-brief' | 'print-article'

export interface SearchState {
  readonly query: string
  readonly result: SearchResult | null
  /** Index of the hit the reader is at, or -1 before the first step. */
  readonly hit: number
  /** Whether other forms of the words count too. */
  readonly related: boolean
  readonly regex: boolean
  /** Whether the results stand in front of the panels. */
  readonly shown: boolean
}

export const NO_SEARCH: SearchState = { query: '', result: null, hit: -1, related: false, regex: false, shown: false }

export interface State {
  readonly settings: Settings
  readonly regionPaper: Paper
  readonly briefing: Briefing | null
  /** Why nothing can be shown; `null` while loading and once there is a briefing. */
  readonly failure: string | null
  /** What is being opened, while it takes long enough to be worth saying. */
  readonly opening: { readonly fileName: string; readonly step: string } | null
  readonly problems: readonly Problem[]
  readonly chosen: Chosen | null
  readonly trail: Trail<Chosen | null>
  readonly search: SearchState
  readonly dialog: DialogName | null
}

const INITIAL: State = {
  settings: DEFAULT_SETTINGS,
  regionPaper: 'a4',
  briefing: null,
  failure: null,
  opening: null,
  problems: [],
  chosen: null,
  trail: EMPTY_TRAIL,
  search: NO_SEARCH,
  dialog: null
}

/** The one place where the window's state lives. Replaced whole at each change, so that views compare by identity. */
export class Store {
  #state: State = INITIAL
  readonly #listeners = new Set<() => void>()

  get state(): State {
    return this.#state
  }

  change(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Returns a function that stops listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
