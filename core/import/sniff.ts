import { decodeText } from './text.ts'

/*
 * What a file is, by its content: a name can say anything. The name decides only between plain text and Markdown,
 * which no content tells apart.
 */

/** Media types that there is an importer for. */
export const READABLE = [
  'text/plain',
  'text/markdown',
  'text/html',
  'multipart/related',
  'message/rfc822',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/epub+zip'
] as const

export type ReadableType = (typeof READABLE)[number]

/** What the bytes are; where there is no importer for it, what it is called and what the reader can do. */
export type Sniffed =
  | { readonly mediaType: ReadableType }
  | { readonly mediaType: null; readonly name: string; readonly advice: string }

/** How much of a text is looked at. */
const LOOK = 64 * 1024

const SAVE_AS = 'Save it as PDF, DOCX or plain text in the program that made it, and open that.'
const PICTURE = 'Briefing Reader reads no words in pictures. Run text recognition over it first, and open the PDF or text that makes.'

interface Signature {
  readonly at?: number
  readonly bytes: string
  readonly name: string
  readonly advice: string
}

/** Beginnings, one character for each byte, of what there is no importer for. */
const OTHERS: readonly Signature[] = [
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: 'a document of an older Office (such as .doc, .xls or .ppt) or an Outlook message (.msg)', advice: 'Open it in Word, LibreOffice or Outlook, save it as DOCX, PDF or .eml, and open that.' },
  { bytes: '\x89PNG\r\n\x1a\n', name: 'a picture (PNG)', advice: PICTURE },
  { bytes: '\xff\xd8\xff', name: 'a picture (JPEG)', advice: PICTURE },
  { bytes: 'GIF8', name: 'a picture (GIF)', advice: PICTURE },
  { bytes: 'WEBP', at: 8, name: 'a picture (WebP)', advice: PICTURE },
  { bytes: 'II*\0', name: 'a picture (TIFF)', advice: PICTURE },
  { bytes: 'MM\0*', name: 'a picture (TIFF)', advice: PICTURE },
  { bytes: 'BM', name: 'a picture (BMP)', advice: PICTURE },
  { bytes: 'ftyp', at: 4, name: 'a picture, film or sound (HEIC, MP4 …)', advice: 'Only text can be read.' },
  { bytes: '\x1f\x8b', name: 'a packed file (gzip)', advice: 'Unpack it, and open what is in it.' },
  { bytes: '7z\xbc\xaf\x27\x1c', name: 'a packed file (7-Zip)', advice: 'Unpack it, and open what is in it.' },
  { bytes: 'Rar!\x1a\x07', name: 'a packed file (RAR)', advice: 'Unpack it, and open what is in it.' },
  { bytes: 'BZh', name: 'a packed file (bzip2)', advice: 'Unpack it, and open what is in it.' },
  { bytes: '\xfd7zXZ\0', name: 'a packed file (xz)', advice: 'Unpack it, and open what is in it.' },
  { bytes: '\x28\xb5\x2f\xfd', name: 'a packed file (Zstandard)', advice: 'Unpack it, and open what is in it.' },
  { bytes: '%!PS', name: 'a PostScript file', advice: 'Convert it to PDF, and open that.' },
  { bytes: 'OggS', name: 'a sound or film (Ogg)', advice: 'Only text can be read.' },
  { bytes: 'ID3', name: 'a sound (MP3)', advice: 'Only text can be read.' },
  { bytes: 'RIFF', name: 'a sound or film', advice: 'Only text can be read.' },
  { bytes: '\x7fELF', name: 'a program', advice: 'Only documents can be read.' },
  { bytes: 'MZ\x90\0', name: 'a program', advice: 'Only documents can be read.' },
  { bytes: 'SQLite format 3\0', name: 'a database (SQLite)', advice: 'Export what you need as text, and open that.' },
  { bytes: 'bplist00', name: 'a web archive or settings file of macOS', advice: 'Save the page as PDF or as HTML, and open that.' },
  { bytes: 'ITSF', name: 'a help file (CHM)', advice: 'Save the pages as PDF or HTML, and open those.' },
  { bytes: 'BOOKMOBI', at: 60, name: 'a Kindle book (MOBI)', advice: 'Convert it to EPUB, and open that.' }
]

/** Tells what `bytes` are. `fileName` decides between plain text and Markdown, and nothing else. */
export function sniff(bytes: Uint8Array, fileName: string): Sniffed {
  const head = latin1(bytes.subarray(0, 1024))
  // Readers of PDF look for its mark in the first kilobyte; scanners and mail systems put things before it.
  if (head.includes('%PDF-')) return { mediaType: 'application/pdf' }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(bytes)
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return { mediaType: null, name: 'a rich-text document (RTF)', advice: SAVE_AS }
  const other = OTHERS.find(({ at = 0, bytes: mark }) => head.startsWith(mark, at))
  if (other && !(other.bytes.length === 2 && /^[A-Z]/.test(other.bytes) && isText(bytes))) return { mediaType: null, name: other.name, advice: other.advice }
  return sniffText(bytes, fileName)
}

