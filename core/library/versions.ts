import type { Digest, Entry } from './entry.ts'

/** A document of the library that a new one may be a changed version of. */
export interface Relation {
  readonly entry: Entry
  /** Why it is thought so, in words for the reader. */
  readonly why: string
  /** Share of the shorter text's word pairs that both have, 0 to 1; 1 where it was not needed. */
  readonly similarity: number
}

/** How alike texts of one name must be to be versions of one document. */
const ALIKE = 0.5
/** Words looked at of each text: enough to tell, and soon done. */
const WORDS = 20_000

/**
 * Which document of the library a new one is probably a changed version of: one of the same address, or else one of the
 * same title or file name and similar text, which `textOf` gives (`null` where it cannot). The very same bytes are none.
 */
export async function earlierVersion(
  digest: Digest,
  text: string,
  entries: readonly Entry[],
  textOf: (entry: Entry) => Promise<string | null>
): Promise<Relation | null> {
  // A version that another one has already replaced is not the one to compare with.
  const replaced = new Set(entries.flatMap(({ previous }) => previous))
  const others = newestFirst(entries.filter(({ sha256, id }) => sha256 !== digest.sha256 && !replaced.has(id)))
  const address = plainAddress(digest.URL)
  const sameAddress = address === '' ? undefined : others.find((entry) => plainAddress(entry.URL) === address)
  if (sameAddress) return { entry: sameAddress, why: 'It has the same address.', similarity: 1 }
  let own: ReadonlySet<string> | undefined
  let best: Relation | null = null
  for (const entry of others) {
    const why = sameName(digest, entry)
    if (why === undefined) continue
    const other = await textOf(entry)
    const similarity = other === null ? 0 : likeness((own ??= pairsOf(text)), pairsOf(other))
    if (similarity >= ALIKE && similarity > (best?.similarity ?? 0)) best = { entry, why, similarity }
  }
  return best
}

function sameName(digest: Digest, entry: Entry): string | undefined {
  if (!digest.titleIsWorking && fold(digest.title) !== '' && fold(digest.title) === fold(entry.title)) return 'It has the same title and a similar text.'
  return fileStem(digest.fileName) === fileStem(entry.fileName) ? 'It has the same file name and a similar text.' : undefined
}

/** `Report v2 (1).pdf` and `report.PDF` are names of one document. */
function fileStem(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,10}$/, '')
  return fold(stem.replace(/(?:[\s._-]*(?:\(\d+\)|v\d+(?:\.\d+)*|copy|final|draft|rev\d*|\d{4}-\d{2}-\d{2}))+$/iu, '')) || fold(stem)
}

function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}

/** An address without what changes from visit to visit. */
function plainAddress(url: string): string {
  return url
    .trim()
    .replace(/#.*$/, '')
    .replace(/([?&])(?:utm_[^&=]*|fbclid|gclid|mc_cid|mc_eid)=[^&]*/gi, '$1')
    .replace(/[?&]+$/, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
}

function newestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0))
}

/** Every two words that follow one another. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = fold(text.slice(0, WORDS * 12)).split(' ').slice(0, WORDS)
  return new Set(words.slice(1).map((word, index) => `${words[index]!} ${word}`))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared += 1
  return shared / small.size
}
