// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isoDate } from './corpus.mjs'

/** @typedef {import('./corpus.mjs').CorpusDocument} CorpusDocument */
/** @typedef {(document: CorpusDocument) => { start: number, end: number, type: string, value: string }[]} DateFinder */
/** @typedef {(document: CorpusDocument) => { start: number, end: number, type: string }[]} EntityFinder */
/** @typedef {{ dates?: { chrono: DateFinder, compromise: DateFinder }, entities?: Record<string, EntityFinder>, sentences?: Record<string, (text: string) => string[]> }} Peers */

const folder = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(`${folder}package.json`)

/**
 * The libraries the analysis is measured beside. They are no part of the program: they are installed into bench/ when
 * the bench is first run, from its own lockfile.
 *
 * @returns {Promise<Peers>}
 * @throws {Error} where they are not there and cannot be installed
 */
export async function loadPeers() {
  if (!existsSync(`${folder}node_modules/wink-nlp`)) install()
  const load = async (/** @type {string} */ name) => await import(pathToFileURL(require.resolve(name)).href)
  const [chrono, compromise, compromiseDates, wink, model, sbd, recognizers] = await Promise.all(
    ['chrono-node', 'compromise', 'compromise-dates', 'wink-nlp', 'wink-eng-lite-web-model', 'sbd', '@microsoft/recognizers-text-suite'].map(load)
  )
  const nlp = compromise.default
  nlp.plugin(compromiseDates.default)
  const winkNlp = wink.default(model.default)
  return {
    dates: { chrono: guarded(chronoDates(chrono)), compromise: guarded(compromiseDatesOf(nlp)) },
    entities: {
      compromise: guarded(compromiseEntities(nlp)),
      'wink-nlp': guarded(winkEntities(winkNlp)),
      'Recognizers-Text': guarded(recognizedAmounts(recognizers.default ?? recognizers))
    },
    sentences: {
      'wink-nlp': (text) => winkNlp.readDoc(text).sentences().out(),
      compromise: (text) => nlp(text).sentences().out('array'),
      sbd: (text) => sbd.default.sentences(text),
      'Intl.Segmenter': segmented
    }
  }
}

/**
 * A peer that throws on a document is taken to have found nothing in it, and it is said.
 *
 * @template T
 * @param {(document: CorpusDocument) => T[]} find
 * @returns {(document: CorpusDocument) => T[]}
 */
function guarded(find) {
  return (document) => {
    try {
      return find(document)
    } catch (error) {
      process.stderr.write(`${document.name}: a peer failed: ${String(error).slice(0, 100)}\n`)
      return []
    }
  }
}

