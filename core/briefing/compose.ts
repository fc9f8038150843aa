import { contains, overlaps, type Span } from '../document.ts'
import type { Quote } from '../findings.ts'
import type { Briefing } from './briefing.ts'
import { citeSource, formatEdtf, issuedEdtf, sourceName, titleOf } from './cite.ts'
import { SECTIONS, UNCUT, type Brief, type Cut, type Line, type Section, type SectionName } from './print/brief.ts'
import { lineOfEntry, lineOfGap, lineOfNumber, lineOfPerson, lineOfSummary, linesOfQuote } from './print/lines.ts'
import { countWords } from './print/words.ts'

/** The words a page is meant to hold: 500 fit A4 and US Letter at 10/13 pt, 560 overflow Letter (measured). */
export const PAGE_WORDS = 455

/** Words for each section: lines asked for, times the words of a line. Our own budgets. */
const SECTION_WORDS: Readonly<Record<SectionName, number>> = {
  keyPoints: 88,
  quotes: 72,
  timeline: 65,
  people: 40,
  numbers: 30,
  gaps: 48
}

const TITLE_WORDS = 12
const QUOTE_WORDS = 24
const ENTRY_WORDS = 13
/** Of the source block, beyond the citation: hash, time of printing, number of pages, legend. */
const SOURCE_BLOCK_WORDS = 24
/** Items that share more than this part of the shorter one's characters say the same thing. */
const REPEATED = 0.5
/** Shorter phrases (a cue, a role) may stand on the page twice. */
const REPEATABLE_WORDS = 3

/** The fewest lines that the ladder of sacrifice leaves a section: these it gets whatever else is on the page. */
const FLOORS: readonly (readonly [SectionName, upTo: number])[] = [
  ['gaps', 1],
  ['keyPoints', 3],
  ['quotes', 2],
  ['timeline', 3],
  ['people', 3],
  ['gaps', 2]
]

/** What sections are given beyond their floors, first what the ladder gives up last. */
const BEYOND_FLOORS: readonly (readonly [SectionName, upTo: number])[] = [
  ['gaps', UNCUT.gaps],
  ['keyPoints', UNCUT.keyPoints],
  ['people', UNCUT.people],
  ['quotes', UNCUT.quotes],
  ['timeline', UNCUT.timeline],
  ['numbers', UNCUT.numbers]
]

const EMPTY: Readonly<Record<SectionName, string>> = {
  keyPoints: 'No further sentence was singled out.',
  quotes: 'No quotation was found in the text.',
  timeline: 'No date was found in the text.',
  people: 'No person was found in the text.',
  numbers: 'No key number was found in the text.',
  gaps: 'No dispute, denial or unnamed source was found. That does not mean that there is none.'
}

const NOUNS: Readonly<Record<SectionName, readonly [one: string, many: string]>> = {
  keyPoints: ['key point', 'key points'],
  quotes: ['quote', 'quotes'],
  timeline: ['timeline entry', 'timeline entries'],
  people: ['person', 'people'],
  numbers: ['number', 'numbers'],
  gaps: ['point not established', 'points not established']
}

export interface ComposeOptions {
  /** How much is given up so that the page fits; nothing unless said. */
  readonly cut?: Cut
  /** The words that the page holds; {@link PAGE_WORDS} unless said. */
  readonly pageWords?: number
  /** The analyst's own comment, set apart from the source's words. */
  readonly comment?: string | undefined
  /** The analyst's mark for how the page is to be handled. */
  readonly handling?: string | undefined
}

/** An item that may be shown, with the lines it may be set in, the fuller first. */
interface Candidate {
  readonly lines: readonly Line[]
  /** Place in the order in which the section is printed. */
  readonly place: number
}

interface Chosen {
  readonly line: Line
  readonly place: number
}

type Choice = Record<SectionName, Chosen[]>

/**
 * Chooses what stands on the one-page brief. Every item keeps its words whole: what does not fit is left out and
 * counted in `cutNote`. Cutting further only takes away: a brief at a later cut is part of the brief before it.
 */
export function composeBrief(briefing: Briefing, { cut = UNCUT, pageWords = PAGE_WORDS, comment, handling }: ComposeOptions = {}): Brief {
  const head = headOf(briefing, comment, handling)
  const candidates = candidatesOf(briefing)
  const choice = choose(candidates, head, pageWords)
  const sections = SECTIONS.map((name) => sectionOf(name, candidates[name].length, reduced(name, choice[name], cut)))
  const shown = sections.filter(({ lines, available }) => lines.length > 0 || (available === 0 && cut.emptySections === 'said'))
  return {
    ...head,
    sections: shown.map((section) => named(section, briefing)),
    cut,
    cutNote: cutNoteOf(sections, cut),
    words: wordsOfHead(head) + sum(shown.map(wordsOfSection))
  }
}

type Head = Omit<Brief, 'sections' | 'cut' | 'cutNote' | 'words'>

