import * as v from 'valibot'
import { parseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import { digestOf, type Digest } from '#core/library/entry.ts'
import type { Notes } from '#core/library/notes.ts'
import { parseNotes } from '#core/library/stored.ts'
import { unzip, zip, ZipError } from '#core/zip.ts'
import { hashOf } from '../precious.ts'
import { BRIEFING, isSourceName, NOTES } from './folder.ts'

/*
 * A document travels as one `.briefing` file: a ZIP of its folder, with a manifest of hashes. What comes in was made by
 * someone else: nothing of it is believed before it is checked, and none of its names is ever a path.
 */

const MANIFEST = 'manifest.json'
const MAX_FILES = 4
/** A file that packs better than this is stored as it is, so that nothing of ours is taken for a bomb. */
const PACKED_TOO_WELL = 50

const ManifestSchema = v.object({
  format: v.literal('briefing-travel/1'),
  files: v.pipe(v.array(v.object({ name: v.string(), bytes: v.number(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })), v.maxLength(MAX_FILES))
})

/** A travelling document whose hashes, spans and shapes were checked. */
export interface Travelled {
  readonly source: { readonly name: string; readonly bytes: Uint8Array }
  /** JSON text. */
  readonly briefing: string
  readonly digest: Digest
  readonly notes: Notes
}

/** Packs the files of a document's folder; the same files make the same bytes. */
export async function packTravel(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const listed = Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hashOf(bytes) }))
  const manifest = new TextEncoder().encode(JSON.stringify({ format: 'briefing-travel/1', files: listed }, null, 1) + '\n')
  const all = [[MANIFEST, manifest] as const, ...Object.entries(files)]
  const { bytes, entries } = await zip(all)
  const tooWell = new Set(entries.filter(({ packed, unpacked }) => unpacked > PACKED_TOO_WELL * packed).map(({ name }) => name))
  return tooWell.size === 0 ? bytes : (await zip(all, (name) => tooWell.has(name))).bytes
}

/**
 * Unpacks a travelling document and checks all of it.
 * @throws {BriefingError} in words that say what is wrong with the file called `fileName`
 */
export async function unpackTravel(bytes: Uint8Array, fileName: string): Promise<Travelled> {
  const files = await unpack(bytes, fileName)
  const source = Object.keys(files).find(isSourceName)
  const [briefingBytes, notesBytes] = [files[BRIEFING], files[NOTES]]
  if (source === undefined || !briefingBytes || !notesBytes) throw damaged(fileName, 'its source, briefing or notes are missing')
  const briefing = new TextDecoder().decode(briefingBytes)
  const digest = digestOf(parseBriefing(briefing))
  const notes = parseNotes(new TextDecoder().decode(notesBytes))
  const sha256 = hashOf(files[source]!)
  if (digest.sha256 !== sha256 || notes.source !== sha256) throw new BriefingError('hash-mismatch', `“${fileName}” holds a briefing or notes of another source than it holds.`)
  return { source: { name: source, bytes: files[source]! }, briefing, digest, notes }
}

async function unpack(bytes: Uint8Array, fileName: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const { files } = await unzip(bytes, { fileName, want: (name) => isOurs(name, fileName) }).catch((error: unknown) => {
    throw asBriefing(error, fileName)
  })
  const { [MANIFEST]: listing, ...rest } = Object.fromEntries(files)
  const manifest = v.safeParse(ManifestSchema, jsonOf(listing))
  if (!manifest.success) throw damaged(fileName, 'its list of hashes cannot be read')
  if (manifest.output.files.length !== Object.keys(rest).length) throw damaged(fileName, 'it does not hold the files it lists')
  for (const { name, sha256 } of manifest.output.files) {
    const file = rest[name]
    if (!file || hashOf(file) !== sha256) throw new BriefingError('hash-mismatch', `“${fileName}” is damaged: “${name}” in it is not what was packed. Ask for it again.`)
  }
  return rest
}

/** Whatever else is in it, no briefing has packed, and nothing is unpacked. */
function isOurs(name: string, fileName: string): boolean {
  if ([MANIFEST, BRIEFING, NOTES].includes(name) || isSourceName(name)) return true
  throw damaged(fileName, `it holds “${name.slice(0, 60)}”, which no briefing does`)
}

/** What cannot be unpacked, in the words of a briefing. */
function asBriefing(error: unknown, fileName: string): unknown {
  if (!(error instanceof ZipError)) return error
  if (error.code === 'limit-reached') return new BriefingError('too-large', `“${fileName}” was not opened: ${error.reason}.`, { cause: error })
  return damaged(fileName, error.reason, error)
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function damaged(fileName: string, reason: string, cause?: unknown): BriefingError {
  return new BriefingError('damaged-briefing', `“${fileName}” is no whole travelling briefing: ${reason}.`, { cause })
}
