import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png'
}

const LOCKED = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]

/** What the window may do: run and style itself from its own files, and nothing else. */
export const WINDOW_POLICY = [
  ...LOCKED,
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html briefing-worker'
].join('; ')

/** What a page to be printed may do: be styled. It is of another origin, and a sandbox without scripts. */
export const PAGE_POLICY = [...LOCKED, "style-src 'self'", "font-src 'self'", 'sandbox'].join('; ')

/** What the page that reads documents may do: run its own files. What it makes of a document is never shown there. */
export const PARSER_POLICY = [...LOCKED, "script-src 'self'"].join('; ')

const WINDOW_ORIGIN = 'app://briefing'
const PAGE_ORIGIN = 'app://print'
export const WINDOW_URL = `${WINDOW_ORIGIN}/index.html`
export const PARSER_URL = 'app://parser/parser/index.html'

const pages = new Map<string, string>()

/** Declares the program's own scheme. Must run before the program is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Loads what serving takes, which is not there before it is first used, while the engine is still starting. */
export async function warmServing(root: string): Promise<void> {
  await serveFile(root, '/index.html', WINDOW_POLICY)
}

/** Serves the window's files, and nothing outside `root`, from `app://briefing/` in `session`. */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle('app', (request) => {
    const url = new URL(request.url)
    if (url.host !== 'briefing') return notFound()
    return serveFile(root, url.pathname === '/' ? '/index.html' : url.pathname, WINDOW_POLICY)
  })
}

/** Serves pages to be printed, and the style and fonts under `root`, from `app://print/` in `session`. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle('app', (request) => {
    const url = new URL(request.url)
    if (url.host !== 'print') return notFound()
    const page = pages.get(url.pathname.slice(1))
    if (page === undefined) return serveFile(root, url.pathname, PAGE_POLICY)
    return new Response(page, { headers: headers('.html', PAGE_POLICY) })
  })
}

/** Serves the parser's page and the scripts beside it under `root`, from `app://parser/` in `session`. */
export function serveParser(session: Session, root: string): void {
  session.protocol.handle('app', (request) => {
    const url = new URL(request.url)
    const own = url.host === 'parser' && (request.url === PARSER_URL || /^\/assets\/[\w.-]+\.m?js$/.test(url.pathname))
    return own ? serveFile(root, url.pathname, PARSER_POLICY) : notFound()
  })
}

/** Makes `html` servable until `release` is called. */
export function offerPage(html: string): { readonly url: string; release: () => void } {
  const id = randomUUID()
  pages.set(id, html)
  return { url: `${PAGE_ORIGIN}/${id}`, release: () => pages.delete(id) }
}

async function serveFile(root: string, pathname: string, policy: string): Promise<Response> {
  const path = normalize(join(root, decodeURIComponent(pathname)))
  if (!path.startsWith(root + sep) || path.includes('\0')) return notFound()
  try {
    return new Response(new Uint8Array(await readFile(path)), { headers: headers(extname(path), policy) })
  } catch {
    return notFound()
  }
}

function headers(extension: string, policy: string): Record<string, string> {
  return {
    'content-type': MEDIA_TYPES[extension] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer'
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
}
