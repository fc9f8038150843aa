// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { prose } from './speed.mjs'
import { percentile } from '../statistics.mjs'

const project = fileURLToPath(new URL('../../', import.meta.url))
const ROUNDS = 7
const SIZE = 5_000

/** What a fresh process does: `import` the core as the program is built, lay one text out, analyse it. */
const ONCE = `
const [path, text] = process.argv.slice(1)
const times = [performance.now()]
const { analyse, documentFromText } = await import(path)
times.push(performance.now())
const document = documentFromText(text, 'en')
times.push(performance.now())
analyse(document, { published: '2026-03-04' })
times.push(performance.now())
console.log(JSON.stringify(times.slice(1).map((time, index) => time - times[index])))
`

/**
 * Milliseconds that the very first analysis of 5 KB takes in a fresh process, with nothing made ready before: as Node
 * is, and with patterns compiled once, as the program runs.
 *
 * @returns {Promise<Record<string, string | number>[]>}
 */
export async function measureCold() {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-reader-cold-'))
  try {
    const path = await bundled(folder)
    return [[], ['--no-regexp-tier-up']].map((switches) => {
      const times = Array.from({ length: ROUNDS }, () => once(switches, path))
      const [load, layOut, analysis] = [0, 1, 2].map((part) => percentile(times.map((each) => each[part] ?? 0), 0.5))
      return { 'first analysis of 5 KB': switches[0] ?? 'as Node is', import: load ?? 0, blocks: layOut ?? 0, analysis: analysis ?? 0 }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function bundled(folder) {
  const entry = 'virtual:cold'
  const code = `export { analyse } from '${project}core/analysis/analyse.ts'\nexport { documentFromText } from '${project}core/import/text.ts'`
  await build({
    configFile: false,
    logLevel: 'error',
    root: project,
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? `\0${entry}` : null), load: (id) => (id === `\0${entry}` ? code : null) }],
    ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, minify: false, target: 'node20.18', rolldownOptions: { input: { cold: entry }, output: { entryFileNames: '[name].mjs' } } }
  })
  return pathToFileURL(join(folder, 'cold.mjs')).href
}

/**
 * @param {string[]} switches
 * @param {string} path
 * @returns {number[]}
 */
function once(switches, path) {
  return JSON.parse(execFileSync(process.execPath, [...switches, '--input-type=module', '-e', ONCE, path, prose(SIZE)], { encoding: 'utf8' }))
}
