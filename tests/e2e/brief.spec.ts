import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSaveDialog, expect, test, type Program } from './program.ts'
import { readPdf } from './pdf.ts'

const SECTIONS = ['Key points', 'Who said what', 'Timeline', 'Key people', 'Key numbers', 'Not established', 'Source']

async function openBrief(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Print brief' }).click()
  await expect(page.getByRole('dialog', { name: 'Print brief' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled()
}

async function saved(program: Program, path: string): Promise<Uint8Array> {
  await answerSaveDialog(program, path)
  await program.page.getByRole('button', { name: 'Save as PDF…' }).click()
  await expect(program.page.getByText(/^Saved as .*\.pdf\.$/)).toBeVisible()
  return new Uint8Array(await readFile(path))
}

for (const [paper, width, height] of [
  ['A4', 595, 842],
  ['US Letter', 612, 792]
] as const) {
  test(`prints the brief on one page of ${paper}`, async ({ start, emptyFolder }) => {
    const program = await start()
    const { page, complaints } = program
    await openBrief(page)
    await page.getByRole('radio', { name: paper }).check()
    await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled()
    const preview = page.getByRole('img', { name: 'Preview of the printed brief' })
    await expect(preview).toHaveAttribute('data-drawn', '')

    const pdf = await readPdf(await saved(program, join(await emptyFolder(), 'brief.pdf')))
    expect(pdf.pages).toBe(1)
    expect(pdf.size.map(Math.round)).toEqual([width, height])
    expect(pdf.tagged).toBe(true)
    expect(pdf.title).toContain('Trump and Petro meet at the White House')
    expect(pdf.author).toContain('Reuters')
    expect(pdf.language).toMatch(/^en/)
    expect(pdf.fonts.length).toBeGreaterThan(1)
    expect(pdf.fonts.filter((font) => !font.embedded)).toEqual([])
    expect(pdf.fonts.every(({ name }) => /SourceSerif4|Inter/.test(name))).toBe(true)

    const positions = SECTIONS.map((section) => pdf.text.toLowerCase().indexOf(section.toLowerCase()))
    expect(positions.every((position) => position >= 0)).toBe(true)
    expect(pdf.text).toContain('Working title')
    expect(pdf.text).toContain('e31010b019f5')
    expect(pdf.text).toContain('¶1')
    expect(complaints).toEqual([])
  })
}

test('prints the whole article', async ({ start, emptyFolder }) => {
  const program = await start()
  await program.page.keyboard.press('Control+Shift+p')
  await expect(program.page.getByRole('dialog', { name: 'Print the whole article' })).toBeVisible()
  await expect(program.page.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled()
  const pdf = await readPdf(await saved(program, join(await emptyFolder(), 'article.pdf')))
  const words = pdf.text.replaceAll(/\s+/g, ' ')
  expect(pdf.pages).toBeGreaterThan(1)
  expect(words).toContain('defying the fears of some analysts and advisers')
  expect(words).toContain('Leaders have criticised each other')
  expect(words).toContain('traffic-clogged and cultureless.')
})

test('prints black on white whatever the theme, and the analyst’s comment apart', async ({ start, emptyFolder }) => {
  const userData = await emptyFolder()
  const program = await start({ userData })
  await program.page.getByRole('button', { name: /Text size and theme/ }).click()
  await program.page.getByRole('radio', { name: 'Dark' }).check()
  await program.page.keyboard.press('Escape')
  await openBrief(program.page)
  await program.page.getByRole('textbox', { name: /Your comment/ }).fill('Ask the desk in Bogotá about <b>sanctions</b>.')
  await expect(program.page.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled()
  const pdf = await readPdf(await saved(program, join(await emptyFolder(), 'brief.pdf')))
  expect(pdf.pages).toBe(1)
  expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain('Ask the desk in Bogotá about <b>sanctions</b>.')
  await program.app.close()

  const again = await start({ userData })
  await openBrief(again.page)
  await expect(again.page.getByRole('textbox', { name: /Your comment/ })).toHaveValue(/Bogotá/)
})

test('says so when the file cannot be written, and goes on', async ({ start, emptyFolder }) => {
  const program = await start()
  const { page } = program
  await openBrief(page)
  await answerSaveDialog(program, join(await emptyFolder(), 'no', 'such', 'folder', 'brief.pdf'))
  await page.getByRole('button', { name: 'Save as PDF…' }).click()
  await expect(page.getByText(/brief\.pdf” could not be saved/)).toBeVisible()
  await page.keyboard.press('Escape')
  await openBrief(page)
  await answerSaveDialog(program, undefined)
  await page.getByRole('button', { name: 'Save as PDF…' }).click()
  await expect(page.getByText('Not saved.')).toBeVisible()
})
