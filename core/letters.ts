/*
 * Letters without the Unicode classes of regular expressions: each of those takes up to a millisecond to make ready,
 * twice over, and a short text is read in less than all of them together.
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

const LETTER = /^\p{L}/u
const FIGURE = /^\p{N}/u

/** Whether a letter stands at `index`. */
export function isLetterAt(word: string, index: number): boolean {
  const code = word.charCodeAt(index)
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  if (code <= 0x17e) return code === 0xaa || code === 0xb5 || code === 0xba || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)
  return code > 0x17e && !(code >= 0x2000 && code <= 0x206f) && LETTER.test(word.slice(index, index + 2))
}

/** Whether a figure stands at `index`: a digit of any script, or a sign such as “½”. */
export function isFigureAt(word: string, index: number): boolean {
  const code = word.charCodeAt(index)
  if (code < 0x80) return code >= 0x30 && code <= 0x39
  if (code <= 0x17e) return '²³¹¼½¾'.includes(word.charAt(index))
  return code > 0x17e && !(code >= 0x2000 && code <= 0x206f) && FIGURE.test(word.slice(index, index + 2))
}

/** What Western texts are written in: Latin letters, the marks of print, signs of currency. */
const WESTERN = /^[\0-\u017e\u2000-\u206f\u20a0-\u20bf]*$/

/** Whether all of the words is written in Latin letters as far as `ž`, with the usual marks of print. */
export function isWestern(words: string): boolean {
  return WESTERN.test(words)
}

/** The Unicode classes as far as they reach into such texts. No `\p{M}`, a combining mark, is among those. */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-\u017e',
  Lu: `A-ZÀ-ÖØ-Þ${everyOther(0x100, 0x136)}${everyOther(0x139, 0x147)}${everyOther(0x14a, 0x176)}ŸŹŻŽ`,
  Ll: `a-zµß-öø-ÿ${everyOther(0x101, 0x137)}ĸ${everyOther(0x13a, 0x148)}ŉ${everyOther(0x14b, 0x177)}źżž`,
  Lt: '',
  Lo: 'ªº',
  M: '',
  N: '0-9²³¹¼-¾'
}

function everyOther(from: number, to: number): string {
  let signs = ''
  for (let code = from; code <= to; code += 2) signs += String.fromCharCode(code)
  return signs
}

/**
 * A pattern written with the Unicode classes L, Lu, Ll, Lt, Lo, M and N. It is made ready when it is first wanted, in
 * one of two forms that find the same: with the classes written out, for Western texts, and as it is, for all others.
 *
 * @param source as between the slashes of a literal with the flag `u`, which is implied
 */
export function letterPattern(source: string, flags = ''): (words: string) => RegExp {
  let western: RegExp | undefined
  let any: RegExp | undefined
  return (words) => (WESTERN.test(words) ? (western ??= new RegExp(spelt(source), flags)) : (any ??= new RegExp(source, `${flags}u`)))
}

function spelt(source: string): string {
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, withClasses())
}

/** Replaces classes by what they hold, in brackets of their own where they do not stand in some. */
function withClasses(): (match: string, name?: string) => string {
  let inBrackets = false
  return (match, name) => {
    if (match === '[' || match === ']') inBrackets = match === '['
    if (name === undefined) return match
    return inBrackets ? CLASSES[name]! : `[${CLASSES[name]!}]`
  }
}

/**
 * Goes through what `pattern` matches in `words`, left to right. Words of plain letters with a space or comma after
 * them are cut off by hand, at a fraction of what the pattern takes; `match` is only given where the pattern has matched.
 *
 * @param pattern global, and one that takes every such word as a whole and no space
 */
export function forEachToken(
  words: string,
  pattern: RegExp,
  see: (token: string, start: number, match: RegExpExecArray | undefined) => void
): void {
  for (let at = 0; at < words.length; ) {
    const end = plainWordEnd(words, at)
    if (end > at) {
      see(words.slice(at, end), at, undefined)
      at = words.charCodeAt(end) === SPACE ? end + 1 : end
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(words)
    if (!match) return
    see(match[0], match.index, match)
    at = match.index + match[0].length
    if (words.charCodeAt(at) === SPACE) at++
  }
}

const SPACE = 0x20
const COMMA = 0x2c

/** Where the word of plain letters at `index` ends, or -1 where something other than a space or comma follows it. */
function plainWordEnd(words: string, index: number): number {
  let end = index
  while (isPlainLetter(words.charCodeAt(end))) end++
  const after = words.charCodeAt(end)
  return after === SPACE || after === COMMA || end === words.length ? end : -1
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}
