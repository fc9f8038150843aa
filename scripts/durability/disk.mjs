// @ts-check
// A full disk and a read-only place, on a file system in memory. Mounting one needs the rights of an administrator.
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Does `work` in a file system of `size`, or answers why that cannot be tried.
 * @template T
 * @param {string} folder
 * @param {string} size as mount(8) takes it
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T | string>}
 */
export async function inSmallDisk(folder, size, work) {
  await mkdir(folder, { recursive: true })
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  } catch (error) {
    return `not tried: no file system can be mounted here (${/** @type {Error} */ (error).message.trim().split('\n').at(-1)})`
  }
  try {
    return await work(folder)
  } finally {
    await run('umount', ['-l', folder])
  }
}

/**
 * @param {{ kit: import('./process.mjs').Kit, folder: string, rounds: number }} options
 * @returns {Promise<import('./process.mjs').Row>}
 */
export async function fullDiskTrial({ kit, folder, rounds }) {
  const found = await inSmallDisk(join(folder, 'full'), '2m', async (disk) => {
    const place = { folder: join(disk, 'library'), chosen: false }
    const library = new kit.Library(place)
    const { id, sha256 } = await library.add(kit.addition())
    let { revision } = await library.open(id)
    const path = join(place.folder, id, 'notes.json')
    const seen = { refused: 0, changed: 0, unclear: 0, stuck: 0 }
    for (let round = 1; round <= rounds; round += 1) {
      // Fills the disk but for a little, which differs each time.
      await fill(join(disk, 'filling'), (round * 37) % 4096)
      const before = await readFile(path, 'utf8')
      const saving = library.saveNotes(id, kit.notesOf(sha256, 6 + 7 * round), revision)
      const error = await saving.then((saved) => void (revision = saved.revision), (/** @type {unknown} */ reason) => reason)
      if (error !== undefined) {
        seen.refused += 1
        if (!String(error).includes('the disk is full')) seen.unclear += 1
        if ((await readFile(path, 'utf8')) !== before) seen.changed += 1
      }
      await rm(join(disk, 'filling'))
      const again = library.saveNotes(id, kit.notesOf(sha256, round % 3), revision)
      await again.then((saved) => (revision = saved.revision), () => (seen.stuck += 1))
    }
    await library.close()
    return seen
  })
  if (typeof found === 'string') return { trial: 'full disk', rounds: 0, bad: 0, found }
  const { refused, changed, unclear, stuck } = found
  const words = `${refused} saves refused as “the disk is full”; ${changed} old files changed, ${unclear} unclear messages, ${stuck} saves failed after space was made`
  return { trial: 'full disk', rounds, bad: changed + unclear + stuck + (refused === 0 ? 1 : 0), found: words }
}

/**
 * @param {{ kit: import('./process.mjs').Kit, folder: string }} options
 * @returns {Promise<import('./process.mjs').Row>}
 */
export async function readOnlyTrial({ kit, folder }) {
  const found = await inSmallDisk(join(folder, 'read-only'), '8m', async (disk) => {
    const place = { folder: join(disk, 'library'), chosen: false }
    const first = new kit.Library(place)
    const { id } = await first.add(kit.addition())
    await first.close()
    await run('mount', ['-o', 'remount,ro', disk])
    const library = new kit.Library(place)
    await library.list()
    await library.scan()
    const state = library.state()
    const item = await library.open(id)
    const refusals = await Promise.all([
      library.saveNotes(id, item.notes, item.revision).then(() => '', String),
      library.add(kit.addition('Other words.')).then(() => '', String),
      library.remove([id]).then(() => '', String)
    ])
    await library.close()
    const bad = [state.writable, state.entries.length !== 1, !state.problems.join().includes('read-only'), !item.readOnly, ...refusals.map((refusal) => !refusal.includes('read-only'))]
    return bad.filter(Boolean).length
  })
  if (typeof found === 'string') return { trial: 'read-only folder', rounds: 0, bad: 0, found }
  return { trial: 'read-only folder', rounds: 1, bad: found, found: 'opened to read, said so; save, add and remove each refused as read-only' }
}

/**
 * Writes to `path` until but `left` bytes are free.
 * @param {string} path
 * @param {number} left
 */
async function fill(path, left) {
  await writeFile(path, '')
  for (let size = 1024 * 1024; size >= 512; size /= 2) {
    for (;;) {
      const full = await writeFile(path, Buffer.alloc(size), { flag: 'a' }).then(() => false, () => true)
      if (full) break
    }
  }
  const { truncate, stat } = await import('node:fs/promises')
  const { size } = await stat(path)
  await truncate(path, Math.max(0, size - left))
}
