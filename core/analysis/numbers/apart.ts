import { type Numeral, slashedAt } from './numerals.ts'
import { isHyphen, type Token } from './tokens.ts'
import { BOUNDARY_WORDS, HEDGES, MONTHS, NUMBERED_NOUNS, POINTING_WORDS, WEEKDAYS } from './words.ts'

/*
 * Numbers that are no amounts: years, days and clock times, the numbers of articles and flights, telephone numbers,
 * scores, addresses, parts of names, and small counts that only point back (“the two leaders”).
 */

const JOINERS = /^[-–—/:._‑]$/
const CLOCK = /^(?:a\.?m\.?|p\.?m\.?|o['’]clock|gmt|utc|bst|est|edt|pst|cet)$/
const STREETS = /^(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|place|court|terrace|way|highway|parkway)$/

/** Where the run of joined numbers that begins at `index` ends: dates, clock times, telephone numbers, scores. */
export function runAt(tokens: readonly Token[], index: number): { readonly next: number; readonly members: number; readonly joiner: string } {
  let at = index
  let members = 1
  let joiner = ''
  for (;;) {
    const [join, number] = [tokens[at + 1], tokens[at + 2]]
    if (join === undefined || join.spaced || !JOINERS.test(join.text) || number?.kind !== 'number' || number.spaced) break
    joiner = join.text
    members++
    at += 2
  }
  return { next: at + 1, members, joiner }
}

/** Whether the digits at `index` belong to a longer code, and where it ends. */
export function codeAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index]!
  if (token.kind !== 'number') return undefined
  const before = tokens[index - 1]
  const attached = before !== undefined && !token.spaced
  if (attached && before.kind === 'word') return index + 1
  if (/^\d{8,}$/.test(token.text)) return index + 1
  if (/^(?:st|nd|rd|th)$/.test(tokens[index + 1]?.lower ?? '') && !tokens[index + 1]!.spaced) return index + 2
  if (attached && /^[-‑/_.:@#*]$/.test(before.text) && !before.spaced && index > 1) return index + 1
  if (slashedAt(tokens, index) !== undefined || slashedAt(tokens, index + 1) !== undefined || slashedAt(tokens, index + 2) !== undefined) return undefined
  const run = runAt(tokens, index)
  if (run.members > 2 || (run.members === 2 && /^[/:._]$/.test(run.joiner))) return run.next
  if (run.members === 2 && tokens[index + 2]!.text.length === 4 && token.text.length === 3) return run.next
  return telephoneAt(tokens, index) ?? lettersAfter(tokens, run.members === 1 ? index : run.next - 1)
}

/** “+44 20 7946 0958”, “(202) 555 0101”, “4111 1111”. */
function telephoneAt(tokens: readonly Token[], index: number): number | undefined {
  const opened = tokens[index - 1]?.text === '(' && tokens[index + 1]?.text === ')' ? 1 : 0
  const plain = (at: number): boolean => tokens[at]?.kind === 'number' && /^\d+$/.test(tokens[at].text)
  if (!plain(index) || !plain(index + 1 + opened)) return undefined
  let next = index + 1 + opened
  while (plain(next)) next = runAt(tokens, next).next
  return next
}

/** “5G”, “1990s”, “747s”: letters that make the digits part of a word, but for units, scales and ordinals. */
function lettersAfter(tokens: readonly Token[], index: number): number | undefined {
  const after = tokens[index + 1]
  if (after?.kind === 'mark' && /^['’]$/.test(after.text) && !after.spaced && tokens[index + 2]?.lower === 's') return index + 3
  if (after?.kind !== 'word' || after.spaced) return undefined
  if (/^[A-Z]$/.test(after.text) && after.text !== 'K') return index + 2
  return /^(?:st|nd|rd|th|k|m|bn|b|mn|tn|t|km|kms|kg|kgs|g|mg|cm|mm|ft|mi|mph|mw|gw|kw|kwh|mwh|gwh|twh|gb|mb|tb|ha|lb|lbs|oz|p|c|pc|bpd|min|mins|hrs|hr|am|pm|million|billion|percent|trillion|thousand|pct)$/.test(after.lower)
    ? undefined
    : index + 2
}

/** Whether the number `[index, numeral.next)`, which has no unit, is a year, a day of a month or a time of day. */
export function isDateOrClock(tokens: readonly Token[], index: number, numeral: Numeral): boolean {
  const [before, after] = [tokens[index - 1], tokens[numeral.next]]
  if (after && CLOCK.test(after.lower)) return true
  const small = numeral.value !== null && numeral.value >= 1 && numeral.value <= 31
  if (small && !numeral.scaled && (isMonth(before) || isMonth(after) || (after?.lower === 'of' && isMonth(tokens[numeral.next + 1])))) return true
  return isYear(tokens, index, numeral)
}

function isMonth(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && MONTHS.test(token.lower)
}

function isYear(tokens: readonly Token[], index: number, numeral: Numeral): boolean {
  const token = tokens[index]!
  if (numeral.scaled || !/^[12]\d{3}$/.test(token.text) || numeral.next !== index + 1) return false
  const after = tokens[numeral.next]
  if (isHedged(tokens, index)) return false
  const counted = after?.kind === 'word' && after.spaced && /^(?:\p{Ll}+s|people|men|women|children|police)$/u.test(after.text) && !BOUNDARY_WORDS.has(after.lower)
  const before = tokens[index - 1]?.lower ?? ''
  return !counted || /^(?:in|since|by|until|the|of|its|their|his|from|during|for|['’])$/.test(before)
}

function isHedged(tokens: readonly Token[], index: number): boolean {
  return hedgeBefore(tokens, index) < index && !/^(?:around|about|over|some)$/.test(tokens[index - 1]!.lower) ? true : tokens[index - 1]?.lower === 'some'
}

/** Index of the first word of the hedge that stands before `index`, or `index` itself. */
export function hedgeBefore(tokens: readonly Token[], index: number): number {
  const found = HEDGES.find((phrase) => phrase.every((word, at) => tokens[index - phrase.length + at]?.lower === word))
  return found ? index - found.length : index
}

/** Whether the number counts items of a list, names a section or a flight, or is part of a name. */
export function isLabel(tokens: readonly Token[], index: number, numeral: Numeral): boolean {
  const [before, after] = [tokens[index - 1], tokens[numeral.next]]
  if (index === 0 && after && !after.spaced && /^[.):]$/.test(after.text)) return true
  if (before && /^[([]$/.test(before.text) && /^[)\]]$/.test(after?.text ?? '') && (index === 1 || before.text === '[')) return true
  if (after?.kind === 'word' && isAddress(tokens, numeral.next)) return true
  if (isNumbered(tokens, index)) return true
  if (before?.kind !== 'word' || !tokens[index]!.spaced) return false
  if (NUMBERED_NOUNS.has(before.lower) && !/^(?:points?|level|size)$/.test(before.lower)) return !isNounAfter(after) || /^\p{Lu}/u.test(before.text)
  if (index < 2 || !/^\p{Lu}/u.test(before.text) || BOUNDARY_WORDS.has(before.lower) || WEEKDAYS.test(before.lower)) return false
  return !numeral.scaled && !numeral.inWords && !tokens[index]!.text.includes(',') && hedgeBefore(tokens, index) === index
}

/** “paragraphs 11 and 15”, “articles 5, 6 and 7”: the later numbers of a list of numbered things. */
function isNumbered(tokens: readonly Token[], index: number): boolean {
  let at = index
  while (at > 2 && index - at < 12 && /^(?:and|or|to|,|&)$/.test(tokens[at - 1]!.lower)) {
    const joined = tokens[at - 2]!.text === ',' ? at - 3 : at - 2
    if (tokens[joined]?.kind !== 'number') return false
    at = joined
  }
  const noun = tokens[at - 1]
  return at < index && noun?.kind === 'word' && noun.lower.endsWith('s') && NUMBERED_NOUNS.has(noun.lower) && !/^(?:points|levels|days|weeks|months|figures|units)$/.test(noun.lower)
}

function isNounAfter(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.spaced && !BOUNDARY_WORDS.has(token.lower)
}

function isAddress(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at < index + 4; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false
    if (at > index && STREETS.test(token.lower)) return true
  }
  return false
}

/** “the two leaders”, “these three”, “all four”, and “one” as an article or a pronoun. */
export function isPointer(tokens: readonly Token[], index: number, numeral: Numeral): boolean {
  if (numeral.scaled || numeral.value === null || numeral.value > 10) return false
  if (tokens[index]!.lower === 'one') return true
  if (tokens[numeral.next]?.lower === 'of' && /^(?:us|them|you)$/.test(tokens[numeral.next + 1]?.lower ?? '')) return true
  // “a year or two”
  if (tokens[index - 1]?.lower === 'or' && tokens[index - 3]?.lower === 'a') return true
  return POINTING_WORDS.has(tokens[index - 1]?.lower ?? '')
}

/** “3-1”, “2–0”, “52-48”: two numbers joined, where no noun in the plural or unit makes them a range. */
export function isScore(tokens: readonly Token[], index: number, next: number): boolean {
  if (/^(?:by|won|win|beat|lost|lose|score|scored|defeated|voted|vote|drew|leading|led|trailing)$/.test(tokens[index - 1]?.lower ?? '')) return true
  const after = tokens[next]
  return !(after?.kind === 'word' && after.spaced && /s$|^(?:people|men|women|children|percent|per)$/.test(after.lower)) && !isHyphen(tokens, next)
}
