// @ts-check
import { needsVirtualDisplay } from './display.mjs'
import { isElectronPresent, provideElectron } from './setup/electron.mjs'
import { installLibraries } from './setup/libraries.mjs'
import { withLock } from './setup/lock.mjs'
import { arePackagesInstalled, installPackages } from './setup/packages.mjs'
import { proveElectron } from './setup/proof.mjs'
import { SetUpError } from './setup/say.mjs'

/**
 * Puts in place whatever is missing to build and run the program: npm packages, a real Electron and, on Linux, the
 * system libraries it needs. Says what it does before it does it, changes nothing outside the project and the user's
 * cache folder but those libraries, and costs next to nothing when everything is there.
 *
 * @param {{ display: boolean }} options whether windows will be opened, so that a display is needed
 * @returns {Promise<string>} path of the Electron executable
 */
export async function setUp({ display }) {
  await setUpPackages()
  const executable = isElectronPresent() ? await provideElectron() : await withLock('setup', provideElectron)
  await installLibraries(executable, { virtualDisplay: display && needsVirtualDisplay() })
  await proveElectron(executable)
  return executable
}

/** The part of the set-up that needs no Electron: enough to build, and for commands without a window. */
export async function setUpPackages() {
  checkNode()
  if (!arePackagesInstalled()) await withLock('setup', installPackages)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetUpError(`This is Node ${process.versions.node}; 20.19 or newer is needed.`, 'Install a newer Node.')
}
