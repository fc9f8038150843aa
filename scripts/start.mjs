// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { launch } from './launch.mjs'
import { setUp } from './setup.mjs'
import { runCommand, say, secondsSince } from './setup/say.mjs'

const readyLine = 'briefing-reader: ready'
const patience = 120_000

const args = process.argv.slice(2)

await runCommand(async () => {
  const executable = await setUp({ display: true })
  await buildWhenNeeded()
  if (args.includes('--check')) return check(executable)
  // npm runs this in the project's folder; a path given by the user counts from where the user is.
  return launch({ executable, args, folder: process.env.INIT_CWD ?? process.cwd() })
})

/**
 * Starts the program with a profile of its own, waits until it reports that its window is ready, and ends it.
 *
 * @param {string} executable
 * @returns {Promise<number>} 0 when the window became ready, else 1
 */
async function check(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'briefing-check-'))
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), patience)
  const start = Date.now()
  let isReady = false
  try {
    const code = await launch({
      executable,
      args: args.filter((arg) => arg !== '--check'),
      switches: [`--user-data-dir=${profile}`],
      env: { BRIEFING_READER_REPORT_READY: '1' },
      ending: ending.signal,
      onLine: (line) => {
        say(line)
        if (isReady || !line.startsWith(readyLine)) return
        isReady = true
        say(`The window was ready after ${secondsSince(start)}.`)
        ending.abort()
      },
    })
    if (!isReady) say(`The program ended (code ${code}) before its window was ready.`)
    return isReady ? 0 : 1
  } finally {
    clearTimeout(timer)
    rmSync(profile, { recursive: true, force: true })
  }
}
