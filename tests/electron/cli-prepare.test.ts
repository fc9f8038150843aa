import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing.ts'
import { parseBriefing } from '#core/briefing/format.ts'
import { createSearcher } from '#core/search/search.ts'
import { prepareResources } from '../../electron/prepare.ts'
import { copyOfResources } from './cli-terminal.ts'

function change(folder: string, edit: (briefing: Briefing) => void): void {
  const path = join(folder, 'bundled/briefing.json')
  const briefing = JSON.parse(readFileSync(path, 'utf8')) as Briefing
  edit(briefing)
  writeFileSync(path, JSON.stringify(briefing))
}

describe('prepareResources', () => {
  it('accepts the bundled briefing and writes an index that finds the same', async () => {
    const folder = copyOfResources()
    await prepareResources(folder)
    const index = readFileSync(join(folder, 'bundled/index.json'), 'utf8')
    const briefing = parseBriefing(readFileSync(join(folder, 'bundled/briefing.json'), 'utf8'))
    expect(createSearcher(briefing, { index }).search('Petro')).toEqual(createSearcher(briefing).search('Petro'))
  })

  it.each<[string, (briefing: Briefing) => void, RegExp]>([
    ['a quotation', (briefing) => (briefing.quotes[3]!.spans[0] = [1552, 1697]), /quotes\[3\]/],
    ['a role', (briefing) => (briefing.people[0]!.roles[0]!.start -= 1), /people\[0\]\.roles\[0\]/],
    ['a time expression', (briefing) => (briefing.timeline[4]!.expression.end += 1), /timeline\[4\]\.expression/],
    ['a block', (briefing) => (briefing.document.blocks[5]!.end -= 1), /document\.blocks/],
    ['a letter of the text', ({ document }) => (document.text = `${document.text.slice(0, -1)}S`), /document\.text/],
    ['the dateline', ({ document }) => (document.dateline = { start: 0, end: 19 }), /document\.dateline/],
    ['the hash', ({ source }) => (source.sha256 = '0'.repeat(64)), /not the one this briefing was made from/]
  ])('stops the build where %s is wrong, names the fault and writes no index', async (_what, edit, message) => {
    const folder = copyOfResources()
    change(folder, edit)
    await expect(prepareResources(folder)).rejects.toThrow(message)
    expect(existsSync(join(folder, 'bundled/index.json'))).toBe(false)
  })

  it.each(['article.txt', 'briefing.json'])('stops the build where %s is missing', async (name) => {
    const folder = copyOfResources()
    rmSync(join(folder, 'bundled', name))
    await expect(prepareResources(folder)).rejects.toThrow(name)
  })
})
