/** Characters of a slug: long enough to recognise a title by, short enough for every file system in every script. */
const MAX_LENGTH = 60
/** Hexadecimal digits of the hash that a folder's name ends with. */
const HASH_DIGITS = 8

/**
 * A title as part of a folder's name, in any script: lower-case letters, digits and single hyphens, so that it is the
 * same on file systems that ignore case and needs no escaping anywhere. Never empty.
 */
export function slugOf(title: string): string {
  const words = title.normalize('NFC').toLowerCase().normalize('NFC').replace(/[’']/gu, '').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? Array.from(word).slice(0, MAX_LENGTH).join('') : `${slug}-${word}`
    if (Array.from(longer).length > MAX_LENGTH) break
    slug = longer
  }
  return slug || 'document'
}

/**
 * The name of a document's folder. It ends with the hash, so that no name the system keeps for itself (`con`, `nul`)
 * can come about; `digits` grows where another document has the same beginning.
 */
export function folderName(title: string, sha256: string, digits = HASH_DIGITS): string {
  return `${slugOf(title)}-${sha256.slice(0, digits)}`
}

/** The extension a source is kept under: that of its name where it is a plain one, else that of its type. */
export function sourceExtension(fileName: string, mediaType: string): string {
  const own = /\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase()
  return own ?? EXTENSIONS[mediaType] ?? 'bin'
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/rtf': 'rtf',
  'message/rfc822': 'eml',
  'multipart/related': 'mhtml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx'
}
