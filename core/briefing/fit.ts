import type { Briefing } from './briefing.ts'
import { composeBrief, type ComposeOptions } from './compose.ts'
import { UNCUT, type Brief, type Cut } from './print/brief.ts'
import { renderBriefHtml } from './print/brief-html.ts'
import type { Paper } from './print/paper.ts'

/** What is given up so that the brief fits one page, step by step; each step keeps the sacrifices before it. */
const SACRIFICES: readonly Partial<Cut>[] = [
  { emptySections: 'left-out' },
  { timeline: 4 },
  { timeline: 3 },
  { quotes: 2 },
  { people: 3 },
  { keyPoints: 3 },
  { gaps: 2 },
  { points: 9.5 },
  { points: 9 }
]

/** The ladder of sacrifice, from the whole page to the floor. */
export const CUTS: readonly Cut[] = SACRIFICES.reduce<Cut[]>((cuts, step) => [...cuts, { ...cuts.at(-1)!, ...step }], [UNCUT])

export interface FitOptions extends Pick<ComposeOptions, 'comment' | 'handling'> {
  readonly paper: Paper
  /** When it is printed, in words, as the source block says it. */
  readonly printedAt: string
}

export interface Fitted<T> {
  readonly brief: Brief
  readonly html: string
  /** What was cut, as the page itself says it; empty where nothing was. */
  readonly cutNote: string
  /** Whether it is one page. Where not even the floor is, this is the uncut brief on two pages, or as many as it takes. */
  readonly fits: boolean
  /** What the renderer made of `html`. */
  readonly rendered: T
}

/**
 * The fullest brief that fits one page. `renderPages` sets a page of HTML and counts: the count decides, never an
 * estimate. Cuts only take away, so the ladder is searched by halves, and the step above the one found is known not
 * to fit. Nothing is ever clipped: where the floor does not fit, `fits` is false.
 */
export async function fitBrief<T extends { readonly pages: number }>(
  briefing: Briefing,
  { paper, printedAt, comment, handling }: FitOptions,
  renderPages: (html: string) => Promise<T>
): Promise<Fitted<T>> {
  const briefs = distinct(CUTS.map((cut) => composeBrief(briefing, { cut, comment, handling })))
  const attempt = async (index: number): Promise<Fitted<T>> => {
    const brief = briefs[index]!
    const html = renderBriefHtml(brief, { paper, printedAt, pages: 1 })
    const rendered = await renderPages(html)
    return { brief, html, cutNote: brief.cutNote, fits: rendered.pages === 1, rendered }
  }
  const first = await attempt(0)
  if (first.fits) return first
  let best = briefs.length > 1 ? await attempt(briefs.length - 1) : first
  if (!best.fits) return spread(briefing, { paper, printedAt, comment, handling }, renderPages)
  let [tooFull, fits] = [0, briefs.length - 1]
  while (fits - tooFull > 1) {
    const middle = (tooFull + fits) >> 1
    const tried = await attempt(middle)
    if (tried.fits) [best, fits] = [tried, middle]
    else tooFull = middle
  }
  return best
}

/** The brief with all that it asks for, over the pages it takes, whose number it says. */
async function spread<T extends { readonly pages: number }>(
  briefing: Briefing,
  { paper, printedAt, ...options }: FitOptions,
  renderPages: (html: string) => Promise<T>
): Promise<Fitted<T>> {
  const brief = composeBrief(briefing, { ...options, pageWords: Infinity })
  let [pages, rendered, html] = [2, undefined as T | undefined, '']
  for (let attempt = 0; attempt < 2 && rendered?.pages !== pages; attempt++) {
    pages = rendered?.pages ?? pages
    html = renderBriefHtml(brief, { paper, printedAt, pages })
    rendered = await renderPages(html)
  }
  return { brief, html, cutNote: brief.cutNote, fits: false, rendered: rendered! }
}

/** The briefs that differ on the page from the one before: a third quote that was not there is no sacrifice. */
function distinct(briefs: readonly Brief[]): Brief[] {
  const contents = briefs.map((brief) => JSON.stringify([brief.sections, brief.cut.points]))
  return briefs.filter((_brief, index) => index === 0 || contents[index] !== contents[index - 1])
}
