// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import { sandboxArguments } from '../scripts/display.mjs'
import { percentile } from './statistics.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))

const words = ['petro', 'sanctions', 'narcotics', 'white house', 'colombia', 'drug', 'who', 'tuesday', '"war crimes"', 'speaker:petro']

/**
 * From a keystroke in the search field to the results, as the reader meets them: the result's own list laid out and
 * painted. The wait for the screen's next refresh, which no program can shorten, is in the painted row, and measured
 * by itself in the first: the same keystrokes with nothing to do.
 *
 * @param {{ env: NodeJS.ProcessEnv }} options
 */
export async function measureTyping({ env }) {
  const userData = mkdtempSync(join(tmpdir(), 'briefing-reader-bench-'))
  const app = await _electron.launch({
    args: [...sandboxArguments(() => undefined), `--user-data-dir=${userData}`, project],
    env: /** @type {Record<string, string>} */ (env),
  })
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => performance.getEntriesByName('article-painted').length > 0)
    await type(page, 'warm')
    /** @type {{ frame: number, ready: number, painted: number }[]} */
    const times = []
    for (const word of words) times.push(...(await type(page, word)))
    const floor = times.map((time) => time.frame)
    const ready = times.map((time) => time.ready)
    const painted = times.map((time) => time.painted)
    return [
      { measured: 'keystroke to the next frame, doing nothing', median: percentile(floor, 0.5), p95: percentile(floor, 0.95), ratio: 1, goal: '' },
      { measured: 'keystroke to results laid out', median: percentile(ready, 0.5), p95: percentile(ready, 0.95), ratio: '', goal: '' },
      {
        measured: 'keystroke to results painted',
        median: percentile(painted, 0.5),
        p95: percentile(painted, 0.95),
        ratio: percentile(painted, 0.95) / percentile(floor, 0.95),
        goal: 'p95 ≤ 16 ms',
      },
    ]
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} word typed letter by letter
 * @returns {Promise<{ frame: number, ready: number, painted: number }[]>} milliseconds for each letter
 */
function type(page, word) {
  return page.evaluate(async (typed) => {
    const app = /** @type {any} */ (document.querySelector('br-app'))
    const input = app.shadowRoot.querySelector('br-search-box').shadowRoot.querySelector('input')
    const resultsView = () => app.shadowRoot.querySelector('br-panels-view').shadowRoot.querySelector('br-results-view')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const task = () => new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(null)
    })
    const shows = (/** @type {string} */ query) => {
      const results = resultsView()
      return results?.result?.query === query && results.hasUpdated && !results.isUpdatePending
    }
    const times = []
    for (let length = 1; length <= typed.length; length++) {
      const query = typed.slice(0, length)
      // A keystroke comes when it comes, not at a frame's edge.
      const pause = () => new Promise((resolve) => setTimeout(resolve, 20 + ((length * 7) % 16)))
      await frame()
      await pause()
      const idle = performance.now()
      await frame()
      await task()
      const empty = performance.now() - idle
      await pause()
      const began = performance.now()
      input.value = query
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
      let ready = 0
      const laidOut = (async () => {
        while (!shows(query)) await task()
        resultsView().getBoundingClientRect()
        ready = performance.now() - began
      })()
      // The first frame that shows them.
      do await frame()
      while (!shows(query))
      await task()
      const painted = performance.now() - began
      await laidOut
      times.push({ frame: empty, ready: Math.min(ready, painted), painted })
    }
    return times
  }, word)
}
