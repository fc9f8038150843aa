import { readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isRunning, writeFlushed } from '../durable.ts'
import { hashOf } from '../precious.ts'

const LOCK = '.lock'
const BEAT = 60_000
/** A holder whose sign of life is older is gone: its computer was switched off, or its number is another's now. */
const SILENT_AFTER = 10 * BEAT
/** How often, and how far apart, a lock that says nothing is looked at again: it may be being written. */
const LOOKS = 5
const BETWEEN_LOOKS = 40

export interface Holder {
  readonly pid: number
  readonly host: string
}

/** A library that this process alone writes to. */
export interface Lock {
  release(): Promise<void>
}

/** The locks of this very process: one of its number that is not among them is of an earlier start. */
const held = new Set<string>()

/**
 * Takes the library in `folder` for this process to write to; where another has it, answers who.
 * @throws the system's error where nothing can be written there
 */
export async function takeLock(folder: string, own: Holder = { pid: process.pid, host: hostname() }): Promise<Lock | Holder> {
  const path = join(folder, LOCK)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await write(path, own)) return hold(path, own)
    const holder = await holderOf(path)
    if (holder !== null && !(await isGone(path, holder, own))) return holder
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

async function write(path: string, own: Holder): Promise<boolean> {
  const name = heldName(path, own)
  const hadIt = held.has(name)
  held.add(name)
  try {
    await writeFlushed(path, JSON.stringify({ ...own, check: checkOf(own) }))
    return true
  } catch (error) {
    if (!hadIt) held.delete(name)
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function hold(path: string, own: Holder): Lock {
  const beat = setInterval(() => {
    const now = new Date()
    void utimes(path, now, now).catch(() => undefined)
  }, BEAT)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      const holder = await holderOf(path)
      if (holder?.pid === own.pid && holder.host === own.host) await rm(path, { force: true }).catch(() => undefined)
      held.delete(heldName(path, own))
    }
  }
}

async function isGone(path: string, holder: Holder, own: Holder): Promise<boolean> {
  const age = await stat(path).then(({ mtimeMs }) => Date.now() - mtimeMs, () => Infinity)
  if (age > SILENT_AFTER) return true
  if (holder.host !== own.host) return false
  return holder.pid === process.pid ? !held.has(heldName(path, holder)) : !isRunning(holder.pid)
}

/** `null` where there is no lock, or one that is damaged. */
async function holderOf(path: string): Promise<Holder | null> {
  for (let look = 1; ; look += 1) {
    const text = await readFile(path, 'utf8').catch(() => null)
    const holder = text === null ? null : parse(text)
    if (text === null || holder !== null || look === LOOKS) return holder
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, host, check } = JSON.parse(text) as Partial<Holder & { check: string }>
    return typeof pid === 'number' && typeof host === 'string' && check === checkOf({ pid, host }) ? { pid, host } : null
  } catch {
    return null
  }
}

function checkOf({ pid, host }: Holder): string {
  return hashOf(`${pid} ${host}`).slice(0, 8)
}

function heldName(path: string, { pid }: Holder): string {
  return `${pid} ${path}`
}
