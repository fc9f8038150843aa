import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withDeletions, withDeletionsOf } from '../../../core/library/deletions.ts'
import { mergeNotes } from '../../../core/library/merge.ts'
import { newNotes, NotesSchema, type Annotation, type Notes } from '../../../core/library/notes.ts'
import * as v from 'valibot'

const SOURCE = 'a'.repeat(64)
const at = (minute: number): string => new Date(Date.UTC(2026, 1, 5, 9, minute)).toISOString()

/** Few, so that both sides have the same. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')

const annotation: fc.Arbitrary<Annotation> = fc.record({
  id,
  motivation: fc.constantFrom('highlighting', 'commenting'),
  position: fc.record({ start: fc.nat(50), end: fc.nat(50) }),
  quote: fc.constant({ exact: 'x', prefix: '', suffix: '' }),
  body: fc.string({ maxLength: 8 }),
  created: fc.nat(59).map(at),
  modified: fc.nat(59).map(at)
})

const notes: fc.Arbitrary<Notes> = fc
  .record({
    addedAt: fc.nat(59).map(at),
    openedAt: fc.option(fc.nat(59).map(at)),
    modifiedAt: fc.nat(59).map(at),
    name: fc.option(fc.string({ maxLength: 5 })),
    published: fc.option(fc.constantFrom('2026', '2026-02', '2026-02-04')),
    tags: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 })),
    archived: fc.boolean(),
    comment: fc.string({ maxLength: 10 }),
    annotations: fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 5 }),
    deletions: fc.uniqueArray(fc.record({ id, deletedAt: fc.nat(59).map(at) }), { selector: (deletion) => deletion.id, maxLength: 3 }),
    metadata: fc.record({ title: fc.string(), publisher: fc.string() }, { requiredKeys: [] }),
    strange: fc.option(fc.integer(), { nil: undefined })
  })
  .map(({ strange, ...own }) => ({ ...newNotes(SOURCE, at(0)), ...own, ...(strange === undefined ? {} : { strange }) }))

/** As a person would say it: deleted by somebody, and changed by nobody since. */
function isGone({ id: own, modified }: Annotation, deletions: Notes['deletions']): boolean {
  return deletions.some((deletion) => deletion.id === own && deletion.deletedAt > modified)
}

