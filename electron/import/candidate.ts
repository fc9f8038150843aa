import { setImmediate } from 'node:timers/promises'
import { BriefingError } from '#core/errors.ts'
import type { Imported } from '#core/import/imported.ts'
import { sniff } from '#core/import/sniff.ts'
import { zipDirectory } from '#core/zip.ts'
import { failures } from './failures.ts'
import { parseDocument } from './parser.ts'
import { readSource, sha256Of, type Source } from './source.ts'

/** A document that was read: what it is, and either what the parser made of it or the bytes of its plain text. */
export interface ReadDocument {
  readonly fileName: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** `null` for plain text and Markdown, which need no parser. */
  readonly imported: Imported | null
}

/**
 * Reads a document of any known kind, told by its content. The main process looks at its beginning and, in a ZIP, at
 * the directory; all else is for the parser.
 * @throws {BriefingError} in words that say what happened, to which file, and what to do
 */
export async function readCandidate(source: Source, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<ReadDocument> {
  const { fileName, bytes } = await readSource(source)
  stopIf(signal, fileName)
  const found = sniff(bytes, fileName)
  if (found.mediaType === null) {
    throw new BriefingError('unsupported', `“${fileName}” is ${found.name}, which Briefing Reader cannot read. ${found.advice}`)
  }
  const { mediaType } = found
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) await zipDirectory(bytes, fileName, setImmediate)
  const sha256 = await sha256Of(bytes)
  stopIf(signal, fileName)
  const plain = mediaType === 'text/plain' || mediaType === 'text/markdown'
  const imported = plain ? null : await parseDocument({ fileName, mediaType, bytes }, { signal })
  return { fileName, sha256, bytes, mediaType, imported }
}

function stopIf(signal: AbortSignal | undefined, fileName: string): void {
  if (signal?.aborted === true) throw failures.cancelled(fileName)
}
