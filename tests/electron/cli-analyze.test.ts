import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '#core/briefing/format.ts'
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

  it('refuses a wrong date, a missing file and no file', async () => {
    expect(await run(['analyze', ARTICLE, '--published', '4 Feb'])).toMatchObject({ code: 2, stdout: '' })
    expect(await run(['analyze', 'gone.txt'])).toMatchObject({ code: 1, stdout: '' })
    expect(await run(['analyze'])).toMatchObject({ code: 2, stdout: '' })
  })
})
