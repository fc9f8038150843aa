import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches } from '#core/search/automaton.ts'
import { createBudget } from '#core/search/budget.ts'
import { compilePattern } from '#core/search/pattern.ts'
import { createSearcher } from '#core/search/search.ts'
import { briefingOf, rawBriefing } from './briefings.ts'

const unlimited = (): ReturnType<typeof createBudget> => createBudget(() => 0, 1)

function matches(source: string, text: string, matchCase = false): string[] {
  const compiled = compilePattern(source, { matchCase })
  if (!('program' in compiled)) throw new Error(compiled.problem)
  return findMatches(compiled.program, text, unlimited()).map(({ start, end }) => text.slice(start, end))
}

interface Piece {
  readonly source: string
  /** Whether it can match nothing. Engines differ in what such a piece does when it is repeated, so it is not. */
  readonly nullable: boolean
}

const classes = ['.', '[ab]', '[^a]', '\\w', '\\W', '\\d', '\\s', '[\\w-]']
const letter = fc.constantFrom('a', 'b', 'c', '\\u{1F600}', '\\x62', ...classes)
const assertion = fc.constantFrom('\\b', '\\B', '^', '$')
const sign = fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?', '{1,}')
const pattern = fc.letrec<{ node: Piece }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    letter.map((source) => ({ source, nullable: false })),
    assertion.map((source) => ({ source, nullable: true })),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => {
      return { source: `${a.source}${b.source}`, nullable: a.nullable && b.nullable }
    }),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => {
      return { source: `(?:${a.source}|${b.source})`, nullable: a.nullable || b.nullable }
    }),
    fc.tuple(tie('node'), sign).map(([{ source, nullable }, repeat]) =>
      nullable ? { source, nullable } : { source: `(${source})${repeat}`, nullable: /^[*?]|^\{0/.test(repeat) }
    )
  )
})).node

const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', ' ', '-', '_', '😀', '\n'), maxLength: 12 })

describe('patterns', () => {
  it('match what the built-in engine matches', () => {
    fc.assert(
      fc.property(pattern, texts, fc.boolean(), ({ source }, text, matchCase) => {
        const native = [...text.matchAll(new RegExp(source, matchCase ? 'gu' : 'giu'))].map(([match]) => match)
        expect(matches(source, text, matchCase)).toEqual(native.filter((match) => match !== ''))
      }),
      { numRuns: 2_000 }
    )
  })

  it('know the letters of every script', () => {
    expect(matches('\\w+', 'Bogotá 한국 عربي x_1')).toEqual(['Bogotá', '한국', 'عربي', 'x_1'])
    expect(matches('\\bété\\b', 'étés été')).toEqual(['été'])
    expect(matches('\\p{Lu}\\p{Ll}+', 'der Präsident', true)).toEqual(['Präsident'])
  })

  it.each(['(?=a)', '(?<!a)b', '(a)\\1', '(?<x>a)\\k<x>', '(?i:a)'])('%s is refused', (source) => {
    expect(compilePattern(source)).toHaveProperty('problem')
  })

  it('refuses what is too large', () => {
    expect(compilePattern('(?:a{100}){100}')).toHaveProperty('problem')
    expect(compilePattern('(){1000000}')).toHaveProperty('problem')
    expect(compilePattern('(?:'.repeat(200) + 'a' + ')'.repeat(200))).toHaveProperty('problem')
  })

  it('that would take a backtracking engine for ever take time proportional to the text', () => {
    for (const [source, steps] of [['(a+)+b', 12], ['(a|a)*b', 12], ['(a|aa)+$b', 16], ['.*.*.*.*x', 16]] as const) {
      let spent = 0
      const compiled = compilePattern(source)
      if (!('program' in compiled)) throw new Error(compiled.problem)
      const budget = { spent: false, spend: (more: number) => ((spent += more), true) }
      const text = 'a'.repeat(20_000)
      expect(findMatches(compiled.program, text, budget)).toEqual([])
      expect(spent).toBeLessThanOrEqual(text.length * steps * 2)
    }
  })

  it('are stopped by the clock, which is said', () => {
    let time = 0
    const searcher = createSearcher(rawBriefing('a '.repeat(50_000)))
    const result = searcher.search('/a+b?/', { now: () => (time += 20), budget: 50 })
    expect(result.total).toBeGreaterThan(0)
    expect(result.total).toBeLessThan(50_000)
    expect(result.notes.join(' ')).toContain('was stopped')
    expect(searcher.search('/a+b?/', { now: () => 0 }).total).toBe(50_000)
    const short = createSearcher(briefingOf('The a b.\n\n'.repeat(1_000)))
    expect(short.search('/a/', { now: () => (time += 1), budget: 500 }).total).toBeLessThan(1_000)
    expect(short.search('/a/').total).toBe(1_000)
  })
})
