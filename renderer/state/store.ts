import type { Briefing } from '#core/briefing/briefing.ts'
import type { Paper } from '#core/briefing/print/paper.ts'
import type { Span } from '#core/document.ts'
import type { Candidate, LibraryState } from '#core/ipc/contract.ts'
import { DEFAULT_SETTINGS, type Settings } from '#core/ipc/settings.ts'
import type { Shelf } from '#core/library/browse.ts'
import type { Changes } from '#core/library/changes.ts'
import type { Entry } from '#core/library/entry.ts'
import type { Notes } from '#core/library/notes.ts'
import type { Relation } from '#core/library/versions.ts'
import type { SearchResult } from '#core/search/search.ts'
import type { Corrections, Inspected } from '../worker/messages.ts'
import type { ItemRef } from './items.ts'
import { EMPTY_TRAIL, type Trail } from './trail.ts'

/** What the reader has chosen: an item (or none, for a search hit or a paragraph) and the words that are lit. */
export interface Chosen {
  readonly ref: ItemRef | null
  readonly lit: readonly Span[]
  /** Which of the item's places the reader is at. */
  readonly place: number
}

/** Where the open briefing comes from, which is where the reader's notes on it go. */
export type Origin =
  | { readonly kind: 'bundled' }
  /** Read without being added: the program forgets it. */
  | { readonly kind: 'loose'; readonly candidate: Candidate; readonly corrections: Corrections }
  | { readonly kind: 'library'; readonly id: string; readonly notes: Notes; readonly readOnly: boolean }

/** A file that was read and waits for the reader's word. */
export interface Review extends Inspected {
  readonly candidate: Candidate
  /** The document of the library that this seems to be a new version of. */
  readonly earlier: Relation | null
}

/** What became of one file of many. */
export interface Outcome {
  readonly fileName: string
  readonly kind: 'added' | 'known' | 'refused'
  /** The document of the library, where there is one. */
  readonly id: string | null
  /** Why it was refused, or what there is to know of it. */
  readonly words: readonly string[]
  /** No date was found in it. */
  readonly undated: boolean
}

/** Many files that are added in turn. */
export interface Batch {
  readonly total: number
  readonly current: string
  readonly outcomes: readonly Outcome[]
  /** `cancelled` where the reader stopped it. */
  readonly ended: 'no' | 'done' | 'cancelled'
}

/** Something that was done, in words, with a way to take it back where there is one. */
export interface Status {
  readonly id: number
  readonly message: string
  readonly offer: 'undo' | 'changes' | null
}

/** What changed from an earlier version to the open document. */
export interface Comparison {
  readonly earlier: Entry
  readonly changes: Changes
}

export interface Problem {
  readonly id: number
  readonly message: string
}

export type DialogName =
  | 'keys'
  | 'about'
  | 'display'
  | 'paragraph'
  | 'published'
  | 'contents'
  | 'print-brief'
  | 'print-article'
  | 'review'
  | 'batch'
  | 'library'
  | 'rename'
  | 'tags'
  | 'source'
  | 'export'
  | 'place'
  | 'changes'

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
  readonly origin: Origin
  /** Why nothing can be shown; `null` while loading and once there is a briefing. */
  readonly failure: string | null
  /** What is being opened, while it takes long enough to be worth saying. */
  readonly opening: { readonly fileName: string; readonly step: string } | null
  readonly problems: readonly Problem[]
  readonly status: Status | null
  /** `null` until it is read. */
  readonly library: LibraryState | null
  readonly shelf: Shelf
  readonly filter: string
  /** The document of the library that a dialog is about. */
  readonly subject: Entry | null
  readonly review: Review | null
  readonly batch: Batch | null
  readonly comparison: Comparison | null
  readonly chosen: Chosen | null
  readonly trail: Trail<Chosen | null>
  readonly search: SearchState
  readonly dialog: DialogName | null
}

const INITIAL: State = {
  settings: DEFAULT_SETTINGS,
  regionPaper: 'a4',
  briefing: null,
  origin: { kind: 'bundled' },
  failure: null,
  opening: null,
  problems: [],
  status: null,
  library: null,
  shelf: { kind: 'all' },
  filter: '',
  subject: null,
  review: null,
  batch: null,
  comparison: null,
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
