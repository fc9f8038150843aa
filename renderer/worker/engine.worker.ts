import { BriefingError } from '#core/errors.ts'
import { adopt, compare, deriveAndShow, deriveApart, inspect, keep, openBundled, openStored, prepareSearch, rehearse, search, storedIndex, textOf } from './tasks.ts'
import { OPENS, type Opened, type TaskReply, type TaskRequest } from './messages.ts'
import { packed, type Rest } from './parcels.ts'

const PREPARE_DELAY = 300
/** Milliseconds in which the window draws and tidies up between two parcels. */
const BETWEEN_PARCELS = 8
const REHEARSE_DELAY = 2_000

addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => void answer(data))

async function answer(request: TaskRequest): Promise<void> {
  postMessage(await reply(request))
  // Not before all that was asked for is sent: to index a long text takes seconds.
  if (OPENS.has(request.task)) setTimeout(prepare, PREPARE_DELAY)
}

let rehearsed = false

function prepare(): void {
  void prepareSearch().then(() => {
    if (!rehearsed) setTimeout(() => void rehearse(), REHEARSE_DELAY)
    rehearsed = true
  })
}

async function reply(request: TaskRequest): Promise<TaskReply> {
  try {
    const value = await run(request)
    return { id: request.id, ok: true, value: request.task === 'derive' ? await sendParcels(request.id, value as Opened) : value }
  } catch (error) {
    const code = error instanceof BriefingError ? error.code : 'internal'
    return { id: request.id, ok: false, code, message: error instanceof Error ? error.message : String(error) }
  }
}

/** Sends what is long in pieces, so that the window can go on between them; the rest is returned. */
async function sendParcels(id: number, opened: Opened): Promise<Rest> {
  const { rest, parcels } = packed(opened)
  for (const parcel of parcels) {
    postMessage({ id, parcel } satisfies TaskReply)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_PARCELS))
  }
  return rest
}

function run(request: TaskRequest): unknown {
  switch (request.task) {
    case 'open-bundled':
      return openBundled(request.payload)
    case 'hold-bundled':
      return openBundled(request.payload).then(() => null)
    case 'open-stored':
      return openStored(request.payload.json, request.payload.sha256)
    case 'inspect':
      return inspect(request.payload.candidate, request.payload.corrections)
    case 'derive':
      return deriveAndShow(request.payload.candidate, request.payload.corrections, (progress) =>
        postMessage({ id: request.id, progress } satisfies TaskReply)
      )
    case 'derive-apart':
      return deriveApart(request.payload.candidate, request.payload.corrections)
    case 'text-of':
      return textOf(request.payload.json, request.payload.sha256)
    case 'compare':
      return compare(request.payload.json, request.payload.sha256)
    case 'keep':
      return keep(request.payload.sha256)
    case 'adopt':
      adopt(request.payload)
      return null
    case 'index':
      return storedIndex()
    case 'search':
      return search(request.payload.query, request.payload.options)
  }
}
