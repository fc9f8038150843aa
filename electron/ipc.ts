import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import * as v from 'valibot'
import { CHANNELS, type Channel, type EventName, type Events, type Requests, type Result } from '#core/ipc/contract.ts'
import { WINDOW_URL } from './protocol.ts'
import { settle } from './settle.ts'

export { settle } from './settle.ts'

/** What answers each channel: a value, or a thrown {@link BriefingError}. */
export type Handlers = {
  readonly [C in Channel]: (payload: Requests[C]['payload']) => Requests[C]['value'] | Promise<Requests[C]['value']>
}

/**
 * Answers every channel of the contract, for the main frame of `allowed()` alone, and only with a payload of the
 * channel's schema.
 */
export function answerRequests(handlers: Promise<Handlers>, allowed: () => WebContents | undefined): void {
  for (const channel of CHANNELS) answer(channel, handlers, allowed)
}

function answer(channel: Channel, handlers: Promise<Handlers>, allowed: () => WebContents | undefined): void {
  ipcMain.handle(channel, async (event, payload: unknown): Promise<Result<unknown>> => {
    if (!isWindow(event, allowed())) return refusal('The request did not come from the program’s window.')
    const { PAYLOADS } = await import('#core/ipc/payloads.ts')
    const checked = v.safeParse(PAYLOADS[channel], payload)
    if (!checked.success) return refusal(`The request ${channel} was not of the agreed form.`)
    const answerTo = (await handlers)[channel] as (payload: unknown) => unknown
    return settle(() => answerTo(checked.output))
  })
}

function isWindow({ sender, senderFrame }: IpcMainInvokeEvent, window: WebContents | undefined): boolean {
  return sender === window && senderFrame === window.mainFrame && senderFrame.url === WINDOW_URL
}

function refusal(message: string): Result<never> {
  return { ok: false, code: 'bad-request', message }
}

/** Tells the window that something happened. */
export function tell<E extends EventName>(window: WebContents, event: E, value: Events[E]): void {
  if (!window.isDestroyed()) window.send(event, value)
}
