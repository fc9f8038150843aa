import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashSources } from '../../scripts/build.mjs'
import { needsVirtualDisplay } from '../../scripts/display.mjs'
import { isHarmless } from '../../scripts/launch.mjs'

describe('needsVirtualDisplay', () => {
  it('is true only on Linux without any display', () => {
    expect(needsVirtualDisplay('linux', {})).toBe(true)
    expect(needsVirtualDisplay('linux', { DISPLAY: '' })).toBe(true)
    expect(needsVirtualDisplay('linux', { DISPLAY: ':0' })).toBe(false)
    expect(needsVirtualDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false)
    expect(needsVirtualDisplay('darwin', {})).toBe(false)
    expect(needsVirtualDisplay('win32', {})).toBe(false)
  })
})

describe('hashSources', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefing-test-'))
    mkdirSync(join(folder, 'core', 'search'), { recursive: true })
    writeFileSync(join(folder, 'core', 'search', 'match.ts'), 'export const one = 1\n')
    writeFileSync(join(folder, 'package.json'), '{}')
  })

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('stays the same while no source changes', () => {
    const before = hashSources(folder)
    mkdirSync(join(folder, 'tests'))
    writeFileSync(join(folder, 'tests', 'match.test.ts'), '')
    writeFileSync(join(folder, 'README.md'), 'text')
    expect(hashSources(folder)).toBe(before)
  })

  it.each([
    ['edited', () => writeFileSync(join(folder, 'core', 'search', 'match.ts'), 'export const one = 2\n')],
    ['added', () => writeFileSync(join(folder, 'core', 'new.ts'), '')],
    ['removed', () => rmSync(join(folder, 'package.json'))],
    ['renamed', () => renameSync(join(folder, 'core', 'search', 'match.ts'), join(folder, 'core', 'search', 'b.ts'))],
  ])('changes when a source is %s', (_, change) => {
    const before = hashSources(folder)
    change()
    expect(hashSources(folder)).not.toBe(before)
  })
})

describe('isHarmless', () => {
  const bus = '[85:1123/2031:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket'
  const graphics = '[85:1123/2031:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization'

  it('holds back the missing message bus, and missing graphics on a virtual display only', () => {
    expect(isHarmless(bus, false)).toBe(true)
    expect(isHarmless(graphics, true)).toBe(true)
    expect(isHarmless(graphics, false)).toBe(false)
  })

  it('shows everything else', () => {
    expect(isHarmless('The settings could not be read: bus.cc', true)).toBe(false)
    expect(isHarmless('[85:1123/2031:ERROR:network_service.cc(9)] No', true)).toBe(false)
  })
})
