import { CHANNELS } from '#core/ipc/contract.ts'
import type { Imports, LibraryHost, LibrarySide } from './handlers.ts'

/** The library's side of the program, loaded when something is first asked of it: the article is painted before that. */
export function lateLibrarySide(host: LibraryHost, imports: () => Imports): LibrarySide {
  let loading: Promise<LibrarySide> | undefined
  let loaded: LibrarySide | undefined
  const side = async (): Promise<LibrarySide> => {
    loading ??= import('./handlers.ts').then(({ createLibrarySide }) => (loaded = createLibrarySide(host, imports)))
    return loading
  }
  const channels = CHANNELS.filter((channel) => channel.startsWith('library:')) as readonly (keyof LibrarySide['handlers'])[]
  const handlers = channels.map((channel): [string, unknown] => {
    const answer = async (payload: unknown): Promise<unknown> => ((await side()).handlers[channel] as (payload: unknown) => unknown)(payload)
    return [channel, answer]
  })
  return {
    handlers: Object.fromEntries<unknown>(handlers) as LibrarySide['handlers'],
    known: (sha256) => loaded?.known(sha256) ?? null,
    close: async () => (await loading)?.close()
  }
}
