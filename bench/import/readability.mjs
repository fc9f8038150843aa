// @ts-check
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { withDisplay } from '../../scripts/display.mjs'
import { addsUp, startProgram } from './program.mjs'
import { mhtmlOf } from './mhtml.mjs'

/*
 * Reads the test pages of Mozilla's Readability (a folder with a folder for each page, holding source.html and
 * expected.html) with the program's own parser: is the text the expected one, do the words add up, does nothing crash?
 *
 *   node bench/import/readability.mjs --folder readability/test/test-pages [--mhtml 40] [--only NAME] [--verbose]
 */

const words = process.argv.slice(2)
/** @param {string} name @returns {string | undefined} */
const option = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined)
const folder = option('--folder')
if (folder === undefined) {
  process.stderr.write('Name the folder of the test pages: node bench/import/readability.mjs --folder DIR\n')
  process.exit(2)
}

await withDisplay(async (env) => {
  Object.assign(process.env, env)
  const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'source.html')) && (option('--only') ?? name) === name).sort()
  const program = await startProgram()
  try {
    await measure('HTML', names, program, (html) => html)
    const saved = Number(option('--mhtml') ?? 0)
    if (saved > 0) await measure('MHTML', names.slice(0, saved), program, mhtmlOf)
  } finally {
    await program.close()
  }
})

/**
 * @param {string} kind
 * @param {readonly string[]} names
 * @param {Awaited<ReturnType<typeof startProgram>>} program
 * @param {(html: Buffer) => Buffer} make the file to import, from the page
 */
async function measure(kind, names, program, make) {
  const counts = { equal: 0, failed: 0, unbalanced: 0, added: 0 }
  /** @type {number[]} */
  const times = []
  let stall = 0
  await program.longestStall()
  for (const name of names) {
    const source = await readFile(join(/** @type {string} */ (folder), name, 'source.html'))
    const outcome = await program.read(kind === 'HTML' ? 'source.html' : 'source.mhtml', make(source))
    times.push(outcome.ms)
    stall = Math.max(stall, await program.longestStall())
    if (!outcome.ok) {
      counts.failed++
      process.stdout.write(`${name}: ${outcome.code}: ${outcome.message}\n`)
      continue
    }
    const { document, loss, mediaType, metadata } = outcome.value.imported
    const expected = squeezed(await program.textOf(await readFile(join(/** @type {string} */ (folder), name, 'expected.html'), 'utf8')))
    await program.longestStall()
    const actual = squeezed(document.text)
    if (actual === expected) counts.equal++
    else process.stdout.write(`${name}: text differs: ${firstDifference(expected, actual)}\n`)
    if (!addsUp(loss)) counts.unbalanced++
    if (loss.wordsAdded !== 0 || loss.dropped.some((/** @type {any} */ { kind: what, sample }) => what === 'other' && sample === '')) {
      counts.added++
      process.stdout.write(`${name}: ${JSON.stringify({ in: loss.wordsIn, out: loss.wordsOut, added: loss.wordsAdded, dropped: loss.dropped })}\n`)
    }
    if (words.includes('--verbose')) process.stdout.write(`${name}: ${mediaType} ${JSON.stringify(metadata)} ${JSON.stringify(loss)} ${JSON.stringify(blockKinds(document.blocks))}\n`)
  }
  times.sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  process.stdout.write(
    `${kind}: ${names.length} pages: text equal ${counts.equal}, failed ${counts.failed}, words that do not add up ${counts.unbalanced}, ` +
      `words joined or parted ${counts.added}; ms each: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}; longest stall of the main process ${stall} ms\n`,
  )
}

/** @param {readonly any[]} blocks */
function blockKinds(blocks) {
  /** @type {Record<string, number>} */
  const kinds = {}
  for (const { kind } of blocks) kinds[kind] = (kinds[kind] ?? 0) + 1
  return kinds
}

/**
 * @param {string} text
 * @returns {string} without white space, nor marks of where a word may be broken
 */
function squeezed(text) {
  return text.normalize('NFC').replace(/[\s\u00AD]+/g, '')
}

/**
 * @param {string} expected
 * @param {string} actual
 */
function firstDifference(expected, actual) {
  let at = 0
  while (expected[at] === actual[at]) at++
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, at - 30), at + 60)
  return `at ${at} of ${expected.length}/${actual.length}: expected “${around(expected)}”, found “${around(actual)}”`
}
