// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { withDisplay } from './display.mjs'
import { setUp, setUpPackages } from './setup.mjs'
import { projectFolder } from './setup/folders.mjs'
import { findInPath } from './setup/libraries.mjs'
import { outputOf, run, toolEnvironment } from './setup/run.mjs'
import { SetUpError, runCommand, say, withProgress } from './setup/say.mjs'

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {'types' | 'lint' | 'unit' | 'e2e'} Stage
 */

/** @type {readonly Stage[]} */
const allStages = ['types', 'lint', 'unit', 'e2e']

const reports = {
  unit: join(projectFolder, '.cache', 'unit.json'),
  e2e: join(projectFolder, '.cache', 'e2e.json'),
}

const args = process.argv.slice(2)

await runCommand(async () => {
  const stages = chosenStages(args)
  if (stages.includes('e2e')) await setUp({ display: true })
  else await setUpPackages()
  mkdirSync(join(projectFolder, '.cache'), { recursive: true })
  for (const report of Object.values(reports)) rmSync(report, { force: true })

  let code = 0
  for (const group of groupsOf(stages)) {
    code = await runStages(group)
    if (code !== 0) break
  }
  printSummary(stages, code)
  return code === 0 ? 0 : 1
})

/**
 * @param {readonly string[]} words
 * @returns {readonly Stage[]}
 */
function chosenStages(words) {
  const at = words.indexOf('--only')
  if (at < 0) return allStages
  const stage = allStages.find((name) => name === words[at + 1])
  if (stage !== undefined) return [stage]
  throw new SetUpError(`There is no stage “${words[at + 1] ?? ''}”.`, `Use --only with one of: ${allStages.join(', ')}`)
}

/**
 * Types and lint need one core each, so they share the time; all other stages use what there is.
 *
 * @param {readonly Stage[]} stages
 * @returns {readonly (readonly Stage[])[]}
 */
function groupsOf(stages) {
  const checks = stages.filter((stage) => stage === 'types' || stage === 'lint')
  const rest = stages.filter((stage) => stage !== 'types' && stage !== 'lint').map((stage) => [stage])
  return checks.length > 0 ? [checks, ...rest] : rest
}

/**
 * Runs stages side by side and shows all that those printed which failed.
 *
 * @param {readonly Stage[]} group
 * @returns {Promise<number>} exit code
 */
async function runStages(group) {
  if (group.includes('e2e')) await buildWhenNeeded()
  const titles = {
    types: 'Checking types',
    lint: 'Checking style and boundaries',
    unit: 'Running the unit tests',
    e2e: `Running the end-to-end tests in Electron${args.includes('--offline') ? ', without a network' : ''}`,
  }
  const work = { types: checkTypes, lint: checkLint, unit: testUnits, e2e: testEndToEnd }
  const title = group.length > 1 ? 'Checking types, style and boundaries' : titles[group[0] ?? 'unit']
  const finished = await withProgress(title, () => Promise.all(group.map(async (stage) => ({ stage, ...(await work[stage]()) }))))
  for (const each of finished.filter(({ code }) => code !== 0)) {
    process.stdout.write(`${outputOf(each)}\n`)
    say(`Failed: ${each.stage} (to run this stage alone: npm test -- --only ${each.stage})`)
  }
  return finished.find(({ code }) => code !== 0)?.code ?? 0
}

function checkTypes() {
  return runTool('typescript/bin/tsc', ['-b'])
}

function checkLint() {
  return runTool('eslint/bin/eslint.js', ['--max-warnings', '0', '.'])
}

function testUnits() {
  return runTool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`])
}

function testEndToEnd() {
  const wrap = args.includes('--offline') ? withoutNetwork() : []
  const cacheFolder = join(projectFolder, '.cache', 'playwright')
  const settings = { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.e2e, PWTEST_CACHE_DIR: cacheFolder }
  return withDisplay((env) =>
    runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env: { ...env, ...settings }, wrap }),
  )
}

/**
 * A command that runs another in a network name space of its own, where there is nothing but `lo`. The virtual display
 * stays in reach: its socket is a file.
 *
 * @returns {readonly string[]}
 */
function withoutNetwork() {
  for (const [program, packageName] of [['unshare', 'util-linux'], ['ip', 'iproute2']]) {
    if (findInPath(program ?? '') !== undefined) continue
    throw new SetUpError(`--offline needs the program ${program}.`, `sudo apt-get install -y ${packageName}`)
  }
  const unshare = process.getuid?.() === 0 ? ['unshare', '--net'] : ['unshare', '--map-root-user', '--net']
  return [...unshare, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
}

/**
 * Runs a tool of node_modules with this Node.
 *
 * @param {string} script path within node_modules
 * @param {readonly string[]} toolArgs
 * @param {{ env?: NodeJS.ProcessEnv, wrap?: readonly string[] }} [options] `wrap` stands before the command
 */
function runTool(script, toolArgs, { env = process.env, wrap = [] } = {}) {
  const words = [...wrap, process.execPath, join(projectFolder, 'node_modules', script), ...toolArgs]
  return run(words[0] ?? '', words.slice(1), { cwd: projectFolder, env: toolEnvironment(env) })
}

/**
 * Ends the output with the number of all tests that ran, alone on a line.
 *
 * @param {readonly Stage[]} stages
 * @param {number} code of the last stage that ran
 */
function printSummary(stages, code) {
  const counts = [readReport(reports.unit, countUnits), readReport(reports.e2e, countEndToEnd)]
  const passed = counts.reduce((sum, { passed }) => sum + passed, 0)
  const failed = counts.reduce((sum, { failed }) => sum + failed, 0)
  const ranTests = stages.includes('unit') || stages.includes('e2e')
  // A stage can fail without a failed test, as when a test file cannot be loaded.
  if (ranTests) process.stdout.write(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed\n`)
}

/**
 * @param {string} path
 * @param {(report: any) => Counts} count
 * @returns {Counts} nothing, when the stage did not get as far as its report
 */
function readReport(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return { passed: 0, failed: 0 }
    throw error
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number }} report
 * @returns {Counts}
 */
function countUnits(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

/**
 * @param {{ stats: { expected: number, flaky: number, unexpected: number } }} report
 * @returns {Counts}
 */
function countEndToEnd({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}
