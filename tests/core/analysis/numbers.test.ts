import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAmounts, findNumbers } from '#core/analysis/numbers.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import { documentFromText } from '#core/import/text.ts'

function amounts(text: string) {
  const document = documentFromText(text, 'en')
  return findAmounts(document, splitSentences(document))
}

function numbers(text: string) {
  const document = documentFromText(text, 'en')
  return findNumbers(document, splitSentences(document), [])
}

/** `kind text value unit` of every amount. */
function read(text: string): string[] {
  return amounts(text).map(({ kind, text: words, value, unit }) => `${kind} | ${words} | ${value ?? '–'} | ${unit}`)
}

describe('findAmounts', () => {
  it.each([
    ['The quay cost $3.4 million.', 'money | $3.4 million | 3400000 | dollar'],
    ['They paid US$5bn for it.', 'money | US$5bn | 5000000000 | US dollar'],
    ['A grant of £1.5m was made.', 'money | £1.5m | 1500000 | pound'],
    ['The fund holds 20 million Swiss francs today.', 'money | 20 million Swiss francs | 20000000 | Swiss franc'],
    ['It was sold for half a million dollars there.', 'money | half a million dollars | 500000 | dollar'],
    ['The loss ran to hundreds of millions of euros.', 'money | hundreds of millions of euros | – | euro'],
    ['Fares start at 50p now.', 'money | 50p | 50 | penny'],
    ['Tolls cost $5 a day there.', 'quantity | $5 a day | 5 | dollar per day']
  ])('reads money in “%s”', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    ['Turnout fell by 4.5 percent.', 'percent | 4.5 percent | 4.5 | %'],
    ['Turnout fell by 3 % there.', 'percent | 3 % | 3 | %'],
    ['Rates stand at 5 1/2 percent.', 'percent | 5 1/2 percent | 5.5 | %'],
    ['Rates stand at 5-1/2 per cent.', 'percent | 5-1/2 per cent | 5.5 | %'],
    ['It rose a tenth of 1 percent.', 'percent | a tenth of 1 percent | 0.1 | %'],
    ['Twenty-five percent agreed.', 'percent | Twenty-five percent | 25 | %'],
    ['It moved two percentage points.', 'percent | two percentage points | 2 | percentage point'],
    ['The index moved -5% in all.', 'percent | -5% | -5 | %']
  ])('reads percentages in “%s”', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    ['Some 1,200 dock workers walked out.', 'count | 1,200 | 1200 | dock workers'],
    ['Police held one hundred and six men.', 'count | one hundred and six | 106 | men'],
    ['Thousands of families left.', 'count | Thousands | – | families'],
    ['It was a roughly two-hour meeting.', 'duration | two-hour | 2 | hour'],
    ['It weighs 3.5 tonnes.', 'quantity | 3.5 tonnes | 3.5 | tonne'],
    ['The park covers 40 square miles.', 'quantity | 40 square miles | 40 | square mile'],
    ['Nearly one in five voters stayed away.', 'quantity | one in five | 0.2 | of the whole'],
    ['It was called our #1 harbour.', 'rank | #1 | 1 | harbour'],
    ['It is the world’s second-largest port.', 'rank | second-largest | 2 | port'],
    ['It was their first face-to-face encounter.', 'ordinal | first | 1 | face-to-face encounter']
  ])('reads counts, quantities and ranks in “%s”', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    'The two leaders shook hands.',
    'Those three had left by noon.',
    'One photo shows the harbour.',
    'The law of 2016 was changed in 2019.',
    'It opened on March 3 and closed on 4 May.',
    'The vote was held at 10:30 a.m. there.',
    'Article 5 and Section 230 were quoted.',
    'They took flight 370 and a Boeing 737 home.',
    'Call 555-0134 or +44 20 7946 0958 or (202) 555-0101.',
    'The home side won by 3-1 there.',
    'The 5-4 ruling stands.',
    'She lives at 10 Downing Street.',
    'The 1990s were hard.',
    'A 4G mast and the B-52 stood there.'
  ])('finds no amount in “%s”', (text) => {
    expect(read(text)).toEqual([])
  })

  it('gives both ends of a range the unit that stands once', () => {
    expect(read('Between 20 and 30 percent of them came, in two to three years.')).toEqual([
      'percent | 20 | 20 | %',
      'percent | 30 percent | 30 | %',
      'duration | two | 2 | year',
      'duration | three years | 3 | year'
    ])
  })

  it('takes the ends of a hyphened range of money and percentages one by one, as the guidelines of the field do', () => {
    expect(read('Members get a 5-15 percent discount.')).toEqual(['percent | 5 | 5 | %', 'percent | 15 percent | 15 | %'])
    expect(numbers('Members get a 5-15 percent discount.')[0]).toMatchObject({ text: '5-15 percent', value: 5, high: 15 })
  })

  it('takes a percentage by the year for a rate, and not where the words say when', () => {
    expect(read('Pensions grow by 0.9 percent per year.')).toEqual(['quantity | 0.9 percent per year | 0.9 | % per year'])
    expect(read('Sales were up 3 percent a year earlier.')).toContain('percent | 3 percent | 3 | %')
  })

  it('says where an amount is hedged, and where the hedge stands', () => {
    const [amount] = amounts('More than 2,000 people were there.')
    expect(amount).toMatchObject({ text: '2,000', approximate: true, shown: { start: 0, end: 15 } })
    expect(amounts('Exactly 2,000 people were there.')[0]?.approximate).toBe(false)
  })

  it('leaves out numbers inside dates, but not durations', () => {
    const document = documentFromText('It opened 12 years ago and cost $3.', 'en')
    const ago = { type: 'DATE', value: '2014', start: 10, end: 22, text: '12 years ago' } as const
    expect(findAmounts(document, splitSentences(document), [ago]).map(({ text }) => text)).toEqual(['$3'])
    expect(findAmounts(document, splitSentences(document), [{ ...ago, type: 'DURATION' }])).toHaveLength(2)
  })

  it('keeps a rate, though its end is a time', () => {
    const document = documentFromText('The tolls cost about $90 million a year.', 'en')
    const yearly = { type: 'SET', value: 'P1Y', start: 33, end: 39, text: 'a year' } as const
    expect(findAmounts(document, splitSentences(document), [yearly]).map(({ text, unit }) => [text, unit])).toEqual([['$90 million a year', 'dollar per year']])
  })

  it('measures by the square foot, and takes no age for a count', () => {
    expect(read('It costs $1.50 per square foot.')).toEqual(['quantity | $1.50 per square foot | 1.5 | dollar per square foot'])
    expect(read('People over 65 account for 71% of deaths.').filter((line) => line.startsWith('count'))).toEqual([])
  })

  it.each([
    ['They struck between 16 and 27 January. In the vote, 87 per cent said yes.', ['percent | 87 per cent | 87 | %']],
    ['The measures of paragraphs 11 and 15 of the text apply to 40 ships.', ['count | 40 | 40 | ships']],
    ['Articles 5, 6 and 7 close 12 ports.', ['count | 12 | 12 | ports']],
    ['Employment (thousands) and vacancies.', []]
  ])('leaves out days, numbered paragraphs and headings of tables: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('findNumbers', () => {
  it('joins what one statement of change says', () => {
    const [number] = numbers('Traffic through the port rose 3 % to 1.2 million tonnes.')
    expect(number).toMatchObject({ text: 'rose 3 % to 1.2 million tonnes', value: 3, unit: '%', kind: 'percent' })
  })

  it('joins no range across what is no amount', () => {
    expect(numbers('They struck between 16 and 27 January 2023. The port argued that no ballot had been held; 87 per cent said yes.').map(({ text }) => text)).toEqual(['87 per cent'])
  })

  it('joins what something was before to what it is', () => {
    const found = numbers('Tenants paid on average €1,480 a year for heating, up from €1,120 in 2021. The fee is $3, down from $4.')
    expect(found.map(({ text, value, high }) => [text, value, high])).toEqual([
      ['€1,480 a year for heating, up from €1,120', 1480, undefined],
      ['$3, down from $4', 3, undefined]
    ])
  })

  it('joins the ends of a range and keeps both values', () => {
    expect(numbers('Repairs will cost $2 million to $3 million.')[0]).toMatchObject({
      text: '$2 million to $3 million',
      value: 2_000_000,
      high: 3_000_000
    })
  })

  it('shows each amount once, the telling ones first, with the sentence that says what is measured', () => {
    const text = 'The ferry carries 40 cars. The quay cost $9 million. Ferries carry 40 cars each way. Ines Calloway, 47, said so.'
    const found = numbers(text)
    expect(found.map((number) => number.text)).toEqual(['$9 million', '40'])
    expect(text.slice(found[0]!.context.start, found[0]!.context.end)).toBe('The quay cost $9 million.')
  })

  it('holds on any text: every span quotes its words', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('$', '3', ' ', '-', '/', '.', ',', '%', ' to ', ' million ', 'half', ' a ', '1,000', 'third', '#', 'No. ', '€', '½', '\ud800', '\u202e', 'between ', ' and ', '(')
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (raw) => {
        const document = documentFromText(raw, 'en')
        const sentences = splitSentences(document)
        for (const { start, end, text, shown } of findAmounts(document, sentences)) {
          expect(document.text.slice(start, end)).toBe(text)
          expect(start < end && shown.start <= start && end <= shown.end).toBe(true)
        }
        for (const { start, end, text, context, value } of findNumbers(document, sentences, [])) {
          expect(document.text.slice(start, end)).toBe(text)
          expect(context.start <= start && end <= context.end).toBe(true)
          expect(value === null || Number.isFinite(value)).toBe(true)
        }
      }),
      { numRuns: 150 }
    )
  }, 30_000)
})