function install() {
  process.stderr.write('The libraries to measure beside are not installed yet: running npm ci in bench/ (about 60 MB, once).\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error('npm ci in bench/ failed: run it where there is a network, or pass --no-peers to score the program alone.')
}

/** @param {string} text */
function segmented(text) {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
}

/**
 * @param {any} chrono
 * @returns {DateFinder}
 */
function chronoDates(chrono) {
  return ({ text, published }) => {
    const day = isoDate(published)
    const reference = day ? new Date(`${day}T12:00:00`) : new Date('2000-01-01T12:00:00')
    return chrono.parse(text, reference).map((/** @type {any} */ result) => {
      const { start } = result
      const value = start.isCertain('hour') ? `${isoDay(start)}T${two(start.get('hour'))}:${two(start.get('minute'))}` : precise(start)
      return { start: result.index, end: result.index + result.text.length, type: start.isCertain('hour') ? 'TIME' : 'DATE', value }
    })
  }
}

/** @param {any} parts */
function precise(parts) {
  if (parts.isCertain('day') || parts.isCertain('weekday')) return isoDay(parts)
  return parts.isCertain('month') ? isoDay(parts).slice(0, 7) : parts.isCertain('year') ? isoDay(parts).slice(0, 4) : isoDay(parts)
}

/** @param {any} parts */
function isoDay(parts) {
  return `${parts.get('year')}-${two(parts.get('month'))}-${two(parts.get('day'))}`
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0')
}

/**
 * @param {any} nlp
 * @returns {DateFinder}
 */
function compromiseDatesOf(nlp) {
  return ({ text, published }) => {
    const context = { today: isoDate(published) ?? '2000-01-01', timezone: 'UTC' }
    const durations = nlp(text).durations?.().json({ offset: true }) ?? []
    return [
      ...datesOrWords(nlp, text, context).map((/** @type {any} */ one) => ({ ...trimmed(text, one.offset), type: 'DATE', value: compromiseValue(one.dates) })),
      ...durations.map((/** @type {any} */ one) => ({ ...trimmed(text, one.offset), type: 'DURATION', value: isoDuration(one.duration) }))
    ].filter((one, index, all) => all.findIndex((other) => other.start < one.end && one.start < other.end) === index)
  }
}

/**
 * It fails to resolve some dates (“every year”) by an exception: their words are still found.
 *
 * @param {any} nlp
 * @param {string} text
 * @param {object} context
 * @returns {any[]}
 */
function datesOrWords(nlp, text, context) {
  try {
    return nlp(text).dates(context).json({ offset: true })
  } catch {
    return nlp(text)
      .match('#Date+')
      .json({ offset: true })
  }
}

/** @param {any} dates */
function compromiseValue(dates) {
  const start = String(dates?.start ?? '').slice(0, 10)
  const end = String(dates?.end ?? '').slice(0, 10)
  if (start === end) return start
  if (start.slice(0, 7) === end.slice(0, 7) && start.endsWith('-01')) return start.slice(0, 7)
  return start.slice(0, 4) === end.slice(0, 4) && start.endsWith('-01-01') ? start.slice(0, 4) : start
}

/** @param {Record<string, number> | undefined} duration */
function isoDuration(duration) {
  const [unit, count] = Object.entries(duration ?? {}).find(([, value]) => value > 0) ?? ['day', 0]
  const letter = unit[0]?.toUpperCase() ?? 'D'
  return /hour|minute|second/.test(unit) ? `PT${count}${letter}` : `P${count}${letter}`
}

/**
 * Compromise counts a phrase's trailing punctuation to it.
 *
 * @param {string} text
 * @param {{ start: number, length: number }} offset
 */
function trimmed(text, { start, length }) {
  const words = text.slice(start, start + length)
  const lead = /^[^\p{L}\p{N}$£€#+-]*/u.exec(words)?.[0].length ?? 0
  const tail = /[^\p{L}\p{N}%]*$/u.exec(words)?.[0].length ?? 0
  return { start: start + lead, end: Math.max(start + lead, start + length - tail) }
}

/**
 * @param {any} nlp
 * @returns {EntityFinder}
 */
function compromiseEntities(nlp) {
  return ({ text }) => {
    const doc = nlp(text)
    const of = (/** @type {any} */ view, /** @type {string} */ type) =>
      view.json({ offset: true }).map((/** @type {any} */ one) => ({ ...withoutPossessive(text, trimmed(text, one.offset)), type }))
    return [
      ...of(doc.people(), 'PERSON'),
      ...of(doc.organizations(), 'ORGANIZATION'),
      ...of(doc.places(), 'LOCATION'),
      ...of(doc.money(), 'MONEY'),
      ...of(doc.percentages(), 'PERCENT'),
      ...of(doc.dates(), 'DATE')
    ]
  }
}

/**
 * @param {string} text
 * @param {{ start: number, end: number }} span
 */
function withoutPossessive(text, { start, end }) {
  const possessive = /['’]s?$/.exec(text.slice(start, end))
  return { start, end: possessive ? end - possessive[0].length : end }
}

/**
 * @param {any} nlp
 * @returns {EntityFinder}
 */
function winkEntities(nlp) {
  const { its } = nlp
  return ({ text }) => {
    const doc = nlp.readDoc(text)
    const ends = offsetsOfTokens(text, doc.tokens().out(its.value), doc.tokens().out(its.precedingSpaces))
    return doc
      .entities()
      .out(its.detail)
      .map((/** @type {{ type: string }} */ { type }, /** @type {number} */ index) => {
        const [first, last] = doc.entities().itemAt(index).out(its.span)
        return { start: ends[first]?.start ?? 0, end: ends[last]?.end ?? 0, type }
      })
  }
}

/**
 * @param {string} text
 * @param {string[]} tokens
 * @param {string[]} spaces
 */
function offsetsOfTokens(text, tokens, spaces) {
  let at = 0
  return tokens.map((token, index) => {
    const from = at + (spaces[index]?.length ?? 0)
    const found = text.indexOf(token, from)
    const start = found < 0 ? from : found
    at = start + token.length
    return { start, end: at }
  })
}

/**
 * @param {any} recognizers
 * @returns {EntityFinder}
 */
function recognizedAmounts(recognizers) {
  const culture = recognizers.Culture.English
  const span = (/** @type {any} */ { start, end }, /** @type {string} */ type) => ({ start, end: end + 1, type })
  return ({ text }) => [
    ...recognizers.recognizeCurrency(text, culture).map((/** @type {any} */ one) => span(one, 'MONEY')),
    ...recognizers.recognizePercentage(text, culture).map((/** @type {any} */ one) => span(one, 'PERCENT'))
  ]
}
