// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findInPath } from './setup/libraries.mjs'
import { run } from './setup/run.mjs'
import { SetUpError, say } from './setup/say.mjs'

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env for programs that open windows
 * @property {() => void} stop ends the virtual display, if one was started; harmless when called twice
 */

/**
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether windows can only be opened on a display of our own
 */
export function needsVirtualDisplay(platform = process.platform, env = process.env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/**
 * Gives the environment for programs that open windows. Where there is no display, starts a virtual one that ends with
 * this process, however that ends.
 *
 * @param {(line: string) => void} [tell] where to say that the display is a virtual one
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Display>}
 */
export async function openDisplay(tell = say, env = process.env) {
  if (!needsVirtualDisplay(process.platform, env)) return { env, stop: () => {} }
  const server = startXvfb()
  const stop = () => {
    process.off('exit', stop)
    server.kill()
  }
  process.on('exit', stop)
  const number = await readDisplayNumber(server)
  tell(`There is no display here: using a virtual one (Xvfb :${number}).`)
  return { env: { ...env, DISPLAY: `:${number}` }, stop }
}

/**
 * Opens a display for the time of some work.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @param {(line: string) => void} [tell] where to say that the display is a virtual one
 * @returns {Promise<T>}
 */
export async function withDisplay(work, tell = say) {
  const display = await openDisplay(tell)
  try {
    return await work(display.env)
  } finally {
    display.stop()
  }
}

/**
 * Arguments Electron needs before all others. Chromium refuses to run as root with its sandbox on.
 *
 * @param {(line: string) => void} [tell] where to say so
 * @returns {readonly string[]}
 */
export function sandboxArguments(tell = say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  tell('Running as root, where Chromium’s sandbox cannot work: passing --no-sandbox.')
  return ['--no-sandbox']
}

/**
 * As an ordinary user, Chromium's sandbox needs either user namespaces, which some systems forbid, or a helper that
 * belongs to root. Without both Electron dies with a message that is hard to read; this one is not.
 *
 * @param {string} executable path of Electron
 */
export async function checkSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const helper = join(executable, '..', 'chrome-sandbox')
  const owner = statSync(helper, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid === 0 && (owner.mode & 0o4755) === 0o4755) return
  if (!isNamespaceRestricted() || (await run('unshare', ['--user', '--map-root-user', 'true'])).code === 0) return
  throw new SetUpError(
    'This system forbids the user namespaces that Chromium’s sandbox is built on.',
    `sudo chown root ${helper} && sudo chmod 4755 ${helper}`,
  )
}

/** @returns {boolean} whether the kernel has one of the switches that may forbid user namespaces */
function isNamespaceRestricted() {
  return [
    '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
    '/proc/sys/kernel/unprivileged_userns_clone',
    '/proc/sys/user/max_user_namespaces',
  ].some((path) => existsSync(path))
}

/**
 * The server picks a free number itself and writes it to descriptor 3.
 *
 * @returns {import('node:child_process').ChildProcess}
 */
function startXvfb() {
  const xvfb = ['Xvfb', '-displayfd', '3', '-noreset', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']
  // setpriv makes the kernel end the server with this process, even when this process is killed outright.
  const withParent = ['setpriv', '--pdeathsig', 'TERM', ...xvfb]
  const [command = 'Xvfb', ...args] = findInPath('setpriv') === undefined ? xvfb : withParent
  return spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>}
 */
function readDisplayNumber(server) {
  return new Promise((resolve, reject) => {
    let written = ''
    let complaints = ''
    const fail = () =>
      reject(
        new SetUpError(
          `A virtual display could not be started. ${complaints.trim()}`,
          'Install Xvfb (on Debian: sudo apt-get install -y xvfb), or run this where there is a display.',
        ),
      )
    server.stderr?.on('data', (chunk) => (complaints += chunk))
    server.stdio[3]?.on('data', (chunk) => {
      written += chunk
      if (written.includes('\n')) resolve(Number.parseInt(written, 10))
    })
    server.on('error', fail)
    server.on('exit', fail)
  })
}
