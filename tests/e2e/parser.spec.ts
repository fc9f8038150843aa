import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test, type Program } from './program.ts'

/** Offers a document as the window would, reads it, and says what came of it and after how long. */
async function importBytes({ page }: Pick<Program, 'page'>, fileName: string, content: string | Uint8Array): Promise<Outcome> {
  return page.evaluate(
    async ([name, base64]) => {
      const { briefingReader } = window as unknown as { briefingReader: { request(channel: string, payload: unknown): Promise<never> } }
      const offered: { value: { id: string } } = await briefingReader.request('import:offer', { fileName: name, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) })
      const from = performance.now()
      const result: Omit<Outcome, 'ticket' | 'ms'> = await briefingReader.request('import:read', { ticket: offered.value.id })
      return { ...result, ticket: offered.value.id, ms: performance.now() - from }
    },
    [fileName, Buffer.from(content).toString('base64')] as const
  )
}

interface Outcome {
  readonly ok: boolean
  readonly code?: string
  readonly message?: string
  readonly value?: { readonly imported: { readonly mediaType: string; readonly document: { readonly text: string } } | null }
  readonly ticket: string
  readonly ms: number
}

/** Has `code` run in the next parser page, as soon as it is loaded and before it has its document. */
async function infect({ app }: Program, code: string): Promise<void> {
  await app.evaluate(({ app }, script) => {
    // In the order in which they were made: the first is the one that reads, the next waits for another document.
    const pids: number[] = []
    let made = 0
    Object.assign(globalThis, { parserPids: pids })
    app.on('web-contents-created', (_event, contents) => {
      const place = made++
      contents.once('dom-ready', () => {
        pids[place] = contents.getOSProcessId()
        if (place === 0) void contents.executeJavaScript(script).catch(() => undefined)
      })
    })
  }, code)
}

const PAGE = '<!doctype html><title>Talks</title><p>The talks in Bogotá went on for three hours, officials said.</p>'

test('a page is read in a process of its own, sandboxed and without a way out', async ({ start }) => {
  const program = await start()
  await program.app.evaluate(({ app }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seen })
    app.on('web-contents-created', (_event, contents) => {
      contents.once('dom-ready', () => {
        seen.push((contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences())
        void contents
          .executeJavaScript(
            `Promise.all(['https://example.org/', 'app://parser/parser/index.html', 'app://briefing/index.html', 'file:///etc/passwd'].map((url) => fetch(url).then(() => 'done', (error) => error.name))).then((fetched) => ({ fetched, node: typeof require + typeof process, bridge: typeof briefingReader, inline: (() => { const s = document.createElement('script'); s.textContent = 'globalThis.ran = 1'; document.head.append(s); return typeof ran })() }))`
          )
          .then((found) => seen.push(found), () => undefined)
      })
    })
  })
  const result = await importBytes(program, 'talks.html', PAGE)
  expect(result).toMatchObject({ ok: true, value: { imported: { mediaType: 'text/html' } } })
  expect(result.value?.imported?.document.text).toContain('The talks in Bogotá went on for three hours')
  await expect.poll(() => program.app.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen.length)).toBeGreaterThanOrEqual(2)
  const seen = await program.app.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)
  expect(seen).toContainEqual(expect.objectContaining({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }))
  expect(seen).toContainEqual({ fetched: Array(4).fill('TypeError'), node: 'undefinedundefined', bridge: 'undefined', inline: 'undefined' })
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a page that hangs is ended after ten seconds of silence, and its process with it', async ({ start }) => {
  const program = await start()
  await infect(program, 'for (;;);')
  const result = await importBytes(program, 'hangs.html', PAGE)
  expect(result).toMatchObject({ ok: false, code: 'limit-reached' })
  expect(result.message).toContain('“hangs.html” was given up: nothing came of reading it for 10 seconds')
  expect(result.ms).toBeLessThan(12_000)
  await expectEnded(program, 1)
})

test('a page that is slow but lives is read, however long a single page of its document takes', async ({ start }) => {
  const program = await start()
  // Each chunk of words keeps the process busy for a second, and there are more of them than seconds of silence allowed.
  await infect(
    program,
    `const { read } = ReadableStreamDefaultReader.prototype
     ReadableStreamDefaultReader.prototype.read = async function () {
       const chunk = await read.call(this)
       for (const end = performance.now() + 1000; performance.now() < end;);
       return chunk
     }`
  )
  const lines = Array.from({ length: 130 }, (_unused, line) => `Line ${line} of the report.`)
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  for (const [line, text] of lines.entries()) page.drawText(text, { x: 40, y: 830 - line * 6, size: 5 })
  const result = await importBytes(program, 'slow.pdf', await pdf.save())
  expect(result).toMatchObject({ ok: true })
  expect(result.value?.imported?.document.text.replaceAll(/\s+/g, ' ')).toContain(lines.slice(0, 3).join(' '))
  expect(result.value?.imported?.document.text).toContain(lines.at(-1))
  expect(result.ms).toBeGreaterThan(11_000)
})

test('a long answer, which is checked in a thread of its own, comes as a short one does', async ({ start }) => {
  const program = await start()
  const paragraphs = Array.from({ length: 4000 }, (_unused, index) => `Paragraph ${index} of the report is no shorter than this.`)
  const result = await importBytes(program, 'long.html', `<!doctype html><title>Long</title><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`)
  expect(result).toMatchObject({ ok: true })
  expect(result.value?.imported?.document.text.split(/\n+/)).toEqual(paragraphs)
})

test('a page that takes all memory is ended at its limit', async ({ start }) => {
  const program = await start()
  await infect(program, 'const kept = []; for (;;) kept.push(new Uint8Array(4e6).fill(1))')
  const result = await importBytes(program, 'grows.html', PAGE)
  expect(result).toMatchObject({ ok: false, code: 'limit-reached' })
  expect(result.message).toContain('takes more than 800 MB of memory')
  await expectEnded(program, 1)
})

/** The first `count` parser pages that there were have no process any more, or very soon. */
async function expectEnded({ app }: Program, count: number): Promise<void> {
  const [...pids] = await app.evaluate(() => (globalThis as unknown as { parserPids: number[] }).parserPids)
  expect(pids.length).toBeGreaterThanOrEqual(count)
  // A quarter of a second where the machine has nothing else to do; the system takes its time to free so much memory.
  for (const pid of pids.slice(0, count)) await expect.poll(() => stateOf(pid), { timeout: 2000, intervals: [50] }).toMatch(/^(?:Z|X|gone)/)
}

async function stateOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return /State:\s+(\S)/.exec(status)?.[1] ?? 'gone'
}

test('reading can be cancelled, and ends at once', async ({ start }) => {
  const { app, page } = await start()
  await infect({ app, page, complaints: [] }, 'for (;;);')
  const result = await page.evaluate(async (text) => {
    const { briefingReader } = window as unknown as { briefingReader: { request(channel: string, payload: unknown): Promise<never> } }
    const { value }: { value: { id: string } } = await briefingReader.request('import:offer', { fileName: 'long.html', bytes: new TextEncoder().encode(text) })
    const reading: Promise<{ code: string; message: string }> = briefingReader.request('import:read', { ticket: value.id })
    await new Promise((resolve) => setTimeout(resolve, 500))
    const from = performance.now()
    await briefingReader.request('import:cancel', { ticket: value.id })
    return { ...(await reading), ms: performance.now() - from }
  }, PAGE)
  expect(result).toMatchObject({ ok: false, code: 'cancelled', message: 'Reading “long.html” was cancelled.' })
  expect(result.ms).toBeLessThan(250)
})
