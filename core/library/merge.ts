import { sha256Hex } from '../briefing/format.ts'
import { isDeleted, mergedDeletions } from './deletions.ts'
import { compare, compareMoments, earliest, latest } from './moments.ts'
import type { Annotation, Deletion, Notes } from './notes.ts'

export interface Merged {
  readonly notes: Notes
  /** Fields that both had, differently, and of which one could be taken only: the caller keeps the other notes too. */
  readonly differences: readonly string[]
}

/** Fields with a rule of their own; of all others the notes changed last go before. */
const RULED = ['format', 'source', 'addedAt', 'openedAt', 'modifiedAt', 'metadata', 'tags', 'previous', 'annotations', 'deletions', 'comment', 'archived', 'place']
/** What a comment may hold, as NotesSchema says. */
const MAX_COMMENT = 2000
const ID_LENGTH = 50

/**
 * Brings together two sets of notes about one source that went separate ways. It makes no difference which comes first,
 * and nothing of either is lost: annotations and tags of both are kept, of one annotation with two texts both, and where a
 * field can hold one value only, `differences` names it. What one side deleted stays deleted, unless the other side
 * changed it after that.
 */
export function mergeNotes(a: Notes, b: Notes): Merged {
  const [older, newer] = inOrderOfTime(a, b)
  const differences: string[] = []
  const comment = mergedComment(older.comment, newer.comment)
  if (comment === undefined) differences.push('comment')
  const deletions = mergedDeletions(a.deletions, b.deletions)
  const fields = mergedFields(older, newer, RULED, '', differences) as Pick<Notes, 'name' | 'published'>
  const notes: Notes = {
    ...fields,
    format: newer.format,
    source: newer.source,
    addedAt: earliest(a.addedAt, b.addedAt),
    openedAt: latest(a.openedAt, b.openedAt),
    modifiedAt: newer.modifiedAt,
    metadata: mergedFields(older.metadata, newer.metadata, [], 'metadata.', differences),
    comment: comment ?? newer.comment,
    archived: newer.archived,
    place: newer.place ?? older.place,
    tags: [...new Set([...a.tags, ...b.tags])].sort(),
    previous: [...new Set([...newer.previous, ...older.previous])],
    annotations: mergedAnnotations(older.annotations, newer.annotations, deletions),
    deletions
  }
  return { notes, differences: differences.sort() }
}

function inOrderOfTime(a: Notes, b: Notes): readonly [older: Notes, newer: Notes] {
  const order = compareMoments(a.modifiedAt, b.modifiedAt) || compare(JSON.stringify(a), JSON.stringify(b))
  return order <= 0 ? [a, b] : [b, a]
}

/** Every field that either has; where both have one, that of `newer`, and its name among the differences. */
function mergedFields(older: object, newer: object, except: readonly string[], prefix: string, differences: string[]): Record<string, unknown> {
  const [before, after] = [older as Record<string, unknown>, newer as Record<string, unknown>]
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((key) => !except.includes(key)).sort()
  return Object.fromEntries(
    keys.map((key) => {
      const [mine, other] = [after[key], before[key]]
      if (isSet(mine) && isSet(other) && JSON.stringify(mine) !== JSON.stringify(other)) differences.push(prefix + key)
      return [key, isSet(mine) ? mine : (other ?? mine ?? null)]
    })
  )
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined
}

/** Both comments, the older first; `undefined` where they do not fit into one. */
function mergedComment(older: string, newer: string): string | undefined {
  if (newer.includes(older)) return newer
  if (older.includes(newer)) return older
  const both = `${older}\n${newer}`
  return both.length <= MAX_COMMENT ? both : undefined
}

function mergedAnnotations(older: readonly Annotation[], newer: readonly Annotation[], deletions: readonly Deletion[]): Annotation[] {
  const deletedAt = new Map(deletions.map((deletion) => [deletion.id, deletion.deletedAt]))
  const byId = new Map<string, Annotation>()
  const put = (annotation: Annotation): void => {
    if (isDeleted(annotation, deletedAt.get(annotation.id))) return
    const there = byId.get(annotation.id)
    const { kept, beside } = there ? mergedAnnotation(there, annotation) : { kept: annotation, beside: null }
    byId.set(annotation.id, kept)
    // Its place may be taken by what became of it at an earlier merge.
    if (beside) put(beside)
  }
  for (const annotation of [...older, ...newer]) put(annotation)
  return [...byId.values()].sort((a, b) => a.position.start - b.position.start || compareMoments(a.created, b.created) || compare(a.id, b.id))
}

/** The annotation as it was changed last, and the other one to stand beside it where its text would be lost. */
function mergedAnnotation(a: Annotation, b: Annotation): { readonly kept: Annotation; readonly beside: Annotation | null } {
  const order = compareMoments(a.modified, b.modified) || compare(JSON.stringify(a), JSON.stringify(b))
  const [older, kept] = order <= 0 ? [a, b] : [b, a]
  if (kept.body.includes(older.body)) return { kept, beside: null }
  // The same name whoever merges, and another one for each text.
  const digest = sha256Hex(new TextEncoder().encode(`${older.id} ${older.body}`)).slice(0, 8)
  return { kept, beside: { ...older, id: `${older.id.slice(0, ID_LENGTH)}-${digest}` } }
}
