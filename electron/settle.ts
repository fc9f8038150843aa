import { BriefingError } from '#core/errors.ts'
import type { Result } from '#core/ipc/contract.ts'

/** Runs `work` and turns what it throws into words that can cross to another process or thread. */
export async function settle<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof BriefingError) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: 'internal', message: error instanceof Error ? error.message : String(error) }
  }
}
