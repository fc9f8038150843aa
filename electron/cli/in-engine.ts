import { app } from 'electron'
import { readCandidate } from '../import/candidate.ts'
import { endPages } from '../import/page.ts'
import { RESOURCES } from '../paths.ts'
import { printDocument } from './print.ts'
import { runCommandLine } from './run.ts'
import { FAILED, INTERRUPTED, whenNobodyReads } from './terminal.ts'

/**
 * Does what the words after `briefing` ask for where that needs the program's engine: to print, or to read documents of
 * any format, in the same sandbox as the window's imports. Ends the program.
 */
export async function runInEngine(words: readonly string[]): Promise<void> {
  const interruption = new AbortController()
  // What is being added to the library is added first, whoever listens.
  const adds = words[0] === 'import'
  // A hidden page closes when it has done its work; that must not end the program.
  app.on('window-all-closed', () => undefined)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      interruption.abort()
      if (!adds) app.exit(INTERRUPTED)
    })
  }
  for (const stream of [process.stdout, process.stderr]) whenNobodyReads(stream, () => !adds && app.exit())
  await app.whenReady()
  const code = await run(words, interruption.signal)
  await Promise.all([endPages(), ...[process.stdout, process.stderr].map(written)])
  app.exit(code)
}

async function run(words: readonly string[], signal: AbortSignal): Promise<number> {
  const { stdout, stderr } = process
  try {
    return await runCommandLine(words, {
      stdout,
      stderr,
      resources: RESOURCES,
      program: app.getAppPath(),
      read: (source, options) => readCandidate(source, options),
      print: printDocument,
      signal
    })
  } catch (error) {
    // A fault of the program itself must end it too: there is no window that could show it.
    stderr.write(`briefing: ${String(error)}\n`)
    return FAILED
  }
}

/** Settles when what was written is out, or nobody takes it any more. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
