import { pattern, remembering, type First, type Pattern, type Reading, type Terminal } from './grammar.ts'
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
}

export interface RuleOptions {
  readonly fits?: (site: Site) => boolean
  readonly lead?: number
  /** Terminals beyond the shared ones: those a table of rules stands for. */
  readonly terminals?: Readonly<Record<string, Terminal>>
}

/** One line of a table of rules. */
export function rule(
  source: string,
  mean: (captures: Partial<Captures>) => Meaning | undefined,
  { fits = () => true, lead = 0, terminals = {} }: RuleOptions = {}
): Rule {
  return { pattern: pattern(source, { ...TERMINALS, ...terminals }), mean, fits, lead }
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
  const startable = startableOf(rules)
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

/** Asks each terminal once, however many of the rules begin with it. */
function startableOf(rules: readonly Rule[]): (token: Token) => readonly Rule[] {
  const byFirst = new Map<First, Set<Rule>>()
  for (const rule of rules) {
    for (const first of rule.pattern.firsts) byFirst.set(first, (byFirst.get(first) ?? new Set()).add(rule))
  }
  const terminals = [...byFirst].flatMap(([first, own]) => (typeof first === 'string' ? [] : [{ starts: first, own }]))
  return (token) => {
    const groups = terminals.flatMap(({ starts, own }) => (starts(token) ? [own] : []))
    const literal = byFirst.get(token.lower)
    if (literal) groups.push(literal)
    return groups.length === 0 ? [] : rules.filter((rule) => groups.some((group) => group.has(rule)))
  }
}

/** Words of a text that begin nothing are forgotten beyond this many, lest memory grows with the vocabulary. */
const REMEMBERED = 20_000

export interface Found {
  readonly rule: Rule
  readonly reading: Reading<Meaning>
}

/** The longest match among the rules, the first of equals; `asked` says whether conditions are. */
export function longest(
  rules: readonly Rule[],
  tokens: readonly Token[],
  start: number,
  asked = false
): Found | undefined {
  let best: Found | undefined
  for (const each of rules) {
    const match = each.pattern.match(tokens, start)
    if (!match || (best && match.next <= best.reading.next)) continue
    if (asked && !each.fits({ tokens, start, next: match.next })) continue
    const value = each.mean(match.captures)
    if (value) best = { rule: each, reading: { next: match.next, value } }
  }
  return best
}
