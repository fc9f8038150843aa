import type { SourceDocument, Span } from '../../document.ts'
import { isFigureAt, isLetterAt, isLowerAt } from '../../letters.ts'
import { APOSTROPHE_WORDS } from './words.ts'

/** A quoted passage with its marks. A quotation over several paragraphs has one part in each. */
export interface Passage extends Span {
  /** Where the words between the marks stand; the end is that of the block where no closing mark follows. */
  readonly inner: Span
  readonly blockIndex: number
  /** Whether this part continues the passage before it, in the block before. */
  readonly continues: boolean
  /** Whether a closing mark ends it. */
  readonly closed: boolean
}

/** Longest stretch in UTF-16 code units that one pair of marks is believed to enclose within a block. */
const LONGEST_DOUBLE = 6000
const LONGEST_SINGLE = 700

type Role = 'open' | 'close' | 'either'

interface Mark extends Span {
  readonly role: Role
  readonly family: string
}

interface Pair extends Span {
  readonly open: Mark
  readonly close: Mark | undefined
}

/** Where a mark stands, and which. */
type Found = readonly [offset: number, mark: string]

const MARKS = /``|'''|''|["“”„‟«»‹›'‘’‚]/gu
const SPACE_OR_OPENER = /[\s([{—–\-/:,“"«‘'$…]/u
const SPACE_OR_CLOSER = /[\s)\]}—–\-/:;,.!?”"»’'…]/u

/**
 * The quoted passages of a document, in text order, outermost marks only. Marks are matched within a block; a passage
 * left open at the end of a block goes on where the next block opens with the same mark, as newspapers print it.
 * An opening mark that nothing closes is ignored, so that it cannot swallow what follows.
 */
export function findPassages(document: SourceDocument): readonly Passage[] {
  const passages: Passage[] = []
  const offsets = [...document.text.matchAll(MARKS)].map((match): Found => [match.index, match[0]])
  let nextMark = 0
  let carried: string | undefined
  document.blocks.forEach((block, blockIndex) => {
    while (nextMark < offsets.length && offsets[nextMark]![0] < block.start) nextMark++
    const own: Found[] = []
    while (nextMark < offsets.length && offsets[nextMark]![0] < block.end) own.push(offsets[nextMark++]!)
    const pairs = own.length === 0 ? [] : pairsOf(document.text, block, own)
    const next = document.blocks[blockIndex + 1]
    const wasCarried = carried
    carried = undefined
    pairs.forEach((pair) => {
      const continues = wasCarried === pair.open.family && pair.start === block.start
      const goesOn =
        pair.close === undefined && next !== undefined && opensWith(document.text, next.start, pair.open.family)
      if (pair.close === undefined && !goesOn && !continues) return
      if (goesOn) carried = pair.open.family
      passages.push({
        start: pair.start,
        end: pair.end,
        inner: { start: pair.open.end, end: pair.close?.start ?? pair.end },
        blockIndex,
        continues,
        closed: pair.close !== undefined
      })
    })
  })
  return passages
}

function opensWith(text: string, offset: number, family: string): boolean {
  const mark = /^(?:``|'''|''|["“”„‟«»‹›'‘’‚])/u.exec(text.slice(offset, offset + 3))
  return mark !== null && familyOf(mark[0]) === family
}

function pairsOf(text: string, block: Span, found: readonly Found[]): Pair[] {
  const marks = marksOf(text, block, found)
  const doubles = pairDoubles(text, block, marks)
  const singles = pairSingles(text, block, marks, doubles)
  const isInside = insideOf(singles)
  const kept = doubles.filter((pair) => !isInside(pair))
  return [...kept, ...singles].sort((a, b) => a.start - b.start)
}

/** Whether a span, asked for in text order, lies within one of `outer`. */
function insideOf(outer: readonly Span[]): (span: Span) => boolean {
  let index = 0
  return (span) => {
    while (index < outer.length && outer[index]!.end <= span.start) index++
    const candidate = outer[index]
    return candidate !== undefined && candidate.start <= span.start && span.end <= candidate.end
  }
}

function marksOf(text: string, block: Span, found: readonly Found[]): Mark[] {
  const marks: Mark[] = []
  for (const [start, mark] of found) {
    const end = start + mark.length
    const family = familyOf(mark)
    const role = roleOf(mark, text, block, start, end)
    if (role) marks.push({ start, end, role, family })
  }
  return marks
}

