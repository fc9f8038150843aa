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
  await expect(page.getByRole('dialog')).toBeVisible()
  await resize(program, 1360, 860)
  await shot('review-light')
  await acceptReview(page, 'Add to library')
  await page.waitForTimeout(800)
  await shot('added-light')
  const files: string[] = []
  for (let i = 0; i < 6; i++) {
    const f = join(folder, `report-${i}.txt`)
    await writeFile(f, `GENEVA, 4 March 202${i} — Trade Minister Ana Ruiz told reporters on Monday that report ${i} was ready.\n\n“We are close,” she said.\n`)
    files.push(f)
  }
  await writeFile(join(folder, 'bad.pdf'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  await answerOpenDialog(program, ...files, join(folder, 'bad.pdf'), join(folder, 'gone.txt'), path)
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('dialog', { name: 'All files done' })).toBeVisible()
  await shot('batch-light')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(500)
  await shot('list-light')
  await page.getByRole('button', { name: 'Actions for Fisheries talks resume' }).click()
  await shot('menu-light')
  await page.keyboard.press('Escape')
  await chooseMenuItem(program, 'tags')
  await shot('tags-light')
  await page.keyboard.type('fish, north')
  await page.keyboard.press('Enter')
  await chooseMenuItem(program, 'rename')
  await page.keyboard.type('Talks in Bergen')
  await shot('rename-light')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(400)
  await chooseMenuItem(program, 'export')
  await shot('export-light')
  await page.keyboard.press('Escape')
  await chooseMenuItem(program, 'library-place')
  await shot('place-light')
  await page.keyboard.press('Escape')
  await chooseMenuItem(program, 'theme-dark')
  await page.waitForTimeout(200)
  await shot('list-dark')
  await bringIn(page, 'drop', { html: '<h1>A page</h1><p>Ana Ruiz said on 3 May 2024 that it was a page with <b>bold</b> words and more.</p>' })
  await page.waitForTimeout(2500)
  await shot('drop-dark')
  await page.keyboard.press('Escape')
  await chooseMenuItem(program, 'remove')
  await page.waitForTimeout(500)
  await shot('removed-dark')
  for (const [w, h] of [[700, 860], [320, 700]] as const) {
    await resize(program, w, h)
    await shot(`window-${w}`)
    await page.getByRole('button', { name: 'Library', exact: true }).click()
    await shot(`library-${w}`)
    await page.keyboard.press('Escape')
    await bringIn(page, 'paste', { text: `Some pasted words about a minister, ${w}.` })
    await expect(page.getByRole('dialog')).toBeVisible()
    await shot(`review-${w}`)
    await page.keyboard.press('Escape')
  }
  console.log(complaints)
})
