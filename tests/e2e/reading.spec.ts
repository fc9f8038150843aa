import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, highlighted, PROJECT, resize, scrollOffset, test } from './program.ts'

const article = await readFile(join(PROJECT, 'resources/bundled/article.txt'), 'utf8')

test('opens the bundled briefing: text, source and panels', async ({ start }) => {
  const { page, complaints } = await start()
  const text = page.getByRole('region', { name: 'Text', exact: true })
  await expect(text.getByRole('heading', { level: 1 })).toHaveText('Trump and Petro meet at the White House')
  await expect(text.getByText('working title')).toBeVisible()
  await expect(text.getByRole('heading', { level: 2 })).toHaveText(['Leaders have criticised each other', '‘The stakes are high’'])
  await expect(text.getByText(/^Paragraph \d+$/)).toHaveCount(21)

  const contents = page.getByRole('navigation', { name: 'Contents' })
  await expect(contents.getByText('Reuters, Washington')).toBeVisible()
  await expect(contents.getByText('4 February 2026 · year derived')).toBeVisible()
  const words = article.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  await expect(contents.getByText(`${words} words · 4 min`)).toBeVisible()
  await contents.getByText('Source file').click()
  await expect(contents.getByText('e31010b019f55beabb120a7844e3ec006cbdc0b7e8c62253c78124cb2162b8bf')).toBeVisible()

  await expect(page.getByRole('tab')).toHaveText([/Summary\s+6/, /Quotes\s+9/, /Timeline\s+\d+/, /Key figures\s+\d+/])
  await expect(page).toHaveTitle('Trump and Petro meet at the White House — Briefing Reader')
  expect(complaints).toEqual([])
})

test('at a usual size only the columns scroll, never the window', async ({ start }) => {
  const program = await start()
  await resize(program, 1360, 860)
  for (const panel of ['Summary', 'Quotes', 'Timeline', 'Key figures']) {
    await program.page.getByRole('tab', { name: panel }).click()
    const spare = await program.page.locator('br-app').evaluate((app) => app.scrollHeight - app.clientHeight)
    expect(spare).toBe(0)
  }
})

test('shows the article byte for byte, apart from its line ends', async ({ start }) => {
  const { page } = await start()
  const blocks = await page.locator('[data-block]').evaluateAll((elements) => elements.map((element) => element.textContent))
  expect(blocks.join('').replaceAll(/\s/g, '')).toBe(article.replaceAll(/\s/g, ''))
})

test('a panel item goes to its exact words and lights them; Alt+← comes back to the exact offset', async ({ start }) => {
  const program = await start()
  const { page } = program
  await resize(program, 1360, 600)
  await page.getByRole('tab', { name: /Timeline/ }).click()
  const text = page.getByRole('region', { name: 'Text', exact: true })
  await text.evaluate((element) => (element.scrollTop = 133))
  const events = page.getByRole('list', { name: 'Events' })
  await events.getByRole('button', { name: /Last week/ }).click()

  await expect.poll(() => highlighted(page, 'lit')).toHaveLength(1)
  const [lit] = await highlighted(page, 'lit')
  expect(lit).toContain('Petro urged Colombian migrants to return')
  await expect(events.getByRole('button', { name: /Last week/ })).toHaveAttribute('aria-current', 'true')
  await expect(text.getByRole('link', { name: 'Last week' })).toBeInViewport()
  const away = await scrollOffset(page)
  expect(away).toBeGreaterThan(133)

  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => scrollOffset(page)).toBe(133)
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => scrollOffset(page)).toBe(away)
  await expect.poll(() => highlighted(page, 'lit')).toHaveLength(1)
})

test('words in the text lead back to their item', async ({ start }) => {
  const { page } = await start()
  await page.getByRole('tab', { name: /Key figures/ }).click()
  const text = page.getByRole('region', { name: 'Text', exact: true })
  await text.getByRole('link', { name: 'Daniel Noboa' }).click()
  const item = page.getByRole('button', { name: /Daniel Noboa/ })
  await expect(item).toHaveAttribute('aria-current', 'true')
  await expect(item).toBeFocused()
  await expect.poll(() => highlighted(page, 'lit')).toEqual(['Daniel Noboa'])
})

