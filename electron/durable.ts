import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BriefingError } from '#core/errors.ts'

/*
 * Everything that must survive is written here. The order is always the same: a temporary beside the target, flushed,
 * renamed, and the folder flushed too (without which the rename itself may be lost to a power cut).
 */

/** Ours alone, so that sweeping takes nothing else; it names the process, whose end makes it stale. */
const TEMPORARY = /^\.briefing-(\d+)-[0-9a-f]{12}\.tmp$/
/** Age at which a temporary is stale even where its process seems alive: its number may be another's by now. */
const STALE_AFTER = 60 * 60 * 1000

interface WriteOptions {
  /** Who may read it; the program's own files are the user's alone. */
  readonly mode?: number
}

/**
 * Replaces the file at `path` whole or not at all, and only returns once that would survive a power cut.
 * @throws the system's error, with the old file untouched and no temporary file left
 */
export async function writeDurably(path: string, data: string | Uint8Array, { mode = 0o600 }: WriteOptions = {}): Promise<void> {
  await throughTemporary(path, async (temporary) => writeFlushed(temporary, data, mode))
}

/**
 * Writes a file that the user chose a place for: durably where it is a file or none yet, else (a terminal, a pipe)
 * straight into it.
 * @throws {BriefingError} `write-failed`, naming the file and what to do
 */
export async function writeOut(path: string, data: string | Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null)
  const write = there && !there.isFile() ? writeFile(path, data) : writeDurably(there ? await realpath(path) : path, data, { mode: 0o666 })
  await write.catch(refusedBy(`“${path}”`))
}

/**
 * Makes the folder at `path` with these files in it, whole or not at all. Nothing may be there yet.
 * @throws the system's error, with nothing left behind
 */
export async function createFolderDurably(path: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  await throughTemporary(path, async (temporary) => {
    await mkdir(temporary)
    for (const [name, data] of Object.entries(files)) await writeFlushed(join(temporary, name), data, 0o600)
    await syncFolder(temporary)
  })
}

/** Renames, and flushes both folders. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from))
}

/** Does `work` on a temporary name beside `path` and renames it to `path`; removes it where that fails. */
export async function throughTemporary(path: string, work: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.briefing-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await work(temporary)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Writes a new file and flushes it; the folder is the caller's. */
export async function writeFlushed(path: string, data: string | Uint8Array, mode = 0o600): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(data)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Flushes what a folder says about its files. */
export async function syncFolder(path: string): Promise<void> {
  // Windows has no handle on a folder to flush; its rename is journalled.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Whether a file's name is that of a write that has not ended. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}

/** Removes what writes of earlier, ended processes left in `folder`, and says how many. A folder that cannot be read holds none. */
export async function sweepTemporaries(folder: string, now = Date.now()): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let swept = 0
  for (const name of names) {
    const owner = Number(TEMPORARY.exec(name)?.[1] ?? 0)
    if (owner === 0 || owner === process.pid) continue
    const path = join(folder, name)
    const age = now - (await stat(path).then(({ mtimeMs }) => mtimeMs, () => now))
    if (isRunning(owner) && age < STALE_AFTER) continue
    await rm(path, { recursive: true, force: true }).then(() => (swept += 1), () => undefined)
  }
  return swept
}

/** Whether a process of this number runs here. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, and is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const WRITE_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and try again.',
  EDQUOT: 'your share of the disk is used up. Free some space and try again.',
  EACCES: 'you are not allowed to write there. Choose another folder.',
  EPERM: 'you are not allowed to write there. Choose another folder.',
  EROFS: 'that place is read-only. Choose another folder.',
  ENOENT: 'its folder is not there. If it is on a stick or another computer, connect it and try again.',
  ENAMETOOLONG: 'its name is too long for that place. Choose a shorter one.',
  EISDIR: 'there is a folder of that name. Choose another name.',
  EIO: 'the disk reports a fault. Choose another place, and check that disk.'
}

/** Says in words for the user why `what` was not written; what was there before is untouched. */
export function refusedBy(what: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof BriefingError) throw error
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new BriefingError('write-failed', `${what} could not be saved: ${WRITE_REASONS[code] ?? message}`, { cause: error })
  }
}
