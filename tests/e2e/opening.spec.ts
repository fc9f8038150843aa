import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptReview, answerOpenDialog, bringIn, chooseMenuItem, expect, test } from './program.ts'

const note = (index: number): string => `Report ${index}\n\nGENEVA, ${(index % 27) + 1} March 2025 — Trade Minister Ana Ruiz told reporters on Monday that report ${index} was ready.\n\n“We are close,” she said.\n`

test('many files are added in one go; bad ones are told of and stop nothing', async ({ start, emptyFolder }) => {
  test.setTimeout(120_000)
  const folder = await emptyFolder()
  const files: string[] = []
  for (let index = 0; index < 40; index++) {
    const path = join(folder, `report-${index}.txt`)
    await writeFile(path, note(index))
    files.push(path)
  }
  await writeFile(join(folder, 'undated.txt'), 'Nobody knows when this was written.\n')
  await writeFile(join(folder, 'picture.pdf'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  await writeFile(join(folder, 'copy.txt'), note(3))
  files.splice(10, 0, join(folder, 'picture.pdf'), join(folder, 'gone.txt'), join(folder, 'undated.txt'))
  // Once beside the same file, while that is under way, and once after all.
  files.splice(4, 0, join(folder, 'copy.txt'))
  files.push(join(folder, 'copy.txt'))
  const program = await start()
  const { page } = program
  await page.evaluate(() => {
    // What the window's own scripts take of a frame: how long the machine lets it wait is no matter of the program.
    const long: number[] = []
    const scriptTime = (frame: PerformanceEntry): number =>
      (frame as unknown as { scripts: readonly PerformanceEntry[] }).scripts.reduce((sum, { duration }) => sum + duration, 0)
    new PerformanceObserver((list) => long.push(...list.getEntries().map(scriptTime))).observe({ type: 'long-animation-frame' })
    Object.assign(window, { long })
  })
  await answerOpenDialog(program, ...files)
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('dialog', { name: 'All files done' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('41 files were added, 2 were in the library already, 2 could not be read. 1 has no date.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Refused · 2' })).toBeVisible()
  await expect(page.getByText(/“gone\.txt” cannot be opened: it is not there any more/)).toBeVisible()
  await page.getByRole('button', { name: 'Copy the refusals' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await program.app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^picture\.pdf\t.+\ngone\.txt\t/)
  const long = await page.evaluate(() => (window as unknown as { long: number[] }).long)
  expect.soft(Math.max(0, ...long), 'longest stall in ms').toBeLessThan(100)
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(page.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(42)
  // What was open stays open.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Trump and Petro/)
})

test('a batch can be stopped; what was added stays', async ({ start }) => {
  const program = await start()
  const { page } = program
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`report-${index}.txt`, note(index).repeat(40)]))
  await bringIn(page, 'drop', { files })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog', { name: 'Stopped' })).toBeVisible()
  await expect(page.getByText(/files were not read any more/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Search this briefing' }).fill('Noboa')
  await expect(page.getByRole('heading', { name: /In the text · 1/ })).toBeVisible()
})

test('text and pages that are dropped or pasted become documents, but not in a text field', async ({ start }) => {
  const program = await start()
  const { page } = program
  await bringIn(page, 'paste', { text: 'Pasted words about the talks.\n\nThey go on.' })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/Pasted words/)
  await acceptReview(page)
  await expect(page.getByText('They go on.')).toBeVisible()
  await bringIn(page, 'drop', { html: '<h1>From a page</h1><p>Minister Ana Ruiz said <b>so</b> in Geneva.</p>', text: 'not this' })
  await acceptReview(page)
  await expect(page.getByText(/Minister Ana Ruiz said so in Geneva/).first()).toBeVisible()

  // The clipboard itself, by the keys and by the menu.
  await program.app.evaluate(({ clipboard }) => clipboard.writeText('Words of the clipboard.'))
  await page.getByRole('region', { name: 'Text', exact: true }).focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/Words of the clipboard/)
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Search this briefing' }).focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('searchbox', { name: 'Search this briefing' })).toHaveValue('Words of the clipboard.')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await chooseMenuItem(program, 'paste-document')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/Words of the clipboard/)
})

test('a review that is put away changes nothing, and gives the keyboard back', async ({ start, emptyFolder }) => {
  const path = join(await emptyFolder(), 'note.txt')
  await writeFile(path, note(1))
  const program = await start()
  const { page } = program
  await answerOpenDialog(program, path)
  const button = page.getByRole('region', { name: 'Library' }).getByRole('button', { name: 'Open…' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add to library' })).toBeFocused()
  await expect(page.getByText(/The dateline gives the date/)).toBeVisible()
  await expect(page.getByText(/^All \d+ words kept, in 3 blocks\.$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Trump and Petro/)
})
