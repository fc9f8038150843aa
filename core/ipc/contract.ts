import type { PrintJob } from '../briefing/print/job.ts'
import type { ErrorCode } from '../errors.ts'
import type { CommandId } from './commands.ts'
import type { Settings } from './settings.ts'

/*
 * Every request, event and result between the main process and the window, once. The payloads' schemas, which
 * the main process checks, are in payloads.ts: the preload needs only the names.
 */

/** An error's class and stack do not survive the crossing, so a result says what happened in words and a code. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode; readonly message: string }

/** A file's bytes, capped, and what to call it. Paths never cross. */
export interface OpenedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** The bundled article with its briefing and index, as they lie on disk; checked by the reader of them. */
export interface BundledFiles {
  readonly source: OpenedFile
  /** JSON text; `null` where the file is missing, with the reason in `missing`. */
  readonly briefing: string | null
  readonly index: string | null
  readonly missing: readonly string[]
}

/** What the window shows first: files named on the command line, or the bundled briefing. */
export interface StartUp {
  readonly settings: Settings
  /** What went wrong before there was a window to say it in. */
  readonly problems: readonly string[]
  /** The first file that was asked for, where one was. */
  readonly file: Result<OpenedFile> | null
  /** ISO 3166-1 alpha-2 code of the system's region, empty where it is not known. */
  readonly region: string
}

export interface PrintedPdf {
  /** Names the PDF to later requests. */
  readonly id: string
  readonly pages: number
}

export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly system: string
  /** Set where the engine is past its support, as a fallback for testing is. */
  readonly engineWarning: string | null
}

/** Requests from the window: payload and value by channel. */
export interface Requests {
  'app:start-up': { payload: null; value: StartUp }
  'app:about': { payload: null; value: About }
  'app:ready': { payload: null; value: null }
  'briefing:bundled': { payload: null; value: BundledFiles }
  'file:open': { payload: null; value: OpenedFile | null }
  'settings:save': { payload: Settings; value: null }
  'print:render': { payload: PrintJob; value: PrintedPdf }
  'print:pdf': { payload: { id: string }; value: Uint8Array }
  'print:save': { payload: { id: string; suggestedName: string }; value: { fileName: string } | null }
  'print:dialog': { payload: { id: string }; value: { printed: boolean } }
  'window:full-screen': { payload: null; value: null }
}

export type Channel = keyof Requests

export const CHANNELS = [
  'app:start-up',
  'app:about',
  'app:ready',
  'briefing:bundled',
  'file:open',
  'settings:save',
  'print:render',
  'print:pdf',
  'print:save',
  'print:dialog',
  'window:full-screen'
] as const satisfies readonly Channel[]

/** Events to the window. */
export interface Events {
  command: CommandId
  'file:opened': Result<OpenedFile>
}

export type EventName = keyof Events

export const EVENTS = ['command', 'file:opened'] as const satisfies readonly EventName[]

/** What the preload puts on the window, under the name `briefingReader`. */
export interface Bridge {
  request<C extends Channel>(channel: C, payload: Requests[C]['payload']): Promise<Result<Requests[C]['value']>>
  /** Returns a function that stops listening. */
  listen<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void
  readonly platform: 'linux' | 'darwin' | 'win32'
}
