import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../core/ipc/settings.ts'
import { loadSettings, loadWindowState, saveSettings, saveWindowState } from '../../electron/settings.ts'
import { emptyFolder } from './folders.ts'

describe('settings on disk', () => {
  it('are the usual ones on the first start, without a word', async () => {
    expect(loadSettings(await emptyFolder())).toEqual({ value: DEFAULT_SETTINGS })
  })

  it('come back as they were saved', async () => {
    const folder = await emptyFolder()
    const settings = { ...DEFAULT_SETTINGS, theme: 'sepia', textScale: 150, comments: [['ab', 'Ask Bogotá.']] } as const
    await saveSettings(folder, { ...settings, comments: [['ab', 'Ask Bogotá.']] })
    expect(loadSettings(folder)).toEqual({ value: settings })
  })

  it.each([
    ['no JSON', '{"version": 1, '],
    ['an empty file', ''],
    ['another shape', '[1, 2, 3]'],
    ['an unknown version', JSON.stringify({ ...DEFAULT_SETTINGS, version: 2 })],
    ['a value out of range', JSON.stringify({ ...DEFAULT_SETTINGS, textScale: 4000 })]
  ])('are set aside, and that is said, where the file is %s', async (_what, text) => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'settings.json'), text)
    const { value, problem } = loadSettings(folder)
    expect(value).toEqual(DEFAULT_SETTINGS)
    expect(problem).toContain(join(folder, 'settings.json.damaged'))
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text)
    expect(await readdir(folder)).toEqual(['settings.json.damaged'])
  })

  it('remember the window’s place', async () => {
    const folder = await emptyFolder()
    const state = { version: 1, bounds: { x: 1, y: 2, width: 800, height: 600 }, maximised: true } as const
    expect(loadWindowState(folder)).toBeNull()
    await saveWindowState(folder, state)
    expect(loadWindowState(folder)).toEqual(state)
  })
})
