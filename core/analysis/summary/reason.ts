import type { Entity } from '../../findings.ts'
import type { Sentence } from '../sentences.ts'
import type { Scored } from './choice.ts'
import { mentionsIn } from './names.ts'

/** In plain words, why a sentence was chosen. */
export function reasonFor(line: Scored, sentence: Sentence, people: readonly Entity[]): string {
  const named = people.slice(0, 5).filter((entity) => mentionsIn(entity, sentence).length > 0).map(({ name }) => name)
  const reasons = [
    line.place === 0 ? 'The lead' : line.place < 4 ? 'Stands near the top' : '',
    line.centrality > 0.75 ? 'shares most of its words with the rest of the text' : line.centrality > 0.5 ? 'shares many of its words with the rest of the text' : '',
    named.length > 0 ? `names ${listed(named.slice(0, 3))}` : ''
  ].filter(Boolean)
  const sentenceOf = reasons.length > 0 ? reasons.join('; ') : 'Adds what the lines before it do not say'
  return `${sentenceOf[0]!.toUpperCase()}${sentenceOf.slice(1)}.`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
