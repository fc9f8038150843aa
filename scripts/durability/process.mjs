// @ts-check
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @typedef {typeof import('./kit.mjs')} Kit */

/**
 * What a trial found: a line of the table.
 * @typedef {{ readonly trial: string, readonly rounds: number, readonly bad: number, readonly found: string }} Row
 */

/**
 * Numbers between 0 and 1 that are the same in every run (mulberry32).
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Starts the writer on a document and waits until it is about to save.
 * @param {string} writer
 * @param {string} library
 * @param {string} id
 * @param {string} [how] `plain` for the control
 */
export async function startWriter(writer, library, id, how = '') {
  const child = spawn(process.execPath, [writer, library, id, how], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  child.stderr.on('data', (data) => (complaint += String(data)))
  const ended = new Promise((resolve) => child.on('close', resolve))
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      said += String(data)
      if (said.includes('ready\n')) resolve(undefined)
    })
    void ended.then(() => reject(new Error(`The writer ended before it began: ${said}${complaint}`)))
  })
  return {
    /** The last save that was acknowledged so far. */
    acknowledged: () => Number(said.trimEnd().split('\n').filter((line) => /^\d+$/.test(line)).at(-1) ?? 0),
    conflicts: () => said.split('conflict\n').length - 1,
    /** @param {'SIGSTOP' | 'SIGCONT'} signal */
    signal: (signal) => child.kill(signal),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    }
  }
}

/**
 * Which save the notes of a document are of; `null` where they are torn.
 * @param {Kit} kit
 * @param {string} folder of the document
 */
export async function saveIn({ parseNotes, serialiseNotes, notesOf }, folder) {
  const text = await readFile(join(folder, 'notes.json'), 'utf8')
  try {
    const { comment, source } = parseNotes(text)
    return comment === '' || text === serialiseNotes(notesOf(source, Number(comment))) ? Number(comment) : null
  } catch {
    return null
  }
}

/**
 * Temporary files anywhere in a library.
 * @param {Kit} kit
 * @param {string} library
 */
export async function temporariesIn({ isTemporary }, library) {
  const names = await readdir(library, { recursive: true })
  return names.filter((name) => isTemporary(name.split(/[\\/]/).at(-1) ?? '')).length
}

/** @param {number} milliseconds */
export function after(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
