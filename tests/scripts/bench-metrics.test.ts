import { describe, expect, it } from 'vitest'
import { intersectionOverUnion, overlapLikeness, pairs, Tally } from '../../bench/analysis/metrics.mjs'
import { stem } from '../../bench/analysis/porter.mjs'
import { rouge } from '../../bench/analysis/rouge.mjs'

describe('ROUGE', () => {
  const plain = { stemmed: false }

  it('gives the values of the examples in Lin’s paper', () => {
    expect(rouge(['police kill the gunman'], ['police killed the gunman'], plain)).toMatchObject({ rouge1: 75, rougeL: 75 })
    expect(rouge(['the gunman kill police'], ['police killed the gunman'], plain).rougeL).toBe(50)
    expect(rouge(['the gunman kill police'], ['police killed the gunman'], plain).rouge2).toBeCloseTo(33.33, 1)
    // The union of w1 w2 and w1 w3 w5 is four of the reference’s five words; ten words were given.
    expect(rouge(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], ['w1 w2 w3 w4 w5'], plain).rougeL).toBeCloseTo((200 * 4) / 15, 6)
  })

  it('stems, and counts no word oftener than it stands on either side', () => {
    expect(rouge(['killing'], ['killed']).rouge1).toBe(100)
    expect(rouge(['the the the'], ['the cat'], plain).rouge1).toBe(40)
    expect(rouge([''], ['']).rouge1).toBe(0)
  })

  it.each([
    ['caresses', 'caress'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['hopping', 'hop'],
    ['probate', 'probat'],
    ['generalizations', 'gener'],
    ['sky', 'sky']
  ])('stems %s as Porter does', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })
})

describe('span metrics', () => {
  it('pairs each item once, exact matches first', () => {
    const wanted = [{ start: 0, end: 5 }, { start: 6, end: 9 }]
    const found = [{ start: 0, end: 9 }, { start: 6, end: 9 }]
    expect(pairs(wanted, found, overlapLikeness)).toEqual([
      { wanted: wanted[1], found: found[1] },
      { wanted: wanted[0], found: found[0] }
    ])
  })

  it('counts precision, recall and F1', () => {
    const tally = new Tally()
    tally.add(1, 2, 4)
    expect([tally.precision, tally.recall, tally.f1]).toEqual([50, 25, 200 / 6])
  })

  it('takes the intersection over the union of sets of spans', () => {
    expect(intersectionOverUnion([{ start: 0, end: 10 }], [{ start: 5, end: 10 }, { start: 10, end: 15 }])).toBeCloseTo(1 / 3)
    expect(intersectionOverUnion([], [])).toBe(0)
  })
})
