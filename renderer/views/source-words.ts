import type { Briefing, Metadata } from '#core/briefing/briefing.ts'
import { formatEdtf, issuedEdtf } from '#core/briefing/cite.ts'

/** Words a minute; Brysbaert, “How many words do we read per minute?”, 2019: 238 for English non-fiction. */
const READING_RATE = 238

/** “Reuters, Washington”, as far as it is known. */
export function placeAndSource({ publisher, 'publisher-place': place }: Metadata): string {
  return [publisher, place].filter(Boolean).join(', ')
}

/** “4 February 2026”, “February 2026”, “2026” or nothing. */
export function issuedWords(metadata: Metadata): string {
  return formatEdtf(issuedEdtf(metadata) ?? '', { months: 'long' })
}

/** “Reuters · Washington · 4 February 2026”, above the title. */
export function kicker({ metadata, source }: Briefing): string {
  const known = [metadata.publisher, metadata['publisher-place'], issuedWords(metadata)].filter(Boolean)
  return known.length > 0 ? known.join(' · ') : source.fileName
}

const BLANK_OR_MARK = /[\s\p{P}\p{S}]/u

/** Characters whose words are counted at once: a few milliseconds' worth. */
const COUNTED_AT_ONCE = 200_000

/**
 * How many words the text has: what white space separates and has a letter or digit. Of a long text, one piece after the
 * other: how many there are so far, and at last how many in all.
 */
export function* growingWordCount(text: string): Generator<number, void> {
  let count = 0
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start + COUNTED_AT_ONCE)
    const end = space < 0 ? text.length : space
    count += wordsIn(text, start, end)
    yield count
    start = end
  }
}

function wordsIn(text: string, start: number, end: number): number {
  let count = 0
  let inWord = false
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    const letter = code < 128 ? isAsciiWord(code) : !BLANK_OR_MARK.test(text[index]!)
    if (letter && !inWord) {
      count++
      inWord = true
    } else if (code <= 32 || (code >= 160 && /\s/u.test(text[index]!))) inWord = false
  }
  return count
}

function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Minutes to read `words` words, rounded up. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / READING_RATE)
}
