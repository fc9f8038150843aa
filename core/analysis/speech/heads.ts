import type { Range } from './clauses.ts'
import type { Token } from './tokens.ts'

/** Past the head of a noun phrase: before its first preposition or comma. */
export function headEnd(tokens: readonly Token[], range: Range): number {
  for (let index = range.from + 1; index < range.to; index++) {
    const { tag } = tokens[index]!
    if (['preposition', 'comma', 'relative', 'open', 'past'].includes(tag)) return tokens[index - 1]!.end
  }
  return tokens[range.to - 1]!.end
}

/** The head word of a noun phrase, in lower case, and whether a name stands in it. */
export function headOf(tokens: readonly Token[], range: Range): { word: string; hasName: boolean } {
  let hasName = false
  let word = ''
  for (let index = range.from; index < range.to; index++) {
    const { tag, lower } = tokens[index]!
    if (index > range.from && ['preposition', 'comma', 'relative', 'past', 'ing'].includes(tag)) break
    if (tag === 'name') hasName = true
    if (tag === 'name' || tag === 'noun' || tag === 'pronoun' || tag === 'determiner') word = lower
  }
  return { word, hasName }
}
