// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import { sandboxArguments } from '../scripts/display.mjs'
import { prose } from './analysis/speed.mjs'
import { percentile } from './statistics.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const SIZE = 5_000
const DOCUMENTS = 6

/**
 * How long the program's engine takes for texts of 5 KB, opened one after the other: the first since the program was
 * started, and those after it.
 *
 * @param {{ env: NodeJS.ProcessEnv }} options
 */
export async function measureEngine({ env }) {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-reader-bench-'))
  const app = await _electron.launch({
    args: [...sandboxArguments(() => undefined), `--user-data-dir=${join(folder, 'data')}`, project],
    env: /** @type {Record<string, string>} */ (env),
  })
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => performance.getEntriesByName('article-painted').length > 0)
    // What the engine does by itself after the start is no part of this.
    await page.waitForTimeout(4_000)
    const [engine] = page.workers()
    await engine?.evaluate(timeTheTasks)
    const text = prose(SIZE * DOCUMENTS)
    for (let at = 0; at < DOCUMENTS; at++) {
      const path = join(folder, `${at}.txt`)
      writeFileSync(path, text.slice(at * SIZE, (at + 1) * SIZE))
      await app.evaluate(({ dialog, Menu }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
        const open = /** @type {any} */ (Menu.getApplicationMenu()?.getMenuItemById('open'))
        open.click()
      }, path)
      await page.getByRole('button', { name: 'Read without adding' }).click()
      await page.waitForFunction((fileName) => /** @type {any} */ (document.querySelector('br-app')).view.briefing?.source.fileName === fileName, `${at}.txt`)
      await page.waitForTimeout(1_500)
    }
    const times = /** @type {number[]} */ (await engine?.evaluate(() => /** @type {any} */ (globalThis).derived))
    const [first = NaN, ...later] = times
    return [
      { measured: '5 KB analysed in the program: the first', median: first, p95: '', ratio: '', goal: '≤ 50 ms' },
      { measured: '5 KB analysed in the program: the next', median: percentile(later, 0.5), p95: percentile(later, 0.95), ratio: '', goal: '≤ 50 ms' },
    ]
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs in the engine: notes the milliseconds from the arrival of each wish for a briefing to its answer. */
function timeTheTasks() {
  /** @type {Map<number, number>} */
  const began = new Map()
  /** @type {number[]} */
  const derived = []
  Object.assign(globalThis, { derived })
  addEventListener('message', ({ data }) => {
    if (data.task === 'derive') began.set(data.id, performance.now())
  })
  const post = globalThis.postMessage.bind(globalThis)
  globalThis.postMessage = (/** @type {any} */ reply) => {
    const start = began.get(reply.id)
    if (start !== undefined && 'ok' in reply) derived.push(performance.now() - start)
    post(reply)
  }
}
