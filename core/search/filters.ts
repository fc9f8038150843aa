import type { Briefing } from '../briefing/briefing.ts'
import { paragraphNumberAt, type Block, type Span } from '../document.ts'
import { daysOf, type DayRange } from '../edtf.ts'
import { createBudget } from './budget.ts'
import { spanOf, spanOfPair, type ItemKind } from './entries.ts'
import { findTerm } from './match.ts'
import { outermost, touchedBy, type OuterSpans } from './spans.ts'
import { literalTerm, type Filter, type LiteralTerm, type Place } from './syntax.ts'
import { textOfWords } from './text.ts'

/** What a field and its value come to in one briefing. */
export interface Region {
  /** Where words count. */
  readonly spans: OuterSpans
  /** What is found where the query has no words; `spans` unless they are only the surroundings. */
  readonly own: OuterSpans
  /** The lists whose items can be found; all where it is left out. */
  readonly kinds?: readonly ItemKind[]
  /** The field in words: “speaker is Gustavo Petro”. */
  readonly words: string
  /** Why nothing is found. */
  readonly note?: string
}

/** Resolves a field against a briefing. Never throws: a value that names nothing gives an empty region and a note. */
export function resolveFilter(filter: Filter, briefing: Briefing): Region {
  switch (filter.field) {
    case 'speaker':
      return speakerRegion(filter.value, briefing)
    case 'person':
      return personRegion(filter.value, briefing)
    case 'in':
      return placeRegion(filter.place, briefing)
    case 'para':
      return paragraphRegion(filter, briefing)
    case 'date':
      return dateRegion(filter.days, filter.written, briefing)
    case 'source':
      return sourceRegion(filter.value, briefing)
    case 'tag':
      return nothing(`tag is ${filter.value}`, 'This briefing has no tags.')
  }
}

function region(spans: Iterable<Span>, words: string, more: Partial<Region> = {}): Region {
  const outer = outermost(spans)
  return { spans: outer, own: outer, words, ...more }
}

function nothing(words: string, note: string): Region {
  return region([], words, { note })
}

/** What a speaker is quoted or reported as saying: the passages of quotes, the content of statements. */
function speakerRegion(value: string, { quotes, statements, people }: Briefing): Region {
  const aliases = new Map(people.map(({ name, aliases: others }) => [name, others]))
  const quoted = quotes.map((quote) => quote.speaker?.name)
  const reported = statements.map((statement) => statement.source?.name)
  const names = new Set([...quoted, ...reported].flatMap(speakersIn))
  const speakers = [...names].filter((name) => isNamed(value, [name, ...(aliases.get(name) ?? [])]))
  if (speakers.length === 0) {
    return nothing(`speaker is ${value}`, `No speaker matches “${value}”. ${listed('Speakers', names)}`)
  }
  const speaks = (name: string | undefined): boolean => speakersIn(name).some((each) => speakers.includes(each))
  const said = [
    ...quotes.filter((quote) => speaks(quote.speaker?.name)).flatMap((quote) => quote.spans.map(spanOfPair)),
    ...statements.filter((statement) => speaks(statement.source?.name)).map((statement) => spanOf(statement.content))
  ]
  return region(said, `speaker is ${speakers.join(' or ')}`, { kinds: ['quote', 'statement'] })
}

/** A joint statement names its speakers with semicolons between. */
function speakersIn(name: string | undefined): string[] {
  return name === undefined ? [] : name.split(/;\s*/)
}

/** The paragraphs that mention someone; on its own, the mentions. */
function personRegion(value: string, { people, document }: Briefing): Region {
  const persons = people.filter(({ name, aliases }) => isNamed(value, [name, ...aliases]))
  if (persons.length === 0) {
    const named = listed('Named', people.map((each) => each.name))
    return nothing(`person is ${value}`, `No person, organisation or place matches “${value}”. ${named}`)
  }
  const mentions = outermost(persons.flatMap((each) => each.mentions.map(spanOfPair)))
  const blocks = document.blocks.filter((block) => touchedBy(mentions, block))
  const names = persons.map((each) => each.name).join(' or ')
  return region(blocks.map(spanOf), `in paragraphs that mention ${names}`, { own: mentions })
}

