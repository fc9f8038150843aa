import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing.ts'
import { checkSource, parseBriefing, serialiseBriefing, sha256Hex, spanFaults } from '#core/briefing/format.ts'
import { BrokenSpanError, DamagedBriefingError, HashMismatchError, UnknownFormatError } from '#core/errors.ts'

const folder = new URL('../../resources/bundled/', import.meta.url)
const json = readFileSync(new URL('briefing.json', folder), 'utf8')
const bundled = parseBriefing(json)

/** The bundled briefing's JSON after `change` has been made to a copy of it. */
function changed(change: (copy: Briefing) => void): string {
  const copy = structuredClone(bundled)
  change(copy)
  return JSON.stringify(copy)
}

function failureOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

describe('parseBriefing', () => {
  it('reads what serialiseBriefing wrote, byte for byte', () => {
    expect(serialiseBriefing(parseBriefing(serialiseBriefing(bundled)))).toBe(json)
  })

  it('refuses a format it does not know, by name, before it looks at the rest', () => {
    const error = failureOf(() => parseBriefing('{"format":"briefing/2"}'))
    expect(error).toBeInstanceOf(UnknownFormatError)
    expect(error).toMatchObject({ code: 'unknown-format', format: 'briefing/2' })
  })

  it.each([
    ['', 'not JSON'],
    ['{"format":"briefing/1"', 'cut off'],
    ['null', 'nothing'],
    ['[]', 'a list'],
    ['"briefing/1"', 'a string'],
    ['{}', 'no format'],
    ['{"format":1}', 'a format that is no name']
  ])('refuses %s (%s) as damaged', (text) => {
    const error = failureOf(() => parseBriefing(text))
    expect(error).toBeInstanceOf(DamagedBriefingError)
    expect(error).toMatchObject({ code: 'damaged-briefing' })
  })

  it.each<[string, (copy: Record<string, unknown>) => void]>([
    ['quotes', (copy) => delete copy['quotes']],
    ['source.sha256', (copy) => (copy['source'] = { ...bundled.source, sha256: 'ABC' })],
    ['summary.0.start', (copy) => (copy['summary'] = [{ ...bundled.summary[0], start: -1 }])],
    ['gaps.0.kind', (copy) => (copy['gaps'] = [{ ...bundled.gaps[0], kind: 'rumour' }])],
    ['timeline.0.start', (copy) => (copy['timeline'] = [{ ...bundled.timeline[0], start: 1.5 }])]
  ])('names %s as the place of the damage', (path, change) => {
    const copy = structuredClone(bundled) as unknown as Record<string, unknown>
    change(copy)
    expect(failureOf(() => parseBriefing(JSON.stringify(copy)))).toMatchObject({ code: 'damaged-briefing', path })
  })

  it('refuses items that do not point at their words and names each', () => {
    const broken = changed((copy) => {
      copy.summary[1]!.start += 1
      copy.quotes[0]!.cue!.end -= 1
    })
    const error = failureOf(() => parseBriefing(broken))
    expect(error).toBeInstanceOf(BrokenSpanError)
    expect((error as BrokenSpanError).faults.map((fault) => fault.path)).toEqual(['summary[1]', 'quotes[0].cue'])
    expect((error as BrokenSpanError).message).toMatch(/^2 items do not point at their words, first at summary\[1\]/)
  })
})

describe('spanFaults', () => {
  it.each<[string, string, (copy: Briefing) => void]>([
    ['beyond the text', 'gaps[0]', (copy) => (copy.gaps[0]!.end = 99_999)],
    ['empty', 'numbers[0].context', (copy) => (copy.numbers[0]!.context.end = copy.numbers[0]!.context.start)],
    ['reversed', 'people[0].mentions[1]', (copy) => (copy.people[0]!.mentions[1] = [345, 340])],
    ['part of a split quotation', 'quotes[0]', (copy) => (copy.quotes[0]!.spans[1] = [806, 970])],
    ['an antecedent', 'statements[2].antecedent', (copy) => (copy.statements[2]!.antecedent!.start += 1)],
    ['a role', 'people[0].roles[0]', (copy) => (copy.people[0]!.roles[0]!.text = 'President')],
    ['a dateline', 'document.dateline', (copy) => (copy.document.dateline = { start: 5, end: 5 })],
    ['overlapping blocks', 'document.blocks[1]', (copy) => (copy.document.blocks[1]!.start = 338)]
  ])('finds a span that is wrong: %s', (_what, path, change) => {
    const copy = structuredClone(bundled)
    change(copy)
    expect(spanFaults(copy).map((fault) => fault.path)).toEqual([path])
  })
})

describe('checkSource', () => {
  const bytes = new Uint8Array(readFileSync(new URL('article.txt', folder)))

  it('accepts the very file', () => {
    expect(() => checkSource(bundled, bytes)).not.toThrow()
  })

  it('refuses a file that differs in one bit and carries both hashes', () => {
    const other = bytes.with(100, bytes[100]! ^ 1)
    const error = failureOf(() => checkSource(bundled, other))
    expect(error).toBeInstanceOf(HashMismatchError)
    expect(error).toMatchObject({ code: 'hash-mismatch', expected: bundled.source.sha256, actual: sha256Hex(other) })
  })
})

describe('sha256Hex', () => {
  // FIPS 180-2, appendix B.1.
  it('agrees with the published example', () => {
    expect(sha256Hex(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
