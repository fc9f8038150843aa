import { release } from 'node:os'
import { basename } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { About } from '#core/ipc/contract.ts'
import { refusedBy, writeOut } from './durable.ts'
import { readBundled } from './files.ts'
import { askToImport } from './import/asked.ts'
import { createImportHandlers } from './import/handlers.ts'
import type { Handlers } from './ipc.ts'
import type { LibrarySide } from './library/handlers.ts'
import { tickTheme } from './menu.ts'
import { RESOURCES } from './paths.ts'
import { createPrinter } from './print.ts'
import type { Program } from './program.ts'
import { saveSettings } from './settings.ts'
import { backgroundOf } from './window.ts'

/** The first release line that is still supported; an older engine is only for building and testing. */
const SUPPORTED_ELECTRON = 43

/** Answers to everything the window may ask for. */
export function createHandlers(program: Program, library: LibrarySide): Handlers {
  const printer = createPrinter()
  // Reading starts now, beside the window's own start, and ends before the window asks.
  const bundled = readBundled(RESOURCES)
  bundled.catch(() => undefined)
  return {
    ...createImportHandlers({ tickets: program.tickets, window: () => program.window, known: (sha256) => library.known(sha256) }),
    ...library.handlers,
    'app:start-up': () => ({
      settings: program.settings,
      problems: program.problems,
      region: app.getLocaleCountryCode()
    }),
    'app:about': about,
    'app:ready': () => {
      program.isListening = true
      askToImport(program, [])
      if (process.env['BRIEFING_READER_REPORT_READY'] === '1') process.stdout.write('briefing-reader: ready\n')
      return null
    },
    'briefing:bundled': () => bundled,
    'settings:save': async (settings) => {
      program.settings = settings
      tickTheme(settings.theme)
      program.window?.setBackgroundColor(backgroundOf(settings.theme))
      const saving = saveSettings(program.userData, settings)
      program.saving = saving
      await saving.catch(refusedBy('Your settings'))
      return null
    },
    'print:render': (job) => printer.renderPdf(job),
    'print:pdf': ({ id }) => printer.pdfBytes(id),
    'print:save': ({ id, suggestedName }) => savePdf(program.window, printer.pdfBytes(id), suggestedName),
    'print:dialog': ({ id }) => printer.printDialog(id),
    'window:full-screen': () => {
      program.window?.setFullScreen(!program.window.isFullScreen())
      return null
    },
    'window:paste': () => {
      program.window?.webContents.paste()
      return null
    }
  }
}

function about(): About {
  const { electron, chrome, node } = process.versions
  const old = Number.parseInt(electron) < SUPPORTED_ELECTRON
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    system: `${process.platform} ${release()} ${process.arch}`,
    engineWarning: old
      ? `Electron ${electron} is past its support. It is good for building and testing; do not open documents you do not trust with it.`
      : null
  }
}

async function savePdf(
  window: BrowserWindow | undefined,
  bytes: Uint8Array,
  suggestedName: string
): Promise<{ fileName: string } | null> {
  const options = { title: 'Save as PDF', defaultPath: suggestedName, filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (!filePath) return null
  await writeOut(filePath, bytes)
  return { fileName: basename(filePath) }
}
