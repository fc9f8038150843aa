#!/usr/bin/env node
// @ts-check
// The command line in a check-out: makes sure that the program is built, then runs it. Its own messages go to standard
// error, and there are none when nothing had to be done.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenNeeded } from './build.mjs'
import { launch } from './launch.mjs'
import { setUp, setUpPackages } from './setup.mjs'
import { projectFolder } from './setup/folders.mjs'
import { runAttached } from './setup/run.mjs'
import { runCommand } from './setup/say.mjs'

const args = process.argv.slice(2)

// Messages that nobody reads any more are no failure.
process.stderr.on('error', () => {})

await runCommand(async () => {
  await setUpPackages()
  await buildWhenNeeded()
  /** @type {{ needsEngine: (args: readonly string[]) => Promise<boolean> }} */
  const { needsEngine } = await import(pathToFileURL(built('needs-engine.js')).href)
  return (await needsEngine(args)) ? runInElectron() : runAttached(process.execPath, [built('cli.js'), ...args])
})

async function runInElectron() {
  const executable = await setUp({ display: true })
  return args[0] === 'open' ? launch({ executable, args }) : launch({ executable, args, tell: () => {} })
}

/** @param {string} name of a file of the built program */
function built(name) {
  return join(projectFolder, 'out', 'main', name)
}
