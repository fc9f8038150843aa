import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { expiredStamps, stampOf } from '#core/library/snapshots.ts'
import { syncFolder, writeDurably } from './durable.ts'

/*
 * A file that holds what only its user could write again: earlier versions of it are kept, and what something else
 * wrote into it meanwhile is kept too.
 */

const SNAPSHOTS = 'snapshots'

export interface Saved {
  /** SHA-256 of the file as it is now. */
  readonly revision: string
  /** The name of the file that keeps what something else had written; `null` where nothing had. */
  readonly conflict: string | null
}

/** SHA-256, lower-case hexadecimal. */
export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * Replaces the file at `path`, which the caller knows as `revision` (SHA-256 of it as it was read; empty where there
 * was none). The version before goes among the snapshots; one that is not the caller's is kept beside it by name.
 * @throws the system's error, with the file untouched
 */
export async function savePrecious(path: string, data: string, revision: string, now = new Date()): Promise<Saved> {
  const before = await readFile(path).catch(absent)
  const saved = hashOf(data)
  if (before === null) {
    await writeDurably(path, data)
    return { revision: saved, conflict: null }
  }
  const found = hashOf(before)
  if (found === saved) return { revision: saved, conflict: null }
  const conflict = found === revision ? null : await keepBeside(path, before, 'conflict', now)
  if (conflict === null) await keepSnapshot(path, now)
  await writeDurably(path, data)
  return { revision: saved, conflict }
}

/** Keeps another version of the file at `path` beside it, under a name that says `why`, and gives that name. */
export async function keepBeside(path: string, data: string | Uint8Array, why: string, now = new Date()): Promise<string> {
  const name = nameBeside(path, `${why}-${stampOf(now)}`)
  await writeDurably(join(dirname(path), name), data)
  return name
}

/** Moves a file that cannot be read out of the way, under a name that says so, and gives that name. */
export async function keepAside(path: string, now = new Date()): Promise<string> {
  const name = nameBeside(path, `damaged-${stampOf(now)}`)
  await rename(path, join(dirname(path), name))
  await syncFolder(dirname(path))
  return name
}

/** The newest snapshot of the file at `path` that `parse` takes, or `null`. */
export async function newestSnapshot<T>(path: string, parse: (text: string) => T): Promise<{ readonly value: T; readonly stamp: string } | null> {
  const stamps = await stampsOf(path)
  for (const stamp of [...stamps].reverse()) {
    try {
      return { value: parse(await readFile(snapshotPath(path, stamp), 'utf8')), stamp }
    } catch {
      // An older one may be whole.
    }
  }
  return null
}

/** Keeps the file as it is. Sharing its data costs nothing, as a save never changes it in place; sticks may not know how. */
async function keepSnapshot(path: string, now: Date): Promise<void> {
  const stamp = stampOf(now)
  const copy = snapshotPath(path, stamp)
  await mkdir(dirname(copy), { recursive: true })
  await link(path, copy).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await copyFile(path, copy)
  })
  for (const old of expiredStamps(await stampsOf(path), now)) await rm(snapshotPath(path, old), { force: true })
}

async function stampsOf(path: string): Promise<readonly string[]> {
  const [stem, extension] = [`${basename(path, extname(path))}.`, extname(path)]
  const names = await readdir(join(dirname(path), SNAPSHOTS)).catch(() => [])
  const own = names.filter((name) => name.startsWith(stem) && name.endsWith(extension))
  return own.map((name) => name.slice(stem.length, -extension.length)).sort()
}

function snapshotPath(path: string, stamp: string): string {
  return join(dirname(path), SNAPSHOTS, nameBeside(path, stamp))
}

/** `notes.json` and `x` make `notes.x.json`. */
function nameBeside(path: string, word: string): string {
  const extension = extname(path)
  return `${basename(path, extension)}.${word}${extension}`
}

/** For a file that need not be there: `null` then. Other faults are thrown on. */
export function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}
