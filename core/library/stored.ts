import * as v from 'valibot'
import { BriefingSchema, FORMAT, SourceSchema } from '../briefing/briefing.ts'
import { BriefingError } from '../errors.ts'
import { MetadataSchema } from '../metadata.ts'
import { digestOf, type Digest } from './entry.ts'
import { newNotes, NOTES_FORMAT, NotesSchema, type Notes } from './notes.ts'

/** What a library file turned out to be: of this version, of a newer one, or neither. */
export type Stored<T> = { readonly is: 'whole' | 'newer'; readonly value: T } | { readonly is: 'damaged'; readonly reason: string }

/** The parts of a briefing that its digest is made of; the rest is the window's to check. */
const DigestedSchema = v.object({
  source: SourceSchema,
  metadata: MetadataSchema,
  document: v.object({ text: v.string(), language: v.string() }),
  people: v.array(v.object({ name: v.string(), kind: v.string() }))
})

/** The digest of a stored briefing, as far as it can be had. */
export function readDigest(json: string): Stored<Digest> {
  const value = parse(json)
  const format = formatOf(value)
  if (format !== FORMAT && !isNewer(format, FORMAT)) return damaged(`its format is “${format}”`)
  const found = v.safeParse(DigestedSchema, value)
  if (!found.success) return damaged(found.issues[0].message)
  // What the digest does not look at is left out rather than made up.
  const whole = format === FORMAT && Object.keys(BriefingSchema.entries).every((key) => key === 'reviewed' || key in (value as object))
  if (format === FORMAT && !whole) return damaged('parts of it are missing')
  return { is: whole ? 'whole' : 'newer', value: digestOf(found.output) }
}

/** The notes of a stored file; of a newer format, what this version knows of them. */
export function readNotes(json: string, source: string): Stored<Notes> {
  const value = parse(json)
  const format = formatOf(value)
  if (isNewer(format, NOTES_FORMAT)) return { is: 'newer', value: asFarAsKnown(value as Record<string, unknown>, source) }
  const found = v.safeParse(NotesSchema, value)
  return found.success ? { is: 'whole', value: found.output } : damaged(`${v.getDotPath(found.issues[0]) ?? 'its root'}: ${found.issues[0].message}`)
}

/**
 * As {@link readNotes}, of whole notes only.
 * @throws {BriefingError} `damaged-briefing` where they are not
 */
export function parseNotes(json: string): Notes {
  const found = readNotes(json, '')
  if (found.is === 'whole') return found.value
  throw new BriefingError('damaged-briefing', found.is === 'damaged' ? `The notes are damaged: ${found.reason}` : 'The notes are of a newer format.')
}

/** Notes as they are written. */
export function serialiseNotes(notes: Notes): string {
  return JSON.stringify(notes, null, 1) + '\n'
}

function asFarAsKnown(value: Record<string, unknown>, source: string): Notes {
  const usual = newNotes(source, new Date(0).toISOString())
  const known = Object.entries(NotesSchema.entries).flatMap(([key, schema]) => {
    const found = key === 'format' ? null : v.safeParse(schema, value[key])
    return found?.success ? [[key, found.output]] : []
  })
  return { ...usual, ...Object.fromEntries(known) } as Notes
}

/** Whether `format` is a later version of what `known` names: `briefing/2` of `briefing/1`. */
function isNewer(format: string, known: string): boolean {
  const [name, version] = [known.slice(0, known.indexOf('/') + 1), Number(known.slice(known.indexOf('/') + 1))]
  return format.startsWith(name) && /^\d{1,9}(?:\.\d+)*$/.test(format.slice(name.length)) && Number.parseFloat(format.slice(name.length)) > version
}

function formatOf(value: unknown): string {
  const format = (value as { format?: unknown } | null | undefined)?.format
  return typeof format === 'string' ? format : ''
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function damaged(reason: string): { readonly is: 'damaged'; readonly reason: string } {
  return { is: 'damaged', reason }
}
