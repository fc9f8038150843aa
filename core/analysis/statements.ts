import { overlaps, type SourceDocument, type Span } from '../document.ts'
import type { Attribution, Entity, Quote, Speaker, Statement } from '../findings.ts'
import type { Sentence } from './sentences.ts'
import type { Cue } from './speech/cue.ts'
import type { Range } from './speech/clauses.ts'
import { readSpeech } from './speech/reading.ts'
import { reportedPart } from './speech/reported.ts'
import { createResolver, type Resolver } from './speech/sources.ts'
import type { Token } from './speech/tokens.ts'
import type { Unit } from './speech/units.ts'

/**
 * What the text reports in its own words that someone said, wrote, thinks or wants, in text order. Words that are
 * wholly quoted are quotations, not statements. Linear in the length of the text.
 */
export function findStatements(
  document: SourceDocument,
  sentences: readonly Sentence[],
  people: readonly Entity[],
  quotes: readonly Quote[]
): readonly Statement[] {
  const reading = readSpeech(document, sentences)
  const resolver = createResolver(document.text, people, reading)
  const speakerOf = turnSpeakers(quotes)
  return reading.units.flatMap((unit, index) => {
    if (document.blocks[unit.blockIndex]?.kind === 'heading') return []
    const cues = reading.cues[index]!
    const speaker = speakerOf(unit)
    const parts = new Map(cues.map((cue) => [cue, partsOf(unit.tokens, cue)]))
    return cues.flatMap((cue) => {
      const statement = isReported(unit.tokens, cue, parts) ? statementOf(document.text, unit, index, cue, resolver) : undefined
      return statement ? [speaker ? inTurn(statement, speaker) : statement] : []
    })
  })
}

/** The speaker of the turn that a span, asked for in text order, stands in: who “I” is in a transcript. */
function turnSpeakers(quotes: readonly Quote[]): (span: Span) => Speaker | undefined {
  const turns = quotes
    .filter(({ cue, speaker }) => cue === null && speaker !== null)
    .flatMap(({ spans, speaker }) => spans.map(([start, end]) => ({ start, end, speaker: speaker! })))
    .toSorted((a, b) => a.start - b.start)
  let next = 0
  return (span) => {
    while (next < turns.length && turns[next]!.end < span.end) next++
    const turn = turns[next]
    return turn && overlaps(turn, span) ? turn.speaker : undefined
  }
}

/** In a transcript, “I” and “we” are whoever has the turn. */
function inTurn(statement: Statement, speaker: Speaker): Statement {
  const { source } = statement
  if (!source || !/^(?:I|we|my|our)$/i.test(source.text)) return statement
  return { ...statement, source: { ...source, name: speaker.name }, attribution: 'named' }
}

/** What a cue may hold other reports in: the words it reports, and what it quotes. */
function partsOf(tokens: readonly Token[], cue: Cue): readonly Range[] {
  const part = reportedPart(tokens, cue)
  if (!part) return cue.contents
  return [part, ...cue.contents.filter(({ from }) => from !== part.from)]
}

/** Whether a cue reports something on its own: thoughts and wishes within what someone else says are part of that. */
function isReported(tokens: readonly Token[], cue: Cue, parts: ReadonlyMap<Cue, readonly Range[]>): boolean {
  const cues = [...parts.keys()]
  const isNested = cues.some((outer) => outer !== cue && !isRefusal(outer) && parts.get(outer)!.some(({ from, to }) => from <= cue.cue.from && cue.cue.from < to))
  if (isNested) return WITHIN.has(cue.lemma) && tokens[cue.cue.from]!.tag !== 'ing' && tokens[cue.cue.from - 1]?.tag !== 'to'
  if (isRefusal(cue) && cues.some(({ cue: other, lemma }) => other.from === cue.cue.to + 1 && STRONG.has(lemma))) return false
  const before = tokens[cue.cue.from - 1]
  if (before?.tag === 'to') return STRONG.has(cue.lemma)
  return true
}

/** “declined to say whether …” is one report, that of saying. */
function isRefusal({ lemma }: Cue): boolean {
  return /^(?:decline|refuse)$/.test(lemma)
}

/** Verbs that hardly do anything but report speech. */
const STRONG = new Set(
  'say tell argue claim note accuse acknowledge announce contend assert allege deny insist warn according urge declare conclude explain report predict ask'.split(' ')
)

/** Of these, those that are a report of their own within a report: “Holm said that Kask had announced …”. */
const WITHIN = new Set('say tell announce warn accuse urge predict insist argue declare deny acknowledge'.split(' '))

function statementOf(text: string, unit: Unit, unitIndex: number, cue: Cue, resolver: Resolver): Statement | undefined {
  const range = reportedPart(unit.tokens, cue)
  if (!range) return undefined
  const { tokens } = unit
  if (withholdsName(tokens, range)) return undefined
  const content = wordsOf(text, tokens, range)
  const source = cue.source && resolver.resolve(unitIndex, cue.source)
  const cueWords = wordsOf(text, tokens, cue.cue)
  const parts: Span[] = [content, cueWords, ...(source ? [source] : [])]
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  return {
    start,
    end,
    text: text.slice(start, end),
    content,
    source: source ? { name: source.name, start: source.start, end: source.end, text: text.slice(source.start, source.end) } : null,
    cue: cueWords,
    negated: cue.isNegated,
    denied: cue.isDenial,
    attribution: gradeOf(source, cue),
    ...(source?.antecedent ? { antecedent: { ...source.antecedent, text: text.slice(source.antecedent.start, source.antecedent.end) } } : {})
  }
}

/** “who asked not to be named”: says how the source is given, and reports nothing. */
function withholdsName(tokens: readonly Token[], { from, to }: Range): boolean {
  const words = tokens.slice(from, to).map(({ lower }) => lower)
  return /^(?:not )?to be (?:named|identified|quoted)$/.test(words.join(' '))
}

/** What nobody says is the reporter’s own; what an “it” says that stands for nobody known is nobody’s. */
function gradeOf(source: { grade: Attribution } | undefined, { source: words }: Cue): Attribution {
  return source ? source.grade : words ? 'none' : 'reporter'
}

function wordsOf(text: string, tokens: readonly Token[], range: Range): { start: number; end: number; text: string } {
  const start = tokens[range.from]!.start
  const end = tokens[range.to - 1]!.end
  return { start, end, text: text.slice(start, end) }
}
