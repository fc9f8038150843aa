// @ts-check
import { utf16Offsets } from '../corpus.mjs'
import { Tally } from '../metrics.mjs'

/* F1 of sentence spans whose both ends are right. Paragraph by paragraph, as the corpus gives them. */

/**
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {any} modules
 * @param {import('../peers.mjs').Peers} peers
 * @param {(line: string) => void} note
 */
export function scoreSentences(corpus, modules, peers, note) {
  /** @type {Record<string, ((text: string) => string[]) | undefined>} */
  const systems = { ...peers.sentences }
  const rows = Object.entries(systems).flatMap(([name, split]) =>
    split ? [score(corpus, (document) => document['paras'].map((/** @type {{ text: string }} */ { text }) => startsOf(text, split(text))), () => undefined, name)] : []
  )
  return [score(corpus, (document) => ours(modules, document), note, 'briefing-reader'), ...rows]
}

/**
 * @param {any} modules
 * @param {import('../corpus.mjs').CorpusDocument} document
 * @returns {number[][]}
 */
function ours(modules, document) {
  const paras = /** @type {{ text: string }[]} */ (document['paras'])
  let at = 0
  const blocks = paras.map(({ text }, index) => {
    const start = at
    at += text.length + 1
    return { kind: 'paragraph', number: index + 1, start, end: start + text.length }
  })
  const laidOut = { text: paras.map(({ text }) => text).join('\n'), language: 'en', blocks }
  /** @type {number[][]} */
  const starts = paras.map(() => [])
  for (const { start, blockIndex } of modules.sentences.splitSentences(laidOut)) starts[blockIndex]?.push(start - (blocks[blockIndex]?.start ?? 0))
  return starts
}

/**
 * @param {string} text
 * @param {string[]} sentences
 */
function startsOf(text, sentences) {
  let from = 0
  return sentences.flatMap((sentence) => {
    const words = sentence.trim()
    const start = words === '' ? -1 : text.indexOf(words, from)
    if (start < 0) return []
    from = start + words.length
    return [start]
  })
}

/**
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {(document: import('../corpus.mjs').CorpusDocument) => number[][]} find
 * @param {(line: string) => void} note
 * @param {string} system
 */
function score(corpus, find, note, system) {
  const boundaries = new Tally()
  const spans = new Tally()
  for (const document of corpus.documents) {
    const found = find(document)
    for (const [index, { text, starts }] of document['paras'].entries()) {
      const unit = utf16Offsets(text)
      const wanted = starts.map(unit)
      const given = found[index] ?? []
      const inner = (/** @type {number[]} */ list) => list.filter((start) => start > 0)
      boundaries.add(inner(given).filter((start) => wanted.includes(start)).length, inner(given).length, inner(wanted).length)
      const whole = (/** @type {number[]} */ list) => list.map((start, i) => `${start}-${list[i + 1] ?? text.length}`)
      const theirs = new Set(whole(wanted))
      spans.add(whole(given).filter((span) => theirs.has(span)).length, given.length, wanted.length)
      for (const start of inner(given)) if (!wanted.includes(start)) note(`${document.name} split: ${text.slice(Math.max(0, start - 40), start)}|${text.slice(start, start + 40)}`)
      for (const start of inner(wanted)) if (!given.includes(start)) note(`${document.name} joined: ${text.slice(Math.max(0, start - 40), start)}|${text.slice(start, start + 40)}`)
    }
  }
  return { system, 'spans P': spans.precision, 'spans R': spans.recall, 'spans F1': spans.f1, 'boundaries F1': boundaries.f1 }
}
