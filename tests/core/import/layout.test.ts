import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsAt } from '#core/document.ts'
import { parseDateline } from '#core/import/dateline.ts'
import { detectLanguage } from '#core/import/language.ts'
import { documentFromText } from '#core/import/text.ts'

function layoutOf(text: string): string[] {
  const document = documentFromText(text)
  return document.blocks.map((block) => `${block.kind}${block.level ?? ''} ${wordsAt(document.text, block).replaceAll('\n', ' / ')}`)
}

describe('the layout of a policy report', () => {
  it('tells numbered headings, lists, quotations, tables and page furniture apart', () => {
    const report = `REPORT ON COASTAL FLOOD DEFENCES

Department of Rivers and Harbours
3 March 2025

1. Summary

The department reviewed 42 sea walls between April 2023 and
December 2024. Eleven of them do not meet the standard.

1.1 What we found

- Three walls leak at spring tides.
- Eight walls are lower than the plans say,
  by up to 40 cm.
- None has a gauge.

2. Recommendations

The department recommends that the minister:

(a) repair the walls at Harne and Little Ness;
(b) publish the plans; and
(c) pay for gauges.

    "The sea does not wait for committees. We have one
    winter left," the harbour master told the review.

Wall        Height   Built
Harne       3.1 m    1931
Little Ness 2.8 m    1954

Page 3 of 10

© 2025 Department of Rivers and Harbours
`
    expect(layoutOf(report)).toEqual([
      'heading2 REPORT ON COASTAL FLOOD DEFENCES',
      'heading2 Department of Rivers and Harbours',
      'credit 3 March 2025',
      'heading2 1. Summary',
      'paragraph The department reviewed 42 sea walls between April 2023 and / December 2024. Eleven of them do not meet the standard.',
      'heading3 1.1 What we found',
      'list-item - Three walls leak at spring tides.',
      'list-item - Eight walls are lower than the plans say, /   by up to 40 cm.',
      'list-item - None has a gauge.',
      'heading2 2. Recommendations',
      'paragraph The department recommends that the minister:',
      'list-item (a) repair the walls at Harne and Little Ness;',
      'list-item (b) publish the plans; and',
      'list-item (c) pay for gauges.',
      'quote "The sea does not wait for committees. We have one /     winter left," the harbour master told the review.',
      'table Wall        Height   Built / Harne       3.1 m    1931 / Little Ness 2.8 m    1954',
      'credit Page 3 of 10',
      'credit © 2025 Department of Rivers and Harbours'
    ])
  })
})

