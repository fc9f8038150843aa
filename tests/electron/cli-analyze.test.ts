import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '#core/briefing/format.ts'
import { importText } from '#core/import/text.ts'
import type { Reader } from '../../electron/cli/reader.ts'
import { RESOURCES, run, temporaryFolder } from './cli-terminal.ts'

const ARTICLE = join(RESOURCES, 'bundled/article.txt')

function note(words: string, name = 'note.txt'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, words)
  return path
}

describe('briefing analyze', () => {
  it('prints a briefing whose every item points at its words', async () => {
    const { code, stdout, stderr } = await run(['analyze', ARTICLE, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const briefing = parseBriefing(stdout)
    expect(briefing.reviewed).toBeUndefined()
    expect(briefing.metadata.issued).toEqual({ 'date-parts': [[2026, 2, 4]] })
    expect(briefing.quotes.length).toBe(9)
    expect(briefing.people.find(({ name }) => name === 'Gustavo Petro')?.mentions.length).toBe(17)
  })

  it('prints one line for each of several files, the same each time', async () => {
    const args = ['analyze', ARTICLE, note('The ministers met in Geneva on Monday. “We agreed,” Ana Ruiz said.'), '--json']
    const { stdout } = await run(args)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => parseBriefing(line).source.fileName)).toEqual(['article.txt', 'note.txt'])
    expect((await run(args)).stdout).toBe(stdout)
  })

  it('counts from the date that is given', async () => {
    const path = note('The ministers met yesterday in Geneva and signed the treaty.')
    const { stdout } = await run(['analyze', path, '--published', '2024-03-01', '--json'])
    expect(parseBriefing(stdout).timeExpressions.map(({ value }) => value)).toEqual(['2024-02-29'])
    expect(parseBriefing(stdout).timeline.map(({ date }) => date)).toEqual(['2024-02-29'])
  })

  it('prints text for a reader', async () => {
    const { stdout } = await run(['analyze', ARTICLE])
    expect(stdout).toMatch(/^Quotes$/m)
    expect(stdout).toMatch(/^¶11 +Donald Trump: “illegal drug leader”$/m)
    expect(stdout).toMatch(/^¶10 +2022: \[Petro\] was elected Colombia’s president in 2022$/m)
  })

  it('does no English analysis of Spanish, and says so', async () => {
    const path = note('El presidente dijo ayer que el acuerdo con los países vecinos “es histórico” y que se firmará el lunes en Bogotá.')
    const { stdout } = await run(['analyze', path, '--json'])
    const briefing = parseBriefing(stdout)
    expect(briefing.quotes).toEqual([])
    expect(briefing.timeExpressions).toEqual([])
    expect(briefing.notices.join(' ')).toContain('Spanish')
  })

  it('refuses a wrong date and a missing file', async () => {
    expect(await run(['analyze', ARTICLE, '--published', '4 Feb'])).toMatchObject({ code: 2, stdout: '' })
    expect(await run(['analyze', 'gone.txt'])).toMatchObject({ code: 1, stdout: '' })
    expect(await run(['analyze', '--published', '2026'])).toMatchObject({ code: 2, stdout: '' })
  })

  it('means the bundled briefing, which was reviewed, where no file is named', async () => {
    const { code, stdout } = await run(['analyze', '--json'])
    expect(code).toBe(0)
    expect(parseBriefing(stdout).reviewed).toBe(true)
  })

  it('goes on after a bad file, and says which it was', async () => {
    const picture = note('\u0089PNG', 'picture.txt')
    writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
    const { code, stdout, stderr } = await run(['analyze', picture, 'gone.txt', ARTICLE, '--json'])
    expect(code).toBe(3)
    expect(stderr).toMatch(/^briefing: \S+picture\.txt: “picture\.txt” is a picture \(PNG\)[^\n]*\nbriefing: “gone\.txt” cannot be opened: there is no such file\./)
    expect(parseBriefing(stdout).source.fileName).toBe('article.txt')
  })

  it('reads any format where there is an engine to read it', async () => {
    const path = note('%PDF-1.7', 'report.pdf')
    const imported = importText(new TextEncoder().encode('The ministers met yesterday in Geneva and signed the treaty.'), 'report.pdf')
    const read: Reader = () => Promise.resolve({ fileName: 'report.pdf', bytes: new Uint8Array([1]), mediaType: 'application/pdf', imported: { ...imported, mediaType: 'application/pdf' } })
    const { code, stdout } = await run(['analyze', path, '--published', '2024-03-01', '--json'], { read })
    expect(code).toBe(0)
    expect(parseBriefing(stdout)).toMatchObject({ source: { fileName: 'report.pdf', mediaType: 'application/pdf' }, timeline: [{ date: '2024-02-29' }] })
  })
})
