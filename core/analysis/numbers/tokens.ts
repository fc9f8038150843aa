import { forEachToken } from '../../letters.ts'

/** A number, word or single other character of a sentence, with offsets into the sentence. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark'
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Whether white space stands before it. */
  readonly spaced: boolean
}

const TOKEN =
  /\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|[½¼¾⅓⅔⅛⅜⅝⅞]|\p{L}(?:\.\p{L})+\.?(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*|\S/gu
/** Where every sign is of these, tokens are found without the classes of Unicode, which take longer to make ready. */
const LATIN = /^[\0-\x7FÀ-ÖØ-öø-ÿ‐-‧]*$/
const LATIN_TOKEN =
  /\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|[A-Za-zÀ-ÖØ-öø-ÿ](?:\.[A-Za-zÀ-ÖØ-öø-ÿ])+\.?(?![A-Za-zÀ-ÖØ-öø-ÿ])|[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ]*(?:['’][A-Za-zÀ-ÖØ-öø-ÿ]+)*|\S/g
const NUMBER = /^(?:\.?\d|[½¼¾⅓⅔⅛⅜⅝⅞])/
const LATIN_LETTER = /^[A-Za-zÀ-ÖØ-öø-ÿ]/
const LETTER = /^\p{L}/u

/** Cuts a sentence into numbers, words and marks. Linear: each alternative reads on from where the last one stopped. */
export function tokensOf(sentence: string): readonly Token[] {
  const tokens: Token[] = []
  let last = 0
  const [pattern, letter] = LATIN.test(sentence) ? [LATIN_TOKEN, LATIN_LETTER] : [TOKEN, LETTER]
  forEachToken(sentence, pattern, (text, start, match) => {
    const kind = !match || letter.test(text) ? 'word' : NUMBER.test(text) ? 'number' : 'mark'
    tokens.push({ kind, text, lower: text.toLowerCase(), start, end: start + text.length, spaced: start > last })
    last = start + text.length
  })
  return tokens
}

/** Whether the token at `index` is a hyphen that joins its neighbours (“two-hour”). */
export function isHyphen(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token !== undefined && (token.text === '-' || token.text === '‑') && !token.spaced && tokens[index + 1]?.spaced === false
}
