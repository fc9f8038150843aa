import { parentPort } from 'node:worker_threads'
import { settle } from '../settle.ts'
import { TASKS, type Tasks } from './tasks.ts'

/** One task, as it is sent to the thread that does it. */
export interface TaskRequest {
  readonly id: number
  readonly name: keyof Tasks
  readonly parameters: readonly unknown[]
}

// The entry of a thread: does each task that comes and answers under its number.
parentPort?.on('message', ({ id, name, parameters }: TaskRequest) => {
  const task = TASKS[name] as (...parameters: readonly unknown[]) => Promise<unknown>
  void settle(() => task(...parameters)).then((result) => parentPort!.postMessage({ id, result }))
})
