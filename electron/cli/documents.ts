import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Briefing } from '#core/briefing/briefing.ts'
import { deriveBriefing } from '#core/briefing/derive.ts'
import { checkSource, parseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import { readBundled, readCapped } from '../files.ts'

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
 * The briefing of a plain-text file. `published` is the user's word for its date (EDTF).
 * @throws {BriefingError} `unreadable-file` where it cannot be read; `not-text` where it is a folder or another
 * format; `too-large`
 */
export async function loadTextFile(path: string, published?: string): Promise<Briefing> {
  if (await isFolder(path)) throw new BriefingError('not-text', `“${path}” is a folder. Name the files in it.`)
  const { fileName, bytes } = await readCapped(path)
  return deriveBriefing(bytes, { fileName, published })
}

/** Whether there is a folder at `path`. What cannot be looked at is none. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )
}
