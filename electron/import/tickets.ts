import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { BriefingError } from '#core/errors.ts'
import type { OpenedFile, Ticket } from '#core/ipc/contract.ts'
import type { ReadDocument } from './candidate.ts'
import { readSource, sha256Of, type Source } from './source.ts'

interface Pending {
  readonly ticket: Ticket
  readonly source: Source
  reading: AbortController | undefined
  /** SHA-256 of what was read, once it was. */
  sha256: string | undefined
}

/** Files that wait to be read or added, by names that say nothing: their paths never leave the main process. */
export class Tickets {
  readonly #pending = new Map<string, Pending>()

  /** Takes note of a file, or of bytes, to be read when asked for. */
  issue(source: Source): Ticket {
    const ticket = { id: randomUUID(), fileName: 'path' in source ? basename(source.path) : source.fileName }
    this.#pending.set(ticket.id, { ticket, source, reading: undefined, sha256: undefined })
    return ticket
  }

  /** @throws {BriefingError} as `readCandidate`; `not-found` where there is no such ticket */
  async read(id: string): Promise<ReadDocument> {
    const pending = this.#find(id)
    pending.reading?.abort()
    const reading = new AbortController()
    pending.reading = reading
    try {
      // What reads documents is loaded with the first of them.
      const { readCandidate } = await import('./candidate.ts')
      const read = await readCandidate(pending.source, { signal: reading.signal })
      pending.sha256 = read.sha256
      return read
    } finally {
      if (pending.reading === reading) pending.reading = undefined
    }
  }

  /**
   * The bytes that were read, to be added to the library.
   * @throws {BriefingError} `unreadable-file` where the file is not the one that was read any more
   */
  async take(id: string): Promise<OpenedFile & { readonly sha256: string }> {
    const pending = this.#find(id)
    const file = await readSource(pending.source)
    const sha256 = await sha256Of(file.bytes)
    if (sha256 === pending.sha256) return { ...file, sha256 }
    throw new BriefingError('unreadable-file', `“${file.fileName}” has changed since it was read. Open it again.`)
  }

  /** The bytes of a file that is not a document to parse: a travelling briefing. */
  file(id: string): Promise<OpenedFile> {
    return readSource(this.#find(id).source)
  }

  /** Gives up reading, and forgets the file. */
  forget(id: string): void {
    this.#pending.get(id)?.reading?.abort()
    this.#pending.delete(id)
  }

  #find(id: string): Pending {
    const pending = this.#pending.get(id)
    if (pending) return pending
    throw new BriefingError('not-found', 'This file is no longer waiting to be imported. Open it again.')
  }
}
