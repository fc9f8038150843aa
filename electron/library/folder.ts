import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { entryOf, type Condition, type Digest, type Entry } from '#core/library/entry.ts'
import { newNotes, type Notes } from '#core/library/notes.ts'
import { parseNotes, readNotes, serialiseNotes, type Stored } from '#core/library/stored.ts'
import { isTemporary, sweepTemporaries, writeDurably } from '../durable.ts'
import { absent, hashOf, keepAside, newestSnapshot } from '../precious.ts'

export const BRIEFING = 'briefing.json'
export const NOTES = 'notes.json'
const SOURCE = /^source\.[a-z0-9]+$/

/** Whether a folder's name is one that this program gives; anything else is none of ours. */
export function isEntryId(name: string): boolean {
  return name.length <= MAX_ID_LENGTH && ENTRY_ID.test(name)
}

const ENTRY_ID = /^[\p{L}\p{M}\p{N}-]+$/u
const MAX_ID_LENGTH = 200

/** A document's notes as they lie on disk. */
export interface NotesRead {
  readonly notes: Notes
  /** SHA-256 of the file; empty where there is none. */
  readonly revision: string
  /** Whether they are of a newer format. */
  readonly newer: boolean
  /** What was wrong and what was done about it, in words for the reader. */
  readonly problem: string | null
}

/** What is known of a document, and by which state of its files. */
export interface Known {
  readonly signature: string
  readonly entry: Entry
  readonly problems: readonly string[]
}

/** Reads the digest of a stored briefing; large ones are better read elsewhere than here. */
export type DigestReader = (path: string) => Stored<Digest> | Promise<Stored<Digest>>

interface ReadOptions {
  readonly readDigest: DigestReader
  /** What was known of it before; saves the reading of what has not changed. */
  readonly before?: Known | undefined
  /** Whether damaged files may be moved aside and replaced. */
  readonly repair: boolean
}

/** Whether a file's name is one that original bytes are kept under. */
export function isSourceName(name: string): boolean {
  return SOURCE.test(name)
}

/** The name of the file in `folder` that holds the original bytes. */
export async function sourceNameIn(folder: string): Promise<string | undefined> {
  return (await readdir(folder)).find(isSourceName)
}

/** Looks at the document in `root`/`id`; `null` where there is none. Only what changed since `before` is read. */
export async function lookAt(root: string, id: string, options: ReadOptions): Promise<Known | null> {
  const folder = join(root, id)
  const names = await readdir(folder).catch((): string[] => [])
  if (options.repair && names.some(isTemporary)) await sweepTemporaries(folder)
  const source = names.find(isSourceName)
  const [briefingStat, notesStat, sourceStat] = await Promise.all([BRIEFING, NOTES, source ?? 'source.?'].map((name) => statOf(join(folder, name))))
  if (!briefingStat && !notesStat && !sourceStat) return null
  const signature = [briefingStat, notesStat, sourceStat].join(' ')
  if (options.before?.signature === signature) return options.before
  const known = await (onlyNotesChanged(options.before, briefingStat!, sourceStat!)
    ? readNotesAlone(folder, id, options.before, options.repair)
    : readFolder(folder, id, source, options))
  // Repairs change the files.
  const after = await Promise.all([BRIEFING, NOTES, source ?? 'source.?'].map((name) => statOf(join(folder, name))))
  return { ...known, signature: after.join(' ') }
}

/** Whether a document that was sound has the very briefing and source that it had: notes are saved often, and both may be large. */
function onlyNotesChanged(before: Known | undefined, briefingStat: string, sourceStat: string): before is Known {
  if (before === undefined || (before.entry.condition !== 'whole' && before.entry.condition !== 'notes-damaged')) return false
  const [briefing, , source] = before.signature.split(' ')
  return briefing === briefingStat && source === sourceStat
}

async function readNotesAlone(folder: string, id: string, { entry }: Known, repair: boolean): Promise<Omit<Known, 'signature'>> {
  const { notes, newer, problem } = await notesIn(folder, entry.sha256, repair)
  const condition = newer ? 'newer-format' : problem === null ? 'whole' : 'notes-damaged'
  return { entry: entryOf(id, entry, notes, condition), problems: problem === null ? [] : [problem] }
}

