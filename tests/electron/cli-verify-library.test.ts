import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing.ts'
import type { Notes } from '#core/library/notes.ts'
import { run } from './cli-terminal.ts'
import { addition, NOW, openLibrary, TEXT } from './library/made.ts'

const MARK = { id: 'a', motivation: 'highlighting', position: { start: 0, end: 3 }, quote: { exact: 'The', prefix: '', suffix: '' }, body: '', created: NOW, modified: NOW } as const

interface Shelved {
  readonly library: string
  /** The document about the harbour, and another. */
  readonly ids: readonly [string, string]
  /** Changes a file of JSON of the first. */
  readonly change: (name: string, edit: (value: never) => object) => void
}

async function shelved(): Promise<Shelved> {
  const open = await openLibrary()
  const first = await open.add(addition(TEXT, 'harbour.txt', { annotations: [MARK] }))
  const second = await open.add(addition('Ministers met in Geneva on 4 May 2024.', 'meeting.txt'))
  await open.close()
  const change: Shelved['change'] = (name, edit) => {
    const path = join(open.folder, first.id, name)
    writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as never)))
  }
  return { library: open.folder, ids: [first.id, second.id], change }
}

describe('briefing verify of a whole library', () => {
  it.each(['as a folder', 'as the library'])('checks every document, its source and its notes, named %s', async (how) => {
    const { library, ids } = await shelved()
    const { code, stdout, stderr } = await run(['verify', ...(how === 'as a folder' ? [] : ['--library']), library])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^${ids[0]}: whole; \\d+ spans, source as recorded, notes whole, 1 remark at their words$`, 'm'))
    expect(stdout).toMatch(new RegExp(`^${ids[1]}: whole; \\d+ spans, source as recorded, notes whole$`, 'm'))
    expect(stdout.endsWith(`2 documents in “${library}”, all whole.\n`)).toBe(true)
  })

  it.each<[string, (shelf: Shelved) => void, number, RegExp]>([
    ['a span', ({ change }) => change('briefing.json', (it: Briefing) => ({ ...it, quotes: it.quotes.map((quote) => ({ ...quote, text: '“We”' })) })), 3, /do(?:es)? not point at/],
    ['the source', ({ library, ids }) => writeFileSync(join(library, ids[0], 'source.txt'), 'Others.'), 3, /expected SHA-256/],
    ['the notes', ({ library, ids }) => writeFileSync(join(library, ids[0], 'notes.json'), '{'), 3, /The notes file is damaged; there is no earlier copy/],
    ['a remark', ({ change }) => change('notes.json', (it: Notes) => ({ ...it, annotations: [{ ...MARK, position: { start: 1, end: 4 } }] })), 3, /annotations\[0\] of its notes: it says “The”, the text says “he ”/],
    ['whose notes they are', ({ change }) => change('notes.json', (it: Notes) => ({ ...it, source: '0'.repeat(64) })), 3, /notes are about another source/],
    ['that there is a briefing', ({ library, ids }) => rmSync(join(library, ids[0], 'briefing.json')), 1, /Open the document once in the window/],
    ['that there is a source', ({ library, ids }) => rmSync(join(library, ids[0], 'source.txt')), 1, /source is not in its folder any more/]
  ])('finds that %s does not hold, says of which document, and checks the others', async (_what, damage, expected, message) => {
    const shelf = await shelved()
    const { library, ids } = shelf
    damage(shelf)
    const before = readFileSync(join(library, ids[0], 'notes.json'), 'utf8')
    const { code, stdout, stderr } = await run(['verify', library])
    expect(code).toBe(expected)
    expect(stderr).toMatch(message)
    expect(stderr.startsWith(`briefing: ${ids[0]}: `)).toBe(true)
    expect(stdout).toMatch(new RegExp(`^${ids[1]}: whole;.*\n${ids[0]}: not whole\n`))
    expect(stdout.endsWith(`2 documents in “${library}”, 1 not whole: ${ids[0]}.\n`)).toBe(true)
    // Nothing is repaired by looking.
    expect(readFileSync(join(library, ids[0], 'notes.json'), 'utf8')).toBe(before)
    const alone = await run(['verify', ids[0], '--library', library])
    expect(alone).toMatchObject({ code: expected, stdout: '', stderr })
  })
})
