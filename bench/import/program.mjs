// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'

const project = fileURLToPath(new URL('../..', import.meta.url))

/**
 * @typedef {object} Outcome what came of one import
 * @property {boolean} ok
 * @property {string} [code] of the failure
 * @property {string} [message]
 * @property {any} [value] the candidate
 * @property {number} ms
 */

/**
 * Starts the built program, whose own parser then reads documents, one after the other.
 *
 * @returns {Promise<{ read: (fileName: string, bytes: Uint8Array) => Promise<Outcome>, textOf: (html: string) => Promise<string>, longestStall: () => Promise<number>, close: () => Promise<void> }>}
 */
export async function startProgram() {
  const userData = await mkdtemp(join(tmpdir(), 'briefing-reader-bench-'))
  const root = process.platform === 'linux' && process.getuid?.() === 0
  const app = await _electron.launch({ args: [...(root ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, project] })
  const page = await app.firstWindow()
  await page.locator('main:not([aria-busy])').waitFor({ timeout: 120_000 })
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
  return {
    // Milliseconds for which the main process did nothing else, at most, since it was asked last.
    longestStall: () =>
      app.evaluate(() => {
        const { delay } = /** @type {any} */ (globalThis)
        const longest = delay.max / 1e6
        delay.reset()
        return Math.round(longest)
      }),
    read: (fileName, bytes) =>
      page.evaluate(
        async ([name, base64]) => {
          const { briefingReader } = /** @type {any} */ (globalThis)
          const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0))
          const offered = await briefingReader.request('import:offer', { fileName: name, bytes })
          const from = performance.now()
          const result = await briefingReader.request('import:read', { ticket: offered.value.id })
          const ms = performance.now() - from
          await briefingReader.request('import:cancel', { ticket: offered.value.id })
          if (result.ok) delete result.value.content
          return { ...result, ms }
        },
        [fileName, Buffer.from(bytes).toString('base64')],
      ),
    // A page of its own: the window's policy lets nobody parse markup in it.
    textOf: (html) =>
      app.evaluate(async ({ BrowserWindow }, markup) => {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
        try {
          await window.loadURL('about:blank')
          return await window.webContents.executeJavaScript(
            `new DOMParser().parseFromString(${JSON.stringify(markup)}, 'text/html').body.textContent`,
          )
        } finally {
          window.destroy()
        }
      }, html),
    close: async () => {
      await app.close()
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * @param {any} loss the loss report of an import
 * @returns {boolean} whether its words add up
 */
export function addsUp({ wordsIn, wordsAdded, wordsOut, dropped }) {
  return wordsIn + wordsAdded === wordsOut + dropped.reduce((/** @type {number} */ sum, /** @type {any} */ { words }) => sum + words, 0)
}
