// @ts-check
import { isoDate, utf16Offsets } from '../corpus.mjs'
import { pairs, Tally } from '../metrics.mjs'
import { prepared } from '../prepared.mjs'

/* Exact F1 of each class of span, micro-averaged over the documents. */

/** @typedef {{ start: number, end: number, type: string }} Typed */

const CLASSES = ['PERSON', 'ORGANIZATION', 'LOCATION', 'MONEY', 'PERCENT', 'DATE', 'DURATION', 'CARDINAL', 'MEASURE']
const AMOUNTS = /** @type {Record<string, string>} */ ({ money: 'MONEY', percent: 'PERCENT', count: 'CARDINAL', quantity: 'MEASURE' })
const ENTITIES = /** @type {Record<string, string>} */ ({ person: 'PERSON', organisation: 'ORGANIZATION', place: 'LOCATION' })

/**
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {any} modules
 * @param {import('../peers.mjs').Peers} peers
 * @param {(line: string) => void} note
 */
export function scoreEntities(corpus, modules, peers, note) {
  /** @type {Record<string, ((document: import('../corpus.mjs').CorpusDocument) => Typed[]) | undefined>} */
  const systems = { 'briefing-reader': (document) => ours(modules, document), ...peers.entities }
  return Object.entries(systems).flatMap(([name, find]) => {
    if (!find) return []
    const tallies = new Map(CLASSES.map((type) => [type, new Tally()]))
    const three = new Tally()
    for (const document of corpus.documents) {
      const own = name === 'briefing-reader'
      const wanted = goldIn(document, own ? modules : undefined)
      const found = distinct(find(document))
      for (const [type, tally] of tallies) {
        const [a, b] = [wanted.filter((one) => one.type === type), found.filter((one) => one.type === type)]
        const matched = pairs(a, b, (one, other) => (one.start === other.start && one.end === other.end ? 1 : 0))
        tally.add(matched.length, b.length, a.length)
        if (Object.values(ENTITIES).includes(type)) three.add(matched.length, b.length, a.length)
        if (own) list(document, type, a, b, matched, note)
      }
    }
    const row = Object.fromEntries([...tallies].map(([type, tally]) => [type, tally.found === 0 ? '–' : tally.f1]))
    return [{ system: name, ...row, 'people, bodies, places': three.found === 0 ? '–' : three.f1 }]
  })
}

/**
 * @param {any} modules
 * @param {import('../corpus.mjs').CorpusDocument} corpusDocument
 * @returns {Typed[]}
 */
function ours(modules, { text, published }) {
  const { document, sentences } = prepared(modules, text)
  const people = modules.people?.findPeople(document, sentences) ?? []
  const times = modules.time?.findTimeExpressions(document, sentences, isoDate(published)) ?? []
  const amounts = modules.numbers?.findAmounts?.(document, sentences, times) ?? []
  return [
    ...people.flatMap((/** @type {any} */ entity) => entity.mentions.map(([start, end] = [0, 0]) => ({ start, end, type: ENTITIES[entity.kind] ?? '' }))),
    ...times.map((/** @type {any} */ { start, end, type }) => ({ start, end, type })),
    ...amounts.map((/** @type {any} */ { start, end, kind }) => ({ start, end, type: AMOUNTS[kind] ?? '' }))
  ]
}

/** @param {Typed[]} spans */
function distinct(spans) {
  return [...new Map(spans.map((span) => [`${span.start} ${span.end} ${span.type}`, span])).values()]
}

/**
 * @param {import('../corpus.mjs').CorpusDocument} document
 * @param {any} modules
 * @returns {Typed[]}
 */
function goldIn(document, modules) {
  const unit = utf16Offsets(document.text)
  const offset = modules ? prepared(modules, document.text).offset : (/** @type {number} */ raw) => raw
  return document['entities'].map((/** @type {Typed} */ one) => ({ type: one.type, start: offset(unit(one.start)), end: offset(unit(one.end)) }))
}

/**
 * @param {import('../corpus.mjs').CorpusDocument} document
 * @param {string} type
 * @param {Typed[]} wanted
 * @param {Typed[]} found
 * @param {{ wanted: Typed, found: Typed }[]} matched
 * @param {(line: string) => void} note
 */
function list(document, type, wanted, found, matched, note) {
  const shown = ({ start = 0, end = 0 }) =>
    `${start}-${end} «${document.text.slice(start, end)}» in …${document.text.slice(Math.max(0, start - 50), end + 40).replaceAll(/\s+/g, ' ')}…`
  for (const one of wanted) if (!matched.some((pair) => pair.wanted === one)) note(`${document.name} ${type} missed: ${shown(one)}`)
  for (const one of found) if (!matched.some((pair) => pair.found === one)) note(`${document.name} ${type} spurious: ${shown(one)}`)
}