function placeRegion(place: Place, briefing: Briefing): Region {
  const { quotes, statements, timeline, people, numbers, summary, gaps, document } = briefing
  const mentions = people.flatMap((each) => each.mentions.map(spanOfPair))
  switch (place) {
    case 'quotes':
      return panelRegion(place, quotes.flatMap((quote) => quote.spans.map(spanOfPair)), ['quote'])
    case 'statements':
      return panelRegion(place, statements, ['statement'])
    case 'timeline':
      return panelRegion(place, timeline, ['timeline'])
    case 'figures':
      return panelRegion(place, [...mentions, ...numbers], ['person', 'number'])
    case 'people':
      return panelRegion(place, mentions, ['person'])
    case 'numbers':
      return panelRegion(place, numbers, ['number'])
    case 'summary':
      return panelRegion(place, summary, ['summary'])
    case 'gaps':
      return panelRegion(place, gaps, ['gap'])
    case 'notes':
      return nothing('in the notes', 'This briefing has no notes.')
    case 'title':
      return region(document.blocks.filter(isHeading).map(spanOf), 'in titles and headings', { kinds: [] })
  }
}

function panelRegion(place: Place, spans: readonly Span[], kinds: readonly ItemKind[]): Region {
  const words = `in the ${place}`
  if (spans.length === 0) return nothing(words, `This briefing has no ${place} yet.`)
  return region(spans.map(spanOf), words, { kinds })
}

function isHeading(block: Block): boolean {
  return block.kind === 'heading'
}

/** Blocks under these ¶ numbers; a heading goes with the paragraph it stands over, as it does in a hit. */
function paragraphRegion({ first, last }: { first: number; last: number }, { document }: Briefing): Region {
  const words = first === last ? `in paragraph ${first}` : `in paragraphs ${first} to ${last}`
  const inside = document.blocks.filter((block) => {
    const number = block.number ?? paragraphNumberAt(document, block.start)
    return number !== undefined && first <= number && number <= last
  })
  const count = document.blocks.findLast((block) => block.number !== undefined)?.number ?? 0
  if (inside.length === 0) return nothing(words, `The paragraphs of this text are numbered 1 to ${count}.`)
  return region(inside.map(spanOf), words)
}

/** Timeline entries whose date and the range have a day in common. */
function dateRegion(days: DayRange, written: string, { timeline }: Briefing): Region {
  const words = `in timeline entries of ${written.replace(/^-?date:/i, '')}`
  const entries = timeline.filter(({ date }) => {
    const own = daysOf(date)
    return own !== undefined && !isBefore(own, days) && !isBefore(days, own)
  })
  return entries.length > 0
    ? region(entries.map(spanOf), words, { kinds: ['timeline'] })
    : nothing(words, 'The timeline has no entry in that time.')
}

function isBefore(a: DayRange, b: DayRange): boolean {
  return a.last !== null && b.first !== null && a.last < b.first
}

/** All of the text, or none of it. */
function sourceRegion(value: string, { metadata, source, document }: Briefing): Region {
  const words = `source is ${value}`
  const { publisher, 'container-title': container, 'publisher-place': place, URL: address, author = [] } = metadata
  const authors = author.map((each) => ('literal' in each ? each.literal : `${each.given ?? ''} ${each.family}`))
  const told = [source.fileName, publisher, container, place, address, ...authors]
  const names = new Set(told.filter((name) => name !== undefined && name !== '') as string[])
  if (!isNamed(value, [...names])) {
    return nothing(words, `The source does not match “${value}”. ${listed('Its names', names)}`)
  }
  return region(document.blocks.map(spanOf), words)
}

/** Whether every word of `value` is one of a name, or begins one where it ends with a star. */
function isNamed(value: string, names: readonly string[]): boolean {
  const text = textOfWords(names.join('\n'))
  const options = { matchCase: false, wholeWord: true, budget: createBudget(undefined, 0) }
  const words = value.split(/\s+/).filter((word) => word !== '')
  return words.every((word) => findTerm(nameTerm(word), text, options).length > 0)
}

function nameTerm(word: string): LiteralTerm {
  const stem = word.replace(/\*+$/, '')
  return literalTerm('word', stem, { openEnd: stem !== word })
}

const MAX_LISTED = 6

function listed(what: string, names: Iterable<string>): string {
  const all = [...names]
  if (all.length === 0) return 'This briefing has none yet.'
  const more = all.length > MAX_LISTED ? ` and ${all.length - MAX_LISTED} more` : ''
  return `${what}: ${all.slice(0, MAX_LISTED).join(', ')}${more}.`
}
