import { Worker } from 'node:worker_threads'
import { CHECK_WORKER } from '../paths.ts'
import { checkImported } from './check.ts'

/** Characters. A longer answer takes so long to check that the window would stand still meanwhile. */
const LONG = 250_000

/** Checks what a parser's page answered, as {@link checkImported} does: a long answer in a thread of its own. */
export function checkBeside(json: string): Promise<ReturnType<typeof checkImported>> {
  if (json.length < LONG) return Promise.resolve(checkImported(json))
  return new Promise((resolve) => {
    const thread = new Worker(CHECK_WORKER, { workerData: json })
    thread.once('message', resolve)
    // Where there can be no thread, it is done here.
    thread.once('error', () => resolve(checkImported(json)))
  })
}
