/** One piece of a query as written, before it is known what it means. */
export interface Clause {
  readonly kind: 'plain' | 'phrase' | 'pattern'
  /** Without the minus, the quotation marks or the slashes. */
  readonly text: string
  /** As it stands in the query. */
  readonly written: string
  /** Where it ends in the query. */
  readonly end: number
  /** Written with a minus before it. */
  readonly negated: boolean
  /** The phrase's quotation mark was never closed. */
  readonly unclosed: boolean
}

const OPENING = '"“„‟«＂”»'
const PHRASE = new RegExp(`[${OPENING}]([^${OPENING}]*)([${OPENING}]|$)`, 'uy')
/** An expression ends at a slash before a space; one inside brackets or after a backslash is its own. */
const PATTERN = /\/((?:\\[^]|\[(?:\\[^]|[^\]\\]){0,200}\]|[^/\\[]){1,500})\/(?=\s|$)/uy
/** A field may have a quoted value; any other piece ends at the next space. */
const PLAIN = new RegExp(`\\p{L}+:[${OPENING}][^${OPENING}]*[${OPENING}](?=\\s|$)|\\S+`, 'uy')

/** Splits a query into its pieces. Linear in its length: each place is looked at by at most three expressions. */
export function splitClauses(query: string): Clause[] {
  const clauses: Clause[] = []
  for (let at = skipSpace(query, 0); at < query.length; ) {
    const clause = clauseAt(query, at)
    clauses.push(clause)
    at = skipSpace(query, clause.end)
  }
  return clauses
}

function skipSpace(query: string, from: number): number {
  let at = from
  while (at < query.length && /\s/.test(query.charAt(at))) at++
  return at
}

function clauseAt(query: string, start: number): Clause {
  const negated = query[start] === '-' && /[^\s-]/.test(query.charAt(start + 1))
  const at = negated ? start + 1 : start
  const clause = (kind: Clause['kind'], text: string, end: number, unclosed = false): Clause => {
    return { kind, text, written: query.slice(start, end), end, negated, unclosed }
  }
  const phrase = OPENING.includes(query.charAt(at)) ? matchAt(PHRASE, query, at) : null
  if (phrase) return clause('phrase', phrase[1]!.trim(), at + phrase[0].length, phrase[2] === '')
  const pattern = query[at] === '/' ? matchAt(PATTERN, query, at) : null
  if (pattern) return clause('pattern', pattern[1]!, at + pattern[0].length)
  const plain = matchAt(PLAIN, query, at)!
  return clause('plain', plain[0], at + plain[0].length)
}

function matchAt(sticky: RegExp, query: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(query)
}
