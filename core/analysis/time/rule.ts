import { pattern, remembering, type Pattern, type Reading, type Terminal } from './grammar.ts'
import type { Meaning } from './meaning.ts'
import { TERMINALS, type Captures } from './terms.ts'
import type { Token } from './tokens.ts'

/** Where a pattern has matched: tokens `[start, next)`. */
export interface Site {
  readonly tokens: readonly Token[]
  readonly start: number
  readonly next: number
}

/** A pattern, what it means, and, for words that mean other things too, when it holds. */
export interface Rule {
  readonly pattern: Pattern<Captures>
  readonly mean: (captures: Partial<Captures>) => Meaning | undefined
  readonly fits: (site: Site) => boolean
  /** How many of its first tokens are only the sign of the expression (“in five years”). */
  readonly lead: number
  /** What must follow and gives part of the meaning, without being of the expression: “the quarter (ended June 30)”. */
  readonly tail?: Pattern<Captures>
}

export interface RuleOptions {
  readonly fits?: (site: Site) => boolean
  readonly lead?: number
  readonly tail?: string
  /** Terminals beyond the shared ones: those a table of rules stands for. */
  readonly terminals?: Readonly<Record<string, Terminal>>
}

/** One line of a table of rules. */
export function rule(
  source: string,
  mean: (captures: Partial<Captures>) => Meaning | undefined,
  { fits = () => true, lead = 0, tail, terminals = {} }: RuleOptions = {}
): Rule {
  const known = { ...TERMINALS, ...terminals }
  const made = { pattern: pattern<Captures>(source, known), mean, fits, lead }
  return tail === undefined ? made : { ...made, tail: pattern<Captures>(tail, known) }
}

/**
 * The table as a terminal of further patterns: its longest match. Its rules' conditions are not asked.
 */
export function terminalOf(rules: readonly Rule[]): Terminal<Meaning> {
  const find = indexed(rules)
  return remembering({
    starts: (token) => find(token).length > 0,
    read: (tokens, index) => longest(find(tokens[index]!), tokens, index)?.reading
  })
}

/** The rules that may begin with a token. Remembered per word, so that most tokens of a text cost one look-up. */
export function indexed(rules: readonly Rule[]): (token: Token) => readonly Rule[] {
  const byKind = new Map<string, readonly Rule[]>()
  const byWord = new Map<string, readonly Rule[]>()
  const startable = byFirsts(rules)
  return (token) => {
    const isOwn = token.kind === 'word' || token.kind === 'mark' || (token.kind === 'number' && token.text.length <= 2)
    const [memory, key] = isOwn ? [byWord, token.lower] : [byKind, token.kind]
    const known = memory.get(key)
    if (known) return known
    const found = startable(token)
    if (found.length > 0 || memory.size < REMEMBERED) memory.set(key, found)
    return found
  }
}

/** The rules that may begin with a token, in their order: each terminal is asked once, however many begin with it. */
function byFirsts(rules: readonly Rule[]): (token: Token) => readonly Rule[] {
  const ofWord = new Map<string, Set<number>>()
  const ofTerminal = new Map<Terminal['starts'], Set<number>>()
  rules.forEach(({ pattern: { firsts } }, at) => {
    for (const word of firsts.words) ofWord.set(word, (ofWord.get(word) ?? new Set()).add(at))
    for (const starts of firsts.terminals) ofTerminal.set(starts, (ofTerminal.get(starts) ?? new Set()).add(at))
  })
  return (token) => {
    const found = new Set(ofWord.get(token.lower))
    for (const [starts, places] of ofTerminal) if (starts(token)) for (const at of places) found.add(at)
    return [...found].sort((a, b) => a - b).map((at) => rules[at]!)
  }
}

/** Words of a text that begin nothing are forgotten beyond this many, lest memory grows with the vocabulary. */
const REMEMBERED = 20_000

export interface Found {
  readonly rule: Rule
  readonly reading: Reading<Meaning>
}

/** The longest match among the rules, of equals one with a tail or else the first; `asked` says whether conditions are. */
export function longest(
  rules: readonly Rule[],
  tokens: readonly Token[],
  start: number,
  asked = false
): Found | undefined {
  let best: Found | undefined
  for (const each of rules) {
    const match = each.pattern.match(tokens, start)
    if (!match || (best && !isBetter(match.next, each, best))) continue
    const tail = each.tail?.match(tokens, match.next)
    if (each.tail && !tail) continue
    if (asked && !each.fits({ tokens, start, next: match.next })) continue
    const value = each.mean(tail ? { ...match.captures, ...tail.captures } : match.captures)
    if (value) best = { rule: each, reading: { next: match.next, value } }
  }
  return best
}

function isBetter(next: number, { tail }: Rule, best: Found): boolean {
  return next > best.reading.next || (next === best.reading.next && tail !== undefined && best.rule.tail === undefined)
}
