import type { Span } from '../../document.ts'

/** Words of the source as they stand in it, with the ¶ number where they are found. */
export interface Phrase extends Span {
  readonly text: string
  readonly paragraph: number | undefined
}

/** One line of the brief. Only `lead` may hold words that are not the source's. */
export interface Line {
  /** What the line opens with, in bold: a date, a speaker, a kind of gap. */
  readonly lead: string | undefined
  /** Whether `lead` was worked out by the program rather than read in the source. */
  readonly inferred: boolean
  /** How it was said, before the words themselves. */
  readonly before: readonly Phrase[]
  /** Shown in square brackets before the words. */
  readonly antecedent: Phrase | undefined
  /** The words themselves, each a slice of the text. */
  readonly words: readonly Phrase[]
  /** The part of the words to be set in bold. */
  readonly strong: Span | undefined
  /** The ¶ number in the margin. */
  readonly paragraph: number | undefined
}

export const SECTIONS = ['keyPoints', 'quotes', 'timeline', 'people', 'numbers', 'gaps'] as const

export type SectionName = (typeof SECTIONS)[number]

export interface Section {
  readonly name: SectionName
  readonly heading: string
  readonly lines: readonly Line[]
  /** How many items the whole briefing has, of which `lines` are shown. */
  readonly available: number
  /** What to say where there is nothing to show. */
  readonly empty: string
}

/** How many lines a page may hold of each section, and how it is set: one step on the ladder of sacrifice. */
export interface Cut extends Readonly<Record<SectionName, number>> {
  /** Whether sections without items say so, or go. */
  readonly emptySections: 'said' | 'left-out'
  /** Size of the text, in points. */
  readonly points: 10 | 9.5 | 9
}

/** The page before anything is sacrificed: the number of lines each section asks for. */
export const UNCUT: Cut = {
  keyPoints: 4,
  quotes: 3,
  timeline: 5,
  people: 4,
  numbers: 3,
  gaps: 3,
  emptySections: 'said',
  points: 10
}

/** The one-page brief as data: what stands on the page, in order. */
export interface Brief {
  readonly language: string
  /** Source, place and date. */
  readonly status: readonly { readonly text: string; readonly inferred: boolean }[]
  /** The analyst's mark for how the page is to be handled. */
  readonly handling: string | undefined
  readonly title: string
  readonly titleIsWorking: boolean
  readonly bottomLine: Line | undefined
  readonly comment: string | undefined
  readonly sections: readonly Section[]
  readonly citation: string
  /** Who answers for the choice of items. */
  readonly reviewed: boolean
  readonly cut: Cut
  /** “Cut to fit: 2 timeline entries, 1 quote”, empty where nothing was. */
  readonly cutNote: string
  /** Words on the page, but for headings and ¶ numbers. */
  readonly words: number
}
