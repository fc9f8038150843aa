// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectFolder } from './folders.mjs'
import { say } from './say.mjs'

/**
 * Does some work while no other process of this check-out does work of the same name.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work should look again whether there is anything left to do
 * @param {string} [folder] where the locks lie
 * @returns {Promise<T>}
 */
export async function withLock(name, work, folder = join(projectFolder, '.cache')) {
  const file = join(folder, `${name}.lock`)
  mkdirSync(dirname(file), { recursive: true })
  for (let told = false; !take(file); told = true) {
    const holder = readHolder(file)
    if (holder !== undefined && !isRunning(holder)) rmSync(file, { force: true })
    else if (!told) say(`Waiting for process ${holder ?? '?'}, which is at work here (if it is not, delete ${file}) …`)
    await wait(100)
  }
  const release = () => rmSync(file, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/**
 * @param {string} file
 * @returns {number | undefined} undefined when the lock has just gone, or is just being written
 */
function readHolder(file) {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isNaN(pid) ? undefined : pid
  } catch {
    return undefined
  }
}
