import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearcher } from '#core/search/search.ts'
import { briefing, briefingOf, rawBriefing, text } from './briefings.ts'
import { scan } from './oracle.ts'

const searcher = createSearcher(briefing)

describe('a search', () => {
  it('gives each hit by its exact words, place, paragraph and excerpt', () => {
    const { hits, total } = searcher.search('Bogotá')
    expect(total).toBe(1)
    const start = text.indexOf('Bogota')
    expect(hits[0]).toMatchObject({ start, end: start + 6, text: 'Bogota', paragraph: 20, in: 'text' })
    const { excerpt, excerptStart } = hits[0]!
    expect(text.slice(excerptStart, excerptStart + excerpt.length)).toBe(excerpt)
    expect(excerpt).toContain('Bogota argues')
    expect(excerpt.length).toBeLessThan(6 + 2 * 61)
    expect(text.charAt(excerptStart - 1)).toBe(' ')
  })

  it('asks for all words in the same paragraph', () => {
    const result = searcher.search('Noboa Ecuador')
    expect(result.hits.map((hit) => hit.text)).toEqual(['Ecuador', 'Noboa'])
    expect(result.explained).toBe('both “Noboa” and “Ecuador” in the same paragraph')
    expect(searcher.search('Noboa Chile').total).toBe(0)
  })

  it('counts headings, dateline and credit line as text', () => {
    expect(searcher.search('stakes').hits[0]).toMatchObject({ text: 'stakes', paragraph: 14 })
    expect(searcher.search('Feb').hits[0]).toMatchObject({ start: text.indexOf('Feb'), paragraph: 1 })
    expect(searcher.search('Reuters').hits[0]).toMatchObject({ text: 'Reuters', paragraph: 21 })
  })

  it('knows OR, minus, phrases and near words', () => {
    expect(searcher.search('Noboa OR Maduro').hits.map((hit) => hit.text)).toEqual(['Noboa', 'Maduro', 'Maduro'])
    expect(searcher.search('Maduro -kidnapping').total).toBe(1)
    expect(searcher.search('-the').hits.every((hit) => !/\bthe\b/i.test(hit.text))).toBe(true)
    expect(searcher.search('"drug traffickers"').total).toBe(1)
    expect(searcher.search('Maduor~1').hits.map((hit) => hit.text)).toEqual(['Maduro', 'Maduro'])
    expect(searcher.search('Madxxo~1').total).toBe(0)
    expect(searcher.search('Madxxo~2').total).toBe(2)
  })

  it('does not count a place twice', () => {
    expect(searcher.search('war OR "war crimes" OR crime*').hits.map((hit) => hit.text)).toEqual(['war crimes'])
  })

  it('ranks paragraphs and items, and gives hits in text order', () => {
    const { groups, hits } = searcher.search('drug')
    expect(hits.map((hit) => hit.start)).toEqual(hits.map((hit) => hit.start).toSorted((a, b) => a - b))
    expect(groups.map((group) => group.score)).toEqual(groups.map((group) => group.score).toSorted((a, b) => b - a))
    expect(new Set(groups.map((group) => group.in))).toEqual(new Set(['text', 'statement', 'gap']))
    for (const { start, end } of groups.flatMap((group) => group.spans)) {
      expect(text.slice(start, end).toLowerCase()).toBe('drug')
    }
  })

  it('finds items by their words and by the names they are known by', () => {
    const inQuotes = searcher.search('Donald').groups.filter((group) => group.in === 'quote')
    expect(inQuotes).toMatchObject([{ itemIndex: 0, paragraph: 4 }])
    const { start, end } = inQuotes[0]!.spans[0]!
    expect(text.slice(start, end)).toBe('Trump')
    expect(searcher.search('Venezuelan').groups.map((group) => group.in).toSorted()).toEqual(['person', 'text'])
  })

  it('explains what is not found', () => {
    const { suggestions, total } = searcher.search('Petor')
    expect(total).toBe(0)
    expect(suggestions.words).toEqual(['Petro'])
    expect(searcher.search('Noboa Chile').suggestions.parts).toEqual([
      { part: 'Noboa', count: 1 },
      { part: 'Chile', count: 1 }
    ])
  })

  it('works on a text without words, blocks or items', () => {
    for (const empty of [rawBriefing(''), briefingOf(' \n '), briefingOf('')]) {
      for (const query of ['a', '"a b"', '-a', 'para:1', 'in:quotes', '/a/', 'a~1']) {
        expect(createSearcher(empty).search(query).hits).toEqual([])
      }
    }
  })

  it('lists at most as many hits as asked for, counts all and says so', () => {
    const result = searcher.search('the', { limit: 3 })
    expect(result.total).toBe(38)
    expect(result.hits).toHaveLength(3)
    expect(result.notes).toEqual(['Only the first 3 of 38 hits are listed.'])
  })
})

