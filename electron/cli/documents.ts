import { join } from 'node:path'
import type { Briefing } from '#core/briefing/briefing.ts'
import { briefingFrom } from '#core/briefing/derive.ts'
import { checkSource, parseBriefing, sha256Hex } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import { importPlain } from '#core/import/plain.ts'
import type { Notes } from '#core/library/notes.ts'
import { readBundled } from '../files.ts'
import type { Source } from '../import/source.ts'
import { findTarget } from './find.ts'
import type { Reader } from './reader.ts'

/** A briefing, and what its analyst has noted where that is known. */
export interface Loaded {
  readonly briefing: Briefing
  readonly notes: Notes | null
}

/** How documents are looked for and read. */
export interface LoadOptions {
  readonly read: Reader
  /** The folder of a library; `undefined` means the one the window uses. */
  readonly library: string | undefined
  /** The user's word for the date of publication (EDTF), by which a briefing is derived anew. */
  readonly published?: string | undefined
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
 * The briefing of what `target` names, as {@link findTarget} finds it. A file's is derived, and so is that of a
 * document whose briefing is missing or which is given another date.
 * @throws {BriefingError} in words that say what happened, to which file, and what to do
 */
export async function loadTarget(target: string, options: LoadOptions): Promise<Loaded> {
  const { briefing, notes, source } = await findTarget(target, options.library)
  if (briefing !== null && options.published === undefined) return { briefing: parseBriefing(briefing), notes }
  if (source !== null) return { briefing: await derive(await source(), notes, options), notes }
  throw new BriefingError(
    'bad-request',
    briefing === null
      ? `Neither the briefing nor the source of “${target}” is in its folder any more.`
      : `“${target}” is a finished briefing without its source. To give it another date, name the file it was made from.`
  )
}

async function derive(source: Source, notes: Notes | null, { read, published = notes?.published ?? undefined }: LoadOptions): Promise<Briefing> {
  const { fileName, bytes, imported } = await read(source)
  const from = { fileName, sha256: sha256Hex(bytes), bytes: bytes.length }
  return briefingFrom(imported ?? importPlain(bytes, fileName), from, { published, metadata: notes?.metadata })
}
