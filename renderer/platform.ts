import type { ErrorCode } from '#core/errors.ts'
import type { Bridge, Channel, EventName, Events, Requests } from '#core/ipc/contract.ts'

declare global {
  interface Window {
    readonly briefingReader: Bridge
  }
}

/** A request that the main process could not fulfil, in words for the reader. */
export class PlatformError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'PlatformError'
    this.code = code
  }
}

const bridge = window.briefingReader

/** @throws {PlatformError} where the main process refuses or fails */
export async function request<C extends Channel>(
  channel: C,
  payload: Requests[C]['payload']
): Promise<Requests[C]['value']> {
  const result = await bridge.request(channel, payload)
  if (!result.ok) throw new PlatformError(result.code, result.message)
  return result.value
}

/** Returns a function that stops listening. */
export function listen<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void {
  return bridge.listen(event, listener)
}

export const isMac = bridge.platform === 'darwin'
