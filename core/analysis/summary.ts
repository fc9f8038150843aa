import type { SourceDocument } from '../document.ts'
import type { Entity, Quote, SummaryLine, Words } from '../findings.ts'
import type { Sentence } from './sentences.ts'
import { pastMarker } from './structure/list-marker.ts'
import { antecedentOf } from './summary/antecedent.ts'
import { type Candidate, choose, type Scored } from './summary/choice.ts'
import { namesBySentence } from './summary/names.ts'
import { reasonFor } from './summary/reason.ts'
import { ownSummaries } from './summary/sections.ts'
import { openingWords, opensWithPronoun, quotedShares, standingOf } from './summary/standing.ts'
import { askedSentences } from './summary/turns.ts'
import { wordingReader } from './summary/words.ts'

const FEWEST = 3
const MOST = 7
/** One more line for so many sentences. */
const SENTENCES_PER_LINE = 6

/**
 * The bottom line (rank 1) and the key points: sentences of the text, word for word, in reading order. They are chosen
 * by place, centrality, the names they hold and what they add to those before. A sentence that opens with a pronoun is
 * taken only with the words the pronoun stands for. Linear in the length of the text.
 */
export function summarise(
  document: SourceDocument,
  sentences: readonly Sentence[],
  people: readonly Entity[],
  quotes: readonly Quote[]
): readonly SummaryLine[] {
  const candidates = candidatesOf(document, sentences, people, quotes)
  const chosen = choose(candidates, sizeOf(candidates.length))
  return chosen
    .map((line, at) => lineOf(document, sentences, people, line, at + 1))
    .sort((a, b) => a.start - b.start)
}

function sizeOf(candidates: number): number {
  return Math.min(MOST, Math.max(Math.min(FEWEST, Math.ceil(candidates / 2)), Math.ceil(candidates / SENTENCES_PER_LINE) + 1))
}

/** What is known of each sentence that can stand in a summary. Also what a bench tunes the choice with. */
export function candidatesOf(
  document: SourceDocument,
  sentences: readonly Sentence[],
  people: readonly Entity[],
  quotes: readonly Quote[]
): readonly Candidate[] {
  const quoted = quotedShares(sentences, quotes)
  const asked = askedSentences(sentences, quotes)
  const names = namesBySentence(sentences, people)
  const own = ownSummaries(document)
  const read = wordingReader()
  let place = 0
  return sentences.flatMap((sentence, index) => {
    const words = openingWords(document, sentence)
    const { length, telling, cues } = read(words)
    const standing = asked[index] ? 0 : standingOf(document, sentence, { quoted: quoted[index]!, length, ownSummary: own[sentence.blockIndex]! })
    if (standing === 0) return []
    const here = place++
    const leans = opensWithPronoun(words)
    const told = leans && antecedentOf(document, sentences, people, index) !== undefined
    return [
      {
        index,
        place: here,
        words: telling,
        length,
        standing: leans ? (told ? standing * 0.8 : 0) : standing,
        names: names[index]!,
        cues,
        quoted: quoted[index]!,
        ownSummary: own[sentence.blockIndex]!,
        opensParagraph: sentences[index - 1]?.blockIndex !== sentence.blockIndex
      }
    ]
  })
}

function lineOf(document: SourceDocument, sentences: readonly Sentence[], people: readonly Entity[], line: Scored, rank: number): SummaryLine {
  const sentence = sentences[line.index]!
  const start = pastMarker(document, sentence)
  const { end } = sentence
  const antecedent: Words | undefined = antecedentOf(document, sentences, people, line.index)
  return { start, end, text: document.text.slice(start, end), rank, why: reasonFor({ line, rank }, sentence, people), ...(antecedent ? { antecedent } : {}) }
}
