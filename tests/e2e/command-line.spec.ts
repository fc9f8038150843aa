import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { engineSwitches, expect, PROJECT, test } from './program.ts'
import { readPdf } from './pdf.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function run(file: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd: PROJECT, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}

const briefing = (...args: string[]): Promise<Ended> => run(process.execPath, [join(PROJECT, 'out/main/cli.js'), ...args])

async function print(userData: string, ...args: string[]): Promise<Ended> {
  const electron = createRequire(import.meta.url)('electron') as string
  return run(electron, [...engineSwitches(userData), PROJECT, 'print', ...args])
}

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
