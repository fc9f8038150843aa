import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeLock } from '../../../electron/library/lock.ts'
import { copyLibrary, libraryIn, removeLibrary } from '../../../electron/library/move.ts'
import { findPlace, savePlace, usualPlace, usualUserData } from '../../../electron/library/place.ts'
import { emptyFolder } from '../folders.ts'
import { addition, libraryOfOne, openLibrary } from './made.ts'

describe('the place of the library', () => {
  it.each([
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/briefing-reader/library'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ana/.local/share/briefing-reader/library'],
    ['linux', {}, '/home/ana/.local/share/briefing-reader/library'],
    ['darwin', {}, '/home/ana/Library/Application Support/briefing-reader/library']
  ] as const)('is on %s with %o the data folder', (platform, env, folder) => {
    expect(usualPlace(env, platform, '/home/ana')).toBe(folder)
  })

  it('is found by commands where the window keeps its settings', () => {
    expect(usualUserData({}, 'linux', '/home/ana')).toBe('/home/ana/.config/Briefing Reader')
  })

  it('is what the environment says, else what was chosen, else the usual one', async () => {
    const userData = await emptyFolder()
    const env = { XDG_DATA_HOME: '/data' }
    expect(await findPlace(userData, env)).toEqual({ folder: '/data/briefing-reader/library', chosen: false })
    await savePlace(userData, '/stick/library')
    expect(await findPlace(userData, env)).toEqual({ folder: '/stick/library', chosen: true })
    expect(await findPlace(userData, { ...env, BRIEFING_READER_LIBRARY: '/other' })).toEqual({ folder: '/other', chosen: false })
    await writeFile(join(userData, 'library-place.json'), '{"version": 1, ')
    expect(await findPlace(userData, env)).toMatchObject({ chosen: false, problem: expect.stringMatching(/choose your folder again/) })
  })
})

describe('moving the library', () => {
  it('brings all of it to a stick and back', async () => {
    const { library, entry } = await libraryOfOne()
    const stick = await emptyFolder()
    const { folder, there } = await libraryIn(stick)
    expect(there).toBe(false)
    await library.moveTo(folder)
    await library.close()
    await removeLibrary(library.folder)
    await expect(readdir(library.folder)).rejects.toThrow()
    expect(await libraryIn(stick)).toEqual({ folder, there: true })
    const moved = await openLibrary({ folder, chosen: true })
    await moved.scan()
    expect(moved.state()).toMatchObject({ entries: [entry], problems: [], writable: true })
    await moved.moveTo(library.folder)
    expect(await readdir(library.folder)).toEqual([entry.id, 'library.json'].sort())
  })

  it('leaves everything as it was where it cannot be done', async () => {
    const { library, entry } = await libraryOfOne()
    const stick = await emptyFolder()
    await mkdir(join(stick, 'taken'))
    await expect(library.moveTo(join(stick, 'taken'))).rejects.toThrow(/already/)
    await expect(copyLibrary(join(stick, 'nothing'), join(stick, 'new'))).rejects.toThrow(/could not be saved/)
    expect(await readdir(stick)).toEqual(['taken'])
    expect((await library.open(entry.id)).problems).toEqual([])
  })

  it('takes nothing with it that is not the library’s', async () => {
    const { library } = await libraryOfOne()
    await writeFile(join(library.folder, 'thesis.txt'), 'Mine.')
    await library.close()
    await removeLibrary(library.folder)
    expect(await readdir(library.folder)).toEqual(['thesis.txt'])
  })
})

describe('a library that cannot be written', () => {
  it.skipIf(process.getuid?.() === 0)('is read, and says why it is not written', async () => {
    const { library, entry } = await libraryOfOne()
    await library.close()
    await chmod(library.folder, 0o500)
    const again = await openLibrary({ folder: library.folder })
    await again.scan()
    expect(again.state()).toMatchObject({ writable: false, taken: false, entries: [entry], problems: [expect.stringMatching(/not allowed to write/)] })
    await expect(again.add(addition('Other.'))).rejects.toThrow(/not allowed to write/)
    await chmod(library.folder, 0o700)
  })

  it('is read by the second of two, which says so and writes when the first has gone', async () => {
    const { library, entry } = await libraryOfOne()
    const second = await openLibrary({ folder: library.folder })
    expect(await second.list()).toMatchObject({ writable: false, taken: true, problems: [expect.stringMatching(/Another Briefing Reader \(process \d+ on .+\)/)] })
    await second.scan()
    expect(await second.open(entry.id)).toMatchObject({ readOnly: true, entry })
    await expect(second.remove([entry.id])).rejects.toThrow(/Another Briefing Reader/)
    await library.close()
    expect(await second.list()).toMatchObject({ writable: true, taken: false, problems: [], entries: [entry] })
    await second.remove([entry.id])
  })

  it('is taken over from a process that ended without a word', async () => {
    const { library } = await libraryOfOne()
    await library.close()
    // Numbers end well below this on every system.
    await takeLock(library.folder, { pid: 2 ** 30, host: hostname() })
    const next = await openLibrary({ folder: library.folder })
    expect(await next.list()).toMatchObject({ writable: true, problems: [] })
  })
})
