/** What is known of a sentence when the summary is chosen. */
export interface Candidate {
  /** Index of the sentence. */
  readonly index: number
  /** Its place among the sentences, 0 the first. */
  readonly place: number
  /** Its telling words, each once. */
  readonly words: readonly string[]
  readonly length: number
  /** 0 where it cannot stand alone, up to 1. */
  readonly standing: number
  /** Weight of the people, bodies and places it names, between 0 and 1. */
  readonly names: number
  /** How many words of outcome it holds (“agreed”, “resulted”, “implications”), 2 at most. */
  readonly cues: number
  /** The share of it in quotation marks, between 0 and 1. */
  readonly quoted: number
  /** Whether it stands in what the document calls its summary. */
  readonly ownSummary: boolean
  /** Whether it opens a paragraph. */
  readonly opensParagraph: boolean
}

export interface Scored extends Candidate {
  readonly centrality: number
  readonly score: number
}

export interface Weights {
  readonly centrality: number
  readonly position: number
  /** How many sentences it takes for the bonus of position to fall to a half. */
  readonly halfLife: number
  readonly names: number
  readonly cues: number
  readonly quoted: number
  readonly paragraph: number
  readonly ownSummary: number
  /** How much of the likeness to what is already chosen is taken off. */
  readonly novelty: number
  readonly shortest: number
  readonly longest: number
}

/** Set by hand in the middle of a broad plateau: ROUGE on news changes by less than a point when any one is halved. */
export const WEIGHTS: Weights = {
  centrality: 1,
  position: 0.8,
  halfLife: 4,
  names: 0.15,
  cues: 0.1,
  quoted: 0.15,
  paragraph: 0.05,
  ownSummary: 0.6,
  novelty: 0.5,
  shortest: 12,
  longest: 50
}

/** After the first lines have said what happened, the rest say what came of it, from anywhere in the text. */
export const LATER_WEIGHTS: Weights = { ...WEIGHTS, position: 0.3, cues: 0.3, quoted: 0.6, novelty: 0.7 }

/** How many lines are chosen as the first. */
export const FIRST_LINES = 3

/**
 * How central each sentence is, the most central 1: the weights of its words in the centroid of all sentences, summed and
 * set against its length, more than the cosine does and less than the mean. A word weighs by the logarithm of how often
 * it stands in the text, a word of one sentence only next to nothing (after D. Radev et al., “Centroid-based summarization
 * of multiple documents”, 2004). Linear.
 */
function centralities(candidates: readonly Candidate[]): readonly number[] {
  const weights = wordWeights(candidates)
  const raw = candidates.map(({ words }) => {
    let sum = 0
    for (const word of words) sum += weights.get(word)!
    return sum / (words.length + 8) ** 0.7
  })
  const most = raw.reduce((a, b) => Math.max(a, b), 1e-9)
  return raw.map((each) => each / most)
}

function wordWeights(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { words } of candidates) for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1)
  for (const [word, times] of weights) weights.set(word, times > 1 ? Math.log2(1 + times) : 0.3)
  return weights
}

/** How good a line a sentence makes: by how central, early and telling it is. */
function scoreOf(candidate: Candidate, centrality: number, weights: Weights): number {
  const position = weights.position / (1 + candidate.place / weights.halfLife)
  const sum = weights.centrality * centrality + position + weights.names * candidate.names + weights.cues * candidate.cues - weights.quoted * candidate.quoted + (candidate.opensParagraph ? weights.paragraph : 0) + (candidate.ownSummary ? weights.ownSummary : 0)
  return sum * candidate.standing * lengthFactor(candidate.length, weights)
}

function lengthFactor(length: number, { shortest, longest }: Weights): number {
  if (length < shortest) return 0.4 + (0.6 * length) / shortest
  return length > longest ? Math.max(0.5, longest / length) : 1
}

/**
 * The best sentences, best first, each as unlike those before it as its score allows (maximal marginal relevance,
 * J. Carbonell and J. Goldstein, 1998). Each round looks once at every candidate.
 */
export function choose(candidates: readonly Candidate[], size: number, first: Weights = WEIGHTS, later: Weights = LATER_WEIGHTS): readonly Scored[] {
  const central = centralities(candidates)
  const scoresBy = (weights: Weights): number[] => candidates.map((candidate, at) => scoreOf(candidate, central[at]!, weights))
  const [early, late] = [scoresBy(first), scoresBy(later)]
  const likeness = candidates.map(() => 0)
  const chosen = new Map<number, Scored>()
  while (chosen.size < size) {
    const [scores, { novelty }] = chosen.size < FIRST_LINES ? [early, first] : [late, later]
    const best = bestOf(scores, likeness, novelty, chosen)
    if (best < 0) break
    chosen.set(best, { ...candidates[best]!, centrality: central[best]!, score: scores[best]! })
    const words = new Set(candidates[best]!.words)
    candidates.forEach((candidate, at) => (likeness[at] = Math.max(likeness[at]!, overlap(candidate.words, words))))
  }
  return [...chosen.values()]
}

/** Index of the candidate that gains most, -1 where none gains anything. */
function bestOf(scores: readonly number[], likeness: readonly number[], novelty: number, chosen: ReadonlyMap<number, Scored>): number {
  let best = -1
  let most = 0
  for (let at = 0; at < scores.length; at++) {
    const gain = scores[at]! * (1 - novelty * likeness[at]!)
    if (gain > most && !chosen.has(at)) {
      best = at
      most = gain
    }
  }
  return best
}

/** Shared words, each once in `words`, over the geometric mean of both sizes. */
function overlap(words: readonly string[], others: ReadonlySet<string>): number {
  if (words.length === 0 || others.size === 0) return 0
  let both = 0
  for (const word of words) if (others.has(word)) both++
  return both / Math.sqrt(words.length * others.size)
}
