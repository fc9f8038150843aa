import { countWords, type Dropped, type DroppedKind, type LossReport } from '#core/import/imported.ts'
import { sampleOf } from '#core/import/sample.ts'
import type { Flow, Piece } from './flows.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'‐-][\p{L}\p{M}\p{N}]+)*/gu

interface Tally {
  readonly flows: Set<Flow>
  readonly texts: string[]
  words: number
}

/** The words of a page: all of them, those that were kept, and what the others were. */
export interface WordBalance {
  readonly wordsIn: number
  readonly wordsKept: number
  readonly blocksIn: number
  readonly dropped: readonly Dropped[]
}

/**
 * Goes through every word of the page as it came. A word is kept where a part of it is (a hidden tag may stand in the
 * middle of one); else it is dropped, as what it began in. Those in `titled` stand as the title, and are not counted.
 */
export function balanceOf(flows: readonly Flow[], kept: ReadonlySet<Piece>, titled: ReadonlySet<Piece>, beat: () => void): WordBalance {
  const tallies = new Map<DroppedKind, Tally>()
  let wordsIn = 0
  let wordsKept = 0
  let blocksIn = 0
  for (const flow of flows) {
    beat()
    let at = 0
    let words = 0
    for (const match of flow.text.matchAll(WORD)) {
      const [start, end] = [match.index, match.index + match[0].length]
      while (flow.pieces[at]!.end <= start) at++
      if (titled.has(flow.pieces[at]!)) continue
      words++
      if (isKept(flow, at, { start, end }, kept)) wordsKept++
      else drop(tallies, flow, flow.pieces[at]!, start)
    }
    wordsIn += words
    if (words > 0) blocksIn++
  }
  const dropped = [...tallies].map(([kind, { flows: parts, texts, words }]) => ({ kind, items: parts.size, words, sample: sampleOf(texts) }))
  return { wordsIn, wordsKept, blocksIn, dropped }
}

function isKept({ text, pieces }: Flow, first: number, word: { start: number; end: number }, kept: ReadonlySet<Piece>): boolean {
  for (let index = first; index < pieces.length && pieces[index]!.start < word.end; index++) {
    const piece = pieces[index]!
    if (kept.has(piece) && countWords(text.slice(Math.max(piece.start, word.start), Math.min(piece.end, word.end))) > 0) return true
  }
  return false
}

function drop(tallies: Map<DroppedKind, Tally>, flow: Flow, { kind, end }: Piece, start: number): void {
  const tally = tallies.get(kind) ?? { flows: new Set<Flow>(), texts: [], words: 0 }
  tallies.set(kind, tally)
  tally.words++
  if (tally.flows.has(flow)) return
  tally.flows.add(flow)
  tally.texts.push(flow.text.slice(start, Math.max(end, start)))
}

/** The report of an import whose text has `wordsOut` words. */
export function reportOf(balance: WordBalance, out: { words: number; blocks: number; notes: readonly string[] }): LossReport {
  const { wordsIn, wordsKept, blocksIn, dropped } = balance
  return {
    wordsIn,
    wordsOut: out.words,
    wordsAdded: Math.max(0, out.words - wordsKept),
    blocksIn,
    blocksOut: out.blocks,
    dropped: withJoined(dropped, wordsKept - out.words),
    notes: [...out.notes]
  }
}

/** Words that were kept and stand together as one in the text, as where only a hidden mark parted them. */
function withJoined(dropped: readonly Dropped[], joined: number): Dropped[] {
  return joined <= 0 ? [...dropped] : [...dropped, { kind: 'other', items: joined, words: joined, sample: '' }]
}
