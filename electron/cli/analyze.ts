import type { Briefing } from '#core/briefing/briefing.ts'
import { formatEdtf, sourceName, titleOf } from '#core/briefing/cite.ts'
import { paragraphNumberAt, type Span } from '#core/document.ts'
import type { Words } from '#core/findings.ts'
import type { AnalyzeCommand } from './arguments.ts'
import { loadBundled, loadTarget } from './documents.ts'
import { DONE, reportFailure, type Terminal } from './terminal.ts'

/**
 * Prints the briefing of each file or document. Returns the exit code: that of the worst where some could not be read;
 * the others are analysed all the same.
 */
export async function analyze({ files, published, library, json }: AnalyzeCommand, { stdout, stderr, resources, read }: Terminal): Promise<number> {
  let code = DONE
  for (const file of files.length === 0 ? [undefined] : files) {
    try {
      const briefing = file === undefined ? await loadBundled(resources) : (await loadTarget(file, { read, library, published })).briefing
      if (json) stdout.write(`${files.length > 1 ? JSON.stringify(briefing) : JSON.stringify(briefing, null, 1)}\n`)
      else stdout.write(`${readable(briefing)}\n`)
    } catch (error) {
      code = Math.max(code, reportFailure(error, stderr, file))
    }
  }
  return code
}

/** The briefing for a reader at a terminal: each item with its ¶. */
function readable(briefing: Briefing): string {
  const { document, summary, quotes, statements, timeline, people, numbers, gaps, notices } = briefing
  const line = (span: Span, words: string): string => {
    const number = paragraphNumberAt(document, span.start)
    return `${(number === undefined ? '' : `¶${number}`).padEnd(5)}${words.replace(/\s+/gu, ' ')}`
  }
  const firstOf = (spans: readonly (readonly [number, number])[]): Span => ({ start: spans[0]?.[0] ?? 0, end: spans[0]?.[1] ?? 0 })
  return [
    titleOf(briefing),
    sourceName(briefing),
    ...notices.map((notice) => `Note: ${notice}`),
    ...section('Summary', summary.map((item) => line(item, withAntecedent(item.text, item.antecedent)))),
    ...section('Quotes', quotes.map((item) => line(firstOf(item.spans), `${item.speaker?.name ?? item.source?.text ?? '(no speaker named)'}: ${item.text}`))),
    ...section('Reported', statements.map((item) => line(item, withAntecedent(item.text, item.antecedent)))),
    ...section(
      'Timeline',
      timeline.map((item) => line(item.expression, `${formatEdtf(item.date)}${item.inferred ? '†' : ''}: ${withAntecedent(item.text, item.antecedent)}`))
    ),
    ...section(
      'People, organisations and places',
      people.map((item) => line(firstOf(item.mentions), `${item.name} (${item.mentions.length})${item.roles.map((role) => `; ${role.text}`).join('')}`))
    ),
    ...section('Numbers', numbers.map((item) => line(item, `${item.text} — ${document.text.slice(item.context.start, item.context.end)}`))),
    ...section('Not established', gaps.map((item) => line(item, `${item.kind}: ${withAntecedent(item.text, item.antecedent)}`))),
    ''
  ].join('\n')
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}

function withAntecedent(text: string, antecedent: Words | undefined): string {
  return antecedent ? `[${antecedent.text}] ${text}` : text
}
