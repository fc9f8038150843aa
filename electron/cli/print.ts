import { app } from 'electron'
import { formatMoment } from '#core/briefing/cite.ts'
import { setInType } from '#core/briefing/print/job.ts'
import { defaultPaper } from '#core/briefing/print/paper.ts'
import { writeOut } from '../durable.ts'
import { RESOURCES } from '../paths.ts'
import { createPrinter } from '../print.ts'
import { parseCommandLine, type PrintCommand } from './arguments.ts'
import { loadBundled, loadTarget } from './documents.ts'
import { DONE, FAILED, reportFailure, WRONG_USAGE } from './terminal.ts'

/** `briefing print`, which needs the program's engine to set a page but no window. Ends the program. */
export async function printFromCommandLine(words: readonly string[]): Promise<void> {
  // A page's hidden window closes before its PDF is written; that must not end the program.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  app.exit(await run(words))
}

async function run(words: readonly string[]): Promise<number> {
  const { stderr } = process
  const line = parseCommandLine(words)
  if (line.command !== 'print') {
    stderr.write(`briefing: ${line.command === 'wrong' ? line.message : 'use briefing print [FILE] -o OUT.pdf'}\n`)
    return WRONG_USAGE
  }
  try {
    stderr.write(`${await print(line)}\n`)
    return DONE
  } catch (error) {
    return fail(error)
  }
}

/** A fault of the program itself must end it too: there is no window that could show it. */
function fail(error: unknown): number {
  try {
    return reportFailure(error, process.stderr)
  } catch {
    process.stderr.write(`briefing: ${String(error)}\n`)
    return FAILED
  }
}

/** Writes the PDF and returns what to say of it. */
async function print({ file, output, paper, full }: PrintCommand): Promise<string> {
  const briefing = file === undefined ? await loadBundled(RESOURCES) : (await loadTarget(file, undefined)).briefing
  const printer = createPrinter()
  const options = {
    paper: paper ?? defaultPaper(app.getLocaleCountryCode()),
    full,
    comment: '',
    printedAt: formatMoment(new Date())
  }
  const { rendered, cutNote, fits } = await setInType(briefing, options, (job) => printer.renderPdf(job))
  await writeOut(output, printer.pdfBytes(rendered.id))
  const pages = rendered.pages === 1 ? '1 page' : `${rendered.pages} pages`
  const unfitting = fits ? '' : ' Even after every cut it does not fit one page.'
  return `Wrote ${output}: ${pages} on ${options.paper === 'a4' ? 'A4' : 'US Letter'}.${unfitting}${cutNote ? ` ${cutNote}.` : ''}`
}
