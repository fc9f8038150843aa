import type { SourceDocument, Span } from '../../document.ts'

const MARKER = /^(?:[•‣◦▪*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+/i
const LONGEST = 12

/** Where the words of a sentence begin: past the bullet or number where it opens an item of a list. */
export function pastMarker({ text, blocks }: SourceDocument, { start, end, blockIndex }: Span & { readonly blockIndex: number }): number {
  const block = blocks[blockIndex]
  if (block?.kind !== 'list-item' || block.start !== start) return start
  const length = MARKER.exec(text.slice(start, start + LONGEST))?.[0].length ?? 0
  return start + length < end ? start + length : start
}
