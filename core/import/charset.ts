/*
 * Which character set a page is in. What its bytes show goes before what they say: a page that is valid UTF-8 beyond
 * ASCII is UTF-8, whatever an old declaration in it claims.
 */

export interface Decoded {
  readonly text: string
  /** What the reader must know about how the characters were told, if anything. */
  readonly note?: string
}

/** How much of a page is looked through for a declaration. The standard asks for 1024 bytes; many put it further down. */
const LOOK = 8192

/** Decodes a page, by its mark, its bytes, and its own declaration, in this order. */
export function decodeMarkup(bytes: Uint8Array, declaredOutside?: string): Decoded {
  const marked = markOf(bytes)
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes) }
  const utf8 = decodeStrictly(bytes)
  const declared = declaredOutside ?? declarationIn(bytes)
  if (utf8 !== undefined && (/[^\0-\x7F]/.test(utf8) || declared === undefined || isUtf8(declared))) return { text: utf8 }
  const decoder = declared === undefined || isUtf8(declared) ? undefined : decoderOf(declared)
  if (decoder) return { text: decoder.decode(bytes) }
  const why = declared === undefined ? 'The page does not say which characters it uses' : `The page says that its characters are ${declared}, which they are not`
  return { text: utf8 ?? new TextDecoder('windows-1252').decode(bytes), note: `${why}; they were read as Western European (Windows-1252).` }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The `charset` of a `<meta>`, or the `encoding` of an XML declaration. */
function declarationIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOK)).replace(/<!--[\s\S]*?-->/g, '')
  const label = /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]
  return label?.toLowerCase()
}

function isUtf8(label: string): boolean {
  // Whoever could read the declaration of UTF-16 in single bytes was not reading UTF-16.
  return /^(?:utf-?8|unicode-1-1-utf-8|utf-16(?:le|be)?)$/i.test(label)
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
