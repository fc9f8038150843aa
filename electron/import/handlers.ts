import { dialog, type BrowserWindow } from 'electron'
import type { Candidate, Ticket } from '#core/ipc/contract.ts'
import type { Handlers } from '../ipc.ts'
import type { Imports } from '../library/handlers.ts'
import type { ReadDocument } from './candidate.ts'
import { warmPage } from './page.ts'
import type { Tickets } from './tickets.ts'

type ImportHandlers = Pick<Handlers, 'import:choose' | 'import:offer' | 'import:read' | 'import:cancel'>

export interface ImportSetting {
  readonly tickets: Tickets
  readonly window: () => BrowserWindow | undefined
  /** The document of the library that holds the bytes with this SHA-256, by id. */
  readonly known?: (sha256: string) => string | null
}

/** Answers to what the window asks about files to import. */
export function createImportHandlers({ tickets, window, known = () => null }: ImportSetting): ImportHandlers {
  return {
    'import:choose': async () => {
      warmPage()
      const paths = await chooseFiles(window())
      return paths.map((path) => tickets.issue({ path }))
    },
    'import:offer': (file): Ticket => {
      warmPage()
      return tickets.issue(file)
    },
    'import:read': async ({ ticket }) => {
      const read = await tickets.read(ticket)
      return candidateOf(read, { ticket, known: known(read.sha256) })
    },
    'import:cancel': ({ ticket }) => {
      tickets.forget(ticket)
      return null
    }
  }
}

/** What the library needs of the import. */
export function importsOf(tickets: Tickets): Imports {
  return {
    take: (ticket) => tickets.take(ticket),
    file: (ticket) => tickets.file(ticket),
    forget: (ticket) => tickets.forget(ticket),
    reread: async (source) => {
      const { readCandidate } = await import('./candidate.ts')
      return candidateOf(await readCandidate(source), { ticket: '', known: null })
    }
  }
}

function candidateOf({ fileName, sha256, bytes, imported }: ReadDocument, { ticket, known }: { ticket: string; known: string | null }): Candidate {
  return { ticket, fileName, sha256, bytes: bytes.length, imported, content: imported ? null : bytes, known }
}

async function chooseFiles(window: BrowserWindow | undefined): Promise<readonly string[]> {
  const options: Electron.OpenDialogOptions = {
    title: 'Open documents',
    properties: ['openFile', 'multiSelections'],
    filters: [
      {
        name: 'Documents',
        extensions: ['pdf', 'docx', 'epub', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'eml', 'txt', 'text', 'md', 'markdown', 'briefing']
      },
      { name: 'All files', extensions: ['*'] }
    ]
  }
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths
}
