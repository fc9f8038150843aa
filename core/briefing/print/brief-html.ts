import type { Brief, Line, Phrase, Section } from './brief.ts'
import { escapeHtml } from './escape.ts'
import { citationHtml, htmlPage } from './page.ts'
import type { Paper } from './paper.ts'

/** The mark of what the program worked out, explained on the page wherever it is used. */
const INFERRED = '†'

/** Characters: two lines of the full size, and four of the smaller one. */
const LONG_TITLE = 96
const VERY_LONG_TITLE = 260

/** Sections that stand beside each other at the foot of the page. */
const PAIRED: ReadonlySet<string> = new Set(['people', 'numbers'])

export interface BriefHtmlOptions {
  readonly paper: Paper
  /** When it is printed, in words. */
  readonly printedAt: string
  /** How many pages it takes, as the source block says. */
  readonly pages?: number
}

/** The brief as one HTML document for print.css, every word of it escaped. */
export function renderBriefHtml(brief: Brief, { paper, printedAt, pages = 1 }: BriefHtmlOptions): string {
  const main = [head(brief), ...arranged(brief.sections)].join('\n')
  const body = `<main>\n${main}\n</main>\n${foot(brief, printedAt, pages)}`
  return htmlPage({
    title: `${brief.title} — brief`,
    language: brief.language,
    paper,
    classes: [`size-${String(brief.cut.points * 10)}`, pages === 1 ? 'one-page' : 'more-pages'],
    body,
    text: body.replace(/<[^>]*>/g, '')
  })
}

function head({ status, handling, title, titleIsWorking, bottomLine, comment }: Brief): string {
  const origin = status.map(({ text, inferred }) => `<span>${escapeHtml(text)}${mark(inferred)}</span>`).join(' <span class="dot">·</span> ')
  const working = titleIsWorking ? '<p class="working says" lang="en">Working title</p>' : ''
  const bottom = bottomLine
    ? `<p class="words">${marker(bottomLine.paragraph)}${phrases(bottomLine)}</p>`
    : '<p class="says empty" lang="en">No sentence of this document was singled out as its bottom line.</p>'
  return [
    `<header><p class="status says" lang="en"><span class="origin">${origin}</span>${handling ? ` <strong class="handling">${escapeHtml(handling)}</strong>` : ''}</p>`,
    `<h1${titleClass(title)}>${escapeHtml(title)}</h1>${working}</header>`,
    `<section class="bottom-line"><h2 lang="en">Bottom line</h2>${bottom}</section>`,
    comment ? `<section class="comment"><h2 lang="en">Analyst’s comment</h2><p class="says">${escapeHtml(comment)}</p></section>` : ''
  ].filter(Boolean).join('\n')
}

/** A title of more than two lines is set smaller. */
function titleClass(title: string): string {
  if (title.length > VERY_LONG_TITLE) return ' class="very-long"'
  return title.length > LONG_TITLE ? ' class="long"' : ''
}

/** The sections in order, people and numbers wrapped so that they can stand side by side. */
function arranged(sections: readonly Section[]): string[] {
  const pair = sections.filter(({ name }) => PAIRED.has(name)).map(sectionHtml)
  const wrapped = pair.length > 1 ? `<div class="pair">\n${pair.join('\n')}\n</div>` : pair.join('')
  const first = sections.findIndex(({ name }) => PAIRED.has(name))
  return sections.flatMap((section, index) => {
    if (!PAIRED.has(section.name)) return [sectionHtml(section)]
    return index === first ? [wrapped] : []
  })
}

function sectionHtml(section: Section): string {
  const { name, heading, lines, available, empty } = section
  const part = lines.length > 0 && lines.length < available ? ` <span class="of">${lines.length} of ${available}</span>` : ''
  const title = `<h2 lang="en">${heading}${part}</h2>`
  if (lines.length === 0) return `<section class="${name}">${title}<p class="says empty" lang="en">${empty}</p></section>`
  const list = name === 'keyPoints' || name === 'timeline' ? 'ol' : 'ul'
  const items = lines.map((line) => `<li>${withMarker(name, line, lineHtml(section, line))}</li>`).join('\n')
  return `<section class="${name}">${title}\n<${list}>\n${items}\n</${list}></section>`
}

