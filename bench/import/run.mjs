// @ts-check
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildWhenNeeded } from '../../scripts/build.mjs'
import { withDisplay } from '../../scripts/display.mjs'
import { setUp } from '../../scripts/setup.mjs'

/*
 * Imports every file of a folder in the built program, through the parser's own processes, and counts what became of
 * them. Each failure must have a code that means something to the reader; `internal` and silence are defects.
 */

const { values } = parseArgs({
  options: { folder: { type: 'string' }, ext: { type: 'string', default: '' }, report: { type: 'string' }, text: { type: 'boolean', default: false } }
})
if (!values.folder) throw new Error('Usage: node bench/import/run.mjs --folder DIR [--ext pdf] [--report FILE.jsonl] [--text]')

/** A document in the making is given up by the program after at most this long. */
const PATIENCE_MS = 650_000
const AT_ONCE = 2

/** @typedef {{ file: string, ok: boolean, code?: string, message?: string, ms: number, wordsIn?: number, wordsOut?: number, wordsAdded?: number, unexplained?: number, balanced?: boolean, imported?: unknown }} Outcome */

/** @param {string} folder @param {string} ext */
async function filesIn(folder, ext) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && extname(entry.name).endsWith(ext)).map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** @param {any} page @param {string} path @returns {Promise<Outcome>} */
async function importOne(page, path) {
  const bytes = (await readFile(path)).toString('base64')
  const { result, ms } = await page.evaluate(
    async (/** @type {[string, string]} */ [fileName, base64]) => {
      const { briefingReader } = /** @type {any} */ (window)
      const offered = await briefingReader.request('import:offer', { fileName, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) })
      if (!offered.ok) return { result: offered, ms: 0 }
      const from = performance.now()
      const result = await briefingReader.request('import:read', { ticket: offered.value.id })
      const ms = Math.round(performance.now() - from)
      await briefingReader.request('import:cancel', { ticket: offered.value.id })
      return { result, ms }
    },
    [basename(path), bytes]
  )
  if (!result.ok) return { file: path, ok: false, code: result.code, message: result.message, ms }
  const { imported } = result.value
  if (!imported) return { file: path, ok: true, ms }
  const { wordsIn, wordsOut, wordsAdded, dropped } = imported.loss
  const words = dropped.reduce((/** @type {number} */ sum, /** @type {{words: number}} */ item) => sum + item.words, 0)
  const unexplained = dropped.find((/** @type {{kind: string}} */ { kind }) => kind === 'other')?.words ?? 0
  return { file: path, ok: true, ms, wordsIn, wordsOut, wordsAdded, unexplained, balanced: wordsIn + wordsAdded === wordsOut + words, ...(values.text ? { imported } : {}) }
}

/** @param {readonly Outcome[]} outcomes */
function summary(outcomes) {
  const failed = outcomes.filter(({ ok }) => !ok)
  /** @type {Map<string, number>} */
  const codes = new Map()
  for (const { code } of failed) codes.set(code ?? 'none', (codes.get(code ?? 'none') ?? 0) + 1)
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b)
  const sum = (/** @type {(outcome: Outcome) => number | undefined} */ of) => outcomes.reduce((total, outcome) => total + (of(outcome) ?? 0), 0)
  return [
    `${outcomes.length} files: ${outcomes.length - failed.length} imported, ${failed.length} refused (${[...codes].map(([code, count]) => `${code} ${count}`).join(', ') || 'none'})`,
    `words: ${sum(({ wordsIn }) => wordsIn)} in, ${sum(({ wordsOut }) => wordsOut)} out, ${sum(({ wordsAdded }) => wordsAdded)} added, ${sum(({ unexplained }) => unexplained)} in none of the named kinds of loss`,
    `balance broken: ${outcomes.filter(({ balanced }) => balanced === false).length}`,
    `ms: median ${times[times.length >> 1] ?? 0}, 95th ${times[Math.floor(times.length * 0.95)] ?? 0}, longest ${times.at(-1) ?? 0}`
  ].join('\n')
}

await setUp({ display: true })
await buildWhenNeeded()
const { _electron } = await import('playwright')

await withDisplay(async (env) => {
  const userData = await mkdtemp(join(tmpdir(), 'briefing-reader-bench-'))
  const root = process.platform === 'linux' && process.getuid?.() === 0
  const app = await _electron.launch({ args: [...(root ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, '.'], env: /** @type {Record<string, string>} */ (env), timeout: 60_000 })
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(PATIENCE_MS)
    await page.locator('main:not([aria-busy])').waitFor()
    const waiting = await filesIn(values.folder ?? '', values.ext)
    /** @type {Outcome[]} */
    const outcomes = []
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const outcome = await importOne(page, path)
        outcomes.push(outcome)
        if (!outcome.ok) process.stderr.write(`${outcome.code}\t${outcome.ms} ms\t${outcome.message}\n`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if (values.report) await writeFile(values.report, outcomes.map((outcome) => JSON.stringify(outcome)).join('\n') + '\n')
    process.stdout.write(`${summary(outcomes)}\n`)
  } finally {
    await app.close()
    await rm(userData, { recursive: true, force: true })
  }
})
