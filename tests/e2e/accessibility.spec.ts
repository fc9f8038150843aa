import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { acceptReview, bringIn, chooseMenuItem, expect, resize, test } from './program.ts'

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
  test(`axe finds nothing in any view of the ${theme} theme`, async ({ start }) => {
    test.setTimeout(120_000)
    const program = await start()
    const { page } = program
    const run = (command: string): Promise<void> => chooseMenuItem(program, command)
    await run(`theme-${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)

    for (const panel of ['summary', 'quotes', 'timeline', 'figures']) {
      await run(`panel-${panel}`)
      await page.getByRole('tabpanel').locator('.item').first().click()
      expect.soft(await findings(page), panel).toEqual([])
    }
    await page.getByRole('searchbox').fill('Petro')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.getByText('1 of 16', { exact: true })).toBeVisible()
    expect.soft(await findings(page), 'results').toEqual([])
    await page.getByRole('searchbox').fill('Pedro')
    await expect(page.getByText('Nothing in the text matches.')).toBeVisible()
    expect.soft(await findings(page), 'nothing found').toEqual([])
    await page.getByRole('searchbox').press('Escape')

    for (const dialog of ['keys', 'about', 'display', 'go-to-paragraph', 'print-brief']) {
      await run(dialog)
      await expect(page.getByRole('dialog')).toBeVisible()
      if (dialog === 'print-brief') await expect(page.getByRole('img', { name: /Preview/ })).toHaveAttribute('data-drawn', '')
      expect.soft(await findings(page), dialog).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await resize(program, 360, 740)
    expect.soft(await findings(page), 'narrow').toEqual([])
  })

  test(`axe finds nothing in the library and the reviews of the ${theme} theme`, async ({ start }) => {
    test.setTimeout(180_000)
    const program = await start()
    const { page } = program
    const run = (command: string): Promise<void> => chooseMenuItem(program, command)
    await run(`theme-${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await bringIn(page, 'drop', { files: { 'note.txt': 'A note\n\nMinister Ana Ruiz said so.\n' } })
    await expect(page.getByRole('button', { name: 'Add to library' })).toBeVisible()
    expect.soft(await findings(page), 'review').toEqual([])
    await acceptReview(page, 'Add to library')
    await expect(page.getByText('“A note” is in the library.')).toBeVisible()
    expect.soft(await findings(page), 'done').toEqual([])
    await bringIn(page, 'drop', { files: { 'a.txt': 'Another note, of no date.\n', 'b.pdf': '\0\0', 'c.txt': 'A third note, of 3 May 2024.\n' } })
    await expect(page.getByRole('dialog', { name: 'All files done' })).toBeVisible()
    expect.soft(await findings(page), 'batch').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Actions for A note' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    expect.soft(await findings(page), 'menu').toEqual([])
    await page.keyboard.press('Escape')
    for (const dialog of ['rename', 'tags', 'source-details', 'export', 'library-place']) {
      await run(dialog)
      await expect(page.getByRole('dialog')).toBeVisible()
      expect.soft(await findings(page), dialog).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await bringIn(page, 'drop', { files: { 'note.txt': 'A note\n\nMinister Ana Ruiz said so on 3 May 2024.\n' } })
    await acceptReview(page, 'Add to library')
    await page.getByRole('button', { name: 'What changed' }).click()
    await expect(page.getByRole('dialog', { name: /What changed/ })).toBeVisible()
    expect.soft(await findings(page), 'changes').toEqual([])
    await page.keyboard.press('Escape')
    await run('remove')
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    expect.soft(await findings(page), 'removed').toEqual([])

    await resize(program, 360, 740)
    await page.getByRole('button', { name: 'Library', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Library' })).toBeVisible()
    expect.soft(await findings(page), 'narrow library').toEqual([])
  })
}

test('with reduced motion nothing moves, and with forced colours marks keep a form', async ({ start }) => {
  const { page } = await start()
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.getByRole('tab', { name: /Timeline/ }).click()
  const mark = page.getByRole('region', { name: 'Text', exact: true }).getByRole('link', { name: 'yesterday' })
  expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline')
  const moving = await page.evaluate(() => document.getAnimations().length)
  expect(moving).toBe(0)
})
