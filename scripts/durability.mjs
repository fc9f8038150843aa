#!/usr/bin/env node
// @ts-check
// The trials of durability: what is acknowledged survives. Prints a table; ends with 1 where anything was lost.
//   node scripts/durability.mjs [--rounds N] [TRIAL…]     TRIAL: kill, full, read-only, damage, two, outside, power, control
// Full disk, read-only folder and power cut mount file systems, which needs an administrator; else they are left out and
// that is said.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './durability/bundle.mjs'
import { damageTrial } from './durability/damage.mjs'
import { fullDiskTrial, readOnlyTrial } from './durability/disk.mjs'
import { killTrial } from './durability/kill.mjs'
import { powerCutTrial } from './durability/power.mjs'
import { outsideEditTrial, twoInstancesTrial } from './durability/together.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string' } } })
const folder = await mkdtemp(join(tmpdir(), 'briefing-durability-'))
const { writer, kit: path } = await bundle(join(folder, 'bundle'))
/** @type {import('./durability/process.mjs').Kit} */
const kit = await import(pathToFileURL(path).href)

/** @param {number} usual */
const rounds = (usual) => Number(values.rounds ?? usual)
const trials = {
  kill: () => killTrial({ kit, writer, folder, rounds: rounds(1000) }),
  full: () => fullDiskTrial({ kit, folder, rounds: rounds(50) }),
  'read-only': () => readOnlyTrial({ kit, folder }),
  damage: () => damageTrial({ kit, folder, flips: rounds(20) }),
  two: () => twoInstancesTrial({ kit, folder, rounds: rounds(100) }),
  outside: () => outsideEditTrial({ kit, folder, rounds: rounds(100) }),
  power: () => powerCutTrial({ kit, writer, folder, rounds: rounds(300) }),
  control: () => controlTrial(rounds(30))
}

/**
 * A check that cannot fail proves nothing: the same power cuts must lose what is saved with a plain writeFile.
 * @param {number} count
 */
async function controlTrial(count) {
  const row = await powerCutTrial({ kit, writer, folder, rounds: count, how: 'plain' })
  return { ...row, bad: row.rounds > 0 && row.bad === 0 ? 1 : 0, found: `${row.found} (as it must be)` }
}

try {
  const unknown = positionals.find((name) => !(name in trials))
  if (unknown !== undefined) throw new Error(`There is no trial “${unknown}”. They are ${Object.keys(trials).join(', ')}.`)
  console.log('| trial | rounds | failures | found |\n|---|---|---|---|')
  for (const [name, trial] of Object.entries(trials)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const row = await trial()
    if (row.bad > 0) process.exitCode = 1
    console.log(`| ${row.trial} | ${row.rounds} | ${row.bad} | ${row.found} |`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
