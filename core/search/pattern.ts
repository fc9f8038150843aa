import { isWordCharacter, WORD_CLASS } from './words.ts'

/*
 * Regular expressions that cannot run away. The built-in engine backtracks: `(a+)+b` on thirty letters takes minutes,
 * and nothing here can interrupt it. So an expression is checked by the built-in parser, which knows the syntax, and
 * compiled to a small program that `automaton.ts` runs in time proportional to program × text.
 */

export type Instruction =
  | { readonly op: 'test'; readonly test: CharacterTest }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'assert'; readonly what: Assertion }
  | { readonly op: 'match' }

export type Program = readonly Instruction[]
export type CharacterTest = (codePoint: number) => boolean
/** `start` and `end` are those of the paragraph; `boundary` is between a word, in any script, and what is none. */
export type Assertion = 'start' | 'end' | 'boundary' | 'inside'

type Node =
  | { readonly kind: 'test'; readonly test: CharacterTest }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number; readonly lazy: boolean }

type Repeat = Extract<Node, { kind: 'repeat' }>

/** A class; an escape, with what belongs to it (a surrogate pair is one); or a plain character. */
const CHARACTER = new RegExp(
  [
    '\\[(?:\\\\[^]|[^\\]\\\\])*\\]',
    '\\\\(?:[pPu]\\{[^}]*\\}|u[dD][89abAB]..\\\\u[dD][c-fC-F]..|u....|x..|c.|[^])',
    '[^]'
  ].join('|'),
  'uy'
)

/** More than any expression that a person types; keeps the work per character small. */
const MAX_INSTRUCTIONS = 1_000
const MAX_DEPTH = 50

/** The program of a regular expression, or why it has none, in words that complete “the pattern …”. */
export type Compiled = { readonly program: Program } | { readonly problem: string }

/** Compiles an expression. Never throws. Look-around and back-references have no program. */
export function compilePattern(source: string, options: { readonly matchCase?: boolean } = {}): Compiled {
  const flags = options.matchCase ? 'u' : 'iu'
  try {
    new RegExp(source, flags)
  } catch {
    return { problem: 'is not a complete regular expression' }
  }
  const reader = new PatternReader(source, flags)
  const node = reader.read()
  if (reader.problem !== undefined) return { problem: reader.problem }
  if (sizeOf(node) >= MAX_INSTRUCTIONS) return { problem: 'is too large to run' }
  const program: Instruction[] = []
  emit(node, program)
  program.push({ op: 'match' })
  return { program }
}

/** Reads an expression that the built-in parser has accepted. */
class PatternReader {
  problem: string | undefined
  readonly #source: string
  readonly #flags: string
  #at = 0
  #depth = 0

  constructor(source: string, flags: string) {
    this.#source = source
    this.#flags = flags
  }

  read(): Node {
    const nodes = [this.#sequence()]
    while (this.#take('|')) nodes.push(this.#sequence())
    return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes }
  }

  #sequence(): Node {
    const nodes: Node[] = []
    while (this.problem === undefined && /[^|)]/.test(this.#source.charAt(this.#at))) {
      nodes.push(this.#quantified(this.#atom()))
    }
    return { kind: 'sequence', nodes }
  }

  #quantified(node: Node): Node {
    const match = this.#takeMatch(/(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/y)
    if (!match) return node
    const [sign, from, comma, to, lazy] = match
    const [min, max] = from === undefined ? rangeOfSign(sign) : rangeOfCount(Number(from), comma === ',', to ?? '')
    return { kind: 'repeat', node, min, max, lazy: lazy === '?' }
  }

