import * as v from 'valibot'
import type { SourceDocument, Span } from '#core/document.ts'
import { addsUp, ImportedSchema, type Imported } from '#core/import/imported.ts'

/** Characters. Beyond this a text is no document that anyone reads, and would hold the program up. */
const MAX_TEXT = 32 * 1024 * 1024
const MAX_BLOCKS = 500_000

/**
 * What a parser's page answered, as JSON, if it is what it must be: of the agreed form, every block inside the text,
 * disjoint and in order, and the words adding up. Returns what is wrong in words otherwise. The page has read a
 * stranger's document, so nothing it says is taken on trust.
 */
export function checkImported(json: string): Imported | { readonly fault: string } {
  const parsed = parseJson(json)
  const checked = v.safeParse(ImportedSchema, parsed)
  if (!checked.success) {
    const [issue] = checked.issues
    return { fault: `its answer is not of the agreed form at ${v.getDotPath(issue) ?? 'its root'}` }
  }
  const imported: Imported = checked.output
  const fault = faultOfDocument(imported.document) ?? (addsUp(imported.loss) ? undefined : 'the words it counted do not add up')
  return fault === undefined ? imported : { fault }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function faultOfDocument({ text, blocks, dateline }: SourceDocument): string | undefined {
  if (text.length > MAX_TEXT || blocks.length > MAX_BLOCKS) return 'its text is longer than any document'
  if (/[\r\0]/.test(text)) return 'its text holds characters that no text has'
  let end = 0
  for (const block of blocks) {
    if (block.start < end || block.end <= block.start) return 'its blocks are not in order'
    end = block.end
  }
  const isInside = (span: Span): boolean => span.start <= span.end && span.end <= text.length
  if (end > text.length || (dateline && !isInside(dateline))) return 'its blocks do not lie in its text'
  return undefined
}
