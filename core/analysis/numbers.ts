import type { SourceDocument, Span } from '../document.ts'
import type { KeyNumber, TimeExpression } from '../findings.ts'
import { amountsIn, type Amount as SentenceAmount } from './numbers/amounts.ts'
import { chosenNumbers } from './numbers/choice.ts'
import { tokensOf } from './numbers/tokens.ts'
import type { Sentence } from './sentences.ts'

/** An amount with offsets into the document. */
export interface Amount extends SentenceAmount {
  readonly text: string
  /** Index of the sentence it stands in. */
  readonly sentence: number
}

/** A cheap look before a sentence is cut up; each alternative is of bounded length. */
const WORTH_READING =
  /[\d#]|(?:^|[^a-z])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:hundred|thousand|million|billion|trillion|dozen|quarter|score|ten|half|one|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|largest|biggest|highest|lowest|smallest|longest|oldest|richest|poorest|busiest|deadliest|fastest|worst|costliest|wealthiest|tallest|top|leading)s?)(?![a-z])/i
/** Signs beyond those of English words among which figures of other scripts, “½” and “²” may be. */
const FOREIGN = /[^\0-\x7FÀ-ÖØ-öø-ʯ‐-‧]/

/**
 * Every amount of money, percentage, count, quantity, duration, rank and telling ordinal, each with its unit, in text
 * order. Years, dates, clock times, labels (“Article 5”), telephone numbers, scores and small counts that only point
 * back (“the two leaders”) are none. A rate of money (“$5 a share”) is a quantity. Linear in the length of the text.
 *
 * @param timeExpressions in text order; a number inside a date, a time of day or a set of times is none of the amounts
 */
export function findAmounts(
  document: SourceDocument,
  sentences: readonly Sentence[],
  timeExpressions: readonly TimeExpression[] = []
): readonly Amount[] {
  const dates = timeExpressions.filter(({ type }) => type !== 'DURATION')
  let date = 0
  return sentences.flatMap((sentence, index) => {
    if (!isWorthReading(sentence.text)) return []
    return amountsIn(tokensOf(sentence.text)).flatMap((amount) => {
      const shown = moved(amount.shown, sentence.start)
      const { start, end } = moved(amount, sentence.start)
      while (date < dates.length && dates[date]!.end <= start) date++
      const within = dates[date]
      // “$90 million a year” only ends in a time.
      const isRate = amount.kind === 'quantity' && within !== undefined && within.start > start
      if (within && within.start < end && amount.kind !== 'money' && amount.kind !== 'percent' && !isRate) return []
      return [{ ...amount, start, end, shown, text: document.text.slice(start, end), sentence: index }]
    })
  })
}

function isWorthReading(text: string): boolean {
  return WORTH_READING.test(text) || (FOREIGN.test(text) && /\p{N}/u.test(text))
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}

/** The numbers that matter, the most telling first: amounts chosen by kind, size, place and how often they return. */
export function findNumbers(
  document: SourceDocument,
  sentences: readonly Sentence[],
  timeExpressions: readonly TimeExpression[]
): readonly KeyNumber[] {
  return chosenNumbers(document, sentences, findAmounts(document, sentences, timeExpressions))
}
