import type { SourceDocument, Span } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import type { KeyNumber } from '../../findings.ts'
import type { Amount } from '../numbers.ts'
import type { Sentence } from '../sentences.ts'
import { CHANGE_WORDS } from './words.ts'

const CHANGED = letterPattern(String.raw`(\p{L}+)\s+(?:(?:by|from|to|another|further|an additional|as much as)\s+){0,2}$`)
const MOST = 40
const FEWEST = 12
/** One more number for so many characters of text. */
const CHARACTERS_PER_NUMBER = 400
/** Ordinals and superlative ranks are many and say little: no more than a few are shown. */
const MOST_ORDINALS = 4

const WEIGHTS = { money: 5, percent: 4.5, count: 3, quantity: 3, duration: 2.5, rank: 2.2, ordinal: 1.6 } as const

/** A key number in the making: one amount, or two that a change or a range joins. */
interface Candidate {
  readonly amount: Amount
  readonly shown: Span
  readonly weight: number
  readonly changed: boolean
}

/** The numbers worth a reader’s look, the weightiest first. */
export function chosenNumbers(document: SourceDocument, sentences: readonly Sentence[], amounts: readonly Amount[]): readonly KeyNumber[] {
  const seen = new Map<string, number>()
  for (const amount of amounts) seen.set(keyOf(amount), (seen.get(keyOf(amount)) ?? 0) + 1)
  const taken = new Set<string>()
  const candidates = joined(document, amounts).flatMap(({ amount, shown, changed }): Candidate[] => {
    const key = keyOf(amount)
    if (taken.has(key) || isSlight(amount)) return []
    taken.add(key)
    return [{ amount, shown, changed, weight: weightOf(amount, { changed, times: seen.get(key) ?? 1, sentences: sentences.length }) }]
  })
  const most = Math.min(MOST, Math.max(FEWEST, Math.floor(document.text.length / CHARACTERS_PER_NUMBER)))
  let ordinals = 0
  return candidates
    .sort((a, b) => b.weight - a.weight || a.shown.start - b.shown.start)
    .filter(({ amount }) => amount.kind !== 'ordinal' || ordinals++ < MOST_ORDINALS)
    .slice(0, most)
    .map((candidate) => keyNumber(document, sentences, candidate))
}

/** The same amount of the same thing, however it is hedged. */
function keyOf({ kind, value, high, unit, text }: Amount): string {
  return `${kind} ${value ?? text.toLowerCase()} ${high ?? ''} ${unit.toLowerCase()}`
}

/** Amounts too slight to show: ages, a bare small count of nothing in particular, “a dozen” years, one of anything. */
function isSlight({ kind, value, unit, high }: Amount): boolean {
  if (unit.endsWith(' old')) return true
  if (kind === 'count') return value !== null && value < 100 && high === undefined && unit === ''
  return kind === 'duration' && value === 1 && /^(?:second|minute|day|week|month|year|decade|century)$/.test(unit)
}

function weightOf(amount: Amount, { changed, times, sentences }: { changed: boolean; times: number; sentences: number }): number {
  const size = amount.value === null ? 1 : Math.log10(1 + Math.abs(amount.high ?? amount.value)) / 6
  const early = 2 / (1 + (8 * amount.sentence) / Math.max(8, sentences)) + (amount.sentence === 0 ? 1 : 0)
  return WEIGHTS[amount.kind] + Math.min(size, 1.5) + early + (changed ? 1 : 0) + Math.min(1, (times - 1) * 0.5)
}

/**
 * Joins what one statement of change says (“rose 3 percent to 1.2 million”, “from $2 million to $3 million”) into one
 * number: its value is the first amount’s, its words are all of them.
 */
function joined(document: SourceDocument, amounts: readonly Amount[]): { amount: Amount; shown: Span; changed: boolean }[] {
  const found: { amount: Amount; shown: Span; changed: boolean }[] = []
  let index = 0
  while (index < amounts.length) {
    const amount = amounts[index]!
    const verb = changeBefore(document.text, amount)
    let end = amount.shown.end
    let next = index + 1
    let value = amount
    while (next < amounts.length && next < index + 4) {
      const [last, following] = [amounts[next - 1]!, amounts[next]!]
      const former = wasBefore(document.text, end, last, following)
      if (!former && !continues(document.text, end, last, following, verb !== undefined)) break
      if (next === index + 1 && !former) value = withHigh(amount, following)
      end = amounts[next++]!.shown.end
    }
    found.push({ amount: value, shown: { start: verb ?? amount.shown.start, end }, changed: verb !== undefined })
    index = next
  }
  return found
}

/** The low end of a range with its high end, or the amount as it is where the two are no range. */
function withHigh(low: Amount, high: Amount): Amount {
  const range = low.opensRange || (low.kind === high.kind && low.unit === high.unit)
  return range && high.value !== null && low.value !== null && high.value > low.value ? { ...low, high: high.value } : low
}

/** Where the words of change before an amount begin (“rose by”, “fell from”, “up”), if there are any. */
function changeBefore(text: string, { shown }: Amount): number | undefined {
  const before = text.slice(Math.max(0, shown.start - 40), shown.start)
  const match = CHANGED(before).exec(before)
  return match && CHANGE_WORDS.has(match[1]!.toLowerCase()) ? shown.start - (before.length - match.index) : undefined
}

/** Most characters between the two ends of a range. */
const RANGE_REACH = 24

/** Whether an amount goes on with what ends at `end`: “… to 1.2 million”, “… from $3 million”. */
function continues(text: string, end: number, last: Amount, next: Amount, changed: boolean): boolean {
  if (last.opensRange && last.sentence === next.sentence && next.start - last.end <= RANGE_REACH) return true
  if (last.sentence !== next.sentence || next.shown.start < end || next.shown.start - end > 12) return false
  const between = text.slice(end, next.shown.start)
  if (changed) return /^,? (?:to|from) $/.test(between)
  return between === ' to ' && last.kind === next.kind && last.unit === next.unit
}

const FORMERLY = /^[^;:.]{0,48}?\b(?:up|down) from $/

/** Whether `next` is what the amount that ends at `end` was before: “$3 a year for heating, up from $2”. */
function wasBefore(text: string, end: number, now: Amount, next: Amount): boolean {
  const sameUnit = (now.kind === next.kind && now.unit === next.unit) || now.unit.startsWith(`${next.unit} per `)
  return sameUnit && now.sentence === next.sentence && next.shown.start - end <= 64 && FORMERLY.test(text.slice(end, next.shown.start))
}

function keyNumber(document: SourceDocument, sentences: readonly Sentence[], { amount, shown }: Candidate): KeyNumber {
  const sentence = sentences[amount.sentence]!
  return {
    start: shown.start,
    end: shown.end,
    text: document.text.slice(shown.start, shown.end),
    value: amount.value,
    ...(amount.high === undefined ? {} : { high: amount.high }),
    unit: amount.unit,
    approximate: amount.approximate,
    kind: amount.kind,
    context: { start: sentence.start, end: sentence.end }
  }
}
