import { session, WebContentsView, type WebContents } from 'electron'
import { LOCKED_PAGE } from '../locked-page.ts'
import { PARSER_PRELOAD, WINDOW_ROOT } from '../paths.ts'
import { PARSER_URL, serveParser } from '../protocol.ts'

/*
 * The pages that read documents: hidden, sandboxed, each with a session in memory of its own, so that no two share a
 * process. One page reads one document. The next one may already be waiting.
 */

/** How long a page that was made ready is kept waiting for a document. */
const SPARE_FOR_MS = 60_000
/** How long a process that was told to end may take before the system is asked to end it. */
const END_WITHIN_MS = 150

export interface ParserPage {
  readonly contents: WebContents
  /** Settles when the page can take its document, or could not be loaded. */
  readonly ready: Promise<void>
  /** Ends the page's process, however busy it is. Harmless when called twice. */
  end: () => void
}

const open = new Set<ParserPage>()
let spare: { page: ParserPage; timer: NodeJS.Timeout } | undefined

/** A page that has never read anything. */
export function takePage(): ParserPage {
  const waiting = spare
  spare = undefined
  if (!waiting) return openPage()
  clearTimeout(waiting.timer)
  return waiting.page.contents.isDestroyed() || waiting.page.contents.isCrashed() ? openPage() : waiting.page
}

/** Makes a page ready for a document that is likely to come. */
export function warmPage(): void {
  if (spare) return
  const page = openPage()
  const timer = setTimeout(coolPage, SPARE_FOR_MS)
  timer.unref()
  spare = { page, timer }
  page.ready.catch(() => page === spare?.page && coolPage())
}

/** Ends every page, and settles when all have gone: an engine that ends while one is coming or going may crash. */
export async function endPages(): Promise<void> {
  coolPage()
  await Promise.all([...open].map(gone))
  await Promise.all(emptying)
}

function gone({ contents, end }: ParserPage): Promise<void> {
  return new Promise((resolve) => {
    if (contents.isDestroyed()) resolve()
    else contents.once('destroyed', () => resolve())
    end()
  })
}

function coolPage(): void {
  spare?.page.end()
  spare = undefined
}

function openPage(): ParserPage {
  const partition = takePartition()
  // A view that is put in no window: hidden, and no window to keep the program open.
  const view = new WebContentsView({
    webPreferences: {
      partition,
      preload: PARSER_PRELOAD,
      ...LOCKED_PAGE
    }
  })
  const contents = view.webContents
  contents.once('destroyed', () => releasePartition(partition))
  const ready = contents.loadURL(PARSER_URL)
  ready.catch(() => undefined)
  // A view that nothing holds is collected, and its page goes with it.
  const page = { contents, view, ready, end: () => end(contents) }
  open.add(page)
  contents.once('destroyed', () => open.delete(page))
  return page
}

const idle: string[] = []
const emptying = new Set<Promise<void>>()
let partitions = 0

/** Sessions last as long as the program, so one that is no longer used is used again, emptied. */
function takePartition(): string {
  const known = idle.pop()
  if (known !== undefined) return known
  const name = `parser-${++partitions}`
  serveParser(session.fromPartition(name, { cache: false }), WINDOW_ROOT)
  return name
}

function releasePartition(name: string): void {
  const emptied = session.fromPartition(name).clearStorageData().then(() => void idle.push(name), () => undefined)
  emptying.add(emptied)
  void emptied.then(() => emptying.delete(emptied))
}

function end(contents: WebContents): void {
  if (contents.isDestroyed()) return
  const pid = contents.getOSProcessId()
  const close = (): void => {
    clearTimeout(last)
    if (!contents.isDestroyed()) contents.close()
  }
  const last = setTimeout(() => {
    if (!contents.isDestroyed() && !contents.isCrashed() && contents.getOSProcessId() === pid && pid > 0) process.kill(pid, 'SIGKILL')
    close()
  }, END_WITHIN_MS)
  if (contents.isCrashed() || pid === 0) {
    close()
  } else {
    contents.once('render-process-gone', close)
    contents.forcefullyCrashRenderer()
  }
}
