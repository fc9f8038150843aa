// @ts-check
import { prepared, speech } from '../prepared.mjs'
import { rouge } from '../rouge.mjs'
import { textRank } from '../textrank.mjs'

/*
 * ROUGE-1, -2 and -L F1 of the two and of the three sentences that a system puts first, shown in reading order. With
 * several references, the mean over them. Systems that take sentences take them from the same splitter.
 */

/**
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {any} modules
 * @param {import('../peers.mjs').Peers} _peers
 * @param {(line: string) => void} note
 */
export function scoreSummary(corpus, modules, _peers, note) {
  /** @type {Record<string, (document: any, size: number) => string[]>} */
  const systems = {
    ...(modules.summary ? { 'briefing-reader': (document, size) => ours(modules, document, size) } : {}),
    lead: ({ sentences }, size) => sentences.filter(isWhole).slice(0, size),
    TextRank: ({ sentences }, size) => textRank(sentences, size)
  }
  const documents = corpus.documents.map((document) => {
    const { document: laidOut, sentences } = prepared(modules, document.text)
    return { ...document, laidOut, split: sentences, sentences: sentences.map(({ text }) => text), references: referencesOf(document) }
  })
  const rows = Object.entries(systems).map(([name, choose]) => {
    /** @type {Record<string, number>} */
    const sums = {}
    for (const document of documents) {
      for (const size of [2, 3]) {
        const chosen = choose(document, size)
        const scores = document.references.map((reference) => rouge(chosen, reference))
        for (const measure of /** @type {const} */ (['rouge1', 'rouge2', 'rougeL'])) {
          const mean = scores.reduce((sum, score) => sum + score[measure], 0) / scores.length
          const head = `${size}: ${measure.replace('rouge', 'R-')}`
          sums[head] = (sums[head] ?? 0) + mean / documents.length
        }
        if (name === 'briefing-reader' && size === 3) note(`${document.name} R-1 ${(scores[0]?.rouge1 ?? 0).toFixed(1)}\n  ${chosen.join('\n  ')}\n  = ${document.references[0]?.join(' ')}`)
      }
    }
    return { system: name, ...sums }
  })
  return documents.some(({ references }) => references.length > 1) ? [...rows, amongReferences(documents)] : rows
}

/**
 * Whether a sentence is one: by-lines and stamps of time, cut up by their full stops, are not the lead of a report.
 *
 * @param {string} sentence
 */
function isWhole(sentence) {
  return (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 6 && !/^\d\d:\d\d /.test(sentence)
}

/**
 * What one reference scores against the others.
 *
 * @param {{ references: string[][] }[]} documents
 */
function amongReferences(documents) {
  const several = documents.filter(({ references }) => references.length > 1)
  let sum = 0
  for (const { references } of several) {
    const scores = references.flatMap((one, i) => references.flatMap((other, j) => (i === j ? [] : [rouge(one, other).rouge1])))
    sum += scores.reduce((total, score) => total + score, 0) / scores.length
  }
  return { system: 'human', '2: R-1': sum / several.length }
}

/**
 * @param {import('../corpus.mjs').CorpusDocument} document
 * @returns {string[][]} references, each a list of sentences
 */
function referencesOf(document) {
  const several = document['references']
  if (Array.isArray(several)) return several.map((one) => (Array.isArray(one) ? one : [one]))
  const one = document['reference']
  return [Array.isArray(one) ? one : [one]]
}

/**
 * @param {any} modules
 * @param {any} document
 * @param {number} size
 */
function ours(modules, { laidOut, split }, size) {
  const { people, quotes } = speech(modules, laidOut, split)
  const lines = modules.summary.summarise(laidOut, split, people, quotes)
  return lines.filter((/** @type {any} */ { rank }) => rank <= size).map((/** @type {any} */ { text }) => text)
}
