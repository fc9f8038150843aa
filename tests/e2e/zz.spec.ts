import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptReview, answerOpenDialog, bringIn, chooseMenuItem, expect, resize, test } from './program.ts'
const NOTE = `Fisheries talks resume

The ministers of Norway and Iceland met yesterday in Bergen, the first such meeting since 2019.

“We are close to an agreement,” Norwegian Fisheries Minister Kari Solberg said. Iceland has not confirmed the figures.

Solberg said the quota would rise by 4.5 percent to 120,000 tonnes. Talks end on Friday.
`
test('shots', async ({ start, emptyFolder }) => {
  test.setTimeout(200_000)
  const folder = await emptyFolder()
  const path = join(folder, 'talks.txt')
  await writeFile(path, NOTE)
  const program = await start({ args: [path] })
  const { page, complaints } = program
  const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${n}.png` })
  await mkdir('/tmp/shots', { recursive: true })
  await acceptReview(page, 'Add to library')
  await expect(page.getByText(/is in the library/)).toBeVisible()
  await resize(program, 1360, 860)
  await bringIn(page, 'drop', { files: { 'talks.txt': NOTE.replace('4.5 percent', '6 percent').replace('Talks end on Friday.', 'Talks end on Friday. The next round is in Reykjavik on 3 May 2026.').replace(' Iceland has not confirmed the figures.', '') } })
  await expect(page.getByRole('checkbox')).toBeVisible()
  await shot('2-review-version')
  await acceptReview(page, 'Add to library')
  await page.getByRole('button', { name: 'What changed' }).click()
  await shot('2-changes-light')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Actions for Fisheries talks resume' }).click()
  await shot('2-menu-light')
  await page.keyboard.press('Escape')
  await page.evaluate(() => { const d = new DataTransfer(); d.items.add(new File(['x'], 'x.txt')); document.querySelector('br-app')!.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, composed: true, dataTransfer: d })) })
  await page.waitForTimeout(200)
  await shot('2-drag-light')
  await page.evaluate(() => document.querySelector('br-app')!.dispatchEvent(new DragEvent('dragleave', { bubbles: true, composed: true })))
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`report-${index}.txt`, NOTE.replace('Fisheries', `Fishery ${index}`).repeat(30)]))
  await bringIn(page, 'drop', { files })
  await page.waitForTimeout(1200)
  await shot('2-batch-progress')
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 60000 })
  await page.keyboard.press('Escape')
  await chooseMenuItem(program, 'theme-contrast')
  await page.waitForTimeout(300)
  await shot('2-contrast')
  await chooseMenuItem(program, 'theme-light')
  await page.emulateMedia({ forcedColors: 'active' })
  await page.waitForTimeout(300)
  await shot('2-forced')
  await page.emulateMedia({ forcedColors: 'none' })
  await resize(program, 700, 800)
  await shot('2-window-700')
  await resize(program, 320, 700)
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await shot('2-library-320')
  console.log(await page.evaluate(() => document.documentElement.scrollWidth), complaints)
})
