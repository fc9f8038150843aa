import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS, EVENTS, type Bridge, type Result } from '#core/ipc/contract.ts'

const bridge: Bridge = {
  request: (channel, payload) =>
    CHANNELS.includes(channel)
      ? (ipcRenderer.invoke(channel, payload) as Promise<Result<never>>)
      : Promise.resolve({ ok: false, code: 'bad-request', message: 'There is no such request.' }),
  listen: (event, listener) => {
    if (!EVENTS.includes(event)) return () => undefined
    const receive = (_event: unknown, ...[value]: unknown[]): void => listener(value as never)
    ipcRenderer.on(event, receive)
    return () => ipcRenderer.off(event, receive)
  },
  platform: process.platform as Bridge['platform']
}

contextBridge.exposeInMainWorld('briefingReader', bridge)
