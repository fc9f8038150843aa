import { app, MessageChannelMain, type WebContents } from 'electron'
import * as v from 'valibot'
import { BriefingError } from '#core/errors.ts'
import type { Imported } from '#core/import/imported.ts'
import { PARSER_PORT, ParserMessageSchema, type ParserTask } from '#core/ipc/parser.ts'
import { checkBeside } from './check-beside.ts'
import { failures } from './failures.ts'
import { takePage, warmPage } from './page.ts'
import { Slots } from './slots.ts'

/** What a document may take before it is given up. */
export interface Limits {
  /** Without a sign of life. */
  readonly silenceMs: number
  readonly totalMs: number
  readonly megabytes: number
}

const LIMITS: Limits = { silenceMs: 10_000, totalMs: 600_000, megabytes: 800 }
const LOOK_EVERY_MS = 100
/** Signs of life come four times a second; a page that floods the program with them is ended too. */
const MAX_MESSAGES = 20_000

/** As many as two cores read at a time, and as the memory of a laptop holds. */
const slots = new Slots(2)

/**
 * Reads a document in a process of its own that can reach nothing, and checks what comes back.
 * @throws {BriefingError} what the importer found wrong with the document; `limit-reached` where it took too long or
 * too much memory; `cancelled` as soon as `signal` is aborted
 */
export function parseDocument(task: ParserTask, { signal, limits = LIMITS }: { signal?: AbortSignal | undefined; limits?: Limits } = {}): Promise<Imported> {
  return slots.run(() => parseNow(task, { signal, limits }), signal, () => failures.cancelled(task.fileName))
}

interface Options {
  readonly signal: AbortSignal | undefined
  readonly limits: Limits
}

async function parseNow(task: ParserTask, options: Options): Promise<Imported> {
  const page = takePage()
  warmPage()
  const json = await answerOf(page.contents, page.ready, task, options).finally(() => page.end())
  const checked = await checkBeside(json)
  if ('fault' in checked) throw failures.fault(task.fileName, checked.fault)
  return checked
}

/** The page's answer, unless one of the limits is reached first. */
function answerOf(contents: WebContents, ready: Promise<void>, task: ParserTask, { signal, limits }: Options): Promise<string> {
  const { fileName } = task
  const { port1: port, port2 } = new MessageChannelMain()
  const ends: (() => void)[] = [() => port.close()]
  const answer = new Promise<string>((resolve, reject) => {
    const silence = setTimeout(() => reject(failures.silent(fileName, limits.silenceMs / 1000)), limits.silenceMs)
    const total = setTimeout(() => reject(failures.slow(fileName, Math.round(limits.totalMs / 60_000))), limits.totalMs)
    const look = setInterval(() => {
      if (megabytesOf(contents) > limits.megabytes) reject(failures.memory(fileName, limits.megabytes))
    }, LOOK_EVERY_MS)
    const gone = (): void => reject(failures.gone(fileName))
    const cancel = (): void => reject(failures.cancelled(fileName))
    contents.once('render-process-gone', gone)
    signal?.addEventListener('abort', cancel, { once: true })
    ends.push(() => {
      clearTimeout(silence)
      clearTimeout(total)
      clearInterval(look)
      contents.off('render-process-gone', gone)
      signal?.removeEventListener('abort', cancel)
    })

    let messages = 0
    port.on('message', ({ data }: { data: unknown }) => {
      const { output: message, success } = v.safeParse(ParserMessageSchema, data)
      silence.refresh()
      if (!success || ++messages > MAX_MESSAGES) reject(failures.fault(fileName, 'its reader said what was not agreed'))
      else if (message.kind === 'done') resolve(message.json)
      else if (message.kind === 'failed') reject(new BriefingError(message.code, message.message))
    })
    port.start()
    ready.then(
      () => {
        contents.postMessage(PARSER_PORT, null, [port2])
        port.postMessage({ ...task, bytes: alone(task.bytes) })
      },
      (error: unknown) => reject(failures.start(fileName, error))
    )
  })
  return answer.finally(() => {
    for (const end of ends) end()
  })
}

/** Bytes that are a part of a bigger buffer would take all of it with them. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength && !(bytes instanceof Buffer) ? bytes : new Uint8Array(bytes)
}

function megabytesOf(contents: WebContents): number {
  if (contents.isDestroyed()) return 0
  const pid = contents.getOSProcessId()
  const process = app.getAppMetrics().find((metric) => metric.pid === pid)
  return (process?.memory.workingSetSize ?? 0) / 1024
}
