// @ts-check
import { isoDate, utf16Offsets } from '../corpus.mjs'
import { overlapLikeness, pairs, Tally } from '../metrics.mjs'
import { prepared } from '../prepared.mjs'

/*
 * TempEval-3, task A: strict F1 of exact extents, relaxed F1 of overlapping ones, and value F1, where an overlapping
 * expression counts only with the right TIMEX3 value (micro-averaged).
 */

/** @typedef {{ start: number, end: number, type: string, value: string }} Timex */

/**
 * @param {any} modules
 * @returns {((document: import('../corpus.mjs').CorpusDocument) => Timex[]) | undefined}
 */
function ours(modules) {
  if (!modules.time) return undefined
  return ({ text, published }) => {
    const { document, sentences } = prepared(modules, text)
    return modules.time.findTimeExpressions(document, sentences, isoDate(published))
  }
}

/**
 * @param {any} modules
 * @param {import('../peers.mjs').Peers} peers
 */
export function dateSystems(modules, peers) {
  return { 'briefing-reader': ours(modules), 'chrono-node': peers.dates?.chrono, 'compromise-dates': peers.dates?.compromise }
}

/**
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {any} modules
 * @param {import('../peers.mjs').Peers} peers
 * @param {(line: string) => void} note
 */
export function scoreDates(corpus, modules, peers, note) {
  return Object.entries(dateSystems(modules, peers)).flatMap(([name, find]) => {
    if (!find) return []
    const score = { strict: new Tally(), relaxed: new Tally(), value: new Tally(), type: new Tally() }
    for (const document of corpus.documents) {
      const wanted = goldIn(document, name === 'briefing-reader' ? modules : undefined)
      const found = find(document)
      const matched = pairs(wanted, found, overlapLikeness)
      const add = (/** @type {Tally} */ tally, /** @type {(a: Timex, b: Timex) => boolean} */ right) =>
        tally.add(matched.filter((pair) => right(pair.wanted, pair.found)).length, found.length, wanted.length)
      add(score.strict, (a, b) => a.start === b.start && a.end === b.end)
      add(score.relaxed, () => true)
      add(score.value, (a, b) => a.value === b.value)
      add(score.type, (a, b) => a.type === b.type)
      if (name === 'briefing-reader') list(document, wanted, found, matched, note)
    }
    return [
      {
        system: name,
        'strict F1': score.strict.f1,
        'relaxed P': score.relaxed.precision,
        'relaxed R': score.relaxed.recall,
        'relaxed F1': score.relaxed.f1,
        'value F1': score.value.f1,
        'type F1': score.type.f1
      }
    ]
  })
}

/**
 * @param {import('../corpus.mjs').CorpusDocument} document
 * @param {any} modules
 * @returns {Timex[]}
 */
function goldIn(document, modules) {
  const unit = utf16Offsets(document.text)
  const offset = modules ? prepared(modules, document.text).offset : (/** @type {number} */ raw) => raw
  return document['timex'].map((/** @type {Timex} */ timex) => ({ ...timex, start: offset(unit(timex.start)), end: offset(unit(timex.end)) }))
}

/**
 * @param {import('../corpus.mjs').CorpusDocument} document
 * @param {Timex[]} wanted
 * @param {Timex[]} found
 * @param {{ wanted: Timex, found: Timex }[]} matched
 * @param {(line: string) => void} note
 */
function list(document, wanted, found, matched, note) {
  const shown = (/** @type {Timex} */ { start, end, type, value }) =>
    `${start}-${end} ${type} ${value} «${document.text.slice(start, end)}» in …${document.text.slice(Math.max(0, start - 50), end + 40).replaceAll(/\s+/g, ' ')}…`
  for (const pair of matched) {
    const exact = pair.wanted.start === pair.found.start && pair.wanted.end === pair.found.end
    const value = pair.wanted.value === pair.found.value
    if (exact && value && pair.wanted.type === pair.found.type) continue
    note(`${document.name} ${value ? (exact ? 'type' : 'extent') : 'value'}: found ${pair.found.type} ${pair.found.value} «${document.text.slice(pair.found.start, pair.found.end)}»; wanted ${shown(pair.wanted)}`)
  }
  for (const timex of wanted) if (!matched.some((pair) => pair.wanted === timex)) note(`${document.name} missed: ${shown(timex)}`)
  for (const timex of found) if (!matched.some((pair) => pair.found === timex)) note(`${document.name} spurious: ${shown(timex)}`)
}
