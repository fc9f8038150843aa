import { describe, expect, it } from 'vitest'
import { deriveBriefing } from '../../../core/briefing/derive.ts'
import { digestOf, entryOf, type Digest, type Entry } from '../../../core/library/entry.ts'
import { newNotes } from '../../../core/library/notes.ts'
import { earlierVersion } from '../../../core/library/versions.ts'

const TEXT = 'The harbour will be built in two years, said the mayor of the town. It costs 40 million dollars and nobody knows who pays for it.'
const OTHER = 'Rain fell on the mountains for nine days. The rivers rose and the roads were closed to all but the army.'
const texts = new Map<string, string>()

function digest(text: string, own: Partial<Digest> = {}): Digest {
  return { ...digestOf(deriveBriefing(text, { fileName: own.fileName ?? 'report.txt' })), ...own }
}

function entry(id: string, text: string, own: Partial<Digest> = {}, previous: string[] = []): Entry {
  const of = digest(text, own)
  texts.set(id, text)
  return entryOf(id, of, { ...newNotes(of.sha256, '2026-02-05T09:00:00.000Z'), previous })
}

const find = async (of: Digest, text: string, entries: readonly Entry[]): Promise<string | undefined> => {
  const found = await earlierVersion(of, text, entries, ({ id }) => Promise.resolve(texts.get(id) ?? null))
  return found?.entry.id
}

const CHANGED = TEXT.replace('40', '55')

describe('earlierVersion', () => {
  it.each([
    ['the same address', { fileName: 'x.html', URL: 'https://www.paper.example/harbour/?utm_source=mail#top' }, 'by-address'],
    ['the same title', { fileName: 'x.pdf', title: 'Harbour: the Plan', titleIsWorking: false }, 'by-title'],
    ['the same file name', { fileName: 'Report v2 (1).TXT' }, 'by-name'],
    ['nothing in common', { fileName: 'x.pdf' }, undefined]
  ])('goes by %s', async (_what, own, id) => {
    const entries = [
      entry('by-address', OTHER, { fileName: 'a.html', URL: 'http://paper.example/harbour' }),
      entry('by-title', TEXT, { fileName: 'b.pdf', title: 'Harbour – the plan', titleIsWorking: false }),
      entry('by-name', TEXT, { fileName: 'report.txt' })
    ]
    expect(await find(digest(CHANGED, own), CHANGED, entries)).toBe(id)
  })

  it('does not take another text of the same name for a version', async () => {
    expect(await find(digest(CHANGED), CHANGED, [entry('other', OTHER)])).toBeUndefined()
  })

  it('does not take the very same bytes for a version', async () => {
    expect(await find(digest(TEXT), TEXT, [entry('same', TEXT)])).toBeUndefined()
  })

  it('compares with the newest version, not with one that it replaced', async () => {
    const entries = [entry('first', TEXT), entry('second', TEXT.replace('40', '45'), {}, ['first'])]
    expect(await find(digest(CHANGED), CHANGED, entries)).toBe('second')
  })
})
