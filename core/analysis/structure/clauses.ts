import type { Span } from '../../document.ts'

/*
 * The clause of a sentence that a time expression dates. Clauses are cut where English marks their edges: at
 * semicolons, dashes, commas before a conjunction, a relative pronoun or a participle, at “that” after a verb of
 * speech, and at speech tags. Words between quotation marks are never cut. Everything is an offset into the sentence.
 */

/** A clause, and what it leaves to its surroundings. */
export interface Clause extends Span {
  /** Offset before which the subject stands, where the clause has none of its own (“who was elected …”). */
  readonly subjectBefore: number | undefined
  /** How the subject is left out. */
  readonly kind: 'whole' | 'relative' | 'coordinate' | 'pronoun'
}

interface Cut {
  /** Where the clause before it ends. */
  readonly end: number
  /** Where the clause after it begins. */
  readonly start: number
  readonly kind: Clause['kind'] | 'tail'
}

const SPEECH =
  'said|says|say|told|added|adds|announced|reported|claimed|argued|stated|confirmed|insisted|warned|noted|acknowledged|admitted|denied|believed|believes|thinks|thought|knew|knows|showed|shows|found|estimated|estimates|predicted|testified|wrote|learned|indicated|suggested|alleged|alleges|revealed|disclosed|concluded|explained|recalled|agreed|promised|declared|maintained|ruled|hopes|hoped|expects|expected'
const FINITE = new Set(
  `
  is are was were am be been has have had do does did will would can could may might shall should must said says told
  took takes came comes went goes made makes gave gives got gets saw sees met meets won wins lost loses left leaves
  held holds rose rises fell falls began begins became becomes led leads cut put set hit let shut split spent sent
  sold built bought brought broke chose drew drove fought fled flew found grew hung heard kept knew laid lent paid
  ran rang read sat shot showed sought spoke stood stole struck swore taught thought threw understood withdrew wrote
  died dies ended ends opens closes plans expects wants calls votes remains faces
`.trim().split(/\s+/)
)
const NEGATED = new Set('isn aren wasn weren hasn haven hadn don doesn didn won wouldn couldn can'.split(' '))
const WORD = /[a-z0-9_]+/gi

/**
 * Where the first verb form stands that makes a clause of its words, as far as the form shows it; -1 where none does.
 * Looks words up: a pattern of them all takes milliseconds to make ready.
 */
export function finiteVerbAt(words: string): number {
  for (const { 0: word, index } of words.matchAll(WORD)) {
    const lower = word.toLowerCase()
    if (FINITE.has(lower)) return index
    if (lower.length < 2 || /[^a-z]/.test(lower)) continue
    if (lower.length > 3 && lower.endsWith('ed')) return index
    const after = words.slice(index + word.length, index + word.length + 8)
    if (/^’s\b|^'s been\b/i.test(after) || (NEGATED.has(lower) && /^['’]t\b/i.test(after))) return index
  }
  return -1
}
const CONJUNCTION = '(?:and|but|or|yet|so|while|although|though|because|as|when|where|after|before|since|until|if|unless|whereas)'
const CUTS = new RegExp(
  [
    '(?<hard>;\\s+|\\s+[—–]\\s*|\\s*—\\s+|\\s+(?:-{1,2}|_)\\s+|:\\s+(?=[A-ZÀ-Þ]|[“"]))',
    `(?<conjunction>,\\s+${CONJUNCTION}\\s+)`,
    '(?<relative>,?\\s+(?:who|which)\\s+)(?=(?:also |then |later |first |had |has |is |was |were |are |have |will |would |[a-z]+ed |[a-z]+s )?)',
    '(?<tail>,\\s+)(?=(?:which|whose|whom|where|who|according|including|despite|adding|a|an|one|up|down|from|compared|[a-z]{3,}ing|not|with|without)\\b)',
    '(?<subordinate>,?\\s+(?:just |even |so )?(?:because|while|although|whereas|when|after|before|since)\\s+)(?=(?:the|a|an|he|she|they|it|we|his|her|their|its|some|two|[A-ZÀ-Þ])[^,;.]{0,80}?\\s(?:was|were|had|has|[a-z]{3,}ed|took|came|went|made|won|lost|left|held|rose|fell|began|became)\\b)',
    '(?<coordinate>,?\\s+and\\s+(?:then\\s+|later\\s+|subsequently\\s+)?)(?=(?:was|were|had|has|will|would|won|lost|left|held|rose|fell|began|became|took|came|went|made|got|met|[a-z]{2,}ed)\\s)',
    '(?<resumed>,\\s+)(?=(?:has|have|had|is|was|were|are|will|would)\\s)',
    '(?<after>,\\s+)(?=(?:said|says|spoke|told|took|came|went|made|won|lost|left|held|rose|fell|began|became|led|met|[a-z]{3,}(?:ed|s))\\s)',
    `(?<that>\\b(?:${SPEECH})\\b[^,;“”"]{0,50}?\\sthat\\s)`,
    `(?<bare>\\b(?:said|says|claimed|believes|thinks)\\s)(?=(?:the|a|he|she|they|it|we|his|her|their|its|this|there|some|more|[A-ZÀ-Þ])\\b)`
  ].join('|'),
  'g'
)
const TAG = new RegExp(`,\\s+(?:[^,;]{2,90}\\s(?:said|says|told [^,;]{2,60}|added|reported|announced|wrote)|(?:said|says) [^,;]{2,120}|according to [^;]{2,140})\\.?$`)

