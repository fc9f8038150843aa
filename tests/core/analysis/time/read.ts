import { splitSentences } from '../../../../core/analysis/sentences.ts'
import { findTimeExpressions } from '../../../../core/analysis/time.ts'
import { documentFromText } from '../../../../core/import/text.ts'

/** Each time expression of a text as `words = value`. */
export function timesIn(text: string, published: string): string[] {
  const document = documentFromText(text, 'en')
  return findTimeExpressions(document, splitSentences(document), published).map(
    ({ text: words, value }) => `${words} = ${value}`
  )
}
