// @ts-check
import { existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fallbackFolder, hasFallback, isComplete, provideFallbackElectron } from './fallback-electron.mjs'
import { projectFolder, userCacheFolder } from './folders.mjs'
import { lastLines, run } from './run.mjs'
import { SetUpError, say, withProgress } from './say.mjs'

const electronPackage = join(projectFolder, 'node_modules', 'electron')
const dist = join(electronPackage, 'dist')
const pathFile = join(electronPackage, 'path.txt')

// A download that brings nothing for this long is given up. A slow one may take as long as it needs.
const stallLimit = 45_000

/**
 * Finds a real Electron, or gets one, and makes it the one that `require('electron')` and every tool finds.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function provideElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? ''
  if (override !== '') return useOverride(override)
  if (isElectronPresent()) return join(dist, executableName())
  await download()
  if (isElectronPresent()) return join(dist, executableName())
  link(await provideFallbackElectron())
  say(`  Electron ${electronVersion()} is in the cache folder ${userCacheFolder()}`)
  return join(dist, executableName())
}

/**
 * @param {NodeJS.Platform} [platform]
 * @returns {string} path of the executable within Electron's folder, as the electron package has it
 */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @returns {boolean} whether node_modules/electron leads to a whole Electron */
export function isElectronPresent() {
  if (!existsSync(pathFile) || readFileSync(pathFile, 'utf8') !== executableName()) return false
  if (!existsSync(join(dist, executableName()))) return false
  if (!lstatSync(dist).isSymbolicLink()) return true
  return basename(readlinkSync(dist)) === basename(fallbackFolder()) && isComplete(dist)
}

/**
 * The electron package reads this variable itself; only its path.txt must be there.
 *
 * @param {string} folder
 * @returns {string}
 */
function useOverride(folder) {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) {
    throw new SetUpError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but ${executable} is not there.`,
      'Set ELECTRON_OVERRIDE_DIST_PATH to the folder that holds the Electron executable, or unset it.',
    )
  }
  if (!existsSync(pathFile)) writeFileSync(pathFile, executableName())
  return executable
}

/**
 * Runs the electron package's own installer, which checks the download's hash. Where its host cannot be reached and
 * there is another way, that is said and the set-up goes on.
 */
async function download() {
  rmSync(dist, { recursive: true, force: true })
  const version = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version
  const temporary = mkdtempSync(join(tmpdir(), 'briefing-electron-'))
  try {
    const finished = await withProgress(
      `Downloading Electron ${version}`,
      () => runInstaller(temporary),
      () => `${Math.round(folderSize(temporary) / 1e6)} MB`,
    )
    if (finished.code === 0 && isElectronPresent()) return
    const reason = lastLines(finished.stderr, 20).split('\n')[0] ?? 'no reason given'
    if (hasFallback()) say(`  Not possible here (${reason}). Going on with the fallback.`)
    else throw notDownloaded(version, reason)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * @param {string} temporary where the installer keeps what it has downloaded so far
 * @returns {Promise<import('./run.mjs').Finished>}
 */
async function runInstaller(temporary) {
  const stalled = new AbortController()
  let seen = -1
  let since = Date.now()
  const watch = setInterval(() => {
    const size = folderSize(temporary) + folderSize(dist)
    if (size !== seen) since = Date.now()
    seen = size
    if (Date.now() - since > stallLimit) stalled.abort()
  }, 1000)
  try {
    const finished = await run(process.execPath, [join(electronPackage, 'install.js')], {
      cwd: projectFolder,
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      signal: stalled.signal,
    })
    return stalled.signal.aborted
      ? { ...finished, stderr: `nothing arrived for ${stallLimit / 1000} seconds` }
      : finished
  } finally {
    clearInterval(watch)
  }
}

/**
 * @param {string} version
 * @param {string} reason
 * @returns {SetUpError}
 */
function notDownloaded(version, reason) {
  const advice =
    Number.parseInt(process.versions.node, 10) < 22
      ? 'Use Node 22.12 or newer, which Electron asks for, and run this again.'
      : `Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron ${version}, or connect to the network.`
  return new SetUpError(`Electron ${version} could not be downloaded (${reason}).`, advice)
}

/**
 * Makes node_modules/electron lead to a folder, as if the package had put it there itself.
 *
 * @param {string} folder
 */
function link(folder) {
  rmSync(dist, { recursive: true, force: true })
  symlinkSync(folder, dist, process.platform === 'win32' ? 'junction' : 'dir')
  writeFileSync(pathFile, executableName())
}

/** @returns {string} */
function electronVersion() {
  return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
}

/**
 * @param {string} folder
 * @returns {number} bytes; files that vanish meanwhile do not count
 */
function folderSize(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
}
