// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { lastLines, run } from './run.mjs'
import { SetUpError, say, withProgress } from './say.mjs'

/**
 * The shared libraries that Electron's executable asks for, and the Debian packages that hold them. Packages whose
 * time_t became 64 bits wide were renamed in Debian 13 and Ubuntu 24.04, so both names stand here, the newer first.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const packagesByLibrary = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgdk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libgbm.so.1': ['libgbm1'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdrm.so.2': ['libdrm2'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libexpat.so.1': ['libexpat1'],
  'libudev.so.1': ['libudev1'],
}

/**
 * Installs what Linux must bring for Electron to run: its shared libraries and, where there is no display, a virtual
 * one. Other systems bring all of it.
 *
 * @param {string} executable path of Electron
 * @param {{ virtualDisplay: boolean }} options
 */
export async function installLibraries(executable, { virtualDisplay }) {
  if (process.platform !== 'linux') return
  const libraries = parseMissing((await run('ldd', [executable])).stdout)
  const needsDisplay = virtualDisplay && findInPath('Xvfb') === undefined
  if (libraries.length === 0 && !needsDisplay) return

  if (libraries.length > 0) say(`Electron needs shared libraries that are missing here: ${libraries.join(', ')}`)
  if (needsDisplay) say('There is no display here, and no virtual one (Xvfb) either.')
  const lacking = [...libraries, ...(needsDisplay ? ['the program Xvfb'] : [])]
  if (findInPath('apt-get') === undefined) {
    throw new SetUpError(
      `This system lacks ${lacking.join(', ')}.`,
      `Install the packages of your system that hold ${lacking.join(', ')}, then run this again.`,
    )
  }
  await installDebianPackages(libraries, needsDisplay)
  const still = parseMissing((await run('ldd', [executable])).stdout)
  if (still.length === 0) return
  throw new SetUpError(
    `Electron still lacks ${still.join(', ')}.`,
    `Find the package that holds ${still[0]} (apt-file search ${still[0]}), install it, and run this again.`,
  )
}

/**
 * @param {string} lddOutput
 * @returns {readonly string[]} names of the libraries the loader cannot find
 */
export function parseMissing(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+)\s+=>\s+not found/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/**
 * @param {readonly string[]} libraries such as `libgtk-3.so.0`
 * @param {ReadonlySet<string>} known the names of all packages the system knows of; may be empty
 * @returns {readonly string[]} Debian packages, each once, without libraries that no package is known for
 */
export function packagesFor(libraries, known) {
  const chosen = libraries.flatMap((library) => {
    const names = packagesByLibrary[library] ?? []
    // The older name is a safe last resort: the renamed packages still provide it.
    return names.find((name) => known.has(name)) ?? names.at(-1) ?? []
  })
  return [...new Set(chosen)]
}

/**
 * @param {readonly string[]} libraries
 * @param {boolean} withDisplay
 */
async function installDebianPackages(libraries, withDisplay) {
  const chooseNames = async () => [
    ...packagesFor(libraries, await knownPackages()),
    ...(withDisplay ? ['xvfb', 'xauth'] : []),
  ]
  const install = (/** @type {readonly string[]} */ names) => ['install', '-y', '--no-install-recommends', ...names]
  const guessed = await chooseNames()
  const byHand = `sudo apt-get update && sudo apt-get ${install(guessed).join(' ')}`
  if ((await aptGet(['--version'])).code !== 0) {
    throw new SetUpError('Installing system packages needs the administrator’s rights.', byHand)
  }
  // An outdated list does no harm as long as the packages can be had; whether they can, the next step shows.
  await withProgress('Reading the list of system packages (apt-get update)', () => aptGet(['update']))
  const names = await chooseNames()
  const installed = await withProgress(`Installing system packages: ${names.join(' ')}`, () => aptGet(install(names)))
  if (installed.code === 0) return
  throw new SetUpError(`apt-get could not install them:\n${lastLines(installed.stderr, 8)}`, byHand)
}

/**
 * As root, or with a sudo that asks for no password. (`sudo -n` fails at once when it would have to ask.)
 *
 * @param {readonly string[]} args
 */
function aptGet(args) {
  const quiet = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]
  return process.getuid?.() === 0 ? run('env', quiet) : run('sudo', ['-n', 'env', ...quiet])
}

/** @returns {Promise<ReadonlySet<string>>} */
async function knownPackages() {
  const { stdout } = await run('apt-cache', ['pkgnames'])
  return new Set(stdout.split('\n'))
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} its path
 */
export function findInPath(program, env = process.env) {
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path))
}
