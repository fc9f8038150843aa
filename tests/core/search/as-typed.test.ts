import { describe, expect, it } from 'vitest'
import { deriveBriefing } from '../../../core/briefing/derive.ts'
import { searchAsTyped } from '../../../core/search/as-typed.ts'
import { createSearcher } from '../../../core/search/search.ts'

const searcher = createSearcher(deriveBriefing('The art of artful articles is an art.', { fileName: 'art.txt' }))

describe('searchAsTyped', () => {
  it('takes a word that stands in the text for itself', () => {
    expect(searchAsTyped(searcher, 'art', { typing: true }).total).toBe(2)
  })

  it('takes what does not stand there for the beginning of a word', () => {
    expect(searchAsTyped(searcher, 'artf', { typing: true }).hits.map(({ text }) => text)).toEqual(['artful'])
    expect(searchAsTyped(searcher, 'artf', { typing: false }).total).toBe(0)
  })

  it('suggests where neither finds anything', () => {
    expect(searchAsTyped(searcher, 'artfol', { typing: true }).suggestions.words).toContain('artful')
  })
})