/** The whole sentence, for a clause whose subject is not found. */
export function wholeClause(sentence: string, at: Span): Clause {
  const low = Math.max(0, at.start - LONGEST / 2)
  return finished(sentence, low, Math.min(sentence.length, at.end + LONGEST / 2), 'whole', at)
}

/** Longest sentence whose clauses are looked for; of longer ones the surroundings of the expression are taken. */
const LONGEST = 1_200

/** “which the administration issued” says nothing without what it qualifies; “which was issued” has a subject to find. */
const RELATIVE = /^(?:which|whom|whose|that)\s/
const EVENTS = new Set('had has have is was were are will would took came went made won lost left held rose fell began became led met'.split(' '))

/** Whether the words open with a verb that says an event or a state. */
function opensWithEvent(words: string): boolean {
  const verb = /^(?:(?:also|then|later|first|once)\s)?(\w+)/.exec(words)?.[1] ?? ''
  return EVENTS.has(verb) || /^[a-z]{2,}ed$/.test(verb)
}

function isObjectRelative(words: string): boolean {
  const relative = RELATIVE.exec(words)
  return relative !== null && !opensWithEvent(words.slice(relative[0].length))
}

/** The clause of `sentence` that the expression at `at` dates. */
export function clauseOf(sentence: string, at: Span): Clause {
  const low = Math.max(0, at.start - LONGEST / 2)
  const high = Math.min(sentence.length, at.end + LONGEST / 2)
  const segments = segmentsOf(sentence, low, high, at)
  if (segments.at(-1)!.end <= at.start) return finished(sentence, low, high, 'whole', at)
  let index = segments.findIndex((segment) => segment.start <= at.start && at.end <= segment.end)
  if (index === -1) return { start: low, end: trimEnd(sentence, low, high), subjectBefore: undefined, kind: 'whole' }
  let { start, end, kind } = segments[index]!
  while (finiteVerbAt(sentence.slice(start, end)) < 0 && kind !== 'tail' && segments[index + 1]) end = segments[++index]!.end
  while (index > 0 && (kind === 'tail' || finiteVerbAt(sentence.slice(start, end)) < 0 || isObjectRelative(sentence.slice(start, end)))) {
    index = segments.findLastIndex((segment) => segment.end <= start)
    if (index === -1) break
    ;({ start, kind } = segments[index]!)
  }
  return finished(sentence, start, end, kind === 'tail' ? 'whole' : kind, at)
}

interface Segment extends Span {
  readonly kind: Cut['kind']
}

function segmentsOf(sentence: string, low: number, high: number, at: Span): Segment[] {
  const tag = TAG.exec(sentence.slice(low, high))
  const last = tag && (low + tag.index >= at.end || low + tag.index < at.start) ? low + tag.index : high
  const segments: Segment[] = []
  let start = low
  let kind: Cut['kind'] = 'whole'
  for (const cut of cutsIn(sentence, low, last, at)) {
    if (cut.end > start) segments.push({ start, end: cut.end, kind })
    start = cut.start
    kind = cut.kind
  }
  if (start < last) segments.push({ start, end: last, kind })
  return segments
}

function cutsIn(sentence: string, low: number, high: number, at: Span): Cut[] {
  const quoted = quotedParts(sentence, low, high)
  const cuts: Cut[] = []
  for (const match of sentence.slice(low, high).matchAll(CUTS)) {
    const from = low + match.index
    const to = from + match[0].length
    if (from < at.end && to > at.start) continue
    if (quoted.some((part) => part.start < from && to < part.end)) continue
    const cut = cutOf(match, from, to, at, sentence)
    // A verb after a comma takes up the subject again only where a relative clause came between.
    if (match.groups?.['after'] !== undefined && cuts.at(-1)?.kind !== 'relative') continue
    if (cut) cuts.push(cut)
  }
  return cuts
}

