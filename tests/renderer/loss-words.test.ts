import { describe, expect, it } from 'vitest'
import { nothingLost, type LossReport } from '../../core/import/imported.ts'
import { keptWords, lossWords } from '../../renderer/state/loss-words.ts'

const PAGE: LossReport = {
  wordsIn: 3480,
  wordsOut: 3210,
  wordsAdded: 0,
  blocksIn: 70,
  blocksOut: 57,
  dropped: [
    { kind: 'navigation', items: 3, words: 270, sample: 'Home News World' },
    { kind: 'image', items: 1, words: 0, sample: '' }
  ],
  notes: ['Page 3 is a picture without text.']
}

describe('the loss report in words', () => {
  it('says what was kept and what was left out', () => {
    expect(lossWords(PAGE)).toEqual([
      '3,210 of 3,480 words kept, in 57 blocks.',
      'Left out: 3 pieces of navigation, 270 words: “Home News World”; 1 image.',
      'Page 3 is a picture without text.'
    ])
  })

  it('says nothing where nothing was lost', () => {
    expect(lossWords(nothingLost(12, 1))).toEqual([])
    expect(keptWords(nothingLost(12, 1))).toBe('All 12 words kept, in 1 block.')
    expect(keptWords(nothingLost(0, 0))).toBe('There are no words in it.')
  })
})
