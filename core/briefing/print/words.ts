const WORD = /\S*[\p{L}\p{N}]\S*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const UNSPACED_CHARACTERS_PER_WORD = 2

/**
 * How many words a reader counts in `text`: runs between spaces that hold a letter or a digit. Scripts that set no
 * spaces count one word for every two characters.
 */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0
  const spaced = text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0
  return spaced + Math.ceil(unspaced / UNSPACED_CHARACTERS_PER_WORD)
}
