// @ts-check
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { runnerImport } from 'vite'

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ text: string, language: string, blocks: readonly (Span & { kind: string })[] }} SourceDocument */
/** @typedef {Span & { text: string, blockIndex: number }} Sentence */

const core = fileURLToPath(new URL('../../core/', import.meta.url))

/**
 * A module of the program, compiled from its TypeScript; `undefined`, with a word to the reader, where it does not load.
 *
 * @param {string} path below core/
 * @returns {Promise<any>}
 */
export async function coreModule(path) {
  if (!existsSync(core + path)) return undefined
  try {
    return (await runnerImport(core + path, { configFile: false, logLevel: 'error' })).module
  } catch (error) {
    process.stderr.write(`core/${path} does not load and is not scored: ${String(error).slice(0, 300)}\n`)
    return undefined
  }
}

/**
 * The modules that the tasks score, each `undefined` where it is not there.
 *
 * @returns {Promise<Record<'text' | 'sentences' | 'time' | 'people' | 'quotes' | 'statements' | 'numbers' | 'gaps' | 'summary' | 'timeline' | 'metadata' | 'analyse', any>>}
 */
export async function coreModules() {
  const names = /** @type {const} */ (['sentences', 'time', 'people', 'quotes', 'statements', 'numbers', 'gaps', 'summary', 'timeline', 'metadata', 'analyse'])
  const modules = await Promise.all(names.map(async (name) => [name, await coreModule(`analysis/${name}.ts`)]))
  return { text: await coreModule('import/text.ts'), ...Object.fromEntries(modules) }
}
