import { compare, latest } from './moments.ts'
import type { Annotation, Deletion, Notes } from './notes.ts'

/*
 * Copies of notes travel and come back, and there is no common ancestor to compare them with: what was deleted is told
 * from what is not there yet only because the deletion was written down.
 */

/** Whether it was deleted after it was last changed. What was changed in that very moment is kept, as nobody can tell. */
export function isDeleted({ modified }: Annotation, deletedAt: string | undefined): boolean {
  return deletedAt !== undefined && Date.parse(modified) < Date.parse(deletedAt)
}

/** The latest deletion of each annotation that either side deleted, in the order of their names. */
export function mergedDeletions(a: readonly Deletion[], b: readonly Deletion[]): Deletion[] {
  const latestOf = new Map<string, string>()
  for (const { id, deletedAt } of [...a, ...b]) latestOf.set(id, latest(latestOf.get(id) ?? null, deletedAt)!)
  return [...latestOf].map(([id, deletedAt]) => ({ id, deletedAt })).sort((x, y) => compare(x.id, y.id))
}

/**
 * Notes that take the place of `before`, with what was deleted from that written down. An annotation that is there
 * again although it was deleted counts as changed since. Whoever edits notes need not know of deletions.
 */
export function withDeletions(before: Notes, after: Notes, now: string): Notes {
  const live = new Set(after.annotations.map(({ id }) => id))
  const gone = before.annotations.filter(({ id }) => !live.has(id)).map(({ id, modified }): Deletion => ({ id, deletedAt: laterThan(modified, now) }))
  return withRestored({ ...after, deletions: mergedDeletions([...before.deletions, ...gone], after.deletions) })
}

/**
 * Notes that take the place of `other`, which they do not build on: an annotation that is missing may be new there
 * rather than deleted here.
 */
export function withDeletionsOf(other: Notes, notes: Notes): Notes {
  return withRestored({ ...notes, deletions: mergedDeletions(other.deletions, notes.deletions) })
}

function withRestored(notes: Notes): Notes {
  const deletedAt = new Map(notes.deletions.map((deletion) => [deletion.id, deletion.deletedAt]))
  const annotations = notes.annotations.map((annotation) => {
    const deleted = deletedAt.get(annotation.id)
    return isDeleted(annotation, deleted) ? { ...annotation, modified: deleted! } : annotation
  })
  return { ...notes, annotations }
}

/** `now`, or else just after `moment`: the clock of another computer may have been ahead. */
function laterThan(moment: string, now: string): string {
  return Date.parse(moment) >= Date.parse(now) ? new Date(Date.parse(moment) + 1).toISOString() : now
}
