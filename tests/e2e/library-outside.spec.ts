import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { acceptReview, answerOpenDialog, answerSaveDialog, bringIn, chooseMenuItem, expect, test } from './program.ts'
import { add, documents, NOTE, row } from './shelf.ts'

// What happens to the library from outside the window. Several of these start the program more than once.
test.describe.configure({ timeout: 90_000 })

const OTHER = 'Border note\n\nGENEVA, 4 March 2025 — Trade Minister Ana Ruiz told reporters that the border would open.\n'

interface SavedNotes {
  readonly name: string | null
  readonly comment: string
  readonly openedAt: string | null
  readonly tags: readonly string[]
}

async function notesIn(folder: string, name = 'notes.json'): Promise<SavedNotes> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as SavedNotes
}

async function folderOfOne(library: string): Promise<string> {
  const [id] = await documents(library)
  return join(library, id!)
}

async function rename(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Your name for it' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(row(page, new RegExp(`^${name}`))).toBeVisible()
}

test('notes that something else changed meanwhile are kept, and told of', async ({ start, emptyFolder }) => {
  const library = join(await emptyFolder(), 'library')
  const { page } = await start({ library })
  await add(page, NOTE)
  const folder = await folderOfOne(library)
  await rename(page, 'First name')
  await expect.poll(async () => (await notesIn(folder)).name).toBe('First name')
  await writeFile(join(folder, 'notes.json'), JSON.stringify({ ...(await notesIn(folder)), name: 'Name from outside', tags: ['outside'] }))

  await rename(page, 'Second name')
  await expect(page.getByRole('alert')).toHaveText(/Something else had changed your notes .* What you see was saved; the other notes were kept as “notes\.conflict-.*\.json”/)
  expect(await notesIn(folder)).toMatchObject({ name: 'Second name', tags: [] })
  const kept = (await readdir(folder)).filter((name) => name.startsWith('notes.conflict-'))
  expect(kept).toHaveLength(1)
  expect(await notesIn(folder, kept[0])).toMatchObject({ name: 'Name from outside', tags: ['outside'] })
  // The next save builds on this one: nothing is in conflict any more.
  await rename(page, 'Third name')
  await expect.poll(async () => (await notesIn(folder)).name).toBe('Third name')
  expect((await readdir(folder)).filter((name) => name.startsWith('notes.conflict-'))).toEqual(kept)
})

test('which documents were opened last is forgotten, and what is written afterwards is in no conflict', async ({ start, emptyFolder }) => {
  const library = join(await emptyFolder(), 'library')
  const program = await start({ library })
  const { page } = program
  await add(page, NOTE)
  await add(page, OTHER, 'border.txt')
  await expect.poll(async () => (await documents(library)).length).toBe(2)
  const folders = (await documents(library)).map((id) => join(library, id))
  const openedAt = async (): Promise<readonly (string | null)[]> => Promise.all(folders.map(async (folder) => (await notesIn(folder)).openedAt))
  await expect.poll(async () => (await openedAt()).every((moment) => moment !== null)).toBe(true)
  await chooseMenuItem(program, 'clear-recents')
  await expect(page.getByText('Which documents were opened last is forgotten.')).toBeVisible()
  expect(await openedAt()).toEqual([null, null])
  await rename(page, 'Border, renamed')
  await expect.poll(async () => (await Promise.all(folders.map((folder) => notesIn(folder)))).map(({ name }) => name).sort()).toContain('Border, renamed')
  expect((await Promise.all(folders.map((folder) => readdir(folder)))).flat().filter((name) => name.includes('conflict'))).toEqual([])
  expect(await openedAt()).toEqual([null, null])
})

test('the library moves to another folder and back, with all that is in it', async ({ start, emptyFolder }) => {
  test.skip(process.platform !== 'linux', 'The usual place is set by XDG_DATA_HOME, which other systems do not know.')
  const [userData, data, elsewhere] = [await emptyFolder(), await emptyFolder(), await emptyFolder()]
  const usual = join(data, 'briefing-reader', 'library')
  const program = await start({ userData, data })
  const { page } = program
  await add(page, NOTE)
  await rename(page, 'Bergen')
  const [id] = await documents(usual)
  const move = async (to: string): Promise<void> => {
    await answerOpenDialog(program, to)
    await chooseMenuItem(program, 'library-place')
    await page.getByRole('button', { name: 'Move the library…' }).click()
    await expect(page.getByText(`The library is in ${join(to, 'briefing-library')}.`)).toBeVisible()
    await expect(row(page, /^Bergen/)).toBeVisible()
  }
  const source = (library: string): Promise<string> => readFile(join(library, id!, 'source.txt'), 'utf8')

  await move(elsewhere)
  expect(await source(join(elsewhere, 'briefing-library'))).toBe(NOTE)
  await expect(access(usual)).rejects.toThrow('ENOENT')
  await row(page, /^Bergen/).click()
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('Bergen')
  await rename(page, 'Bergen, moved')

  const back = join(dirname(usual), 'briefing-library')
  await move(dirname(usual))
  expect(await source(back)).toBe(NOTE)
  expect(await notesIn(join(back, id!))).toMatchObject({ name: 'Bergen, moved' })
  await expect(access(join(elsewhere, 'briefing-library'))).rejects.toThrow('ENOENT')
  await program.app.close()
  const again = await start({ userData, data })
  await expect(row(again.page, /^Bergen, moved/)).toBeVisible()
})

