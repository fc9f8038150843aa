import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { Theme } from '#core/ipc/settings.ts'
import { clampToScreens, MINIMUM } from './bounds.ts'
import { PRELOAD } from './paths.ts'
import { WINDOW_URL } from './protocol.ts'
import { loadWindowState, saveWindowState } from './settings.ts'

const USUAL_SIZE = { width: 1360, height: 860 }

/** The page colour of each theme, painted before the page is there so that the window does not flash. */
const BACKGROUND: Readonly<Record<Exclude<Theme, 'system'>, string>> = {
  light: '#fffefb',
  dark: '#1f2126',
  sepia: '#f6eedc',
  contrast: '#000000'
}

/** Refuses every navigation, new window, embedded page and download, in whatever page the program ever shows. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Opens the window where it was last, on a screen that exists. `userData` is the folder that remembers. */
export function openWindow(userData: string, theme: Theme): BrowserWindow {
  const state = loadWindowState(userData)
  const window = new BrowserWindow({
    ...placeOf(state?.bounds),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Briefing Reader',
    backgroundColor: backgroundOf(theme),
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged
    }
  })
  if (state?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, userData)
  void window.loadURL(WINDOW_URL)
  return window
}

/** The colour to paint behind the page while it loads. */
export function backgroundOf(theme: Theme): string {
  if (theme !== 'system') return BACKGROUND[theme]
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light
}

/** Brings the window to the reader, from wherever it is. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function placeOf(bounds: Electron.Rectangle | undefined): Partial<Electron.Rectangle> {
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  if (bounds) return clampToScreens(bounds, areas)
  const area = screen.getPrimaryDisplay().workArea
  return { width: Math.min(USUAL_SIZE.width, area.width), height: Math.min(USUAL_SIZE.height, area.height) }
}

function rememberPlace(window: BrowserWindow, userData: string): void {
  let leaving = false
  window.on('close', (event) => {
    if (leaving) return
    // The last place is written before the window goes; a folder that refuses it must not hold the window open.
    event.preventDefault()
    leaving = true
    const saved = saveWindowState(userData, {
      version: 1,
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized()
    })
    void saved.catch(() => undefined).then(() => window.close())
  })
}
