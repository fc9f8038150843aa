import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFolderDurably, sweepTemporaries, writeDurably, writeOut } from '../../electron/durable.ts'
import { savePrecious } from '../../electron/precious.ts'
import { emptyFolder } from './folders.ts'

describe('writeDurably', () => {
  it('writes a new file and replaces an old one, leaving nothing beside it', async () => {
    const folder = await emptyFolder()
    const path = join(folder, 'notes.json')
    await writeDurably(path, 'first')
    await writeDurably(path, 'second')
    expect(await readFile(path, 'utf8')).toBe('second')
    expect(await readdir(folder)).toEqual(['notes.json'])
  })

  it('leaves what was there untouched, and nothing beside it, when it fails', async () => {
    const folder = await emptyFolder()
    const path = join(folder, 'taken')
    await mkdir(path)
    await writeFile(join(path, 'inside'), 'kept')
    await expect(writeDurably(path, 'new')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['taken'])
    expect(await readFile(join(path, 'inside'), 'utf8')).toBe('kept')
  })

  it('ends with one of the writes whole where many are made at once', async () => {
    const folder = await emptyFolder()
    const path = join(folder, 'notes.json')
    const texts = Array.from({ length: 20 }, (_none, index) => String(index).repeat(50_000))
    await Promise.all(texts.map((text) => writeDurably(path, text)))
    expect(texts).toContain(await readFile(path, 'utf8'))
    expect(await readdir(folder)).toEqual(['notes.json'])
  })
})

describe('createFolderDurably', () => {
  const files = { 'a.txt': 'A', 'b.txt': 'B' }

  it('makes a folder with all its files', async () => {
    const folder = await emptyFolder()
    await createFolderDurably(join(folder, 'new'), files)
    expect((await readdir(join(folder, 'new'))).sort()).toEqual(['a.txt', 'b.txt'])
    expect(await readdir(folder)).toEqual(['new'])
  })

  it('leaves nothing where one file cannot be written, or the folder is there', async () => {
    const folder = await emptyFolder()
    await expect(createFolderDurably(join(folder, 'new'), { ...files, 'no/such/folder': 'C' })).rejects.toThrow()
    await mkdir(join(folder, 'there'))
    await writeFile(join(folder, 'there', 'mine'), 'kept')
    await expect(createFolderDurably(join(folder, 'there'), files)).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['there'])
    expect(await readdir(join(folder, 'there'))).toEqual(['mine'])
  })
})

describe('sweepTemporaries', () => {
  it('takes what ended processes left, and nothing else', async () => {
    const folder = await emptyFolder()
    const [ended, own, running] = [2 ** 30, process.pid, process.ppid].map((pid) => `.briefing-${pid}-0123456789ab.tmp`)
    const others = ['notes.json', '.briefing-1-zz.tmp', 'a.tmp']
    for (const name of [ended!, own!, running!, ...others]) await writeFile(join(folder, name), 'x')
    expect(await sweepTemporaries(folder)).toBe(1)
    expect((await readdir(folder)).sort()).toEqual([own!, running!, ...others].sort())
    expect(await sweepTemporaries(folder, Date.now() + 2 * 60 * 60 * 1000)).toBe(1)
    expect(await sweepTemporaries(join(folder, 'nowhere'))).toBe(0)
  })
})

describe('writeOut', () => {
  it('writes through a link to the file, and says what is wrong in words', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'real.pdf'), 'old')
    await symlink(join(folder, 'real.pdf'), join(folder, 'link.pdf'))
    await writeOut(join(folder, 'link.pdf'), 'new')
    expect(await readFile(join(folder, 'real.pdf'), 'utf8')).toBe('new')
    expect((await lstat(join(folder, 'link.pdf'))).isSymbolicLink()).toBe(true)
    await expect(writeOut(join(folder, 'nowhere', 'a.pdf'), 'x')).rejects.toThrow(/a\.pdf” could not be saved: its folder is not there/)
    await expect(writeOut(folder, 'x')).rejects.toThrow(/there is a folder of that name/)
  })
})

describe('savePrecious', () => {
  it('keeps earlier versions, and both where something else wrote', async () => {
    const folder = await emptyFolder()
    const path = join(folder, 'notes.json')
    let saved = await savePrecious(path, 'one', '', new Date(1000))
    for (const [index, text] of ['two', 'three', 'four'].entries()) saved = await savePrecious(path, text, saved.revision, new Date(2000 + index))
    expect(saved.conflict).toBeNull()
    const snapshots = await readdir(join(folder, 'snapshots'))
    expect(await Promise.all(snapshots.sort().map((name) => readFile(join(folder, 'snapshots', name), 'utf8')))).toEqual(['one', 'two', 'three'])
    await writeFile(path, 'by another')
    const { conflict } = await savePrecious(path, 'five', saved.revision, new Date(9000))
    expect(conflict).toBe('notes.conflict-1970-01-01T00-00-09-000Z.json')
    expect(await readFile(join(folder, conflict!), 'utf8')).toBe('by another')
    expect(await readFile(path, 'utf8')).toBe('five')
  })

  it('keeps the last five of many saves', async () => {
    const path = join(await emptyFolder(), 'notes.json')
    let revision = ''
    for (let count = 0; count < 12; count += 1) ({ revision } = await savePrecious(path, String(count), revision, new Date(count * 1000)))
    expect(await readdir(join(path, '..', 'snapshots'))).toHaveLength(5)
  })
})
