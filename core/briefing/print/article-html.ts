import type { Block, SourceDocument } from '../../document.ts'
import type { Briefing } from '../briefing.ts'
import { citeSource, formatEdtf, issuedEdtf, sourceName, titleOf } from '../cite.ts'
import { escapeHtml } from './escape.ts'
import { citationHtml, htmlPage } from './page.ts'
import type { Paper } from './paper.ts'

export interface ArticleHtmlOptions {
  readonly paper: Paper
  /** When it is printed, in words. */
  readonly printedAt: string
}

/** Headings of a document come under its title, which is the first level. */
const LOWEST_HEADING = 6

/** The whole document with its ¶ numbers and headings, and where it comes from at its end. */
export function renderArticleHtml(briefing: Briefing, { paper, printedAt }: ArticleHtmlOptions): string {
  const title = titleOf(briefing)
  const body = `<main>\n${head(briefing, title)}\n${blocksHtml(briefing.document)}\n</main>\n${sourceHtml(briefing, printedAt)}`
  return htmlPage({
    title,
    language: briefing.document.language,
    paper,
    classes: ['article'],
    body,
    text: body.replace(/<[^>]*>/g, '')
  })
}

function head(briefing: Briefing, title: string): string {
  const { metadata } = briefing
  const issued = issuedEdtf(metadata)
  const date = issued ? formatEdtf(issued) + (metadata.issuedIsDerived ? '†' : '') : 'undated'
  const parts = [sourceName(briefing), metadata['publisher-place'], date].filter((part) => part !== undefined)
  const working = metadata.titleIsWorking ? '<p class="working says" lang="en">Working title</p>' : ''
  return `<header><p class="status says" lang="en">${parts.map(escapeHtml).join(' · ')}</p><h1>${escapeHtml(title)}</h1>${working}</header>`
}

/** All blocks in order; items of a list that follow one another make one list. */
function blocksHtml({ text, blocks }: SourceDocument): string {
  const lines = blocks.map((block, index) => {
    const words = escapeHtml(text.slice(block.start, block.end))
    if (block.kind !== 'list-item') return blockHtml(block, words)
    const opens = blocks[index - 1]?.kind !== 'list-item'
    const closes = blocks[index + 1]?.kind !== 'list-item'
    return `${opens ? '<ul>' : ''}<li>${numberOf(block)}${words}</li>${closes ? '</ul>' : ''}`
  })
  return lines.join('\n')
}

function blockHtml(block: Block, words: string): string {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min((block.level ?? 1) + Number(block.level === 1), LOWEST_HEADING)
      return `<h${level} class="heading">${words}</h${level}>`
    }
    case 'quote':
      return `<blockquote>${numberOf(block)}${words}</blockquote>`
    case 'table':
      return `<pre>${words}</pre>`
    case 'credit':
      return `<p class="credit">${words}</p>`
    case 'paragraph':
    case 'list-item':
      return `<p class="paragraph">${numberOf(block)}${words}</p>`
  }
}

function numberOf({ number }: Block): string {
  return number === undefined ? '' : `<span class="marker">¶${number} </span>`
}

function sourceHtml(briefing: Briefing, printedAt: string): string {
  const { metadata, source, notices, reviewed } = briefing
  const derivation = metadata.issuedIsDerived ? `<p>† ${escapeHtml(metadata.issuedDerivation ?? '')}</p>` : ''
  return [
    '<section class="source says" lang="en"><h2>Source</h2>',
    `<p>${citationHtml(citeSource(briefing))}</p>`,
    `<p>File ${escapeHtml(source.fileName)}, ${source.bytes} bytes. SHA-256 <span class="hash">${escapeHtml(source.sha256)}</span></p>`,
    derivation,
    notices.length > 0 ? `<h3>To know about this text</h3><ul>${notices.map((notice) => `<li>${escapeHtml(notice)}</li>`).join('')}</ul>` : '',
    `<p>${reviewed ? 'Its briefing was reviewed by hand. ' : ''}Printed ${escapeHtml(printedAt)}</p>`,
    '</section>'
  ].filter(Boolean).join('\n')
}
