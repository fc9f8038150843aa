import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing.ts'
import { composeBrief } from '#core/briefing/compose.ts'
import { renderArticleHtml } from '#core/briefing/print/article-html.ts'
import { renderBriefHtml } from '#core/briefing/print/brief-html.ts'
import { escapeHtml } from '#core/briefing/print/escape.ts'
import { defaultPaper } from '#core/briefing/print/paper.ts'
import { countWords } from '#core/briefing/print/words.ts'
import { bundled } from '../bundled.ts'

const page = { paper: 'a4', printedAt: '<now>' } as const
const EVIL = '</title><script>alert(1)</script><img src=x onerror="alert(2)">&amp;\u202E'

/** The elements of `html`, by name. */
function elementsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name!))
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!)

describe('escapeHtml', () => {
  it('leaves no character that HTML could read, and gives the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        if (!/[\p{Cc}\p{Cf}\p{Cn}]/u.test(text)) expect(textOf(escaped)).toBe(text)
      })
    )
  })

  it('makes direction controls visible and control characters harmless', () => {
    expect(escapeHtml('a\u202Eb\u2066c\0d\uD800e')).toBe('a[U+202E]b[U+2066]c\uFFFDd\uFFFDe')
    expect(escapeHtml('tab\tand\nline')).toBe('tab\tand\nline')
  })
})

describe('renderBriefHtml', () => {
  const html = renderBriefHtml(composeBrief(bundled), page)

  it('is one document with title, language, paper and size, and neither script nor inline style', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" class="paper-a4 size-100 one-page">/)
    expect(html).toContain('<title>Trump and Petro meet at the White House — brief</title>')
    expect(html).not.toMatch(/<script|<style|style=|\son[a-z]+=|https?:/)
    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="fonts/source-serif-4-latin-400-normal.woff2"',
      'href="fonts/source-serif-4-latin-600-normal.woff2"',
      'href="fonts/inter-latin-400-normal.woff2"',
      'href="fonts/inter-latin-600-normal.woff2"',
      'href="print.css"'
    ])
  })

  it('has every section in order, under headings', () => {
    const headings = [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, heading]) => heading!.trim())
    expect(headings).toEqual([
      'Bottom line', 'Key points', 'Who said what', 'Timeline', 'Key people', 'Key numbers', 'Not established', 'Source'
    ])
    expect(textOf(html)).toMatch(/SHA-256 e31010b019f5…[\s\S]*Printed <now> Page 1 of 1/)
  })

  it('gives every line its paragraph and explains the mark of what was inferred', () => {
    const items = html.match(/<li>.*<\/li>/g)!
    expect(items).toHaveLength(22)
    expect(items.every((item) => /¶\d+/.test(item))).toBe(true)
    expect(html).toContain('† worked out, not stated in the text.')
  })

  it('shows markup in title, author, speaker, comment and handling literally', () => {
    const evil: Briefing = {
      ...bundled,
      metadata: { title: EVIL, author: [{ literal: EVIL }], 'publisher-place': EVIL, URL: EVIL },
      quotes: bundled.quotes.map((quote) => ({ ...quote, speaker: quote.speaker && { ...quote.speaker, name: EVIL } })),
      people: bundled.people.map((person) => ({ ...person, name: EVIL }))
    }
    const made = renderBriefHtml(composeBrief(evil, { comment: EVIL, handling: EVIL }), page)
    expect([...elementsOf(made)].filter((name) => !elementsOf(html).has(name))).toEqual(['strong'])
    expect(textOf(made)).toContain('<script>alert(1)</script>')
    expect(made).not.toContain('\u202E')
  })

  it('shows markup in a file name literally, and takes no language that is none', () => {
    const source = { ...bundled.source, fileName: EVIL }
    const document = { ...bundled.document, language: '"><script>' }
    const made = renderBriefHtml(composeBrief({ ...bundled, source, document, metadata: {} }), page)
    expect(made).toContain('<html lang="en"')
    expect(made).not.toContain('<script')
  })

  it('says that characters are missing from the bundled fonts', () => {
    const made = renderBriefHtml(composeBrief({ ...bundled, metadata: { title: '会谈' } }), page)
    expect(made).toMatch(/<html [^>]*\bbeyond-fonts"/)
    expect(made).toMatch(/The bundled fonts lack \d+ characters on this page \(Chinese or Japanese\)/)
    expect(html).not.toContain('beyond-fonts')
  })
})

describe('renderArticleHtml', () => {
  const html = renderArticleHtml(bundled, page)

  it('holds every word of the document in order, numbered', () => {
    const text = textOf(html)
    let from = 0
    for (const { start, end, number } of bundled.document.blocks) {
      const found = text.indexOf(bundled.document.text.slice(start, end), from)
      expect(found).toBeGreaterThanOrEqual(from)
      if (number !== undefined) expect(text.slice(0, found)).toMatch(new RegExp(`¶${number} $`))
      from = found + end - start
    }
    expect(html.match(/<h2 class="heading">/g)).toHaveLength(2)
  })

  it('says at its end where it comes from and how the year was found', () => {
    const end = textOf(html.slice(html.indexOf('<h2>Source</h2>')))
    expect(end).toContain(bundled.source.sha256)
    expect(end).toContain(bundled.metadata.issuedDerivation)
    expect(end).toContain('Printed <now>')
  })

  it('puts neighbouring list items in one list', () => {
    const text = 'onetwothree'
    const document = {
      text,
      language: 'en',
      blocks: [
        { kind: 'list-item' as const, start: 0, end: 3 },
        { kind: 'list-item' as const, start: 3, end: 6 },
        { kind: 'paragraph' as const, number: 1, start: 6, end: 11 }
      ]
    }
    expect(renderArticleHtml({ ...bundled, document }, page)).toContain('<ul><li>one</li>\n<li>two</li></ul>\n<p class="paragraph">')
  })
})

describe('small things of the page', () => {
  it('knows the paper of a region', () => {
    expect(['US', 'ca', 'MX', 'CO', 'CL', 'PH'].map(defaultPaper)).toEqual(Array(6).fill('letter'))
    expect(['GB', 'DE', 'BR', 'JP', '', undefined].map(defaultPaper)).toEqual(Array(6).fill('a4'))
  })

  it('counts words as a reader does', () => {
    expect(countWords('“Yeah, we did,” — it’s a two-hour #1 – 3.5 % …')).toBe(8)
    expect(countWords('')).toBe(0)
    expect(countWords('双方通了电话')).toBe(3)
  })
})
