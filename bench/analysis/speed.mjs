// @ts-check
import { prepared } from './prepared.mjs'

const KILOBYTE = 1000
const SIZES = [5, 50, 500, 1000]
/** Peers that need seconds for the smaller texts are not run on the larger ones. */
const PATIENCE = 5000

const SUBJECTS = ['The Harbour Board', 'Minister Ines Calloway', 'The regional council', 'Calloway', 'A spokesman for the union', 'Professor Tomas Brandt', 'Oriel Shipping', 'The committee', 'Residents of Port Ansel', 'Brandt']
const VERBS = ['said on Tuesday that', 'told reporters last week that', 'denied that', 'announced in March 2021 that', 'has argued since 2018 that', 'warned yesterday that']
const CLAUSES = ['the new quay would cost $3.4 million', 'about 1,200 jobs depend on the ferry', 'traffic rose 4.5 percent to 310,000 tonnes', 'nobody had been consulted before the vote', 'the tender would be opened within six weeks', 'the figures were a matter of dispute', 'the plan was “a gamble with public money”', 'three of the five berths remained closed']
const TAILS = ['.', ', without elaborating.', ', according to two people with knowledge of the talks.', '. “We will not be rushed,” she said.', ', although the report could not be confirmed.', ' and that the work would begin before the end of the year.']

/**
 * Prose of about `size` characters, the same on every run.
 *
 * @param {number} size
 */
export function prose(size) {
  let seed = 7
  const pick = (/** @type {readonly string[]} */ from) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return from[(seed >>> 8) % from.length] ?? ''
  }
  let text = 'PORT ANSEL, March 3 — '
  for (let sentences = 1; text.length < size; sentences++) {
    text += `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(CLAUSES)}${pick(TAILS)}${sentences % 4 === 0 ? '\n\n' : ' '}`
  }
  return text.slice(0, size)
}

/**
 * Milliseconds of each part of the analysis and of each peer, by the size of the text, and how much slower a kilobyte
 * of the largest text is than one of the smallest (1 is linear).
 *
 * @param {any} modules
 * @param {import('./peers.mjs').Peers} peers
 * @returns {Record<string, string | number>[]}
 */
export function measureSpeed(modules, peers) {
  const texts = SIZES.map((size) => prose(size * KILOBYTE))
  const columns = texts.map((text) => partTimes(modules, text))
  const parts = Object.keys(columns[0] ?? {})
  const rows = parts.map((part) => row(part, columns.map((column) => column[part] ?? 0)))
  return [...rows, ...peerRows(peers, texts)]
}

/**
 * @param {string} name
 * @param {(number | undefined)[]} times
 */
function row(name, times) {
  const perKilobyte = times.flatMap((time, index) => (time === undefined ? [] : [time / (SIZES[index] ?? 1)]))
  return {
    part: name,
    ...Object.fromEntries(SIZES.map((size, index) => [`${size} KB`, times[index] ?? '–'])),
    'per KB, last : first': (perKilobyte.at(-1) ?? 0) / Math.max(1e-9, perKilobyte[0] ?? 0)
  }
}

/**
 * @param {any} modules
 * @param {string} text
 * @returns {Record<string, number>} the fastest of some runs, in milliseconds
 */
function partTimes(modules, text) {
  const { document, sentences } = prepared(modules, text)
  /** @type {Record<string, number>} */
  const times = {}
  const timed = (/** @type {string} */ name, /** @type {any} */ run) => {
    if (!run) return []
    const [time, result] = fastest(run, text.length)
    times[name] = time
    return result
  }
  const { time, people, quotes, statements, numbers, gaps, summary, analyse } = modules
  timed('blocks', () => modules.text.documentFromText(text, 'en'))
  timed('sentences', () => modules.sentences.splitSentences(document))
  const expressions = timed('time', time && (() => time.findTimeExpressions(document, sentences, '2026-03-04')))
  const who = timed('people', people && (() => people.findPeople(document, sentences)))
  const said = timed('quotes', quotes && (() => quotes.findQuotes(document, sentences, who)))
  const reported = timed('statements', statements && (() => statements.findStatements(document, sentences, who, said)))
  timed('numbers', numbers && (() => numbers.findNumbers(document, sentences, expressions)))
  timed('gaps', gaps && (() => gaps.findGaps(document, sentences, reported)))
  timed('summary', summary && (() => summary.summarise(document, sentences, who, said)))
  timed('whole analysis', analyse && (() => analyse.analyse(document, { source: undefined, published: '2026-03-04' })))
  return times
}

/**
 * @param {() => any} run
 * @param {number} size
 * @returns {[milliseconds: number, result: any]}
 */
function fastest(run, size) {
  const rounds = size > 100 * KILOBYTE ? 2 : 8
  let best = Number.POSITIVE_INFINITY
  let result
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    result = run()
    best = Math.min(best, performance.now() - start)
  }
  return [best, result]
}

/**
 * @param {import('./peers.mjs').Peers} peers
 * @param {readonly string[]} texts
 */
function peerRows(peers, texts) {
  /** @type {Record<string, (text: string) => unknown>} */
  const systems = {}
  for (const [name, find] of Object.entries(peers.dates ?? {})) systems[`${name}, dates`] = (text) => find({ name: 'speed', text, published: '2026-03-04' })
  for (const [name, find] of Object.entries(peers.entities ?? {})) systems[`${name}, entities`] = (text) => find({ name: 'speed', text })
  return Object.entries(systems).map(([name, find]) => {
    let patient = true
    const times = texts.map((text) => {
      if (!patient) return undefined
      const start = performance.now()
      find(text)
      const time = performance.now() - start
      patient = time < PATIENCE / 10
      return time
    })
    return row(name, times)
  })
}
