import type { SourceDocument, Span } from '../document.ts'

/** A sentence, and the block it stands in. Sentences never cross blocks; headings and credits have none. */
export interface Sentence extends Span {
  readonly text: string
  readonly blockIndex: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of the running text, in text order. Segmented block by block: ICU is quadratic over a whole text. */
export function splitSentences(document: SourceDocument): readonly Sentence[] {
  return document.blocks.flatMap((block, blockIndex) => {
    if (block.kind === 'heading' || block.kind === 'credit') return []
    const words = document.text.slice(block.start, block.end)
    return [...segmenter.segment(words)].flatMap(({ segment, index }) => {
      const text = segment.trim()
      if (text === '') return []
      const start = block.start + index + segment.indexOf(text)
      return [{ text, start, end: start + text.length, blockIndex }]
    })
  })
}
