// @ts-check
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { _electron } from 'playwright'
import { runnerImport } from 'vite'
import { buildWhenNeeded } from '../../scripts/build.mjs'
import { sandboxArguments, withDisplay } from '../../scripts/display.mjs'
import { table } from '../statistics.mjs'

/*
 * Many files in one go, hostile ones among them, as the analyst would open them: all chosen in one dialog, each read,
 * analysed and added. Prints what came of them, and how long the window and the main process stood still at worst.
 */

const USAGE = 'node bench/import/batch.mjs --folder DIR [--hostile 20]\n'
const project = fileURLToPath(new URL('../../', import.meta.url))
/** Seconds between two lines of the record. */
const RECORD_EVERY = 10

const { values: options } = parseArgs({ options: { folder: { type: 'string' }, hostile: { type: 'string', default: '20' } } })
if (!options.folder) {
  process.stderr.write(USAGE)
  process.exit(2)
}

await buildWhenNeeded()
const scratch = await mkdtemp(join(tmpdir(), 'briefing-reader-batch-'))
try {
  const hostile = await writeHostile(Number(options.hostile))
  const folder = options.folder
  const good = (await readdir(folder)).sort().map((name) => join(folder, name))
  // The bad ones stand among the others, not at the end.
  const every = Math.max(1, Math.floor(good.length / Math.max(1, hostile.length)))
  const files = good.flatMap((path, index) => (index % every === 0 && hostile.length > 0 ? [path, /** @type {string} */ (hostile.pop())] : [path]))
  await withDisplay((env) => run([...files, ...hostile], env))
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * @param {number} count
 * @returns {Promise<string[]>} paths of the first so many of the project's own hostile files, of each sort in turn
 */
async function writeHostile(count) {
  const sorts = await Promise.all(
    ['markup', 'containers', 'shapes', 'documents', 'pdfs', 'network'].map(async (name) => {
      const { module } = await runnerImport(join(project, 'tests/fixtures/hostile', `${name}.ts`), { configFile: false, logLevel: 'error' })
      return /** @type {any[]} */ (Object.values(/** @type {object} */ (module)).find((value) => Array.isArray(value)))
    }),
  )
  const inTurn = Array.from({ length: 40 }, (_unused, row) => sorts.flatMap((sort) => sort[row] ?? [])).flat().slice(0, count)
  const place = join(scratch, 'hostile')
  await mkdir(place)
  return Promise.all(
    inTurn.map(async ({ fileName, bytes }, index) => {
      const path = join(place, `${index}-${fileName.replaceAll(/[/\\\0\n]/g, '_').slice(-80)}`)
      await writeFile(path, bytes())
      return path
    }),
  )
}

/**
 * @param {readonly string[]} files
 * @param {NodeJS.ProcessEnv} env
 */
async function run(files, env) {
  const app = await _electron.launch({
    args: [...sandboxArguments(() => undefined), `--user-data-dir=${join(scratch, 'data')}`, project],
    env: /** @type {Record<string, string>} */ ({ ...env, BRIEFING_READER_LIBRARY: join(scratch, 'library') }),
  })
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => performance.getEntriesByName('article-painted').length > 0)
    await app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
      const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      Object.assign(globalThis, { delay })
    }, files)
    await page.evaluate(watchTasks)
    const began = Date.now()
    await app.evaluate(({ Menu }) => /** @type {any} */ (Menu.getApplicationMenu()?.getMenuItemById('open')).click())
    const result = await untilDone(page, began)
    const { tasks, main } = { tasks: await page.evaluate(() => /** @type {any} */ (globalThis).longTasks), main: await app.evaluate(() => /** @type {any} */ (globalThis).delay.max / 1e6) }
    process.stdout.write(`\n${table([row(files.length, (Date.now() - began) / 1000, result, tasks, main)])}\n`)
    for (const { fileName, words } of result.refused) process.stdout.write(`refused ${fileName}: ${words.join(' ')}\n`)
  } finally {
    await app.close()
  }
}

/** Runs in the page. */
function watchTasks() {
  const tasks = /** @type {number[]} */ ([])
  Object.assign(globalThis, { longTasks: tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] })
}

/**
 * @param {import('playwright').Page} page
 * @param {number} began
 * @returns {Promise<{ added: number, known: number, refused: { fileName: string, words: string[] }[] }>}
 */
async function untilDone(page, began) {
  for (;;) {
    await page.waitForTimeout(RECORD_EVERY * 1000)
    const batch = await page.evaluate(() => /** @type {any} */ (document.querySelector('br-app')).view.batch)
    if (!batch) continue
    const count = (/** @type {string} */ kind) => batch.outcomes.filter((/** @type {any} */ outcome) => outcome.kind === kind).length
    process.stdout.write(`${Math.round((Date.now() - began) / 1000)} s: ${batch.outcomes.length} of ${batch.total}, ${count('added')} added, ${count('refused')} refused\n`)
    if (batch.ended !== 'no') return { added: count('added'), known: count('known'), refused: batch.outcomes.filter((/** @type {any} */ outcome) => outcome.kind === 'refused') }
  }
}

/**
 * @param {number} files
 * @param {number} seconds
 * @param {{ added: number, known: number, refused: readonly unknown[] }} result
 * @param {readonly number[]} tasks milliseconds
 * @param {number} main milliseconds
 */
function row(files, seconds, { added, known, refused }, tasks, main) {
  return { files, seconds: Math.round(seconds), added, 'already there': known, refused: refused.length, 'longest task of the window, ms': Math.max(0, ...tasks), 'tasks over 100 ms': tasks.filter((ms) => ms > 100).length, 'longest stall of the main process, ms': main }
}
