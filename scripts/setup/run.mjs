// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 127 when the program could not be started, 128 when a signal ended it
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program to its end and keeps what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { signal?: AbortSignal }} [options]
 * @returns {Promise<Finished>} never rejects: a program that cannot be started has code 127
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (stdout += chunk))
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (stderr += chunk))
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: `${stderr}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 128, stdout, stderr }))
  })
}

/**
 * Runs a program with this process's own input and output to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} exit code, as `endOf` gives it
 */
export async function runAttached(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  const stopPassing = passSignalsTo(child)
  try {
    return await endOf(child)
  } finally {
    stopPassing()
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} exit code; 128 + number when a signal ended it, as shells count
 */
export function endOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

/**
 * Passes the signals that ask a program to end on to a child, so that the child ends first and in its own way.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing
 */
export function passSignalsTo(child) {
  const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, passOn)
  return () => signals.forEach((signal) => process.off(signal, passOn))
}

/**
 * The environment for a tool whose output is kept and perhaps shown later: with colours only when it would be shown on
 * a terminal.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(env = process.env) {
  const { FORCE_COLOR: _, NO_COLOR: __, ...rest } = env
  return process.stderr.isTTY ? { ...rest, FORCE_COLOR: '1' } : { ...rest, NO_COLOR: '1' }
}

/**
 * @param {Finished} finished
 * @returns {string} all it printed; without colours, which some tools print even when asked not to, off a terminal
 */
export function outputOf({ stdout, stderr }) {
  const output = `${stdout}${stderr}`.trimEnd()
  return process.stderr.isTTY ? output : stripVTControlCharacters(output)
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {string} the last lines that say anything
 */
export function lastLines(text, count) {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').slice(-count).join('\n')
}
