import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfResources, RESOURCES, run, temporaryFolder } from './cli-terminal.ts'

interface Printed {
  readonly query: string
  readonly explained: string
  readonly total: number
  readonly hits: readonly {
    readonly file: string
    readonly paragraph: number
    readonly start: number
    readonly end: number
    readonly text: string
    readonly excerpt: string
    readonly score: number
    readonly in: string
  }[]
}

const article = readFileSync(join(RESOURCES, 'bundled/article.txt'), 'utf8')

async function searchJson(...words: string[]): Promise<Printed> {
  const { code, stdout, stderr } = await run(['search', '--json', '--', ...words])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Printed
}

/** Places where `pattern` stands as whole words, letters' case and accents aside: the slow, obvious way. */
function literalStarts(pattern: string): number[] {
  const word = '[\\p{L}\\p{M}\\p{N}]'
  return [...article.matchAll(new RegExp(`(?<!${word})(?:${pattern})(?!${word})`, 'giu'))].map((match) => match.index)
}

describe('briefing search', () => {
  it.each([
    ['US', 'us'],
    ['Petro', 'petro'],
    ['not', 'not'],
    ['#1', '#1'],
    ['"war crimes"', 'war crimes'],
    ['Bogota', 'bogota'],
    ['Bogotá', 'bogota'],
    ['sanction*', 'sanction\\p{L}*'],
    ['who', 'who']
  ])('finds %s exactly where it stands', async (query, pattern) => {
    const { total, hits } = await searchJson(query)
    const expected = literalStarts(pattern)
    expect(expected.length).toBeGreaterThan(0)
    expect(total).toBe(expected.length)
    const starts = hits.filter((hit) => hit.in === 'text').map((hit) => hit.start)
    expect(starts.toSorted((a, b) => a - b)).toEqual(expected)
  })

  it('prints one JSON document whose hits point at their words', async () => {
    const { query, explained, hits } = await searchJson('Petro')
    expect(query).toBe('Petro')
    expect(explained).not.toBe('')
    for (const hit of hits) {
      expect(hit.file).toBe('article.txt')
      expect(article.slice(hit.start, hit.end)).toBe(hit.text)
      if (hit.in === 'text') expect(hit.excerpt).toContain(hit.text)
      expect(hit.paragraph).toBeGreaterThan(0)
    }
    const inText = hits.filter((hit) => hit.in === 'text')
    expect(hits.slice(0, inText.length)).toEqual(inText)
    for (const part of [inText, hits.slice(inText.length)]) {
      const scores = part.map((hit) => hit.score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })

  it('prints the paragraph and marks the words for a reader', async () => {
    const { code, stdout } = await run(['search', '"war crimes"'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 hit: /)
    expect(stdout).toMatch(/¶12 +.*amount to \[war crimes\] and/)
    expect(stdout).not.toContain('\u001b')
  })

  it('marks them in bold on a terminal', async () => {
    const { stdout } = await run(['search', '"war crimes"'], { isTTY: true })
    expect(stdout).toContain('\u001b[1mwar crimes\u001b[22m')
  })

  it('says so when nothing is found, and that is no failure', async () => {
    const { code, stdout, stderr } = await run(['search', 'zebra'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^0 hits: /)
    expect(await searchJson('zebra')).toMatchObject({ total: 0, hits: [] })
  })

  it.each([
    ['two words and a colon', 'President: Donald'],
    ['an open quotation mark', '"unclosed'],
    ['a bracket', '('],
    ['a broken pattern', '/[/'],
    ['a lone sign', '-'],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['only common words', 'who is the']
  ])('answers a query of %s', async (_what, query) => {
    const { code, stdout } = await run(['search', '--json', '--', query])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ query, explained: expect.stringMatching(/./) })
  })

  it('searches several files and names each, in their order', async () => {
    const folder = temporaryFolder()
    const [one, two] = [join(folder, 'one.txt'), join(folder, 'two.txt')]
    writeFileSync(one, 'A whale was seen.\nNo second whale.')
    writeFileSync(two, 'The whale left.')
    const { total, hits } = await searchJson('whale', two, one)
    expect(total).toBe(3)
    expect(hits.map((hit) => hit.file)).toEqual([two, one, one])
    const { stdout } = await run(['search', 'whale', two, one])
    expect(stdout).toContain(`${two}: 1 hit:`)
    expect(stdout).toContain(`${one}: 2 hits:`)
  })

  it('names what it cannot read, searches the rest, and does not exit with 0', async () => {
    const folder = temporaryFolder()
    const good = join(folder, 'good.txt')
    writeFileSync(good, 'A whale was seen.')
    const { code, stdout, stderr } = await run(['search', '--json', 'whale', join(folder, 'missing.txt'), good])
    expect(code).toBe(1)
    expect(stderr).toMatch(/missing\.txt” cannot be opened: there is no such file/)
    expect(JSON.parse(stdout)).toMatchObject({ total: 1 })
  })

  it.each<[string, (path: string) => void, number, RegExp]>([
    ['a missing file', (path) => rmSync(path), 1, /cannot be opened/],
    ['a folder', () => undefined, 3, /is a folder/],
    ['an archive', (path) => writeFileSync(path, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), 3, /ZIP/],
    ['a PDF', (path) => writeFileSync(path, '%PDF-1.7\n'), 1, /of the type application\/pdf, which the program's engine reads/],
    ['other bytes', (path) => writeFileSync(path, new Uint8Array([1, 2, 0, 3])), 3, /a file of an unknown kind/],
    ['51 MB', (path) => truncateSync(path, 51 * 1024 * 1024), 3, /51 MB; at most 50 MB/]
  ])('refuses %s', async (what, make, expected, message) => {
    const folder = temporaryFolder()
    const path = join(folder, 'file')
    writeFileSync(path, '')
    make(path)
    const { code, stdout, stderr } = await run(['search', 'whale', what === 'a folder' ? folder : path])
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('refuses a bundled briefing that is damaged', async () => {
    const resources = copyOfResources()
    writeFileSync(join(resources, 'bundled/briefing.json'), '{')
    const { code, stderr } = await run(['search', 'Petro'], { resources })
    expect(code).toBe(3)
    expect(stderr).toMatch(/damaged.*not JSON/)
  })

  it.each(['article.txt', 'briefing.json'])('says what to do where %s is missing', async (name) => {
    const resources = copyOfResources()
    rmSync(join(resources, 'bundled', name))
    const { code, stderr } = await run(['search', 'Petro'], { resources })
    expect(code).toBe(1)
    expect(stderr).toMatch(/missing|There is no briefing/)
  })
})
