import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing.ts'
import { copyOfResources, RESOURCES, run, temporaryFolder } from './cli-terminal.ts'

/** Changes the briefing in the copy of the resources at `folder`. */
function damage(folder: string, change: (briefing: Briefing) => void): void {
  const path = join(folder, 'bundled/briefing.json')
  const briefing = JSON.parse(readFileSync(path, 'utf8')) as Briefing
  change(briefing)
  writeFileSync(path, JSON.stringify(briefing))
}

describe('briefing verify', () => {
  it('finds the bundled briefing whole and says what it checked', async () => {
    const { code, stdout, stderr } = await run(['verify'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/the briefing is whole/)
    expect(stdout).toMatch(/format +briefing\/1, reviewed by hand/)
    expect(stdout).toMatch(/source +article\.txt, 4611 bytes, SHA-256 e31010b019f5…, as recorded/)
    expect(stdout).toMatch(/24 blocks, 21 paragraphs/)
    expect(stdout).toMatch(/quotes +9\n/)
    const spans = Number(/spans +(\d+) checked, 0 broken/.exec(stdout)?.[1])
    expect(spans).toBeGreaterThan(300)
  })

  it.each(['bundled', 'bundled/briefing.json'])('checks the briefing at a path: %s', async (path) => {
    const { code, stdout } = await run(['verify', join(RESOURCES, path)])
    expect(code).toBe(0)
    expect(stdout).toContain('as recorded')
  })

  it('says so where there is no source to compare with', async () => {
    const folder = copyOfResources()
    rmSync(join(folder, 'bundled/article.txt'))
    const { code, stdout } = await run(['verify', join(folder, 'bundled')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/its hash was not checked/)
  })

  it('names every broken span', async () => {
    const resources = copyOfResources()
    damage(resources, (briefing) => {
      briefing.summary[0]!.start += 1
      briefing.gaps[2]!.end += 1
    })
    const { code, stdout, stderr } = await run(['verify'], { resources })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/2 items do not point at their words/)
    expect(stderr).toMatch(/^ {2}summary\[0\]: /m)
    expect(stderr).toMatch(/^ {2}gaps\[2\]: /m)
  })

  it('refuses a source that was changed', async () => {
    const resources = copyOfResources()
    const path = join(resources, 'bundled/article.txt')
    writeFileSync(path, readFileSync(path, 'utf8').replace('cordial', 'cardial'))
    const { code, stderr } = await run(['verify'], { resources })
    expect(code).toBe(3)
    expect(stderr).toMatch(/expected SHA-256 e31010b019f5…/)
  })

  it('refuses a text that is not the source’s, even with the right hash', async () => {
    const resources = copyOfResources()
    damage(resources, ({ document }) => (document.text = document.text.replace('Reuters', 'reuters')))
    damage(resources, ({ people }) => people.pop())
    const { code, stderr } = await run(['verify'], { resources })
    expect(code).toBe(3)
    expect(stderr).toMatch(/not the text of “article\.txt”/)
  })

  it('refuses a format of another time', async () => {
    const resources = copyOfResources()
    damage(resources, (briefing) => Object.assign(briefing, { format: 'briefing/9' }))
    const { code, stderr } = await run(['verify'], { resources })
    expect(code).toBe(3)
    expect(stderr).toMatch(/“briefing\/9”, which this version does not know/)
  })

  it('refuses what is no briefing', async () => {
    const { code, stderr } = await run(['verify', join(RESOURCES, 'bundled/article.txt')])
    expect(code).toBe(3)
    expect(stderr).toMatch(/it is not JSON/)
  })

  it.each([
    ['a path that leads nowhere', 'nowhere.json', /nowhere\.json” cannot be opened: there is no such file/],
    ['an empty folder', '.', /holds neither a briefing nor a library/],
    ['a travelling briefing that is not there', 'a.briefing', /a\.briefing” cannot be opened: there is no such file/]
  ])('cannot check %s', async (_what, path, message) => {
    const { code, stderr } = await run(['verify', join(temporaryFolder(), path)])
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
  })
})
