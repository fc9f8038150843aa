import type { Span } from '../../document.ts'
import type { Entity } from '../../findings.ts'
import type { Sentence } from '../sentences.ts'

/** How many of the names listed first count for a sentence. */
const COUNTED = 8

/**
 * For each sentence, how much of the weight of the most important names it holds, between 0 and 1. Names count by their
 * rank: half as much as the first the second, a third the third. Linear in sentences and mentions.
 */
export function namesBySentence(sentences: readonly Sentence[], people: readonly Entity[]): number[] {
  const top = people.slice(0, COUNTED)
  const whole = top.reduce((sum, _entity, rank) => sum + 1 / (1 + rank), 0)
  const weights = sentences.map(() => 0)
  for (const [rank, entity] of top.entries()) {
    for (const index of sentencesWith(sentences, entity)) weights[index]! += 1 / (1 + rank) / whole
  }
  return weights
}

/** Indexes of the sentences that name the entity, each once, in order. */
export function sentencesWith(sentences: readonly Sentence[], { mentions }: Entity): number[] {
  const found: number[] = []
  let at = 0
  for (const [start] of mentions) {
    while (at < sentences.length && sentences[at]!.end <= start) at++
    if (at < sentences.length && sentences[at]!.start <= start && found.at(-1) !== at) found.push(at)
  }
  return found
}

/** The mentions of an entity inside a span, in text order. Binary search: mentions are in text order. */
export function mentionsIn({ mentions }: Entity, { start, end }: Span): Span[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]![0] < start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let at = low; at < mentions.length && mentions[at]![0] < end; at++) {
    const [from, to] = mentions[at]!
    if (to <= end) found.push({ start: from, end: to })
  }
  return found
}
