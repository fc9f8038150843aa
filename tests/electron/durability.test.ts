import { describe, expect, it } from 'vitest'
import { bundle } from '../../scripts/durability/bundle.mjs'
import { damageTrial } from '../../scripts/durability/damage.mjs'
import { fullDiskTrial, readOnlyTrial } from '../../scripts/durability/disk.mjs'
import { killTrial } from '../../scripts/durability/kill.mjs'
import * as kit from '../../scripts/durability/kit.mjs'
import { powerCutTrial } from '../../scripts/durability/power.mjs'
import { outsideEditTrial, twoInstancesTrial } from '../../scripts/durability/together.mjs'
import { emptyFolder } from './folders.ts'

/*
 * A short version of each trial of scripts/durability.mjs. Those that mount file systems answer that they were not
 * tried where that is not allowed.
 */

describe('what is acknowledged survives', { timeout: 120_000 }, () => {
  it('kill -9, and a power cut', async () => {
    const folder = await emptyFolder()
    const { writer } = await bundle(folder)
    expect(await killTrial({ kit, writer, folder, rounds: 4 })).toMatchObject({ rounds: 4, bad: 0 })
    expect(await powerCutTrial({ kit, writer, folder, rounds: 2 })).toMatchObject({ bad: 0 })
  })

  it('a full disk', async () => {
    expect(await fullDiskTrial({ kit, folder: await emptyFolder(), rounds: 3 })).toMatchObject({ bad: 0 })
  })

  it('a folder that can be read only', async () => {
    expect(await readOnlyTrial({ kit, folder: await emptyFolder() })).toMatchObject({ bad: 0 })
  })

  it('damage to each file in turn', async () => {
    expect(await damageTrial({ kit, folder: await emptyFolder(), flips: 1 })).toMatchObject({ bad: 0 })
  })

  it('a second instance', async () => {
    expect(await twoInstancesTrial({ kit, folder: await emptyFolder(), rounds: 2 })).toMatchObject({ bad: 0 })
  })

  it('edits from outside', async () => {
    expect(await outsideEditTrial({ kit, folder: await emptyFolder(), rounds: 3 })).toMatchObject({ bad: 0 })
  })
})
