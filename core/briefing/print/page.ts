import { describeUnsupported, unsupportedScript } from './coverage.ts'
import { escapeHtml } from './escape.ts'
import type { Paper } from './paper.ts'

/** What the program says; its own words are English. */
const OWN_LANGUAGE = 'en'

/** Faces that every page needs, fetched before the style asks for them. The rest is fetched by need. */
const FIRST_FONTS = [
  'source-serif-4-latin-400-normal',
  'source-serif-4-latin-600-normal',
  'inter-latin-400-normal',
  'inter-latin-600-normal'
] as const

/** On `<html>`: the page holds characters that the bundled fonts lack, so other fonts are to be expected. */
export const BEYOND_FONTS = 'beyond-fonts'

export interface PageOptions {
  /** The document's title, as the PDF carries it. */
  readonly title: string
  /** BCP 47 tag of the source; `und` where it is not known. */
  readonly language: string
  readonly paper: Paper
  readonly classes: readonly string[]
  /** The page's body: HTML, escaped by whoever made it. */
  readonly body: string
  /** All text of the body, to see whether the fonts can show it. */
  readonly text: string
}

/** The language to declare for a source, or the program's own where it is not known. */
export function pageLanguage(language: string): string {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language) && language !== 'und' ? language : OWN_LANGUAGE
}

/** A whole HTML document to be printed: no script, no inline style, nothing fetched but the program's own. */
export function htmlPage({ title, language, paper, classes, body, text }: PageOptions): string {
  const missing = unsupportedScript(title + text)
  const all = [`paper-${paper}`, ...classes, ...(missing ? [BEYOND_FONTS] : [])].join(' ')
  const preload = FIRST_FONTS.map(
    (name) => `<link rel="preload" as="font" type="font/woff2" href="fonts/${name}.woff2" crossorigin>`
  )
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(pageLanguage(language))}" class="${all}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    ...preload,
    '<link rel="stylesheet" href="print.css">',
    '</head>',
    `<body>${body}${missing ? `<p class="notice says" lang="en">${describeUnsupported(missing)}</p>` : ''}</body>`,
    '</html>',
    ''
  ].join('\n')
}

/** A citation in which the hash stands on one line. */
export function citationHtml(citation: string): string {
  return escapeHtml(citation).replace(/SHA-256 [0-9a-f]+…/, '<span class="unbroken">$&</span>')
}