function familyOf(mark: string): string {
  if (mark === '"' || mark.startsWith("''") || mark === '``' || '“”„‟'.includes(mark)) return 'double'
  if (mark === '«' || mark === '»' || mark === '‹' || mark === '›') return 'guillemet'
  return 'single'
}

function roleOf(mark: string, text: string, block: Span, start: number, end: number): Role | undefined {
  const before = start > block.start ? text.charAt(start - 1) : ' '
  const after = end < block.end ? text.charAt(end) : ' '
  if (mark === '“' || mark === '„' || mark === '``') return mark === '“' && /\s/u.test(after) && !/\s/u.test(before) ? 'close' : 'open'
  // A paragraph cannot open with the end of a quotation: the mark is turned the wrong way.
  if (mark === '”' || mark === '‟') return start === block.start || (/\s/u.test(before) && isLetterOrFigure(after)) ? 'open' : 'close'
  if ('«»‹›'.includes(mark)) return /[\s(]/u.test(before) ? 'open' : /[\s.,;:!?)]/u.test(after) ? 'close' : 'either'
  const canOpen = SPACE_OR_OPENER.test(before) && !/\s/u.test(after)
  const canClose = !/\s/u.test(before) && SPACE_OR_CLOSER.test(after)
  if (familyOf(mark) === 'double') return canOpen && canClose ? 'either' : canOpen ? 'open' : canClose ? 'close' : 'either'
  if (isLetterOrFigure(before) && isLetterOrFigure(after)) return undefined
  if (canOpen && mark !== '’' && !isApostropheWord(text, end)) return canClose ? 'either' : 'open'
  return canClose ? 'close' : undefined
}

function isLetterOrFigure(text: string, index = 0): boolean {
  return isLetterAt(text, index) || isFigureAt(text, index)
}

function isApostropheWord(text: string, from: number): boolean {
  let end = from
  while (end < from + 6 && isLetterOrFigure(text, end)) end++
  const word = text.slice(from, end).toLowerCase()
  return APOSTROPHE_WORDS.has(word) || /^\d0s$/.test(word)
}

/** Double marks and guillemets: a closing mark ends the last open one; a second opening mark makes the first void. */
function pairDoubles(text: string, block: Span, marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = []
  let open: Mark | undefined
  for (const mark of marks) {
    if (mark.family === 'single') continue
    const closes = open?.family === mark.family && mark.role !== 'open'
    if (open && closes && mark.start - open.start <= LONGEST_DOUBLE) {
      if (mark.start > open.end) pairs.push({ start: open.start, end: mark.end, open, close: mark })
      open = undefined
    } else if (mark.role !== 'close' && (!open || open.family === mark.family)) {
      open = mark
    } else if (closes) {
      open = undefined
    }
  }
  if (open && block.end - open.start <= LONGEST_DOUBLE && open.end < block.end) {
    pairs.push({ start: open.start, end: trimmedEnd(text, open.end, block.end), open, close: undefined })
  }
  return pairs
}

/** Single marks outside double ones. A mark after “s” may be a possessive: a later mark that closes is preferred. */
function pairSingles(text: string, block: Span, marks: readonly Mark[], doubles: readonly Pair[]): Pair[] {
  const isNested = insideOf(doubles)
  const singles = marks.filter((mark) => mark.family === 'single' && !isNested(mark))
  const pairs: Pair[] = []
  let index = 0
  while (index < singles.length) {
    const open = singles[index]!
    const closing = open.role === 'close' ? -1 : closingSingle(text, singles, index)
    const close = singles[closing]
    if (close) pairs.push({ start: open.start, end: close.end, open, close })
    else if (open.role === 'open' && open.start === block.start && text.charAt(open.start) === '‘' && block.end - open.start <= LONGEST_SINGLE)
      pairs.push({ start: open.start, end: trimmedEnd(text, open.end, block.end), open, close: undefined })
    index = close ? closing + 1 : index + 1
  }
  return pairs
}

function closingSingle(text: string, marks: readonly Mark[], opening: number): number {
  const open = marks[opening]!
  let fallback = -1
  for (let index = opening + 1; index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.start - open.start > LONGEST_SINGLE || mark.role === 'open') break
    if (mark.start <= open.end) continue
    const isPossessive = /s/i.test(text.charAt(mark.start - 1)) && /\s/.test(text.charAt(mark.end)) && (isLowerAt(text, mark.end + 1) || isFigureAt(text, mark.end + 1))
    if (!isPossessive) return index
    fallback = fallback < 0 ? index : fallback
  }
  return fallback
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /\s/u.test(text.charAt(end - 1))) end--
  return end
}
