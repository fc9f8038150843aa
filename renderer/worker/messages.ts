import type { Briefing } from '#core/briefing/briefing.ts'
import type { ErrorCode } from '#core/errors.ts'
import type { BundledFiles, OpenedFile } from '#core/ipc/contract.ts'
import type { Parcel } from './parcels.ts'
import type { SearchOptions, SearchResult } from '#core/search/search.ts'

/** A briefing that was opened, and what could not be had of it. */
export interface Opened {
  readonly briefing: Briefing
  readonly problems: readonly string[]
}

/** What the engine can be asked to do: payload and value by name. */
export interface Tasks {
  'open-bundled': { payload: BundledFiles; value: Opened }
  'open-file': { payload: { file: OpenedFile; published: string | undefined }; value: Opened }
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

export type TaskRequest = { [T in TaskName]: { id: number; task: T; payload: Tasks[T]['payload'] } }[TaskName]

export type TaskReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly progress: Progress }
  /** A piece of the value, which follows. */
  | { readonly id: number; readonly parcel: Parcel }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string }
