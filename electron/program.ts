import { resolve } from 'node:path'
import { app, nativeTheme, session, type BrowserWindow } from 'electron'
import { BriefingError } from '#core/errors.ts'
import type { CommandId } from '#core/ipc/commands.ts'
import { readCapped } from './files.ts'
import { answerRequests, settle, tell } from './ipc.ts'
import { filesToOpen } from './launch.ts'
import { createLibrarySide, type Imports } from './library/handlers.ts'
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
  settings: ReturnType<typeof loadSettings>['value']
  /** The last save of the settings; the program does not end before it has. */
  saving: Promise<void>
  window: BrowserWindow | undefined
}

/** Runs the program with its window until the reader leaves it. `words` are the command line's own. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const userData = app.getPath('userData')
  const { value: settings, problem } = loadSettings(userData)
  const [file] = filesToOpen(words)
  const problems = problem ? [problem] : []
  const program: Program = { userData, file: file ? resolve(file) : null, problems, settings, saving: Promise.resolve(), window: undefined }

  const library = createLibrarySide(program, () => NO_IMPORTS)

  app.on('window-all-closed', () => void Promise.allSettled([program.saving, library.close()]).then(() => app.quit()))
  app.on('second-instance', (_event, _argv, _folder, data) => void openElsewhere(program, data))
  answerRequests(createHandlers(program, library), () => program.window?.webContents)

  await app.whenReady()
  serveWindow(session.defaultSession, WINDOW_ROOT)
  program.window = openWindow(userData, settings.theme)
  setUpMenu((command) => runCommand(program, command), settings.theme)
  nativeTheme.on('updated', () => program.window?.setBackgroundColor(backgroundOf(program.settings.theme)))
}

const notYet = (): never => {
  throw new BriefingError('internal', 'Not there yet.')
}

const NO_IMPORTS: Imports = { take: notYet, forget: notYet, reread: notYet }

function runCommand({ window }: Program, command: CommandId): void {
  if (window) tell(window.webContents, 'command', command)
}

/** A second start hands its files to this one, whose folder may be another. */
async function openElsewhere({ window }: Program, data: unknown): Promise<void> {
  if (!window) return
  raise(window)
  const { words, folder } = data as { words: readonly string[]; folder: string }
  const [file] = filesToOpen(words)
  if (file) tell(window.webContents, 'file:opened', await settle(() => readCapped(resolve(folder, file))))
}
