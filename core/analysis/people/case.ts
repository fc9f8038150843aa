/*
 * Letters by their case mappings: the Unicode classes of regular expressions take milliseconds each to compile, more
 * than a short text takes to read.
 */

/** Whether the character at `index` is a capital letter. */
export function isUpperAt(word: string, index: number): boolean {
  const code = word.charCodeAt(index)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const character = word.charAt(index)
  return character !== character.toLowerCase()
}

/** Whether the character at `index` is a small letter. */
export function isLowerAt(word: string, index: number): boolean {
  const code = word.charCodeAt(index)
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  const character = word.charAt(index)
  return character !== character.toUpperCase()
}

/** Whether the character at `index` is one of the digits 0 to 9. */
export function isDigitAt(word: string, index: number): boolean {
  const code = word.charCodeAt(index)
  return code >= 0x30 && code <= 0x39
}
