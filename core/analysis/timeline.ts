import type { SourceDocument, Span } from '../document.ts'
import { isLetterAt, isLowerAt, letterPattern } from '../letters.ts'
import { daysOf } from '../edtf.ts'
import type { TimeExpression, TimelineEntry, Words } from '../findings.ts'
import type { Sentence } from './sentences.ts'
import { clauseOf, finiteVerbAt, wholeClause, type Clause } from './structure/clauses.ts'
import { describeDate } from './structure/derivation.ts'
import { pastMarker } from './structure/list-marker.ts'
import { placeValue, type Placed } from './structure/placed.ts'
import { antecedentBefore, subjectIn } from './structure/subjects.ts'
import type { Anchor, ResolvedTime } from './time.ts'

/** How many sentences back the subject of a pronoun is looked for, and the pair that “the two leaders” are. */
const BACK = 4
const PAIR_BACK = 40
const PAIR = /^(?:the two|both|the pair)\b(?!\s+(?:of|day|hour|week|month|year|decade)s?\b)/i

/** Vague times that say roughly when; “the future” and “once” do not. */
const VAGUE = /\b(?:recent(?:ly)?|lately|of late|ago|(?:past|last|next|coming|few|several)\s+\S)/i

const DAY_WORD = /day\b|\b(?:today|tonight|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d/i
const HAPPENED = /\b(?:was|were|had|came|went|took|made|began|left|hit|fell|rose|struck|met|won|died|[a-zà-öø-ž]{3,}ed)\b/i

/**
 * What happened, when: one entry for each clause that a time expression dates, in order of time and vague times
 * last. Lengths of time, habits, the present, years that only qualify a noun or a comparison, and expressions
 * whose date is not known make no entry.
 * @param times how the values were found, so that each entry can say what it was counted from
 */
export function buildTimeline(
  document: SourceDocument,
  sentences: readonly Sentence[],
  timeExpressions: readonly TimeExpression[],
  anchor: Anchor,
  times: readonly ResolvedTime[] = []
): readonly TimelineEntry[] {
  const countedFrom = new Map(times.map(({ expression, anchor: from }) => [expression.start, from]))
  const entries: TimelineEntry[] = []
  let index = 0
  for (const expression of timeExpressions) {
    while (index < sentences.length && sentences[index]!.end <= expression.start) index++
    const sentence = sentences[index]
    if (!sentence || expression.start < sentence.start || expression.end > sentence.end) continue
    if (document.blocks[sentence.blockIndex]?.kind === 'table' || isApparatus(sentence)) continue
    if (document.dateline && expression.start < document.dateline.end && expression.end > document.dateline.start) continue
    const placed = placeValue(expression, anchor.date)
    if (!placed || !datesAnEvent(document.text, sentence, expression, placed)) continue
    const entry = entryOf({ document, sentences, anchor, countedFrom }, index, expression, placed)
    if (saysEnough(entry) && !isOpenHour(entry)) entries.push(entry)
  }
  return ordered(unique(entries))
}

interface Context {
  readonly document: SourceDocument
  readonly sentences: readonly Sentence[]
  readonly anchor: Anchor
  /** What each value was counted from, by the offset of its expression. */
  readonly countedFrom: ReadonlyMap<number, ResolvedTime['anchor']>
}

function entryOf(context: Context, index: number, expression: TimeExpression, placed: Placed): TimelineEntry {
  const { document, sentences, anchor, countedFrom } = context
  const { text } = document
  const sentence = sentences[index]!
  const from = document.dateline && sentence.start < document.dateline.end && document.dateline.end < sentence.end ? document.dateline.end : pastMarker(document, sentence)
  const words = withPreposition(text, from, expression, placed)
  const at = { start: expression.start - from, end: expression.end - from }
  const own = clauseOf(text.slice(from, sentence.end), at)
  const lost = (own.kind === 'relative' || own.kind === 'coordinate') && !antecedentOf(context, index, from, own)
  const clause = lost ? wholeClause(text.slice(from, sentence.end), at) : own
  const span = nounEvent(text, from, clause, expression) ?? { start: from + clause.start, end: from + clause.end }
  const isClause = span.start === from + clause.start
  const pair = isClause && PAIR.test(text.slice(span.start, span.end)) ? pairBefore(context, index) : undefined
  const antecedent = isClause ? (antecedentOf(context, index, from, clause) ?? pair) : undefined
  const resolved = isClause && clause.kind === 'pronoun' && !antecedent ? withPronoun(from, clause, span) : span
  return {
    date: placed.date,
    precision: placed.precision,
    timexType: expression.type,
    expression: wordsAt(text, words),
    ...wordsAt(text, resolved),
    ...describeDate(document, expression, text.slice(words.start, words.end), placed, anchor, countedFrom.get(expression.start)),
    ...(antecedent ? { antecedent } : {})
  }
}

function wordsAt(text: string, { start, end }: Span): Words {
  return { start, end, text: text.slice(start, end) }
}

/** “In October”, “in 2022”, “in recent months”: months, years and vague times are read with the preposition that makes them a time. */
function withPreposition(text: string, from: number, { start, end }: TimeExpression, { precision }: Placed): Span {
  if (precision !== 'month' && precision !== 'year' && precision !== 'vague') return { start, end }
  const before = /\b(?:in|during)\s$/i.exec(text.slice(Math.max(from, start - 8), start))
  return { start: before ? start - before[0].length : start, end }
}

/** A pronoun that nothing resolves stays with its words. */
function withPronoun(from: number, clause: Clause, span: Span): Span {
  return clause.subjectBefore === undefined ? span : { start: from + clause.subjectBefore, end: span.end }
}

function antecedentOf({ document, sentences }: Context, index: number, from: number, clause: Clause): Words | undefined {
  const { text } = document
  if (clause.subjectBefore === undefined) return undefined
  const at = from + clause.subjectBefore
  const found = clause.kind === 'relative' ? antecedentBefore(text, from, at) : subjectIn(text, from, at)
  if (found ?? clause.kind !== 'pronoun') return found && wordsAt(text, found)
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const { start, end } = sentences[back]!
    const subject = subjectIn(text, dateline(document, start, end), end)
    if (subject) return wordsAt(text, subject)
  }
  return undefined
}

