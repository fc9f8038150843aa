import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { acceptReview, engineSwitches, expect, PROJECT, test } from './program.ts'

test('a second start hands its file to the window that is open, and ends', async ({ start, emptyFolder }) => {
  const userData = await emptyFolder()
  const { app, page } = await start({ userData })
  const note = join(await emptyFolder(), 'second.txt')
  await writeFile(note, 'A second text, opened from elsewhere.\n')

  const electron = createRequire(import.meta.url)('electron') as string
  // Named as from its own folder, which is not this one's.
  const second = spawn(electron, [...engineSwitches(userData), PROJECT, 'open', basename(note)], { cwd: dirname(note), stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  await acceptReview(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A second text, opened from elsewhere')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a window that was on a screen which is gone opens on one that is there', async ({ start, emptyFolder }) => {
  const userData = await emptyFolder()
  const bounds = { x: 9000, y: 9000, width: 900, height: 640 }
  await writeFile(join(userData, 'window.json'), JSON.stringify({ version: 1, bounds, maximised: false }))
  const { app } = await start({ userData })
  const { placed, area } = await app.evaluate(({ BrowserWindow, screen }) => ({
    placed: BrowserWindow.getAllWindows()[0]!.getBounds(),
    area: screen.getPrimaryDisplay().workArea
  }))
  expect(placed).toMatchObject({ width: 900, height: 640 })
  expect(placed.x + placed.width).toBeLessThanOrEqual(area.x + area.width)
  expect(placed.y + placed.height).toBeLessThanOrEqual(area.y + area.height)
})
