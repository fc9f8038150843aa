import { appendFile, chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource, sha256Of } from '../../electron/import/source.ts'
import { emptyFolder } from './folders.ts'

describe('readSource', () => {
  it('reads a file whole, whatever it is called', async () => {
    const folder = await emptyFolder()
    for (const name of ['plain.txt', 'نص 👩‍👩‍👧\nline.txt', 'x'.repeat(251) + '.txt']) {
      const path = join(folder, name)
      await writeFile(path, 'words')
      expect(await readSource({ path })).toEqual({ fileName: name, bytes: new TextEncoder().encode('words') })
    }
  })

  it('says what is wrong with what cannot be read', async () => {
    const folder = await emptyFolder()
    const gone = join(folder, 'gone.txt')
    await expect(readSource({ path: gone })).rejects.toMatchObject({ code: 'unreadable-file', message: expect.stringContaining('gone.txt') })
    await mkdir(join(folder, 'folder'), { recursive: true })
    await expect(readSource({ path: join(folder, 'folder') })).rejects.toMatchObject({ code: 'unreadable-file' })
    const locked = join(folder, 'locked.txt')
    await writeFile(locked, 'x')
    await chmod(locked, 0)
    if (process.getuid?.() !== 0) await expect(readSource({ path: locked })).rejects.toMatchObject({ code: 'unreadable-file', message: expect.stringContaining('not allowed') })
    await rm(locked)
  })

  it('notices a file that grows while it is read', async () => {
    const path = join(await emptyFolder(), 'growing.txt')
    await writeFile(path, 'x'.repeat(40_000_000))
    const state = { isRead: false }
    const reading = readSource({ path }).finally(() => (state.isRead = true))
    const refused = expect(reading).rejects.toMatchObject({ code: 'unreadable-file', message: expect.stringMatching(/changed while it was being read/) })
    while (!state.isRead) await appendFile(path, 'y')
    await refused
  })

  it('knows bytes by their SHA-256', async () => {
    expect(await sha256Of(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})
