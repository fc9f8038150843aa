import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { parseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import type { Notes } from '#core/library/notes.ts'
import { parseNotes } from '#core/library/stored.ts'
import { readCapped } from '../files.ts'
import type { Source } from '../import/source.ts'
import { BRIEFING, isEntryId, NOTES, sourceNameIn } from '../library/folder.ts'
import { unpackTravel } from '../library/travel.ts'
import { documentFolder, isThere, libraryPlace } from './shelf.ts'

/** What there is of a document: its briefing, or the source to derive it from, or both. */
export interface Found {
  /** JSON text. */
  readonly briefing: string | null
  readonly notes: Notes | null
  /** Read when it is wanted. */
  readonly source: (() => Source | Promise<Source>) | null
}

/**
 * What `target` names: a document of the library by its ID, a file of any format that is read, a `briefing.json`, the
 * folder one is in, or a travelling `.briefing`. A file goes before a document of the same name.
 * @throws {BriefingError} where there is nothing of this name, or it is a folder of something else
 */
export async function findTarget(target: string, library: string | undefined): Promise<Found> {
  const there = await stat(target).catch(() => null)
  if (there === null) return inFolder(await folderCalled(target, library))
  if (there.isDirectory()) return inFolder(await folderAt(target))
  const ending = extname(target).toLowerCase()
  if (ending === '.briefing') {
    const { fileName, bytes } = await readCapped(target)
    const { briefing, notes, source, digest } = await unpackTravel(bytes, fileName)
    return { briefing, notes, source: () => ({ fileName: digest.fileName || source.name, bytes: source.bytes }) }
  }
  if (ending === '.json') return { briefing: new TextDecoder().decode((await readCapped(target)).bytes), notes: null, source: null }
  return { briefing: null, notes: null, source: () => ({ path: target }) }
}

/**
 * The folder of the document that is called `target`.
 * @throws {BriefingError} where there is none, nor a file of this name
 */
export async function folderCalled(target: string, library: string | undefined): Promise<string> {
  const place = await libraryPlace(library)
  const folder = await documentFolder(place, target)
  if (folder !== undefined) return folder
  const neither = isEntryId(target) ? `, and no document of that ID in the library “${place.folder}”` : ''
  throw new BriefingError('unreadable-file', `“${target}” cannot be opened: there is no such file${neither}. Check the name and the place.`)
}

async function folderAt(path: string): Promise<string> {
  if (await isThere(join(path, BRIEFING))) return path
  throw new BriefingError('not-text', `“${path}” is a folder. Name the files in it.`)
}

/** A document's folder: its briefing, its source by the name it came with, and its notes where they are whole. */
async function inFolder(folder: string): Promise<Found> {
  const briefing = await readFile(join(folder, BRIEFING), 'utf8').catch(() => null)
  const notes = await readFile(join(folder, NOTES), 'utf8').then(parseNotes, () => null)
  const name = await sourceNameIn(folder)
  if (name === undefined) return { briefing, notes, source: null }
  return { briefing, notes, source: async () => ({ fileName: nameIn(briefing) ?? name, bytes: (await readCapped(join(folder, name))).bytes }) }
}

/** The name a briefing's source came with. */
function nameIn(json: string | null): string | undefined {
  try {
    return json === null ? undefined : parseBriefing(json).source.fileName
  } catch {
    return undefined
  }
}

/**
 * Refuses what is no file to read.
 * @throws {BriefingError} where there is nothing, or a folder
 */
export async function checkFile(path: string): Promise<void> {
  const there = await stat(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException
    // Whatever else is wrong with it, reading it will say.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return null
    throw new BriefingError('unreadable-file', `“${path}” cannot be opened: there is no such file. Check the name and the place.`)
  })
  if (there?.isDirectory()) throw new BriefingError('unsupported', `“${path}” is a folder. Name the files in it.`)
}
