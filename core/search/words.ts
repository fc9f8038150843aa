import { foldCharacter } from './fold.ts'

/*
 * What a word is, for “whole words”: letters, marks and digits. Everything is asked of the source, not of the folded
 * text, in which a footnote's ¹ has become a digit and ™ two letters.
 */

const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u

/** A run of what words are made of, to build patterns with. */
export const WORD_CLASS = '[\\p{L}\\p{M}\\p{Nd}\\p{Nl}]'

const known = new Map<string, boolean>()

/** Whether a character is of the kind that words are made of. */
export function isWordCharacter(character: string): boolean {
  const unit = character.charCodeAt(0)
  return unit < 0x80 ? isAsciiWord(unit) : isOtherWord(character)
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

function isOtherWord(character: string): boolean {
  const answer = known.get(character) ?? WORD.test(character)
  known.set(character, answer)
  return answer
}

/** Whether a word goes on at `offset`. */
export function wordFollows(text: string, offset: number): boolean {
  if (offset >= text.length) return false
  const unit = text.charCodeAt(offset)
  return unit < 0x80 ? isAsciiWord(unit) : isOtherWord(characterAt(text, offset))
}

/** Whether a word is under way just before `offset`. What folding drops, such as a soft hyphen, is looked through. */
export function wordPrecedes(text: string, offset: number): boolean {
  for (let at = offset; at > 0; ) {
    const unit = text.charCodeAt(at - 1)
    if (unit < 0x80) return isAsciiWord(unit)
    const character = characterBefore(text, at)
    if (foldCharacter(character) !== '') return isOtherWord(character)
    at -= character.length
  }
  return false
}

/** End of the word that is under way at `offset`; `offset` itself where none is. */
export function wordEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length) {
    const character = characterAt(text, at)
    if (!isWordCharacter(character) && foldCharacter(character) !== '') break
    at += character.length
  }
  return at
}

/** Start of the word that is under way just before `offset`; `offset` itself where none is. */
export function wordStart(text: string, offset: number): number {
  let start = offset
  for (let at = offset; at > 0; ) {
    const character = characterBefore(text, at)
    at -= character.length
    if (foldCharacter(character) === '') continue
    if (!isWordCharacter(character)) break
    start = at
  }
  return start
}

/** The character (code point) that begins at `offset`. */
export function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset)!)
}

/** The character (code point) that ends at `offset`. */
export function characterBefore(text: string, offset: number): string {
  const wide = offset > 1 && text.codePointAt(offset - 2)! > 0xffff
  return wide ? text.slice(offset - 2, offset) : text.slice(offset - 1, offset)
}
