import { describe, expect, it } from 'vitest'
import type { Entry } from '../../core/library/entry.ts'
import { earlierVersion } from '../../renderer/state/versions.ts'

const there = {
  id: 'a',
  sha256: 'a',
  fileName: 'a.txt',
  title: 'Border communiqué',
  titleIsWorking: false,
  source: 'Ministry',
  URL: '',
  addedAt: '2026-01-01T00:00:00.000Z'
} as Entry
const arrival = { sha256: 'b', fileName: 'b.txt', metadata: { title: 'Border communiqué', publisher: 'Ministry' } }

describe('earlierVersion', () => {
  it('knows a document by its title and source, or by its address', () => {
    expect(earlierVersion(arrival, [there])).toBe(there)
    expect(earlierVersion({ ...arrival, metadata: { ...arrival.metadata, publisher: 'Reuters' } }, [there])).toBeNull()
    const page = { ...there, URL: 'https://a.example/1' }
    expect(earlierVersion({ ...arrival, metadata: { title: 'Changed', URL: page.URL } }, [page])).toBe(page)
    expect(earlierVersion({ ...arrival, metadata: { ...arrival.metadata, URL: 'https://a.example/2' } }, [page])).toBeNull()
  })

  it('takes a working title for nothing but with the same file name', () => {
    const metadata = { title: 'The talks', titleIsWorking: true }
    const working = { ...there, title: 'The talks', titleIsWorking: true, source: '' }
    expect(earlierVersion({ ...arrival, metadata }, [working])).toBeNull()
    expect(earlierVersion({ ...arrival, fileName: 'a.txt', metadata }, [working])).toBe(working)
  })

  it('is not the same bytes, and is the newest of several', () => {
    const newer = { ...there, id: 'c', sha256: 'c', addedAt: '2026-02-01T00:00:00.000Z' }
    expect(earlierVersion({ ...arrival, sha256: 'a' }, [there])).toBeNull()
    expect(earlierVersion(arrival, [newer, there])).toBe(newer)
  })
})
