import type { Block, Span } from '#core/document.ts'

/** The element of a block's own words, and nothing else, by block index. */
export type BlockElements = (blockIndex: number) => HTMLElement | undefined

/** DOM ranges over `span`, one for each block it touches; blocks without an element are passed over. */
export function rangesOf(span: Span, blocks: readonly Block[], first: number, elementOf: BlockElements): Range[] {
  const ranges: Range[] = []
  for (let index = first; index < blocks.length && blocks[index]!.start < span.end; index++) {
    const block = blocks[index]!
    const element = elementOf(index)
    if (!element || block.end <= span.start) continue
    const start = Math.max(span.start, block.start) - block.start
    const end = Math.min(span.end, block.end) - block.start
    const range = rangeIn(element, start, end)
    if (range) ranges.push(range)
  }
  return ranges
}

/** The range from `start` to `end`, in UTF-16 code units of the element's text. */
function rangeIn(element: HTMLElement, start: number, end: number): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let open = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = (node as Text).data.length
    if (!open && start < at + length) {
      range.setStart(node, start - at)
      open = true
    }
    if (open && end <= at + length) {
      range.setEnd(node, end - at)
      return range
    }
    at += length
  }
  return undefined
}