/** A ZIP is told by the names in it, which stand uncompressed at each entry and in the directory at its end. */
function sniffZip(bytes: Uint8Array): Sniffed {
  const names = latin1(bytes.subarray(0, LOOK)) + latin1(bytes.subarray(Math.max(LOOK, bytes.length - 4 * LOOK)))
  if (names.includes('application/epub+zip') || names.includes('META-INF/container.xml')) return { mediaType: 'application/epub+zip' }
  if (names.includes('word/document') || /word\/\w+\.xml/.test(names)) {
    return { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }
  }
  if (names.includes('application/vnd.oasis.opendocument')) return { mediaType: null, name: 'an OpenDocument file', advice: 'Save it as DOCX or PDF, and open that.' }
  if (names.includes('xl/workbook')) return { mediaType: null, name: 'a spreadsheet (Excel)', advice: 'Save what you need as PDF or text, and open that.' }
  if (names.includes('ppt/presentation')) return { mediaType: null, name: 'a presentation (PowerPoint)', advice: 'Save it as PDF, and open that.' }
  if (names.includes('briefing.json') && names.includes('manifest.json')) return { mediaType: null, name: 'a briefing', advice: 'Add it to the library with File → Open.' }
  return { mediaType: null, name: 'a packed file (ZIP)', advice: 'Unpack it, and open what is in it.' }
}

/** Headers that open a saved message or page; the first line must be one of a header. */
const MAIL_HEADER = /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|sender|x-[\w-]+|dkim-signature|authentication-results|arc-[\w-]+|snapshot-content-location)[ \t]*:/i
const HTML_START = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body|title|meta|article|section|div|main|h[1-6]|p|table|ul|ol|blockquote|script|style|link|base|span|a|b|i|font|center|br|img|iframe|svg|object|embed|form|input|details|math|template)\b/i

function sniffText(bytes: Uint8Array, fileName: string): Sniffed {
  // A page may hold NUL characters, which browsers pass over.
  const isPage = HTML_START.test(latin1(bytes.subarray(0, 8192)))
  if (isPage) return { mediaType: 'text/html' }
  if (!isText(bytes)) {
    return { mediaType: null, name: 'a file of an unknown kind, not text', advice: SAVE_AS }
  }
  const text = headText(bytes, fileName)
  const mail = sniffMail(text)
  if (mail) return { mediaType: mail }
  if (HTML_START.test(text.slice(0, 8192))) return { mediaType: 'text/html' }
  return { mediaType: /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(fileName) ? 'text/markdown' : 'text/plain' }
}

/** Two headers at least of those that matter, before the first empty line, and nothing but headers. */
function sniffMail(text: string): ReadableType | undefined {
  const start = text.replace(/^\uFEFF?\s*/, '').replace(/^From \S+ .*\r?\n/, '')
  if (!MAIL_HEADER.test(start)) return undefined
  const [head = ''] = start.split(/\r?\n\r?\n/, 1)
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const headers = new Map(lines.map((line) => [/^([\w-]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase() ?? '', line]))
  // A line that is no header: prose that only begins like a message (“From: …” in a memo).
  if (lines.slice(0, -1).some((line) => !/^[\w-]+[ \t]*:/.test(line))) return undefined
  const type = headers.get('content-type') ?? ''
  if (headers.has('mime-version') && /multipart\/(?:related|mixed|alternative)/i.test(type) && (headers.has('snapshot-content-location') || /saved by/i.test(headers.get('from') ?? '') || !headers.has('to'))) {
    return /multipart\/related/i.test(type) || headers.has('snapshot-content-location') ? 'multipart/related' : 'message/rfc822'
  }
  const signs = ['message-id', 'mime-version', 'received', 'return-path', 'dkim-signature', 'content-type', 'delivered-to']
  const isMessage = signs.some((name) => headers.has(name)) && ['from', 'to', 'subject', 'date'].filter((name) => headers.has(name)).length >= 2
  return isMessage ? 'message/rfc822' : undefined
}

/** Whether there is nothing in the beginning that no text holds. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const look = bytes.subarray(0, LOOK)
  let controls = 0
  for (const byte of look) {
    if (byte === 0) return false
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  return controls * 50 <= look.length
}

function headText(bytes: Uint8Array, fileName: string): string {
  return decodeText(bytes.subarray(0, LOOK), fileName)
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
