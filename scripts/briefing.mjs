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
// Files that need no parser: importing these alone runs in Node too.
const plainFile = /\.(?:txt|text|md|markdown|briefing)$/i

const args = process.argv.slice(2)
const asksForHelp = args.includes('--help') || args.includes('-h')
const needsEngine = windowCommands.includes(args[0] ?? '') || (args[0] === 'import' && !filesToImport().every((file) => plainFile.test(file)))

await runCommand(() => (needsEngine && !asksForHelp ? runInElectron() : runInNode()))

/** The words after `import` that are files: all but options, and the folder that follows `--library`. */
function filesToImport() {
  return args.slice(1).filter((word, index, words) => !word.startsWith('-') && words[index - 1] !== '--library')
}

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
