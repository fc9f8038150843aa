import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LibraryState } from '../../../core/ipc/contract.ts'
import { serialiseNotes } from '../../../core/library/stored.ts'
import { TASKS } from '../../../electron/library/tasks.ts'
import { emptyFolder } from '../folders.ts'
import { addition, filesIn, libraryOfOne, NOW, openLibrary, reopened, TEXT } from './made.ts'

describe('a library', () => {
  it('is empty, and not made, until something is added', async () => {
    const parent = await emptyFolder()
    const library = await openLibrary({ folder: join(parent, 'library') })
    expect(await library.list()).toMatchObject({ entries: [], writable: true, problems: [] })
    await library.scan()
    expect(await readdir(parent)).toEqual([])
  })

  it('keeps a document as a plain folder of three files', async () => {
    const { library, entry, folder } = await libraryOfOne()
    expect(entry).toMatchObject({ condition: 'whole', fileName: 'harbour.txt' })
    expect(entry.id).toBe(`the-harbour-plan-${entry.sha256.slice(0, 8)}`)
    const { briefing, notes } = addition()
    expect(await filesIn(folder)).toEqual({ 'source.txt': TEXT, 'briefing.json': briefing, 'notes.json': serialiseNotes(notes) })
    expect(library.state().entries).toEqual([entry])
  })

  it('opens it as it was added, and saves what the analyst writes', async () => {
    const { library, entry } = await libraryOfOne()
    const item = await library.open(entry.id)
    expect(item).toMatchObject({ entry, briefing: addition().briefing, notes: addition().notes, readOnly: false, problems: [] })
    const saved = await library.saveNotes(entry.id, { ...item.notes, name: 'Harbour', tags: ['port'] }, item.revision)
    expect(saved.conflict).toBeNull()
    expect(await library.open(entry.id)).toMatchObject({ revision: saved.revision, entry: { name: 'Harbour', tags: ['port'] } })
    expect(new TextDecoder().decode((await library.source(entry.id)).bytes)).toBe(TEXT)
  })

  it('keeps the same bytes once, and brings the notes together', async () => {
    const { library, entry } = await libraryOfOne()
    const again = await library.add(addition(TEXT, 'copy.txt', { tags: ['port'] }))
    expect(again).toMatchObject({ id: entry.id, tags: ['port'], fileName: 'harbour.txt' })
    expect(library.state().entries).toHaveLength(1)
    expect(await library.find(entry.sha256)).toEqual(again)
  })

  it('refuses what was derived from another file', async () => {
    const library = await openLibrary()
    await expect(library.add({ ...addition(), source: addition('Other.').source })).rejects.toThrow(/not of this file/)
  })

  it('is the same at the next start, from the catalogue and without it', async () => {
    const { library, entry } = await libraryOfOne()
    let read = 0
    await library.close()
    const counted = { tasks: { ...TASKS, digest: (path: string) => ((read += 1), TASKS.digest(path)) } }
    const second = await openLibrary({ folder: library.folder }, counted)
    expect((await second.list()).entries).toEqual([entry])
    await second.scan()
    expect(read).toBe(0)
    await second.close()
    await writeFile(join(library.folder, 'catalogue.json'), '{"format": ')
    const third = await openLibrary({ folder: library.folder }, counted)
    await third.scan()
    expect(third.state().entries).toEqual([entry])
    expect(read).toBe(1)
  })

  it('forgets when documents were opened, without reading anything but their notes', async () => {
    const { library: first, entry } = await libraryOfOne()
    const other = await first.add(addition('Another text about ships.\n', 'ships.txt'))
    for (const { id } of [entry, other]) {
      const { notes, revision } = await first.open(id)
      await first.saveNotes(id, { ...notes, openedAt: NOW, comment: `On ${id}` }, revision)
    }
    await first.close()
    const read: string[] = []
    const library = await openLibrary({ folder: first.folder }, { tasks: { ...TASKS, digest: (path: string) => (read.push(path), TASKS.digest(path)) } })
    await library.list()
    await library.scan()
    expect(library.state().entries.map(({ openedAt }) => openedAt)).toEqual([NOW, NOW])
    await library.forgetOpened()
    expect(read).toEqual([])
    expect(library.state().entries.map(({ openedAt, condition }) => [openedAt, condition])).toEqual([[null, 'whole'], [null, 'whole']])
    for (const { id } of [entry, other]) expect((await library.open(id)).notes).toMatchObject({ openedAt: null, comment: `On ${id}`, modifiedAt: NOW })
  })

  it('leaves notes of a newer format alone when it forgets', async () => {
    const { library, entry, folder } = await libraryOfOne()
    const newer = JSON.stringify({ ...addition().notes, format: 'briefing-notes/2', openedAt: NOW })
    await writeFile(join(folder, 'notes.json'), newer)
    await library.scan()
    await library.forgetOpened()
    expect(await readFile(join(folder, 'notes.json'), 'utf8')).toBe(newer)
    expect(library.state().entries).toMatchObject([{ id: entry.id, condition: 'newer-format', openedAt: NOW }])
  })

  it('sees what was changed, added and taken away outside', async () => {
    const { library, entry, folder } = await libraryOfOne()
    const other = await library.add(addition('Another text about ships.\n', 'ships.txt'))
    await rm(join(library.folder, other.id), { recursive: true })
    await writeFile(join(folder, 'source.txt'), 'Changed.')
    await utimes(join(folder, 'source.txt'), 1, 1)
    await library.scan()
    expect(library.state().entries).toEqual([{ ...entry, condition: 'source-changed' }])
  })

  it('does not take a briefing for damaged that was written while the damaged one was being read', async () => {
    const { library: first, entry, folder } = await libraryOfOne()
    await first.close()
    await writeFile(join(folder, 'briefing.json'), '{"format"')
    const [reading, gate] = [signal(), signal()]
    let count = 0
    const digest = async (path: string): ReturnType<typeof TASKS.digest> => {
      const read = await TASKS.digest(path)
      count += 1
      if (count > 1) return read
      reading.give()
      await gate.given
      return read
    }
    const library = await openLibrary({ folder: first.folder }, { tasks: { ...TASKS, digest } })
    const scanned = library.scan()
    await reading.given
    const { briefing } = addition()
    const saved = library.saveBriefing(entry.id, briefing)
    // Time in which an unordered save would be done.
    for (let turn = 0; turn < 200; turn += 1) await stat(folder)
    gate.give()
    await Promise.all([scanned, saved])
    expect(await readFile(join(folder, 'briefing.json'), 'utf8')).toBe(briefing)
  })

  it('removes and restores, and removes what was added again too', async () => {
    const { library, entry } = await libraryOfOne()
    await library.remove([entry.id])
    expect(library.state().entries).toEqual([])
    await library.restore([entry.id])
    expect(library.state().entries).toEqual([entry])
    await library.remove([entry.id])
    await library.add(addition(TEXT, 'harbour.txt', { tags: ['second'] }))
    await library.remove([entry.id])
    await library.restore([entry.id])
    expect(library.state().entries[0]!.tags).toEqual(['second'])
    await expect(library.restore(['nothing-00000000'])).rejects.toThrow(/not among what was removed/)
  })

  it('gives what was removed to the trash, and says what that does not take', async () => {
    const { library, entry } = await libraryOfOne()
    const taken: string[] = []
    await library.remove([entry.id])
    await library.emptyRemoved(() => Promise.reject(new Error('no trash')))
    expect(library.state().problems).toEqual([expect.stringMatching(/1 removed document is still in “.*\.removed”/)])
    const next = await reopened(library)
    await next.emptyRemoved(async (path) => {
      taken.push(path)
      await rm(path, { recursive: true })
    })
    expect(taken).toEqual([join(library.folder, '.removed', entry.id)])
    expect(next.state().problems).toEqual([])
  })

  it('is not replaced by an empty one where the stick it is on is missing', async () => {
    const stick = await emptyFolder()
    const folder = join(stick, 'library')
    const library = await openLibrary({ folder, chosen: true })
    expect(await library.list()).toMatchObject({ writable: false, entries: [], problems: [expect.stringMatching(/connect that/)] })
    await expect(library.add(addition())).rejects.toThrow(/connect that/)
    await mkdir(folder)
    await expect(library.add(addition())).rejects.toThrow(/connect that/)
    expect(await readdir(folder)).toEqual([])
    const elsewhere = await libraryOfOne()
    await elsewhere.library.close()
    await rm(folder, { recursive: true })
    await rename(elsewhere.library.folder, folder)
    await library.list()
    await library.scan()
    expect(library.state()).toMatchObject({ writable: true, entries: [elsewhere.entry], problems: [] })
  })

  it('tells what it reads as it reads it', async () => {
    const { library } = await libraryOfOne()
    await library.close()
    const told = await new Promise<LibraryState>((resolve) => {
      void openLibrary({ folder: library.folder }, { onChange: resolve }).then((again) => again.list())
    })
    expect(told.entries).toHaveLength(1)
  })

  it('says which folders it does not read', async () => {
    const { library } = await libraryOfOne()
    await mkdir(join(library.folder, 'My folder (2)'))
    await library.scan()
    expect(library.state().problems).toEqual([expect.stringMatching(/Not read.*“My folder \(2\)”/)])
  })
})

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give!: () => void
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give }
}
