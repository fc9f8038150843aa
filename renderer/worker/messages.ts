import type { Briefing, Metadata } from '#core/briefing/briefing.ts'
import type { ErrorCode } from '#core/errors.ts'
import type { LossReport } from '#core/import/imported.ts'
import type { BundledFiles, Candidate } from '#core/ipc/contract.ts'
import type { Changes } from '#core/library/changes.ts'
import type { Digest } from '#core/library/entry.ts'
import type { Parcel } from './parcels.ts'
import type { SearchOptions, SearchResult } from '#core/search/search.ts'

/** A briefing that was opened, and what could not be had of it. */
export interface Opened {
  readonly briefing: Briefing
  readonly problems: readonly string[]
}

/** What a source says of itself and what was lost on the way, before anything is derived from it. */
export interface Inspected {
  readonly metadata: Metadata
  readonly loss: LossReport
}

/** What tells whether a source is a changed version of another: the beginning of its text, and what it says of itself. */
export interface Arrival {
  readonly digest: Digest
  readonly text: string
}

/** The reader's word on a source: goes before what it declares and what is derived. */
export interface Corrections {
  readonly metadata: Metadata
  /** EDTF; `null` where nothing was said. */
  readonly published: string | null
}

export const NO_CORRECTIONS: Corrections = { metadata: {}, published: null }

/** What was derived, to be kept in the library. */
export interface Kept {
  /** The briefing as JSON text. */
  readonly json: string
  readonly digest: Digest
}

/** What the engine can be asked to do: payload and value by name. */
export interface Tasks {
  'open-bundled': { payload: BundledFiles; value: Opened }
  /** Makes the bundled briefing, which is open in the window already, the one to search. */
  'hold-bundled': { payload: BundledFiles; value: null }
  /** Opens a briefing of the library; fails where it is damaged or not that of the source. */
  'open-stored': { payload: { json: string; sha256: string }; value: Opened }
  inspect: { payload: { candidate: Candidate; corrections: Corrections }; value: Inspected & Arrival }
  /** The beginning of a stored briefing's text, enough to tell whether another is like it. */
  'text-of': { payload: { json: string; sha256: string }; value: string }
  /** What changed from a stored briefing to the open one. */
  compare: { payload: { json: string; sha256: string }; value: Changes }
  /** Derives a briefing and makes it the one to search. */
  derive: { payload: { candidate: Candidate; corrections: Corrections }; value: Opened }
  /** The briefing of a source, to be kept; `null` where another one is open. */
  keep: { payload: { sha256: string }; value: Kept | null }
  /** Derives a briefing that is not shown, to be kept. */
  'derive-apart': { payload: { candidate: Candidate; corrections: Corrections }; value: Kept & Inspected }
  adopt: { payload: Briefing; value: null }
  /** The index of the open briefing, as it is stored. */
  index: { payload: null; value: string }
  search: { payload: { query: string; options: SearchOptions }; value: SearchResult }
}

/** How far a task has come. */
export interface Progress {
  /** What it is at. */
  readonly step: string
  /** The briefing as far as it goes, where that is worth showing. */
  readonly briefing: Briefing | null
}

export type TaskName = keyof Tasks

/** The tasks after which another briefing is the one to search. */
export const OPENS: ReadonlySet<TaskName> = new Set<TaskName>(['open-bundled', 'hold-bundled', 'open-stored', 'derive', 'adopt'])

export type TaskRequest = { [T in TaskName]: { id: number; task: T; payload: Tasks[T]['payload'] } }[TaskName]

export type TaskReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly progress: Progress }
  /** A piece of the value, which follows. */
  | { readonly id: number; readonly parcel: Parcel }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string }