/** The nearest subject before the sentence that is two names joined by “and”. */
function pairBefore({ document, sentences }: Context, index: number): Words | undefined {
  const { text } = document
  for (let back = index - 1; back >= Math.max(0, index - PAIR_BACK); back--) {
    const { start, end } = sentences[back]!
    const subject = subjectIn(text, dateline(document, start, end), end)
    const words = subject && wordsAt(text, subject)
    if (words && /[A-ZÀ-Þ][a-zß-ž].* and (?:\S+ ){0,3}?[A-ZÀ-Þ][a-zß-ž]/.test(words.text)) return words
  }
  return undefined
}

function dateline({ dateline }: SourceDocument, start: number, end: number): number {
  return dateline && start < dateline.end && dateline.end < end ? dateline.end : start
}

/** “the US operation last month deposing Maduro”: a noun and a participle around the expression say the event. */
function nounEvent(text: string, from: number, clause: Clause, { start, end }: Span): Span | undefined {
  const after = /^\s[A-Za-zà-öø-ž]+ing\b[^,;.“”]{3,160}?(?=\sas\s|[,;.“”]|$)/.exec(text.slice(end, Math.max(end, from + clause.end)))
  if (!after) return undefined
  const before = /\b(?:the|a|an|its|his|her|their|this)\s(?:[a-zà-öø-ž’'-]+\s){1,5}$/i.exec(text.slice(Math.max(from + clause.start, start - 80), start))
  return before ? { start: start - before[0].length, end: end + after[0].length } : undefined
}

/** Whether the expression says when something happened rather than which thing is meant or what is compared. */
function datesAnEvent(text: string, sentence: Sentence, { start, end }: Span, { precision }: Placed): boolean {
  if (precision === 'vague' && !VAGUE.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(sentence.start, start - 60), start)
  const after = text.slice(end, Math.min(sentence.end, end + 40))
  if (/\(\s*$/.test(before) && /^\s*\)/.test(after)) return false
  if (/\b(?:compared (?:with|to)|than|versus|vs\.?|against|up from|down from|from [^,;.]{1,40})(?:\s+(?:in|on|the|for|at|a))*\s*$/i.test(before)) return false
  if (precision !== 'year' && precision !== 'month') return true
  // “the Labour Act 1998”
  if (precision === 'year' && NAMED_BY_YEAR.test(before)) return false
  // “below 2020 levels”
  if (precision === 'year' && /^\s(?:levels?|prices|terms|dollars|baselines?|figures?)\b/.test(after)) return false
  // “for the summer season”, but “in the summer voters chose”.
  if (/^the\s/i.test(text.slice(start, end)) && /^\s/.test(after) && isLowerAt(after, 1) && /\b(?:of|for|from|with)\s$/i.test(before)) return false
  // “the 2012 election”, “its March report”: the date says which.
  return !(/\b(?:the|a|an|its|his|her|their|our|this|that|of|[a-zà-öø-ž]+['’]s)\s+$/i.test(before) && opensWithWord(after) && !/^\s+(?:that|when|after|in|on|at|by|and|but|to|with|for|of)\b/.test(after))
}

/** Laws and treaties that have a year in their name. */
const NAMED_BY_YEAR = /\b(?:Act|Law|Convention|Treaty|Agreement|Protocol|Directive|Regulations?|Order|Charter|Constitution|Accords?|Code|Bill|Decree|Statute|Declaration)(?: of|,)?\s+$/

/** Whether a word follows the spaces and hyphens. */
function opensWithWord(words: string): boolean {
  const start = words.search(/[^\s-]/)
  return start > 0 && isLetterAt(words, start)
}

/** “The pier is open until 10 p.m.”: an hour dates an event only where a day is named or something has happened. */
function isOpenHour({ precision, expression, text }: TimelineEntry): boolean {
  if (precision !== 'part-of-day' || !/\d/.test(expression.text) || DAY_WORD.test(expression.text)) return false
  return !HAPPENED.test(text) || /\b(?:can|may|will|should|must|could|would|to)\b/i.test(text)
}

const WORD = letterPattern(String.raw`\p{L}{2,}`, 'g')

/** Lines above a text that name a body, a symbol and a day, the day of its last change, and notes below it. */
function isApparatus({ text }: Sentence): boolean {
  if (/^(?:\[\^?\d+\]:? |(?:last )?(?:updated|published|modified|reviewed|issued|posted)\b[^.]{0,40}$)/i.test(text)) return true
  return text.includes('\n') && !/[.!?;:]$/.test(text) && finiteVerbAt(text) < 0
}

/** “Atlanta, 1996” alone says nothing that happened. */
function saysEnough({ text, expression }: TimelineEntry): boolean {
  return finiteVerbAt(text) >= 0 || (text.replace(expression.text, '').match(WORD(text))?.length ?? 0) >= 3
}

/** Each clause once for each date, and each date once for each sentence's same words. */
function unique(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const keys = [`${entry.date} ${entry.start} ${entry.end}`, `${entry.date} ${entry.text.toLowerCase()}`]
    const isNew = !keys.some((key) => seen.has(key))
    keys.forEach((key) => seen.add(key))
    return isNew
  })
}

/** By the first day of each date, the less exact first, then as the text has them; vague times last. */
function ordered(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const keyed = entries.map((entry) => {
    const days = daysOf(entry.date)
    const first = days?.first ?? days?.last ?? 0
    return { entry, vague: entry.precision === 'vague', first, length: (days?.last ?? first) - first }
  })
  return keyed
    .toSorted((a, b) => Number(a.vague) - Number(b.vague) || a.first - b.first || b.length - a.length || a.entry.start - b.entry.start)
    .map(({ entry }) => entry)
}