describe('the layout of other kinds of text', () => {
  it('joins lines broken at the width of a page, and parts paragraphs at their indents', () => {
    const wrapped = `OSLO, June 3 (NTB) -- Norway's ferry operators said on
Tuesday that they would stop using diesel on all routes
within four years, after parliament voted last week to
tighten the rules.
   The vote, which passed by a single seat, had been put
off three times since January. Operators had warned that
batteries were too dear.
   Shares in the line rose 4 percent.`
    expect(layoutOf(wrapped).map((line) => line.slice(0, 22))).toEqual(['paragraph OSLO, June 3', 'paragraph The vote, wh', 'paragraph Shares in th'])
  })

  it('gives each turn of a transcript a paragraph', () => {
    const transcript = `MS. HALVORSEN: Good afternoon. The secretary will travel on Monday.
Q: Will she meet the chancellor?
MS. HALVORSEN: She will.
Q: And the pipeline
A: Nothing on that`
    expect(layoutOf(transcript).every((line) => line.startsWith('paragraph'))).toBe(true)
    expect(layoutOf(transcript)).toHaveLength(5)
  })

  it('reads marks of Markdown', () => {
    const marked = `# The bridge reopens

By Ana Duarte and Tom Reyes, City Desk
Published: 12 May 2024

LISBON, Portugal — The old bridge reopened on Sunday.

| Year | Cars |
|------|------|
| 2014 | 9000 |

> It is ours again.

Why so long?
============

Nobody knows.

* * *

Read more: The bridge in pictures

(Reporting by Ana Duarte; editing by Tom Reyes)`
    expect(layoutOf(marked)).toEqual([
      'heading1 # The bridge reopens',
      'credit By Ana Duarte and Tom Reyes, City Desk',
      'credit Published: 12 May 2024',
      'paragraph LISBON, Portugal — The old bridge reopened on Sunday.',
      'table | Year | Cars | / |------|------| / | 2014 | 9000 |',
      'quote > It is ours again.',
      'heading1 Why so long? / ============',
      'paragraph Nobody knows.',
      'credit * * *',
      'credit Read more: The bridge in pictures',
      'credit (Reporting by Ana Duarte; editing by Tom Reyes)'
    ])
  })

  it('tells the head of a memorandum, and a heading from the list below it', () => {
    const memo = `To: Board members
From: Ana Duarte
Date: 14 March 2025
Subject: Ferry timetable

1. Purpose

This memo asks the board to choose.

2. Options

(a) Keep the timetable.
(b) Add a boat.

3. Recommendation

The board should choose (b).`
    expect(layoutOf(memo).map((line) => line.split(' ', 2).join(' '))).toEqual([
      'credit To:', 'credit From:', 'credit Date:', 'credit Subject:', 'heading2 1.', 'paragraph This', 'heading2 2.',
      'list-item (a)', 'list-item (b)', 'heading2 3.', 'paragraph The'
    ])
  })

  it('parts a reporting credit from the end of the last paragraph', () => {
    expect(layoutOf('It rained all day in Ness. (Reporting by Ana Duarte)')).toEqual(['paragraph It rained all day in Ness.', 'credit (Reporting by Ana Duarte)'])
  })

  it('does not take the lines of a poem for headings', () => {
    const poem = 'The rain it falls\nOn Little Ness\nThe wall it stands\nA little less\nThe sea goes by'
    expect(layoutOf(poem).every((line) => line.startsWith('paragraph'))).toBe(true)
  })

  it('does not take a text in capitals for headings', () => {
    const loud = 'IT RAINED ALL DAY IN HARNE, AND THE OLD WALL BY THE HARBOUR LEAKED.\nNOBODY WAS HURT.'
    expect(layoutOf(loud).map((line) => line.split(' ')[0])).toEqual(['paragraph', 'paragraph'])
  })
})

describe('parseDateline', () => {
  it.each<[string, string, string | undefined, string | undefined, string | undefined]>([
    ['WASHINGTON, Feb 4 — US officials', 'WASHINGTON, Feb 4 — ', 'WASHINGTON', 'Feb 4', undefined],
    ['NAIROBI, Kenya (AP) _ Thousands', 'NAIROBI, Kenya (AP) _ ', 'NAIROBI, Kenya', undefined, 'AP'],
    ['CAGUAS, Puerto Rico (AP)_ Police', 'CAGUAS, Puerto Rico (AP)_ ', 'CAGUAS, Puerto Rico', undefined, 'AP'],
    ['HEMPSTEAD, N.Y., Sept. 26 (UPI) — Two', 'HEMPSTEAD, N.Y., Sept. 26 (UPI) — ', 'HEMPSTEAD, N.Y.', 'Sept. 26', 'UPI'],
    ['THE HAGUE, Netherlands (AP) -- The court', 'THE HAGUE, Netherlands (AP) -- ', 'THE HAGUE, Netherlands', undefined, 'AP'],
    ['NEW YORK, March 12, 2024 (AP) -- It', 'NEW YORK, March 12, 2024 (AP) -- ', 'NEW YORK', 'March 12, 2024', 'AP'],
    ['LONDON/PARIS, 3 March (Reuters) - Oil', 'LONDON/PARIS, 3 March (Reuters) - ', 'LONDON/PARIS', '3 March', 'Reuters'],
    ['Washington (CNN) -- A', 'Washington (CNN) -- ', 'Washington', undefined, 'CNN'],
    ['Geneva, 4 February 2026 – The agency', 'Geneva, 4 February 2026 – ', 'Geneva', '4 February 2026', undefined],
    ['4 February 2026, Rome - Prices', '4 February 2026, Rome - ', 'Rome', '4 February 2026', undefined],
    ['TOKYO, Feb. 4, 2026 /PRNewswire/ -- Moe', 'TOKYO, Feb. 4, 2026 /PRNewswire/ -- ', 'TOKYO', 'Feb. 4, 2026', 'PRNewswire'],
    ['MOSCOW, February 4. /TASS/. The ministry', 'MOSCOW, February 4. /TASS/. ', 'MOSCOW', 'February 4', 'TASS'],
    ['(Reuters) - Oil', '(Reuters) - ', undefined, undefined, 'Reuters'],
    ['ISLAMABAD: The court', 'ISLAMABAD: ', 'ISLAMABAD', undefined, undefined],
    ['SHAH ALAM, Thurs. - The', 'SHAH ALAM, Thurs. - ', 'SHAH ALAM', 'Thurs.', undefined]
  ])('reads “%s”', (words, taken, place, date, agency) => {
    const dateline = parseDateline(words)
    expect(words.slice(0, dateline?.length)).toBe(taken)
    expect([dateline?.place, dateline?.date?.text, dateline?.agency]).toEqual([place, date, agency])
    if (dateline?.date) expect(words.slice(dateline.date.start, dateline.date.end)).toBe(date)
  })

  it.each([
    'NATO — which was founded in 1949 — said',
    'SIXTY-FIVE of them left.',
    'BYLINE: Ana Duarte',
    'WARNING: The road is closed.',
    'IBM said it rained.',
    'On Tuesday, Feb. 4 — a cold day — it rained.',
    'THE PRESIDENT: Good morning.'
  ])('finds none in “%s”', (words) => {
    expect(parseDateline(words)).toBeUndefined()
  })

  it('may stand below a title, or on a line of its own', () => {
    const below = documentFromText('A night of rain in Ness.\n\nNESS, Scotland (AP) — It rained.')
    expect(wordsAt(below.text, below.dateline!)).toBe('NESS, Scotland (AP) — ')
    const alone = documentFromText('NESS, Scotland (AP) --\n\nIt rained all day.')
    expect(wordsAt(alone.text, alone.dateline!)).toBe('NESS, Scotland (AP) --')
    expect(alone.blocks[0]?.kind).toBe('credit')
  })
})

