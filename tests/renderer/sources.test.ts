import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Source } from '../../renderer/state/sources.ts'

const offered = vi.fn((_channel: string, { fileName }: { fileName: string }) => Promise.resolve({ ok: true, value: { id: '1', fileName } }))
let sourcesOf: (data: DataTransfer, verb: 'Dropped') => Promise<readonly Source[]>

beforeAll(async () => {
  vi.stubGlobal('window', { briefingReader: { request: offered, platform: 'linux' } })
  ;({ sourcesOf } = await import('../../renderer/state/sources.ts'))
})

const gone = (_found: unknown, refuse: (error: Error) => void): void => refuse(new Error('NotFoundError'))

/** A file as a drop gives it; one without words is not there any more. */
function file(name: string, words?: string): FileSystemEntry {
  const give = (found: (file: File) => void): void => found(new File([words ?? ''], name))
  return { name, isFile: true, isDirectory: false, file: words === undefined ? gone : give } as unknown as FileSystemEntry
}

/** A folder, which tells its contents two at a time; one without contents cannot be read. */
function folder(name: string, children?: readonly FileSystemEntry[]): FileSystemEntry {
  const rest = [...(children ?? [])]
  const give = (found: (some: readonly FileSystemEntry[]) => void): void => found(rest.splice(0, 2))
  return { name, isFile: false, isDirectory: true, createReader: () => ({ readEntries: children ? give : gone }) } as unknown as FileSystemEntry
}

function dropped(...entries: readonly FileSystemEntry[]): DataTransfer {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null }))
  return { items, getData: () => '' } as unknown as DataTransfer
}

const namesOf = async (data: DataTransfer): Promise<readonly string[]> => (await sourcesOf(data, 'Dropped')).map(({ fileName }) => fileName)

describe('what was dropped', () => {
  it('is the files of its folders, however deep, by name and without hidden ones', async () => {
    const inner = folder('inner', [file('e.txt', 'E'), file('d.txt', 'D')])
    const outer = folder('outer', [file('c.txt', 'C'), file('.hidden', 'H'), inner, file('b.txt', 'B'), folder('empty', [])])
    expect(await namesOf(dropped(file('z.txt', 'Z'), outer, file('a.txt', 'A')))).toEqual(['z.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'a.txt'])
  })

  it('is handed over when its turn comes, with its bytes', async () => {
    const [source] = await sourcesOf(dropped(folder('f', [file('a.txt', 'Ä')])), 'Dropped')
    expect(offered).not.toHaveBeenCalled()
    expect(await source!.offer()).toEqual({ id: '1', fileName: 'a.txt' })
    expect(offered).toHaveBeenCalledWith('import:offer', { fileName: 'a.txt', bytes: new TextEncoder().encode('Ä') })
  })

  it('is whole where one file has gone and one folder cannot be read: those say so when their turn comes', async () => {
    const sources = await sourcesOf(dropped(file('gone.txt'), folder('locked'), folder('f', [file('a.txt', 'A')])), 'Dropped')
    expect(sources.map(({ fileName }) => fileName)).toEqual(['gone.txt', 'locked', 'a.txt'])
    for (const source of sources.slice(0, 2)) await expect(source.offer()).rejects.toThrow(`“${source.fileName}” cannot be read`)
    expect(await sources[2]!.offer()).toEqual({ id: '1', fileName: 'a.txt' })
  })

  it('is no more than 5,000 files, and the folders say what was left out', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => file(`${index}.txt`, ''))
    const sources = await sourcesOf(dropped(folder('many', many), file('last.txt', '')), 'Dropped')
    expect(sources).toHaveLength(5_001)
    const rest = sources.at(-1)!
    expect(rest.fileName).toBe('many')
    await expect(rest.offer()).rejects.toThrow('has more than 5,000 files: those after the first 5,000 were not added. Drop its folders one by one.')
  })

  it('says so where a folder holds no file', async () => {
    const sources = await sourcesOf(dropped(folder('bare', [file('.hidden', 'H'), folder('inner', [])])), 'Dropped')
    expect(sources.map(({ fileName }) => fileName)).toEqual(['bare'])
    await expect(sources[0]!.offer()).rejects.toThrow('“bare” holds no files.')
  })
})
