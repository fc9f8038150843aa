// @ts-check
import { loadavg } from 'node:os'
import { buildWhenNeeded } from '../scripts/build.mjs'
import { withDisplay } from '../scripts/display.mjs'
import { setUp } from '../scripts/setup.mjs'

// What the program is measured by, each beside its peers in the same run. Compare figures only within one run.
const rounds = Number(process.argv[2] ?? 10)

await setUp({ display: true })
await buildWhenNeeded()

// These need the packages that the set-up has just seen to.
const { measureStartUp } = await import('./start-up.mjs')
const { measureEngine } = await import('./engine.mjs')
const { measureStalls } = await import('./stalls.mjs')
const { measureTyping } = await import('./typing.mjs')
const { table } = await import('./statistics.mjs')

await withDisplay(async (env) => {
  const rows = [...(await measureStartUp({ rounds, env })), ...(await measureTyping({ env })), ...(await measureEngine({ env })), ...(await measureStalls({ env }))]
  process.stdout.write(`${table(rows)}\n\nMilliseconds; ${rounds} rounds; load average ${loadavg()[0]?.toFixed(1)}\n`)
})
