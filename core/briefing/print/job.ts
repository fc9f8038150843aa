import type { Briefing } from '../briefing.ts'
import { sourceName, titleOf } from '../cite.ts'
import { fitBrief } from '../fit.ts'
import { renderArticleHtml } from './article-html.ts'
import { pageLanguage } from './page.ts'
import type { Paper } from './paper.ts'

/** A page to be made into a PDF, and what the PDF says of itself. */
export interface PrintJob {
  /** The whole page, escaped; it runs no script and loads nothing but the program's own style and fonts. */
  readonly html: string
  readonly paper: Paper
  readonly title: string
  readonly author: string
  readonly language: string
}

export interface PrintOptions {
  readonly paper: Paper
  /** The whole article instead of the one-page brief. */
  readonly full: boolean
  /** The analyst's own, for the brief; empty for none. */
  readonly comment: string
  /** When it is printed, in words. */
  readonly printedAt: string
}

/** What came of setting a briefing in type. */
export interface Setting<T> {
  readonly rendered: T
  /** What had to go to fit one page; empty where nothing had to. */
  readonly cutNote: string
  /** Whether a brief is the one page it should be. */
  readonly fits: boolean
}

/** Sets the brief, or the whole article, in type; `render` makes the PDF of a page and counts. */
export async function setInType<T extends { readonly pages: number }>(
  briefing: Briefing,
  { paper, full, comment, printedAt }: PrintOptions,
  render: (job: PrintJob) => Promise<T>
): Promise<Setting<T>> {
  const renderHtml = (html: string): Promise<T> =>
    render({
      html,
      paper,
      title: `${titleOf(briefing)} — ${full ? 'article' : 'brief'}`,
      author: sourceName(briefing),
      language: pageLanguage(briefing.document.language)
    })
  if (!full) return fitBrief(briefing, { paper, printedAt, ...(comment ? { comment } : {}) }, renderHtml)
  return { rendered: await renderHtml(renderArticleHtml(briefing, { paper, printedAt })), cutNote: '', fits: true }
}