function lineHtml({ name }: Section, line: Line): string {
  const lead = line.lead === undefined ? '' : `<b class="lead">${escapeHtml(line.lead)}${mark(line.inferred)}</b>`
  if (name === 'people') {
    if (line.words.length === 0) return `${lead} <span class="says unsaid" lang="en">no role given</span>`
    return `${lead}, ${rolesHtml(line.words)}`
  }
  return `${lead && `${lead} `}<span class="words">${howSaid(line)}${phrases(line)}</span>`
}

/** Roles, each followed by its paragraph, but for the last, whose marker ends the line. */
function rolesHtml(roles: readonly Phrase[]): string {
  return roles
    .map((role, index) => phrase(role) + (role.paragraph === roles[index + 1]?.paragraph ? '' : at(index === roles.length - 1 ? undefined : role.paragraph)))
    .join('; ')
}

/** How it was said: cue and circumstances, run together where the source does. */
function howSaid({ before }: Line): string {
  if (before.length === 0) return ''
  const parts = before.map((part, index) => {
    const previous = before[index - 1]
    const adjoining = previous !== undefined && part.start - previous.end === 1
    return (index === 0 ? '' : adjoining ? ' ' : ' · ') + phrase(part)
  })
  return `<span class="how">${parts.join('')}:</span> `
}

function phrases({ antecedent, words, strong }: Line): string {
  const bracket = antecedent ? `<span class="antecedent">[${phrase(antecedent)}]</span> ` : ''
  return bracket + words.map((part) => (strong ? phraseWithStrong(part, strong) : phrase(part))).join(' ')
}

function phrase({ text }: Phrase): string {
  return escapeHtml(text)
}

function phraseWithStrong({ text, start }: Phrase, strong: { start: number; end: number }): string {
  const [from, to] = [strong.start - start, strong.end - start]
  return `${escapeHtml(text.slice(0, from))}<b>${escapeHtml(text.slice(from, to))}</b>${escapeHtml(text.slice(to))}`
}

/** The marker hangs before the line; in the narrow columns, which have no margin to hang in, it follows. */
function withMarker(name: string, { paragraph }: Line, html: string): string {
  if (!PAIRED.has(name)) return marker(paragraph) + html
  return html + at(paragraph)
}

/** A marker within running words. */
function at(paragraph: number | undefined): string {
  return paragraph === undefined ? '' : ` <span class="at">¶${paragraph}</span>`
}

function marker(paragraph: number | undefined): string {
  return paragraph === undefined ? '' : `<span class="marker">¶${paragraph} </span>`
}

function mark(inferred: boolean): string {
  return inferred ? `<span class="inferred">${INFERRED}</span>` : ''
}

function foot({ citation, cutNote, reviewed, status, sections }: Brief, printedAt: string, pages: number): string {
  const marked = status.some(({ inferred }) => inferred) || sections.some(({ lines }) => lines.some(({ inferred }) => inferred))
  const legend = [
    'Words are the source’s own; ¶ is their paragraph, [ ] the referent from elsewhere in it.',
    marked ? `${INFERRED} worked out, not stated in the text.` : '',
    reviewed ? 'Items reviewed by hand.' : 'Items chosen by the program, not reviewed.'
  ].filter(Boolean).join(' ')
  const page = pages === 1 ? 'Page 1 of 1' : `${pages} pages: it does not fit one`
  return [
    '<footer class="source says" lang="en"><h2>Source</h2>',
    `<p>${citationHtml(citation)}</p>`,
    `<p>${legend}</p>`,
    cutNote ? `<p class="cut">${escapeHtml(cutNote)}.</p>` : '',
    `<p class="page"><span>Printed ${escapeHtml(printedAt)}</span> <span>${page}</span></p>`,
    '</footer>'
  ].filter(Boolean).join('\n')
}
