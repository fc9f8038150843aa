// @ts-check
import { spawn } from 'node:child_process'

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
 * Runs a program with this process's own input and output. Signals sent to this process are passed on, and the
 * program's end is awaited.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} exit code; 128 + number when a signal ended it, as shells count
 */
export function runAttached(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, passOn)
    const stopListening = () => signals.forEach((signal) => process.off(signal, passOn))
    child.on('error', (error) => {
      stopListening()
      reject(error)
    })
    child.on('close', (code, signal) => {
      stopListening()
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGHUP' ? 1 : 15))
    })
  })
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {string} the last lines that say anything
 */
export function lastLines(text, count) {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').slice(-count).join('\n')
}
