import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { moveDurably } from '../durable.ts'
import { isEntryId } from './folder.ts'

const REMOVED = '.removed'

/** Moves a file or folder to the system's trash. */
export type Trash = (path: string) => Promise<void>

/** Takes a document out of the library at once; it can come back until the trash has it. */
export async function setRemoved(root: string, id: string): Promise<void> {
  await mkdir(join(root, REMOVED), { recursive: true })
  await moveDurably(join(root, id), join(root, REMOVED, await freeName(root, id)))
}

/** Brings back a document that was removed last under this name. Answers whether there was one. */
export async function bringBack(root: string, id: string): Promise<boolean> {
  const names = (await removedNames(root)).filter((name) => name === id || name.startsWith(`${id}~`))
  const last = names.sort((a, b) => numberOf(a) - numberOf(b)).at(-1)
  if (last === undefined) return false
  await moveDurably(join(root, REMOVED, last), join(root, id))
  return true
}

/** Gives what was removed to the system's trash. What it does not take stays; answers how much that is, and where. */
export async function emptyRemoved(root: string, trash: Trash): Promise<{ readonly left: number; readonly folder: string }> {
  const folder = join(root, REMOVED)
  let left = 0
  for (const name of await removedNames(root)) await trash(join(folder, name)).catch(() => (left += 1))
  return { left, folder }
}

async function removedNames(root: string): Promise<string[]> {
  const names = await readdir(join(root, REMOVED)).catch(() => [])
  return names.filter((name) => isEntryId(name.replace(/~\d+$/, '')))
}

/** The same document may have been removed, added again and removed again. */
async function freeName(root: string, id: string): Promise<string> {
  for (let number = 0; ; number += 1) {
    const name = number === 0 ? id : `${id}~${number}`
    const taken = await stat(join(root, REMOVED, name)).then(() => true, () => false)
    if (!taken) return name
  }
}

function numberOf(name: string): number {
  return Number(/~(\d+)$/.exec(name)?.[1] ?? 0)
}
