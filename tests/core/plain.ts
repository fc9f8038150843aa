import type { Briefing } from '#core/briefing/briefing.ts'
import { FORMAT } from '#core/briefing/briefing.ts'
import { sha256Hex } from '#core/briefing/format.ts'
import { decodeText, documentFromText } from '#core/import/text.ts'

/** A plain text as a briefing with nothing derived from it, to put findings of a test's own in. */
export function plainBriefing(bytes: Uint8Array, fileName: string): Briefing {
  const { blocks, ...document } = documentFromText(decodeText(bytes, fileName))
  return {
    format: FORMAT,
    source: { fileName, mediaType: 'text/plain', sha256: sha256Hex(bytes), bytes: bytes.length },
    metadata: { title: fileName, titleIsWorking: true },
    document: { ...document, blocks: [...blocks], dateline: document.dateline },
    summary: [],
    quotes: [],
    statements: [],
    timeline: [],
    timeExpressions: [],
    people: [],
    numbers: [],
    gaps: [],
    notices: []
  }
}
