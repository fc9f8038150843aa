import { parentPort, workerData } from 'node:worker_threads'
import { checkImported } from './check.ts'

// The entry of a thread that checks one answer of a parser's page.
parentPort?.postMessage(checkImported(workerData as string))
