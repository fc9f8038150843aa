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
  novelty: 0.5,
  shortest: 12,
  longest: 50
}

/** After the first lines have said what happened, the rest say what came of it, from anywhere in the text. */
export const LATER_WEIGHTS: Weights = { ...WEIGHTS, position: 0.3, cues: 0.3, quoted: 0.6, novelty: 0.7 }

/** How many lines are chosen as the first. */
export const FIRST_LINES = 3

/**
 * Sentences by how central, early and telling they are. Centrality is the cosine to the centroid of all sentences, in
 * which a word weighs by the logarithm of how often it stands in the text, and words of one sentence only weigh nothing
 * more than one (after D. Radev et al., “Centroid-based summarization of multiple documents”, 2004). Linear.
 */
function scored(candidates: readonly Candidate[], weights: Weights): readonly Scored[] {
  const frequency = new Map<string, number>()
  for (const { words } of candidates) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weight = (word: string): number => {
    const times = frequency.get(word) ?? 0
    return times > 1 ? Math.log2(1 + times) : 0.3
  }
  const raw = candidates.map(({ words }) => {
    const sum = words.reduce((total, word) => total + weight(word), 0)
    return sum / (words.length + 8) ** 0.7
  })
  const most = raw.reduce((a, b) => Math.max(a, b), 1e-9)
  return candidates.map((candidate, at) => {
    const centrality = raw[at]! / most
    const position = weights.position / (1 + candidate.place / weights.halfLife)
    const sum = weights.centrality * centrality + position + weights.names * candidate.names + weights.cues * candidate.cues - weights.quoted * candidate.quoted + (candidate.opensParagraph ? weights.paragraph : 0)
    return { ...candidate, centrality, score: sum * candidate.standing * lengthFactor(candidate.length, weights) }
  })
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
  const sets = candidates.map(({ words }) => new Set(words))
  const likeness = candidates.map(() => 0)
  const [early, late] = [scored(candidates, first), scored(candidates, later)]
  const chosen = new Map<number, Scored>()
  while (chosen.size < size) {
    const [from, weights] = chosen.size < FIRST_LINES ? [early, first] : [late, later]
    let best = -1
    let most = 0
    for (const [at, { score }] of from.entries()) {
      const gain = score * (1 - weights.novelty * likeness[at]!)
      if (!chosen.has(at) && gain > most) [best, most] = [at, gain]
    }
    if (best < 0) break
    chosen.set(best, from[best]!)
    for (const [at, set] of sets.entries()) likeness[at] = Math.max(likeness[at]!, overlap(set, sets[best]!))
  }
  return [...chosen.values()]
}

/** Shared words over the geometric mean of both sizes. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let both = 0
  for (const word of small) if (large.has(word)) both++
  return both / Math.sqrt(a.size * b.size)
}
