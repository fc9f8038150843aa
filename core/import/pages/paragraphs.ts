import { contentsIn } from './contents.ts'
import { endsSentence, isCaption, opensItem, type Draft } from './drafts.ts'
import { joinAcrossFloats } from './floats.ts'
import { isOtherType, textOf, type Line } from './lines.ts'
import { heaviest } from './page-text.ts'
import { measuresOf, type Region } from './regions.ts'
import { rowsInTables } from './tables.ts'

/*
 * Lines into paragraphs. A new one begins where the type changes, where there is more space above, at an indent or
 * an outdent, at a list's sign, and after a line that had room left for the next line's first word.
 */

/** The blocks of a document's regions, in order; those that go on in the next column or page are joined. */
export function draftsOf(regions: readonly Region[]): Draft[] {
  const drafts: Draft[] = []
  const places = new Map<Draft, Region>()
  const pages = regions.at(-1)?.page ?? 0
  let before: Region | undefined
  for (const region of regions) {
    const own = draftsOfRegion(region, pages)
    const last = drafts.at(-1)
    const first = own[0]
    if (last && first && before && goesOn(last, first, { before, region })) {
      last.lines.push(...own.shift()!.lines)
      places.set(last, region)
    }
    own.forEach((draft) => places.set(draft, region))
    drafts.push(...own)
    before = region
  }
  return joinAcrossFloats(drafts, places)
}

function draftsOfRegion(region: Region, pages: number): Draft[] {
  const drafts: Draft[] = []
  const contents = contentsIn(region.lines, pages)
  const rows = rowsInTables(region.lines)
  const setting = { ...region, ...measuresOf(region.lines.filter((line) => !rows.has(line))), contents, hanging: isHanging(region), flushRight: isFlushRight(region), size: heaviest(region.lines.map((line) => [line.size, textOf(line).length] as const)) ?? 0 }
  region.lines.forEach((line, index) => {
    const last = drafts.at(-1)
    const isRow = rows.has(line)
    const kind = isRow ? 'table' : contents.has(line) ? 'contents' : opensItem(line) ? 'list-item' : 'paragraph'
    const same = last && (isRow ? last.kind === 'table' && rows.get(line) === rows.get(last.lines[0]!) : last.kind !== 'table' && !beginsBlock(line, { last, next: region.lines[index + 1], setting }))
    if (same) last.lines.push(line)
    else drafts.push({ kind, lines: [line] })
  })
  return drafts
}

interface Setting extends Region {
  /** Whether lines end alike and begin anywhere: then an indent means nothing. */
  readonly flushRight: boolean
  readonly hanging: boolean
  /** The lines of a table of contents. */
  readonly contents: ReadonlySet<Line>
  /** Type size of most of the region's words. */
  readonly size: number
}

/** Whether most paragraphs have all lines but the first indented, as bibliographies do. */
function isHanging({ lines, left }: Region): boolean {
  const outdented = lines.filter((line, index) => index > 0 && left - line.x0 > 0.8 * line.size && left - line.x0 < 5 * line.size).length
  return outdented >= 2 && outdented < 0.6 * lines.length
}

function isFlushRight({ lines, left, right }: Region): boolean {
  const near = (edge: (line: Line) => number): number => lines.filter((line) => Math.abs(edge(line)) < 0.25 * line.size).length / lines.length
  return lines.length > 3 && near(({ x0 }) => x0 - left) < 0.5 && near(({ x1 }) => x1 - right) > 0.7
}

interface Place {
  readonly last: Draft
  readonly next: Line | undefined
  readonly setting: Setting
}

function beginsBlock(line: Line, { last, next, setting }: Place): boolean {
  const before = last.lines.at(-1)!
  if (opensItem(line) && (last.kind === 'list-item' || isFresh(before, line, setting))) return true
  if (setting.contents.has(line) || last.kind === 'contents') return true
  if (isOtherType(before, line)) return true
  const step = line.y - before.y
  // Large type has a pitch of its own.
  if (line.size > 1.1 * setting.size) return step > 1.75 * line.size
  if (step > 1.32 * setting.pitch && step > 1.15 * line.size) return true
  if (isCentred(before, setting) && isCentred(line, setting)) return false
  return isIndented(line, { last, next, setting }) || (isFresh(before, line, setting) && !/^\s*\p{Ll}/u.test(textOf(line)))
}

/** Whether the line before had room for the first word of this one: then it ended on purpose. */
function isFresh(before: Line, line: Line, { left, right, flushRight, lines }: Setting): boolean {
  const text = textOf(line).trim()
  const word = text.split(/\s/, 1)[0] ?? ''
  const width = ((line.x1 - line.x0) * (word.length + 1)) / Math.max(1, text.length)
  const room = line.rtl || flushRight ? before.x0 - Math.min(left, ...lines.map(({ x0 }) => x0)) : right - before.x1
  const wholeLine = room > width + 0.6 * line.size
  return wholeLine && (endsSentence(textOf(before)) || room > 0.25 * (right - left))
}

function isIndented(line: Line, { last, next, setting }: Place): boolean {
  if (line.rtl || setting.flushRight) return false
  const em = line.size
  const before = last.lines.at(-1)!
  const deeper = line.x0 - before.x0
  if (setting.hanging || last.kind === 'list-item') {
    // The lines of an item stand under its words; what stands further left is something else.
    return deeper < -0.8 * em && last.lines.length > 1 && line.x0 <= setting.left + 0.3 * em ? true : setting.hanging && deeper < -0.8 * em
  }
  if (deeper > 0.8 * em && deeper < 6 * em) return next === undefined || next.x0 < line.x0 - 0.5 * em || Math.abs(next.x0 - line.x0) < 0.3 * em
  // A quotation set in: several lines stand further right, and then the text goes on at its own margin.
  return deeper < -0.8 * em && last.lines.length > 1
}

function isCentred(line: Line, { left, right }: Setting): boolean {
  const [before, after] = [line.x0 - left, right - line.x1]
  return before > 2 * line.size && Math.abs(before - after) < 1.5 * line.size
}

/** Whether a block at the end of a column or page goes on in the next. */
function goesOn(last: Draft, first: Draft, { before, region }: { before: Region; region: Region }): boolean {
  const [end, begin] = [last.lines.at(-1)!, first.lines[0]!]
  if (last.kind === 'table' || first.kind !== 'paragraph' || last.kind === 'contents' || isOtherType(end, begin) || isCaption(first)) return false
  if (region.page - before.page > 1) return false
  const text = textOf(begin).trimStart()
  if (/^\p{Ll}/u.test(text)) return !/[.!?]["”’]?\s*$/.test(textOf(end)) || /[-\u2010]$/.test(textOf(end))
  if (endsSentence(textOf(end))) return false
  // A name or a number may well open a page in the middle of a sentence: the line before was full then.
  const full = before.right - end.x1 < 0.08 * (before.right - before.left)
  return full && last.lines.length > 1 && begin.x0 - region.left < 0.5 * begin.size
}
