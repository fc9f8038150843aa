// @ts-check
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setUpPackages } from './setup.mjs'
import { isMain, projectFolder } from './setup/folders.mjs'
import { withLock } from './setup/lock.mjs'
import { outputOf, run, toolEnvironment } from './setup/run.mjs'
import { SetUpError, runCommand, say, withProgress } from './setup/say.mjs'

// Everything the built program is made from. The lockfile stands for node_modules.
const sources = [
  'core',
  'electron',
  'renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'scripts/build.mjs',
]

/**
 * Builds the program into out/, unless what is there was built from the same sources.
 *
 * @param {{ verbose?: boolean, force?: boolean }} [options]
 */
export async function buildWhenNeeded({ verbose = false, force = false } = {}) {
  if (!force && isUpToDate(hashSources(projectFolder))) return
  await withLock('build', async () => {
    const hash = hashSources(projectFolder)
    if (force || !isUpToDate(hash)) await withProgress('Building the program', () => build(hash, verbose))
  })
}

/**
 * @param {string} folder the project's folder
 * @returns {string} changes when any source file is added, removed, renamed or edited
 */
export function hashSources(folder) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesWithin(folder, source)) {
      const content = createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')
      hash.update(`${file}\0${content}\n`)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} hash
 * @param {boolean} verbose
 */
async function build(hash, verbose) {
  const out = join(projectFolder, 'out')
  rmSync(out, { recursive: true, force: true })
  await runStep([join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], verbose)
  if (existsSync(join(projectFolder, 'resources'))) {
    cpSync(join(projectFolder, 'resources'), join(out, 'resources'), { recursive: true })
  }
  // Checks every span of the bundled briefing and indexes it.
  const prepare = join('out', 'main', 'prepare.js')
  if (existsSync(join(projectFolder, prepare))) await runStep([prepare, join('out', 'resources')], verbose)
  mkdirSync(out, { recursive: true })
  writeFileSync(stampPath(), hash)
}

/**
 * @param {readonly string[]} args of Node
 * @param {boolean} verbose
 */
async function runStep(args, verbose) {
  const finished = await run(process.execPath, args, { cwd: projectFolder, env: toolEnvironment() })
  const output = outputOf(finished)
  if (finished.code !== 0) {
    throw new SetUpError(`The program could not be built:\n${output}`, 'Put right what is named above, and run this again.')
  }
  if (verbose && output !== '') say(output)
}

/**
 * @param {string} hash
 * @returns {boolean}
 */
function isUpToDate(hash) {
  return existsSync(stampPath()) && readFileSync(stampPath(), 'utf8') === hash
}

function stampPath() {
  return join(projectFolder, 'out', '.build-stamp')
}

/**
 * @param {string} folder
 * @param {string} path a file or folder within it, which may be missing
 * @returns {readonly string[]} paths with forward slashes, in an order that does not depend on the system
 */
function filesWithin(folder, path) {
  const found = statSync(join(folder, path), { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  return readdirSync(join(folder, path))
    .sort()
    .flatMap((name) => filesWithin(folder, `${path}/${name}`))
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    await setUpPackages()
    await buildWhenNeeded({ verbose: process.argv.includes('--verbose'), force: process.argv.includes('--force') })
    return 0
  })
}