function headOf(briefing: Briefing, comment: string | undefined, handling: string | undefined): Head {
  const { metadata, document } = briefing
  const first = inRank(briefing)[0]
  const issued = issuedEdtf(metadata)
  const date = issued ? formatEdtf(issued) : 'undated'
  const place = metadata['publisher-place']
  return {
    language: document.language,
    status: [
      { text: sourceName(briefing), inferred: false },
      ...(place ? [{ text: place, inferred: false }] : []),
      { text: date, inferred: issued !== undefined && metadata.issuedIsDerived === true }
    ],
    handling: handling?.trim() || undefined,
    title: titleOf(briefing),
    titleIsWorking: metadata.titleIsWorking === true || !metadata.title?.trim(),
    bottomLine: first && lineOfSummary(document, first),
    comment: comment?.trim() || undefined,
    // A long title stands above in full; the citation need not say it again.
    citation: citeSource(briefing, { title: countWords(titleOf(briefing)) <= TITLE_WORDS }),
    reviewed: briefing.reviewed === true
  }
}

function inRank({ summary }: Briefing): Briefing['summary'] {
  return summary.toSorted((a, b) => a.rank - b.rank)
}

/** Every item of each section, those to be preferred first. */
function candidatesOf(briefing: Briefing): Readonly<Record<SectionName, readonly Candidate[]>> {
  const { document, numbers, gaps } = briefing
  const people = keyPeople(briefing)
  const single = (line: Line, place: number): Candidate => ({ lines: [line], place })
  return {
    keyPoints: inRank(briefing).slice(1).map((item, place) => single(lineOfSummary(document, item), place)),
    quotes: quotesInOrder(briefing).map((quote) => ({
      lines: linesOfQuote(document, quote),
      place: quote.spans[0]![0]
    })),
    timeline: entriesInOrder(briefing),
    people: people.map((person, place) => single(lineOfPerson(document, person), place)),
    numbers: numbers.map((number, place) => single(lineOfNumber(document, number), place)),
    gaps: gaps.map((gap, place) => single(lineOfGap(document, gap), place))
  }
}

/** People by how often the text names them; where it names none, organisations. */
function keyPeople({ people }: Briefing): Briefing['people'] {
  const persons = people.filter(({ kind }) => kind === 'person')
  const shown = persons.length > 0 ? persons : people.filter(({ kind }) => kind === 'organisation')
  return shown.toSorted((a, b) => b.mentions.length - a.mentions.length)
}

/**
 * One quotation of each speaker before any second one; full speech of a named speaker before writing, and both
 * before fragments; what fits its budget before what does not, and the shorter first. Headings are no quotations.
 */
function quotesInOrder({ quotes }: Briefing): Quote[] {
  const preferred = quotes
    .filter(({ kind }) => kind !== 'heading')
    .toSorted((a, b) => tierOf(a) - tierOf(b) || excessOf(a) - excessOf(b))
  const turns = new Map<string, number>()
  const withTurn = preferred.map((quote) => {
    const speaker = quote.speaker?.name ?? ''
    const turn = turns.get(speaker) ?? 0
    turns.set(speaker, turn + 1)
    return { quote, turn: quote.speaker ? turn : turn + 1 }
  })
  return withTurn.toSorted((a, b) => a.turn - b.turn).map(({ quote }) => quote)
}

function tierOf({ kind, speaker }: Quote): number {
  if (!speaker) return 3
  return kind === 'direct' ? 0 : kind === 'written' ? 1 : 2
}

function excessOf({ text }: Quote): number {
  return Math.max(0, countWords(text) - QUOTE_WORDS)
}

/** Dated entries before vague ones, those that fit their budget before longer ones, the most recent first. */
function entriesInOrder({ timeline, document }: Briefing): Candidate[] {
  const entries = timeline.map((entry, place) => {
    const line = lineOfEntry(document, entry)
    const long = wordsOfLine({ ...line, lead: undefined }) > ENTRY_WORDS
    return { lines: [line], place, rank: Number(entry.precision === 'vague') * 2 + Number(long) }
  })
  return entries.toSorted((a, b) => a.rank - b.rank || b.place - a.place)
}

/**
 * Gives each section its words: first its floor and then more, within the section's own budget; then, from what is
 * left of the page, to whatever still asks, and only then to what the page has already said.
 */
