import { BriefingError, type ErrorCode } from '#core/errors.ts'
import { PARSER_PORT, type ParserMessage, type ParserTask } from '#core/ipc/parser.ts'
import { IMPORTERS } from './importers.ts'

/*
 * The page that reads one document and is then thrown away. It is hidden, sandboxed and has no network; the bytes
 * come by a port, and nothing but plain text and its layout goes back.
 */

/** Milliseconds between two signs of life: often enough never to be taken for dead, seldom enough to cost nothing. */
const BEAT_EVERY = 250

addEventListener('message', ({ data, source, ports: [port] }: MessageEvent) => {
  if (source !== window || data !== PARSER_PORT || !port) return
  port.onmessage = ({ data: task }: MessageEvent<ParserTask>) => void read(task, port)
})

async function read({ fileName, mediaType, bytes }: ParserTask, port: MessagePort): Promise<void> {
  const say = (message: ParserMessage): void => port.postMessage(message)
  try {
    const load = IMPORTERS[mediaType]
    if (!load) throw new BriefingError('unsupported', `“${fileName}” is of a kind (${mediaType}) that Briefing Reader cannot read. Save it as PDF or text, and open that.`)
    const importer = await load()
    const imported = await importer(bytes, { fileName, beat: beatOf(say) })
    say({ kind: 'done', json: JSON.stringify(imported) })
  } catch (error) {
    say({ kind: 'failed', ...failureOf(error, fileName) })
  }
}

function beatOf(say: (message: ParserMessage) => void): () => void {
  let last = 0
  return () => {
    const now = performance.now()
    if (now - last < BEAT_EVERY) return
    last = now
    say({ kind: 'beat' })
  }
}

function failureOf(error: unknown, fileName: string): { code: ErrorCode; message: string } {
  if (error instanceof BriefingError) return { code: error.code, message: error.message }
  const reason = error instanceof Error ? error.message : String(error)
  return {
    code: 'damaged-document',
    message: `“${fileName}” could not be read: ${reason.slice(0, 500)}. The file may be damaged; open it in the program that made it, save it anew, and try again.`
  }
}
