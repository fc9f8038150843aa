import { endsSentence, isCaption, type Draft } from './drafts.ts'
import { isOtherType, textOf, type Line } from './lines.ts'
import type { Region } from './regions.ts'

/*
 * What floats: figures, tables and notes that stand at the head or the foot of a column, in the middle of a sentence
 * of the text. The sentence is put together, and what stood between follows its paragraph.
 */

/** Blocks that may stand between: the words of a drawing are many. */
const MOST_BETWEEN = 80

/** Joins each paragraph that breaks off with where it goes on. `places` tells the region that a block ends in. */
export function joinAcrossFloats(drafts: readonly Draft[], places: ReadonlyMap<Draft, Region>): Draft[] {
  const joined = new Set<Draft>()
  drafts.forEach((draft, index) => {
    if (joined.has(draft) || !breaksOff(draft, places)) return
    const rest = restOf(draft, drafts.slice(index + 1, index + 1 + MOST_BETWEEN), places)
    if (!rest) return
    draft.lines.push(...rest.lines)
    joined.add(rest)
  })
  return joined.size === 0 ? [...drafts] : drafts.filter((draft) => !joined.has(draft))
}

/** Whether a paragraph's last line is full and ends no sentence. */
function breaksOff(draft: Draft, places: ReadonlyMap<Draft, Region>): boolean {
  if (draft.kind !== 'paragraph' || draft.lines.length < 2) return false
  const [last, { left, right }] = [draft.lines.at(-1)!, places.get(draft)!]
  return !endsSentence(textOf(last)) && right - last.x1 < 0.08 * (right - left) && !isCaption(draft)
}

function restOf(draft: Draft, following: readonly Draft[], places: ReadonlyMap<Draft, Region>): Draft | undefined {
  const last = draft.lines.at(-1)!
  const rest = following.find((next) => !isFloat(next, last))
  if (rest?.kind !== 'paragraph' || places.get(rest) === places.get(draft)) return undefined
  const first = rest.lines[0]!
  const near = first.page - last.page <= 1
  return near && /^\s*\p{Ll}/u.test(textOf(first)) ? rest : undefined
}

/** Whether a block stands beside the text: smaller or other type, a table, a caption. A heading in larger type does not. */
function isFloat(draft: Draft, text: Line): boolean {
  const first = draft.lines[0]!
  if (draft.kind === 'table' || isCaption(draft)) return true
  return isOtherType(text, first) && first.size < 1.1 * text.size
}
