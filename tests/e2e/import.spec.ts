import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { importFile } from './importing.ts'
import { engineSwitches, expect, PROJECT, test } from './program.ts'

interface Bridge {
  request(channel: string, payload: unknown): Promise<unknown>
  listen(event: string, listener: (value: unknown) => void): () => void
}

interface Ticket {
  readonly id: string
  readonly fileName: string
}

function ask(page: Page, channel: string, payload: unknown): Promise<unknown> {
  return page.evaluate(([name, value]) => (window as unknown as { briefingReader: Bridge }).briefingReader.request(name, value), [channel, payload] as const)
}

const HTML = '<!doctype html><html><head><title>Talks</title></head><body><p>The talks in Geneva went on for three hours.</p></body></html>'

test('files that were chosen are read one by one; their paths stay with the program', async ({ start, emptyFolder }) => {
  const { app, page } = await start()
  const folder = await emptyFolder()
  const files = { 'a.txt': 'Plain words.', 'b.md': '# Heading', 'page.pdf': HTML, 'gone.html': HTML, 'message.eml': 'From: Ana Ruiz <ana@example.org>\r\nTo: bo@example.org\r\nSubject: Talks\r\nDate: Wed, 4 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\nThe talks went on.\r\n' }
  const paths = Object.keys(files).map((name) => join(folder, name))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
  }, paths)
  const chosen = (await ask(page, 'import:choose', null)) as { value: Ticket[] }
  expect(chosen.value.map(({ fileName }) => fileName)).toEqual(Object.keys(files))
  expect(JSON.stringify(chosen)).not.toContain(folder)

  await rm(join(folder, 'gone.html'))
  const results = []
  for (const { id } of chosen.value) results.push(await ask(page, 'import:read', { ticket: id }))
  const [text, markdown, html, gone, message] = results
  expect(text).toMatchObject({ ok: true, value: { fileName: 'a.txt', bytes: 12, imported: null, known: null } })
  expect(markdown).toMatchObject({ ok: true, value: { imported: null } })
  expect(html).toMatchObject({ ok: true, value: { content: null, imported: { mediaType: 'text/html', metadata: { title: 'Talks' } } } })
  expect(gone).toMatchObject({ ok: false, code: 'unreadable-file', message: expect.stringContaining('“gone.html” cannot be opened: it is not there any more') })
  expect(message).toMatchObject({
    ok: true,
    value: {
      imported: {
        mediaType: 'message/rfc822',
        document: { text: 'Talks\n\nFrom: Ana Ruiz <ana@example.org>\n\nTo: bo@example.org\n\nDate: Wed, 4 Feb 2026 10:00:00 +0000\n\nThe talks went on.' },
        metadata: { title: 'Talks', author: [{ literal: 'Ana Ruiz' }], issued: { 'date-parts': [[2026, 2, 4]] } }
      }
    }
  })

  await ask(page, 'import:cancel', { ticket: chosen.value[0]!.id })
  expect(await ask(page, 'import:read', { ticket: chosen.value[0]!.id })).toMatchObject({ ok: false, code: 'not-found' })
  expect(await ask(page, 'import:read', { ticket: '../../etc/passwd' })).toMatchObject({ ok: false, code: 'bad-request' })
})

test('a second start asks the window to import all its files', async ({ start, emptyFolder }) => {
  const userData = await emptyFolder()
  const { page } = await start({ userData })
  const folder = await emptyFolder()
  for (const name of ['one.html', 'two.txt']) await writeFile(join(folder, name), HTML)
  await page.evaluate(() => {
    const kept = window as unknown as { briefingReader: Bridge; asked: unknown }
    kept.briefingReader.listen('import:asked', (tickets) => (kept.asked = tickets))
  })
  const electron = createRequire(import.meta.url)('electron') as string
  spawn(electron, [...engineSwitches(userData), PROJECT, 'open', 'one.html', 'two.txt'], { cwd: folder, stdio: 'ignore' })
  await page.waitForFunction(() => 'asked' in window)
  const asked = (await page.evaluate(() => (window as unknown as { asked: unknown }).asked)) as Ticket[]
  expect(asked.map(({ fileName }) => fileName)).toEqual(['one.html', 'two.txt'])
  // The window takes them in itself.
  await expect(page.getByText('1 file was added, 1 was in the library already.', { exact: false })).toBeVisible()
})

test('a reply leaves out what it quotes, and says so; a forwarded message keeps it', async ({ start }) => {
  const { page } = await start()
  const read = async (name: string, text: string): Promise<unknown> => {
    const offered = (await ask(page, 'import:offer', { fileName: name, bytes: null })) as { ok: boolean }
    expect(offered.ok).toBe(false)
    return page.evaluate(
      async ([fileName, content]) => {
        const { briefingReader } = window as unknown as { briefingReader: Bridge }
        const ticket = (await briefingReader.request('import:offer', { fileName, bytes: new TextEncoder().encode(content) })) as { value: Ticket }
        return briefingReader.request('import:read', { ticket: ticket.value.id })
      },
      [name, text] as const
    )
  }
  const own = 'We agree to all of it. '.repeat(12)
  const message = (subject: string, html: string): string =>
    `From: ana@example.org\r\nTo: bo@example.org\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="annex.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b--\r\n`
  const html = `<p>${own}</p><div class="gmail_quote"><div>On Tuesday Bo wrote:</div><blockquote><p>Will you agree to the second draft?</p></blockquote></div>`
  expect(await read('reply.eml', message('Re: Draft', html))).toMatchObject({
    ok: true,
    value: { imported: { document: { text: expect.not.stringContaining('second draft') }, loss: { dropped: expect.arrayContaining([expect.objectContaining({ kind: 'quoted-message', words: 11 }), { kind: 'attachment', items: 1, words: 0, sample: 'annex.pdf' }]) } } }
  })
  expect(await read('forward.eml', message('Fwd: Draft', html))).toMatchObject({ ok: true, value: { imported: { document: { text: expect.stringContaining('second draft') } } } })
})

test('a heading that stands as the title is not called lost; what is lost is shown from first to last', async ({ start }) => {
  const program = await start()
  const text = '<p>The council met in the old hall, and agreed on the plan for the harbour after a long debate. It will cost 40 million dollars.</p>'.repeat(12)
  const links = Array.from({ length: 30 }, (_unused, index) => `<li><a href="/${index}">Section number ${index}</a></li>`).join('')
  const page = (title: string): Uint8Array =>
    new TextEncoder().encode(`<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><ul>${links}</ul></nav><article><h1>The Harbour Plan of the Council</h1>${text}</article></body></html>`)
  const { value } = await importFile(program, 'plan.html', page('The Harbour Plan of the Council'))
  const { metadata, document, loss } = value!.imported!
  expect(metadata.title).toBe('The Harbour Plan of the Council')
  expect(document.text).not.toContain('Harbour Plan')
  expect(loss.dropped).toEqual([expect.objectContaining({ kind: 'navigation', words: 90, sample: 'Section number 0 … Section number 15 … Section number 29' })])
  expect(loss.wordsIn).toBe(loss.wordsOut + 90)
})