test('steps through the mentions of a person', async ({ start }) => {
  const { page } = await start()
  await page.getByRole('tab', { name: /Key figures/ }).click()
  await page.getByRole('button', { name: /^Nicolas Maduro/ }).click()
  await expect.poll(() => highlighted(page, 'lit')).toEqual(['Nicolas Maduro'])
  await page.getByRole('button', { name: 'Next mention' }).click()
  await expect.poll(() => highlighted(page, 'lit')).toEqual(['Maduro'])
  await expect(page.getByText(/^2 of 2 · ¶13$/)).toBeVisible()
})

test('groups quotations by speaker or shows them in order', async ({ start }) => {
  const { page } = await start()
  await page.getByRole('tab', { name: /Quotes/ }).click()
  await expect(page.getByRole('heading', { level: 3, name: /^Donald Trump/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: /^Gustavo Petro/ })).toBeVisible()
  await page.getByRole('radio', { name: 'In the order of the text' }).check()
  const quotes = page.getByRole('list', { name: 'Quotations' }).getByRole('button')
  await expect(quotes).toHaveCount(9)
  await expect(quotes.first()).toContainText('“Yeah, we did,”')
  await expect(quotes.first()).toContainText('“We worked on it')
  await expect(quotes.first()).toContainText('Donald Trump')
})

test('theme, text size, panel and place survive a restart', async ({ start, emptyFolder }) => {
  const userData = await emptyFolder()
  const first = await start({ userData })
  await resize(first, 1200, 700)
  await first.page.getByRole('tab', { name: /Timeline/ }).click()
  await first.page.getByRole('button', { name: /Text size and theme/ }).click()
  await first.page.getByRole('radio', { name: 'Sepia' }).check()
  await first.page.getByRole('button', { name: 'Larger text' }).click()
  await first.page.keyboard.press('Escape')
  await first.page.getByRole('navigation', { name: 'Contents' }).getByRole('button', { name: /stakes are high/ }).click()
  await expect.poll(() => scrollOffset(first.page)).toBeGreaterThan(500)
  const offset = await scrollOffset(first.page)
  await first.app.close()

  const second = await start({ userData })
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await expect(second.page.getByText('110 %')).toBeVisible()
  await expect(second.page.getByRole('tab', { name: /Timeline/ })).toHaveAttribute('aria-selected', 'true')
  const size = await second.page.evaluate(() => [innerWidth, innerHeight])
  expect(size).toEqual([1200, 700])
  await expect.poll(async () => Math.abs((await scrollOffset(second.page)) - offset)).toBeLessThan(3)
})

for (const [width, scale] of [
  [320, 80],
  [320, 100],
  [320, 300],
  [700, 200],
  [1360, 300]
] as const) {
  test(`nothing scrolls sideways at ${width} px and ${scale} %`, async ({ start, emptyFolder }) => {
    const program = await start({ userData: await emptyFolder() })
    const { page } = program
    await resize(program, width, 700)
    const steps = scale > 100 ? ['Control+='] : ['Control+-']
    for (let press = 0; press < 10 && !(await page.getByText(`${scale} %`, { exact: true }).count()); press++) {
      await page.keyboard.press(steps[0]!)
    }
    await expect(page.getByText(`${scale} %`, { exact: true })).toBeAttached()
    for (const panel of ['Summary', 'Quotes', 'Timeline', 'Key figures']) {
      await page.getByRole('tab', { name: panel }).click()
      const wide = await page.evaluate(() => {
        const found: string[] = []
        const look = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll<HTMLElement>('*')) {
            const scrolls = !['visible', 'clip'].includes(getComputedStyle(element).overflowX)
            const hidden = element.matches('.visually-hidden, .visually-hidden *')
            if (scrolls && !hidden && element.scrollWidth > element.clientWidth + 1) found.push(`${element.localName}.${element.className}`)
            if (element.shadowRoot) look(element.shadowRoot)
          }
        }
        look(document)
        if (document.documentElement.scrollWidth > innerWidth) found.push('page')
        return found
      })
      expect(wide).toEqual([])
    }
  })
}
