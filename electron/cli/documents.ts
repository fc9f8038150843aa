import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Briefing } from '#core/briefing/briefing.ts'
import { briefingFrom } from '#core/briefing/derive.ts'
import { checkSource, parseBriefing, sha256Hex } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import { importPlain } from '#core/import/plain.ts'
import type { Notes } from '#core/library/notes.ts'
import { parseNotes } from '#core/library/stored.ts'
import { readBundled, readCapped } from '../files.ts'
import { BRIEFING, NOTES } from '../library/folder.ts'
import { unpackTravel } from '../library/travel.ts'
import { briefingIn, documentFolder, libraryPlace } from './shelf.ts'

/** A briefing, and what its analyst has noted where that is known. */
export interface Loaded {
  readonly briefing: Briefing
  readonly notes: Notes | null
}

/**
 * The briefing that ships with the program, checked against its article.
 * @throws {BriefingError} where it is missing, damaged or not of this article
 */
export async function loadBundled(resources: string): Promise<Briefing> {
  const { source, briefing: json } = await readBundled(resources)
  if (json === null) {
    throw new BriefingError('unreadable-file', `There is no briefing in “${join(resources, 'bundled')}”. Build the program again.`)
  }
  const briefing = parseBriefing(json)
  checkSource(briefing, source.bytes)
  return briefing
}

/**
 * The briefing of a plain-text or Markdown file. `published` is the user's word for its date (EDTF).
 * @throws {BriefingError} `unreadable-file` where it cannot be read; `not-text` where it is a folder or another
 * format; `too-large`
 */
export async function loadTextFile(path: string, published?: string): Promise<Briefing> {
  if (await isFolder(path)) throw new BriefingError('not-text', `“${path}” is a folder. Name the files in it.`)
  const { fileName, bytes } = await readCapped(path)
  return briefingFrom(importPlain(bytes, fileName), { fileName, sha256: sha256Hex(bytes), bytes: bytes.length }, { published })
}

/**
 * What `target` names: a document of the library by its ID, a plain-text file, a `briefing.json` with the folder it is
 * in, or a travelling `.briefing`. A file goes before a document of the same name.
 * @throws {BriefingError} as {@link loadTextFile}, or where the briefing is damaged
 */
export async function loadTarget(target: string, library: string | undefined): Promise<Loaded> {
  const there = await stat(target).catch(() => null)
  if (there?.isDirectory() && (await isFile(join(target, BRIEFING)))) return loadFolder(target)
  const folder = there === null ? await documentFolder(await libraryPlace(library), target) : undefined
  if (folder !== undefined) return loadFolder(folder)
  if (extname(target) === '.briefing') {
    const { fileName, bytes } = await readCapped(target)
    const { briefing, notes } = await unpackTravel(bytes, fileName)
    return { briefing: parseBriefing(briefing), notes }
  }
  if (extname(target) === '.json') return { briefing: parseBriefing(new TextDecoder().decode((await readCapped(target)).bytes)), notes: null }
  return { briefing: await loadTextFile(target), notes: null }
}

/** A document's folder: its briefing, and its notes where they are whole. */
export async function loadFolder(folder: string): Promise<Loaded> {
  const briefing = parseBriefing(await briefingIn(folder))
  const notes = await readFile(join(folder, NOTES), 'utf8').then(parseNotes, () => null)
  return { briefing, notes }
}

/** Whether there is a folder at `path`. What cannot be looked at is none. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false
  )
}
