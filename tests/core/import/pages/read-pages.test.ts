import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FramedPage } from '#core/import/pages/frame.ts'
import { pageList, readPages } from '#core/import/pages/read-pages.ts'
import { columnOf, pageOf, prose, widthOf, type Run } from './typeset.ts'

const shown = (pages: readonly FramedPage[]): string[] => readPages(pages).blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`)
const LEFT = { x: 50, width: 235 }
const RIGHT = { x: 310, width: 235 }
const FULL = { x: 50, width: 495 }

describe('the reading order of a page', () => {
  const [a, b, c, d] = ['alpha', 'beta', 'gamma', 'delta'].map((topic) => prose(topic, 70)) as [string, string, string, string]

  it('reads a title across, then the left column, then the right one', () => {
    const page = pageOf(1, [
      { text: 'Rivers and their walls', x: 180, y: 80, size: 20, font: 'bold' },
      ...columnOf([c, d], { ...RIGHT, y: 130, indent: 12 }),
      ...columnOf([a, b], { ...LEFT, y: 130, indent: 12 })
    ])
    expect(shown([page])).toEqual(['heading1 Rivers and their walls', ...[a, b, c, d].map((text) => `paragraph ${text}`)])
  })

  it('reads three columns from left to right', () => {
    const column = (index: number): { x: number; y: number; width: number } => ({ x: 50 + index * 170, y: 100, width: 150 })
    const page = pageOf(1, [a, b, c].flatMap((text, index) => columnOf([text], column(index))))
    expect(shown([page])).toEqual([a, b, c].map((text) => `paragraph ${text}`))
  })

  it('reads what is above a line that crosses both columns before what is below it', () => {
    const page = pageOf(1, [
      ...columnOf([a], { ...LEFT, y: 100 }),
      ...columnOf([b], { ...RIGHT, y: 100 }),
      ...columnOf([prose('between', 12)], { ...FULL, y: 340 }),
      ...columnOf([c], { ...LEFT, y: 370 }),
      ...columnOf([d], { ...RIGHT, y: 370 })
    ])
    expect(shown([page])).toEqual([a, b, prose('between', 12), c, d].map((text) => `paragraph ${text}`))
  })

  it('reads the cells of a table row by row', () => {
    const rows = [['Wall', 'Height', 'Built'], ['Harne', '3.1 m', '1931'], ['Little Ness', '2.8 m', '1954'], ['Old Quay', '2.2 m', '1960']]
    const page = pageOf(1, [
      ...columnOf([a], { ...FULL, y: 100 }),
      ...rows.flatMap((row, index) => row.map((text, cell): Run => ({ text, x: 60 + cell * 150, y: 260 + index * 14 }))),
      ...columnOf([b], { ...FULL, y: 350 })
    ])
    expect(shown([page])).toEqual([`paragraph ${a}`, `table ${rows.map((row) => row.join('\t')).join('\n')}`, `paragraph ${b}`])
  })

  it('goes on with a paragraph in the next column and on the next page', () => {
    const lines = columnOf([prose('long', 130)], { ...FULL, y: 100 })
    const cut = lines.length - 4
    const second = lines.slice(cut).map((run, index) => ({ ...run, y: 100 + index * 12 }))
    const { blocks } = readPages([pageOf(1, lines.slice(0, cut)), pageOf(2, [...second, ...columnOf([a], { ...FULL, y: 180 })])])
    expect(blocks.map(({ text, page }) => [page, text])).toEqual([[1, prose('long', 130)], [2, a]])
  })

  it.each([
    ['a note in small type at the foot of the column', { y: 300, size: 7, font: 'text' }, 'foot'],
    ['the words of a drawing at the head of the next', { y: 100, size: 9, font: 'drawing' }, 'head'],
    ['a caption at the head of the next', { y: 100, size: 10, font: 'text' }, 'head']
  ])('puts a sentence together that %s interrupts', (_name, { y, size, font }, where) => {
    const lines = columnOf([prose('long', 130)], { ...LEFT, y: 100 })
    const between = columnOf([`Figure 1. ${prose('walls', 20)}`], { ...(where === 'foot' ? LEFT : RIGHT), y, size, font })
    const rest = lines.slice(14).map((run, index) => ({ ...run, x: RIGHT.x, y: (where === 'foot' ? 100 : 190) + index * 12 }))
    const page = pageOf(1, [...lines.slice(0, 14), ...between, ...rest, ...columnOf([a], { ...RIGHT, y: 400 })])
    expect(shown([page])).toEqual([prose('long', 130), `Figure 1. ${prose('walls', 20)}`, a].map((text) => `paragraph ${text}`))
  })

  it('puts no sentence together across a heading, or where the next begins anew', () => {
    const lines = columnOf([prose('long', 130)], { ...LEFT, y: 100 }).slice(0, 14)
    const cut = lines.map(({ text }) => text).join(' ')
    const heading = { text: 'Walls and storms', x: RIGHT.x, y: 100, size: 14, font: 'bold' }
    const page = pageOf(1, [...lines, heading, ...columnOf([`and ${b}`, a], { ...RIGHT, y: 130, gap: 8 })])
    expect(shown([page])).toEqual([`paragraph ${cut}`, 'heading1 Walls and storms', `paragraph and ${b}`, `paragraph ${a}`])
    const note = columnOf([prose('note', 20)], { ...LEFT, y: 300, size: 7 })
    expect(shown([pageOf(1, [...lines, ...note, ...columnOf([b, a], { ...RIGHT, y: 100, gap: 8 })])])[0]).toBe(`paragraph ${cut}`)
  })
})

describe('paragraphs', () => {
  it.each([['an indent', { indent: 14 }], ['a gap', { gap: 8 }]])('are told apart by %s', (_name, how) => {
    const texts = ['one', 'two', 'three'].map((topic) => prose(topic, 50))
    expect(shown([pageOf(1, columnOf(texts, { ...FULL, y: 100, ...how }))])).toEqual(texts.map((text) => `paragraph ${text}`))
  })

  it('end at a short last line even without either', () => {
    const texts = ['one', 'two', 'three'].map((topic) => prose(topic, 48))
    expect(shown([pageOf(1, columnOf(texts, { ...FULL, y: 100 }))])).toEqual(texts.map((text) => `paragraph ${text}`))
  })

  it('keep together where lines end alike and begin anywhere', () => {
    const runs = columnOf([prose('right', 50), prose('flush', 50)], { ...LEFT, y: 100, gap: 8 }).map((run) => ({ ...run, x: 285 - widthOf(run.text) }))
    expect(shown([pageOf(1, runs)])).toEqual(['right', 'flush'].map((topic) => `paragraph ${prose(topic, 50)}`))
  })

  it('keep marks that stand beside marks in their line', () => {
    const [first, second] = columnOf([prose('marks', 26)], { ...FULL, y: 100 }) as [Run, Run]
    const end = first.x + widthOf(first.text)
    const marks = ['[7]', '[8]'].map((text, index) => ({ text, x: end + index * 9, y: 96, size: 6 }))
    expect(shown([pageOf(1, [first, ...marks, second])])).toHaveLength(1)
  })

  it('leave headings of a larger or another type by themselves, and lists by their signs', () => {
    const page = pageOf(1, [
      ...columnOf(['1. What we found'], { ...FULL, y: 90, size: 14, font: 'bold' }),
      ...columnOf([prose('first', 40)], { ...FULL, y: 120 }),
      ...columnOf(['Walls'], { ...FULL, y: 180, font: 'bold' }),
      ...columnOf([`• ${prose('bullet', 30)}`, '• A short one'], { ...FULL, y: 196 }),
      ...columnOf([prose('last', 40)], { ...FULL, y: 250 })
    ])
    expect(shown([page])).toEqual([
      'heading1 1. What we found',
      `paragraph ${prose('first', 40)}`,
      'heading2 Walls',
      `list-item • ${prose('bullet', 30)}`,
      'list-item • A short one',
      `paragraph ${prose('last', 40)}`
    ])
  })

  it('are no headings where they are lines of a form to write on, or of a program', () => {
    const page = pageOf(1, [
      ...columnOf([prose('first', 40)], { ...FULL, y: 90 }),
      { text: 'NAME ..............................', x: 50, y: 150, font: 'bold' },
      ...columnOf([prose('next', 40)], { ...FULL, y: 180 }),
      { text: '1 for (var i = 2; i < 100; ++i) {', x: 50, y: 240, font: 'code' },
      ...columnOf([prose('last', 40)], { ...FULL, y: 270 })
    ])
    expect(readPages([page]).blocks.map(({ kind }) => kind)).toEqual(Array(5).fill('paragraph'))
  })
})

describe('what interrupts the text', () => {
  const report = (pages: number): FramedPage[] =>
    Array.from({ length: pages }, (_none, index) =>
      pageOf(index + 1, [
        { text: 'Department of Rivers', x: 50, y: 40, size: 8 },
        { text: 'Annual report 2025', x: 400, y: 40, size: 8 },
        ...columnOf([prose(`page${'abcdefgh'[index]!}`, 90)], { ...FULL, y: 90 }),
        { text: String(index + 11), x: 290, y: 810, size: 8 }
      ])
    )

  it('is left out and reported: running heads and page numbers', () => {
    const { blocks, leftOut } = readPages(report(4))
    expect(blocks.map(({ text }) => text)).toEqual(Array.from('abcd').map((letter) => prose(`page${letter}`, 90)))
    expect(leftOut.filter(({ kind }) => kind === 'running-head').map(({ text }) => text)).toEqual(Array(4).fill('Department of Rivers Annual report 2025'))
    expect(leftOut.filter(({ kind }) => kind === 'page-number').map(({ text }) => text)).toEqual(['11', '12', '13', '14'])
  })

  it('is left out: the numbers of a preface, which are Roman', () => {
    const feet = ['xiv PREFACE', 'PREFACE xv', 'xvi PREFACE']
    const pages = feet.map((text, index) => pageOf(index + 1, [...columnOf([prose(`page${'abc'[index]!}`, 90)], { ...FULL, y: 90 }), { text, x: 290, y: 810, size: 8 }]))
    const { blocks, leftOut } = readPages(pages)
    expect(blocks.map(({ text }) => text)).toEqual(Array.from('abc').map((letter) => prose(`page${letter}`, 90)))
    expect(leftOut).toEqual(feet.map((text) => ({ kind: 'running-head', text })))
  })

  it.each([
    ['with dots', ' ........ '],
    ['without', ' ']
  ])('is left out as navigation: a table of contents %s', (_name, between) => {
    const entries = ['Preface', 'Rivers', 'Walls of the old towns', 'Storms', 'Plans', 'Notes'].map((title, index) => `${title}${between}${index * 4 + 3}`)
    const contents = pageOf(1, [{ text: 'Contents', x: 50, y: 90, size: 14, font: 'bold' }, ...entries.map((text, index): Run => ({ text, x: 50, y: 120 + index * 14 }))])
    const { blocks, leftOut } = readPages([contents, pageOf(2, columnOf([prose('walls', 90)], { ...FULL, y: 90 }))])
    expect(blocks.map(({ text }) => text)).toEqual(['Contents', prose('walls', 90)])
    expect(leftOut).toEqual(entries.map((text) => ({ kind: 'navigation', text })))
  })

  it('is kept: a list that ends with numbers which are no pages of the document', () => {
    const entries = ['Harne 1931', 'Little Ness 1940', 'Old Quay 1954', 'Mere 1960', 'Stoke 1971', 'Wick 1988']
    const list = pageOf(1, entries.map((text, index): Run => ({ text, x: 50, y: 120 + index * 14 })))
    expect(readPages([list, pageOf(2, columnOf([prose('walls', 90)], { ...FULL, y: 90 }))]).blocks.map(({ text }) => text).join(' ')).toContain(entries.join(' '))
  })

  it('stands at the end: footnotes, and their marks are left out', () => {
    const text = columnOf([prose('walls', 60)], { ...FULL, y: 90 })
    const last = text.at(-1)!
    const page = pageOf(1, [
      ...text.slice(0, -1),
      { ...last, text: 'They were lower' },
      { text: '1', x: 50 + 72, y: last.y - 4, size: 6 },
      { text: 'in the end.', x: 50 + 80, y: last.y },
      { text: '1', x: 50, y: 757, size: 5 },
      { text: 'Ministry of Rivers, Plans of the Harbours (2024), p. 12.', x: 54, y: 760, size: 8 }
    ])
    const { blocks, leftOut } = readPages([page])
    expect(blocks.map(({ kind, text: words }) => `${kind} ${words}`).slice(-2)).toEqual(['heading Notes', 'list-item 1 Ministry of Rivers, Plans of the Harbours (2024), p. 12.'])
    expect(blocks[0]!.text).toMatch(/They were lower in the end\.$/)
    expect(leftOut).toContainEqual({ kind: 'footnote', text: '1' })
  })

  it('is made whole: words that lines divide, but not words with a hyphen of their own', () => {
    const words = `${prose('report', 12)} The inter|national review was long-term and well-known; the gov|ern|ment, its govern|ment, said the govern|ment is inter|national. `.repeat(6)
    const { blocks } = readPages([pageOf(1, columnOf([words.trim()], { ...LEFT, y: 90 }))])
    expect(blocks.map(({ text }) => text).join(' ')).toBe(words.trim().replaceAll('|', ''))
  })
})

describe('whatever the pages hold', () => {
  const run = fc.record({ text: fc.constantFrom('walls', 'The', 'of', '12', '3.', 'rivers', '•', 'Ness'), x: fc.integer({ min: 0, max: 560 }), y: fc.integer({ min: 10, max: 830 }), size: fc.constantFrom(6, 9, 10, 12, 18), font: fc.constantFrom('a', 'b') })

  it('every letter of it is in the text or among what was left out', () => {
    const letters = (texts: readonly string[]): string => Array.from(texts.join('').replace(/[^\p{L}\p{N}]/gu, '')).sort().join('')
    fc.assert(
      fc.property(fc.array(fc.array(run, { maxLength: 60 }), { maxLength: 4 }), (runs) => {
        const pages = runs.map((page, index) => pageOf(index + 1, page))
        const { blocks, leftOut } = readPages(pages)
        const made = blocks.filter(({ kind, text }) => !(kind === 'heading' && text === 'Notes')).map(({ text }) => text)
        expect(letters([...made, ...leftOut.map(({ text }) => text)])).toBe(letters(runs.flat().map(({ text }) => text)))
      })
    )
  })
})

describe('pageList', () => {
  it.each([[[3], 'Page 3 is'], [[3, 4, 5], 'Pages 3–5 are'], [[1, 3, 4, 9], 'Pages 1, 3–4 and 9 are']])('%j is %s', (pages, words) => {
    expect(pageList(pages)).toBe(words)
  })
})