describe('mergeNotes', () => {
  it('makes the same of both orders', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        expect(mergeNotes(a, b)).toEqual(mergeNotes(b, a))
      })
    )
  })

  it('changes nothing where both are the same, or one was merged already', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const { notes: once } = mergeNotes(a, b)
        expect(mergeNotes(once, once)).toEqual({ notes: once, differences: [] })
        expect(mergeNotes(once, a).notes.deletions).toEqual(once.deletions)
        expect(mergeNotes(once, a).notes.annotations.map(({ body }) => body).sort()).toEqual(once.annotations.map(({ body }) => body).sort())
      })
    )
  })

  it('makes valid notes', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        expect(v.is(NotesSchema, mergeNotes(a, b).notes)).toBe(true)
      })
    )
  })

  it('loses no tag and no text of either but what one of them deleted', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const { notes: merged } = mergeNotes(a, b)
        for (const each of [a, b]) {
          expect(merged.tags).toEqual(expect.arrayContaining([...each.tags]))
          expect(merged.comment).toContain(each.comment)
          for (const { body } of each.annotations.filter((one) => !isGone(one, [...a.deletions, ...b.deletions]))) {
            expect(merged.annotations.some((kept) => kept.body.includes(body))).toBe(true)
          }
        }
      })
    )
  })

  it('takes each field that one alone has, and names those of which one had to go', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const { notes: merged, differences } = mergeNotes(a, b)
        for (const field of ['name', 'published', 'strange'] as const) {
          const values = [a[field], b[field]].filter((value) => value !== null && value !== undefined)
          if (values.length > 0) expect(values).toContain(merged[field])
          expect(differences.includes(field)).toBe(new Set(values).size === 2)
        }
      })
    )
  })

  it('keeps what was changed last', () => {
    const [a, b] = [{ ...newNotes(SOURCE, at(0)), name: 'Old' }, { ...newNotes(SOURCE, at(1)), name: 'New', archived: true }]
    expect(mergeNotes(a, b)).toMatchObject({ notes: { name: 'New', archived: true, addedAt: at(0), modifiedAt: at(1) }, differences: ['name'] })
  })

  it('brings nothing back that either deleted, and drops nothing that was changed since', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const { notes: merged } = mergeNotes(a, b)
        const deletions = [...a.deletions, ...b.deletions]
        expect(merged.annotations.filter((one) => isGone(one, deletions))).toEqual([])
        const left = [...a.annotations, ...b.annotations].filter((one) => !isGone(one, deletions)).map((one) => one.id)
        expect(merged.annotations.map((one) => one.id)).toEqual(expect.arrayContaining(left))
        expect(merged.deletions.map((deletion) => deletion.id)).toEqual([...new Set(deletions.map((deletion) => deletion.id))].sort())
      })
    )
  })

  it('makes the same of three in any order, where no text was changed in two places', () => {
    const oneText = notes.map((each) => ({ ...each, annotations: each.annotations.map((one) => ({ ...one, body: '' })) }))
    fc.assert(
      fc.property(oneText, oneText, oneText, (a, b, c) => {
        const merge = (x: Notes, y: Notes): Notes => mergeNotes(x, y).notes
        const [left, right] = [merge(merge(a, b), c), merge(a, merge(b, c))]
        expect(left.annotations).toEqual(right.annotations)
        expect(left.deletions).toEqual(right.deletions)
      })
    )
  })

  it('keeps what became of the other text of an annotation when that text comes again', () => {
    const one = (body: string, minute: number, own = 'x'): Annotation => ({ id: own, motivation: 'commenting', position: { start: 0, end: 1 }, quote: { exact: 'x', prefix: '', suffix: '' }, body, created: at(0), modified: at(minute) })
    const [a, b] = [one('mine', 1), one('theirs', 2)].map((each) => ({ ...newNotes(SOURCE, at(3)), annotations: [each] }))
    const { notes: merged } = mergeNotes(a!, b!)
    const beside = merged.annotations.find(({ body }) => body === 'mine')!
    const edited = { ...merged, annotations: [merged.annotations.find(({ body }) => body === 'theirs')!, { ...beside, body: 'mine, and more', modified: at(9) }] }
    expect(mergeNotes(edited, a!).notes.annotations.map(({ body }) => body).sort()).toEqual(['mine, and more', 'theirs'])
    const deleted = withDeletions(merged, { ...merged, annotations: merged.annotations.filter(({ id: own }) => own === 'x') }, at(9))
    expect(mergeNotes(deleted, a!).notes.annotations.map(({ body }) => body)).toEqual(['theirs'])
  })
})

describe('withDeletions', () => {
  it('writes down what was deleted, so that an older copy does not bring it back', () => {
    fc.assert(
      fc.property(notes, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), fc.nat(59).map(at), (before, keep, now) => {
        const annotations = before.annotations.filter((_one, index) => keep[index])
        const after = withDeletions(before, { ...before, annotations }, now)
        const ids = annotations.map((one) => one.id)
        expect(after.annotations.map((one) => one.id)).toEqual(ids)
        expect(mergeNotes(after, before).notes.annotations.map((one) => one.id).sort()).toEqual([...ids].sort())
        expect(withDeletions(after, after, now)).toEqual(after)
        expect(v.is(NotesSchema, after)).toBe(true)
      })
    )
  })

  it('lets what is there again stay, whatever copy comes', () => {
    fc.assert(
      fc.property(notes, fc.nat(59).map(at), (before, now) => {
        const without = withDeletions(before, { ...before, annotations: [] }, now)
        // What edits the notes may not know of the deletions.
        const again = withDeletions(without, before, now)
        for (const copy of [before, without]) {
          expect(mergeNotes(again, copy).notes.annotations.map((one) => one.id).sort()).toEqual(before.annotations.map((one) => one.id).sort())
        }
      })
    )
  })
})

describe('withDeletionsOf', () => {
  it('keeps the deletions of notes it does not build on, and takes nothing there for deleted', () => {
    fc.assert(
      fc.property(notes, notes, (other, own) => {
        const kept = withDeletionsOf(other, own)
        expect(kept.annotations.map((one) => one.id)).toEqual(own.annotations.map((one) => one.id))
        expect(kept.deletions.map((deletion) => deletion.id)).toEqual([...new Set([...other.deletions, ...own.deletions].map((deletion) => deletion.id))].sort())
      })
    )
  })
})
