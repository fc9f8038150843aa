// @ts-check
import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Where things are kept that can be made again, by the XDG base directory specification (which says to ignore a
 * relative path).
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function userCacheFolder(env = process.env) {
  const xdg = env.XDG_CACHE_HOME ?? ''
  return join(isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'briefing-reader')
}

/**
 * @param {string} moduleUrl `import.meta.url`
 * @returns {boolean} whether this module is the program being run, not one imported by it
 */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(moduleUrl))
}
