import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** A running program and its window. */
export interface Program {
  readonly app: ElectronApplication
  readonly page: Page
  /** Everything the window's pages complained about. */
  readonly complaints: readonly string[]
}

export interface StartOptions {
  /** Words after the program's name. */
  readonly args?: readonly string[]
  /** The folder that remembers settings; a new one unless a test starts twice. */
  readonly userData?: string
  /** The folder of the library; a new one unless a test starts twice. */
  readonly library?: string
  /** The system's folder for data (XDG), with the library in the usual place in it, instead of `library`. */
  readonly data?: string
  /** Another copy of the built program, such as one with damaged resources. */
  readonly program?: string
}

interface Fixtures {
  /** Starts the built program in a real Electron; it is closed when the test ends. */
  start: (options?: StartOptions) => Promise<Program>
  /** A copy of the built program, to damage. */
  copyOfProgram: () => Promise<string>
  /** An empty folder that goes when the test ends. */
  emptyFolder: () => Promise<string>
}

/** What Electron needs before the program's own words, on this machine. */
export function engineSwitches(userData: string): string[] {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  return [...(root ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`]
}

export const test = base.extend<Fixtures>({
  // Playwright asks for a pattern, even an empty one, in this place.
  emptyFolder: async ({}, use) => {
    const folders: string[] = []
    await use(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'briefing-reader-e2e-'))
      folders.push(folder)
      return folder
    })
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })))
  },

  copyOfProgram: async ({ emptyFolder }, use) => {
    await use(async () => {
      const folder = await emptyFolder()
      await cp(join(PROJECT, 'out'), join(folder, 'out'), { recursive: true })
      await cp(join(PROJECT, 'package.json'), join(folder, 'package.json'))
      return folder
    })
  },

  start: async ({ emptyFolder }, use) => {
    const running: ElectronApplication[] = []
    await use(async ({ args = [], userData, library, data, program = PROJECT } = {}) => {
      const folder = userData ?? (await emptyFolder())
      const place = data === undefined ? { BRIEFING_READER_LIBRARY: library ?? join(await emptyFolder(), 'library') } : { BRIEFING_READER_LIBRARY: '', XDG_DATA_HOME: data }
      const env = { ...process.env, ...place } as Record<string, string>
      const app = await _electron.launch({ args: [...engineSwitches(folder), program, ...args], env })
      running.push(app)
      const page = await app.firstWindow()
      // Windows of tests that run side by side would take the keyboard from each other.
      const debug = await page.context().newCDPSession(page)
      await debug.send('Emulation.setFocusEmulationEnabled', { enabled: true })
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.locator('main:not([aria-busy])').waitFor()
      return { app, page, complaints }
    })
    await Promise.all(running.map((app) => app.close()))
  }
})

/** Gives the window's content a size, in CSS pixels. */
export async function resize({ app, page }: Program, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const [window] = BrowserWindow.getAllWindows()
      window!.setMinimumSize(1, 1)
      window!.setContentSize(w!, h!)
    },
    [width, height]
  )
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height])
}

/** The exact offset of the reading column. */
export function scrollOffset(page: Page): Promise<number> {
  return page.getByRole('region', { name: 'Text', exact: true }).evaluate((element) => element.scrollTop)
}

/** The words that are lit, hit or hit now, in text order. */
export function highlighted(page: Page, name: 'lit' | 'hit' | 'hit-now'): Promise<string[]> {
  return page.evaluate((key) => {
    const words = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return String(range)
    }
    return [...(CSS.highlights.get(key) ?? [])].map(words)
  }, name)
}

/** Runs a command from the menu bar. */
export async function chooseMenuItem({ app }: Pick<Program, 'app'>, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => (Menu.getApplicationMenu()!.getMenuItemById(id)!.click as () => void)(), command)
}

/** Makes the next “save as” dialog answer `path`, or nothing, without showing. */
export async function answerSaveDialog({ app }: Program, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  }, path)
}

/** Makes the next “open” dialog answer `paths` without showing. */
export async function answerOpenDialog({ app }: Pick<Program, 'app'>, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
  }, [...paths])
}

/** Takes what is under review: into the library, or to be read only. */
export async function acceptReview(page: Page, how: 'Add to library' | 'Read without adding' = 'Read without adding'): Promise<void> {
  await page.getByRole('button', { name: how, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** What a test drops on the window: text, HTML or files, by name. */
export interface Dropped {
  readonly text?: string
  readonly html?: string
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

/** Drops on the window, or pastes into it. */
export async function bringIn(page: Page, type: 'drop' | 'paste', dropped: Dropped): Promise<void> {
  const { files = {}, ...words } = dropped
  const encoded = Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('base64')] as const)
  await page.evaluate(
    ({ event, text, html, files }) => {
      const data = new DataTransfer()
      if (text !== undefined) data.setData('text/plain', text)
      if (html !== undefined) data.setData('text/html', html)
      for (const [name, content] of files) data.items.add(new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], name))
      const options = { bubbles: true, cancelable: true, composed: true }
      const raised =
        event === 'drop' ? new DragEvent('drop', { ...options, dataTransfer: data }) : new ClipboardEvent('paste', { ...options, clipboardData: data })
      document.querySelector('br-app')!.dispatchEvent(raised)
    },
    { event: type, ...words, files: encoded }
  )
}
