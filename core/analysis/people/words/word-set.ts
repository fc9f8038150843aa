/** The words of a list written as text, one set for look-ups. */
export function wordSet(list: string, separator = ' '): ReadonlySet<string> {
  // Splitting at a string takes a fraction of the time of a pattern, and the longest list has 20,000 words.
  const words = list.replaceAll('\n', ' ').split(separator)
  const set = new Set(separator === ' ' ? words : words.map((word) => word.trim()))
  set.delete('')
  return set
}

/** Lower case without marks on letters, with straight apostrophes: the form in which names are compared. */
export function foldName(name: string): string {
  const lower = name.toLowerCase().replace(/[‘’]/g, "'").replace(/[‐‑]/g, '-')
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}


const PLAIN = /^[\u0020-\u007e]*$/
