import { type SourceDocument, wordsAt } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import type { Entity, Words } from '../../findings.ts'
import type { Sentence } from '../sentences.ts'
import { mentionsIn } from './names.ts'
import { openingWords } from './standing.ts'

const SINGULAR = /^(?:(?:and|but|so|yet|then|also|still|later|meanwhile|however|instead),? +)?(he|she|his|her)\b/i
const PAIR = /\b(?:neither|both|the two|two) (?:leaders?|men|women|sides|presidents|ministers|candidates|countries|companies|parties|rivals|officials|governments)\b|\bthe leaders\b/i
const JOINED = letterPattern(String.raw`^ and (?:[\p{L}.’'-]+ ){0,5}$`)
/** How far back a pair of names is looked for, in sentences. */
const FARTHEST = 60
/** Of a long text’s many names, only the most important are worth the look. */
const MOST_PEOPLE = 40

/**
 * The words elsewhere in the text that the opening of a sentence stands for: the one person whom the sentence before
 * opens with for “he” and “she”, and the pair of names for “the two leaders”. `undefined` where it is not certain.
 */
export function antecedentOf(document: SourceDocument, sentences: readonly Sentence[], people: readonly Entity[], index: number): Words | undefined {
  const words = openingWords(document, sentences[index]!)
  if (SINGULAR.test(words)) return personBefore(document, sentences, people, index)
  return PAIR.test(words) ? pairBefore(document, sentences, people, index) : undefined
}

/** The person the sentence before is about: its first name, where that is the only person it names before its verb. */
function personBefore(document: SourceDocument, sentences: readonly Sentence[], people: readonly Entity[], index: number): Words | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const before = sentences[at]!
    const persons = people.slice(0, MOST_PEOPLE).filter(({ kind }) => kind === 'person').flatMap((entity) => mentionsIn(entity, before).slice(0, 1))
    const first = persons.sort((a, b) => a.start - b.start)[0]
    if (first !== undefined) return persons.length === 1 || first.start - before.start < 3 ? { ...first, text: wordsAt(document.text, first) } : undefined
    if (!SINGULAR.test(openingWords(document, before))) return undefined
  }
  return undefined
}

/** “US President A and Colombian President B”: two persons joined by “and”, with their roles. */
function pairBefore(document: SourceDocument, sentences: readonly Sentence[], people: readonly Entity[], index: number): Words | undefined {
  const top = people.slice(0, 6).filter(({ kind }) => kind === 'person')
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const mentions = top.flatMap((entity) => mentionsIn(entity, sentences[at]!).slice(0, 1).map((span) => ({ entity, span })))
    const [first, second] = mentions.sort((a, b) => a.span.start - b.span.start)
    if (!first || !second) continue
    const between = document.text.slice(first.span.end, second.span.start)
    if (!JOINED(between).test(between)) continue
    const role = first.entity.roles.find(({ end }) => end + 1 === first.span.start)
    const span = { start: role?.start ?? first.span.start, end: second.span.end }
    return { ...span, text: wordsAt(document.text, span) }
  }
  return undefined
}
