import { COMMON_WORDS } from '../data/common-words.ts'
import { wordSet } from './word-set.ts'

const bases = wordSet(COMMON_WORDS)

const ENDINGS: readonly (readonly [ending: string, restored: readonly string[]])[] = [
  ['ies', ['y']], ['es', ['', 'e']], ['s', ['']], ['ed', ['', 'e']], ['ing', ['', 'e']], ['ly', ['']], ['ied', ['y']],
  ['ers', ['', 'e']], ['er', ['', 'e']]
]
const DOUBLED = /^(.+?)([b-df-hj-np-tv-z])\2(?:ed|ing|ers?)$/

/** Whether the lower-case word is a common English word, or an inflected form of one. */
export function isCommonWord(word: string): boolean {
  if (word.length > 40) return false
  if (bases.has(word)) return true
  for (const [ending, restored] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue
    const stem = word.slice(0, -ending.length)
    if (restored.some((end) => bases.has(stem + end))) return true
  }
  const doubled = DOUBLED.exec(word)
  if (doubled && bases.has(doubled[1]! + doubled[2]!)) return true
  return word.includes('-') && word.split('-').every((part) => part !== '' && isCommonWord(part))
}