function choose(candidates: Readonly<Record<SectionName, readonly Candidate[]>>, head: Head, pageWords: number): Choice {
  const choice: Choice = { keyPoints: [], quotes: [], timeline: [], people: [], numbers: [], gaps: [] }
  const printed: Span[] = head.bottomLine ? spansOf(head.bottomLine) : []
  const unsaid = SECTIONS.filter((name) => candidates[name].length === 0).map((name) => countWords(EMPTY[name]))
  let left = pageWords - wordsOfHead(head) - sum(unsaid)

  const take = (name: SectionName, upTo: number, { budget, repeats }: { budget: number; repeats: boolean }): void => {
    let allowance = budget
    for (const candidate of candidates[name]) {
      if (choice[name].length >= upTo) return
      if (choice[name].some(({ place }) => place === candidate.place)) continue
      const fitting = candidate.lines.filter((line) => repeats || !isRepeated(line, printed))
      const line = fitting.find((fit) => wordsOfLine(fit) <= allowance)
      if (!line) continue
      choice[name].push({ line, place: candidate.place })
      printed.push(...spansOf(line))
      allowance -= wordsOfLine(line)
      left -= wordsOfLine(line)
    }
  }

  const unspent = (name: SectionName): number => SECTION_WORDS[name] - sum(choice[name].map(({ line }) => wordsOfLine(line)))
  for (const [name, upTo] of FLOORS) take(name, upTo, { budget: unspent(name), repeats: false })
  for (const [name, upTo] of BEYOND_FLOORS) take(name, upTo, { budget: Math.min(unspent(name), left), repeats: false })
  for (const repeats of [false, true]) {
    for (const [name, upTo] of [...FLOORS, ...BEYOND_FLOORS]) take(name, upTo, { budget: left, repeats })
  }
  // The last word on what is not established never goes, however long it is.
  if (choice.gaps.length === 0) choice.gaps.push(...candidates.gaps.slice(0, 1).map(({ lines, place }) => ({ line: lines[0]!, place })))
  return choice
}

function spansOf({ before, words }: Line): Span[] {
  return [...before, ...words].filter(({ text }) => countWords(text) > REPEATABLE_WORDS)
}

function isRepeated(line: Line, printed: readonly Span[]): boolean {
  return spansOf(line).some((span) => printed.some((other) => sharesMost(span, other)))
}

function sharesMost(a: Span, b: Span): boolean {
  if (!overlaps(a, b)) return false
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return contains(a, b) || contains(b, a) || shared > REPEATED * Math.min(a.end - a.start, b.end - b.start)
}

/** The lines of a section that the cut leaves, in the order they are printed in. The oldest dates go first. */
function reduced(name: SectionName, chosen: readonly Chosen[], cut: Cut): Line[] {
  const kept = name === 'timeline' ? chosen.toSorted((a, b) => b.place - a.place) : chosen
  return kept
    .slice(0, cut[name])
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line)
}

const HEADINGS: Readonly<Record<SectionName, string>> = {
  keyPoints: 'Key points',
  quotes: 'Who said what',
  timeline: 'Timeline',
  people: 'Key people',
  numbers: 'Key numbers',
  gaps: 'Not established'
}

function sectionOf(name: SectionName, available: number, lines: readonly Line[]): Section {
  return { name, heading: HEADINGS[name], lines, available, empty: EMPTY[name] }
}

function named(section: Section, { people }: Briefing): Section {
  const onlyBodies = section.lines.length > 0 && !people.some(({ kind }) => kind === 'person')
  return section.name === 'people' && onlyBodies ? { ...section, heading: 'Key organisations' } : section
}

/** What the page would have shown and does not, in words. */
function cutNoteOf(sections: readonly Section[], cut: Cut): string {
  const left = sections.flatMap(({ name, available, lines }) => {
    const count = Math.min(available, UNCUT[name]) - lines.length
    return count > 0 ? [`${count} ${NOUNS[name][count === 1 ? 0 : 1]}`] : []
  })
  const empty = sections.filter(({ lines, available }) => lines.length === 0 && available === 0)
  const gone = cut.emptySections === 'left-out' && empty.length > 0 ? [`the empty ${listed(empty.map(({ heading }) => heading))}`] : []
  const set = cut.points < UNCUT.points ? [`set in ${cut.points} pt`] : []
  const parts = [...left, ...gone, ...set]
  return parts.length > 0 ? `Cut to fit: ${parts.join(', ')}` : ''
}

function listed(headings: readonly string[]): string {
  return `${headings.join(' and ')} ${headings.length === 1 ? 'section' : 'sections'}`
}

function wordsOfHead(head: Head): number {
  const { status, title, titleIsWorking, handling = '', comment = '', citation, bottomLine } = head
  const said = [...status.map(({ text }) => text), title, titleIsWorking ? 'working title' : '', handling, comment, citation]
  return sum(said.map(countWords)) + (bottomLine ? wordsOfLine(bottomLine) : 0) + SOURCE_BLOCK_WORDS
}

function wordsOfSection({ lines, empty }: Section): number {
  return lines.length > 0 ? sum(lines.map(wordsOfLine)) : countWords(empty)
}

/** Words a line puts on the page, but for its ¶ number. */
export function wordsOfLine({ lead = '', before, antecedent, words }: Line): number {
  const phrases = [...before, ...(antecedent ? [antecedent] : []), ...words]
  return countWords(lead) + sum(phrases.map(({ text }) => countWords(text)))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
