import type { Entity } from '../../findings.ts'
import type { Sentence } from '../sentences.ts'
import { FIRST_LINES, type Scored } from './choice.ts'
import { mentionsIn } from './names.ts'

/** In plain words, why a sentence was chosen. */
export function reasonFor({ line, rank }: { line: Scored; rank: number }, sentence: Sentence, people: readonly Entity[]): string {
  const named = people.slice(0, 5).filter((entity) => mentionsIn(entity, sentence).length > 0).map(({ name }) => name)
  const reasons = [
    line.place === 0 ? 'the lead' : line.place < 4 ? 'stands near the top' : '',
    line.ownSummary ? 'stands in the document’s own summary' : '',
    rank > FIRST_LINES && line.cues > 0 ? 'speaks of what was decided, asked or followed' : '',
    line.centrality > 0.7 ? 'its words return in more of the text than those of most sentences' : '',
    named.length > 0 ? `names ${listed(named.slice(0, 3))}` : ''
  ].filter(Boolean)
  const sentenceOf = reasons.length > 0 ? reasons.join('; ') : 'adds what the lines before it do not say'
  return `${sentenceOf[0]!.toUpperCase()}${sentenceOf.slice(1)}.`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
