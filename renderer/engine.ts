import engineUrl from './worker/engine.worker.ts?worker&url'
import { PlatformError } from './platform.ts'
import type { TaskName, TaskReply, Tasks } from './worker/messages.ts'

/** The only script a worker may be made from. */
const policy = window.trustedTypes?.createPolicy('briefing-worker', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError('Workers are our own.')
    return url
  }
})

/** A worker from one of the program's own scripts, past the window's Trusted Types. */
export function startWorker(url: string): Worker {
  const trusted = policy ? policy.createScriptURL(url) : url
  return new Worker(trusted as string, { type: 'module' })
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** The engine off the UI thread: opens and searches briefings. */
export class Engine {
  readonly #worker = startWorker(engineUrl)
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<TaskReply>) => this.#settle(data))
    this.#worker.addEventListener('error', (event) => this.#fail(event.message))
  }

  /** @throws {PlatformError} where the task fails */
  run<T extends TaskName>(task: T, payload: Tasks[T]['payload']): Promise<Tasks[T]['value']> {
    const id = ++this.#lastId
    return new Promise<Tasks[T]['value']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, task, payload })
    })
  }

  #settle(reply: TaskReply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.value as never)
    else waiting?.reject(new PlatformError(reply.code, reply.message))
  }

  #fail(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new PlatformError('internal', message))
    this.#waiting.clear()
  }
}
