import type { Briefing } from '../briefing/briefing.ts'
import type { Span } from '../document.ts'
import type { SpanPair } from '../findings.ts'
import { outermost, type OuterSpans } from './spans.ts'

/** What a hit or a group can be part of: the running text, or one of the lists that a briefing derives from it. */
export type EntryKind = 'text' | ItemKind
export type ItemKind = 'summary' | 'quote' | 'statement' | 'timeline' | 'person' | 'number' | 'gap'

/** One thing that can be found: a block of the text or an item of a panel. */
export interface Entry {
  /** Its name in the index. */
  readonly id: string
  readonly in: EntryKind
  /** Index of the block, or of the item in its list. */
  readonly index: number
  /** Its own words, to show; empty for a block, which is shown by excerpts. */
  readonly label: string
  /** Where its words stand. */
  readonly spans: OuterSpans
  /** Names that it is also known by, each with the place that stands for it. */
  readonly names: readonly EntryName[]
  readonly fields: EntryFields
}

export interface EntryName {
  readonly name: string
  readonly span: Span
}

/** What is indexed of an entry. */
export type EntryFields = Readonly<Record<EntryField, string>>
export const ENTRY_FIELDS = ['text', 'speaker', 'person'] as const
export type EntryField = (typeof ENTRY_FIELDS)[number]

const NO_FIELDS: EntryFields = { text: '', speaker: '', person: '' }

/** Everything of a briefing that can be found: each block, then each item, in the order of their lists. */
export function entriesOf(briefing: Briefing): Entry[] {
  return [...blockEntries(briefing), ...itemEntries(briefing)]
}

function blockEntries({ document: { text, blocks } }: Briefing): Entry[] {
  const units = blocks.length > 0 ? blocks : [{ start: 0, end: text.length }]
  return units.map(({ start, end }, index) => ({
    id: `text-${index}`,
    in: 'text',
    index,
    label: '',
    spans: [{ start, end }],
    names: [],
    fields: { ...NO_FIELDS, text: text.slice(start, end) }
  }))
}

function itemEntries(briefing: Briefing): Entry[] {
  return [
    ...briefing.summary.map((item, index) => wordsEntry('summary', index, item)),
    ...quoteEntries(briefing),
    ...statementEntries(briefing),
    ...briefing.timeline.map((item, index) => wordsEntry('timeline', index, item)),
    ...personEntries(briefing),
    ...briefing.numbers.map((item, index) => wordsEntry('number', index, item)),
    ...briefing.gaps.map((item, index) => wordsEntry('gap', index, item))
  ]
}

function wordsEntry(kind: ItemKind, index: number, { text, start, end }: Span & { readonly text: string }): Entry {
  const fields = { ...NO_FIELDS, text }
  return { id: `${kind}-${index}`, in: kind, index, label: text, spans: [{ start, end }], names: [], fields }
}

function quoteEntries({ quotes }: Briefing): Entry[] {
  return quotes.map(({ text, spans, speaker }, index) => ({
    id: `quote-${index}`,
    in: 'quote',
    index,
    label: text,
    spans: outermost([...spans.map(spanOfPair), ...(speaker ? [spanOf(speaker)] : [])]),
    names: speaker ? [{ name: speaker.name, span: spanOf(speaker) }] : [],
    fields: { ...NO_FIELDS, text, speaker: speaker?.name ?? '' }
  }))
}

function statementEntries({ statements }: Briefing): Entry[] {
  return statements.map((statement, index) => {
    const { source } = statement
    const entry = wordsEntry('statement', index, statement)
    if (!source) return entry
    return {
      ...entry,
      spans: outermost([...entry.spans, spanOf(source)]),
      names: [{ name: source.name, span: spanOf(source) }],
      fields: { ...entry.fields, speaker: source.name }
    }
  })
}

function personEntries({ people }: Briefing): Entry[] {
  return people.map(({ name, aliases, roles, mentions }, index) => {
    const spans = mentions.map(spanOfPair)
    const [first] = spans
    return {
      id: `person-${index}`,
      in: 'person',
      index,
      label: name,
      spans: outermost([...spans, ...roles.map(spanOf)]),
      names: first ? [name, ...aliases].map((each) => ({ name: each, span: first })) : [],
      fields: { ...NO_FIELDS, text: roles.map((role) => role.text).join(' '), person: [name, ...aliases].join(' ') }
    }
  })
}

/** A span of its own from the pair that findings are written with. */
export function spanOfPair([start, end]: SpanPair): Span {
  return { start, end }
}

/** The place of an item, without the item. */
export function spanOf({ start, end }: Span): Span {
  return { start, end }
}
