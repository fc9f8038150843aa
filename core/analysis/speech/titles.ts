import { isFigureAt, isUpperAt, letterPattern } from '../../letters.ts'
import type { Token } from './tokens.ts'

const WORKS = new Set(
  `book books film films movie movies show series song songs album novel play poem essay article column editorial magazine newspaper programme
  program podcast documentary episode sitcom painting opera musical ballad track single memoir hit`.split(/\s+/)
)
const NAMING = new Set(`called titled entitled named known dubbed nicknamed`.split(' '))
const NAME = letterPattern(String.raw`^\p{Lu}[\p{L}.’'-]*$`)
const LONGEST_TERM = 60
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|from|with|by|as|is|vs|&)$/i

/**
 * Whether a passage is a title (“The Apprentice”) or a nickname (“Bob” in a name). Where a verb of speech governs it,
 * only a word such as “novel” before it tells.
 */
export function isTitleOfWork(tokens: readonly Token[], index: number, text: string, isGoverned: boolean): boolean {
  const passage = tokens[index]!.passage!
  const inner = text.slice(passage.inner.start, passage.inner.end).trim().replace(/[,.!?]$/u, '')
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  // “‘coastal ferry’ means a vessel …”: a term that is defined.
  if (!before?.speech && /^(?:means?|includes)$/.test(after?.lower ?? '') && passage.inner.end - passage.inner.start <= LONGEST_TERM) return true
  if (before?.tag === 'name' && after?.tag === 'name' && NAME(inner).test(inner)) return true
  if (!isTitleCase(inner)) return false
  if (before && WORKS.has(before.lower)) return true
  if (isGoverned) return false
  if (before && NAMING.has(before.lower)) return true
  if (before?.tag === 'genitive' || before?.tag === 'preposition' || before?.tag === 'determiner' || before?.tag === 'possessive') return true
  return after !== undefined && WORKS.has(after.lower)
}

function isTitleCase(words: string): boolean {
  const parts = words.split(/\s+/, 12)
  return parts.every((part) => (isUpperAt(part, 0) || isFigureAt(part, 0) || /^["“‘']/.test(part)) || SMALL.test(part)) && (isUpperAt(words, 0) || isFigureAt(words, 0))
}
