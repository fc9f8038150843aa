import { execFile } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expect, PROJECT, test } from './program.ts'

const TEXT = 'The Harbour Plan\n\nBOGOTA, Feb 4 - “We will build it,” said Ana Ruiz on Tuesday.\n\nIt costs 40 million dollars.\n'

interface Answer {
  readonly ok: boolean
  readonly value: Record<string, unknown>
  readonly message?: string
}

/** Asks the main process for something, as the window does. */
function ask(page: Page, channel: string, payload: unknown = null): Promise<Answer> {
  return page.evaluate(
    ([name, value]) => (window as unknown as { briefingReader: { request: (...words: unknown[]) => Promise<Answer> } }).briefingReader.request(name, value),
    [channel, payload] as const
  )
}

/** A library of one document, which the command line has added. */
async function libraryOfOne(folder: string): Promise<string> {
  const [file, library] = [join(folder, 'harbour.txt'), join(folder, 'library')]
  await writeFile(file, TEXT)
  await promisify(execFile)(process.execPath, [join(PROJECT, 'out/main/cli.js'), 'import', file, '--library', library])
  return library
}

test('what the command line adds is listed, opened, noted in, removed and restored', async ({ start, emptyFolder }) => {
  const library = await libraryOfOne(await emptyFolder())
  // The catalogue is a cache: without it the thread beside the program reads the folders.
  await rm(join(library, 'catalogue.json'))
  const { page } = await start({ library })
  const listed = async (): Promise<readonly { id: string; title: string; condition: string }[]> => (await ask(page, 'library:list')).value['entries'] as never
  await expect.poll(listed).toMatchObject([{ title: 'The Harbour Plan', condition: 'whole' }])
  const { id } = (await listed())[0]!
  const { value: item } = await ask(page, 'library:open', { id })
  expect(JSON.parse(item['briefing'] as string)).toMatchObject({ format: 'briefing/1' })
  const notes = { ...(item['notes'] as object), tags: ['port'] }
  expect(await ask(page, 'library:save-notes', { id, notes, revision: item['revision'] })).toMatchObject({ ok: true, value: { conflict: null } })
  expect(await ask(page, 'library:remove', { ids: [id] })).toMatchObject({ ok: true })
  expect(await listed()).toEqual([])
  expect(await ask(page, 'library:restore', { ids: [id] })).toMatchObject({ ok: true })
  expect(await listed()).toMatchObject([{ id, tags: ['port'] }])
})

test('names that lead elsewhere are refused', async ({ start }) => {
  const { page } = await start()
  for (const id of ['../settings', '/etc', 'a/b', '.removed', '']) expect(await ask(page, 'library:open', { id })).toMatchObject({ ok: false })
})

test('the program lets go of the library when it ends', async ({ start, emptyFolder }) => {
  const library = await libraryOfOne(await emptyFolder())
  const { app, page } = await start({ library })
  await ask(page, 'library:list')
  expect(await readdir(library)).toContain('.lock')
  await app.close()
  expect(await readdir(library)).not.toContain('.lock')
})

test('news of the library that comes after the window has gone does not keep the program open', async ({ start, emptyFolder }) => {
  const library = await libraryOfOne(await emptyFolder())
  const { app, page } = await start({ library })
  const entries = (await ask(page, 'library:list')).value['entries'] as readonly { id: string }[]
  // The trash takes its time, so that what the removal has to report falls due after the window has closed.
  await app.evaluate(({ shell }) => {
    shell.trashItem = () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no trash')), 1_000))
  })
  expect(await ask(page, 'library:remove', { ids: entries.map(({ id }) => id) })).toMatchObject({ ok: true })
  await app.close()
  expect(await readdir(library)).not.toContain('.lock')
})
