import { stat } from 'node:fs/promises'
import { BriefingError } from '#core/errors.ts'
import type { Imported } from '#core/import/imported.ts'
import { sniff } from '#core/import/sniff.ts'
import { readSource, type Source } from '../import/source.ts'

/** A file that was read; `imported` is `null` for plain text and Markdown, which need no parser. */
export interface ReadFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly imported: Imported | null
}

/**
 * Reads a document: of any format where the program's engine runs, else plain text and Markdown.
 * @throws {BriefingError} in words that say what happened, to which file, and what to do; `cancelled` as soon as `signal` is aborted
 */
export type Reader = (source: Source, options?: { readonly signal?: AbortSignal | undefined }) => Promise<ReadFile>

/** Reads what needs no parser, and so no engine. */
export const readPlain: Reader = async (source) => {
  const { fileName, bytes } = await readSource(source)
  const found = sniff(bytes, fileName)
  if (isPlain(found.mediaType)) return { fileName, bytes, mediaType: found.mediaType, imported: null }
  if (found.mediaType === null) throw new BriefingError('unsupported', `“${fileName}” is ${found.name}, which Briefing Reader cannot read. ${found.advice}`)
  throw new BriefingError('unreadable-file', `“${fileName}” is of the type ${found.mediaType}, which the program's engine reads. Use npx briefing, which starts it.`)
}

/**
 * Whether a document is of a format that is not read without the program's engine. What cannot be read at all needs
 * none to say so.
 */
export async function needsParser(source: Source): Promise<boolean> {
  if ('path' in source && !(await stat(source.path).then((found) => found.isFile(), () => false))) return false
  try {
    const { fileName, bytes } = await readSource(source)
    const { mediaType } = sniff(bytes, fileName)
    return mediaType !== null && !isPlain(mediaType)
  } catch (error) {
    if (error instanceof BriefingError) return false
    throw error
  }
}

function isPlain(mediaType: string | null): mediaType is 'text/plain' | 'text/markdown' {
  return mediaType === 'text/plain' || mediaType === 'text/markdown'
}
