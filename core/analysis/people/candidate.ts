import type { Span } from '../../document.ts'
import type { Token } from './tokens.ts'
import { HONORIFICS, TITLE_HEADS } from './words/titles.ts'

/** A stretch of words that may be a name, at one place of the text. */
export interface Candidate extends Span {
  /** Indices of its first and last token. */
  readonly first: number
  readonly last: number
  /** Its folded words, joined by a space: the same for every mention of the same name. */
  readonly key: string
  /** Index of the first token of the title before it (“Deputy Works Minister …”), where it has one. */
  readonly title: number | undefined
  /** Whether the title is a form of address (“Ms.”). */
  readonly addressed: boolean
}

/** The candidate that reaches from the token `first` to the token `last`, with the title of `piece`. */
export function candidate(tokens: readonly Token[], first: number, last: number, piece: Pick<Candidate, 'title' | 'addressed'>): Candidate {
  const words = tokens.slice(first, last + 1).map((token) => token.folded)
  return {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    first,
    last,
    key: words.join(' '),
    title: piece.title,
    addressed: piece.addressed
  }
}

/** The folded words from the token `from` up to, without, the token `to`. */
export function keyOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).map((token) => token.folded).join(' ')
}

/** One space, or one line break with its indentation. */
export function isSpace(gap: string): boolean {
  return gap === ' ' || (gap.length < 8 && /^[ \t\u00a0]*\n?[ \t\u00a0]*$/.test(gap) && gap !== '')
}

/** Whether the folded word is a form of address or an office. */
export function isTitle(folded: string): boolean {
  return HONORIFICS.has(folded) || TITLE_HEADS.has(folded)
}
