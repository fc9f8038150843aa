/** The words of a list written as text, one set for look-ups. */
export function wordSet(list: string, separator: RegExp | string = /\s+/): ReadonlySet<string> {
  const words = list.split(separator).map((word) => word.trim())
  return new Set(words.filter((word) => word !== ''))
}

/** Lower case without marks on letters, with straight apostrophes: the form in which names are compared. */
export function foldName(name: string): string {
  const lower = name.toLowerCase().replace(/[‘’]/g, "'").replace(/[‐‑]/g, '-')
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}


const PLAIN = /^[\u0020-\u007e]*$/
