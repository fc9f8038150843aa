import { BriefingError } from '#core/errors.ts'
import type { Channel } from '#core/ipc/contract.ts'
import type { Handlers } from '../ipc.ts'

type LibraryHandlers = Pick<Handlers, Extract<Channel, `library:${string}`>>

/** Answers to what the window asks of the library. */
export function createLibraryHandlers(): LibraryHandlers {
  const notYet = (): never => {
    throw new BriefingError('internal', 'Not there yet.')
  }
  return {
    'library:list': notYet,
    'library:open': notYet,
    'library:reread': notYet,
    'library:add': notYet,
    'library:save-briefing': notYet,
    'library:save-notes': notYet,
    'library:remove': notYet,
    'library:restore': notYet,
    'library:choose-place': notYet,
    'library:export': notYet
  }
}
