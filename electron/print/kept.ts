import { randomUUID } from 'node:crypto'

/** The newest results, by names that say nothing: older ones are let go beyond `most` or beyond `bytes` in all. */
export class Kept<T extends { readonly bytes: Uint8Array }> {
  readonly #items = new Map<string, T>()
  readonly #most: number
  readonly #bytes: number

  constructor({ most, bytes }: { most: number; bytes: number }) {
    this.#most = most
    this.#bytes = bytes
  }

  /** Keeps `item` and returns its name. The newest is always kept, whatever its size. */
  add(item: T): string {
    const id = randomUUID()
    this.#items.set(id, item)
    for (const oldest of [...this.#items.keys()].slice(0, -1)) {
      if (this.#items.size <= this.#most && this.#size() <= this.#bytes) break
      this.#items.delete(oldest)
    }
    return id
  }

  get(id: string): T | undefined {
    return this.#items.get(id)
  }

  #size(): number {
    return [...this.#items.values()].reduce((total, { bytes }) => total + bytes.length, 0)
  }
}
