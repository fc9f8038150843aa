import { overlaps, type SourceDocument, type Span, wordsAt } from '../document.ts'
import { letterPattern } from '../letters.ts'
import type { Gap, GapKind, Statement } from '../findings.ts'
import { beforeRelative, clauseAround, isQuoted } from './gaps/clause.ts'
import { folded } from './gaps/fold.ts'
import { type Holds, matchesOf, SIGNS, UNNAMED_SOURCE } from './gaps/signs.ts'
import type { Sentence } from './sentences.ts'

const NO_LETTERS = letterPattern(String.raw`[^\p{L}]+`, 'g')
const LONGEST_STATEMENT = 280
/** How a statement does not begin that reads well without the words before it. */
const FRAGMENT = /^(?:in|on|at|for|by|with|from|to|of|during|after|before|and|but|or|who|which|that) /i
/** A question denies nothing and disputes nothing: it asks. */
const QUESTION = /\?[^\p{L}\p{N}]*$/u
const DENIALS = /^(?:[a-zª]+ )*(?:den(?:y|ie[ds]|ying)|disput|refut)/
/**
 * What the text leaves unestablished: disputes, denials, claims without proof, what was not said, sources without a
 * name, figures spoken of but not given. Each is a clause that reads on its own, in text order. Linear in the length of
 * the text.
 */
export function findGaps(document: SourceDocument, sentences: readonly Sentence[], statements: readonly Statement[]): readonly Gap[] {
  const found: Gap[] = []
  const text = folded(document.text)
  const holds = holdsOf(text, sentences)
  const sources = new Set<string>()
  let statement = 0
  for (const sentence of sentences) {
    const own: Gap[] = []
    while (statement < statements.length && statements[statement]!.start < sentence.start) statement++
    own.push(...signsIn(document, sentence, text.slice(sentence.start, sentence.end), holds))
    for (let at = statement; at < statements.length && statements[at]!.start < sentence.end; at++) {
      own.push(...statementGap(document, statements[at]!).filter((gap) => !own.some((other) => says(other, gap))))
    }
    for (const gap of distinct(own)) if (gap.kind !== 'unnamed-sourcing' || isNew(gap, sources)) found.push(gap)
  }
  return found
}

/** A text up to this length is asked as a whole what it holds; a longer one holds nearly everything. */
const SHORT = 50_000

/**
 * Whether any sentence of a short text may match a pattern. One long look makes a large pattern ready at once where
 * many short ones make it ready twice, and what the text does not hold is not looked for in each sentence.
 */
function holdsOf(text: string, sentences: readonly Sentence[]): Holds {
  if (text.length > SHORT) return () => true
  const all = sentences.map(({ start, end }) => text.slice(start, end)).join('\n')
  const known = new Map<RegExp, boolean>()
  return (pattern) => {
    const told = known.get(pattern)
    if (told !== undefined) return told
    pattern.lastIndex = 0
    const holds = pattern.test(all)
    known.set(pattern, holds)
    return holds
  }
}

/** `words` are those of the sentence, folded. */
function signsIn(document: SourceDocument, sentence: Sentence, words: string, holds: Holds): Gap[] {
  const dateline = document.dateline?.end ?? 0
  const from = sentence.start < dateline && dateline < sentence.end ? dateline - sentence.start : 0
  const asks = QUESTION.test(sentence.text.slice(-8))
  return SIGNS.flatMap(({ kind, trigger, phrases, unless }) => {
    if (asks && kind !== 'unnamed-sourcing') return []
    if (!holds(trigger) || !trigger.test(words)) return []
    const gaps: Gap[] = []
    for (const match of matchesOf(phrases, words, holds)) {
      if (match.index < from || isQuoted(sentence.text, match.index)) continue
      const sign = { start: match.index, end: match.index + match[0].trimEnd().length }
      const clause = clauseAround(sentence.text, sign, from)
      if (!clause || (unless && holds(unless) && unless.test(words.slice(clause.start, clause.end)))) continue
      const antecedent = beforeRelative(sentence.text, clause, from)
      gaps.push(gapOf(document, kind, moved(clause, sentence.start), antecedent && moved(antecedent, sentence.start)))
    }
    return gaps
  })
}

/** What the reading of speech adds: the whole of a denial, and a whole statement whose source has a role but no name. */
function statementGap(document: SourceDocument, { start, end, attribution, denied, source, cue }: Statement): Gap[] {
  if (end - start > LONGEST_STATEMENT || FRAGMENT.test(document.text.slice(start, start + 12))) return []
  if (denied && cue !== null && DENIALS.test(folded(cue.text))) return [gapOf(document, 'denied', { start, end })]
  return attribution === 'unnamed' && source !== null && UNNAMED_SOURCE.test(folded(source.text)) ? [gapOf(document, 'unnamed-sourcing', { start, end })] : []
}

function gapOf(document: SourceDocument, kind: GapKind, span: Span, antecedent?: Span): Gap {
  const words = (at: Span): { start: number; end: number; text: string } => ({ start: at.start, end: at.end, text: wordsAt(document.text, at) })
  return { kind, ...words(span), ...(antecedent ? { antecedent: words(antecedent) } : {}) }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

/** Whether `other` says of the same words what `gap` would say: a dispute is no denial too. */
function says(other: Gap, gap: Gap): boolean {
  return (other.kind === gap.kind || other.kind === 'disputed') && overlaps(other, gap)
}

/** One gap of a kind for words that overlap, in text order. */
function distinct(gaps: readonly Gap[]): Gap[] {
  const ordered = [...gaps].sort((a, b) => a.start - b.start || a.end - b.end)
  return ordered.filter(
    (gap, at) => !ordered.slice(Math.max(0, at - 8), at).some((other) => other.kind === gap.kind && other.start < gap.end && gap.start < other.end)
  )
}

/** Whether an unnamed source with these words has not been listed before: “officials said” is listed once. */
function isNew({ text }: Gap, sources: Set<string>): boolean {
  const key = text.toLowerCase().replaceAll(NO_LETTERS(text), ' ').trim()
  if (sources.has(key)) return false
  sources.add(key)
  return true
}
