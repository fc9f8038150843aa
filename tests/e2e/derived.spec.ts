import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptReview, answerOpenDialog, chooseMenuItem, expect, highlighted, test } from './program.ts'

const NOTE = `Fisheries talks resume

The ministers of Norway and Iceland met yesterday in Bergen, the first such meeting since 2019.

“We are close to an agreement,” Norwegian Fisheries Minister Kari Solberg said. Iceland has not confirmed the figures.

Solberg said the quota would rise by 4.5 percent to 120,000 tonnes. Talks end on Friday.
`

test('any English text becomes a briefing of the same kind, told apart from a reviewed one', async ({ start, emptyFolder }) => {
  const path = join(await emptyFolder(), 'talks.txt')
  await writeFile(path, NOTE)
  const { page } = await start({ args: [path] })
  await acceptReview(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
  await expect(page.getByText(/^Derived briefing, not reviewed · every item checked/)).toBeVisible()
  await expect(page.getByText('Derived by the program, not reviewed')).toBeVisible()

  await page.getByRole('tab', { name: /Quotes/ }).click()
  await page.getByRole('button', { name: /We are close to an agreement/ }).click()
  await expect.poll(() => highlighted(page, 'lit')).toEqual(['“We are close to an agreement,”'])
  await expect(page.getByRole('heading', { level: 3, name: /Kari Solberg/ })).toBeVisible()
  await page.getByRole('tab', { name: /Key figures/ }).click()
  await expect(page.getByRole('button', { name: /4\.5 percent/ })).toBeVisible()
})

test('the reader gives the date of publication; dates follow from it, and it is kept', async ({ start, emptyFolder }) => {
  const userData = await emptyFolder()
  const path = join(await emptyFolder(), 'talks.txt')
  await writeFile(path, NOTE)
  const first = await start({ args: [path], userData })
  await acceptReview(first.page)
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
  await chooseMenuItem(first, 'published')
  await first.page.getByRole('textbox', { name: /Date, as/ }).fill('soon')
  await first.page.getByRole('button', { name: 'Use this date' }).click()
  await expect(first.page.getByText(/This is no date/)).toBeVisible()
  await first.page.getByRole('textbox', { name: /Date, as/ }).fill('2026-03-05')
  await first.page.getByRole('button', { name: 'Use this date' }).click()
  await first.page.getByRole('tab', { name: /Timeline/ }).click()
  await expect(first.page.getByRole('list', { name: 'Events' }).getByText('4 Mar 2026').first()).toBeVisible()
  await first.app.close()

  const second = await start({ args: [path], userData })
  await expect(second.page.getByRole('textbox', { name: 'Date' })).toHaveValue('2026-03-05')
  await acceptReview(second.page)
  await expect(second.page.getByRole('list', { name: 'Events' }).getByText('4 Mar 2026').first()).toBeVisible()
})

test('a long document says what it is at, can be read meanwhile, and can be given up', async ({ start, emptyFolder }) => {
  test.setTimeout(120_000)
  const path = join(await emptyFolder(), 'long.txt')
  const paragraph = 'On 3 May 2024 the committee chaired by Ana Ruiz met in Geneva and “agreed in principle” to spend $4.2 million on 37 projects. '
  await writeFile(path, `${paragraph.repeat(160)}\n\n`.repeat(480))
  const program = await start()
  const { page } = program
  await answerOpenDialog(program, path)
  await page.keyboard.press('Control+o')
  await acceptReview(page)
  const progress = page.getByRole('progressbar', { name: 'Opening long.txt' })
  await expect(progress).toBeVisible()
  await expect(page.locator('[data-block="0"]')).toContainText('the committee chaired by Ana Ruiz')
  // The window answers while the engine works.
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Trump and Petro/)
  await expect(progress).toHaveCount(0)
  await page.getByRole('searchbox').fill('Noboa')
  await expect(page.getByRole('heading', { name: /In the text · 1/ })).toBeVisible()
})
