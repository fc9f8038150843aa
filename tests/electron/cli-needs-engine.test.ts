import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { needsEngine } from '../../electron/cli/needs-engine.ts'
import { temporaryFolder } from './cli-terminal.ts'
import { addition, openLibrary } from './library/made.ts'

const PAGE = '<!doctype html><html><body><p>Words of a page.</p></body></html>'

function files(): (name: string) => string {
  const folder = temporaryFolder()
  const contents = { 'note.txt': 'Words.', 'page.html': PAGE, 'page.txt': PAGE, 'note.pdf': 'Words.', 'picture.png': '\u0089PNG\r\n', 'report.pdf': '%PDF-1.7\n' }
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content)
  return (word) => (word in contents ? join(folder, word) : word)
}

describe('needsEngine', () => {
  it.each([
    'open',
    'open note.txt',
    'print -o out.pdf',
    'analyze page.html',
    'analyze note.txt report.pdf',
    'analyze page.txt --json',
    'search words note.txt page.html',
    'export page.html --to json',
    'import note.txt page.html'
  ])('is true of “%s”', async (line) => {
    expect(await needsEngine(line.split(' ').map(files()))).toBe(true)
  })

  it.each([
    'analyze',
    'analyze note.txt',
    'analyze note.pdf',
    'analyze picture.png',
    'analyze gone.html',
    'analyze page.html --help',
    'print page.html',
    'search page.html',
    'search words note.txt',
    'search words . note.txt',
    'export --to json',
    'import note.txt note.pdf',
    'verify page.html',
    '--version'
  ])('is false of “%s”', async (line) => {
    expect(await needsEngine(line.split(' ').map(files()))).toBe(false)
  })

  it('is true of a document of the library only where its source must be read again', async () => {
    const open = await openLibrary()
    const made = addition()
    const page = new TextEncoder().encode(PAGE)
    const { sha256 } = made.digest
    const { id } = await open.add(made)
    await open.close()
    writeFileSync(join(open.folder, id, 'source.txt'), page)
    const words = ['analyze', sha256.slice(0, 8), '--library', open.folder]
    expect(await needsEngine(words)).toBe(false)
    expect(await needsEngine([...words, '--published', '2026'])).toBe(true)
  })
})