test('a document that travels is dropped on another window, and its notes are joined with those that are there', async ({ start, emptyFolder }) => {
  const sender = await start()
  await add(sender.page, NOTE)
  await rename(sender.page, 'Bergen')
  const path = join(await emptyFolder(), 'bergen.briefing')
  await answerSaveDialog(sender, path)
  await sender.page.keyboard.press('Control+e')
  await sender.page.getByRole('button', { name: 'Export…' }).click()
  await expect(sender.page.getByText('Exported as bergen.briefing.')).toBeVisible()
  await sender.app.close()

  const library = join(await emptyFolder(), 'library')
  const { page } = await start({ library })
  const bytes = await readFile(path)
  await bringIn(page, 'drop', { files: { 'bergen.briefing': bytes } })
  await expect(page.getByText('“Bergen” is in the library, with its notes.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('Bergen')
  const folder = await folderOfOne(library)
  expect(await readFile(join(folder, 'source.txt'), 'utf8')).toBe(NOTE)

  await page.keyboard.press('Control+t')
  await page.getByRole('textbox', { name: 'Tags, with commas between them' }).fill('north')
  await page.keyboard.press('Enter')
  await expect(row(page, /^Bergen.*#north/)).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await bringIn(page, 'drop', { files: { 'again.briefing': bytes } })
  await expect(page.getByText('“Bergen” is in the library, with its notes.')).toBeVisible()
  await expect(row(page, /^Bergen.*#north/)).toHaveCount(1)
  expect(await notesIn(folder)).toMatchObject({ name: 'Bergen', tags: ['north'] })

  const damaged = Buffer.from(bytes)
  damaged.writeUInt8(damaged.readUInt8(200) ^ 1, 200)
  await bringIn(page, 'drop', { files: { 'damaged.briefing': damaged } })
  await expect(page.getByRole('alert')).toHaveText(/“damaged\.briefing” is (?:damaged|no whole travelling briefing)/)
  expect(await documents(library)).toHaveLength(1)
})

test('a folder that is dropped is added with the folders in it', async ({ start, emptyFolder }) => {
  const folder = join(await emptyFolder(), 'reports')
  await mkdir(join(folder, 'inner'), { recursive: true })
  await writeFile(join(folder, 'talks.txt'), NOTE)
  await writeFile(join(folder, 'inner', 'border.txt'), OTHER)
  await writeFile(join(folder, 'inner', 'broken.pdf'), 'This is no PDF.\0')
  await writeFile(join(folder, '.hidden.txt'), 'Hidden.\n')
  const { page } = await start()
  const debug = await page.context().newCDPSession(page)
  // As the system drops it: by its path.
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debug.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data: { items: [], files: [folder], dragOperationsMask: 1 } })
  }
  await expect(page.getByRole('dialog', { name: 'All files done' })).toBeVisible()
  await expect(page.getByText('2 files were added, 1 could not be read.')).toBeVisible()
  await expect(page.locator('br-batch-dialog .name')).toHaveText(['broken.pdf', 'border.txt', 'talks.txt'])
  await page.keyboard.press('Escape')
  await expect(row(page, /^Fisheries talks resume/)).toBeVisible()
  await expect(row(page, /^Border note/)).toBeVisible()
})

test('the foot of the window says why what is read can be read only', async ({ start, emptyFolder }) => {
  const library = join(await emptyFolder(), 'library')
  const first = await start({ library })
  await add(first.page, NOTE)
  await expect(first.page.getByText(/^Read only/)).toHaveCount(0)
  const second = await start({ library })
  await row(second.page, /^Fisheries/).click()
  await expect(second.page.getByRole('contentinfo').getByText('Read only: another Briefing Reader has the library')).toBeVisible()
  await second.page.keyboard.press('Control+i')
  await expect(second.page.getByRole('alert').filter({ hasText: 'This document can be read only.' })).toBeVisible()
  await row(second.page, /^Trump and Petro/).click()
  await expect(second.page.getByText(/^Read only/)).toHaveCount(0)
  await second.app.close()

  const folder = await folderOfOne(library)
  await row(first.page, /^Trump and Petro/).click()
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(/Trump and Petro/)
  await writeFile(join(folder, 'notes.json'), JSON.stringify({ ...(await notesIn(folder)), format: 'briefing-notes/2' }))
  await row(first.page, /^Fisheries/).click()
  await expect(first.page.getByRole('contentinfo').getByText('Read only: written by a newer version')).toBeVisible()
})

test('a version whose bytes alone differ is said to have the same text', async ({ start }) => {
  const { page } = await start()
  await add(page, NOTE)
  await bringIn(page, 'drop', { files: { 'talks.txt': NOTE.replaceAll('\n', '\r\n') } })
  await acceptReview(page, 'Add to library')
  await page.getByRole('button', { name: 'What changed' }).click()
  await expect(page.getByText('Only the file’s bytes differ. The text is the same, letter for letter.')).toBeVisible()
  await expect(page.getByText(/Each leads to its words/)).toHaveCount(0)
})
