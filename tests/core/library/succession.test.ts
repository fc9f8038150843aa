import { describe, expect, it } from 'vitest'
import { newNotes, type Notes } from '../../../core/library/notes.ts'
import { succeed, SUCCEEDED } from '../../../core/library/succession.ts'

const NOW = '2026-02-05T09:00:00.000Z'

describe('succeed', () => {
  it('hands on name, tags and history, and leaves all else to each version', () => {
    const before: Notes = { ...newNotes('a'.repeat(64), NOW), name: 'Harbour', tags: ['port', 'cost'], comment: 'Old.', previous: ['harbour-0'] }
    const fresh: Notes = { ...newNotes('b'.repeat(64), NOW), comment: 'New.', published: '2026-02' }
    expect(succeed(fresh, { id: 'harbour-1', notes: before })).toEqual({ ...fresh, name: 'Harbour', tags: ['port', 'cost'], previous: ['harbour-1', 'harbour-0'] })
  })

  it('archives the version before', () => {
    expect({ ...newNotes('a'.repeat(64), NOW), ...SUCCEEDED }).toMatchObject({ archived: true })
  })
})
