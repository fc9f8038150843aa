/*
 * Joins the lines of a paragraph. A hyphen at the end of a line may be the typesetter's, to be undone, or the
 * author's, to be kept: the words of the rest of the document tell which.
 */

/** The words of a document that do not stand at line ends, in lower case. */
export type Vocabulary = ReadonlySet<string>

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‐-][\p{L}\p{M}\p{N}]+)*/gu
const ENDS_DIVIDED = /([\p{L}\p{M}]+)[-\u2010\u00AD]$/u
const BEGINS_WORD = /^[\p{L}\p{M}]+/u
/** Scripts that set no space between words. */
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303F\uFF00-\uFFEF]/u
/** First parts of words that keep their hyphen. */
const PREFIXES = new Set(['self', 'non', 'well', 'half', 'ex', 'quasi', 'vice', 'so', 'all', 'cross', 'long', 'short', 'high', 'low'])

/** The words of some lines, without those that a line's end may have cut. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  for (const line of lines) {
    const found = line.toLowerCase().match(WORD) ?? []
    const whole = ENDS_DIVIDED.test(line.trimEnd()) ? found.slice(0, -1) : found
    whole.forEach((word) => words.add(word.replace('‐', '-')))
  }
  return words
}

/** What joining two lines did. */
export interface Joined {
  readonly text: string
  /** Whether a divided word was made whole. */
  readonly undone: boolean
}

/** Joins what follows to a paragraph's text so far. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): Joined {
  const head = before.trimEnd()
  const tail = after.trimStart()
  if (head === '' || tail === '') return { text: head + tail, undone: false }
  const left = ENDS_DIVIDED.exec(head)?.[1]
  const right = BEGINS_WORD.exec(tail)?.[0]
  if (left !== undefined && right !== undefined) {
    return isDivided(left, right, { soft: head.endsWith('\u00AD'), vocabulary })
      ? { text: head.slice(0, -1) + tail, undone: true }
      : { text: head + tail, undone: false }
  }
  if (/[\p{L}\p{N}][-\u2010—]$/u.test(head) && /^[\p{L}\p{N}]/u.test(tail)) return { text: head + tail, undone: false }
  const tight = NO_SPACES.test(head.at(-1)!) && NO_SPACES.test(tail[0]!)
  return { text: head + (tight ? '' : ' ') + tail, undone: false }
}

function isDivided(left: string, right: string, { soft, vocabulary }: { soft: boolean; vocabulary: Vocabulary }): boolean {
  if (soft) return true
  const [first, second] = [left.toLowerCase(), right.toLowerCase()]
  if (vocabulary.has(first + second)) return !vocabulary.has(`${first}-${second}`)
  if (right[0] !== second[0]) return false
  if (vocabulary.has(`${first}-${second}`) || PREFIXES.has(first)) return false
  // “policy-makers”: both halves are words of their own.
  return !(first.length > 3 && second.length > 3 && vocabulary.has(first) && vocabulary.has(second))
}
