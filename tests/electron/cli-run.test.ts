import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../electron/cli/arguments.ts'
import { run } from './cli-terminal.ts'

describe('briefing', () => {
  it('explains itself on standard output', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const name of COMMANDS) expect(stdout).toContain(name)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it.each(COMMANDS)('explains “%s”', async (name) => {
    const { code, stdout } = await run([name, '--help'])
    expect(code).toBe(0)
    expect(stdout.startsWith(`Usage: briefing ${name}`)).toBe(true)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(102)
  })

  it('says its version and its engines', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    const { code, stdout } = await run(['--version'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Briefing Reader ${version}\nElectron .+\nNode ${process.versions.node}\n$`))
  })

  it.each([['verify', '--offline']])(
    'says plainly that “%s %s” is not there yet',
    async (...words) => {
      const { code, stdout, stderr } = await run(words)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/is not there yet in this version/)
    }
  )

  it('refuses wrong usage with code 2 and says where help is', async () => {
    const { code, stdout, stderr } = await run(['print'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/-o OUT\.pdf\nbriefing help/)
  })

  it.each([['open'], ['print', '-o', 'out.pdf']])('sends “%s” to the program with a window', async (...words) => {
    const { code, stderr } = await run(words)
    expect(code).toBe(1)
    expect(stderr).toContain(`npx briefing ${words[0]}`)
  })
})
