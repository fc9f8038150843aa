import { resolve } from 'node:path'
import { app, nativeTheme, session, type BrowserWindow } from 'electron'
import type { CommandId } from '#core/ipc/commands.ts'
import { sweepTemporaries } from './durable.ts'
import { askToImport } from './import/asked.ts'
import { importsOf } from './import/handlers.ts'
import { Tickets } from './import/tickets.ts'
import { answerRequests, tell } from './ipc.ts'
import { filesToOpen } from './launch.ts'
import { lateLibrarySide } from './library/late.ts'
import { setUpMenu } from './menu.ts'
import { WINDOW_ROOT } from './paths.ts'
import { serveWindow, warmServing } from './protocol.ts'
import { loadSettings } from './settings.ts'
import { backgroundOf, openWindow, raise } from './window.ts'

/** What the program holds while it runs. */
export interface Program {
  readonly userData: string
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
  void sweepTemporaries(userData)
  const files = filesToOpen(words).map((file) => resolve(file))
  const program: Program = {
    userData,
    problems: problem ? [problem] : [],
    tickets: new Tickets(),
    asked: [...files],
    isListening: false,
    settings,
    saving: Promise.resolve(),
    window: undefined
  }

  const library = lateLibrarySide(program, () => importsOf(program.tickets))

  app.on('window-all-closed', () => {
    // Whoever starts the program now gets a window of their own: this one has none to open a file in.
    app.releaseSingleInstanceLock()
    void Promise.allSettled([program.saving, library.close()]).then(() => app.quit())
  })
  // How macOS opens a file; it may come before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    askToImport(program, [path])
  })
  app.on('second-instance', (_event, _argv, _folder, data) => openElsewhere(program, data))
  void warmServing(WINDOW_ROOT)
  await app.whenReady()
  serveWindow(session.defaultSession, WINDOW_ROOT)
  const window = openWindow(userData, settings.theme)
  program.window = window
  // A window that has gone answers nothing, and asking it would throw while the last work is being finished.
  window.on('closed', () => (program.window = undefined))
  // Loaded while the window's process starts; it asks for nothing before that.
  const handlers = import('./requests.ts').then(({ createHandlers }) => createHandlers(program, library))
  answerRequests(handlers, () => program.window?.webContents)
  setUpMenu((command) => runCommand(program, command), settings.theme)
  nativeTheme.on('updated', () => program.window?.setBackgroundColor(backgroundOf(program.settings.theme)))
}

function runCommand({ window }: Program, command: CommandId): void {
  if (window) tell(window.webContents, 'command', command)
}

/** A second start hands its files to this one, whose folder may be another. */
function openElsewhere(program: Program, data: unknown): void {
  const { window } = program
  if (!window) return
  raise(window)
  const { words, folder } = data as { words: readonly string[]; folder: string }
  askToImport(program, filesToOpen(words).map((file) => resolve(folder, file)))
}
