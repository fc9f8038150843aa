// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { lastLines, run } from './run.mjs'
import { SetUpError, withProgress } from './say.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lockfile
 */

/** @returns {boolean} whether node_modules holds what the lockfile says */
export function arePackagesInstalled() {
  return installedMatches(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))
}

/** Installs the npm packages of the lockfile when they are not exactly the ones in node_modules. */
export async function installPackages() {
  if (arePackagesInstalled()) return
  const npm = findNpm()
  const finished = await withProgress('Installing the npm packages of package-lock.json', () =>
    run(npm.command, [...npm.args, 'ci', '--include=dev', '--loglevel=error'], { cwd: projectFolder, shell: npm.shell }),
  )
  if (finished.code === 0) return
  throw new SetUpError(
    `npm could not install the packages:\n${lastLines(finished.stderr + finished.stdout, 12)}`,
    'Put right what npm names above (most often the connection to its registry), then run the same command again.',
  )
}

/**
 * Compares the lockfile with npm's own record of what it installed. Only optional packages, such as another system's
 * binaries, may be absent.
 *
 * @param {Lockfile | undefined} wanted package-lock.json
 * @param {Lockfile | undefined} installed node_modules/.package-lock.json, which npm writes when an install is complete
 * @returns {boolean}
 */
export function installedMatches(wanted, installed) {
  if (wanted?.packages === undefined || installed?.packages === undefined) return false
  const have = installed.packages
  const isSame = (/** @type {LockEntry} */ a, /** @type {LockEntry} */ b) =>
    a.version === b.version && a.integrity === b.integrity
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true
    const present = have[path]
    return present === undefined ? entry.optional === true || entry.devOptional === true : isSame(entry, present)
  })
}

/**
 * The npm that belongs to the running Node, so that no other Node's npm is used by accident.
 *
 * @returns {{ command: string, args: readonly string[], shell: boolean }}
 */
export function findNpm() {
  const nodeFolder = dirname(process.execPath)
  const fromNpm = process.env.npm_execpath ?? ''
  const candidates = [
    basename(fromNpm) === 'npm-cli.js' ? fromNpm : '',
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = candidates.find((path) => path !== '' && existsSync(path))
  if (script !== undefined) return { command: process.execPath, args: [script], shell: false }
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [], shell: false }
}

/**
 * @param {string} path within the project
 * @returns {Lockfile | undefined} undefined when the file is missing or is not JSON
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, path), 'utf8'))
  } catch {
    return undefined
  }
}
