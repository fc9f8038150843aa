import type { SourceDocument } from '../document.ts'
import { BriefingError } from '../errors.ts'
import { findDateline } from './dateline.ts'
import { countWords, nothingLost, type Imported } from './imported.ts'
import { detectLanguage } from './language.ts'
import { layOut } from './layout.ts'

/** What bytes 0x80 to 0x9F mean in Windows-1252 (WHATWG Encoding Standard, index-windows-1252). */
const WINDOWS_1252_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** How files begin that are no plain text, whatever their name says and even where they hold no NUL. */
const OTHER_FORMATS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a rich-text document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document']
]

/**
 * Decodes the bytes of a plain-text file: UTF-8 (with or without mark), UTF-16 by its mark, else Windows-1252.
 * @throws {BriefingError} `not-text` where the bytes are of a format this version knows to be another, or hold NUL
 * characters, as no text does.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const encoding = encodingOf(bytes)
  const decoded = new TextDecoder(encoding).decode(bytes)
  const text = encoding === 'windows-1252' ? withWindowsMarks(decoded) : decoded
  const other = OTHER_FORMATS.find(([start]) => text.startsWith(start))?.[1]
  if (other === undefined && !text.includes('\0')) return text
  throw new BriefingError(
    'not-text',
    `“${fileName}” is ${other ?? 'not a plain-text file'}; only plain text and Markdown are read here. Open it in the window, add it to the library with briefing import, or save it as text first.`
  )
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/**
 * Node 20.18.3 and several later versions read Windows-1252 as Latin-1 (nodejs/node#60888) and leave control
 * characters where quotation marks and dashes should stand. Changes nothing where the decoder is right.
 */
function withWindowsMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252_MARKS[control.charCodeAt(0) - 0x80]!)
}

/** NFC, `\n` line ends, no byte order mark: the form all offsets count in. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').normalize('NFC')
}

/**
 * Lays plain text out in blocks. `language` is a BCP 47 tag where it is known; else it is found out, and `und` where
 * it cannot be. Linear in the length of the text.
 */
export function documentFromText(raw: string, language?: string): SourceDocument {
  const text = normaliseText(raw)
  const blocks = layOut(text)
  const dateline = findDateline(text, blocks)
  return { text, language: language ?? detectLanguage(text), blocks, ...(dateline ? { dateline } : {}) }
}

/**
 * Imports a plain-text file: nothing of it is left out.
 * @throws {BriefingError} `not-text` as {@link decodeText}
 */
export function importText(bytes: Uint8Array, fileName: string, language?: string): Imported {
  const document = documentFromText(decodeText(bytes, fileName), language)
  const loss = nothingLost(countWords(document.text), document.blocks.length)
  return { mediaType: 'text/plain', document, metadata: {}, loss }
}
