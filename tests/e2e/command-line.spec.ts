import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { engineSwitches, expect, PROJECT, test } from './program.ts'
import { readPdf } from './pdf.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function run(file: string, args: readonly string[], cwd = PROJECT): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}

const briefing = (...args: string[]): Promise<Ended> => run(process.execPath, [join(PROJECT, 'out/main/cli.js'), ...args])

const electron = createRequire(import.meta.url)('electron') as string

function print(userData: string, ...args: string[]): Promise<Ended> {
  return run(electron, [...engineSwitches(userData), PROJECT, 'print', ...args])
}

const PAGE = `<!doctype html><html><head><title>The Harbour Plan</title></head><body><nav>Home</nav><article><h1>The Harbour Plan</h1>
<p>BOGOTA, Feb 4 - “We will build it,” said Ana Ruiz, who leads the ministry, on Tuesday. It would be ready by 2030, she said.</p>
<p>The harbour costs 40 million dollars, the ministry said, and six years of work, as the plan of last week has it.</p></article></body></html>`
const MESSAGE = 'From: ana@example.org\r\nTo: ben@example.org\r\nSubject: Geneva\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe ministers met in Geneva about the harbour.\r\n'

/** Runs the program's engine without a window, in a folder. */
function inEngine(folder: string, userData: string, ...args: string[]): Promise<Ended> {
  return run(electron, [...engineSwitches(userData), PROJECT, ...args], folder)
}

test('analyze, search and export read formats that need the parser', async ({ emptyFolder }) => {
  const [folder, userData] = [await emptyFolder(), await emptyFolder()]
  await Promise.all([writeFile(join(folder, 'page.txt'), PAGE), writeFile(join(folder, 'letter.eml'), MESSAGE), writeFile(join(folder, 'bad.pdf'), '%PDF-1.7\n')])

  const analysis = await inEngine(folder, userData, 'analyze', 'bad.pdf', 'page.txt', 'letter.eml', '--published', '2026-02-04', '--json')
  expect(analysis.code).toBe(3)
  expect(analysis.stderr).toMatch(/^briefing: .*“bad\.pdf”/m)
  const lines = analysis.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as object)
  expect(lines).toMatchObject([
    { source: { fileName: 'page.txt', mediaType: 'text/html' }, quotes: [{ text: '“We will build it,”', speaker: { name: 'Ana Ruiz' } }] },
    { source: { fileName: 'letter.eml', mediaType: 'message/rfc822' } }
  ])
  const search = await inEngine(folder, userData, 'search', '--json', 'harbour', 'page.txt', 'letter.eml')
  expect(search.code).toBe(0)
  expect(JSON.parse(search.stdout)).toMatchObject({ query: 'harbour', total: 2 })
  const reference = await inEngine(folder, userData, 'export', 'page.txt', '--to', 'csl')
  expect(JSON.parse(reference.stdout)).toMatchObject([{ title: 'The Harbour Plan' }])
})

test('what was imported is printed and verified by its ID', async ({ emptyFolder }) => {
  const [folder, userData] = [await emptyFolder(), await emptyFolder()]
  await writeFile(join(folder, 'page.txt'), PAGE)
  const imported = await inEngine(folder, userData, 'import', 'page.txt', '--library', 'library')
  const id = /page\.txt: (the-harbour-plan-[0-9a-f]{8})$/m.exec(imported.stdout)?.[1] ?? ''
  expect(await inEngine(folder, userData, 'print', id.slice(-8), '--library', 'library', '-o', 'out.pdf')).toMatchObject({ code: 0, stdout: '' })
  expect((await readPdf(new Uint8Array(await readFile(join(folder, 'out.pdf'))))).text).toContain('We will build it')
  const whole = await run(process.execPath, [join(PROJECT, 'out/main/cli.js'), 'verify', 'library'], folder)
  expect(whole).toMatchObject({ code: 0, stderr: '' })
  expect(whole.stdout).toContain('1 document in “library”, whole.')
})

