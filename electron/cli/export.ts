import { exportText } from '#core/library/exporting.ts'
import { writeOut } from '../durable.ts'
import type { ExportCommand } from './arguments.ts'
import { loadBundled, loadTarget } from './documents.ts'
import { DONE, reportFailure, type Terminal } from './terminal.ts'

/** Writes a document in another format, to a file or to standard output. Returns the exit code. */
export async function exportDocument({ target, to, output, library }: ExportCommand, { stdout, stderr, resources, read }: Terminal): Promise<number> {
  try {
    const { briefing, notes } = target === undefined ? { briefing: await loadBundled(resources), notes: null } : await loadTarget(target, { read, library })
    const text = exportText(to, briefing, notes)
    if (output === undefined) stdout.write(text)
    else {
      await writeOut(output, text)
      stderr.write(`Wrote ${output}.\n`)
    }
    return DONE
  } catch (error) {
    return reportFailure(error, stderr, target)
  }
}
