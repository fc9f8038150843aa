import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlain, type Reader } from '../../electron/cli/reader.ts'
import type { Ran } from './cli-terminal.ts'
import { run, temporaryFolder } from './cli-terminal.ts'
import { openLibrary, TEXT } from './library/made.ts'

interface Shelf {
  readonly files: string
  readonly library: string
  readonly briefing: (...words: string[]) => Promise<Ran>
}

/** A folder with files to import, and an empty library. */
function shelf(files: Readonly<Record<string, string | Uint8Array>> = { 'harbour.txt': TEXT }): Shelf {
  const [folder, library] = [temporaryFolder(), join(temporaryFolder(), 'library')]
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const inPlace = (word: string): string => (word in files ? join(folder, word) : word)
  return { files: folder, library, briefing: (...words) => run([...words.map(inPlace), '--library', library]) }
}

const idIn = ({ library }: Shelf): string => readdirSync(library).find((name) => name.startsWith('the-harbour'))!

describe('briefing import', () => {
  it('adds a file and says what was kept', async () => {
    const place = shelf()
    const { code, stdout, stderr } = await place.briefing('import', 'harbour.txt')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/harbour\.txt: the-harbour-plan-[0-9a-f]{8}\n {2}kept 20 of 20 words, in 3 blocks\n/)
    expect(readdirSync(join(place.library, idIn(place))).sort()).toEqual(['briefing.json', 'notes.json', 'source.txt'])
  })

  it('knows what is there already, and a changed version of it', async () => {
    const place = shelf({ 'harbour.txt': TEXT, 'copy.txt': TEXT, 'harbour v2.txt': TEXT.replace('40', '55') })
    await place.briefing('import', 'harbour.txt')
    const first = idIn(place)
    expect((await place.briefing('import', 'copy.txt')).stdout).toContain(`${first}\n  in the library already`)
    expect((await place.briefing('import', 'harbour v2.txt')).stdout).toContain(`a new version of ${first}`)
  })

  it('gives a changed version the name and tags of the one before, which goes to the archive', async () => {
    const place = shelf({ 'harbour.txt': TEXT, 'harbour v2.txt': TEXT.replace('40', '55') })
    await place.briefing('import', 'harbour.txt')
    const first = idIn(place)
    const open = await openLibrary({ folder: place.library })
    const { notes, revision } = await open.open(first)
    await open.saveNotes(first, { ...notes, name: 'Harbour', tags: ['port'], comment: 'Too dear.' }, revision)
    await open.close()
    const { stdout, stderr } = await place.briefing('import', 'harbour v2.txt')
    expect(stderr).toBe('')
    expect(stdout).toContain(`a new version of ${first}: It has the same title and a similar text.\n  takes over its name and tags; the earlier one is in the archive now\n`)
    const after = await openLibrary({ folder: place.library })
    await after.scan()
    const entries = after.state().entries
    const [before, now] = [entries.find(({ id }) => id === first)!, entries.find(({ id }) => id !== first)!]
    expect(before).toMatchObject({ name: 'Harbour', tags: ['port'], archived: true, previous: [] })
    expect(now).toMatchObject({ name: 'Harbour', tags: ['port'], archived: false, previous: [first] })
    expect((await after.open(first)).notes.comment).toBe('Too dear.')
    expect((await after.open(now.id)).notes.comment).toBe('')
  })

  it('goes on after a bad file, and ends with the code of the worst', async () => {
    const place = shelf({ 'harbour.txt': TEXT, 'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]) })
    const { code, stdout, stderr } = await place.briefing('import', 'picture.txt', 'nowhere.txt', 'harbour.txt')
    expect(code).toBe(3)
    expect(stderr).toMatch(/“picture\.txt”[\s\S]*“nowhere\.txt” cannot be opened/)
    expect(stdout).toContain('kept 20 of 20 words')
  })

  it('stops between two files when it is interrupted, and leaves the library whole and free', async () => {
    const place = shelf({ 'harbour.txt': TEXT, 'other.txt': 'Other words entirely.' })
    const interruption = new AbortController()
    const read: Reader = async (source) => {
      interruption.abort()
      return readPlain(source)
    }
    const files = ['harbour.txt', 'other.txt'].map((name) => join(place.files, name))
    const { code, stdout, stderr } = await run(['import', ...files, '--library', place.library], { read, signal: interruption.signal })
    expect(code).toBe(130)
    expect(stdout).toContain('kept 20 of 20 words')
    expect(stderr).toBe('briefing: Interrupted after 1 of 2 files. What was added is in the library.\n')
    expect(readdirSync(place.library)).not.toContain('.lock')
    expect((await place.briefing('verify')).stdout).toMatch(/^1 document in .*, whole\.$/m)
  })

  it('cannot be done while another has the library open', async () => {
    const place = shelf()
    const open = await openLibrary({ folder: place.library })
    await open.add((await import('./library/made.ts')).addition('Other words.'))
    const { code, stderr } = await place.briefing('import', 'harbour.txt')
    expect(code).toBe(1)
    expect(stderr).toMatch(/Another Briefing Reader/)
  })
})

describe('documents of the library on the command line', () => {
  it('are exported, verified and searched by their ID or its hash', async () => {
    const place = shelf()
    await place.briefing('import', 'harbour.txt')
    const id = idIn(place)
    for (const name of [id, id.slice(-8)]) {
      const { code, stdout } = await place.briefing('export', name, '--to', 'markdown')
      expect(code).toBe(0)
      expect(stdout).toMatch(/^# The Harbour Plan\n/)
    }
    expect((await place.briefing('verify', id)).stdout).toMatch(/the briefing is whole[\s\S]*source\.txt, \d+ bytes, SHA-256 .* as recorded/)
    expect((await place.briefing('search', 'million', id)).stdout).toMatch(/1 hit/)
    expect((await place.briefing('search', 'million')).stdout).toMatch(/¶2/)
  })

  it('are exported to a file', async () => {
    const place = shelf()
    const output = join(place.files, 'out.ris')
    const { code, stdout, stderr } = await place.briefing('export', 'harbour.txt', '--to', 'ris', '-o', output)
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Wrote ${output}.\n` })
    expect(readFileSync(output, 'utf8')).toMatch(/^TY {2}- NEWS\r\n/)
  })

  it('travel, are verified, and are received with their notes', async () => {
    const place = shelf()
    await place.briefing('import', 'harbour.txt')
    const open = await openLibrary({ folder: place.library })
    const bytes = (await open.export(idIn(place), 'briefing')) as Uint8Array
    await open.close()
    const file = join(place.files, 'harbour.briefing')
    writeFileSync(file, bytes)
    expect((await place.briefing('verify', file)).stdout).toMatch(/the briefing is whole/)
    const other = shelf()
    expect((await other.briefing('import', file)).stdout).toMatch(/received with its notes/)
    expect(idIn(other)).toBe(idIn(place))
    writeFileSync(file, bytes.slice(0, 200))
    const { code, stderr } = await place.briefing('verify', file)
    expect(code).toBe(3)
    expect(stderr).toMatch(/no whole travelling briefing/)
  })

  it('are read from their source where their briefing is missing, or another date is given', async () => {
    const place = shelf()
    await place.briefing('import', 'harbour.txt')
    const id = idIn(place)
    const { stdout } = await place.briefing('analyze', id, '--published', '2024-02-06', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ source: { fileName: 'harbour.txt' }, timeExpressions: [{ value: '2024-02-04' }, { value: '2024-02-06' }] })
    const kept = await place.briefing('analyze', id, '--json')
    expect(JSON.parse(kept.stdout)).toEqual(JSON.parse(readFileSync(join(place.library, id, 'briefing.json'), 'utf8')))
    rmSync(join(place.library, id, 'briefing.json'))
    expect((await place.briefing('search', 'million', id)).stdout).toMatch(/1 hit/)
    rmSync(join(place.library, id, 'source.txt'))
    expect(await place.briefing('search', 'million', id)).toMatchObject({ code: 1, stderr: expect.stringMatching(/Neither the briefing nor the source/) })
  })

  it('are not found where there are none', async () => {
    const place = shelf()
    expect(await place.briefing('search', 'x')).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no library in/) })
    for (const words of [['export', 'nothing-00000000', '--to', 'json'], ['verify', 'nothing-00000000'], ['analyze', '00000000']]) {
      const { code, stdout, stderr } = await place.briefing(...words)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/there is no such file, and no document of that ID in the library/)
    }
  })

  it('are none in an empty library, which is no failure', async () => {
    const place = shelf()
    mkdirSync(place.library)
    const { code, stdout } = await place.briefing('search', 'x', '--json')
    expect({ code, found: JSON.parse(stdout) as unknown }).toEqual({ code: 0, found: { query: 'x', explained: '', total: 0, hits: [] } })
    expect(await place.briefing('verify')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 documents in/) })
  })
})
