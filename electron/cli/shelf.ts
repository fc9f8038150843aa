import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { BriefingError } from '#core/errors.ts'
import { BRIEFING, isEntryId, isSourceName, NOTES } from '../library/folder.ts'
import { findPlace, usualUserData, type Place } from '../library/place.ts'

/** Hexadecimal digits that a document may be called by, instead of its whole name. */
const SHORT_ID = /^[0-9a-f]{8,64}$/

/** The library that a command means: the folder named on the command line, or the one the window uses. */
export function libraryPlace(folder: string | undefined): Promise<Place> {
  return folder === undefined ? findPlace(usualUserData()) : Promise.resolve({ folder: resolve(folder), chosen: false })
}

/**
 * The documents of a library, by the names of their folders. Reads only, whoever has the library open.
 * @throws {BriefingError} where there is no library
 */
export async function documentsIn({ folder }: Place): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new BriefingError('unreadable-file', `There is no library in “${folder}”. Name its folder with --library, or add documents with briefing import.`, { cause: error })
  })
  const found = await Promise.all(names.filter(isEntryId).map(async (name) => ((await isDocument(join(folder, name))) ? [name] : [])))
  return found.flat().sort()
}

/** The folder of the document called `id` (its folder's name, or the hash that name ends with); `undefined` where there is none. */
export async function documentFolder(place: Place, id: string): Promise<string | undefined> {
  if (!isEntryId(id)) return undefined
  if (await isDocument(join(place.folder, id))) return join(place.folder, id)
  if (!SHORT_ID.test(id)) return undefined
  const [found, ...more] = (await documentsIn(place).catch(() => [])).filter((name) => name.endsWith(`-${id}`))
  return found !== undefined && more.length === 0 ? join(place.folder, found) : undefined
}

/** Whether anything is at `path`. */
export function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}

/** Whether a folder holds what a document is made of: its briefing, or else the source to make it from. */
export async function isDocument(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.some((name) => name === BRIEFING || name === NOTES || isSourceName(name))
}
