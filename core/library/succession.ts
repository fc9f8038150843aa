import type { Notes } from './notes.ts'

/** A document of the library that another one is a changed version of. */
export interface Predecessor {
  /** The name of its folder. */
  readonly id: string
  readonly notes: Notes
}

/** The notes of a document that is a changed version of `earlier`: it takes over name, tags and history. */
export function succeed(notes: Notes, { id, notes: before }: Predecessor): Notes {
  return { ...notes, name: before.name, tags: before.tags, previous: [id, ...before.previous] }
}

/** What becomes of the version before: it goes to the archive, with its notes. */
export const SUCCEEDED = { archived: true } as const satisfies Partial<Notes>
