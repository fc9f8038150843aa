import type { Briefing } from '#core/briefing/briefing.ts'
import type { SourceDocument } from '#core/document.ts'
import type { SearchOptions, SearchResult } from '#core/search/search.ts'
import engineUrl from './worker/engine.worker.ts?worker&url'
import { NEAR_LENGTH, NearSearch } from './near-search.ts'
import { PlatformError } from './platform.ts'
import { OPENS, type Progress, type TaskName, type TaskReply, type Tasks } from './worker/messages.ts'
import { unpacked, type Parcel, type Rest } from './worker/parcels.ts'

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

/** The task was given up because the reader asked for that. */
export class CancelledError extends Error {
  constructor() {
    super('Cancelled.')
    this.name = 'CancelledError'
  }
}

/** Milliseconds after opening that a short text is made ready to search in the window: long enough for it to be painted. */
const NEAR_DELAY = 250

interface Waiting {
  readonly tell: ((progress: Progress) => void) | undefined
  /** Pieces of the value that have come before it. */
  readonly parcels: Parcel[]
  /** The document, which comes first. */
  document: SourceDocument | undefined
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** The engine off the UI thread: opens and searches briefings. */
export class Engine {
  #thread: Worker | undefined
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #near: NearSearch | undefined
  #nearest: Briefing | undefined

  /**
   * Has the engine do a task; `tell` hears how far it has come.
   * @throws {PlatformError} where the task fails
   * @throws {CancelledError} where it is given up
   */
  run<T extends TaskName>(task: T, payload: Tasks[T]['payload'], tell?: (progress: Progress) => void): Promise<Tasks[T]['value']> {
    if (OPENS.has(task)) this.#forget()
    const id = ++this.#lastId
    return new Promise<Tasks[T]['value']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, tell, parcels: [], document: undefined })
      this.#worker.postMessage({ id, task, payload })
    })
  }

  /**
   * Makes ready to search a short briefing in the window, once nothing else is to be done. It must be the one that the
   * engine has open.
   */
  async bringNear(briefing: Briefing): Promise<void> {
    const { text } = briefing.document
    const word = /[\p{L}\p{N}]{3,}/u.exec(text)?.[0]
    if (text.length > NEAR_LENGTH || word === undefined) return
    this.#nearest = briefing
    // The article is painted first; an index that has to be made is made by the engine.
    await new Promise((resolve) => setTimeout(resolve, NEAR_DELAY))
    await idle()
    if (this.#nearest !== briefing) return
    const near = await NearSearch.of(briefing, await this.run('index', null))
    for (const query of [word.slice(0, 2), word]) {
      await idle()
      if (this.#nearest !== briefing) return
      near.rehearse(query)
    }
    this.#near = near
  }

  /** Searches the open briefing: at once where it is near, else on the engine's own thread. */
  search(query: string, options: SearchOptions): SearchResult | Promise<SearchResult> {
    return this.#near?.search(query, options) ?? this.run('search', { query, options })
  }

  /** Gives up whatever is under way, at once. The engine forgets its briefing: it must be given one again. */
  cancel(): void {
    this.#thread?.terminate()
    this.#thread = undefined
    this.#forget()
    this.#rejectAll(new CancelledError())
  }

  /** Ends the engine for good. */
  end(): void {
    this.#thread?.terminate()
    this.#rejectAll(new CancelledError())
  }

  #forget(): void {
    this.#near = undefined
    this.#nearest = undefined
  }

  /** Started when it is first needed. */
  get #worker(): Worker {
    return (this.#thread ??= this.#start())
  }

  #start(): Worker {
    const worker = startWorker(engineUrl)
    worker.addEventListener('message', ({ data }: MessageEvent<TaskReply>) => this.#settle(data))
    worker.addEventListener('error', (event) => this.#rejectAll(new PlatformError('internal', event.message)))
    return worker
  }

  #settle(reply: TaskReply): void {
    const waiting = this.#waiting.get(reply.id)
    if ('progress' in reply) {
      if (waiting && reply.progress.briefing) waiting.document = reply.progress.briefing.document
      waiting?.tell?.(reply.progress)
      return
    }
    if ('parcel' in reply) {
      waiting?.parcels.push(reply.parcel)
      return
    }
    if (reply.ok && waiting?.document) {
      const whole = unpacked(reply.value as Rest, waiting.document, waiting.parcels)
      // To put a long briefing together is one task of the window, and to show it another.
      setTimeout(() => {
        if (this.#waiting.delete(reply.id)) waiting.resolve(whole as never)
      })
      return
    }
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.value as never)
    else waiting?.reject(new PlatformError(reply.code, reply.message))
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve))
}
