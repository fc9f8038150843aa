import { open } from 'node:fs/promises'
import { BriefingError } from '#core/errors.ts'
import type { OpenedFile } from '#core/ipc/contract.ts'
import { readCapped } from '../files.ts'

/** Where a document comes from: a file, or bytes that were dropped or pasted. */
export type Source = { readonly path: string } | OpenedFile

/**
 * The bytes of a source. A file is read in one piece: what something else writes meanwhile is noticed.
 * @throws {BriefingError} `unreadable-file` where it cannot be read or changes while it is; `too-large`
 */
export async function readSource(source: Source): Promise<OpenedFile> {
  if (!('path' in source)) return source
  const before = await stampOf(source.path)
  const file = await readCapped(source.path)
  const after = await stampOf(source.path)
  if (before !== undefined && before === after) return file
  throw new BriefingError(
    'unreadable-file',
    after === undefined
      ? `“${file.fileName}” went away while it was being read. Put it back, and open it again.`
      : `“${file.fileName}” changed while it was being read. Wait until whatever writes it has ended, and open it again.`
  )
}

/** Which file it is, how long and how new; `undefined` where there is none. */
async function stampOf(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return undefined
  try {
    const { ino, size, mtimeNs } = await file.stat({ bigint: true })
    return `${ino} ${size} ${mtimeNs}`
  } finally {
    await file.close()
  }
}

/** SHA-256 in lower-case hex, computed beside the program's own work. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return Buffer.from(hash).toString('hex')
}
