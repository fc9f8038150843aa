import type { Block, BlockKind } from '../document.ts'
import { parseDateline } from './dateline.ts'
import { chunksOf, continues, endsSentence, headOf, isEmpty, isWrapped, linesOf, type Line } from './lines.ts'
import { creditTail, headingLevel, isCapitals, isCredit, isHeadCredit, isPlainHeading, markOf, numberStyle, type Mark } from './marks.ts'

/** A block in the making: what its first line is marked as, and whether it only looks like a heading. */
interface Draft {
  kind: BlockKind
  mark: Mark
  start: number
  end: number
  indent: number
  last: Line
  lines: number
  level?: number
}

/** How many blocks of a text may be its head, where bylines and dates stand alone. */
const HEAD_BLOCKS = 10
/** As many lines in a row without a full stop are verse, a list of names or the like, not headings. */
const VERSE_LINES = 4

interface Setting {
  readonly text: string
  readonly wrapped: boolean
  readonly transcript: boolean
  readonly capitals: boolean
  /** Whether this is the head of the text. */
  readonly head: boolean
}

/** The blocks of a plain text, in order, numbered. Linear in the length of the text. */
export function layOut(text: string): Block[] {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => !isEmpty(line))
  if (first === -1) return []
  const inner = lines.slice(first, lines.findLastIndex((line) => !isEmpty(line)) + 1)
  const parted = inner.some(isEmpty)
  const setting = settingOf(text, inner, parted)
  const chunks = parted || setting.wrapped ? chunksOf(inner) : inner.map((line) => [line])
  const drafts = chunks.flatMap((chunk, index) => draftsOf({ ...setting, head: index < HEAD_BLOCKS }, chunk))
  return numbered(finished(setting, settled(setting, drafts)))
}

function settingOf(text: string, lines: readonly Line[], parted: boolean): Setting {
  const labels = lines.filter((line) => markOf(text, line) === 'label').length
  return { text, wrapped: isWrapped(text, lines, parted), transcript: labels >= 3, capitals: isInCapitals(text.slice(0, 20_000)), head: true }
}

/** Whether more letters are capitals than are not. The letters of English settle it for nearly all texts, at once. */
function isInCapitals(letters: string): boolean {
  const count = (pattern: RegExp): number => letters.match(pattern)?.length ?? 0
  if (count(/[a-z]/g) >= count(/[A-Z]/g) + count(/[^\0-\x7F]/g)) return false
  return count(/\p{Lu}/gu) > count(/\p{Ll}/gu)
}

function draftsOf(setting: Setting, chunk: readonly Line[]): Draft[] {
  const drafts: Draft[] = []
  for (const [index, line] of chunk.entries()) {
    const mark = markIn(setting, chunk, index)
    const open = drafts.at(-1)
    if (open && belongs(setting, open, line, mark)) {
      open.end = line.end
      open.last = line
      open.lines++
      if (mark === 'rule') Object.assign(open, { kind: 'heading', level: setting.text[line.start] === '=' ? 1 : 2 })
    } else {
      drafts.push({ kind: kindOf(mark), mark, start: line.start, end: line.end, indent: line.indent, last: line, lines: 1 })
    }
  }
  return drafts
}

/** A row of one table line alone is no table, and labels mean something only in a transcript. */
function markIn({ text, transcript }: Setting, chunk: readonly Line[], index: number): Mark {
  const mark = markOf(text, chunk[index]!)
  const beside = (...marks: Mark[]): boolean =>
    [chunk[index - 1], chunk[index + 1]].some((other) => other && marks.includes(markOf(text, other)))
  if (mark === 'label') return transcript ? 'label' : 'plain'
  if (mark === 'columns') return beside('columns', 'table') ? 'table' : 'plain'
  if (mark === 'dash') return beside('bullet', 'dash') ? 'bullet' : 'plain'
  return mark
}

function kindOf(mark: Mark): BlockKind {
  if (mark === 'table' || mark === 'quote') return mark
  if (mark === 'hash') return 'heading'
  if (mark === 'bullet') return 'list-item'
  return mark === 'rule' ? 'credit' : 'paragraph'
}

function belongs({ text, wrapped, head }: Setting, open: Draft, line: Line, mark: Mark): boolean {
  if (mark === 'table' || mark === 'quote') return open.mark === mark
  if (open.mark === 'table') return mark === 'plain' && / {2,}\S/.test(headOf(text, line)) && !endsSentence(text, line)
  if (mark === 'rule') return open.mark === 'plain' && open.lines === 1 && open.end - open.start <= 120 && /^[=-]+$/.test(headOf(text, line))
  if (mark !== 'plain' || open.kind === 'heading' || open.mark === 'rule') return false
  if (isCredit(headOf(text, line))) return false
  if (head && open.lines === 1 && [line, open.last].some((either) => isHeadCredit(headOf(text, either)))) return false
  if (!wrapped) return continues(text, open.last, line)
  if (open.mark === 'bullet' || open.mark === 'number') return line.indent > open.indent || continues(text, open.last, line)
  if (open.mark === 'quote') return continues(text, open.last, line)
  return !startsAfresh(text, open, line)
}

