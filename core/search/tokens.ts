import type { Span } from '../document.ts'
import { fold } from './fold.ts'
import { WORD_CLASS as W } from './words.ts'

/** A word, number or sign of a text. */
export interface Token extends Span {
  /** As it stands in the text. */
  readonly text: string
}

const APOSTROPHE = "['’‘ʼ＇]"
const HYPHEN = '[-‐‑]'

/** Each alternative is linear: its separators are no word characters. */
const TOKEN = new RegExp(
  [
    `[#$€£¥₹]?\\p{Nd}+(?:[.,:]\\p{Nd}+)*(?:[%‰]|${W}*)(?:${HYPHEN}${W}+)*`,
    `\\p{L}\\.(?:\\p{L}\\.)+(?!${W})`,
    `[#@]?${W}+(?:(?:${APOSTROPHE}|${HYPHEN})${W}+)*`
  ].join('|'),
  'gu'
)

const POSSESSIVE = new RegExp(`^(.+)${APOSTROPHE}[sS]$`, 'u')
const ACRONYM = /^(?:\p{L}\.){2,}$/u
const CAPITALS = /^\p{Lu}{2,}$/u

/**
 * Splits a text into tokens with their offsets. `#1`, `2.5%`, `11:30`, `$3.2bn`, `U.S.`, `didn’t` and `state-owned`
 * are one token each; no word is left out for being common. Linear in the length of the text.
 */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => {
    return { text: word, start: index, end: index + word.length }
  })
}

/**
 * Every form under which a token is indexed and asked for: folded; with its accents; without the possessive; each
 * part of a hyphenated word, and the parts joined; an acronym joined, and in capitals too, which tells `US` and
 * `U.S.` from the pronoun; a sign's own word or number.
 */
export function formsOf(word: string): string[] {
  const token = word.normalize('NFC')
  const base = POSSESSIVE.exec(token)?.[1]
  const written = [token, ...(base === undefined ? [] : [base]), ...partsOf(base ?? token)]
  return [...new Set(written.flatMap((form) => [fold(form), fold(form, { keepAccents: true }), ...capitalsOf(form)]))]
}

function partsOf(token: string): string[] {
  if (ACRONYM.test(token)) return [token.replaceAll('.', '')]
  const parts = token.split(/[-‐‑]/u)
  const bare = token.replace(/^[#$€£¥₹@]|[%‰]$/gu, '')
  return [...(parts.length > 1 ? [...parts, parts.join('')] : []), ...(bare === token ? [] : [bare])]
}

function capitalsOf(form: string): string[] {
  return CAPITALS.test(form) ? [fold(form, { keepCase: true })] : []
}
