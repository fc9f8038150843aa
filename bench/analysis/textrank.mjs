// @ts-check
const STOP_WORDS = new Set(
  'a about after all also an and any are as at be because been before but by can could did do for from had has have he her him his how i if in into is it its just like me more my no not of on one only or other our out over said she so some such than that the their them then there these they this to up us was we were what when which who will with would you your'.split(' ')
)

/**
 * TextRank for sentences (R. Mihalcea and P. Tarau, “TextRank: Bringing Order into Texts”, 2004): sentences vote for
 * each other by shared words over the logarithm of their lengths; PageRank with a damping of 0.85.
 *
 * @param {readonly string[]} sentences
 * @param {number} size
 * @returns {string[]} the best sentences, in reading order
 */
export function textRank(sentences, size) {
  const words = sentences.map((sentence) => new Set((sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word))))
  const weights = words.map((a, i) => words.map((b, j) => (i === j ? 0 : likeness(a, b))))
  const totals = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  let ranks = sentences.map(() => 1)
  for (let round = 0; round < 30; round++) {
    ranks = ranks.map((_rank, i) => 0.15 + 0.85 * ranks.reduce((sum, rank, j) => sum + ((totals[j] ?? 0) > 0 ? (rank * (weights[j]?.[i] ?? 0)) / (totals[j] ?? 1) : 0), 0))
  }
  const best = ranks.map((rank, index) => ({ rank, index })).sort((a, b) => b.rank - a.rank || a.index - b.index)
  return best
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ index }) => sentences[index] ?? '')
}

/**
 * @param {ReadonlySet<string>} a
 * @param {ReadonlySet<string>} b
 */
function likeness(a, b) {
  if (a.size < 2 || b.size < 2) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / (Math.log(a.size) + Math.log(b.size))
}
