import { paragraphNumberAt, wordsAt, type Span } from '../../document.ts'
import type { Entity, Quote, Words } from '../../findings.ts'
import { citeSource, formatEdtf, titleOf } from '../cite.ts'
import type { Annotated } from './remark.ts'

/** A briefing as Markdown (CommonMark), every item with its ¶ and nothing but the source's words. */
export function toMarkdown({ briefing, remarks, tags, comment }: Annotated): string {
  const { document, summary, quotes, statements, timeline, people, numbers, gaps, notices } = briefing
  const at = (span: Span): string => {
    const number = paragraphNumberAt(document, span.start)
    return number === undefined ? '' : ` (¶${number})`
  }
  const quote = ({ text, speaker, source, spans, antecedent }: Quote): string => {
    const by = speaker?.name ?? source?.text
    return `${withAntecedent(text, antecedent)}${by ? ` — ${escape(by)}` : ' — no speaker named'}${at(first(spans))}`
  }
  const named = ({ name, roles, mentions }: Entity): string =>
    `**${escape(name)}**${roles.map(({ text }) => `, ${escape(text)}`).join('')}; ${mentions.length === 1 ? 'named once' : `named ${mentions.length} times`}${at(first(mentions))}`
  const items: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ['Notes and highlights', remarks.map(({ position, body }) => `“${escape(wordsAt(document.text, position))}”${at(position)}${body === '' ? '' : `\n  ${escape(body)}`}`)],
    ['Summary', summary.map((item) => withAntecedent(item.text, item.antecedent) + at(item))],
    ['Quotes', quotes.map(quote)],
    ['Reported statements', statements.map((item) => withAntecedent(item.text, item.antecedent) + at(item))],
    ['Timeline', timeline.map((item) => `**${escape(formatEdtf(item.date))}**${item.inferred ? ` (worked out: ${escape(item.derivation)})` : ''}: ${withAntecedent(item.text, item.antecedent)}${at(item)}`)],
    ['People, organisations and places', people.map(named)],
    ['Numbers', numbers.map((item) => `**${escape(item.text)}**: ${escape(wordsAt(document.text, item.context))}${at(item)}`)],
    ['Not established', gaps.map((item) => `${escape(item.kind.replaceAll('-', ' '))}: ${withAntecedent(item.text, item.antecedent)}${at(item)}`)]
  ]
  return [
    `# ${escape(titleOf(briefing))}`,
    escape(citeSource(briefing, { title: briefing.metadata.titleIsWorking === true })),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escape).join(', ')}`]),
    ...(comment.trim() === '' ? [] : [`Analyst’s comment: ${escape(comment)}`]),
    ...notices.map((notice) => `> ${escape(notice)}`),
    ...items.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`)
  ].join('\n\n') + '\n'
}

function withAntecedent(text: string, antecedent: Words | undefined): string {
  return (antecedent ? `\\[${escape(antecedent.text)}\\] ` : '') + escape(text)
}

function first(spans: readonly (readonly [number, number])[]): Span {
  return { start: spans[0]?.[0] ?? 0, end: spans[0]?.[1] ?? 0 }
}

/** Words as they are, in one line: what Markdown or the HTML inside it would take for its own is escaped. */
function escape(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.replace(/[\\`*_[\]<>&~|$]/g, '\\$&').replace(/^([#+=-]|\d{1,9}[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
