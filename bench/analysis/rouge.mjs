// @ts-check
import { stem } from './porter.mjs'

/*
 * ROUGE as C.-Y. Lin defines it (“ROUGE: A Package for Automatic Evaluation of Summaries”, 2004): F1 of shared n-grams,
 * and of the union of longest common subsequences, sentence by sentence, for ROUGE-L. Tokens are runs of letters and
 * digits in lower case, stemmed by Porter's algorithm where they are longer than three letters.
 */

/** @typedef {'rouge1' | 'rouge2' | 'rougeL'} Rouge */

/**
 * @param {string} text
 * @param {{ stemmed?: boolean }} [options]
 * @returns {string[]}
 */
export function rougeTokens(text, { stemmed = true } = {}) {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return stemmed ? words.map((word) => (word.length > 3 ? stem(word) : word)) : words
}

/**
 * @param {readonly string[]} summary sentences
 * @param {readonly string[]} reference sentences
 * @param {{ stemmed?: boolean }} [options]
 * @returns {Record<Rouge, number>} F1, 0 to 100
 */
export function rouge(summary, reference, options) {
  const ours = summary.map((sentence) => rougeTokens(sentence, options))
  const theirs = reference.map((sentence) => rougeTokens(sentence, options))
  return { rouge1: grams(ours.flat(), theirs.flat(), 1), rouge2: grams(ours.flat(), theirs.flat(), 2), rougeL: unionLcs(ours, theirs) }
}

/**
 * @param {readonly string[]} ours
 * @param {readonly string[]} theirs
 * @param {number} size
 */
function grams(ours, theirs, size) {
  const wanted = counted(theirs, size)
  let both = 0
  for (const [gram, count] of counted(ours, size)) both += Math.min(count, wanted.get(gram) ?? 0)
  return f1(both, Math.max(0, ours.length - size + 1), Math.max(0, theirs.length - size + 1))
}

/**
 * @param {readonly string[]} tokens
 * @param {number} size
 */
function counted(tokens, size) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (let i = 0; i + size <= tokens.length; i++) {
    const gram = tokens.slice(i, i + size).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/**
 * ROUGE-L of a summary: for each reference sentence, the union of its longest common subsequences with every summary
 * sentence; a token counts no oftener than it stands on either side.
 *
 * @param {readonly (readonly string[])[]} ours
 * @param {readonly (readonly string[])[]} theirs
 */
function unionLcs(ours, theirs) {
  const left = counted(ours.flat(), 1)
  const right = counted(theirs.flat(), 1)
  let hits = 0
  for (const reference of theirs) {
    const matched = new Set(ours.flatMap((sentence) => commonPositions(reference, sentence)))
    for (const position of matched) {
      const token = /** @type {string} */ (reference[position])
      const [a = 0, b = 0] = [left.get(token), right.get(token)]
      if (a < 1 || b < 1) continue
      hits++
      left.set(token, a - 1)
      right.set(token, b - 1)
    }
  }
  return f1(hits, ours.flat().length, theirs.flat().length)
}

/**
 * Positions in `reference` of one longest common subsequence with `sentence`.
 *
 * @param {readonly string[]} reference
 * @param {readonly string[]} sentence
 * @returns {number[]}
 */
function commonPositions(reference, sentence) {
  const rows = Array.from({ length: reference.length + 1 }, () => new Uint16Array(sentence.length + 1))
  const at = (/** @type {number} */ i, /** @type {number} */ j) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= reference.length; i++) {
    const row = /** @type {Uint16Array} */ (rows[i])
    for (let j = 1; j <= sentence.length; j++) row[j] = reference[i - 1] === sentence[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1))
  }
  const positions = []
  let [i, j] = [reference.length, sentence.length]
  while (i > 0 && j > 0) {
    if (reference[i - 1] === sentence[j - 1]) {
      positions.push(--i)
      j--
    } else if (at(i - 1, j) >= at(i, j - 1)) i--
    else j--
  }
  return positions
}

/**
 * @param {number} both
 * @param {number} ours
 * @param {number} theirs
 */
function f1(both, ours, theirs) {
  return ours + theirs === 0 ? 0 : (200 * both) / (ours + theirs)
}
