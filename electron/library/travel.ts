// Its form for Node makes a `require` of its own, which the build's would clash with.
import { unzipSync, zipSync, type Zippable } from 'fflate/browser'
import * as v from 'valibot'
import { parseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import { digestOf, type Digest } from '#core/library/entry.ts'
import type { Notes } from '#core/library/notes.ts'
import { parseNotes } from '#core/library/stored.ts'
import { hashOf } from '../precious.ts'
import { BRIEFING, isSourceName, NOTES } from './folder.ts'

/*
 * A document travels as one `.briefing` file: a ZIP of its folder, with a manifest of hashes. What comes in was made by
 * someone else: nothing of it is believed before it is checked, and none of its names is ever a path.
 */

const MANIFEST = 'manifest.json'
const MB = 1024 * 1024
const MAX_TOTAL = 200 * MB
const MAX_RATIO = 100
const MAX_ENTRIES = 5
/** A file that packs better than this is stored as it is, so that nothing of ours is taken for a bomb. */
const PACKED_TOO_WELL = 50

const ManifestSchema = v.object({
  format: v.literal('briefing-travel/1'),
  files: v.pipe(v.array(v.object({ name: v.string(), bytes: v.number(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })), v.maxLength(MAX_ENTRIES))
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
export function packTravel(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const listed = Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hashOf(bytes) }))
  const manifest = new TextEncoder().encode(JSON.stringify({ format: 'briefing-travel/1', files: listed }, null, 1) + '\n')
  const pack = (stored: readonly string[]): Uint8Array => {
    const zippable: Zippable = {}
    for (const [name, bytes] of [[MANIFEST, manifest] as const, ...Object.entries(files)]) zippable[name] = [bytes, { level: stored.includes(name) ? 0 : 6 }]
    return zipSync(zippable, { mtime: new Date(2000, 0, 1) })
  }
  const packed = pack([])
  const tooWell = directoryOf(packed).filter(({ size, originalSize }) => originalSize > PACKED_TOO_WELL * size)
  return tooWell.length === 0 ? packed : pack(tooWell.map(({ name }) => name))
}

/**
 * Unpacks a travelling document and checks all of it.
 * @throws {BriefingError} in words that say what is wrong with the file called `fileName`
 */
export function unpackTravel(bytes: Uint8Array, fileName: string): Travelled {
  const files = unpack(bytes, fileName)
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

function unpack(bytes: Uint8Array, fileName: string): Readonly<Record<string, Uint8Array>> {
  const entries = directoryOf(bytes, fileName)
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0)
  const strange = entries.find(({ name }) => ![MANIFEST, BRIEFING, NOTES].includes(name) && !isSourceName(name))
  if (strange) throw damaged(fileName, `it holds “${strange.name.slice(0, 60)}”, which no briefing does`)
  if (entries.length > MAX_ENTRIES || new Set(entries.map(({ name }) => name)).size < entries.length) throw damaged(fileName, 'it holds a file twice')
  if (total > MAX_TOTAL || entries.some(({ size, originalSize }) => originalSize > MAX_RATIO * Math.max(size, 1))) {
    throw new BriefingError('too-large', `“${fileName}” would unpack to more than it should, and was not opened.`)
  }
  const files = guarded(fileName, () => unzipSync(bytes))
  const { [MANIFEST]: listing, ...rest } = files
  const manifest = v.safeParse(ManifestSchema, jsonOf(listing))
  if (!manifest.success) throw damaged(fileName, 'its list of hashes cannot be read')
  if (manifest.output.files.length !== Object.keys(rest).length) throw damaged(fileName, 'it does not hold the files it lists')
  for (const { name, sha256 } of manifest.output.files) {
    const file = rest[name]
    if (!file || hashOf(file) !== sha256) throw new BriefingError('hash-mismatch', `“${fileName}” is damaged: “${name}” in it is not what was packed. Ask for it again.`)
  }
  return rest
}

/** The ZIP's directory, read without unpacking anything. What a file unpacks to is never more than it says here. */
function directoryOf(bytes: Uint8Array, fileName = ''): { readonly name: string; readonly size: number; readonly originalSize: number }[] {
  const entries: { name: string; size: number; originalSize: number }[] = []
  guarded(fileName, () => {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries.push({ name, size, originalSize })
        return false
      }
    })
  })
  return entries
}

function guarded<T>(fileName: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw damaged(fileName, `it cannot be unpacked (${(error as Error).message})`)
  }
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function damaged(fileName: string, reason: string): BriefingError {
  return new BriefingError('damaged-briefing', `“${fileName}” is no whole travelling briefing: ${reason}.`)
}
