import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, highlighted, PROJECT, test } from './program.ts'

const article = await readFile(join(PROJECT, 'resources/bundled/article.txt'), 'utf8')

/** Places of `pattern` in the article as whole words, whatever the case and the accents: the obvious scan. */
function literalScan(pattern: string): number {
  const plain = article.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return [...plain.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'))].length
}

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query)
  await expect(page.getByRole('tab', { name: /Results/ })).toHaveAttribute('aria-selected', 'true')
}

for (const [query, pattern] of [
  ['Petro', 'Petro'],
  ['not', 'not'],
  ['"war crimes"', 'war crimes'],
  ['Bogota', 'Bogota'],
  ['Bogotá', 'Bogota'],
  ['sanction*', 'sanction[\\p{L}\\p{N}]*'],
  ['who', 'who']
] as const) {
  test(`finds ${query} as often as it stands in the text`, async ({ start }) => {
    const { page } = await start()
    await search(page, query)
    await page.keyboard.press('Enter')
    const expected = literalScan(pattern)
    expect(expected).toBeGreaterThan(0)
    await expect(page.getByText(`1 of ${expected}`, { exact: true })).toBeVisible()
    await expect.poll(() => highlighted(page, 'hit')).toHaveLength(expected)
    await expect.poll(() => highlighted(page, 'hit-now')).toHaveLength(1)
  })
}

test('finds US as a word, not the pronoun, and #1 whole', async ({ start }) => {
  const { page } = await start()
  await search(page, 'US')
  await page.keyboard.press('Enter')
  const expected = [...article.matchAll(/(?<![\p{L}\p{N}])US(?![\p{L}\p{N}])/gu)].length
  await expect(page.getByText(`1 of ${expected}`, { exact: true })).toBeVisible()
  await search(page, '#1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  expect(await highlighted(page, 'hit-now')).toEqual(['#1'])
})

test('shows matches from the first letters, steps round them, and keeps the keyboard', async ({ start }) => {
  const { page } = await start()
  const box = page.getByRole('searchbox')
  await page.keyboard.press('Control+f')
  await expect(box).toBeFocused()
  await page.keyboard.type('narco')
  await expect.poll(() => highlighted(page, 'hit')).toEqual(['narcotics', 'narcotics', 'Narcoterrorists'])
  await page.keyboard.press('Enter')
  await expect.poll(() => highlighted(page, 'hit-now')).toEqual(['narcotics'])
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => highlighted(page, 'hit-now')).toEqual(['Narcoterrorists'])
  await page.keyboard.press('F3')
  await page.keyboard.press('Control+g')
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
  await expect(box).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Match 2 of 3' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  expect(await highlighted(page, 'hit')).toEqual([])
})

test('respects case and whole words when asked', async ({ start }) => {
  const { page } = await start()
  await search(page, 'drug')
  await page.keyboard.press('Enter')
  const whole = literalScan('drug')
  await expect(page.getByText(`1 of ${whole}`, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Whole words' }).click()
  await page.getByRole('searchbox').press('Enter')
  const anywhere = [...article.matchAll(/drug/gi)].length
  await expect(page.getByText(`1 of ${anywhere}`, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Match case' }).click()
  await search(page, 'COLOMBIA')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
})

test('groups what it finds by paragraph and panel, and goes there', async ({ start }) => {
  const { page } = await start()
  await search(page, 'Noboa')
  await expect(page.getByRole('heading', { name: /In the text · 1/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /People and bodies · 1/ })).toBeVisible()
  await page.getByRole('button', { name: /^¶9 Colombia and neighbouring Ecuador/ }).click()
  await expect.poll(() => highlighted(page, 'hit-now')).toEqual(['Noboa'])
})

for (const query of ['President: Donald', '"unclosed', '(', 'a'.repeat(10_000), 'the of and', '/(a+)+$/', '~~~', 'in:nowhere x', '***']) {
  test(`explains rather than fails on ${query.slice(0, 20)}`, async ({ start }) => {
    const { page, complaints } = await start()
    await search(page, query)
    await expect(page.getByRole('tabpanel').getByText('Searching…')).toHaveCount(0)
    await expect(page.getByRole('tabpanel').locator('.explained p').first()).not.toBeEmpty()
    await expect(page.getByRole('alert')).toBeEmpty()
    expect(complaints).toEqual([])
    await search(page, 'Petro')
    await expect.poll(() => highlighted(page, 'hit')).not.toHaveLength(0)
  })
}
