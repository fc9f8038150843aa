import { readFile, stat } from 'node:fs/promises'
import type { Digest } from '#core/library/entry.ts'
import { readDigest, type Stored } from '#core/library/stored.ts'

/** A briefing of a text of some ten million words; one that is larger is none this program wrote. */
export const MAX_BRIEFING_SIZE = 400 * 1024 * 1024

/** Reads the digest of the briefing at `path`, in this thread. */
export async function digestAt(path: string): Promise<Stored<Digest>> {
  const { size } = await stat(path)
  if (size > MAX_BRIEFING_SIZE) return { is: 'damaged', reason: 'it is too large' }
  return readDigest(await readFile(path, 'utf8'))
}
