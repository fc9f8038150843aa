import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { deriveBriefing } from '../../../core/briefing/derive.ts'
import { serialiseBriefing } from '../../../core/briefing/format.ts'
import { digestOf, type Entry } from '../../../core/library/entry.ts'
import { newNotes, type Notes } from '../../../core/library/notes.ts'
import { Library, type Addition, type LibraryOptions } from '../../../electron/library/library.ts'
import type { Place } from '../../../electron/library/place.ts'
import { emptyFolder } from '../folders.ts'

export const NOW = '2026-02-05T09:00:00.000Z'

export const TEXT = 'The Harbour Plan\n\nBOGOTA, Feb 4 - “We will build it,” said Ana Ruiz on Tuesday.\n\nIt costs 40 million dollars.\n'

/** A document to add: `text` as a file of its own. */
export function addition(text = TEXT, fileName = 'harbour.txt', notes: Partial<Notes> = {}): Addition {
  const bytes = new TextEncoder().encode(text)
  const briefing = deriveBriefing(bytes, { fileName })
  const digest = digestOf(briefing)
  return { source: { fileName, bytes }, briefing: serialiseBriefing(briefing), digest, notes: { ...newNotes(digest.sha256, NOW), ...notes } }
}

/** A library in a folder of the test's own, closed when the test ends. */
export async function openLibrary(place: Partial<Place> = {}, options: LibraryOptions = {}): Promise<Library> {
  const library = new Library({ folder: join(await emptyFolder(), 'library'), chosen: false, ...place }, options)
  onTestFinished(() => library.close())
  return library
}

/** The same library, as the next start finds it. */
export async function reopened(library: Library): Promise<Library> {
  await library.close()
  const next = await openLibrary({ folder: library.folder })
  await next.list()
  await next.scan()
  return next
}

/** A library with one document in it, and the document. */
export async function libraryOfOne(): Promise<{ library: Library; entry: Entry; folder: string }> {
  const library = await openLibrary()
  const entry = await library.add(addition())
  return { library, entry, folder: join(library.folder, entry.id) }
}

/** Names and texts of the files in a folder. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { withFileTypes: true })
  const files = names.filter((each) => each.isFile()).map(({ name }) => name)
  return Object.fromEntries(await Promise.all(files.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)))
}
