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
 * From the start of the process to the first paint, by turns: an empty window's first contentful paint, and the
 * program's article, in the task after the frame that paints it.
 *
 * @param {{ rounds: number, env: NodeJS.ProcessEnv }} options
 */
export async function measureStartUp({ rounds, env }) {
  /** @type {Record<'empty' | 'article', number[]>} */
  const times = { empty: [], article: [] }
  for (let round = 0; round <= rounds; round++) {
    const pair = {
      empty: await timeToPaint(empty, env, 'first-contentful-paint'),
      article: await timeToPaint(project, env, 'article-painted'),
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
 * @param {string} entry name of the performance entry to wait for
 * @returns {Promise<number>} milliseconds
 */
async function timeToPaint(folder, env, entry) {
  const userData = mkdtempSync(join(tmpdir(), 'briefing-reader-bench-'))
  const started = Date.now()
  const app = await _electron.launch({
    args: [...sandboxArguments(() => undefined), `--user-data-dir=${userData}`, folder],
    env: /** @type {Record<string, string>} */ (env),
  })
  try {
    const page = await app.firstWindow()
    const painted = await page.waitForFunction((name) => {
      const [found] = performance.getEntriesByName(name)
      return found && performance.timeOrigin + found.startTime
    }, entry)
    return /** @type {number} */ (await painted.jsonValue()) - started
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}
