import { Worker } from 'node:worker_threads'
import { BriefingError } from '#core/errors.ts'
import type { Result } from '#core/ipc/contract.ts'
import { TASKS, type Tasks } from './tasks.ts'
import type { TaskRequest } from './worker.ts'

interface Waiting {
  readonly settle: (result: Result<unknown>) => void
  readonly fail: () => void
}

/** The tasks, done in a thread of their own from the file at `path`; where there can be none, in this one. */
export function tasksBeside(path: string): Tasks {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let count = 0
  let broken = false

  const start = (): Worker => {
    const thread = new Worker(path)
    // It alone does not keep the program from ending.
    thread.unref()
    thread.on('message', ({ id, result }: { id: number; result: Result<unknown> }) => {
      waiting.get(id)?.settle(result)
      waiting.delete(id)
    })
    thread.on('error', () => {
      broken = true
      worker = undefined
      for (const { fail } of waiting.values()) fail()
      waiting.clear()
    })
    return thread
  }

  const run = <N extends keyof Tasks>(name: N) =>
    ((...parameters: Parameters<Tasks[N]>) => {
      const here = TASKS[name] as (...parameters: Parameters<Tasks[N]>) => Promise<unknown>
      if (broken) return here(...parameters)
      worker ??= start()
      const id = (count += 1)
      return new Promise((resolve, reject) => {
        const settle = (result: Result<unknown>): void => (result.ok ? resolve(result.value) : reject(new BriefingError(result.code, result.message)))
        waiting.set(id, { settle, fail: () => void here(...parameters).then(resolve, reject) })
        worker!.postMessage({ id, name, parameters } satisfies TaskRequest)
      })
    }) as unknown as Tasks[N]

  return { digest: run('digest'), text: run('text'), pack: run('pack'), unpack: run('unpack') }
}
