import { BriefingError } from '#core/errors.ts'
import type { Handlers } from '../ipc.ts'

type ImportHandlers = Pick<Handlers, 'import:choose' | 'import:offer' | 'import:read' | 'import:cancel'>

/** Answers to what the window asks about files to import. */
export function createImportHandlers(): ImportHandlers {
  const notYet = (): never => {
    throw new BriefingError('internal', 'Not there yet.')
  }
  return { 'import:choose': notYet, 'import:offer': notYet, 'import:read': notYet, 'import:cancel': notYet }
}
