import type { PrintJob } from '#core/briefing/print/job.ts'
import { BriefingError } from '#core/errors.ts'
import type { PrintedPdf } from '#core/ipc/contract.ts'
import { finishPdf, type FinishedPdf } from './print/finish.ts'
import { faultsOfFonts } from './print/fonts.ts'
import { Kept } from './print/kept.ts'
import { pdfOf, pdfOptions, printFailed, withPage } from './print/page.ts'
import { createQueue } from './print/queue.ts'

/** A walk down the ladder of cuts makes a handful of PDFs; the one in the preview must outlive it. */
const KEPT = { most: 12, bytes: 96 * 1024 * 1024 }
const MAX_PDF_BYTES = 256 * 1024 * 1024
/** A face that was late the first time is there the second. */
const ATTEMPTS = 3

export interface Printer {
  /** Makes a PDF of the page, checks it and keeps it. @throws {BriefingError} `print-failed` */
  renderPdf(job: PrintJob): Promise<PrintedPdf>
  /** The bytes of a PDF that was made. @throws {BriefingError} `print-failed` where it is no longer kept */
  pdfBytes(id: string): Uint8Array
  /** Asks with the system's own dialog and prints the page. @throws {BriefingError} `print-failed` */
  printDialog(id: string): Promise<{ readonly printed: boolean }>
}

interface Printed {
  readonly job: PrintJob
  readonly bytes: Uint8Array
}

/** A printer for the program's own pages. It works on one page at a time and keeps the newest PDFs. */
export function createPrinter(): Printer {
  const kept = new Kept<Printed>(KEPT)
  const inTurn = createQueue()
  const find = (id: string): Printed => {
    const found = kept.get(id)
    if (!found) throw new BriefingError('print-failed', 'This printed page is no longer kept. Open the print view again.')
    return found
  }
  return {
    renderPdf: (job) =>
      inTurn(async () => {
        const { bytes, pages } = await makePdf(job)
        return { id: kept.add({ job, bytes }), pages }
      }),
    pdfBytes: (id) => find(id).bytes,
    printDialog: (id) => {
      const { job } = find(id)
      return inTurn(() => withPage(job.html, (page) => askAndPrint(page, job)))
    }
  }
}

async function makePdf(job: PrintJob): Promise<FinishedPdf> {
  let faults: readonly string[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const pdf = await withPage(job.html, async (page) => finish(job, await pdfOf(page, pdfOptions(job.paper, isArticle(job)))))
    faults = faultsOfFonts(pdf.fonts, job.html)
    if (faults.length === 0) return pdf
  }
  throw printFailed(new Error(`its fonts are not right (${faults.join('; ')})`))
}

async function finish({ title, author, language }: PrintJob, raw: Uint8Array): Promise<FinishedPdf> {
  if (raw.length > MAX_PDF_BYTES) throw new BriefingError('print-failed', 'This document is too long to print as one PDF.')
  return finishPdf(raw, { title, author, language })
}

/** Only the whole article is long enough for an outline. */
function isArticle({ html }: PrintJob): boolean {
  return /^<!doctype html>\n<html [^>]*class="[^"]*\barticle\b/.test(html)
}

function askAndPrint(page: Electron.WebContents, { paper }: PrintJob): Promise<{ printed: boolean }> {
  return new Promise((resolve, reject) => {
    page.print({ printBackground: true, pageSize: paper === 'a4' ? 'A4' : 'Letter' }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve({ printed })
      else reject(dialogFailed(reason))
    })
  })
}

function dialogFailed(reason: string): BriefingError {
  const advice = 'Save the page as a PDF instead, or set up a printer and try again.'
  if (/enumerate|no printer/i.test(reason)) {
    return new BriefingError('print-failed', `This system offers no printer. ${advice}`)
  }
  return new BriefingError('print-failed', `The page was not printed: ${reason || 'the system gave no reason'}. ${advice}`)
}
