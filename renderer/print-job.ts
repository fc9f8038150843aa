import type { Briefing } from '#core/briefing/briefing.ts'
import { formatMoment, titleOf } from '#core/briefing/cite.ts'
import { setInType, type PrintOptions, type Setting } from '#core/briefing/print/job.ts'
import type { PrintedPdf } from '#core/ipc/contract.ts'
import { request } from './platform.ts'

/** A briefing set in type, with the PDF itself. */
export interface Printout extends Setting<PrintedPdf> {
  readonly bytes: Uint8Array
}

/**
 * Sets the brief, or the whole article, in type.
 * @throws {PlatformError} `print-failed` with what to do
 */
export async function printBriefing(briefing: Briefing, options: Omit<PrintOptions, 'printedAt'>): Promise<Printout> {
  const printedAt = formatMoment(new Date())
  const setting = await setInType(briefing, { ...options, printedAt }, (job) => request('print:render', job))
  return { ...setting, bytes: await request('print:pdf', { id: setting.rendered.id }) }
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
