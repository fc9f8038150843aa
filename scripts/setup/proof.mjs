// @ts-check
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { lastLines, run } from './run.mjs'
import { SetUpError } from './say.mjs'

const proofFile = join(projectFolder, 'node_modules', '.briefing-setup.json')

/**
 * Starts Electron once without a window, to be sure that it runs here, and remembers it: the same file is not tried
 * again.
 *
 * @param {string} executable
 */
export async function proveElectron(executable) {
  const fingerprint = fingerprintOf(executable)
  if (existsSync(proofFile) && readFileSync(proofFile, 'utf8') === fingerprint) return
  const finished = await run(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (finished.code !== 0) {
    throw new SetUpError(
      `Electron is at ${executable}, but does not run:\n${lastLines(finished.stderr, 6)}`,
      `Remove the folder ${realpathSync(join(executable, '..'))} and run this again.`,
    )
  }
  writeFileSync(proofFile, fingerprint)
}

/**
 * @param {string} executable
 * @returns {string}
 */
function fingerprintOf(executable) {
  const { size, mtimeMs } = statSync(executable)
  return JSON.stringify({ executable: realpathSync(executable), size, mtimeMs })
}
