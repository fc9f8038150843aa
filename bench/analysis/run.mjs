// @ts-check
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { table } from '../statistics.mjs'
import { coreModule, coreModules } from './core.mjs'
import { isIn, PARTS, readCorpora } from './corpus.mjs'
import { loadPeers } from './peers.mjs'
import { measureCold } from './cold.mjs'
import { countSpans } from './spans.mjs'
import { measureSpeed } from './speed.mjs'
import { scoreAttribution } from './tasks/attribution.mjs'
import { scoreDates } from './tasks/dates.mjs'
import { scoreEntities } from './tasks/entities.mjs'
import { scoreSentences } from './tasks/sentences.mjs'
import { scoreSummary } from './tasks/summary.mjs'

const USAGE = `node bench/analysis/run.mjs --corpus DIR [--task dates|attribution|entities|summary|sentences]
                               [--file NAME] [--part open|held|held-read|held-blind] [--errors FILE] [--no-peers]
node bench/analysis/run.mjs --corpus DIR --spans [--errors FILE]
node bench/analysis/run.mjs --speed [--no-peers]

Scores the analysis on a folder of annotated documents, beside the libraries of the field, run on the same texts.
--part open takes only the half of the documents that may be read while rules are written, held the other half: of
that, held-read is what has been read since, and held-blind is only ever scored.
--spans derives the briefing of every document and checks every span of it.
--errors writes what was missed or wrong, document by document.
`

const SCORERS = { dates: scoreDates, attribution: scoreAttribution, entities: scoreEntities, summary: scoreSummary, sentences: scoreSentences }

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    task: { type: 'string' },
    file: { type: 'string' },
    part: { type: 'string' },
    errors: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
    spans: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
})

if (options.help || (!options.corpus && !options.speed) || (options.task !== undefined && !(options.task in SCORERS)) || (options.part !== undefined && !PARTS.some((part) => part === options.part))) {
  process.stderr.write(USAGE)
  process.exit(options.help ? 0 : 2)
}

const modules = await coreModules()
const peers = options['no-peers'] ? {} : await loadPeers()

if (options.speed) process.stdout.write(`${table(measureSpeed(modules, peers))}\n\n${table(await measureCold())}\n`)

if (options.corpus) {
  const part = PARTS.find((each) => each === options.part)
  const wanted = (/** @type {string} */ name) => part === undefined || isIn(name, part)
  /** @type {string[]} */
  const errors = []
  const corpora = readCorpora(options.corpus, wanted).filter(({ task, file }) => (options.task ?? task) === task && file.startsWith(options.file ?? ''))
  if (options.spans) {
    const derive = await coreModule('briefing/derive.ts')
    process.stdout.write(`${table(corpora.map((corpus) => countSpans(corpus, derive, (line) => errors.push(`${corpus.file} ${line}`))))}\n`)
  } else {
    for (const corpus of corpora) {
      errors.push(`# ${corpus.file}`)
      const rows = SCORERS[corpus.task](corpus, modules, peers, (line) => errors.push(line))
      process.stdout.write(`\n${corpus.file}: ${corpus.task}, ${corpus.documents.length} documents\n\n${table(rows)}\n`)
    }
  }
  if (options.errors) {
    writeFileSync(options.errors, `${errors.join('\n')}\n`)
    process.stdout.write(`\n${errors.length} lines on what was missed or wrong: ${options.errors}\n`)
  }
}
