import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptReview, bringIn, chooseMenuItem, expect, highlighted, scrollOffset, test, type Program } from './program.ts'
import { add, documents, NOTE, row } from './shelf.ts'

const CHANGED = NOTE.replace('4.5 percent', '6 percent').replace('Talks end on Friday.', 'Talks end on Friday. The next round is in Reykjavik on 3 May 2026.').replace(
  ' Iceland has not confirmed the figures.',
  ''
)
const OTHER = 'Border note\n\nGENEVA, 4 March 2025 — Trade Minister Ana Ruiz told reporters that the border would open.\n'

// Several of these start the program more than once.
test.describe.configure({ timeout: 90_000 })

async function theOne(program: Program, library: string): Promise<string> {
  await program.app.close()
  const [id] = await documents(library)
  return join(library, id!)
}

test('teaches when it is empty; what is added is found again, with its place and comment, after a restart', async ({ start, emptyFolder }) => {
  const [userData, library] = [await emptyFolder(), join(await emptyFolder(), 'library')]
  const first = await start({ userData, library })
  const { page } = first
  await expect(page.getByText(/Drop a PDF, Word file, web page or text here, or press Ctrl\+O/)).toBeVisible()
  const long = `${NOTE}\n${Array.from({ length: 60 }, (_, index) => `Paragraph ${index} says that the talks went on for another day, and that no figures were given.`).join('\n\n')}\n`
  await add(page, long)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
  await expect(row(page, /^Fisheries talks resume/)).toHaveAttribute('aria-current', 'true')
  await expect(page.getByText('“Fisheries talks resume” is in the library.')).toBeVisible()

  await page.getByRole('region', { name: 'Text', exact: true }).evaluate((element) => element.scrollTo(0, 900))
  await page.keyboard.press('Control+p')
  await page.getByRole('textbox', { name: 'Your comment, set apart from the text' }).fill('For the minister.')
  await expect(page.getByText('Setting the page…')).toHaveCount(0)
  await page.keyboard.press('Escape')
  const folder = await theOne(first, library)
  const notes = JSON.parse(await readFile(join(folder, 'notes.json'), 'utf8')) as { comment: string; place: unknown; openedAt: unknown }
  expect(notes.comment).toBe('For the minister.')
  expect(notes.place).not.toBeNull()
  expect(notes.openedAt).not.toBeNull()
  expect(await readFile(join(folder, 'source.txt'), 'utf8')).toBe(long)

  const second = await start({ userData, library })
  await row(second.page, /^Fisheries talks resume/).click()
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
  await expect.poll(() => scrollOffset(second.page)).toBeGreaterThan(600)
  await second.page.keyboard.press('Control+p')
  await expect(second.page.getByRole('textbox', { name: 'Your comment, set apart from the text' })).toHaveValue('For the minister.')
})

