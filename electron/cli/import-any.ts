import { app } from 'electron'
import { readCandidate } from '../import/candidate.ts'
import { RESOURCES } from '../paths.ts'
import { parseCommandLine } from './arguments.ts'
import { importFiles } from './import.ts'
import { FAILED, whenNobodyReads, WRONG_USAGE } from './terminal.ts'

/** `briefing import` of formats that the program's engine reads, in the same sandbox as the window's imports. Ends the program. */
export async function importFromCommandLine(words: readonly string[]): Promise<void> {
  // A parser's hidden page closes after each file; that must not end the program.
  app.on('window-all-closed', () => undefined)
  whenNobodyReads(process.stdout, () => undefined)
  await app.whenReady()
  app.exit(await run(words))
}

async function run(words: readonly string[]): Promise<number> {
  const { stdout, stderr } = process
  const line = parseCommandLine(words)
  if (line.command !== 'import') {
    stderr.write(`briefing: ${line.command === 'wrong' ? line.message : 'use briefing import FILE…'}\n`)
    return WRONG_USAGE
  }
  try {
    return await importFiles(line, { stdout, stderr, resources: RESOURCES, program: app.getAppPath() }, (path) => readCandidate({ path }))
  } catch (error) {
    // A fault of the program itself must end it too: there is no window that could show it.
    stderr.write(`briefing: ${String(error)}\n`)
    return FAILED
  }
}