describe('bad queries', () => {
  it.each([
    ['President: Donald', 3, 'no field'],
    ['"unclosed', 0, 'not closed'],
    ['“war crimes', 1, 'not closed'],
    ['(', 0, 'as it stands'],
    ['—', 6, 'as it stands'],
    ['foo:bar', 0, 'no field'],
    ['in:nowhere', 0, 'in:'],
    ['para:x', 0, 'para:'],
    ['date:soon', 0, 'date:'],
    ['speaker:', 0, 'needs a value'],
    ['OR Petro', 2, '“OR”'],
    ['/(/', 0, 'not a complete regular expression'],
    ['/(?=a)/', 0, 'looks around'],
    ['/(a)\\1/', 0, 'refers back'],
    ['""', 0, 'Nothing stands between'],
    ['(Petro)', 16, 'do not count'],
    ['Petro~9', 16, 'At most 2']
  ])('%s is searched, and said', (query, total, note) => {
    const result = searcher.search(query)
    expect(result.total).toBe(total)
    expect(result.notes.join(' ')).toContain(note)
  })

  it('11:30, a passage of common words and nothing at all are ordinary queries', () => {
    expect(searcher.search('11:30')).toMatchObject({ total: 0, notes: [] })
    expect(createSearcher(briefingOf('At 11:30, not 1:30.')).search('11:30').total).toBe(1)
    expect(searcher.search('the of and')).toMatchObject({ total: 39, notes: [] })
    expect(searcher.search('  ')).toMatchObject({ total: 0, hits: [], explained: '', notes: [] })
  })

  it('a pasted passage is searched as one', () => {
    const block = briefing.document.blocks[2]!
    const words = Array.from({ length: 3 }, () => text.slice(block.start, block.end)).join(' ')
    const result = createSearcher(briefingOf(words)).search(words)
    expect(result.hits.map((hit) => hit.text)).toEqual([words])
    expect(result.notes).toEqual(['The query has more than 64 parts; it is searched as one exact passage.'])
  })

  const odd = ['"', '(', '-', '*', '~', '/', ':', '/[', '\\', '👩🏽‍🚀', '\ud800']
  it.each([...odd, 'a', ' a', '"a ', 'a* ', 'OR ', 'a:b ', 'in:x '])(
    '10,000 characters of %j are a query too',
    (unit) => {
      const query = unit.repeat(Math.ceil(10_000 / unit.length))
      for (const options of [{}, { typing: true }, { regex: true }, { wholeWord: false, related: true }]) {
        const result = searcher.search(query, options)
        expect(result.explained.length).toBeLessThan(10_000)
        expect(result.hits.length).toBe(result.total)
      }
    }
  )

  it('no string throws, and every hit gives its own words', () => {
    const signs = ['"', '“', '”', '*', '~', '~1', '/', '-', ' ', ':', '(', '[', '{', '+', '\\', '|', '.']
    const halves = ['\ud83d', '\u0301']
    const words = [' OR ', 'AND', 'speaker:', 'in:quotes', 'para:1', 'date:..2026', 'Petro', 'the', 'a']
    const syntax = fc.array(fc.constantFrom(...signs, ...halves, ...words), { maxLength: 12 }).map((parts) => parts.join(''))
    const queries = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), syntax)
    const flag = fc.boolean()
    const options = fc.record({ matchCase: flag, wholeWord: flag, regex: flag, related: flag, typing: flag })
    fc.assert(
      fc.property(queries, options, (query, chosen) => {
        const { hits, groups, total } = searcher.search(query, chosen)
        expect(hits.length).toBe(total)
        for (const hit of hits) {
          expect(text.slice(hit.start, hit.end)).toBe(hit.text)
          expect(text.slice(hit.excerptStart, hit.excerptStart + hit.excerpt.length)).toBe(hit.excerpt)
          expect(hit.excerptStart).toBeLessThanOrEqual(hit.start)
          expect(hit.excerptStart + hit.excerpt.length).toBeGreaterThanOrEqual(hit.end)
        }
        for (const group of groups) expect(group.spans.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 }
    )
  })
})

describe('hits against a slow scan', () => {
  const units = [
    'a', 'b', 'A', 'é', 'e\u0301', 'É', 'ß', 'SS', 's', 'ﬁ', 'f', 'i', 'İ', 'ø', 'Æ',
    'σ', 'ς', 'Σ', '’', "'", '“', '"', '-', '#', '1', '¹', '™', ' ', '\n', '\u00a0',
    '.', '😀', '👩🏽‍🚀', '🇨🇴', '❤️', 'א', 'ש', 'ع', 'عَ', '\u0301', '\u00ad', '\ud800', '\udc00', '한', 'が',
    '中', 'हि', '½', '…'
  ]
  const pieces = fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 40 })

  it('are where the words really stand', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.integer({ min: 1, max: 4 }), fc.boolean(), (parts, from, length, wholeWord) => {
        const picked = parts.slice(from % parts.length, (from % parts.length) + length).join('')
        const words = picked.normalize('NFC').replace(/["“]/gu, '').trim()
        fc.pre(/[\p{L}\p{N}]/u.test(words))
        const whole = parts.join('')
        const hits = createSearcher(rawBriefing(whole)).search(`"${words}"`, { wholeWord }).hits
        expect(hits.map(({ start, end }) => ({ start, end }))).toEqual(scan(whole, words, wholeWord))
        for (const hit of hits) expect(whole.slice(hit.start, hit.end)).toBe(hit.text)
      }),
      { numRuns: 1_000 }
    )
  })

  it('are exact where folding changes the length', () => {
    const hits = (words: string, query: string): string[] => {
      const result = createSearcher(rawBriefing(words)).search(query, { wholeWord: false })
      return result.hits.map((hit) => hit.text)
    }
    expect(hits('Die Straße, die STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE'])
    expect(hits('Straße', 's')).toEqual(['S'])
    expect(hits('ﬁne ﬂow', 'fi')).toEqual(['ﬁ'])
    expect(hits('Bogota\u0301!', 'bogota')).toEqual(['Bogota\u0301'])
    expect(hits('😀 Łódź 😀', 'lodz')).toEqual(['Łódź'])
    expect(hits('co\u00adcaine', 'cocaine')).toEqual(['co\u00adcaine'])
    expect(hits('a😀b', '\ude00')).toEqual([])
  })

  it('takes a phrase across lines and whatever apostrophes', () => {
    const some = createSearcher(rawBriefing('He didn’t\n  know\u00a0him.'))
    expect(some.search(`"didn't know him"`).hits.map((hit) => hit.text)).toEqual(['didn’t\n  know\u00a0him'])
  })
})
