import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveBriefing } from '../../../core/briefing/derive.ts'
import { toBibtex, toCsl, toRis } from '../../../core/briefing/export/references.ts'
import { parseBriefing } from '../../../core/briefing/format.ts'
import { exportText } from '../../../core/library/exporting.ts'
import { newNotes, type Notes } from '../../../core/library/notes.ts'
import type { Metadata } from '../../../core/metadata.ts'

const TEXT = 'The 🎉 Harbour Plan\n\nBOGOTA, Feb 4 - “We will build it,” said Ana Ruiz on Tuesday.\n\nIt costs *40 million* dollars <or> more.\n'
const briefing = deriveBriefing(TEXT, { fileName: 'harbour.txt' })
const { source } = briefing
const NOW = '2026-02-05T09:00:00.000Z'
const start = TEXT.indexOf('costs')
const notes: Notes = {
  ...newNotes(source.sha256, NOW),
  tags: ['port'],
  comment: 'Ask the mayor.',
  published: '2026-02-04',
  metadata: { publisher: 'Harbour & Sons', author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'City Council' }] },
  annotations: [
    { id: 'n1', motivation: 'commenting', position: { start, end: start + 5 }, quote: { exact: 'costs', prefix: '', suffix: '' }, body: 'Who pays?', created: NOW, modified: NOW }
  ]
}

interface Selected {
  readonly motivation: string
  readonly body?: readonly { readonly value: string }[]
  readonly target: { readonly selector: readonly { type: string; exact: string; prefix: string; suffix: string; start: number; end: number }[] }
}

describe('exports', () => {
  it('as JSON are the format itself, with the analyst’s corrections', () => {
    const read = parseBriefing(exportText('json', briefing, notes))
    expect(read.metadata.publisher).toBe('Harbour & Sons')
    expect(read.metadata.issued).toEqual({ 'date-parts': [[2026, 2, 4]] })
    expect(read.quotes).toEqual(briefing.quotes)
  })

  it('leave out what the analyst emptied, and keep a working title', () => {
    const emptied = { ...notes, published: null, metadata: { title: '', publisher: '', author: [], issued: { 'date-parts': [] } } }
    const { metadata } = parseBriefing(exportText('json', { ...briefing, metadata: { title: 'harbour.txt', titleIsWorking: true, publisher: 'Gazette', issued: { 'date-parts': [[2024]] }, issuedIsDerived: true } }, emptied))
    expect(metadata).toEqual({ title: 'harbour.txt', titleIsWorking: true })
  })

  it('as Web Annotation address words by code points and by what stands around them', () => {
    const page = JSON.parse(exportText('webannotation', briefing, notes)) as { type: string; items: readonly Selected[] }
    expect(page.type).toBe('AnnotationPage')
    const [own] = page.items
    expect(own!.body![0]!.value).toBe('Who pays?')
    const points = Array.from(briefing.document.text)
    for (const { target } of page.items.flatMap((item) => (Array.isArray(item.target) ? item.target.map((each: Selected['target']) => ({ ...item, target: each })) : [item]))) {
      const [quote, position] = target.selector
      expect(points.slice(position!.start, position!.end).join('')).toBe(quote!.exact)
      expect(points.slice(Math.max(0, position!.start - 32), position!.start).join('')).toBe(quote!.prefix)
      expect(points.slice(position!.end, position!.end + 32).join('')).toBe(quote!.suffix)
    }
  })

  it('as Markdown say what the source says, escaped, with the notes and each ¶', () => {
    const text = exportText('markdown', briefing, notes)
    expect(text).toMatch(/^# The 🎉 Harbour Plan\n/)
    expect(text).toContain('- “costs” (¶2)\n  Who pays?')
    expect(text).toContain('Tags: port')
    expect(text).not.toMatch(/(?<!\\)<or/)
    expect(text).toContain('\\*40 million\\*')
    expect(text).toMatch(/## Quotes\n\n- “We will build it,” — Ana Ruiz \(¶1\)/)
  })

  it('as CSL-JSON are one item of the standard', () => {
    const [item] = JSON.parse(exportText('csl', briefing, notes)) as Record<string, unknown>[]
    expect(item).toMatchObject({ id: 'ruiz2026harbour', type: 'article-newspaper', publisher: 'Harbour & Sons', issued: { 'date-parts': [[2026, 2, 4]] } })
    expect(Object.keys(item!)).not.toContain('titleIsWorking')
  })

  it('as BibTeX escape what TeX would take for its own', () => {
    const text = exportText('bibtex', briefing, notes)
    expect(text).toMatch(/^@article\{ruiz2026harbour,\n/)
    expect(text).toContain('publisher = {Harbour \\& Sons}')
    expect(text).toContain('author = {{Ruiz}, {Ana} and {City Council}}')
    expect(text).toContain('date = {2026-02-04}')
  })

  it('as RIS are one record', () => {
    const lines = exportText('ris', briefing, notes).split('\r\n')
    expect(lines[0]).toBe('TY  - NEWS')
    expect(lines).toEqual(expect.arrayContaining(['AU  - Ruiz, Ana', 'AU  - City Council', 'PY  - 2026', 'DA  - 2026/02/04/', 'PB  - Harbour & Sons']))
    expect(lines.slice(-2)).toEqual(['ER  - ', ''])
  })
})

const words = fc.string({ unit: 'binary', maxLength: 30 })
const metadata: fc.Arbitrary<Metadata> = fc.record(
  {
    title: words,
    publisher: words,
    'container-title': words,
    URL: words,
    type: fc.constantFrom('article-newspaper', 'report', 'nonsense'),
    author: fc.array(fc.oneof(words.map((literal) => ({ literal })), fc.record({ family: words, given: words })), { maxLength: 3 })
  },
  { requiredKeys: [] }
)

describe('references of any metadata', () => {
  it('are one BibTeX entry with balanced braces and no bare specials', () => {
    fc.assert(
      fc.property(metadata, (each) => {
        const text = toBibtex({ metadata: each, source })
        let depth = 0
        for (const [sign] of text.replace(/\\[{}&%$#_]/g, '').matchAll(/[{}]/g)) {
          depth += sign === '{' ? 1 : -1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(text.match(/^@/gm)).toHaveLength(1)
        for (const line of text.split('\n').filter((one) => !one.startsWith('  url'))) expect(line.replace(/\\./g, '')).not.toMatch(/[&$#%~^]/)
      })
    )
  })

  it('are one RIS record of whole lines', () => {
    fc.assert(
      fc.property(metadata, (each) => {
        const lines = toRis({ metadata: each, source }).split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]*$/)
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
      })
    )
  })

  it('are one item of CSL-JSON', () => {
    fc.assert(
      fc.property(metadata, (each) => {
        expect(JSON.parse(toCsl({ metadata: each, source }))).toHaveLength(1)
      })
    )
  })
})
