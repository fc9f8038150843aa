import { describe, expect, it } from 'vitest'
import { browse, namesIn, type BrowseOptions } from '../../../core/library/browse.ts'
import type { Entry } from '../../../core/library/entry.ts'

const entry = (id: string, change: Partial<Entry> = {}): Entry => ({
  id,
  name: id,
  title: id,
  titleIsWorking: false,
  fileName: `${id}.txt`,
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
  source: '',
  URL: '',
  issued: null,
  language: 'en',
  words: 10,
  people: [],
  tags: [],
  archived: false,
  addedAt: '2026-01-01T00:00:00.000Z',
  openedAt: null,
  previous: [],
  condition: 'whole',
  ...change
})

const ENTRIES: readonly Entry[] = [
  entry('border', { source: 'Reuters', issued: '2026-02-04', tags: ['asylum'], people: ['Ana Ruiz'] }),
  entry('energy', { source: 'IEA', issued: '2025', openedAt: '2026-03-01T00:00:00.000Z', people: ['Ana Ruiz', 'José Muñoz'] }),
  entry('annex 10', { tags: ['asylum', 'trade'] }),
  entry('annex 9'),
  entry('old', { archived: true, tags: ['asylum'] })
]

const listed = (options: Partial<BrowseOptions>): string[] =>
  browse(ENTRIES, { order: 'name', shelf: { kind: 'all' }, filter: '', ...options }).map(({ id }) => id)

describe('browse', () => {
  it('sorts by name as people count, by date and last use newest first, by source', () => {
    expect(listed({ order: 'name' })).toEqual(['annex 9', 'annex 10', 'border', 'energy'])
    expect(listed({ order: 'date' })).toEqual(['border', 'energy', 'annex 9', 'annex 10'])
    expect(listed({ order: 'opened' })[0]).toBe('energy')
    expect(listed({ order: 'source' })).toEqual(['energy', 'border', 'annex 9', 'annex 10'])
  })

  it('keeps to a shelf, and shows archived documents on theirs alone', () => {
    expect(listed({ shelf: { kind: 'archived' } })).toEqual(['old'])
    expect(listed({ shelf: { kind: 'tag', name: 'asylum' } })).toEqual(['annex 10', 'border'])
    expect(listed({ shelf: { kind: 'person', name: 'José Muñoz' } })).toEqual(['energy'])
  })

  it('filters by the beginnings of words, in any order, without case and accents', () => {
    expect(listed({ filter: 'munoz ie' })).toEqual(['energy'])
    expect(listed({ filter: 'REU' })).toEqual(['border'])
    expect(listed({ filter: '2026-02' })).toEqual(['border'])
    expect(listed({ filter: 'order' })).toEqual([])
  })
})

describe('namesIn', () => {
  it('counts what occurs, without the archived', () => {
    expect(namesIn(ENTRIES, 'tag')).toEqual([['asylum', 2], ['trade', 1]])
    expect(namesIn(ENTRIES, 'person')[0]).toEqual(['Ana Ruiz', 2])
  })
})
