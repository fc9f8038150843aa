import { BrowserWindow, session, type PrintToPDFOptions, type Session, type WebContents } from 'electron'
import type { Paper } from '#core/briefing/print/paper.ts'
import { BriefingError } from '#core/errors.ts'
import { LOCKED_PAGE } from '../locked-page.ts'
import { PRINT_ROOT } from '../paths.ts'
import { offerPage, servePages } from '../protocol.ts'
import { within } from './queue.ts'

/** In memory, and apart from the window's: what a printed page may reach is its style and its fonts. */
const PARTITION = 'print'
const LOAD_LIMIT_MS = 30_000
const PRINT_LIMIT_MS = 120_000

let serving: Session | undefined

/** Shows `html` in a hidden window, whose policy runs no script of the page, while `work` uses it; the window never outlives the work. */
export async function withPage<T>(html: string, work: (page: WebContents) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: pageSession(),
      ...LOCKED_PAGE
    }
  })
  const page = offerPage(html)
  try {
    await within(LOAD_LIMIT_MS, window.loadURL(page.url), () => new Error('the page took too long to load'))
    await within(LOAD_LIMIT_MS, fontsLoaded(window.webContents), () => new Error('its fonts took too long to load'))
    return await untilGone(window.webContents, work(window.webContents))
  } catch (error) {
    throw printFailed(error)
  } finally {
    page.release()
    window.destroy()
  }
}

/** A world apart from the page's own, where the program may look at it although the page may run no script. */
const OWN_WORLD = 1001
const UNTIL_FONTS = `(async () => {
  do { document.body.getBoundingClientRect(); await document.fonts.ready } while (document.fonts.status !== 'loaded')
})()`

/** A page counts as loaded before its fonts are, and words whose font is late are printed as blanks. */
async function fontsLoaded(page: WebContents): Promise<void> {
  await page.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code: UNTIL_FONTS }])
}

/** The options of a PDF, all of them valid: one that is refused would spoil every later PDF of the program. */
export function pdfOptions(paper: Paper, outline: boolean): PrintToPDFOptions {
  return {
    pageSize: paper === 'a4' ? 'A4' : 'Letter',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: outline
  }
}

type Outcome = { readonly pdf: Buffer } | { readonly error: unknown }
type Print = (settings: unknown) => Promise<Buffer>

/**
 * The page as a PDF, tagged.
 *
 * Electron chains each `printToPDF` of the program to the one before (`pendingPromise` in its web-contents.ts), so
 * that one that fails or never ends would take every later one with it. What it chains is therefore made to end
 * well and in time, and carries its failure as a value.
 */
export async function pdfOf(page: WebContents, options: PrintToPDFOptions): Promise<Buffer> {
  const inner = page as unknown as { _printToPDF?: Print }
  const print = inner._printToPDF
  const late = (): Error => new Error('the page took too long to print')
  if (!print) return within(PRINT_LIMIT_MS, page.printToPDF(options), late)
  const shielded = (settings: unknown): Promise<Outcome> =>
    within(PRINT_LIMIT_MS, print.call(page, settings), late).then(
      (pdf) => ({ pdf }),
      (error: unknown) => ({ error })
    )
  inner._printToPDF = shielded as unknown as Print
  const outcome = (await page.printToPDF(options)) as unknown as Outcome
  if ('error' in outcome) throw outcome.error
  return outcome.pdf
}

/** What the program says where a page could not be printed. */
export function printFailed(error: unknown): BriefingError {
  if (error instanceof BriefingError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new BriefingError('print-failed', `The page could not be printed: ${reason}. Try again; if it fails again, restart Briefing Reader.`, {
    cause: error
  })
}

function pageSession(): Session {
  if (serving) return serving
  serving = session.fromPartition(PARTITION, { cache: false })
  servePages(serving, PRINT_ROOT)
  return serving
}

/** A page that has crashed answers nothing any more. */
function untilGone<T>(contents: WebContents, work: Promise<T>): Promise<T> {
  const gone = new Promise<never>((_resolve, reject) => {
    contents.once('render-process-gone', (_event, { reason }) => reject(new Error(`its process ended (${reason})`)))
  })
  return Promise.race([work, gone])
}
