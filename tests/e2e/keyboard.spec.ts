import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog, chooseMenuItem, expect, highlighted, PROJECT, scrollOffset, test } from './program.ts'

/** Presses Tab until what has the keyboard fits; fails when it went round without meeting it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      let active: Element | null = document.activeElement
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
      return `${active?.getAttribute('aria-label') ?? ''} ${active?.textContent ?? ''}`
    })
    if (name.test(focused)) return
  }
  throw new Error(`The keyboard never reached ${name}`)
}

test('a whole session by keyboard alone: open, read, jump, search, print', async ({ start, emptyFolder }) => {
  const program = await start()
  const { page } = program

  // Open another text, then the bundled one again.
  await answerOpenDialog(program, join(PROJECT, 'LICENSE'))
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('button', { name: 'Add to library' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MIT License')
  await chooseMenuItem(program, 'open-bundled')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Trump and Petro/)

  // Read: from part to part, and down the text.
  const text = page.getByRole('region', { name: 'Text', exact: true })
  for (let press = 0; press < 6 && !(await text.evaluate((element) => element.matches(':focus'))); press++) {
    await page.keyboard.press('F6')
  }
  await expect(text).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect.poll(() => scrollOffset(page)).toBeGreaterThan(100)

  // Jump: to a panel, along it, to an item, and back.
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('tab', { name: /Timeline/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F6')
  await expect(page.getByRole('tab', { name: /Timeline/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: /Key figures/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => highlighted(page, 'lit')).toHaveLength(1)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => highlighted(page, 'lit')).toHaveLength(0)

  // From the words in the text to their item.
  await page.keyboard.press('Shift+F6')
  await expect(text).toBeFocused()
  await tabTo(page, /in 2022/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /in 2022/ })).toBeFocused()

  // Go to a paragraph.
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('dialog', { name: 'Go to paragraph' })).toBeVisible()
  await page.keyboard.type('99')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/There is no such paragraph/)).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('17')
  await page.keyboard.press('Enter')
  await expect.poll(() => highlighted(page, 'lit')).toEqual([expect.stringContaining('If the leaders had failed')])

  // Search.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('sanctions')
  await page.keyboard.press('Enter')
  await expect.poll(() => highlighted(page, 'hit-now')).toEqual(['sanctions'])
  await page.keyboard.press('Escape')

  // Print.
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Print brief' })
  await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled()
  const path = join(await emptyFolder(), 'brief.pdf')
  await answerSaveDialog(program, path)
  await tabTo(page, /Save as PDF/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as brief.pdf.')).toBeVisible()
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  // Help.
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

test('every command is in a menu, with its key', async ({ start }) => {
  const { app, page } = await start()
  const inMenus = await app.evaluate(({ Menu }) => {
    const found: [string, string][] = []
    const walk = (items: readonly Electron.MenuItem[]): void => {
      for (const item of items) {
        if (item.id) found.push([item.id, item.accelerator ?? ''])
        if (item.submenu) walk(item.submenu.items)
      }
    }
    walk(Menu.getApplicationMenu()!.items)
    return found
  })
  expect(inMenus.length).toBeGreaterThan(20)
  expect(inMenus).toContainEqual(['find', 'CmdOrCtrl+F'])
  expect(inMenus).toContainEqual(['back', 'Alt+Left'])
  // Each works from the menu too.
  await chooseMenuItem({ app }, 'panel-quotes')
  await expect(page.getByRole('tab', { name: /Quotes/ })).toHaveAttribute('aria-selected', 'true')
  await chooseMenuItem({ app }, 'about')
  await expect(page.getByText(/^\d+\.\d+\.\d+$/).first()).toBeVisible()
})
