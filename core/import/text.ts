import type { Block, SourceDocument } from '../document.ts'
import { BriefingError } from '../errors.ts'

const HEADING_MAX_LENGTH = 90
const CREDIT = /[ \t]+[—–-] ?(?:Reuters|AP|AFP|Bloomberg|dpa|ANI|PTI|Xinhua|EFE|IANS)$/u
const CREDIT_LINE = /^[—–-] ?\p{Lu}[\p{L} .&]{1,40}$/u
/** What bytes 0x80 to 0x9F mean in Windows-1252 (WHATWG Encoding Standard, index-windows-1252). */
const WINDOWS_1252_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const SENTENCE_END = /[.!?…:;,][”"’'»)\]]*$/u
const DATELINE = /^\p{Lu}[\p{Lu} .,'’/-]+(?: \([^)]{1,40}\))?,? +(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})? *)?(?:\([^)]{1,30}\) *)?[—–-]{1,2} +/u

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
    `“${fileName}” is ${other ?? 'not a plain-text file'}; this version opens plain text only. Save it as text first, or choose another file.`
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

/** Lays plain text out in blocks. Linear in the length of the text. */
export function documentFromText(raw: string, language = 'und'): SourceDocument {
  const text = normaliseText(raw)
  const blocks = numbered(chunks(text).flatMap((chunk) => blocksOf(text, chunk)))
  const first = blocks.find((block) => block.kind === 'paragraph')
  const dateline = first && DATELINE.exec(text.slice(first.start, Math.min(first.end, first.start + 120)))
  return {
    text,
    language,
    blocks,
    ...(dateline ? { dateline: { start: first.start, end: first.start + dateline[0].length } } : {})
  }
}

interface Chunk {
  start: number
  end: number
}

/**
 * One chunk per paragraph: where blank lines separate paragraphs, lines between them belong together;
 * where there are none, each line is a paragraph.
 */
function chunks(text: string): Chunk[] {
  const separator = /\n[ \t]*\n/.test(text.trim()) ? /\n(?:[ \t]*\n)+/g : /\n/g
  const found: Chunk[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    pushTrimmed(found, text, from, match.index)
    from = match.index + match[0].length
  }
  pushTrimmed(found, text, from, text.length)
  return found
}

function pushTrimmed(into: Chunk[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const end = to - (piece.length - piece.trimEnd().length)
  if (start < end) into.push({ start, end })
}

function blocksOf(text: string, { start, end }: Chunk): Block[] {
  const words = text.slice(start, end)
  if (CREDIT_LINE.test(words)) return [{ kind: 'credit', start, end }]
  const credit = CREDIT.exec(words.slice(-40))
  if (!credit && isHeading(words)) return [{ kind: 'heading', level: 2, start, end }]
  if (!credit) return [{ kind: 'paragraph', start, end }]
  const creditStart = end - credit[0].trimStart().length
  const bodyEnd = start + text.slice(start, creditStart).trimEnd().length
  return [
    { kind: 'paragraph', start, end: bodyEnd },
    { kind: 'credit', start: creditStart, end }
  ]
}

function isHeading(words: string): boolean {
  return words.length <= HEADING_MAX_LENGTH && !words.includes('\n') && !SENTENCE_END.test(words) && /^[\p{Lu}\p{N}‘“"']/u.test(words)
}

function numbered(blocks: readonly Block[]): Block[] {
  let number = 0
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, number: ++number } : block))
}
