import type { SourceDocument } from '../../document.ts'
import { isUpperAt, letterPattern } from '../../letters.ts'
import type { Quote } from '../../findings.ts'
import type { Sentence } from '../sentences.ts'
import { isTurn } from './turns.ts'

const FEWEST_WORDS = 6
/** By-lines, stamps of time, picture captions and calls to click: what a page puts between the sentences of a report. */
const APPARATUS =
  /^(?:by \.|by [A-Z][\w.]+ [A-Z][\w.]+ *[.,]|published\b|updated\b|last updated\b|\d\d?:\d\d\b|scroll down|click here|read more|see also|watch:|read:|related:|photo(?:s|graph)?:|picture:|image:|source:|video:|advertisement|sign up|subscribe|follow us|share this|copyright\b|©|all rights reserved|pictured[:,]|file photo|getty|e-?mail\b|for more)|\b(?:all rights reserved|may not be (?:published|reproduced)|this story (?:has been|was) (?:updated|corrected)|contributed to this (?:report|story|article)|click (?:here|the)|scroll down for)\b/i
const OPENING_MARK = /^["“”«‘'`]|^''/
const PRONOUN_SUBJECT = /^(?:(?:and|but|so|yet|or|then|also|still|instead|meanwhile|however|later|now|here|there|today|yesterday),? +)?(?:he|she|they|it|this|that|these|those|him|her|his|hers|their|theirs|its|such|one|others?|both|some|the (?:former|latter))\b/i
/** “It” that stands for nothing before it, “this week”, and pronouns that the sentence itself fills. */
const FILLED = /^(?:it (?:is|was|’s|'s|has been|would be|will be|took|takes|seems|appears|emerged|turned out)\b|(?:this|that) (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|time|is the)\b|both [a-zà-öø-ž’'-]+ and\b|some (?:\d|of the|[a-zà-öø-ž]+s\b)|one (?:of|in|person|man|woman|day|year|month|week)\b|such an? |others? [a-zà-öø-ž])/i
const LEANING = /^(?:and|but|so|yet|or|nor|then|also|still|instead|however|therefore|thus|moreover|furthermore|meanwhile|besides|nevertheless|nonetheless|similarly|likewise|indeed|in fact|for example|for instance|in addition|as a result|after that|in other words|on the other hand|at the same time|that said)\b/i

/** “I thank my hon. Friend for her question”, also after the name of who speaks. */
const COURTESY = /^(?:[^.:]{1,120}: )?(?:(?:I|we) (?:thank|am grateful|are grateful|congratulate|beg to move)|thank you|good (?:morning|afternoon|evening)|order[.!,])/i

/** What the sentence is beside its words. */
interface Facts {
  /** The share of it in quotation marks, between 0 and 1. */
  readonly quoted: number
  /** In words. */
  readonly length: number
  /** Whether it stands in what the document calls its summary. */
  readonly ownSummary: boolean
}

/** How well a sentence stands on its own: 1 as it is, less where it leans on the words before it, 0 where it cannot. */
export function standingOf(document: SourceDocument, sentence: Sentence, { quoted, length, ownSummary }: Facts): number {
  const kind = document.blocks[sentence.blockIndex]?.kind
  if (kind !== 'paragraph' && kind !== 'list-item') return 0
  const words = openingWords(document, sentence)
  if (length < FEWEST_WORDS || APPARATUS.test(words) || !SMALL_LETTER(words).test(words) || isTitle(words)) return 0
  if (COURTESY.test(words)) return 0
  // “Recalling its resolution of 2014,” goes on in another paragraph. A question says nothing yet.
  if (words.trimEnd().endsWith(',')) return 0
  if (/\?["”’')\]]*$/.test(words)) return 0
  if (quoted > 0.6 || (OPENING_MARK.test(words) && quoted > 0.45)) return 0
  const leaning = LEANING.test(words) ? 0.85 : 1
  const unfinished = /[.!?…]["”’')\]]*$/.test(words) ? 1 : 0.8
  return leaning * unfinished * (OPENING_MARK.test(words) ? 0.8 : 1) * (kind === 'list-item' && !ownSummary ? 0.8 : 1)
}

const SMALL_LETTER = letterPattern(String.raw`\p{Ll}`)
const LONG_WORD = letterPattern(String.raw`\p{L}{4,}`, 'g')

/** Whether nearly all longer words are capitalised, as in a headline that the layout does not tell from a sentence. */
function isTitle(words: string): boolean {
  const long = words.match(LONG_WORD(words)) ?? []
  return long.length >= 4 && long.filter((word) => isUpperAt(word, 0)).length > 0.8 * long.length
}

/** The sentence without the dateline it may open with. */
export function openingWords(document: SourceDocument, sentence: Sentence): string {
  const end = document.dateline?.end ?? 0
  return sentence.start < end && end < sentence.end ? document.text.slice(end, sentence.end) : sentence.text
}

/** Whether a sentence opens with a pronoun whose meaning stands somewhere before it. */
export function opensWithPronoun(words: string): boolean {
  return PRONOUN_SUBJECT.test(words) && !FILLED.test(words.replace(LEANING, '').replace(/^,? +/, ''))
}

/**
 * The share of each sentence that stands in quotation marks, between 0 and 1. The turns of a transcript are no
 * quotations here: they are all the text there is. One walk over both lists.
 */
export function quotedShares(sentences: readonly Sentence[], quotes: readonly Quote[]): number[] {
  const spans = quotes
    .filter((quote) => !isTurn(quote))
    .flatMap((quote) => quote.spans.map(([start, end]) => ({ start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  let first = 0
  return sentences.map((sentence) => {
    while (first < spans.length && spans[first]!.end <= sentence.start) first++
    let covered = 0
    for (let at = first; at < spans.length && spans[at]!.start < sentence.end; at++) {
      covered += Math.max(0, Math.min(sentence.end, spans[at]!.end) - Math.max(sentence.start, spans[at]!.start))
    }
    return Math.min(1, covered / Math.max(1, sentence.end - sentence.start))
  })
}
