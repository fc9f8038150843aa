/** How far apart, in their run, two sentences may stand to be looked at as one: keeps the pairing linear. */
const REACH = 12

/**
 * Pairs each of `before` with the sentence of `after` that is most like it, where one is like it enough; in order, so
 * that pairs do not cross. By index.
 */
export function pairAlike(before: readonly string[], after: readonly string[], enough: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const bags = after.map(bagOf)
  let from = 0
  for (const [index, text] of before.entries()) {
    const bag = bagOf(text)
    const about = Math.round((index * after.length) / before.length)
    let [best, at] = [enough, -1]
    for (let other = Math.max(from, about - REACH); other < Math.min(after.length, about + REACH + 1); other += 1) {
      const likeness = likenessOfBags(bag, bags[other]!)
      if (likeness >= best && (at < 0 || likeness > best)) [best, at] = [likeness, other]
    }
    if (at < 0) continue
    pairs.set(index, at)
    from = at + 1
  }
  return pairs
}

/** The share of their words that two sentences have in common, 0 to 1 (Dice). */
export function likenessOf(a: string, b: string): number {
  return likenessOfBags(bagOf(a), bagOf(b))
}

interface Bag {
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}

function bagOf(text: string): Bag {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { words: counts, size: words.length }
}

function likenessOfBags(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 1
  let shared = 0
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}
