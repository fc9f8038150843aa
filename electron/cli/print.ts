import { app } from 'electron'
import { formatMoment } from '#core/briefing/cite.ts'
import { setInType } from '#core/briefing/print/job.ts'
import { defaultPaper } from '#core/briefing/print/paper.ts'
import { writeOut } from '../durable.ts'
import { createPrinter } from '../print.ts'
import type { PrintCommand } from './arguments.ts'
import { loadBundled, loadTarget, type Loaded } from './documents.ts'
import { DONE, reportFailure, type Terminal } from './terminal.ts'

/** Prints a briefing to a PDF, which needs the program's engine to set a page but no window. Returns the exit code. */
export async function printDocument(command: PrintCommand, terminal: Terminal): Promise<number> {
  const { stderr } = terminal
  try {
    stderr.write(`${await print(command, await load(command, terminal))}\n`)
    return DONE
  } catch (error) {
    return reportFailure(error, stderr, command.file)
  }
}

async function load({ file, library }: PrintCommand, { resources, read }: Terminal): Promise<Loaded> {
  return file === undefined ? { briefing: await loadBundled(resources), notes: null } : loadTarget(file, { read, library })
}

/** Writes the PDF and returns what to say of it. */
async function print({ output, paper, full }: PrintCommand, { briefing, notes }: Loaded): Promise<string> {
  const printer = createPrinter()
  const options = {
    paper: paper ?? defaultPaper(app.getLocaleCountryCode()),
    full,
    comment: notes?.comment ?? '',
    printedAt: formatMoment(new Date())
  }
  const { rendered, cutNote, fits } = await setInType(briefing, options, (job) => printer.renderPdf(job))
  await writeOut(output, printer.pdfBytes(rendered.id))
  const pages = rendered.pages === 1 ? '1 page' : `${rendered.pages} pages`
  const unfitting = fits ? '' : ' Even after every cut it does not fit one page.'
  return `Wrote ${output}: ${pages} on ${options.paper === 'a4' ? 'A4' : 'US Letter'}.${unfitting}${cutNote ? ` ${cutNote}.` : ''}`
}
