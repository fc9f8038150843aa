import { tell } from '../ipc.ts'
import type { Program } from '../program.ts'

/** Tells the window of files to import, or keeps them until it listens. */
export function askToImport({ window, isListening, asked, tickets }: Program, paths: readonly string[]): void {
  asked.push(...paths)
  if (!window || !isListening || asked.length === 0) return
  tell(window.webContents, 'import:asked', asked.splice(0).map((path) => tickets.issue({ path })))
}