  #atom(): Node {
    if (this.#take('^')) return { kind: 'assert', what: 'start' }
    if (this.#take('$')) return { kind: 'assert', what: 'end' }
    if (this.#take('\\b')) return { kind: 'assert', what: 'boundary' }
    if (this.#take('\\B')) return { kind: 'assert', what: 'inside' }
    if (this.#takeMatch(/\((?:\?<?[=!]|\?[a-z-]+:)/y)) return this.#refuse('looks around or changes its flags')
    if (this.#takeMatch(/\\(?:k<|[1-9])/y)) return this.#refuse('refers back to its own match')
    if (this.#takeMatch(/\((?:\?:|\?<[^>]*>)?/y)) return this.#group()
    return { kind: 'test', test: characterTest(this.#character(), this.#flags) }
  }

  #group(): Node {
    if (++this.#depth > MAX_DEPTH) return this.#refuse('is nested very deeply')
    const node = this.read()
    this.#take(')')
    this.#depth--
    return node
  }

  /** The source of one character, escape or class. */
  #character(): string {
    return this.#takeMatch(CHARACTER)?.[0] ?? ''
  }

  #refuse(problem: string): Node {
    this.problem ??= `${problem}, which this search does not offer`
    return { kind: 'sequence', nodes: [] }
  }

  #take(sign: string): boolean {
    const taken = this.#source.startsWith(sign, this.#at)
    if (taken) this.#at += sign.length
    return taken
  }

  #takeMatch(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at
    const match = sticky.exec(this.#source)
    if (match) this.#at = sticky.lastIndex
    return match
  }
}

function rangeOfSign(sign: string): [min: number, max: number] {
  return sign.startsWith('?') ? [0, 1] : [sign.startsWith('+') ? 1 : 0, Infinity]
}

function rangeOfCount(min: number, open: boolean, to: string): [min: number, max: number] {
  return [min, open ? (to === '' ? Infinity : Number(to)) : min]
}

/** `\w` means the letters of every script; the rest is the built-in engine's, asked one character at a time. */
function characterTest(source: string, flags: string): CharacterTest {
  if (/^\\w$/i.test(source)) return remembered((codePoint) => isWordSign(codePoint) === (source === '\\w'))
  const insides = WORD_CLASS.slice(1, -1) + '_'
  const widened = source.replace(/\\([^])/gu, (escape, letter: string) => (letter === 'w' ? insides : escape))
  const expression = new RegExp(`^${widened}$`, flags)
  return remembered((codePoint) => expression.test(String.fromCodePoint(codePoint)))
}

/** Asks once for each character; the common ones are looked up without hashing. */
function remembered(test: CharacterTest): CharacterTest {
  const common: boolean[] = []
  const rare = new Map<number, boolean>()
  return (codePoint) => {
    if (codePoint < 0x80) return (common[codePoint] ??= test(codePoint))
    const answer = rare.get(codePoint) ?? test(codePoint)
    rare.set(codePoint, answer)
    return answer
  }
}

function isWordSign(codePoint: number): boolean {
  return codePoint === 0x5f || isWordCharacter(String.fromCodePoint(codePoint))
}

/** At least the number of instructions, and of turns, that `emit` makes of a node. */
function sizeOf(node: Node): number {
  switch (node.kind) {
    case 'test':
    case 'assert':
      return 1
    case 'sequence':
      return node.nodes.reduce((sum, each) => sum + sizeOf(each), 0)
    case 'choice':
      return node.nodes.reduce((sum, each) => sum + sizeOf(each) + 2, 0)
    case 'repeat': {
      const size = Math.max(1, sizeOf(node.node))
      const optional = node.max === Infinity ? size + 2 : (node.max - node.min) * (size + 1)
      return 1 + node.min * size + optional
    }
  }
}

function emit(node: Node, into: Instruction[]): void {
  switch (node.kind) {
    case 'test':
      into.push({ op: 'test', test: node.test })
      break
    case 'assert':
      into.push({ op: 'assert', what: node.what })
      break
    case 'sequence':
      for (const each of node.nodes) emit(each, into)
      break
    case 'choice':
      emitChoice(node.nodes, into)
      break
    case 'repeat':
      emitRepeat(node, into)
  }
}

function emitChoice(nodes: readonly Node[], into: Instruction[]): void {
  const exits: number[] = []
  nodes.forEach((node, index) => {
    const split = index < nodes.length - 1 ? into.push({ op: 'jump', to: 0 }) - 1 : -1
    emit(node, into)
    if (split === -1) return
    exits.push(into.push({ op: 'jump', to: 0 }) - 1)
    into[split] = { op: 'split', first: split + 1, second: into.length }
  })
  for (const exit of exits) into[exit] = { op: 'jump', to: into.length }
}

function emitRepeat(node: Repeat, into: Instruction[]): void {
  for (let count = 0; count < node.min; count++) emit(node.node, into)
  if (node.max === Infinity) {
    emitOptional(node, into, { again: true })
    return
  }
  for (let count = node.min; count < node.max; count++) emitOptional(node, into)
}

/** A body that may be passed over and, where `again`, come back to. */
function emitOptional({ node, lazy }: Repeat, into: Instruction[], { again = false } = {}): void {
  const split = into.push({ op: 'jump', to: 0 }) - 1
  emit(node, into)
  if (again) into.push({ op: 'jump', to: split })
  const [body, after] = [split + 1, into.length]
  into[split] = lazy ? { op: 'split', first: after, second: body } : { op: 'split', first: body, second: after }
}
