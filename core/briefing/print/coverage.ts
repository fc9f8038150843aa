/**
 * Code points the bundled faces have glyphs for, in hexadecimal ranges: the character maps of Source Serif 4 and
 * Inter (regular, Latin to Vietnamese subsets) within the ranges they are declared for. A test reads the font files
 * and compares.
 */
const COVERED =
  '20-7e a0-1c3 1c5-254 256-27b 27e-284 286-290 292-2a4 2a6-2cc 2ce-2d7 2da 2dc-301 303-304 308-309 323 329 374-376 ' +
  '37a-37f 384-38a 38c 38e-3a1 3a3-3d7 3d9 3db-3dd 3e1 3f0-3f6 3f9-3fa 3fc-479 480-49d 4a0-4ff 52f 1d00 1d0d 1d1b ' +
  '1d43 1d47-1d49 1d4d 1d4f-1d50 1d52 1d56-1d58 1d5b 1d62-1d65 1d9c 1da0 1dbb 1dbf 1e00-1e9b 1e9d-1f15 1f18-1f1d ' +
  '1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef ' +
  '1ff2-1ff4 1ff6-1ffe 2002 2009 200b 2013-2014 2018-201a 201c-201e 2020 2022 2026 2032-2033 2039-203a 2044 20a0-20af ' +
  '20b1-20b5 20b8-20ba 20bc-20bf 2113 2116 2122 2191 2193 2212 2215 2c7c 2c7f 2dff a69f a7ff feff'

const RANGES: readonly (readonly [first: number, last: number])[] = COVERED.split(' ').map((range) => {
  const [first = '', last = first] = range.split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
})

/** Scripts by the names readers know, tried in order. */
const SCRIPTS: readonly (readonly [name: string, members: RegExp])[] = [
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Latin', /\p{Script=Latin}/u]
]

const NO_GLYPH_NEEDED = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u

export interface Unsupported {
  /** Names of the scripts concerned; “symbols” for what belongs to none. */
  readonly scripts: readonly string[]
  /** How many characters of the text have no glyph in the bundled fonts. */
  readonly characters: number
}

/** What in `text` the bundled fonts cannot show, `undefined` where they can show all of it. */
export function unsupportedScript(text: string): Unsupported | undefined {
  const foreign = Array.from(text).filter((character) => !isCovered(character))
  if (foreign.length === 0) return undefined
  return { scripts: [...new Set(foreign.map(scriptOf))], characters: foreign.length }
}

/** Whether the bundled fonts have a glyph for `character`, or it needs none. */
export function isCovered(character: string): boolean {
  const point = character.codePointAt(0)!
  let low = 0
  let high = RANGES.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (RANGES[middle]![1] < point) low = middle + 1
    else high = middle
  }
  const [first, last] = RANGES[low]!
  return (first <= point && point <= last) || NO_GLYPH_NEEDED.test(character)
}

function scriptOf(character: string): string {
  return SCRIPTS.find(([, members]) => members.test(character))?.[0] ?? 'symbols'
}

/** The notice for a page that holds such characters. */
export function describeUnsupported({ scripts, characters }: Unsupported): string {
  const what = characters === 1 ? '1 character' : `${characters} characters`
  return `The bundled fonts lack ${what} on this page (${scripts.join(', ')}): set in a font of this system, or shown as boxes where it has none.`
}
