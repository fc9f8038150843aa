// @ts-check
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { checkSandbox, openDisplay, sandboxArguments } from './display.mjs'
import { projectFolder } from './setup/folders.mjs'
import { endOf, passSignalsTo } from './setup/run.mjs'
import { say } from './setup/say.mjs'

/**
 * @typedef {object} LaunchOptions
 * @property {string} executable path of Electron
 * @property {readonly string[]} args the program's own arguments
 * @property {readonly string[]} [switches] of Chromium, before the program's
 * @property {string} [folder] working folder, from which the arguments' paths count
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {(line: string) => void} [tell] where to say what is special about this launch
 * @property {(line: string) => void} [onLine] sees each line of standard output, which is then not printed
 * @property {AbortSignal} [ending] ends the program when it is aborted
 */

// Chromium reports these where there is no message bus. It works without one.
const withoutBus = /:(?:ERROR|WARNING):(?:dbus\/)?(?:bus|object_proxy)\.cc/
// And these where there is no graphics processor, as on a virtual display. It draws in software then.
const withoutGraphics =
  /:ERROR:(?:viz_main_impl|gpu_process_host|gl_\w+|angle_\w+|command_buffer_\w+|shared_image_\w+|one_copy_\w+)\.cc/

/**
 * Runs the built program in Electron to its end: with this process's input and output, on a virtual display where
 * there is none, without the sandbox as root.
 *
 * @param {LaunchOptions} options
 * @returns {Promise<number>} its exit code; 128 + number when a signal ended it
 */
export async function launch({ executable, args, switches = [], folder, env = {}, tell = say, onLine, ending }) {
  await checkSandbox(executable)
  const display = await openDisplay(tell)
  const isVirtual = display.env !== process.env
  const child = spawn(executable, [...sandboxArguments(tell), ...switches, projectFolder, ...args], {
    cwd: folder ?? process.cwd(),
    env: { ...display.env, ...env },
    stdio: ['inherit', onLine === undefined ? 'inherit' : 'pipe', 'pipe'],
  })
  const stopPassing = passSignalsTo(child)
  printLines(child.stderr, (line) => isHarmless(line, isVirtual) || say(line))
  if (onLine !== undefined) printLines(child.stdout, onLine)
  ending?.addEventListener('abort', () => endProgram(child))
  try {
    return await endOf(child)
  } finally {
    stopPassing()
    display.stop()
  }
}

/**
 * @param {string} line of Electron's standard error
 * @param {boolean} onVirtualDisplay
 * @returns {boolean} whether it is known to mean nothing; everything else is shown
 */
export function isHarmless(line, onVirtualDisplay) {
  return withoutBus.test(line) || (onVirtualDisplay && withoutGraphics.test(line))
}

/**
 * Asks the program to end, and ends it when it does not.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endProgram(child) {
  child.kill()
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  child.on('exit', () => clearTimeout(timer))
}

/**
 * @param {import('node:stream').Readable | null} stream
 * @param {(line: string) => void} print
 */
function printLines(stream, print) {
  if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on('line', print)
}
