import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import type { Digest } from '#core/library/entry.ts'
import { exportText, type TextFormatName } from '#core/library/exporting.ts'
import type { Notes } from '#core/library/notes.ts'
import { readDigest, type Stored } from '#core/library/stored.ts'
import { BRIEFING, NOTES, sourceNameIn } from './folder.ts'
import { packTravel, unpackTravel, type Travelled } from './travel.ts'

/** A briefing of a text of some ten million words; one that is larger is none this program wrote. */
const MAX_BRIEFING_SIZE = 400 * 1024 * 1024

/** What takes longer than a window may wait, and is done beside the program's own thread where there is one. */
export interface Tasks {
  readonly digest: (path: string) => Promise<Stored<Digest>>
  /** The text of the document in `folder`, in another format. */
  readonly text: (folder: string, to: TextFormatName, notes: Notes) => Promise<string>
  /** The document in `folder`, to travel. */
  readonly pack: (folder: string) => Promise<Uint8Array>
  readonly unpack: (bytes: Uint8Array, fileName: string) => Promise<Travelled>
}

/** The tasks, done in this thread. */
export const TASKS: Tasks = {
  digest: async (path) => {
    const { size } = await stat(path)
    if (size > MAX_BRIEFING_SIZE) return { is: 'damaged', reason: 'it is too large' }
    return readDigest(await readFile(path, 'utf8'))
  },
  text: async (folder, to, notes) => exportText(to, parseBriefing(await readFile(join(folder, BRIEFING), 'utf8')), notes),
  pack: async (folder) => {
    const source = await sourceNameIn(folder)
    if (source === undefined) throw new BriefingError('not-found', 'The source is not in the document’s folder any more, so that it cannot travel.')
    const names = [source, BRIEFING, NOTES]
    const files = await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const))
    return packTravel(Object.fromEntries(files))
  },
  unpack: unpackTravel
}
