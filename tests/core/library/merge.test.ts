import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeNotes } from '../../../core/library/merge.ts'
import { newNotes, NotesSchema, type Annotation, type Notes } from '../../../core/library/notes.ts'
import * as v from 'valibot'

const SOURCE = 'a'.repeat(64)
const at = (minute: number): string => new Date(Date.UTC(2026, 1, 5, 9, minute)).toISOString()

const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,3}$/),
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
    metadata: fc.record({ title: fc.string(), publisher: fc.string() }, { requiredKeys: [] }),
    strange: fc.option(fc.integer(), { nil: undefined })
  })
  .map(({ strange, ...own }) => ({ ...newNotes(SOURCE, at(0)), ...own, ...(strange === undefined ? {} : { strange }) }))

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

  it('loses no tag and no text of either', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const { notes: merged } = mergeNotes(a, b)
        for (const each of [a, b]) {
          expect(merged.tags).toEqual(expect.arrayContaining([...each.tags]))
          expect(merged.comment).toContain(each.comment)
          for (const { body } of each.annotations) expect(merged.annotations.some((kept) => kept.body.includes(body))).toBe(true)
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
})
