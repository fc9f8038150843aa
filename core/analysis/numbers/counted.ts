import { isHyphen, type Token } from './tokens.ts'
import { BOUNDARY_WORDS } from './words.ts'

const LONGEST = 5
const IRREGULAR_PLURALS = /^(?:people|men|women|children|police|troops|cattle|sheep|fish|feet|teeth|mice|personnel|aircraft|media|data|dead|injured|wounded|poor|criteria|staff)$/
const SINGULAR_S = /(?:ss|us|is)$/

/**
 * What the number before `index` counts, in the source’s words: the noun phrase up to its first plural, else up to the
 * first word that cannot belong to one.
 */
export function countedAfter(tokens: readonly Token[], index: number): string {
  if (isHyphen(tokens, index)) return tokens[index + 1]!.text
  const words: string[] = []
  let plural = 0
  for (let at = tokens[index]?.lower === 'of' ? index + 1 : index; at < tokens.length && words.length < LONGEST; at++) {
    const token = tokens[at]!
    const hyphen = token.kind === 'mark' && /^[-‑]$/.test(token.text) && !token.spaced
    if (!hyphen && !isNoun(token) && !isInCompound(tokens, at)) break
    if (hyphen || (!token.spaced && words.length > 0)) words[words.length - 1] = `${words.at(-1) ?? ''}${token.text}`
    else words.push(token.text)
    if (isPlural(token)) plural ||= words.length
    if (plural > 0 && !/^(?:of)$/.test(tokens[at + 1]?.lower ?? '')) break
  }
  return words.slice(0, plural || 3).join(' ').replace(/[-‑]+$/, '')
}

function isPlural({ lower }: Token): boolean {
  return IRREGULAR_PLURALS.test(lower) || (lower.length > 3 && lower.endsWith('s') && !SINGULAR_S.test(lower) && !/['’]s$/.test(lower))
}

/** The noun phrase after an ordinal or a rank, with one “of …”: “producer of coca”. */
export function rankedAfter(tokens: readonly Token[], index: number): string {
  let at = index
  const words: string[] = []
  let spaced = 0
  let complements = 0
  while (at < tokens.length && spaced < LONGEST) {
    const token = tokens[at]!
    const hyphen = token.kind === 'mark' && /^[-‑]$/.test(token.text) && !token.spaced
    const complement = /^(?:of|against|in|for)$/.test(token.lower) && complements === 0 && spaced > 0 && isNoun(tokens[at + 1])
    if (!hyphen && !complement && !isNoun(token) && !isInCompound(tokens, at)) break
    if (complement) complements++
    if (words.length > 0 && (hyphen || !token.spaced)) words[words.length - 1] = `${words.at(-1) ?? ''}${token.text}`
    else {
      words.push(token.text)
      spaced++
    }
    at++
    if (complements > 0 && !complement) break
  }
  return words.join(' ').replace(/[-‑]+$/, '')
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !BOUNDARY_WORDS.has(token.lower)
}

/** Whether hyphens join the word to the one before: the “to” of “face-to-face”. */
function isInCompound(tokens: readonly Token[], index: number): boolean {
  return index > 0 && tokens[index]?.kind === 'word' && !tokens[index].spaced && isHyphen(tokens, index - 1)
}
