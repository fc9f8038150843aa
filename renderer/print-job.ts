import type { Briefing } from '#core/briefing/briefing.ts'
import { formatMoment, sourceName, titleOf } from '#core/briefing/cite.ts'
import { fitBrief } from '#core/briefing/fit.ts'
import { renderArticleHtml } from '#core/briefing/print/article-html.ts'
import type { PrintedPdf } from '#core/ipc/contract.ts'
import type { Paper } from '#core/ipc/settings.ts'
import { request } from './platform.ts'

export interface PrintOptions {
  readonly paper: Paper
  /** The whole article instead of the one-page brief. */
  readonly full: boolean
  readonly comment: string
}

/** What came out of setting a briefing in type. */
export interface Printout extends PrintedPdf {
  readonly bytes: Uint8Array
  /** What had to go to fit one page; empty where nothing had to. */
  readonly cutNote: string
  /** Whether a brief is the one page it should be. */
  readonly fits: boolean
}

/**
 * Sets the brief, or the whole article, in type.
 * @throws {PlatformError} `print-failed` with what to do
 */
export async function printBriefing(briefing: Briefing, { paper, full, comment }: PrintOptions): Promise<Printout> {
  const printedAt = formatMoment(new Date())
  const render = (html: string): Promise<PrintedPdf> =>
    request('print:render', {
      html,
      paper,
      title: `${titleOf(briefing)} — ${full ? 'article' : 'brief'}`,
      author: sourceName(briefing),
      language: briefing.document.language
    })
  const made = full
    ? { rendered: await render(renderArticleHtml(briefing, { paper, printedAt })), cutNote: '', fits: true }
    : await fitBrief(briefing, { paper, printedAt, ...(comment ? { comment } : {}) }, render)
  const bytes = await request('print:pdf', { id: made.rendered.id })
  return { ...made.rendered, bytes, cutNote: made.cutNote, fits: made.fits }
}

/** A name for the saved file, of letters that every file system takes. */
export function suggestedName(briefing: Briefing, full: boolean): string {
  const slug = titleOf(briefing)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .toLowerCase()
  return `${slug || 'briefing'}-${full ? 'article' : 'brief'}.pdf`
}
