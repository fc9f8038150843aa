import { describe, expect, it } from 'vitest'
import { addsUp } from '../../../core/import/imported.ts'
import { importMarkdown } from '../../../core/import/markdown.ts'

const read = (text: string): ReturnType<typeof importMarkdown> => importMarkdown(new TextEncoder().encode(text), 'note.md')
const blocks = ({ document }: ReturnType<typeof importMarkdown>): (readonly [string, string])[] =>
  document.blocks.map(({ kind, level, start, end }) => [level === undefined ? kind : `${kind} ${level}`, document.text.slice(start, end)])

describe('importMarkdown', () => {
  it('lays out headings, lists, quotations, tables and code without their marks', () => {
    const found = read(
      '# Talks\n\nThe *talks* in [Bogotá](https://example.org/x) went **on**\nfor `3` hours.\n\n- one\n- two\n\n  more of two\n  - nested\n\n1. first\n\n> Quoted.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode here\n```\n\n<b>bold</b> &amp; plain\n'
    )
    expect(blocks(found)).toEqual([
      ['heading 1', 'Talks'],
      ['paragraph', 'The talks in Bogotá went on for 3 hours.'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['list-item', 'more of two'],
      ['list-item', 'nested'],
      ['list-item', 'first'],
      ['quote', 'Quoted.'],
      ['table', 'a\tb\n1\t2'],
      ['paragraph', 'code here'],
      ['paragraph', 'bold & plain']
    ])
    expect(addsUp(found.loss)).toBe(true)
  })

  it('reads what the front matter declares, and takes it off', () => {
    const found = read('---\ntitle: "On: trade"\nauthor:\n  - Ana Ruiz\n  - Bo Li\ndate: 2026-02-04\nurl: https://example.org/a\nlang: en_GB\n---\n\nText.\n')
    expect(found.metadata).toEqual({
      title: 'On: trade',
      author: [{ literal: 'Ana Ruiz' }, { literal: 'Bo Li' }],
      issued: { 'date-parts': [[2026, 2, 4]] },
      issuedDerivation: 'The document declares it (date in the front matter).',
      URL: 'https://example.org/a',
      language: 'en-GB'
    })
    expect(found.document.text).toBe('Text.')
    expect(found.document.language).toBe('en-GB')
  })

  it('leaves pictures out and counts them; a rule at the top is no front matter', () => {
    const found = read('---\n\nBefore ![a chart of exports](chart.png) after.\n')
    expect(found.document.text).toMatch(/^Before\s+after\.$/)
    expect(found.loss).toMatchObject({ wordsIn: 6, wordsOut: 2, dropped: [{ kind: 'image', items: 1, words: 4, sample: 'a chart of exports' }] })
    expect(addsUp(found.loss)).toBe(true)
  })

  it('makes text of markup that would run elsewhere', () => {
    const found = read('Hello <script>alert(1)</script> there\n\n<script>\nalert(2)\n</script>\n\n[x](javascript:alert(3))\n')
    expect(found.document.text).not.toContain('<script>')
    expect(found.document.text).not.toContain('javascript:')
  })
})
