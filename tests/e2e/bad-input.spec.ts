import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptReview, answerOpenDialog, expect, PROJECT, test } from './program.ts'

type Damage = (bundled: string) => Promise<void>

async function changeBriefing(bundled: string, change: (json: string) => string): Promise<void> {
  const path = join(bundled, 'briefing.json')
  await writeFile(path, change(await readFile(path, 'utf8')))
}

const DAMAGES: readonly (readonly [string, Damage, RegExp])[] = [
  ['a missing briefing', (bundled) => rm(join(bundled, 'briefing.json')), /briefing of the bundled article is missing/],
  ['a truncated briefing', (bundled) => changeBriefing(bundled, (json) => json.slice(0, 5000)), /The briefing is damaged/],
  ['a briefing of another shape', (bundled) => changeBriefing(bundled, () => '{"format":"briefing/1"}'), /The briefing is damaged/],
  ['an unknown format', (bundled) => changeBriefing(bundled, (json) => json.replace('briefing/1', 'briefing/7')), /format “briefing\/7”/],
  [
    'a changed article',
    async (bundled) => writeFile(join(bundled, 'article.txt'), (await readFile(join(bundled, 'article.txt'), 'utf8')).replace('cordial', 'hostile')),
    /source text is not the one this briefing was made from/
  ],
  [
    'an item that does not point at its words',
    (bundled) => changeBriefing(bundled, (json) => json.replace('"text": "Last week"', '"text": "Last month"')),
    /not point at/
  ]
]

for (const [what, damage, message] of DAMAGES) {
  test(`shows the article and says what is wrong with ${what}`, async ({ start, copyOfProgram }) => {
    const program = await copyOfProgram()
    await damage(join(program, 'out/resources/bundled'))
    const { page } = await start({ program })
    await expect(page.getByRole('alert')).toHaveText(message)
    await expect(page.getByRole('region', { name: 'Text', exact: true }).getByText(/Petro arrived at the White House/)).toBeVisible()
    await expect(page.getByText(/^Derived briefing, not reviewed/)).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByRole('alert')).toBeEmpty()
    await page.getByRole('searchbox').fill('Noboa')
    await expect(page.getByRole('heading', { name: /In the text · 1/ })).toBeVisible()
  })
}

test('says what to do when the article itself is missing, and opens another', async ({ start, copyOfProgram }) => {
  const folder = await copyOfProgram()
  await rm(join(folder, 'out/resources'), { recursive: true })
  const program = await start({ program: folder })
  const { page } = program
  await expect(page.getByRole('heading', { name: 'Nothing can be shown' })).toBeVisible()
  await expect(page.getByText(/bundled article is missing from this installation/)).toBeVisible()
  await answerOpenDialog(program, join(PROJECT, 'LICENSE'))
  await page.getByRole('button', { name: 'Open a document…' }).click()
  await acceptReview(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MIT License')
})

test('keeps unreadable settings aside and says where', async ({ start, emptyFolder }) => {
  const userData = await emptyFolder()
  await writeFile(join(userData, 'settings.json'), '{"version":1,"theme":')
  const { page } = await start({ userData })
  await expect(page.getByRole('alert')).toHaveText(/Your settings could not be read/)
  expect(await readFile(join(userData, 'settings.json.damaged'), 'utf8')).toBe('{"version":1,"theme":')
})

test('opens a file named on the command line, and refuses one that is no text without losing the open one', async ({ start, emptyFolder }) => {
  const folder = await emptyFolder()
  const note = join(folder, 'note.txt')
  await writeFile(note, 'Ambassador’s note\n\nThe talks in Bogotá went on for 3 hours. <script>alert(1)</script>\n')
  const program = await start({ args: [note] })
  const { page } = program
  await acceptReview(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ambassador’s note')
  await expect(page.getByRole('region', { name: 'Text', exact: true }).getByText('<script>alert(1)</script>')).toBeVisible()
  await page.getByRole('searchbox').fill('bogota')
  await expect(page.getByRole('heading', { name: /In the text · 1/ })).toBeVisible()

  const picture = join(folder, 'picture.txt')
  await writeFile(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  await answerOpenDialog(program, picture)
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('alert')).toHaveText(/“picture\.txt” is/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ambassador’s note')

  await answerOpenDialog(program, join(folder, 'gone.txt'))
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('alert')).toHaveText(/“gone\.txt” cannot be opened: it is not there any more/)
})

test('opens an empty file and says that there is nothing in it', async ({ start, emptyFolder }) => {
  const path = join(await emptyFolder(), 'empty.txt')
  await writeFile(path, '')
  const { page } = await start({ args: [path] })
  await expect(page.getByText('There are no words in it.')).toBeVisible()
  await acceptReview(page)
  await expect(page.getByText('This file has no text.')).toBeVisible()
})
