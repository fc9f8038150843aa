import { blockIndexAt, type Block, type Span } from '#core/document.ts'

/** The element of a block's own words, and nothing else, by block index. */
export type BlockElements = (blockIndex: number) => HTMLElement | undefined

interface Piece {
  readonly node: Text
  /** Where it begins in its block, in UTF-16 code units. */
  readonly start: number
}

/**
 * Finds where spans of the text stand in the DOM. The text nodes of a block are looked up once, so make one for each
 * time that ranges are wanted, and let it go before the text is drawn anew.
 */
export class TextRanges {
  readonly #blocks: readonly Block[]
  readonly #elementOf: BlockElements
  readonly #pieces = new Map<number, readonly Piece[]>()

  constructor(blocks: readonly Block[], elementOf: BlockElements) {
    this.#blocks = blocks
    this.#elementOf = elementOf
  }

  /**
   * Ranges over `span`, one for each block it touches; blocks without an element are passed over. They are static: live
   * ones are seen to at every change of the document, which hundreds of hits would make slow.
   */
  of(span: Span): StaticRange[] {
    const ranges: StaticRange[] = []
    for (let index = blockIndexAt(this.#blocks, span.start); index < this.#blocks.length && this.#blocks[index]!.start < span.end; index++) {
      const range = this.#within(index, span)
      if (range) ranges.push(range)
    }
    return ranges
  }

  #within(index: number, span: Span): StaticRange | undefined {
    const block = this.#blocks[index]!
    if (block.end <= span.start) return undefined
    const from = Math.max(span.start, block.start) - block.start
    const to = Math.min(span.end, block.end) - block.start
    const pieces = this.#piecesOf(index)
    const first = pieces.find(({ node, start }) => from < start + node.data.length)
    const last = pieces.find(({ node, start }) => to <= start + node.data.length)
    if (!first || !last) return undefined
    return new StaticRange({ startContainer: first.node, startOffset: from - first.start, endContainer: last.node, endOffset: to - last.start })
  }

  #piecesOf(index: number): readonly Piece[] {
    const known = this.#pieces.get(index)
    if (known) return known
    const element = this.#elementOf(index)
    const pieces: Piece[] = []
    const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let start = 0
    for (let node = walker?.nextNode(); node; node = walker!.nextNode()) {
      pieces.push({ node: node as Text, start })
      start += (node as Text).data.length
    }
    this.#pieces.set(index, pieces)
    return pieces
  }
}

/** The box around the words of a range, in the window's CSS pixels. */
export function boxOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range.getBoundingClientRect()
}
