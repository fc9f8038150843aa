import { decodeText, documentFromText } from '../import/text.ts'
import { FORMAT, type Briefing } from './briefing.ts'
import { sha256Hex } from './format.ts'

/**
 * A plain-text file as a briefing to read and search, with nothing derived from it yet.
 * @throws {BriefingError} `not-text` where the bytes are no text
 */
export function briefingFromTextFile(bytes: Uint8Array, fileName: string): Briefing {
  const document = documentFromText(decodeText(bytes, fileName))
  return {
    format: FORMAT,
    source: { fileName, mediaType: 'text/plain', sha256: sha256Hex(bytes), bytes: bytes.length },
    metadata: { title: fileName, titleIsWorking: true },
    document: { ...document, blocks: [...document.blocks], dateline: document.dateline },
    summary: [],
    quotes: [],
    statements: [],
    timeline: [],
    timeExpressions: [],
    people: [],
    numbers: [],
    gaps: [],
    notices: ['This version reads, searches and prints other texts, but does not yet derive their panels.']
  }
}