function cutOf(match: RegExpExecArray, from: number, to: number, at: Span, sentence: string): Cut | undefined {
  const { hard, conjunction, relative, tail, subordinate, coordinate, resumed, after, that, bare } = match.groups ?? {}
  const verbFirst = conjunction !== undefined && finiteVerbAt(sentence.slice(to, to + 24)) === 0
  if (verbFirst) return { end: from, start: to, kind: at.start > to ? 'coordinate' : 'tail' }
  if (hard !== undefined || conjunction !== undefined) return { end: from, start: to, kind: 'whole' }
  if (subordinate !== undefined) return { end: from, start: to, kind: 'whole' }
  if (tail !== undefined) return { end: from, start: to, kind: 'tail' }
  if (relative !== undefined) return relativeCut(sentence, from, to, at)
  if ((resumed ?? after) !== undefined) return { end: from, start: to, kind: at.start > to ? 'coordinate' : 'tail' }
  if (coordinate !== undefined) return at.start > to ? { end: from, start: to, kind: 'coordinate' } : { end: from, start: to, kind: 'tail' }
  // What a verb of speech reports is an event of its own where the expression stands inside it.
  if (that !== undefined) return at.start >= to ? { end: from, start: to, kind: 'whole' } : undefined
  if (bare !== undefined) return at.start >= to + 8 ? { end: from, start: to, kind: 'whole' } : undefined
  return undefined
}

/** “who was elected in 2022” has an event of its own; “which the administration issued” keeps what it qualifies. */
function relativeCut(sentence: string, from: number, to: number, at: Span): Cut | undefined {
  if (at.start < from) return { end: from, start: to, kind: 'tail' }
  if ((sentence.slice(to, at.start).match(/\b(?:was|were|is|are|has|had)\b/g)?.length ?? 0) > 1) return undefined
  return opensWithEvent(sentence.slice(to, to + 40)) ? { end: from, start: to, kind: 'relative' } : undefined
}

function quotedParts(sentence: string, low: number, high: number): Span[] {
  const parts: Span[] = []
  for (const match of sentence.slice(low, high).matchAll(/“[^”]*”|"[^"]*"|«[^»]*»/g)) {
    parts.push({ start: low + match.index, end: low + match.index + match[0].length })
  }
  return parts
}

const PRONOUN = /^(?:(?:and|but|so|that|then)\s+)?(?:he|she)\s+/i

function finished(sentence: string, from: number, to: number, kind: Clause['kind'], at: Span): Clause {
  let start = from + (/^[\s,;:—–-]*/.exec(sentence.slice(from, to))?.[0].length ?? 0)
  start = afterLeadingExpression(sentence, start, at)
  const end = trimEnd(sentence, start, Math.max(to, at.end > start ? Math.min(at.end, to) : to))
  const pronoun = kind === 'whole' ? PRONOUN.exec(sentence.slice(start, end)) : null
  if (pronoun && (at.start >= start + pronoun[0].length || at.end <= start)) {
    return { start: start + pronoun[0].length, end, subjectBefore: start, kind: 'pronoun' }
  }
  return { start, end, subjectBefore: kind === 'whole' ? undefined : start, kind }
}

/** “In October, Trump called …”: what happened is said after the comma, and the expression is shown beside it. */
function afterLeadingExpression(sentence: string, start: number, at: Span): number {
  const before = sentence.slice(start, at.start)
  if (!/^(?:(?:and|but|then|so)\s+)?(?:(?:in|on|at|by|since|during|late|early|earlier|later)\s+){0,2}$/i.test(before)) return start
  const comma = /^\s*,\s*/.exec(sentence.slice(at.end, at.end + 6))
  return comma ? at.end + comma[0].length : start
}

function trimEnd(sentence: string, start: number, end: number): number {
  const words = sentence.slice(start, end)
  const balanced = (words.match(/[“«]/g)?.length ?? 0) === (words.match(/[”»]/g)?.length ?? 0)
  const trimmed = words.replace(balanced ? /[\s,;:.—–-]+$/ : /[\s,;:—–-]+$/, '')
  // The full stop of “p.m.” belongs to the word.
  const abbreviated = /(?:\.[A-Za-z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr))$/.test(trimmed) && words[trimmed.length] === '.'
  return start + trimmed.length + (abbreviated ? 1 : 0)
}
