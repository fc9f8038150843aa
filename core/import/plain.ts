import { BriefingError } from '../errors.ts'
import type { Imported } from './imported.ts'
import { importMarkdown } from './markdown.ts'
import { sniff } from './sniff.ts'
import { importText } from './text.ts'

/** Formats that look like text and are more than that. */
const MARKED_UP: Readonly<Record<string, string>> = {
  'text/html': 'a web page',
  'multipart/related': 'a saved web page',
  'message/rfc822': 'a message'
}

/**
 * Imports what needs no parser of its own: plain text, and Markdown by its blocks.
 * @throws {BriefingError} `not-text` where the bytes are of another format
 */
export function importPlain(bytes: Uint8Array, fileName: string): Imported {
  const { mediaType } = sniff(bytes, fileName)
  if (mediaType === 'text/markdown') return importMarkdown(bytes, fileName)
  const other = MARKED_UP[mediaType ?? '']
  if (other === undefined) return importText(bytes, fileName)
  throw new BriefingError('not-text', `“${fileName}” is ${other}, not plain text or Markdown. Open it in the window, or add it to the library with briefing import.`)
}
