import type { DayPart, Season, Unit } from './calendar.ts'

/** What a relative expression counts from: the day of publication, or the date the text spoke of last. */
export type Base = 'publication' | 'reference'

/** How the expression says its time, for whoever explains the value. */
export type How =
  | 'explicit'
  | 'relative-day'
  | 'relative-period'
  | 'weekday'
  | 'month-without-year'
  | 'day-without-year'
  | 'period-without-year'
  | 'holiday'
  | 'distance'
  | 'reference'
  | 'part-of-day'
  | 'clock'
  | 'duration'
  | 'set'
  | 'vague'

/** Fields of a date as far as the words give them. */
export interface Fields {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly quarter?: number
  readonly half?: number
  readonly season?: Season
  readonly holiday?: string
  /** The first year of a decade (1990) or, below 100, its place in the century (90). */
  readonly decade?: number
  /** The first year of a century: 1900 for the twentieth. */
  readonly century?: number
  readonly before?: true
}

/** A time within the day, beside whatever names the day. */
export interface TimeOfDay {
  readonly part?: DayPart
  readonly clock?: string
}

/** A place on the calendar; what the fields leave open is filled in from the context. */
export interface Point extends TimeOfDay {
  readonly is: 'point'
  readonly fields: Fields
  /** -1 for “last”, 0 for “this”, 1 for “next”: of the named weekday, month, season or holiday. */
  readonly step?: -1 | 0 | 1
  /** The week of a weekday, counted from the base's: “Tuesday last week”. */
  readonly weekBy?: number
  /** The year, counted from the base's: “July last year”. */
  readonly yearBy?: number
  readonly base?: Base
}

/** So many units before or after the base, at the grain of the unit: “yesterday”, “two weeks ago”, “that year”. */
export interface Shift extends TimeOfDay {
  readonly is: 'shift'
  readonly unit: Unit
  readonly by: number
  readonly base: Base
  readonly how: How
}

/** A length of time; `amount` is `undefined` where the words leave it open (“several”). */
export interface Length {
  readonly is: 'length'
  readonly amount: number | undefined
  readonly unit: Unit
  /** A smaller length beside it: “an hour and 20 minutes”. */
  readonly rest?: { readonly amount: number; readonly unit: Unit }
  /** “in five years”: a date where the clause looks ahead, a length where it does not. */
  readonly ahead?: true
}

/** A length away from now that a comparison counts by: “a year earlier”, taking the grain of what is compared. */
export interface Comparison {
  readonly is: 'comparison'
  /** Years away; above 100, the year itself: “the 1988 period”. */
  readonly years: number
  /** Set where the words name a quarter or period, and not just a year. */
  readonly grain?: 'Q'
  readonly base: Base
  /** What the words name where nothing has been compared before. */
  readonly otherwise?: Point
}

/** A value the words fix by themselves. */
export interface Fixed {
  readonly is: 'fixed'
  readonly value: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly how: How
}

export type Meaning = Point | Shift | Length | Comparison | Fixed
