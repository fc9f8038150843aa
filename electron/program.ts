import { resolve } from 'node:path'
import { app, nativeTheme, session, type BrowserWindow } from 'electron'
import type { CommandId } from '#core/ipc/commands.ts'
import { readCapped } from './files.ts'
import { askToImport } from './import/asked.ts'
import { Tickets } from './import/tickets.ts'
import { answerRequests, settle, tell } from './ipc.ts'
import { filesToOpen } from './launch.ts'
import { setUpMenu } from './menu.ts'
import { WINDOW_ROOT } from './paths.ts'
import { serveWindow } from './protocol.ts'
import { createHandlers } from './requests.ts'
import { loadSettings } from './settings.ts'
import { backgroundOf, openWindow, raise } from './window.ts'

/** What the program holds while it runs. */
export interface Program {
  readonly userData: string
  /** The file asked for on the command line, as a path; `null` for the bundled briefing. */
  readonly file: string | null
  readonly problems: readonly string[]
  /** Files that wait to be imported. */
  readonly tickets: Tickets
  /** Paths of files that were asked for before the window could be told. */
  readonly asked: string[]
  /** Whether the window has said that it is ready. */
  isListening: boolean
  settings: ReturnType<typeof loadSettings>['value']
  /** The last save of the settings; the program does not end before it has. */
  saving: Promise<void>
  window: BrowserWindow | undefined
}

/** Runs the program with its window until the reader leaves it. `words` are the command line's own. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const userData = app.getPath('userData')
  const { value: settings, problem } = loadSettings(userData)
  const files = filesToOpen(words).map((file) => resolve(file))
  const program: Program = {
    userData,
    file: files[0] ?? null,
    problems: problem ? [problem] : [],
    tickets: new Tickets(),
    asked: [...files],
    isListening: false,
    settings,
    saving: Promise.resolve(),
    window: undefined
  }

  app.on('window-all-closed', () => void program.saving.catch(() => undefined).then(() => app.quit()))
  // How macOS opens a file; it may come before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    askToImport(program, [path])
  })
  app.on('second-instance', (_event, _argv, _folder, data) => void openElsewhere(program, data))
  answerRequests(createHandlers(program), () => program.window?.webContents)

  await app.whenReady()
  serveWindow(session.defaultSession, WINDOW_ROOT)
  program.window = openWindow(userData, settings.theme)
  setUpMenu((command) => runCommand(program, command), settings.theme)
  nativeTheme.on('updated', () => program.window?.setBackgroundColor(backgroundOf(program.settings.theme)))
}

function runCommand({ window }: Program, command: CommandId): void {
  if (window) tell(window.webContents, 'command', command)
}

/** A second start hands its files to this one, whose folder may be another. */
async function openElsewhere(program: Program, data: unknown): Promise<void> {
  const { window } = program
  if (!window) return
  raise(window)
  const { words, folder } = data as { words: readonly string[]; folder: string }
  const files = filesToOpen(words).map((file) => resolve(folder, file))
  askToImport(program, files)
  const [file] = files
  if (file) tell(window.webContents, 'file:opened', await settle(() => readCapped(file)))
}
