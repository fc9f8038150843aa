import { readFile, rename, rm, utimes, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isRunning, writeFlushed } from '../durable.ts'

const LOCK = '.lock'
const BEAT = 60_000
/** A holder whose sign of life is older is gone: its computer was switched off, or its number is another's now. */
const SILENT_AFTER = 10 * BEAT
/** A lock that says nothing is being written just now, unless it is older than this. */
const BEING_WRITTEN = 10_000

/** The locks of this very process: one of its number that is not among them is of an earlier start. */
const held = new Set<string>()

interface Holder {
  readonly pid: number
  readonly host: string
}

/** A library that this process alone writes to. */
export interface Lock {
  release(): Promise<void>
}

/**
 * Takes the library in `folder` for this process to write to; where another has it, answers who.
 * @throws the system's error where nothing can be written there
 */
export async function takeLock(folder: string, own: Holder = { pid: process.pid, host: hostname() }): Promise<Lock | Holder> {
  const path = join(folder, LOCK)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFlushed(path, JSON.stringify(own))
      return hold(path, own)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await holderOf(path)
    if (!(await isGone(path, holder, own))) return holder ?? { pid: 0, host: own.host }
    // Renamed first: of two that find it stale, one alone succeeds.
    const aside = `${path}-${own.pid}`
    await rename(path, aside).then(() => rm(aside, { force: true }), () => undefined)
  }
  return { pid: 0, host: '' }
}

/** Whether the answer of {@link takeLock} is the lock. */
export function isLock(answer: Lock | Holder): answer is Lock {
  return 'release' in answer
}

function hold(path: string, own: Holder): Lock {
  held.add(path)
  const beat = setInterval(() => {
    const now = new Date()
    void utimes(path, now, now).catch(() => undefined)
  }, BEAT)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      held.delete(path)
      const holder = await holderOf(path)
      if (holder?.pid === own.pid && holder.host === own.host) await rm(path, { force: true }).catch(() => undefined)
    }
  }
}

async function isGone(path: string, holder: Holder | null, own: Holder): Promise<boolean> {
  const age = await stat(path).then(({ mtimeMs }) => Date.now() - mtimeMs, () => Infinity)
  if (holder === null) return age > BEING_WRITTEN
  if (age > SILENT_AFTER) return true
  if (holder.host !== own.host) return false
  return holder.pid === process.pid ? !held.has(path) : !isRunning(holder.pid)
}

/** `null` where there is no lock, or one that says nothing. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null
  } catch {
    return null
  }
}
