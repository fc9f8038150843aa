import type { SourceDocument } from '../../document.ts'

/** What a document calls its own summary, as a heading or at the beginning of a paragraph. */
const NAMES = '(?:executive summary|summary|abstract|bottom line|at a glance|in brief|highlights|(?:key|main) (?:points?|findings?|messages?|conclusions?|takeaways?))'
const HEADING = new RegExp(`^(?:#+ +)?(?:\\d+(?:\\.\\d+)*[.)]? +)?${NAMES}[.:]?$`, 'i')
const RUN_IN = new RegExp(`^(?:\\d+[.)] +)?${NAMES}[.:] `, 'i')
const LONGEST_NAME = 60

/** For each block, whether it stands in the document's own summary: below such a heading, or led in by such words. */
export function ownSummaries({ text, blocks }: SourceDocument): boolean[] {
  let within: number | undefined
  return blocks.map(({ kind, level = 2, start, end }) => {
    const head = text.slice(start, Math.min(end, start + LONGEST_NAME)).trim()
    if (kind !== 'heading') return within !== undefined || RUN_IN.test(head)
    if (end - start <= LONGEST_NAME && HEADING.test(head)) within = level
    else if (within !== undefined && level <= within) within = undefined
    return false
  })
}
