import type { Span } from '../document.ts'
import type { Budget } from './budget.ts'
import type { Assertion, Program } from './pattern.ts'
import { wordFollows, wordPrecedes } from './words.ts'

/** Bits of memory for visited states, which bounds the length that is looked at in one piece. */
const MAX_BITS = 2 ** 26
/** Steps between two looks at the clock. */
const STRIDE = 4_096

/**
 * All leftmost matches of `program` in `text`, not overlapping and not empty, preferring what a backtracking engine
 * prefers (but for repeated groups that can match nothing, where engines differ). A state (instruction, place) that
 * has failed once is never tried again, so the work is at most the program's length times the text's: the “bit-state”
 * method of RE2 (Cox, “Regular Expression Matching in the Wild”, 2010). Stops where the budget is spent; what was
 * found until then is returned.
 */
export function findMatches(program: Program, text: string, budget: Budget): Span[] {
  const longest = Math.floor(MAX_BITS / program.length)
  const found: Span[] = []
  for (let from = 0; from < text.length && !budget.spent; ) {
    const to = pieceEnd(text, from, longest)
    found.push(...matchesInPiece(program, text, { start: from, end: to }, budget))
    from = to
  }
  return found
}

/** A paragraph of megabytes is looked at in pieces that end between words. */
function pieceEnd(text: string, from: number, longest: number): number {
  if (text.length - from <= longest) return text.length
  const space = text.lastIndexOf(' ', from + longest)
  return space > from ? space + 1 : from + longest
}

function matchesInPiece(program: Program, text: string, piece: Span, budget: Budget): Span[] {
  const run = new Run(program, text, piece, budget)
  const found: Span[] = []
  for (let at = piece.start; at < piece.end && !budget.spent; ) {
    const end = run.matchAt(at)
    if (end > at) {
      found.push({ start: at, end })
      run.forget(end)
      at = end
    } else at += text.codePointAt(at)! > 0xffff ? 2 : 1
  }
  run.account()
  return found
}

class Run {
  readonly #program: Program
  readonly #text: string
  readonly #piece: Span
  readonly #budget: Budget
  readonly #visited: Uint8Array
  /** Threads still to be followed: instruction, place, instruction, place… */
  readonly #pending: number[] = []
  #steps = 0

  constructor(program: Program, text: string, piece: Span, budget: Budget) {
    this.#program = program
    this.#text = text
    this.#piece = piece
    this.#budget = budget
    this.#visited = new Uint8Array(((piece.end - piece.start + 1) * program.length) / 8 + 1)
  }

  /** End of the match that begins at `start`, or -1. */
  matchAt(start: number): number {
    this.#pending.length = 0
    this.#pending.push(0, start)
    while (this.#pending.length > 0) {
      const at = this.#pending.pop()!
      const end = this.#follow(this.#pending.pop()!, at)
      if (end !== -1) return end
    }
    return -1
  }

  /** Takes note of the steps since the last look at the clock. */
  account(): void {
    this.#budget.spend(this.#steps)
    this.#steps = 0
  }

  /** Lets the states at `place` be tried again: those on the way of a match have been visited without failing. */
  forget(place: number): void {
    const first = (place - this.#piece.start) * this.#program.length
    for (let bit = first; bit < first + this.#program.length; bit++) {
      this.#visited[bit >> 3] = this.#visited[bit >> 3]! & ~(1 << (bit & 7))
    }
  }

  /** Follows one thread until it matches (its end), fails or has nothing new to try (-1). */
  #follow(entry: number, place: number): number {
    let index = entry
    let at = place
    while (this.#visit(index, at)) {
      const instruction = this.#program[index]!
      switch (instruction.op) {
        case 'match':
          return at
        case 'split':
          this.#pending.push(instruction.second, at)
          index = instruction.first
          break
        case 'jump':
          index = instruction.to
          break
        case 'assert':
          if (!this.#holds(instruction.what, at)) return -1
          index++
          break
        case 'test': {
          const codePoint = at < this.#piece.end ? this.#text.codePointAt(at)! : -1
          if (codePoint === -1 || !instruction.test(codePoint)) return -1
          at += codePoint > 0xffff ? 2 : 1
          index++
        }
      }
    }
    return -1
  }

  #visit(index: number, at: number): boolean {
    if (++this.#steps === STRIDE) this.account()
    if (this.#budget.spent) return false
    const bit = (at - this.#piece.start) * this.#program.length + index
    const mask = 1 << (bit & 7)
    if ((this.#visited[bit >> 3]! & mask) !== 0) return false
    this.#visited[bit >> 3] = this.#visited[bit >> 3]! | mask
    return true
  }

  #holds(what: Assertion, at: number): boolean {
    if (what === 'start') return at === 0
    if (what === 'end') return at === this.#text.length
    return (this.#wordBefore(at) !== this.#wordAfter(at)) === (what === 'boundary')
  }

  #wordBefore(at: number): boolean {
    return wordPrecedes(this.#text, at) || (at > 0 && this.#text[at - 1] === '_')
  }

  #wordAfter(at: number): boolean {
    return wordFollows(this.#text, at) || this.#text[at] === '_'
  }
}
