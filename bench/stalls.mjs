// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import { sandboxArguments } from '../scripts/display.mjs'
import { prose } from './analysis/speed.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const MEGABYTE = 1_000_000

/**
 * How long the window stands still, at worst, while a text of each size is opened, analysed and drawn to its end: the
 * longest gap between two frames and the longest task of its thread.
 *
 * @param {{ env: NodeJS.ProcessEnv, megabytes?: readonly number[] }} options
 */
export async function measureStalls({ env, megabytes = [1, 10] }) {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-reader-bench-'))
  const app = await _electron.launch({
    args: [...sandboxArguments(() => undefined), `--user-data-dir=${join(folder, 'data')}`, project],
    env: /** @type {Record<string, string>} */ (env),
  })
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => performance.getEntriesByName('article-painted').length > 0)
    // What the window does by itself after its start is no part of this.
    await page.waitForTimeout(4_000)
    const rows = []
    for (const size of megabytes) {
      const path = join(folder, `${size}.txt`)
      writeFileSync(path, prose(size * MEGABYTE))
      rows.push({ size, ...(await stallsWhileOpening(app, page, path)) })
    }
    return rows.flatMap(({ size, frames, tasks, seconds }) => [
      { measured: `${size} MB opened: longest gap between frames`, median: '', p95: Math.max(...frames), ratio: '', goal: '≤ 100 ms' },
      { measured: `${size} MB opened: longest task (${seconds.toFixed(1)} s in all)`, median: '', p95: Math.max(0, ...tasks), ratio: '', goal: '≤ 100 ms' },
    ])
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * @param {import('playwright').ElectronApplication} app
 * @param {import('playwright').Page} page
 * @param {string} path
 * @returns {Promise<{ frames: number[], tasks: number[], seconds: number }>} milliseconds between frames and of long tasks
 */
async function stallsWhileOpening(app, page, path) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
  await page.evaluate(() => {
    const watch = { frames: [0], tasks: /** @type {number[]} */ ([]), on: true }
    Object.assign(globalThis, { watch })
    let last = performance.now()
    const step = () => {
      const now = performance.now()
      watch.frames.push(now - last)
      last = now
      if (watch.on) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
    new PerformanceObserver((list) => watch.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] })
  })
  const began = Date.now()
  await app.evaluate(({ Menu }) => /** @type {any} */ (Menu.getApplicationMenu()?.getMenuItemById('open')).click())
  await page.getByRole('button', { name: 'Read without adding' }).click()
  const name = path.split(/[\\/]/).at(-1)
  await page.waitForFunction((fileName) => {
    const app = /** @type {any} */ (document.querySelector('br-app'))
    const { briefing, opening } = app.view
    const reader = app.shadowRoot.querySelector('br-reader-view')
    const { blocks } = briefing?.document ?? { blocks: [] }
    return opening === null && briefing?.source.fileName === fileName && reader?.drawn >= blocks.length && reader.marked >= blocks.length && briefing.summary.length > 0
  }, name, { timeout: 180_000, polling: 500 })
  const seconds = (Date.now() - began) / 1000
  await page.waitForTimeout(1_500)
  return page.evaluate((all) => {
    const { watch } = /** @type {any} */ (globalThis)
    watch.on = false
    return { frames: watch.frames, tasks: watch.tasks, seconds: all }
  }, seconds)
}