/** In wrapped text without empty lines: an indented line, or one after a line that stops well short of the margin. */
function startsAfresh(text: string, open: Draft, line: Line): boolean {
  const { last } = open
  if (continues(text, last, line)) return false
  const words = headOf(text, last)
  if (open.lines === 1 && (isCapitals(words) || headingLevel(words) !== undefined) && isPlainHeading(words)) return true
  if (!endsSentence(text, last)) return false
  if (line.indent >= last.indent + 2 && open.lines > 1) return true
  return last.end - last.start < 50 && line.end - line.start > 60 && open.lines > 1
}

/** What a block is among its neighbours: numbered lines, indented quotations, headings and credits. */
function settled(setting: Setting, drafts: Draft[]): Draft[] {
  const indented = drafts.filter((draft) => draft.indent >= 4).length
  const plain = drafts.map((draft) => looksLikeHeading(setting, draft))
  const runs = runLengths(plain)
  drafts.forEach((draft, index) => {
    if (draft.kind !== 'paragraph') return
    const words = headOf(setting.text, draft)
    if (isCredit(words) || (index < HEAD_BLOCKS && isHeadCredit(words))) draft.kind = 'credit'
    else if (index < HEAD_BLOCKS && parseDateline(words)?.length === draft.end - draft.start) draft.kind = 'credit'
    else if (draft.mark === 'number') settleNumber(setting, drafts, index)
    else if (plain[index] === true && (runs[index]! < VERSE_LINES || isCapitals(words)) && isFollowed(drafts, index)) asHeading(draft, words)
    else if (isIndentedQuote(setting, drafts, draft, indented)) draft.kind = 'quote'
  })
  return drafts
}

function looksLikeHeading({ text, capitals, transcript }: Setting, draft: Draft): boolean {
  if (draft.kind !== 'paragraph' || draft.lines > 2 || draft.mark === 'number') return false
  if (transcript && draft.mark === 'label') return false
  const words = headOf(text, draft)
  if (capitals && !/[\p{Ll}\d]/u.test(words)) return words.length <= 60 && !/[.!?…:;,][”"’'»)\]]{0,6}$/.test(words)
  return draft.lines === 1 && draft.end - draft.start <= 120 && isPlainHeading(words)
}

function asHeading(draft: Draft, words: string): void {
  draft.kind = 'heading'
  draft.level = headingLevel(words) ?? 2
}

/** A heading heads something; the last line of a text does not. */
function isFollowed(drafts: readonly Draft[], index: number): boolean {
  return index === 0 ? drafts.length > 1 : index < drafts.length - 1
}

/** Numbered lines that follow each other are a list; alone, a short one is a heading and a long one a paragraph. */
function settleNumber({ text }: Setting, drafts: readonly Draft[], index: number): void {
  const draft = drafts[index]!
  const words = headOf(text, draft)
  const beside = [drafts[index - 1], drafts[index + 1]].some(
    (other) => other?.mark === 'number' && numberStyle(headOf(text, other)) === numberStyle(words)
  )
  if (!beside && draft.lines === 1 && isPlainHeading(words) && isFollowed(drafts, index)) asHeading(draft, words)
  else if (draft.end - draft.start <= 200 || beside) draft.kind = draft.end - draft.start > 300 ? 'paragraph' : 'list-item'
}

function isIndentedQuote({ text, wrapped }: Setting, drafts: readonly Draft[], draft: Draft, indented: number): boolean {
  if (draft.indent < 4 || indented * 3 > drafts.length || draft.mark === 'label') return false
  return (wrapped && draft.lines > 1 && draft.last.indent >= 4) || /^[“"‘']/.test(headOf(text, draft))
}

function runLengths(flags: readonly boolean[]): number[] {
  const lengths: number[] = []
  for (let start = 0; start < flags.length; ) {
    let end = start + 1
    while (end < flags.length && flags[end] === flags[start]) end++
    for (let index = start; index < end; index++) lengths.push(end - start)
    start = end
  }
  return lengths
}

function finished({ text }: Setting, drafts: readonly Draft[]): Block[] {
  return drafts.flatMap((draft): Block[] => {
    const { kind, level, start, end } = draft
    const whole: Block = level === undefined ? { kind, start, end } : { kind, level, start, end }
    const tail = kind === 'paragraph' || kind === 'list-item' || kind === 'quote' ? creditTail(text, draft) : undefined
    return tail ? [{ ...whole, end: tail.end }, { kind: 'credit', start: tail.start, end }] : [hashLevel(text, whole)]
  })
}

function hashLevel(text: string, block: Block): Block {
  const hashes = block.kind === 'heading' && block.level === undefined ? /^#{1,6}/.exec(headOf(text, block)) : null
  return hashes ? { kind: block.kind, level: hashes[0].length, start: block.start, end: block.end } : block
}

function numbered(blocks: readonly Block[]): Block[] {
  let number = 0
  return blocks.map((block) => (block.kind === 'paragraph' ? { kind: block.kind, number: ++number, start: block.start, end: block.end } : block))
}