describe('detectLanguage', () => {
  it.each([
    ['en', 'It rained all day, and the wall by the harbour was not high enough.'],
    ['en', 'THE MINISTER SAID THAT IT WAS NOT THE FAULT OF THE PORT.'],
    ['es', 'Llovió todo el día, y el muro del puerto no era lo bastante alto para las olas.'],
    ['fr', 'Il a plu toute la journée et le mur du port n’était pas assez haut pour les vagues.'],
    ['de', 'Es hat den ganzen Tag geregnet, und die Mauer am Hafen war nicht hoch genug.'],
    ['it', 'È piovuto tutto il giorno e il muro del porto non era abbastanza alto per le onde.'],
    ['pt', 'Choveu o dia todo, e o muro do porto não era alto o bastante para as ondas.'],
    ['nl', 'Het regende de hele dag en de muur bij de haven was niet hoog genoeg.'],
    ['ja', '一日中雨が降って、港の壁は低すぎました。'],
    ['zh', '下了一整天雨，港口的墙不够高。'],
    ['ru', 'Весь день шёл дождь, и стена у гавани была недостаточно высокой.'],
    ['ar', 'أمطرت طوال اليوم ولم يكن الجدار عند الميناء مرتفعا'],
    ['und', 'Harne'],
    ['und', '12 44 91 7.5'],
    ['und', 'lorem ipsum dolor sit amet consectetur adipiscing elit'],
    ['und', '']
  ])('says %s of “%s”', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('any text', () => {
  const pieces = fc.oneof(
    fc.constantFrom('\n', '\n\n', '    ', '\t', '- ', '1. ', '(a) ', '| ', '> ', '# ', '===', 'Q: ', 'By Ana Duarte', 'ROME, May 4 (AP) — ', 'A-', 'A.', '— Reuters', 'It rained.', 'RAIN IN NESS', '3 March 2025', '\uD83D', '\u00AD', '\u200B', '\u202E'),
    fc.string({ unit: 'binary', maxLength: 10 })
  )

  it('is laid out in blocks that are apart, in order, trimmed and complete', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 50 }), (parts) => {
        const { text, blocks, dateline } = documentFromText(parts.join('').replaceAll('\0', ''))
        let previous = 0
        for (const { start, end } of blocks) {
          expect(start >= previous && end > start && end <= text.length).toBe(true)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          previous = end
        }
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        if (dateline) expect(blocks.some(({ start, end }) => start === dateline.start && dateline.end <= end)).toBe(true)
      })
    )
  })
})
