import type { Block, BlockKind, SourceDocument } from '../document.ts'
import { findDateline } from './dateline.ts'
import { detectLanguage } from './language.ts'
import { normaliseText } from './text.ts'

/** A block as an importer finds it: what it is, and its words. */
export interface BlockWords {
  readonly kind: BlockKind
  readonly text: string
  /** Rank of a heading, 1 to 6. */
  readonly level?: number | undefined
  /** The page of the source where it begins, from 1. */
  readonly page?: number | undefined
}

/**
 * Lays blocks out as a document: their words in NFC, trimmed, with one empty line between blocks; paragraphs numbered.
 * Blocks without words are left out. `language` is a BCP 47 tag where the source declares one; else it is found out.
 */
export function documentFromBlocks(parts: readonly BlockWords[], language?: string): SourceDocument {
  const blocks: Block[] = []
  const texts: string[] = []
  let at = 0
  let number = 0
  for (const { kind, level, page, text: raw } of parts) {
    const words = normaliseText(raw).trim()
    if (words === '') continue
    const place = { start: at, end: at + words.length }
    blocks.push({
      kind,
      ...(kind === 'heading' ? { level: level ?? 2 } : {}),
      ...(kind === 'paragraph' ? { number: ++number } : {}),
      ...(page === undefined ? {} : { page }),
      ...place
    })
    texts.push(words)
    at = place.end + 2
  }
  const text = texts.join('\n\n')
  const dateline = findDateline(text, blocks)
  return { text, language: language ?? detectLanguage(text), blocks, ...(dateline ? { dateline } : {}) }
}