test('documents are named, tagged, filtered, archived, removed and brought back, by keyboard', async ({ start }) => {
  const program = await start()
  const { page } = program
  await add(page, NOTE)
  await add(page, OTHER, 'border.txt')

  await row(page, /^Fisheries talks resume/).focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Your name for it' })).toBeFocused()
  await page.keyboard.type('Bergen, first day')
  await page.keyboard.press('Enter')
  await expect(row(page, /^Bergen, first day/)).toBeVisible()

  await row(page, /^Bergen, first day/).focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('button', { name: 'Actions for Bergen, first day' }).click()
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByRole('menuitem', { name: 'Tags…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('fish, north')
  await page.keyboard.press('Enter')
  await expect(row(page, /#fish #north/)).toBeVisible()

  await page.getByRole('searchbox', { name: 'Filter the library' }).fill('ruiz')
  await expect(row(page, /^Bergen/)).toHaveCount(0)
  await expect(row(page, /^Border note/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter the library' }).press('Escape')
  await page.getByRole('combobox', { name: 'Show' }).selectOption('tag:fish')
  await expect(row(page, /^Border note/)).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Show' }).selectOption('person:Ana Ruiz')
  await expect(row(page, /^Border note/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('all:')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('name')
  await expect(page.getByRole('list', { name: 'Documents' }).locator('.name')).toHaveText([/^Trump/, 'Bergen, first day', 'Border note'])

  // The document that is open is the one that the menu means.
  await chooseMenuItem(program, 'archive')
  await expect(row(page, /^Border note/)).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Show' }).selectOption('archived:')
  await expect(row(page, /^Border note/)).toBeVisible()
  await chooseMenuItem(program, 'archive')
  await page.getByRole('combobox', { name: 'Show' }).selectOption('all:')
  await expect(row(page, /^Border note/)).toBeVisible()

  await row(page, /^Bergen/).focus()
  await page.keyboard.press('Delete')
  await expect(row(page, /^Bergen/)).toHaveCount(0)
  await expect(row(page, /^Border note/)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row(page, /^Bergen/)).toBeVisible()
  await row(page, /^Bergen/).focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, /^Bergen/)).toBeVisible()
})

test('the same file twice is opened at once; a changed one is offered as a new version, and shows what changed', async ({ start }) => {
  const program = await start()
  const { page } = program
  await add(page, NOTE)
  await row(page, /^Trump and Petro/).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Trump and Petro/)
  await bringIn(page, 'drop', { files: { 'again.txt': NOTE } })
  await expect(page.getByText(/“again\.txt” is in the library already, the very same file/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')

  await bringIn(page, 'drop', { files: { 'talks.txt': CHANGED } })
  await expect(page.getByRole('checkbox', { name: /A changed version of “Fisheries talks resume”/ })).toBeChecked()
  await acceptReview(page, 'Add to library')
  await expect(page.getByText(/is in the library as a new version/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Documents' }).getByRole('button', { name: /^Fisheries/ })).toHaveCount(1)

  await page.getByRole('button', { name: 'What changed' }).click()
  await expect(page.getByRole('dialog', { name: 'What changed since “Fisheries talks resume”' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Altered · 1' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Added · 1' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Removed · 1' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /New numbers/ })).toBeVisible()
  await page.getByRole('button', { name: /The next round is in Reykjavik/ }).click()
  await expect.poll(() => highlighted(page, 'lit')).toEqual(['The next round is in Reykjavik on 3 May 2026.'])
  // What is gone stands in the earlier version.
  await chooseMenuItem(program, 'changes')
  await page.getByRole('button', { name: /Iceland has not confirmed the figures/ }).last().click()
  await expect.poll(() => highlighted(page, 'lit')).toEqual(['Iceland has not confirmed the figures.'])
})

test('a briefing that is missing or damaged is derived anew from the source', async ({ start, emptyFolder }) => {
  const library = join(await emptyFolder(), 'library')
  const first = await start({ library })
  await add(first.page, NOTE)
  const folder = await theOne(first, library)
  await writeFile(join(folder, 'briefing.json'), '{"format":"briefing/1"')
  const second = await start({ library })
  await row(second.page, /^Fisheries/).click()
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
  await second.page.getByRole('searchbox', { name: 'Search this briefing' }).fill('Solberg')
  await expect(second.page.getByRole('heading', { name: /In the text · 2/ })).toBeVisible()
  await expect.poll(async () => (await readFile(join(folder, 'briefing.json'), 'utf8')).endsWith('}\n')).toBe(true)
  await second.app.close()
  await rm(join(folder, 'briefing.json'))
  const third = await start({ library })
  await row(third.page, /^Fisheries|^talks/).click()
  await expect(third.page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
})

test('the reader’s date and corrections are kept with the document', async ({ start, emptyFolder }) => {
  const library = join(await emptyFolder(), 'library')
  const first = await start({ library })
  const { page } = first
  await bringIn(page, 'drop', { files: { 'talks.txt': NOTE } })
  await expect(page.getByText('No date found: when was it published? Leave empty if unknown.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Date' }).fill('soon')
  await page.getByRole('button', { name: 'Add to library' }).click()
  await expect(page.getByText(/This is no date/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Date' }).fill('2026-03-05')
  await page.getByRole('textbox', { name: 'Publisher' }).fill('Fisheries Desk')
  await page.getByRole('textbox', { name: 'Author' }).fill('Ana Ruiz; Kari Solberg')
  await acceptReview(page, 'Add to library')
  await expect(row(page, /Fisheries Desk · 5 Mar 2026/)).toHaveAttribute('aria-current', 'true')
  await page.getByRole('tab', { name: /Timeline/ }).click()
  await expect(page.getByRole('list', { name: 'Events' }).getByText('4 Mar 2026').first()).toBeVisible()
  const folder = await theOne(first, library)
  const notes = JSON.parse(await readFile(join(folder, 'notes.json'), 'utf8')) as { published: string; metadata: object }
  expect(notes.published).toBe('2026-03-05')
  expect(notes.metadata).toEqual({ author: [{ literal: 'Ana Ruiz' }, { literal: 'Kari Solberg' }], publisher: 'Fisheries Desk' })
})

test('what a document says of itself is corrected after it was added, taken back, and left alone by Cancel', async ({ start, emptyFolder }) => {
  const library = join(await emptyFolder(), 'library')
  const program = await start({ library })
  const { page } = program
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const dated = page.getByRole('list', { name: 'Events' }).getByText('4 Mar 2026').first()
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('alert')).toHaveText(/What is open is not in the library/)
  await add(page, NOTE)
  await row(page, /^Trump and Petro/).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Trump and Petro/)

  // Of a document that is not open, which is opened for it.
  await page.getByRole('button', { name: 'Actions for Fisheries talks resume' }).click()
  await page.getByRole('menuitem', { name: 'Source details…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
  await expect(field('Title')).toHaveValue('Fisheries talks resume')
  await field('Title').fill('Talks in Bergen')
  await field('Publisher').fill('Fisheries Desk')
  await field('Date').fill('5 March')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/This is no date/)).toBeVisible()
  await field('Date').fill('2026-03-05')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(row(page, /^Talks in Bergen Fisheries Desk · 5 Mar 2026/)).toBeVisible()
  await page.getByRole('tab', { name: /Timeline/ }).click()
  await expect(dated).toBeVisible()

  await page.keyboard.press('Control+i')
  await field('Title').fill('Another title')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+i')
  await expect(field('Title')).toHaveValue('Talks in Bergen')
  await expect(page.getByText('Your correction. Empty this to have again what the document says.')).toHaveCount(3)
  await field('Title').fill('')
  await field('Date').fill('')
  await field('Author').fill('Ana Ruiz')
  await page.keyboard.press('Enter')
  await expect(row(page, /^Fisheries talks resume Fisheries Desk(?! ·)/)).toBeVisible()
  await expect(dated).toHaveCount(0)
  const folder = await theOne(program, library)
  const notes = JSON.parse(await readFile(join(folder, 'notes.json'), 'utf8')) as { published: string | null; metadata: object }
  expect(notes).toMatchObject({ published: null })
  expect(notes.metadata).toEqual({ publisher: 'Fisheries Desk', author: [{ literal: 'Ana Ruiz' }] })
  expect(JSON.parse(await readFile(join(folder, 'briefing.json'), 'utf8'))).toMatchObject({ metadata: { title: 'Fisheries talks resume', publisher: 'Fisheries Desk' } })
  expect(await readFile(join(folder, 'source.txt'), 'utf8')).toBe(NOTE)
})

test('a document that is only read can be added later, and what is not in the library says so', async ({ start }) => {
  const program = await start()
  const { page } = program
  await chooseMenuItem(program, 'rename')
  await expect(page.getByRole('alert')).toHaveText(/What is open is not in the library/)
  await bringIn(page, 'drop', { files: { 'talks.txt': NOTE } })
  await acceptReview(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisheries talks resume')
  await expect(row(page, /^Fisheries/)).toHaveCount(0)
  await page.keyboard.press('Control+d')
  await expect(row(page, /^Fisheries/)).toBeVisible()
})

test('says where the library is, and exports from it', async ({ start, emptyFolder }) => {
  const program = await start()
  const { page } = program
  await add(page, NOTE)
  await chooseMenuItem(program, 'library-place')
  await expect(page.getByText(/briefing-reader-e2e-.*library$/)).toBeVisible()
  await page.keyboard.press('Escape')
  const path = join(await emptyFolder(), 'talks.md')
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await page.keyboard.press('Control+e')
  await page.getByRole('radio', { name: /Markdown/ }).check()
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Exported as talks.md.')).toBeVisible()
  expect(await readFile(path, 'utf8')).toContain('Fisheries talks resume')
})
