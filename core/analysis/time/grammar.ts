import type { Token } from './tokens.ts'

/*
 * Small typed patterns over tokens. A pattern is written as
 *   `the? (last|past) num:NUM -? UNIT`
 * words match themselves, marks too; capitals name a terminal, whose value is captured under its name in lower case
 * (or under the name before the colon); `( | )` chooses, the first that fits first; `?` makes optional, greedily;
 * `~` before a word or terminal asks that no space stands before it.
 */

/** Reads one term at a place: where it ends, and what it means. */
export interface Terminal<T = unknown> {
  readonly read: (tokens: readonly Token[], index: number) => Reading<T> | undefined
  /** Whether the term can begin with a token like this. Says yes too often rather than not often enough. */
  readonly starts: (token: Token) => boolean
}

export interface Reading<T> {
  readonly next: number
  readonly value: T
}

/** Places whose last answers a terminal keeps. */
const KEPT = 8

/** The terminal with its last answers kept: many patterns ask the same one at the same place. */
export function remembering<T>({ read, starts }: Terminal<T>): Terminal<T> {
  const places: (Token | undefined)[] = new Array<undefined>(KEPT).fill(undefined)
  const answers: (Reading<T> | undefined)[] = new Array<undefined>(KEPT).fill(undefined)
  return {
    starts,
    read: (tokens, index) => {
      const token = tokens[index]!
      const at = index % KEPT
      if (places[at] === token) return answers[at]
      const reading = read(tokens, index)
      places[at] = token
      answers[at] = reading
      return reading
    }
  }
}

interface Captured {
  readonly name: string
  readonly value: unknown
  readonly rest: Captured | undefined
}

/** Tries the pattern from a place on, to its end. */
type Step = (tokens: readonly Token[], index: number, captured: Captured | undefined) => Match | undefined

interface Match {
  readonly next: number
  readonly captured: Captured | undefined
}

/** What a pattern can begin with: these words, and what these terminals say they can. */
export interface Firsts {
  readonly words: readonly string[]
  readonly terminals: readonly Terminal['starts'][]
}

interface Part {
  /** The step that tries the part and then goes on; made once, so that trying it makes nothing. */
  readonly before: (then: Step) => Step
  readonly firsts: Firsts
  /** Whether the part can match nothing. */
  readonly empty: boolean
  /** Where the part is one of these words and nothing more. */
  readonly oneOf?: readonly string[]
}

/** A compiled pattern. `C` names the captures it may make and their types. */
export interface Pattern<C> {
  readonly firsts: Firsts
  readonly match: (tokens: readonly Token[], index: number) => { next: number; captures: Partial<C> } | undefined
}

/** Compiles a pattern, its terminals looked up by name. @throws {TypeError} where the pattern is badly written. */
export function pattern<C>(source: string, terminals: Readonly<Record<string, Terminal>>): Pattern<C> {
  const words = source.match(/[()|?~]|[^\s()|?~]+/g) ?? []
  const reader = new PatternReader(words, terminals)
  const part = reader.readAll()
  const step = part.before(end)
  return {
    firsts: part.firsts,
    match: (tokens, index) => {
      const match = step(tokens, index, undefined)
      return match && { next: match.next, captures: capturesOf(match.captured) as Partial<C> }
    }
  }
}

const end: Step = (_tokens, next, captured) => ({ next, captured })

function capturesOf(captured: Captured | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (let each = captured; each; each = each.rest) values[each.name] ??= each.value
  return values
}

class PatternReader {
  private at = 0
  private readonly words: readonly string[]
  private readonly terminals: Readonly<Record<string, Terminal>>

  constructor(words: readonly string[], terminals: Readonly<Record<string, Terminal>>) {
    this.words = words
    this.terminals = terminals
  }

  readAll(): Part {
    const part = this.choice()
    if (this.at < this.words.length)
      throw new TypeError(`Unexpected “${this.words[this.at]}” in ${this.words.join(' ')}`)
    return part
  }

