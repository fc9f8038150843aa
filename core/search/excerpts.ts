import type { Span } from '../document.ts'

/** Words around a match, cut between words. */
export interface Excerpt {
  readonly excerpt: string
  /** Where `excerpt` begins in the text, in UTF-16 code units. The match begins at `start - excerptStart` in it. */
  readonly excerptStart: number
}

/** Code units of context on either side. */
const REACH = 60
/** A word this much longer than the reach is cut rather than kept whole. */
const LONGEST_WORD = 30

/**
 * About 60 characters of `text` on either side of `span`, without leaving `within`. `text.slice(excerptStart)`
 * begins with the excerpt.
 */
export function excerptOf(text: string, span: Span, within: Span): Excerpt {
  const start = startOfExcerpt(text, span.start, within.start)
  const end = endOfExcerpt(text, span.end, within.end)
  return { excerpt: text.slice(start, end), excerptStart: start }
}

function startOfExcerpt(text: string, match: number, limit: number): number {
  const from = match - REACH
  if (from <= limit) return Math.min(limit, match)
  const stop = Math.min(match, from + LONGEST_WORD)
  for (let at = from; at < stop; at++) if (isSpace(text, at - 1) && !isSpace(text, at)) return at
  return wholeCharacter(text, from)
}

function endOfExcerpt(text: string, match: number, limit: number): number {
  const from = match + REACH
  if (from >= limit) return Math.max(limit, match)
  const stop = Math.max(match, from - LONGEST_WORD)
  for (let at = from; at > stop; at--) if (isSpace(text, at) && !isSpace(text, at - 1)) return at
  return wholeCharacter(text, from)
}

/** Asked some sixty times for each hit, so the common answers are had without a pattern. */
function isSpace(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit === 0x20 || (unit < 0x80 ? unit >= 0x09 && unit <= 0x0d : /\s/.test(text.charAt(offset)))
}

/** `offset`, moved past the second half of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return offset > 0 && text.codePointAt(offset - 1)! > 0xffff ? offset + 1 : offset
}
