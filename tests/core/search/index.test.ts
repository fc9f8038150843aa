import { describe, expect, it } from 'vitest'
import { BriefingError } from '#core/errors.ts'
import { buildIndex, loadIndex, rankEntries, serialiseIndex } from '#core/search/index.ts'
import { createSearcher } from '#core/search/search.ts'
import { briefing, briefingOf } from './briefings.ts'

const stored = serialiseIndex(buildIndex(briefing))
const WORDS = ['US', 'Petro', 'not', '#1', 'Bogota', 'sanction*', 'who', 'petr~1', 'the']
const QUERIES = [...WORDS, '"war crimes"', 'drug OR trade']
const change = (more: object): string => JSON.stringify({ ...(JSON.parse(stored) as object), ...more })

const emptyIndex = { version: '2.3.9', fields: [], fieldVectors: [], invertedIndex: [] }

function codeOf(load: () => unknown): string {
  try {
    load()
  } catch (error) {
    if (error instanceof BriefingError) return error.code
    throw error
  }
  return 'none'
}

describe('the index', () => {
  it('is the same bytes for the same briefing', () => {
    expect(serialiseIndex(buildIndex(structuredClone(briefing)))).toBe(stored)
    expect(serialiseIndex(loadIndex(stored, briefing))).toBe(stored)
  })

  it('gives the same results stored as made anew', () => {
    const made = createSearcher(briefing)
    const loaded = createSearcher(briefing, { index: stored })
    for (const query of [...QUERIES, 'speaker:petro', '/c\\w+e/']) {
      expect(loaded.search(query)).toEqual(made.search(query))
    }
    expect(loaded.indexProblem).toBeUndefined()
  })

  it('finds words under every form', () => {
    const lines = ['Bogotá has US-designated groups.', 'Petro’s sanctions failed.', 'The U.S. told us at 11:30 #1.']
    const index = buildIndex(briefingOf(lines.join('\n')))
    const found = (word: string): string[] => [...rankEntries(index, [word]).keys()].toSorted()
    expect(found('bogota')).toEqual(['text-0'])
    expect(found('designated')).toEqual(['text-0'])
    expect(found('Petro')).toEqual(['text-1'])
    expect(found('sanctioned')).toEqual(['text-1'])
    expect(found('us')).toEqual(['text-0', 'text-2'])
    expect(found('11:30')).toEqual(['text-2'])
    expect(found('the')).toEqual(['text-2'])
    expect(found('nothing')).toEqual([])
  })

  it('ranks a rare word above a common one, and a short paragraph above a long one', () => {
    const ranked = (query: string): unknown => {
      const lines = 'an apple was there.\nan orange was there.\nan apple and a tree and a house and more were there.'
      return createSearcher(briefingOf(lines)).search(query).groups.map((group) => group.paragraph)
    }
    expect(ranked('apple OR orange')).toEqual([2, 1, 3])
    expect(ranked('apple')).toEqual([1, 3])
  })

  it('holds words that objects have of their own', () => {
    const words = briefingOf('constructor __proto__ toString hasOwnProperty')
    const searcher = createSearcher(words, { index: serialiseIndex(buildIndex(words)) })
    for (const query of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(searcher.search(query)).toMatchObject({ total: 1, groups: [{ in: 'text' }] })
    }
    expect(searcher.indexProblem).toBeUndefined()
  })

  it.each([
    ['unknown-format', change({ format: 'briefing-index/9' })],
    ['unknown-format', change({ lunr: '3.0.0' })],
    ['hash-mismatch', change({ sha256: '0'.repeat(64) })],
    ['hash-mismatch', change({ contents: '0'.repeat(64) })],
    ['hash-mismatch', serialiseIndex(buildIndex({ ...briefing, gaps: [] }))],
    ['damaged-briefing', stored.slice(0, 1_000)],
    ['damaged-briefing', 'null'],
    ['damaged-briefing', change({ index: {} })],
    ['damaged-briefing', change({ index: { ...emptyIndex, pipeline: ['no-such-step'] } })]
  ])('is refused as %s where it is that, and made anew', (code, json) => {
    expect(codeOf(() => loadIndex(json, briefing))).toBe(code)
    const searcher = createSearcher(briefing, { index: json })
    expect(searcher.search('Petro')).toEqual(createSearcher(briefing).search('Petro'))
    expect(searcher.indexProblem).toMatch(/^The search index/)
  })
})