  private choice(): Part {
    const options = [this.sequence()]
    while (this.words[this.at] === '|') {
      this.at++
      options.push(this.sequence())
    }
    return options.length === 1 ? options[0]! : choiceOf(options)
  }

  private sequence(): Part {
    const parts: Part[] = []
    while (this.at < this.words.length && this.words[this.at] !== '|' && this.words[this.at] !== ')') {
      const part = this.item()
      if (this.words[this.at] === '?') {
        this.at++
        parts.push(optional(part))
      } else parts.push(part)
    }
    return sequenceOf(parts)
  }

  private item(): Part {
    const word = this.words[this.at++]!
    if (word === '~') return glued(this.item())
    if (word !== '(') return this.term(word)
    const inner = this.choice()
    if (this.words[this.at++] !== ')') throw new TypeError(`Unclosed group in ${this.words.join(' ')}`)
    return inner
  }

  private term(word: string): Part {
    const [name, terminalName] = word.includes(':') && word.length > 1 ? word.split(':') : [word.toLowerCase(), word]
    if (!/^[A-Z]{2,}$/.test(terminalName!)) return literal(word)
    const terminal = this.terminals[terminalName!]
    if (!terminal) throw new TypeError(`Unknown terminal ${terminalName} in ${this.words.join(' ')}`)
    return {
      firsts: { words: [], terminals: [terminal.starts] },
      empty: false,
      before: (then) => (tokens, index, captured) => {
        const reading = index < tokens.length ? terminal.read(tokens, index) : undefined
        return reading && then(tokens, reading.next, { name: name!, value: reading.value, rest: captured })
      }
    }
  }
}

function literal(word: string): Part {
  return {
    firsts: { words: [word], terminals: [] },
    empty: false,
    oneOf: [word],
    before: (then) => (tokens, index, captured) =>
      index < tokens.length && tokens[index]!.lower === word ? then(tokens, index + 1, captured) : undefined
  }
}

function union(parts: readonly Part[]): Firsts {
  return {
    words: parts.flatMap(({ firsts }) => firsts.words),
    terminals: parts.flatMap(({ firsts }) => firsts.terminals)
  }
}

function glued(part: Part): Part {
  return {
    firsts: part.firsts,
    empty: part.empty,
    before: (then) => {
      const step = part.before(then)
      return (tokens, index, captured) => (tokens[index]?.glued === true ? step(tokens, index, captured) : undefined)
    }
  }
}

function optional(part: Part): Part {
  return {
    firsts: part.firsts,
    empty: true,
    before: (then) => {
      const step = part.before(then)
      return (tokens, index, captured) => step(tokens, index, captured) ?? then(tokens, index, captured)
    }
  }
}

function choiceOf(options: readonly Part[]): Part {
  const words = options.flatMap(({ oneOf }) => oneOf ?? [])
  return options.every(({ oneOf }) => oneOf) ? wordOf(words) : anyOf(options)
}

/** A choice among single words, looked up at once. */
function wordOf(oneOf: readonly string[]): Part {
  const words = new Set(oneOf)
  return {
    firsts: { words: oneOf, terminals: [] },
    empty: false,
    oneOf,
    before: (then) => (tokens, index, captured) =>
      index < tokens.length && words.has(tokens[index]!.lower) ? then(tokens, index + 1, captured) : undefined
  }
}

function anyOf(options: readonly Part[]): Part {
  return {
    firsts: union(options),
    empty: options.some((option) => option.empty),
    before: (then) => {
      const steps = options.map((option) => option.before(then))
      return (tokens, index, captured) => {
        for (const step of steps) {
          const match = step(tokens, index, captured)
          if (match) return match
        }
        return undefined
      }
    }
  }
}

function sequenceOf(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!
  const firsts = parts.slice(0, parts.findIndex((part) => !part.empty) + 1 || parts.length)
  return {
    firsts: union(firsts),
    empty: parts.every((part) => part.empty),
    before: (then) => parts.reduceRight((next, part) => part.before(next), then)
  }
}
