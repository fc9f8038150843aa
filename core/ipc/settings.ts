import * as v from 'valibot'
import { PAPERS } from '../briefing/print/paper.ts'
import { LIBRARY_ORDERS } from '../library/browse.ts'
import { PlaceSchema, type Place } from '../library/notes.ts'

export type { Place } from '../library/notes.ts'

export const THEMES = ['system', 'light', 'dark', 'sepia', 'contrast'] as const
export const PANELS = ['summary', 'quotes', 'timeline', 'figures'] as const

export const TEXT_SCALES = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const
const MAX_PLACES = 200

export const SettingsSchema = v.object({
  version: v.literal(1),
  theme: v.picklist(THEMES),
  /** Per cent. */
  textScale: v.pipe(v.number(), v.minValue(80), v.maxValue(300)),
  contentsShown: v.boolean(),
  /** Width of the panels, in root em. */
  panelWidth: v.pipe(v.number(), v.minValue(18), v.maxValue(60)),
  panel: v.picklist(PANELS),
  quoteOrder: v.picklist(['speaker', 'text']),
  libraryOrder: v.optional(v.picklist(LIBRARY_ORDERS), 'opened'),
  /** `null` until the reader chooses: the system's region decides. */
  paper: v.nullable(v.picklist(PAPERS)),
  matchCase: v.boolean(),
  wholeWord: v.boolean(),
  /** Where the reader was, by SHA-256 of the source, newest last. */
  places: v.array(v.tuple([v.string(), PlaceSchema])),
  /** The reader's word for when a source was published (EDTF), by SHA-256 of the source. */
  published: v.optional(v.array(v.tuple([v.string(), v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/))])), () => []),
  /** The analyst's own comment for the printed brief, by SHA-256 of the source. */
  comments: v.array(v.tuple([v.string(), v.pipe(v.string(), v.maxLength(2000))]))
})

export type Theme = (typeof THEMES)[number]
export type PanelName = (typeof PANELS)[number]
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  theme: 'system',
  textScale: 100,
  contentsShown: true,
  panelWidth: 27,
  panel: 'summary',
  quoteOrder: 'speaker',
  libraryOrder: 'opened',
  paper: null,
  matchCase: false,
  wholeWord: true,
  places: [],
  published: [],
  comments: []
}

/** The settings with `place` remembered for the source `sha256`; the oldest places are forgotten beyond 200. */
export function withPlace(settings: Settings, sha256: string, place: Place): Settings {
  const others = settings.places.filter(([hash]) => hash !== sha256)
  return { ...settings, places: [...others, [sha256, place] as [string, Place]].slice(-MAX_PLACES) }
}

/** The settings with the analyst's `comment` kept for the source `sha256`; an empty one is forgotten. */
export function withComment(settings: Settings, sha256: string, comment: string): Settings {
  const others = settings.comments.filter(([hash]) => hash !== sha256)
  return { ...settings, comments: comment ? [...others, [sha256, comment]] : others }
}

/** The settings with the date of publication of the source `sha256` kept; an empty one is forgotten. */
export function withPublished(settings: Settings, sha256: string, date: string): Settings {
  const others = settings.published.filter(([hash]) => hash !== sha256)
  return { ...settings, published: date ? [...others, [sha256, date]] : others }
}

/** The next step of text size from `scale`, in the direction given. */
export function steppedScale(scale: number, direction: 1 | -1): number {
  const steps = direction === 1 ? TEXT_SCALES : TEXT_SCALES.toReversed()
  return steps.find((step) => (step - scale) * direction > 0) ?? scale
}
