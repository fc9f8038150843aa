import type { Quote } from '../../findings.ts'
import type { Sentence } from '../sentences.ts'

const ROLE_OF_ASKER = /^(?:Q|question)$/i

/** Whether a quotation is the turn of a transcript: a speaker, no verb, no marks. */
export function isTurn({ speaker, cue, text }: Quote): boolean {
  return speaker !== null && cue === null && !/^["“”«‘'`]/.test(text)
}

/**
 * For each sentence, whether it is said by who asks: “Q”, or a speaker most of whose turns end in a question. What leads
 * up to a question is no more a bottom line than the question is. One walk over both lists.
 */
export function askedSentences(sentences: readonly Sentence[], quotes: readonly Quote[]): boolean[] {
  const turns = quotes.filter(isTurn)
  const askers = askersOf(turns)
  const spans = turns
    .filter(({ speaker }) => askers.has(speaker!.name))
    .flatMap((turn) => turn.spans)
    .toSorted((a, b) => a[0] - b[0])
  let next = 0
  return sentences.map(({ start, end }) => {
    while (next < spans.length && spans[next]![1] <= start) next++
    return next < spans.length && spans[next]![0] < end
  })
}

function askersOf(turns: readonly Quote[]): ReadonlySet<string> {
  const balance = new Map<string, number>()
  for (const { speaker, text } of turns) {
    const { name } = speaker!
    const weight = ROLE_OF_ASKER.test(name) ? Infinity : /\?["”’')\]]*$/.test(text) ? 1 : -1
    balance.set(name, (balance.get(name) ?? 0) + weight)
  }
  return new Set([...balance].filter(([, questions]) => questions > 0).map(([name]) => name))
}
