import type { Block, SourceDocument, Span } from '../document.ts'
import { isDigitAt, isFigureAt, isLetterAt, isLowerAt, isUpperAt, letterPattern } from '../letters.ts'
import { CAPTION, EITHER, EITHER_PROPER, LEANING, MONTHS, NUMBERED, OPENERS, SPEECH } from './structure/abbreviations.ts'

/** A sentence, and the block it stands in. Sentences never cross blocks; headings and credits have none. */
export interface Sentence extends Span {
  readonly text: string
  readonly blockIndex: number
}

/** No reader calls more than this one sentence; without full stops, text is cut at the last white space before it. */
const LONGEST_SENTENCE = 4_000

/**
 * Where a sentence may end: stops with the quotation marks and brackets that close on them, then any note marks
 * (“[3] [4]”). Ideographic stops need no space after them.
 */
const STOP = /(?:[.!?…‽؟।]+(?:[”"’'»)\]}]|\s[”»])*|[。！？]+[”」』）]*)(?:\s?\[(?:\^?\d{1,3}|\^?[a-z]|citation needed|note \d{1,2})\])*/g

const RUNS_ON = letterPattern(String.raw`^[“"‘]?\p{Lu}\p{Ll}`)
const OPENING = letterPattern(
  String.raw`^(?:["“‘'«„(\[{` + '`' + String.raw`*_¿¡•–—-]{1,4}\s?)?(?:[\p{Lu}\p{Lt}\p{N}\p{Lo}$€£#@]|\p{Ll}{1,6}\p{Lu})|^\((?:https?:|see\b)`
)
const NAME_LIKE = letterPattern(String.raw`^(?:\p{Lu}[\p{L}.’'-]*|the|of|he|she|they|de|van|von|al)$`)
const STREET = letterPattern(String.raw`\p{Lu}\p{Ll}+\s+St$`)
const INITIALS = letterPattern(String.raw`^(?:\p{L}\.)+\p{L}$`)
const SMALL_WORD = letterPattern(String.raw`(?:^|[\s(“"])[\p{Ll}\d][\p{Ll}\d’'-]*$`)

/**
 * The sentences of the running text, in text order: every stop is a candidate, and the rules below keep together what
 * belongs together. They are rules of our own rather than those of `Intl.Segmenter`, whose results change with the
 * version of ICU and whose time is quadratic in the length of a paragraph. Linear in the length of the text.
 */
export function splitSentences(document: SourceDocument): readonly Sentence[] {
  return document.blocks.flatMap((block, blockIndex) => {
    if (block.kind === 'heading' || block.kind === 'credit') return []
    return sentencesOf(document.text, block).map(({ start, end }) => ({
      text: document.text.slice(start, end),
      start,
      end,
      blockIndex
    }))
  })
}

function sentencesOf(text: string, block: Block): Span[] {
  const words = text.slice(block.start, block.end)
  const found: Span[] = []
  for (const line of block.kind === 'table' ? linesOf(words) : [{ start: 0, end: words.length }]) {
    let from = line.start
    for (const end of endsIn(words, line)) {
      pushPieces(found, words, from, end, block.start)
      from = end
    }
  }
  return found
}

function linesOf(words: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const match of words.matchAll(/\n|$/g)) {
    found.push({ start, end: match.index })
    start = match.index + 1
  }
  return found
}

function endsIn(words: string, line: Span): number[] {
  const ends: number[] = []
  let from = line.start
  STOP.lastIndex = line.start
  for (let match = STOP.exec(words); match && match.index < line.end; match = STOP.exec(words)) {
    const end = match.index + match[0].length
    if (!isBoundary(words, from, match.index, end)) continue
    ends.push(end)
    from = end
  }
  if (from < line.end) ends.push(line.end)
  return ends
}

/** Adds `[from, end)` trimmed, in pieces where it is longer than any sentence. */
function pushPieces(into: Span[], words: string, from: number, end: number, offset: number): void {
  let start = from
  while (end - start > LONGEST_SENTENCE) {
    const cut = cutBefore(words, start, start + LONGEST_SENTENCE)
    pushTrimmed(into, words, start, cut, offset)
    start = cut
  }
  pushTrimmed(into, words, start, end, offset)
}

function cutBefore(words: string, start: number, limit: number): number {
  for (let index = limit; index > start + LONGEST_SENTENCE / 2; index--) {
    if (/\s/.test(words[index]!)) return index
  }
  const low = words.charCodeAt(limit)
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit
}

function pushTrimmed(into: Span[], words: string, from: number, to: number, offset: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(words[start]!)) start++
  while (end > start && /\s/.test(words[end - 1]!)) end--
  if (start < end) into.push({ start: offset + start, end: offset + end })
}

/** Whether the stop at `[stop, end)` ends the sentence that began at `from`. */
function isBoundary(words: string, from: number, stop: number, end: number): boolean {
  const marks = words.slice(stop, end)
  if (end === words.length || /^[。！？]/.test(marks)) return true
  const after = words.slice(end, end + 80)
  const next = after.trimStart()
  if (next === '') return true
  if (next.length === after.length && !isRunOn(words, stop, marks, after)) return false
  if (!opensSentence(next)) return false
  if (/^(?:\.{2,}|…)/.test(marks)) return isEllipsisEnd(words, stop, marks, next)
  if (/^[!?]/.test(marks)) return !isAsked(marks, next)
  return isFullStop(words, from, stop, marks, next)
}

/** No space after the stop: only “…did.”He said” and “…did.[3]He said” run on into a sentence of their own. */
function isRunOn(words: string, stop: number, marks: string, after: string): boolean {
  return /[”"\]]$/.test(marks) && RUNS_ON(after).test(after) && (isLowerAt(words, stop - 1) || isDigitAt(words, stop - 1))
}

function opensSentence(next: string): boolean {
  return OPENING(next).test(next)
}

function isEllipsisEnd(words: string, stop: number, marks: string, next: string): boolean {
  const apart = /\s/.test(words[stop - 1] ?? ' ')
  return OPENERS.has(firstWord(next)) || (!apart && !/^\d/.test(next)) || /[”"»]/.test(marks)
}

/** “Why?” Petro asked. */
function isAsked(marks: string, next: string): boolean {
  if (!/[”"’'»]$/.test(marks)) return /^(?:Inc|Corp|Japan)\b/.test(next)
  return next
    .split(/\s+/, 5)
    .slice(0, 4)
    .some((word, index, all) => SPEECH.has(bare(word)) && index > 0 && all.slice(0, index).every(isNameLike))
}

function isNameLike(word: string): boolean {
  return NAME_LIKE(word).test(word)
}

function isFullStop(words: string, from: number, stop: number, marks: string, next: string): boolean {
  const soFar = words.slice(from, Math.min(stop, from + 60)).trimStart()
  if (stop - from < 40 && (isEnumerator(soFar) || CAPTION.test(soFar))) return false
  const word = wordBefore(words, stop)
  const quoted = /["”»]/.test(marks)
  const key = word.toLowerCase()
  const opener = OPENERS.has(firstWord(next))
  if (LEANING.has(key)) return quoted && opener
  if (NUMBERED.has(key) && isNumbering(key, next)) return false
  if (key === 'st') return opener && !/^(?:the|st|of|in|at)\b/i.test(next) && isStreet(words.slice(Math.max(0, stop - 24), stop))
  if (EITHER.has(key) || (EITHER_PROPER.has(key) && key !== word)) return endsAfterEither(key, next, opener, quoted)
  if (isInitials(word)) return endsAfterInitials(words, stop, word, next, opener, quoted)
  return true
}

function isStreet(words: string): boolean {
  return STREET(words).test(words)
}

/** The number or letter that opens a list item or a numbered heading, which belongs to what it numbers. */
function isEnumerator(words: string): boolean {
  return /^[([]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlIVXL]{1,6})$/.test(words)
}

function isNumbering(key: string, next: string): boolean {
  if (key === 'no' || key === 'nos' || key.length > 2) return /^(?:[\d#(]|[IVX]+\b)/.test(next)
  return /^[\d(]/.test(next) || MONTHS.has(firstWord(next)) || key === 'v'
}

/** What follows a time of day within a sentence: a zone, a day, a month. */
const AFTER_CLOCK = /^(?:(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|IST|JST|KST|HKT|MSK|AE[SD]T|SGT|WAT|EAT|SAST|ET)\b|Eastern|Pacific|Central|Mountain|Greenwich|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]*\.? \d|\.)|\(|\d|[-–—])/

function endsAfterEither(key: string, next: string, opener: boolean, quoted: boolean): boolean {
  if (/^\d/.test(next) && (MONTHS.has(key) || key === 'al' || key === 'est' || key.length < 4)) return false
  if (/^[(\[]/.test(next)) return false
  if (/^[ap]\.?m$/.test(key)) return !AFTER_CLOCK.test(next)
  if (quoted) return true
  if (/^["“‘]/.test(next)) return true
  return opener || (key === 'etc' && isUpperAt(next, 0))
}

function isInitials(word: string): boolean {
  return word.length === 1 ? isUpperAt(word, 0) : INITIALS(word).test(word)
}

/** “George W. Bush” goes on; “plan B. It failed” ends, and so does “he and I. They left”. */
function endsAfterInitials(words: string, stop: number, word: string, next: string, opener: boolean, quoted: boolean): boolean {
  const before = words.slice(Math.max(0, stop - word.length - 20), stop - word.length).trimEnd()
  const afterSmallWord = SMALL_WORD(before).test(before)
  if (quoted) return true
  if (word.length > 1) return opener || /^["“‘]/.test(next)
  if (!opener) return afterSmallWord && !isUpperAt(next, 0)
  return afterSmallWord || word === 'I' || !/^(?:a|an|an?)$/i.test(firstWord(next))
}

/** The run of letters, digits and inner full stops that ends at `end`, at most 20 characters of it. */
function wordBefore(words: string, end: number): string {
  let start = end
  while (start > end - 20 && start > 0 && isInWord(words, start - 1)) start--
  while (words[start] === '.' && start < end) start++
  return words.slice(start, end)
}

function isWordSign(words: string, index: number): boolean {
  return isLetterAt(words, index) || isFigureAt(words, index)
}

function isInWord(words: string, index: number): boolean {
  return isWordSign(words, index) || words[index] === '.' || words[index] === '§'
}

function firstWord(next: string): string {
  return bare(/^[^\s]*/.exec(next)![0]).replaceAll('’', "'")
}

function bare(word: string): string {
  let from = 0
  let to = word.length
  while (from < to && !isWordSign(word, from)) from++
  while (to > from && !isWordSign(word, to - 1)) to--
  return word.slice(from, to).toLowerCase()
}
