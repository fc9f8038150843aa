// @ts-check
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { runnerImport } from 'vite'

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ text: string, language: string, blocks: readonly (Span & { kind: string })[] }} SourceDocument */
/** @typedef {Span & { text: string, blockIndex: number }} Sentence */

const core = fileURLToPath(new URL('../../core/', import.meta.url))

/**
 * A module of the program, compiled from its TypeScript; `undefined` where the file does not exist.
 *
 * @param {string} path below core/
 * @returns {Promise<any>}
 */
export async function coreModule(path) {
  if (!existsSync(core + path)) return undefined
  return (await runnerImport(core + path, { configFile: false, logLevel: 'error' })).module
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
