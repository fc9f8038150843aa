import { describe, expect, it } from 'vitest'
import { zip } from '../../../core/zip.ts'
import type { LibraryState } from '../../../core/ipc/contract.ts'
import { packTravel, unpackTravel } from '../../../electron/library/travel.ts'
import { addition, filesIn, libraryOfOne, NOW, openLibrary, TEXT } from './made.ts'
import { join } from 'node:path'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

async function packed(): Promise<Uint8Array> {
  const { library, entry } = await libraryOfOne()
  return (await library.export(entry.id, 'briefing')) as Uint8Array
}

describe('a travelling briefing', () => {
  it('brings a document to another library as it was', async () => {
    const bytes = await packed()
    const other = await openLibrary()
    const entry = await other.receive({ fileName: 'harbour.briefing', bytes })
    const there = await libraryOfOne()
    expect(entry).toEqual(there.entry)
    expect(await filesIn(join(other.folder, entry.id))).toEqual(await filesIn(there.folder))
    expect(await other.export(entry.id, 'briefing')).toEqual(bytes)
  })

  it('brings notes together with those that are there, and keeps what could not be', async () => {
    const [here, there] = [await openLibrary(), await openLibrary()]
    const mine = await here.add(addition(TEXT, 'harbour.txt', { tags: ['mine'], name: 'My name' }))
    const other = await there.add(addition(TEXT, 'harbour.txt', { tags: ['other'], name: 'Their name' }))
    const bytes = (await there.export(other.id, 'briefing')) as Uint8Array
    const merged = await here.receive({ fileName: 'a.briefing', bytes })
    expect(merged).toMatchObject({ id: mine.id, tags: ['mine', 'other'] })
    const files = await filesIn(join(here.folder, mine.id))
    const received = Object.keys(files).find((name) => name.startsWith('notes.received-'))
    expect(JSON.parse(files[received!]!)).toMatchObject({ name: 'Their name' })
    const state: LibraryState = here.state()
    expect(state.entries).toHaveLength(1)
  })

  it('does not bring back what was deleted since it left', async () => {
    const { library, entry } = await libraryOfOne()
    const annotation = { motivation: 'commenting' as const, position: { start: 0, end: 3 }, quote: { exact: 'The', prefix: '', suffix: '' }, created: NOW, modified: NOW }
    const [kept, dropped] = ['kept', 'dropped'].map((id) => ({ ...annotation, id, body: id }))
    const item = await library.open(entry.id)
    const { revision } = await library.saveNotes(entry.id, { ...item.notes, annotations: [kept!, dropped!] }, item.revision)
    const bytes = (await library.export(entry.id, 'briefing')) as Uint8Array
    await library.saveNotes(entry.id, { ...item.notes, annotations: [kept!] }, revision)
    await library.receive({ fileName: 'harbour.briefing', bytes })
    const { notes } = await library.open(entry.id)
    expect(notes.annotations).toEqual([kept])
    expect(notes.deletions).toEqual([{ id: 'dropped', deletedAt: expect.stringMatching(/^\d{4}-/) }])
  })

  it('is refused where any byte of its files was changed', async () => {
    const bytes = await packed()
    for (let at = 40; at < bytes.length; at += 97) {
      const changed = bytes.slice()
      changed[at]! ^= 0x10
      try {
        // What a flipped bit leaves alone (a time, an unused field) must still be the very same document.
        expect((await unpackTravel(changed, 'a.briefing')).briefing).toBe(addition().briefing)
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/damaged-briefing|hash-mismatch|too-large/) })
      }
    }
    await expect(unpackTravel(bytes.slice(0, bytes.length - 30), 'a.briefing')).rejects.toThrow(/no whole travelling briefing/)
  })

  it.each([
    ['a path that leads out', { '../evil.txt': text('x') }, /“\.\.\/evil\.txt”\) leads out/],
    ['an absolute path', { '/etc/passwd': text('x') }, /“\/etc\/passwd”\) leads out/],
    ['a name of another kind', { '__proto__/x': text('x') }, /leads out/],
    ['something else', { 'readme.txt': text('x') }, /holds “readme\.txt”, which no briefing does/],
    ['nothing', {}, /list of hashes/],
    ['a list of nothing', { 'manifest.json': text('{}') }, /list of hashes/],
    ['a bomb', { 'source.txt': new Uint8Array(2_000_000) }, /more than 100 times its size/]
  ])('is refused where it holds %s', async (_what, files, message) => {
    const { bytes } = await zip(Object.entries(files))
    await expect(unpackTravel(bytes, 'a.briefing')).rejects.toThrow(message)
  })

  it('is refused where the parts are not of one source', async () => {
    const { source, briefing, notes } = addition()
    const files = { 'source.txt': text('Other words.'), 'briefing.json': text(briefing), 'notes.json': text(JSON.stringify(notes)) }
    await expect(unpackTravel(await packTravel(files), 'a.briefing')).rejects.toThrow(/of another source/)
    const unpacked = await unpackTravel(await packTravel({ ...files, 'source.txt': source.bytes }), 'a.briefing')
    expect(unpacked.notes).toEqual(notes)
  })

  it('is no bomb, however well its text packs', async () => {
    const words = 'The same again. '.repeat(66_000)
    const { source, briefing, notes } = addition(words, 'same.txt')
    const files = { 'source.txt': source.bytes, 'briefing.json': text(briefing), 'notes.json': text(JSON.stringify(notes)) }
    const unpacked = await unpackTravel(await packTravel(files), 'a.briefing')
    expect(Buffer.compare(unpacked.source.bytes, source.bytes)).toBe(0)
  })
})
