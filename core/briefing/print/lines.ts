import { blockIndexAt, contains, paragraphNumberAt, withoutDateline, type SourceDocument, type Span } from '../../document.ts'
import type { Entity, Gap, GapKind, KeyNumber, Quote, SummaryLine, TimelineEntry, Words } from '../../findings.ts'
import { pastMarker } from '../../list-marker.ts'
import { formatEdtf } from '../cite.ts'
import type { Line, Phrase } from './brief.ts'
import { countWords } from './words.ts'

const ROLE_WORDS = 10
const NOBODY = 'Nobody named'
const SENTENCE_ENDS = /[.!?;](?=[”’"')\]]*(?:\s|$))|\n/g
const CLAUSE_ENDS = /[.!?;:,](?=[”’"')\]]*(?:\s|$))|[—–]|\n/g
const CLOSING_MARKS = /^[.!?”’"')\]]+/

export const GAP_LABELS: Readonly<Record<GapKind, string>> = {
  disputed: 'Disputed',
  denied: 'Denied',
  unproven: 'Unproven',
  'not-stated': 'Not stated',
  'unnamed-sourcing': 'Unnamed source',
  'figure-mentioned-not-given': 'Figure not given'
}

const BARE = {
  lead: undefined,
  inferred: false,
  before: [],
  antecedent: undefined,
  strong: undefined
} as const

/** The words at `span`, with their paragraph. */
export function phraseAt(document: SourceDocument, { start, end }: Span): Phrase {
  return { start, end, text: document.text.slice(start, end), paragraph: paragraphNumberAt(document, start) }
}

function antecedentOf(document: SourceDocument, antecedent: Words | undefined): Phrase | undefined {
  return antecedent && phraseAt(document, antecedent)
}

/** A sentence of the summary; a dateline it opens with is left to the status line. */
export function lineOfSummary(document: SourceDocument, item: SummaryLine): Line {
  const words = phraseAt(document, wordsOf(document, item))
  return { ...BARE, antecedent: antecedentOf(document, item.antecedent), words: [words], paragraph: words.paragraph }
}

export function lineOfEntry(document: SourceDocument, entry: TimelineEntry): Line {
  const words = phraseAt(document, wordsOf(document, entry))
  return {
    ...BARE,
    lead: formatEdtf(entry.date),
    inferred: entry.inferred,
    antecedent: antecedentOf(document, entry.antecedent),
    words: [words],
    paragraph: words.paragraph
  }
}

export function lineOfGap(document: SourceDocument, gap: Gap): Line {
  const words = phraseAt(document, wordsOf(document, gap))
  return {
    ...BARE,
    lead: GAP_LABELS[gap.kind],
    antecedent: antecedentOf(document, gap.antecedent),
    words: [words],
    paragraph: words.paragraph
  }
}

/** The words of a span, without the dateline or the mark of a list that it may open with. */
function wordsOf(document: SourceDocument, { start, end }: Span): Span {
  const blockIndex = blockIndexAt(document.blocks, start)
  return withoutDateline(document, { start: pastMarker(document, { start, end, blockIndex }), end })
}

/** A name and as many of its roles, in the source's words, as ten words hold. */
export function lineOfPerson(document: SourceDocument, person: Entity): Line {
  const roles: Phrase[] = []
  let left = ROLE_WORDS - countWords(person.name)
  for (const role of person.roles) {
    const size = countWords(role.text)
    if (roles.length > 0 && size > left) continue
    roles.push(phraseAt(document, role))
    left -= size
  }
  const where = roles.at(-1)?.start ?? person.mentions[0]?.[0]
  const paragraph = where === undefined ? undefined : paragraphNumberAt(document, where)
  return { ...BARE, lead: person.name, words: roles, paragraph }
}

/** A number within the clause that says what it measures. */
export function lineOfNumber(document: SourceDocument, number: KeyNumber): Line {
  const context = wordsOf(document, number.context)
  const within = contains(context, number) ? context : number
  const words = phraseAt(document, pieceAround(document.text, number, within, CLAUSE_ENDS))
  return { ...BARE, words: [words], strong: { start: number.start, end: number.end }, paragraph: words.paragraph }
}

/**
 * The lines a quotation may be set in, the fuller first: with how it was said, or, for full speech, without. A
 * fragment cannot stand without the words it is part of, and what is written may owe its doubt (“apparently”) to
 * them, so these have only the one.
 */
export function linesOfQuote(document: SourceDocument, quote: Quote): Line[] {
  const clause = clauseOfFragment(document, quote)
  if (clause) return [lineOfClause(document, quote, clause)]
  const words = quote.spans.map(([start, end]) => phraseAt(document, { start, end }))
  const line: Line = {
    ...BARE,
    lead: quote.speaker?.name ?? quote.source?.text ?? NOBODY,
    inferred: quote.attribution === 'carried-over',
    antecedent: antecedentOf(document, quote.antecedent),
    words,
    paragraph: words[0]?.paragraph
  }
  const cue = quote.cue && phraseAt(document, quote.cue)
  const full = quote.context && { ...line, before: howSaid(cue, phraseAt(document, quote.context)) }
  const short = { ...line, before: cue ? [cue] : [] }
  if (!full) return [short]
  return quote.kind === 'direct' ? [full, short] : [full]
}

/** A fragment in its clause. Where the clause itself names the speaker, the name is set in bold there. */
function lineOfClause(document: SourceDocument, { speaker, source, antecedent, attribution }: Quote, clause: Span): Line {
  const words = phraseAt(document, clause)
  const who = speaker ?? source
  const namedHere = who !== undefined && contains(clause, who) && isNamed(who, document.text)
  return {
    ...BARE,
    lead: namedHere ? undefined : `${speaker?.name ?? source?.text ?? NOBODY}:`,
    inferred: attribution === 'carried-over',
    antecedent: antecedent && !speaker?.name.includes(antecedent.text) ? phraseAt(document, antecedent) : undefined,
    words: [words],
    strong: namedHere ? { start: who.start, end: who.end } : undefined,
    paragraph: words.paragraph
  }
}

/** Whether the words at `span` are a name, or part of one, rather than a pronoun that stands for it. */
function isNamed(span: Span & { readonly name?: string; readonly text?: string }, text: string): boolean {
  return (span.name ?? span.text ?? '').includes(text.slice(span.start, span.end))
}

function howSaid(cue: Phrase | null, context: Phrase): Phrase[] {
  return cue && !contains(context, cue) ? [cue, context] : [context]
}

/** The speaker, the cue and the context as one stretch, where the quotation stands inside it; else its sentence. */
function clauseOfFragment({ text, blocks }: SourceDocument, quote: Quote): Span | undefined {
  const [from] = quote.spans[0]!
  const [, to] = quote.spans.at(-1)!
  const passage = { start: from, end: to }
  const { context, cue, speaker } = quote
  if (context && contains(context, passage)) {
    const start = Math.min(...[context, cue, speaker].filter((part) => part != null).map((part) => part.start))
    return isOneSentence(text.slice(start, context.start)) ? { start, end: context.end } : context
  }
  const block = blocks.find((candidate) => contains(candidate, passage))
  if (quote.kind !== 'fragment' || !block) return undefined
  return pieceAround(text, passage, block, SENTENCE_ENDS)
}

function isOneSentence(words: string): boolean {
  return words.search(SENTENCE_ENDS) === -1
}

/** The stretch around `span`, inside `within`, that runs from one of `ends` to the next. */
function pieceAround(text: string, span: Span, within: Span, ends: RegExp): Span {
  const before = text.slice(within.start, span.start)
  const last = [...before.matchAll(ends)].at(-1)
  const opened = last ? last.index + last[0].length : 0
  const rest = before.slice(opened)
  const start = within.start + opened + (rest.length - rest.replace(/^[\s”’"')\]]+/, '').length)
  const after = text.slice(span.end, within.end)
  const closing = after.search(ends)
  if (closing === -1) return { start, end: within.end }
  return { start, end: span.end + closing + closingMarks(after.slice(closing)) }
}

/** Length of the full stop and closing quotation marks that belong to what they follow. */
function closingMarks(after: string): number {
  return CLOSING_MARKS.exec(after)?.[0].length ?? 0
}
