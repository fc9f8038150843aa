#!/usr/bin/env node
// @ts-check
// The command line in a check-out: makes sure that the program is built, then runs it. Its own messages go to standard
// error, and there are none when nothing had to be done.
import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { launch } from './launch.mjs'
import { setUp, setUpPackages } from './setup.mjs'
import { projectFolder } from './setup/folders.mjs'
import { runAttached } from './setup/run.mjs'
import { runCommand } from './setup/say.mjs'

// The only commands that need a window engine; all others run in Node alone.
const windowCommands = ['open', 'print']

const args = process.argv.slice(2)
const asksForHelp = args.includes('--help') || args.includes('-h')

await runCommand(() => (windowCommands.includes(args[0] ?? '') && !asksForHelp ? runInElectron() : runInNode()))

async function runInElectron() {
  const executable = await setUp({ display: true })
  await buildWhenNeeded()
  return args[0] === 'open' ? launch({ executable, args }) : launch({ executable, args, tell: () => {} })
}

async function runInNode() {
  await setUpPackages()
  await buildWhenNeeded()
  return runAttached(process.execPath, [join(projectFolder, 'out', 'main', 'cli.js'), ...args])
}