test('what is wanted no longer ends without a trace', async ({ emptyFolder }) => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'page.html'), PAGE)
  const head = run('sh', ['-c', '"$0" "$@" | head -c 1', electron, ...engineSwitches(await emptyFolder()), PROJECT, 'analyze', 'page.html', '--json'], folder)
  expect(await head).toMatchObject({ code: 0, stdout: '{' })
  expect((await head).stderr).not.toMatch(/EPIPE|Error:/)
})

test('an interrupted import leaves the library whole and free', async ({ emptyFolder }) => {
  const folder = await emptyFolder()
  const names = Array.from({ length: 40 }, (_, index) => `page-${index}.html`)
  await Promise.all(names.map((name, index) => writeFile(join(folder, name), PAGE.replace('40 million', `${index + 41} million`))))
  const child = spawn(electron, [...engineSwitches(await emptyFolder()), PROJECT, 'import', ...names, '--library', 'library'], { cwd: folder })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (words: string) => (said += words))
  child.stdout.once('data', () => child.kill('SIGINT'))
  child.stdout.resume()
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(130)
  const done = Number(/Interrupted after (\d+) of 40 files/.exec(said)?.[1])
  expect(done).toBeGreaterThan(0)
  const there = await readdir(join(folder, 'library'))
  expect(there.filter((name) => name.startsWith('the-harbour-plan'))).toHaveLength(done)
  expect(there).not.toContain('.lock')
})

for (const [paper, size] of [
  ['a4', [595, 842]],
  ['letter', [612, 792]]
] as const) {
  test(`briefing print makes one page of ${paper}`, async ({ emptyFolder }) => {
    const path = join(await emptyFolder(), 'brief.pdf')
    const { code, stderr } = await print(await emptyFolder(), '-o', path, '--paper', paper)
    expect(stderr).toContain('1 page')
    expect(code).toBe(0)
    const pdf = await readPdf(new Uint8Array(await readFile(path)))
    expect(pdf).toMatchObject({ pages: 1, tagged: true })
    expect(pdf.size.map(Math.round)).toEqual(size)
  })
}

test('briefing print --full prints another text whole', async ({ emptyFolder }) => {
  const folder = await emptyFolder()
  const note = join(folder, 'note.txt')
  await writeFile(note, 'First paragraph of a note.\n\nSecond paragraph, Bogotá.\n')
  const { code } = await print(await emptyFolder(), note, '--full', '-o', join(folder, 'note.pdf'))
  expect(code).toBe(0)
  const pdf = await readPdf(new Uint8Array(await readFile(join(folder, 'note.pdf'))))
  expect(pdf.text).toContain('Second paragraph, Bogotá.')
})

test('briefing print says what is wrong and ends', async ({ emptyFolder }) => {
  const folder = await emptyFolder()
  const missing = await print(await emptyFolder(), join(folder, 'gone.txt'), '-o', join(folder, 'x.pdf'))
  expect(missing).toMatchObject({ code: 1, stdout: '' })
  expect(missing.stderr).toContain('gone.txt')
  const wrong = await print(await emptyFolder(), '--paper', 'a3', '-o', join(folder, 'x.pdf'))
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('a3')
})

test('briefing search and verify run without a window', async () => {
  const search = await briefing('search', 'Petro', '--json')
  expect(search).toMatchObject({ code: 0, stderr: '' })
  const article = await readFile(join(PROJECT, 'resources/bundled/article.txt'), 'utf8')
  const result = JSON.parse(search.stdout) as { total: number; hits: { in: string; start: number; end: number; text: string }[] }
  expect(result.total).toBe([...article.matchAll(/\bPetro\b/g)].length)
  const inText = result.hits.filter((hit) => hit.in === 'text')
  expect(inText).toHaveLength(result.total)
  for (const hit of inText) expect(article.slice(hit.start, hit.end)).toBe(hit.text)
  const verify = await briefing('verify')
  expect(verify.code).toBe(0)
  const analysis = await briefing('analyze', 'resources/bundled/article.txt', '--json')
  expect(analysis).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(analysis.stdout)).toMatchObject({ format: 'briefing/1' })
  const later = await briefing('verify', '--offline')
  expect(later.code).toBe(1)
  expect(later.stderr).toContain('not there yet')
})
