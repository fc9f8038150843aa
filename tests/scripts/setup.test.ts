import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { executableName } from '../../scripts/setup/electron.mjs'
import { isComplete, moveIntoPlace, stampComplete } from '../../scripts/setup/fallback-electron.mjs'
import { userCacheFolder } from '../../scripts/setup/folders.mjs'
import { findInPath, packagesFor, parseMissing } from '../../scripts/setup/libraries.mjs'
import { withLock } from '../../scripts/setup/lock.mjs'
import { installedMatches } from '../../scripts/setup/packages.mjs'
import { lastLines, run, toolEnvironment } from '../../scripts/setup/run.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefing-test-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('installedMatches', () => {
  const lit = { version: '3.3.3', integrity: 'sha512-a' }
  const wanted = { packages: { '': {}, 'node_modules/lit': lit } }

  it('accepts what npm recorded for the same packages, which leaves out the project itself', () => {
    expect(installedMatches(wanted, { packages: { 'node_modules/lit': lit } })).toBe(true)
  })

  it('asks for an install when a package is missing, older, or has other content', () => {
    const withEntry = (entry: object) => ({ packages: { 'node_modules/lit': { ...lit, ...entry } } })
    expect(installedMatches(wanted, { packages: {} })).toBe(false)
    expect(installedMatches(wanted, withEntry({ version: '3.3.2' }))).toBe(false)
    expect(installedMatches(wanted, withEntry({ integrity: 'sha512-b' }))).toBe(false)
  })

  it('asks for an install when nothing is installed, or an install was broken off before its record', () => {
    expect(installedMatches(wanted, undefined)).toBe(false)
    expect(installedMatches(wanted, {})).toBe(false)
  })

  it('does without the optional packages of other systems', () => {
    const packages = { ...wanted.packages, 'node_modules/only-for-windows': { version: '1.0.0', optional: true } }
    expect(installedMatches({ packages }, { packages: { 'node_modules/lit': lit } })).toBe(true)
  })
})

describe('parseMissing', () => {
  it('finds each library that the loader does not', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd5a5f2000)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibX11.so.6 => /lib/x86_64-linux-gnu/libX11.so.6 (0x00007f1f0c000000)',
      '\tlibasound.so.2 => not found',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n')
    expect(parseMissing(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
  })

  it('finds none for a program that is linked statically', () => {
    expect(parseMissing('\tnot a dynamic executable\n')).toEqual([])
  })
})

describe('packagesFor', () => {
  const libraries = ['libgtk-3.so.0', 'libnss3.so', 'libsmime3.so', 'libasound.so.2']

  it('uses the names of Debian 12', () => {
    const known = new Set(['libgtk-3-0', 'libnss3', 'libasound2'])
    expect(packagesFor(libraries, known)).toEqual(['libgtk-3-0', 'libnss3', 'libasound2'])
  })

  it('uses the names of Debian 13 and Ubuntu 24.04 where those are the ones the system knows', () => {
    const known = new Set(['libgtk-3-0t64', 'libnss3', 'libasound2t64'])
    expect(packagesFor(libraries, known)).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64'])
  })

  it('uses the older names, which the newer packages provide, where no list has been read yet', () => {
    expect(packagesFor(libraries, new Set())).toEqual(['libgtk-3-0', 'libnss3', 'libasound2'])
  })

  it('names no package for a library it does not know', () => {
    expect(packagesFor(['libunheard-of.so.9'], new Set())).toEqual([])
  })
})

describe('a finished folder in the cache', () => {
  const make = (name: string, content: string) => {
    const made = join(folder, name)
    mkdirSync(join(made, 'locales'), { recursive: true })
    writeFileSync(join(made, 'electron'), content)
    writeFileSync(join(made, 'locales', 'en.pak'), 'en')
    stampComplete(made)
    return made
  }

  it('is complete until a file is lost, cut short or the list is gone', () => {
    expect(isComplete(make('whole', 'program'))).toBe(true)

    const lost = make('lost', 'program')
    rmSync(join(lost, 'locales', 'en.pak'))
    expect(isComplete(lost)).toBe(false)

    const short = make('short', 'program')
    writeFileSync(join(short, 'electron'), 'prog')
    expect(isComplete(short)).toBe(false)

    expect(isComplete(join(folder, 'never made'))).toBe(false)
  })

  it('is kept when another set-up was faster', () => {
    const first = moveIntoPlace(make('building-1', 'first'), join(folder, 'place'))
    const second = moveIntoPlace(make('building-2', 'second'), join(folder, 'place'))
    expect(second).toBe(first)
    expect(readFileSync(join(second, 'electron'), 'utf8')).toBe('first')
  })

  it('replaces a damaged one', () => {
    const place = make('place', 'old')
    rmSync(join(place, 'electron'))
    moveIntoPlace(make('building', 'new'), place)
    expect(readFileSync(join(place, 'electron'), 'utf8')).toBe('new')
    expect(isComplete(place)).toBe(true)
  })
})

describe('withLock', () => {
  it('lets one work at a time, and leaves nothing behind', async () => {
    const events: string[] = []
    const work = (name: string) => () =>
      withLock(
        'test',
        async () => {
          events.push(`${name} begins`)
          await new Promise(setImmediate)
          events.push(`${name} ends`)
        },
        folder,
      )
    await Promise.all([work('a')(), work('b')()])
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes over from a process that is gone', async () => {
    const { stdout } = await run(process.execPath, ['-p', 'process.pid'])
    writeFileSync(join(folder, 'test.lock'), stdout.trim())
    expect(await withLock('test', () => Promise.resolve('done'), folder)).toBe('done')
  })

  it('is released when the work fails', async () => {
    await expect(withLock('test', () => Promise.reject(new Error('no')), folder)).rejects.toThrow('no')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('run', () => {
  it('gives the exit code and what was printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)'
    expect(await run(process.execPath, ['-e', script])).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' })
  })

  it('gives code 127 for a program that is not there', async () => {
    expect((await run(join(folder, 'nothing'), [])).code).toBe(127)
  })
})

describe('small parts', () => {
  it('names the executable as the electron package does', () => {
    expect(executableName('linux')).toBe('electron')
    expect(executableName('win32')).toBe('electron.exe')
    expect(executableName('darwin')).toBe('Electron.app/Contents/MacOS/Electron')
  })

  it('keeps to the XDG rule that a relative cache folder is ignored', () => {
    expect(userCacheFolder({ XDG_CACHE_HOME: folder })).toBe(join(folder, 'briefing-reader'))
    expect(userCacheFolder({ XDG_CACHE_HOME: 'here' })).toBe(userCacheFolder({}))
  })

  it('finds a program in the folders of PATH', () => {
    writeFileSync(join(folder, 'tool'), '')
    expect(findInPath('tool', { PATH: folder })).toBe(join(folder, 'tool'))
    expect(findInPath('other', { PATH: folder })).toBeUndefined()
  })

  it('keeps the last lines that say anything', () => {
    expect(lastLines('a\n\nb\r\n  \nc\n', 2)).toBe('b\nc')
  })

  it('leaves the rest of the environment as it is', () => {
    expect(toolEnvironment({ PATH: '/bin' })).toMatchObject({ PATH: '/bin' })
  })
})
