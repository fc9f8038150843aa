import type { PrintJob } from '../briefing/print/job.ts'
import type { ErrorCode } from '../errors.ts'
import type { Imported } from '../import/imported.ts'
import type { Digest, Entry } from '../library/entry.ts'
import type { Notes } from '../library/notes.ts'
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

/** A file that waits to be read. Its path stays with the main process. */
export interface Ticket {
  readonly id: string
  readonly fileName: string
}

/** A file that was read and waits for the reader's word. */
export interface Candidate {
  readonly ticket: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  /** What the parser made of it; `null` where the engine lays the text out itself, from `content`. */
  readonly imported: Imported | null
  /** The bytes of plain text and Markdown; `null` for all that the parser has read. */
  readonly content: Uint8Array | null
  /** The document of the library that holds the very same bytes, by id. */
  readonly known: string | null
}

/** The library as it lies on disk. */
export interface LibraryState {
  /** Where it is, to be shown. */
  readonly place: string
  readonly writable: boolean
  /** Whether another program has it to write to, so that this one may once that lets go of it. */
  readonly taken: boolean
  readonly entries: readonly Entry[]
  /** Whether the catalogue is still being read; more comes as `library:changed`. */
  readonly reading: { readonly done: number; readonly total: number } | null
  /** What is wrong with it, in words for the reader. */
  readonly problems: readonly string[]
}

/** One document of the library. */
export interface LibraryItem {
  readonly entry: Entry
  /** JSON text; `null` where it is missing and must be derived anew, from the source. */
  readonly briefing: string | null
  readonly notes: Notes
  /** SHA-256 of `notes.json` as it was read: a save says what it builds on. Empty where there was none. */
  readonly revision: string
  /** Set where the notes are of a newer format and must not be written. */
  readonly readOnly: boolean
  readonly problems: readonly string[]
}

/** What became of a save. */
export interface SavedNotes {
  readonly revision: string
  /** The name of the file that keeps what something else had written meanwhile; `null` where nothing had. */
  readonly conflict: string | null
}

export const EXPORT_FORMATS = ['briefing', 'markdown', 'json', 'webannotation', 'csl', 'bibtex', 'ris'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What the window begins with. */
export interface StartUp {
  readonly settings: Settings
  /** What went wrong before there was a window to say it in. */
  readonly problems: readonly string[]
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
  /** Lets the reader choose files to import. */
  'import:choose': { payload: null; value: readonly Ticket[] }
  /** Takes bytes that were dropped or pasted. */
  'import:offer': { payload: OpenedFile; value: Ticket }
  /** Reads the file; a big one takes as long as it takes, and can be cancelled. */
  'import:read': { payload: { ticket: string }; value: Candidate }
  /** Gives up reading, and forgets the file. */
  'import:cancel': { payload: { ticket: string }; value: null }
  'library:list': { payload: null; value: LibraryState }
  'library:open': { payload: { id: string }; value: LibraryItem }
  /** Reads the source of a document again, to derive its briefing anew. */
  'library:reread': { payload: { id: string }; value: Candidate }
  'library:add': { payload: { ticket: string; briefing: string; digest: Digest; notes: Notes }; value: Entry }
  /** Adds what travelled in a `.briefing` file, whose ticket is not read by `import:read`; brings notes together. */
  'library:receive': { payload: { ticket: string }; value: Entry }
  'library:save-briefing': { payload: { id: string; briefing: string; digest: Digest }; value: null }
  'library:save-notes': { payload: { id: string; notes: Notes; revision: string }; value: SavedNotes }
  /** Forgets of all documents when they were opened last. */
  'library:forget-opened': { payload: null; value: null }
  /** Takes documents out of the library; they can be restored until the program ends, and go to the system's trash then. */
  'library:remove': { payload: { ids: readonly string[] }; value: null }
  'library:restore': { payload: { ids: readonly string[] }; value: null }
  /** Lets the reader choose another folder; `null` where they did not. */
  'library:choose-place': { payload: { move: boolean }; value: LibraryState | null }
  /** Writes a document to a file that the reader chooses; `null` where they did not. */
  'library:export': { payload: { id: string; to: ExportFormat }; value: { fileName: string } | null }
  'settings:save': { payload: Settings; value: null }
  'print:render': { payload: PrintJob; value: PrintedPdf }
  'print:pdf': { payload: { id: string }; value: Uint8Array }
  'print:save': { payload: { id: string; suggestedName: string }; value: { fileName: string } | null }
  'print:dialog': { payload: { id: string }; value: { printed: boolean } }
  'window:full-screen': { payload: null; value: null }
  /** Pastes what the clipboard holds, as the menu does: the window hears of it as of any pasting. */
  'window:paste': { payload: null; value: null }
}

export type Channel = keyof Requests

export const CHANNELS = [
  'app:start-up',
  'app:about',
  'app:ready',
  'briefing:bundled',
  'import:choose',
  'import:offer',
  'import:read',
  'import:cancel',
  'library:list',
  'library:open',
  'library:reread',
  'library:add',
  'library:receive',
  'library:save-briefing',
  'library:save-notes',
  'library:forget-opened',
  'library:remove',
  'library:restore',
  'library:choose-place',
  'library:export',
  'settings:save',
  'print:render',
  'print:pdf',
  'print:save',
  'print:dialog',
  'window:full-screen',
  'window:paste'
] as const satisfies readonly Channel[]

/** Events to the window. */
export interface Events {
  command: CommandId
  /** Files that the system, the command line or a second start asks to import. */
  'import:asked': readonly Ticket[]
  'library:changed': LibraryState
}

export type EventName = keyof Events

export const EVENTS = ['command', 'import:asked', 'library:changed'] as const satisfies readonly EventName[]

/** What the preload puts on the window, under the name `briefingReader`. */
export interface Bridge {
  request<C extends Channel>(channel: C, payload: Requests[C]['payload']): Promise<Result<Requests[C]['value']>>
  /** Returns a function that stops listening. */
  listen<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void
  readonly platform: 'linux' | 'darwin' | 'win32'
}
