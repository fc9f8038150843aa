import { diffArrays } from 'diff'
import { splitSentences } from '../analysis/sentences.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { SourceDocument, Span } from '../document.ts'
import type { KeyNumber, Quote, TimelineEntry, Words } from '../findings.ts'
import { likenessOf, pairAlike } from './pairing.ts'

/** A sentence (or heading) that is not what it was. Spans are those of the document it stands in. */
export type Change =
  | { readonly kind: 'added'; readonly after: Words }
  | { readonly kind: 'removed'; readonly before: Words }
  /** The same words in another place. */
  | { readonly kind: 'moved'; readonly before: Words; readonly after: Words }
  | { readonly kind: 'altered'; readonly before: Words; readonly after: Words; readonly words: WordChanges }

/** Which words of an altered sentence went and came. */
export interface WordChanges {
  readonly removed: readonly Span[]
  readonly added: readonly Span[]
}

/** What changed from one version of a document to the next, in the order of the text. */
export interface Changes {
  /** Whether the texts are the same, letter for letter. */
  readonly sameText: boolean
  readonly sentences: readonly Change[]
  readonly quotes: readonly Quote[]
  readonly dates: readonly TimelineEntry[]
  readonly numbers: readonly KeyNumber[]
}

/** Differences beyond which the order of sentences is left out of the comparison, so that it stays linear. */
const MAX_EDITS = 2_000
/** Words of a sentence beyond which it is shown as a whole. */
const MAX_WORDS = 600
/** How much of their words two sentences share to be one that was altered. */
const ALTERED = 0.5

/** Compares two versions of a document, sentence by sentence. */
export function changesBetween(before: Briefing, after: Briefing): Changes {
  const runs = compare(unitsOf(before.document), unitsOf(after.document))
  return {
    sameText: before.document.text === after.document.text,
    sentences: inTextOrder(withMoves(runs.flatMap(changesOfRun))),
    quotes: newItems(before.quotes, after.quotes, ({ text }) => plain(text)),
    dates: newItems(before.timeline, after.timeline, ({ date }) => date),
    numbers: newItems(before.numbers, after.numbers, ({ text, value, high, unit }) => (value === null ? plain(text) : `${value} ${high ?? ''} ${unit}`))
  }
}

/** Sentences, and the blocks that have none: headings and credits. */
function unitsOf(document: SourceDocument): readonly Words[] {
  const alone = document.blocks.filter(({ kind }) => kind === 'heading' || kind === 'credit')
  const units = [...splitSentences(document), ...alone].map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) }))
  return units.sort((a, b) => a.start - b.start)
}

/** What stands in one place of both documents: what went from there, and what came. */
interface Run {
  readonly removed: readonly Words[]
  readonly added: readonly Words[]
}

function compare(before: readonly Words[], after: readonly Words[]): readonly Run[] {
  const [a, b] = [before.map(({ text }) => plain(text)), after.map(({ text }) => plain(text))]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const changes = diffArrays(a.slice(start, a.length - end), b.slice(start, b.length - end), { maxEditLength: MAX_EDITS })
  if (!changes) return [withoutOrder(before, after)]
  const runs: Run[] = []
  let [at, to] = [start, start]
  for (const [index, { removed, added, count }] of changes.entries()) {
    if (removed) {
      const next = changes[index + 1]
      runs.push({ removed: before.slice(at, at + count), added: next?.added ? after.slice(to, to + next.count) : [] })
    } else if (added && !changes[index - 1]?.removed) runs.push({ removed: [], added: after.slice(to, to + count) })
    if (!added) at += count
    if (!removed) to += count
  }
  return runs
}

/** Of texts that have little in common: what the one has and the other has not, anywhere. */
function withoutOrder(before: readonly Words[], after: readonly Words[]): Run {
  const [had, has] = [before, after].map((units) => new Set(units.map(({ text }) => plain(text))))
  return { removed: before.filter(({ text }) => !has!.has(plain(text))), added: after.filter(({ text }) => !had!.has(plain(text))) }
}

function changesOfRun({ removed, added }: Run): readonly Change[] {
  const pairs = pairAlike(removed.map(({ text }) => text), added.map(({ text }) => text), ALTERED)
  const paired = new Set([...pairs.values()])
  return [
    ...removed.map((before, index): Change => {
      const other = pairs.get(index)
      if (other === undefined) return { kind: 'removed', before }
      return { kind: 'altered', before, after: added[other]!, words: wordChanges(before, added[other]!) }
    }),
    ...added.filter((_after, index) => !paired.has(index)).map((after): Change => ({ kind: 'added', after }))
  ]
}

/** What was taken out in one place and stands in another was moved. */
function withMoves(changes: readonly Change[]): readonly Change[] {
  const added = new Map<string, Words[]>()
  for (const change of changes) {
    if (change.kind === 'added') added.set(plain(change.after.text), [...(added.get(plain(change.after.text)) ?? []), change.after])
  }
  const moved = new Set<Words>()
  const seen = changes.map((change): Change => {
    const after = change.kind === 'removed' ? added.get(plain(change.before.text))?.shift() : undefined
    if (change.kind !== 'removed' || after === undefined) return change
    moved.add(after)
    return { kind: 'moved', before: change.before, after }
  })
  return seen.filter((change) => change.kind !== 'added' || !moved.has(change.after))
}

/** By where it stands now; what is gone stands before what came in its place. */
function inTextOrder(changes: readonly Change[]): readonly Change[] {
  const place = (change: Change): number => ('after' in change ? change.after.start : change.before.start)
  return [...changes].sort((a, b) => place(a) - place(b) || Number('after' in a) - Number('after' in b))
}

function wordChanges(before: Words, after: Words): WordChanges {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const whole = { removed: [{ start: before.start, end: before.end }], added: [{ start: after.start, end: after.end }] }
  if (a.length > MAX_WORDS || b.length > MAX_WORDS || likenessOf(before.text, after.text) < ALTERED) return whole
  const removed: Span[] = []
  const added: Span[] = []
  let [at, to] = [0, 0]
  for (const change of diffArrays(a.map(({ text }) => text), b.map(({ text }) => text))) {
    if (change.removed) removed.push({ start: a[at]!.start, end: a[at + change.count - 1]!.end })
    if (change.added) added.push({ start: b[to]!.start, end: b[to + change.count - 1]!.end })
    if (!change.added) at += change.count
    if (!change.removed) to += change.count
  }
  return { removed, added }
}

function wordsOf({ text, start }: Words): readonly Words[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map((match) => {
    return { text: match[0], start: start + match.index, end: start + match.index + match[0].length }
  })
}

function newItems<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const had = new Set(before.map(keyOf))
  return after.filter((item) => !had.has(keyOf(item)))
}

/** Words as they are compared: spaces and the shape of quotation marks are no change. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[“”„«»]/g, '"').replace(/[’‘]/g, "'").trim()
}
