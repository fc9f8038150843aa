import type { BlockWords } from '../blocks.ts'
import type { LeftOut } from '../balance.ts'
import { wordsOf, type Draft } from './drafts.ts'
import { takeFootnotes, type Footnote } from './footnotes.ts'
import type { FramedPage } from './frame.ts'
import { findFurniture } from './furniture.ts'
import { bodyTypeOf, markHeadings } from './headings.ts'
import { vocabularyOf, type Vocabulary } from './hyphens.ts'
import { textOf } from './lines.ts'
import type { PageItem, PageText } from './page-text.ts'
import { draftsOf } from './paragraphs.ts'
import { regionsOfPage } from './regions.ts'

/** What was made of a document's pages. */
export interface PagesRead {
  readonly blocks: readonly BlockWords[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly string[]
}

/** What footnotes stand under, at the end of the text. */
const NOTES_HEADING = 'Notes'

/** Makes running text of pages: order, columns, paragraphs, headings, lists, tables and notes. */
export function readPages(pages: readonly FramedPage[]): PagesRead {
  const furniture = findFurniture(pages)
  const bare = pages.map((page) => ({ ...page, items: page.items.filter((item) => !furniture.has(item)) }))
  const regions = bare.flatMap((page) => regionsOfPage(page))
  const lines = regions.flatMap((region) => region.lines)
  const body = bodyTypeOf(lines)
  const { regions: text, notes, marks } = takeFootnotes(regions, body.size)
  const vocabulary = vocabularyOf(lines.map(textOf))
  const drafts = draftsOf(text)
  markHeadings(drafts, body)
  const kept = drafts.filter(({ kind }) => kind !== 'contents')
  const main = blocksOf(kept, vocabulary)
  const ending = noteBlocks(notes, vocabulary)
  const garbled = pages.filter(isGarbled).map(({ number }) => number)
  const undone = main.undone + ending.undone
  return {
    blocks: [...main.blocks, ...ending.blocks],
    leftOut: [
      ...furnitureLeftOut(pages, furniture),
      ...drafts.filter(({ kind }) => kind === 'contents').map((draft) => ({ kind: 'navigation' as const, text: wordsOf(draft, vocabulary).text })),
      ...marks.map((mark) => ({ kind: 'footnote' as const, text: mark })),
      ...pages.flatMap(besideText)
    ],
    notes: [
      ...(garbled.length > 0 ? [`${pageList(garbled)} set in fonts that do not say which letters they show: much of the text there cannot be read. Have the text recognised (OCR) if it matters.`] : []),
      ...(notes.length > 0 ? [`${notes.length === 1 ? 'The footnote stands' : `The ${notes.length} footnotes stand`} at the end, under “${NOTES_HEADING}”; their marks in the text are left out.`] : []),
      ...(undone > 0 ? [`${undone === 1 ? 'One word' : `${undone} words`} divided at line ends ${undone === 1 ? 'is' : 'are'} made whole: the halves are counted as left out, the whole words as added.`] : [])
    ]
  }
}

/** Whether most of what a page shows is neither letters nor digits nor plain punctuation. */
function isGarbled({ items }: PageText): boolean {
  const text = items.map((item) => item.text).join('').replace(/\s/g, '')
  const known = text.match(/[\p{L}\p{M}\p{N}.,:;()…_-]/gu)?.length ?? 0
  return text.length > 60 && known < 0.5 * text.length
}

function blocksOf(drafts: readonly Draft[], vocabulary: Vocabulary): { blocks: BlockWords[]; undone: number } {
  let undone = 0
  const blocks = drafts.flatMap((draft): BlockWords[] => {
    const words = wordsOf(draft, vocabulary)
    // Rules, ornaments and what fonts without a map leave behind.
    if (!/[\p{L}\p{N}]/u.test(words.text)) return []
    undone += words.undone
    return [{ kind: draft.kind === 'contents' ? 'paragraph' : draft.kind, level: draft.level, page: draft.lines[0]!.page, text: words.text }]
  })
  return { blocks, undone }
}

function noteBlocks(notes: readonly Footnote[], vocabulary: Vocabulary): { blocks: BlockWords[]; undone: number } {
  if (notes.length === 0) return { blocks: [], undone: 0 }
  const { blocks, undone } = blocksOf(notes.map(({ lines }) => ({ kind: 'list-item', lines })), vocabulary)
  const parted = blocks.map((block) => ({ ...block, text: block.text.replace(/^(\d{1,3}|[*†‡§¶∗]+)(?=\p{L}|["“‘(])/u, '$1 ') }))
  return { blocks: [{ kind: 'heading', level: 2, text: NOTES_HEADING, page: notes[0]!.page }, ...parted], undone }
}

function furnitureLeftOut(pages: readonly PageText[], furniture: ReturnType<typeof findFurniture>): LeftOut[] {
  const wordsOfItems = (items: readonly PageItem[]): string => items.map(({ text, spaced }) => (spaced ? ' ' : '') + text).join('')
  return pages.flatMap(({ items }) =>
    (['running-head', 'page-number'] as const).flatMap((kind) => {
      const text = wordsOfItems(items.filter((item) => furniture.get(item) === kind)).trim()
      return text === '' ? [] : { kind, text }
    })
  )
}

function besideText({ aslant, outside, twice }: FramedPage): LeftOut[] {
  const left = (kind: LeftOut['kind'], items: FramedPage['aslant']): LeftOut[] => {
    const text = items.map((item) => (item.spaced ? ' ' : '') + item.text).join('').trim()
    return text === '' ? [] : [{ kind, text }]
  }
  return [...left('page-furniture', aslant), ...left('hidden', outside), ...left('hidden', twice)]
}

/** “Page 3 is”, “Pages 3–5 and 9 are”: at the beginning of a sentence. */
export function pageList(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last?.[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  const words = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  const shown = words.length > 12 ? [...words.slice(0, 11), `${words.length - 11} more places`] : words
  const list = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}` : (shown[0] ?? '')
  return pages.length === 1 ? `Page ${list} is` : `Pages ${list} are`
}