async function readFolder(folder: string, id: string, source: string | undefined, { readDigest, before, repair }: ReadOptions): Promise<Omit<Known, 'signature'>> {
  const problems: string[] = []
  const path = join(folder, BRIEFING)
  const there = (await statOf(path)) !== ''
  const stored: Stored<Digest> = there ? await readDigest(path) : { is: 'damaged', reason: '' }
  if (there && stored.is === 'damaged') {
    const kept = repair ? await keepAside(path).catch(() => null) : null
    problems.push(`The briefing is damaged and will be made anew from the source.${kept ? ` The damaged one was kept as “${kept}”.` : ''}`)
  }
  const sourceHash = source === undefined ? null : await hashFile(join(folder, source))
  const digest = stored.is === 'damaged' ? (before?.entry ?? unknownDigest(id, source, sourceHash)) : stored.value
  const { notes, newer, problem } = await notesIn(folder, digest.sha256, repair)
  if (problem !== null) problems.push(problem)
  const conditions: readonly (readonly [boolean, Condition])[] = [
    [newer || stored.is === 'newer', 'newer-format'],
    [stored.is === 'damaged' && source !== undefined, 'briefing-missing'],
    [source === undefined, 'source-missing'],
    [sourceHash !== digest.sha256, 'source-changed'],
    [problem !== null, 'notes-damaged']
  ]
  const condition = conditions.find(([holds]) => holds)?.[1] ?? 'whole'
  return { entry: entryOf(id, digest, notes, condition), problems }
}

/** The notes in `folder`, about the source `sha256`: the newest whole snapshot where the file is damaged or gone. */
export async function notesIn(folder: string, sha256: string, repair: boolean): Promise<NotesRead> {
  const path = join(folder, NOTES)
  const text = await readFile(path, 'utf8').catch(absent)
  const stored: Stored<Notes> = text === null ? { is: 'damaged', reason: '' } : readNotes(text, sha256)
  if (stored.is !== 'damaged') return { notes: stored.value, revision: hashOf(text!), newer: stored.is === 'newer', problem: null }
  const snapshot = await newestSnapshot(path, parseNotes)
  const fresh = newNotes(sha256, new Date().toISOString())
  if (text === null && snapshot === null) return { notes: fresh, revision: '', newer: false, problem: null }
  const kept = repair && text !== null ? await keepAside(path).catch(() => null) : null
  const notes = snapshot?.value ?? fresh
  const restored = repair && (text === null || kept !== null) && snapshot !== null
  if (restored) await writeDurably(path, serialiseNotes(notes))
  const revision = restored ? hashOf(serialiseNotes(notes)) : ''
  return { notes, revision, newer: false, problem: notesProblem(text === null, kept, snapshot?.stamp) }
}

function notesProblem(gone: boolean, kept: string | null, stamp: string | undefined): string {
  const what = gone ? 'The notes file is gone' : 'The notes file is damaged'
  const used = stamp === undefined ? 'there is no earlier copy of it' : `the copy of ${stamp.slice(0, 10)}, ${stamp.slice(11, 16).replace('-', ':')} (UTC) is used`
  return `${what}; ${used}.${kept ? ` The damaged file was kept as “${kept}”.` : ''}`
}

/** What can be said of a document whose briefing is gone. */
function unknownDigest(id: string, source: string | undefined, sha256: string | null): Digest {
  const title = id.replace(/-[0-9a-f]{8,64}$/, '').replaceAll('-', ' ')
  return {
    title,
    titleIsWorking: true,
    fileName: source ?? '',
    mediaType: 'application/octet-stream',
    sha256: sha256 ?? '0'.repeat(64),
    source: '',
    URL: '',
    issued: null,
    language: 'und',
    words: 0,
    people: []
  }
}

/** SHA-256 of a file, read piece by piece. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

/** Size and time of a file, by which a change of it is seen; empty where there is none. */
async function statOf(path: string): Promise<string> {
  return stat(path).then(({ size, mtimeMs }) => `${size}:${mtimeMs}`, () => '')
}
