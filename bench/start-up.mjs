// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import { sandboxArguments } from '../scripts/display.mjs'
import { percentile } from './statistics.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const empty = fileURLToPath(new URL('empty', import.meta.url))

/**
 * From the start of the process to the first paint, by turns: of an empty window's one word, and of the program's
 * article. Both are the largest contentful paint, which is when the engine presents it.
 *
 * @param {{ rounds: number, env: NodeJS.ProcessEnv }} options
 */
export async function measureStartUp({ rounds, env }) {
  /** @type {Record<'empty' | 'article', number[]>} */
  const times = { empty: [], article: [] }
  for (let round = 0; round <= rounds; round++) {
    const pair = {
      empty: await timeToPaint(empty, env),
      article: await timeToPaint(project, env),
    }
    // The first round warms the caches.
    if (round === 0) continue
    times.empty.push(pair.empty)
    times.article.push(pair.article)
  }
  const floor = percentile(times.empty, 0.5)
  return [
    { measured: 'start to paint: empty window', median: floor, p95: percentile(times.empty, 0.95), ratio: 1, goal: '' },
    {
      measured: 'start to paint: article',
      median: percentile(times.article, 0.5),
      p95: percentile(times.article, 0.95),
      ratio: percentile(times.article, 0.5) / floor,
      goal: 'ratio ≤ 1.5',
    },
  ]
}

/**
 * @param {string} folder of the program
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} milliseconds
 */
async function timeToPaint(folder, env) {
  const userData = mkdtempSync(join(tmpdir(), 'briefing-reader-bench-'))
  const started = Date.now()
  const app = await _electron.launch({
    args: [...sandboxArguments(() => undefined), `--user-data-dir=${userData}`, folder],
    env: /** @type {Record<string, string>} */ (env),
  })
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => !document.querySelector('br-app') || performance.getEntriesByName('article-painted').length > 0)
    const painted = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const observer = new PerformanceObserver((list) => {
            const largest = list.getEntries().at(-1)
            if (largest) resolve(performance.timeOrigin + largest.startTime)
          })
          observer.observe({ type: 'largest-contentful-paint', buffered: true })
        })
    )
    return /** @type {number} */ (painted) - started
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}
