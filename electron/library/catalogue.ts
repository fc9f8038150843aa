import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { EntrySchema } from '#core/library/entry.ts'
import { writeDurably } from '../durable.ts'
import { isEntryId, type Known } from './folder.ts'

export const CATALOGUE = 'catalogue.json'

/** A cache: whatever is wrong with it, the folders are read again. */
const CatalogueSchema = v.object({
  format: v.literal('briefing-catalogue/1'),
  documents: v.array(v.object({ signature: v.string(), entry: EntrySchema }))
})

/** What is known of the documents of one library, by their folders' names. */
export class Catalogue {
  readonly #root: string
  readonly #known = new Map<string, Known>()
  /** Counts the changes made to each document, so that a scan does not undo one that was made while it read. */
  readonly #changes = new Map<string, number>()
  #saved = ''

  constructor(root: string) {
    this.#root = root
  }

  get(id: string): Known | undefined {
    return this.#known.get(id)
  }

  all(): readonly Known[] {
    return [...this.#known.values()]
  }

  set(id: string, known: Known | null): void {
    this.#changes.set(id, (this.#changes.get(id) ?? 0) + 1)
    if (known === null) this.#known.delete(id)
    else this.#known.set(id, known)
  }

  /** Takes over what the last run knew; a scan then reads only what changed since. */
  async load(): Promise<void> {
    try {
      const { documents } = v.parse(CatalogueSchema, JSON.parse(await readFile(join(this.#root, CATALOGUE), 'utf8')))
      for (const { signature, entry } of documents) this.#known.set(entry.id, { signature, entry, problems: [] })
    } catch {
      // Missing or damaged: it is made anew.
    }
  }

  /** Writes the cache, where it changed. */
  async save(): Promise<void> {
    const documents = this.all().map(({ signature, entry }) => ({ signature, entry }))
    const text = JSON.stringify({ format: 'briefing-catalogue/1', documents })
    if (text === this.#saved) return
    await writeDurably(join(this.#root, CATALOGUE), text)
    this.#saved = text
  }

  /**
   * Looks at every folder with `look`, one after the other, and gives what is wrong besides the documents' own problems.
   * `onProgress` is told after each.
   */
  async scan(look: (id: string, before: Known | undefined) => Promise<Known | null>, onProgress: (done: number, total: number) => void): Promise<readonly string[]> {
    const folders = (await readdir(this.#root, { withFileTypes: true })).filter((each) => each.isDirectory() && !each.name.startsWith('.'))
    const ids = folders.map(({ name }) => name).filter((name) => isEntryId(name))
    for (const gone of [...this.#known.keys()].filter((id) => !ids.includes(id))) this.set(gone, null)
    const problems: string[] = []
    for (const [index, id] of ids.entries()) {
      const changes = this.#changes.get(id)
      const before = this.#known.get(id)
      try {
        const known = await look(id, before)
        if (this.#changes.get(id) === changes && known !== before) this.set(id, known)
      } catch (error) {
        problems.push(`“${id}” cannot be read: ${(error as Error).message}`)
      }
      onProgress(index + 1, ids.length)
    }
    const strange = folders.filter(({ name }) => !isEntryId(name)).map(({ name }) => `“${name}”`)
    if (strange.length > 0) problems.push(`Not read, because the name is not one this program gives: ${strange.join(', ')}. Rename it to letters, digits and hyphens.`)
    return problems
  }
}
