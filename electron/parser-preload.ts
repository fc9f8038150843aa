import { ipcRenderer, type IpcRendererEvent } from 'electron'
import type { PARSER_PORT as name } from '#core/ipc/parser.ts'

// All that the parser's page has of the program: a port, passed on once. There is no DOM in this room's types.
declare const window: { postMessage(message: string, origin: string, ports: IpcRendererEvent['ports']): void }
declare const location: { readonly origin: string }

/** The same as in core/ipc/parser.ts, which would bring the checks of the main process with it. */
const PARSER_PORT: typeof name = 'parser:port'

ipcRenderer.once(PARSER_PORT, ({ ports }) => window.postMessage(PARSER_PORT, location.origin, ports))
