import { BriefingError } from '#core/errors.ts'
import { openBundled, openFile, search } from './tasks.ts'
import type { TaskReply, TaskRequest } from './messages.ts'

addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => postMessage(reply(data)))

function reply(request: TaskRequest): TaskReply {
  try {
    return { id: request.id, ok: true, value: run(request) }
  } catch (error) {
    const code = error instanceof BriefingError ? error.code : 'internal'
    return { id: request.id, ok: false, code, message: error instanceof Error ? error.message : String(error) }
  }
}

function run(request: TaskRequest): unknown {
  switch (request.task) {
    case 'open-bundled':
      return openBundled(request.payload)
    case 'open-file':
      return openFile(request.payload)
    case 'search':
      return search(request.payload.query, request.payload.options)
  }
}
