import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeDurably } from '../../electron/durable.ts'
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
