import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../../core/analysis/sentences.ts'
import { findTimeExpressions, resolveTimes } from '../../../../core/analysis/time.ts'
import { documentFromText } from '../../../../core/import/text.ts'

/** A Wednesday. */
const PUBLISHED = '2026-02-04'

function times(text: string, published = PUBLISHED): string[] {
  return timesOf(text, published)
}

function timesOf(text: string, published: string | undefined): string[] {
  const document = documentFromText(text, 'en')
  return findTimeExpressions(document, splitSentences(document), published).map(
    ({ text: words, value }) => `${words} = ${value}`
  )
}

describe('dates as they are written', () => {
  it.each([
    ['The strike began on 12 March 2024.', '12 March 2024 = 2024-03-12'],
    ['The strike began on March 12, 2024.', 'March 12, 2024 = 2024-03-12'],
    ['He left on the 3rd of May 2019.', 'the 3rd of May 2019 = 2019-05-03'],
    ['They met on Tuesday, 3 February.', 'Tuesday, 3 February = 2026-02-03'],
    ['They met in March 1998.', 'March 1998 = 1998-03'],
    ['It was founded in 1848.', '1848 = 1848'],
    ['By 2030 emissions will halve.', '2030 = 2030'],
    ['The vote was on 2025-11-04.', '2025-11-04 = 2025-11-04'],
    ['It was signed on 15.01.2026 in Bonn.', '15.01.2026 = 2026-01-15'],
    ['It happened in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
    ['The early 1990s were hard.', 'The early 1990s = 199'],
    ['In the ’80s it was not.', 'the ’80s = 198'],
    ['The 19th century had none.', 'The 19th century = 18'],
    ['A vote in mid-1996 failed.', 'mid-1996 = 1996'],
    ['Sales fell in fiscal 1989.', 'fiscal 1989 = 1989'],
    ['FY2024 was better.', 'FY2024 = 2024'],
    ['GDP grew in the first quarter of 2025.', 'the first quarter of 2025 = 2025-Q1'],
    ['GDP grew in Q2 2025.', 'Q2 2025 = 2025-Q2'],
    ['It fell in the second half of 2024.', 'the second half of 2024 = 2024-H2'],
    ['In the summer of 2003 thousands died.', 'the summer of 2003 = 2003-SU'],
    ['At the end of November 2019 it closed.', 'the end of November 2019 = 2019-11'],
    ['The 9/11 report was read.', '9/11 = 2001-09-11'],
    ['It dates from 2000 BC.', '2000 BC = BC2000'],
    ['The May 2019 election was close.', 'May 2019 = 2019-05']
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual([expected])
  })

  it('splits two days of one month', () => {
    expect(times('The road is closed from April 24 to 26, 2027.')).toEqual([
      'April 24 = 2027-04-24',
      '26, 2027 = 2027-04-26'
    ])
    expect(times('They will meet on May 3 and 4.')).toEqual(['May 3 = 2026-05-03', '4 = 2026-05-04'])
    expect(times('On May 3 and 4 people died.')).toEqual(['May 3 = 2025-05-03'])
  })
})

describe('dates counted from the day of publication', () => {
  it.each([
    ['He resigned yesterday.', 'yesterday = 2026-02-03'],
    ['He will resign tomorrow.', 'tomorrow = 2026-02-05'],
    ['He resigned on Monday.', 'Monday = 2026-02-02'],
    ['He resigned on Wednesday.', 'Wednesday = 2026-02-04'],
    ['Talks will resume on Monday.', 'Monday = 2026-02-09'],
    ['The court is expected to rule on Friday.', 'Friday = 2026-02-06'],
    ['He has until Friday to answer.', 'Friday = 2026-02-06'],
    ['At the Tuesday meeting, officials planned to show charts.', 'Tuesday = 2026-02-03'],
    ['They met last Thursday.', 'last Thursday = 2026-01-29'],
    ['They met last Tuesday.', 'last Tuesday = 2026-01-27'],
    ['They meet next Friday.', 'next Friday = 2026-02-06'],
    ['Last week he fell.', 'Last week = 2026-W05'],
    ['It happened last month.', 'last month = 2026-01'],
    ['It will open early next year.', 'early next year = 2027'],
    ['Sales rose in October.', 'October = 2025-10'],
    ['Sales rose in January.', 'January = 2026-01'],
    ['The plant will open in October.', 'October = 2026-10'],
    ['Prices rose last April.', 'last April = 2025-04'],
    ['The dividend is payable March 3.', 'March 3 = 2026-03-03'],
    ['The budget passed on 3 Dec. after a row.', '3 Dec. = 2025-12-03'],
    ['In June last year he left.', 'June last year = 2025-06'],
    ['Two years ago he was mayor.', 'Two years ago = 2024'],
    ['Three weeks ago she left.', 'Three weeks ago = 2026-W03'],
    ['Ten months ago she left.', 'Ten months ago = 2025-04'],
    ['A fortnight ago they met.', 'A fortnight ago = 2026-W04'],
    ['Dinosaurs died 65 million years ago.', '65 million years ago = MA65'],
    ['Five days ago it burned.', 'Five days ago = 2026-01-30'],
    ['In five years it will be gone.', 'five years = 2031'],
    ['Profit rose in the third quarter.', 'the third quarter = 2025-Q3'],
    ['Last fall he ran.', 'Last fall = 2025-FA'],
    ['This summer will be hot.', 'This summer = 2026-SU'],
    ['Last Easter it rained.', 'Last Easter = 2025-04-20'],
    ['On Christmas Eve the shop was closed.', 'Christmas Eve = 2025-12-24'],
    ['The fire spread over the weekend.', 'the weekend = 2026-W05-WE'],
    ['At the end of this month it ends.', 'the end of this month = 2026-02'],
    ['The past was bad; the ’90s were worse.', 'the ’90s = 199']
  ])('%s', (text, expected) => {
    expect(times(text)).toContain(expected)
  })

  it('gives times of the day', () => {
    expect(times('A bus crashed at 10:30 a.m. on Tuesday.')).toEqual(['10:30 a.m. on Tuesday = 2026-02-03T10:30'])
    expect(times('Police came on Monday night.')).toEqual(['Monday night = 2026-02-02TNI'])
    expect(times('He spoke yesterday. Asked later in the afternoon, he smiled.')).toEqual([
      'yesterday = 2026-02-03',
      'later in the afternoon = 2026-02-03TAF'
    ])
    expect(times('This morning it rained; last night it snowed; tonight it will hail.')).toEqual([
      'This morning = 2026-02-04TMO',
      'last night = 2026-02-03TNI',
      'tonight = 2026-02-04TNI'
    ])
    expect(times('The meeting starts at noon tomorrow, at 1700 GMT.')).toEqual([
      'noon tomorrow = 2026-02-05T12:00',
      '1700 GMT = 2026-02-05T17:00'
    ])
  })

  it('counts from the dates of the text where the words say so', () => {
    expect(times('He fell on March 10, 2020. The next day he died. Two weeks later they met.')).toEqual([
      'March 10, 2020 = 2020-03-10',
      'The next day = 2020-03-11',
      'Two weeks later = 2020-W13'
    ])
    expect(times('It was sold in 1990. The following year it closed.')).toEqual([
      '1990 = 1990',
      'The following year = 1991'
    ])
    expect(times('Net rose in the third quarter from 3 million a year earlier.')).toEqual([
      'the third quarter = 2025-Q3',
      'a year earlier = 2024-Q3'
    ])
  })

  it('uses what a coarse date of publication gives', () => {
    expect(times('Last month and last year he ran.', '2026-02')).toEqual(['Last month = 2026-01', 'last year = 2025'])
    expect(times('He ran yesterday.', '2026')).toEqual(['yesterday = XXXX-XX-XX'])
  })
})

describe('lengths, sets and vague references', () => {
  it.each([
    ['They talked for roughly two hours.', 'roughly two hours = PT2H'],
    ['A two-day visit ended.', 'two-day = P2D'],
    ['For half a century it stood.', 'half a century = P50Y'],
    ['It took an hour and a half.', 'an hour and a half = PT1H30M'],
    ['He gave 90 days’ notice.', '90 days = P90D'],
    ['The month-long siege ended.', 'month-long = P1M'],
    ['He waited two and a half hours.', 'two and a half hours = PT2H30M'],
    ['It took half an hour.', 'half an hour = PT30M'],
    ['He waited for years.', 'years = PXY'],
    ['He died within weeks or months.', 'weeks or months = PXW'],
    ['She served for several months.', 'several months = PXM'],
    ['It lasted more than four decades.', 'more than four decades = P40Y'],
    ['Over the next three months they will build.', 'the next three months = P3M'],
    ['She trains every day.', 'every day = P1D'],
    ['She trains every Monday.', 'every Monday = XXXX-WXX-1'],
    ['He visits on Sundays.', 'Sundays = XXXX-WXX-7'],
    ['They meet twice a week.', 'twice a week = P1W'],
    ['In recent months, prices rose.', 'recent months = PAST_REF'],
    ['His tone has changed of late.', 'of late = PAST_REF'],
    ['He recently retired.', 'recently = PAST_REF'],
    ['Now it is over.', 'Now = PRESENT_REF'],
    ['In the coming weeks they will fall.', 'the coming weeks = FUTURE_REF'],
    ['It will soon be over.', 'soon = FUTURE_REF'],
    ['He waited for 2 1/2 years.', '2 1/2 years = P2Y6M'],
    ['The decades-long fight is over.', 'decades-long = PXDE'],
    ['Two hours later he was dead.', 'Two hours later = PT2H'],
    ['In the near future, robots will help.', 'the near future = FUTURE_REF']
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual([expected])
  })

  it.each([
    'Now, he said, we can begin.',
    'He had previously refused.',
    'The recent sale helped.',
    'He wrote for USA Today.',
    'This is VOA Today.',
    'She spoke on “This Week” with him.',
    'They watched High Noon.',
    'It was about the future of the party.'
  ])('finds no time in: %s', (text) => {
    expect(times(text)).toEqual([])
  })

  it('tells the four types apart', () => {
    const document = documentFromText('Every day, on Monday at 10 a.m., for two hours, and in 2019, he sang.', 'en')
    const types = findTimeExpressions(document, splitSentences(document), PUBLISHED).map(({ type }) => type)
    expect(types).toEqual(['SET', 'TIME', 'DURATION', 'DATE'])
  })
})

describe('words that only look like times', () => {
  it.each([
    'The bill may pass, and they march on.',
    'Theresa May and June Smith met Jan Novak.',
    'He sat in the sun, and The Sun wrote of it.',
    'The second goal was better than the first.',
    'Prices fall, but rivers spring from rock.',
    'It cost $2000 and 1,999 euros.',
    'About 2000 people came, and 1998 workers left.',
    'See section 12, article 2019 and page 1998.',
    'Flight 1990 left from room 2012.',
    'Brazil won 3-2 and then 10:15.',
    'Call 555-2012 or 0171 946 1998.',
    'The 37-year-old met a woman who is 52 years old.',
    'Fighting went on; he was as soon beaten as not.',
    'It was of the second order.',
    'Three-quarters of the voters agreed, and support is as high as three-quarters in Ohio.',
    'Some quarters of the party and some other quarters objected.',
    'In my early 20s I moved; his brother is in his mid-twenties.',
    'Approval fell into the mid-30s, and then into the 20s.',
    'He does it on a day-to-day basis.',
    'She was Person of the Year, and the man of the year too.',
    'What day of the week it was nobody knew.',
    'He told the hosts of “This Morning” so.'
  ])('%s', (text) => {
    expect(times(text)).toEqual([])
  })

  it.each([
    ['It is likely that Friday’s deal will hold.', 'Friday = 2026-02-06'],
    ['Half a century ago it was a village.', 'Half a century ago = 1976'],
    ['Days of heavy rain caused a flood.', 'Days = PXD'],
    ['The vote ended decades of rule by two parties.', 'decades = PXDE'],
    ['It was the third storm in as many weeks.', undefined],
    ['In the early days of the war he fled.', undefined],
    ['They won the seat for the first time in eight years.', 'eight years = P8Y'],
    ['It would be the first law in the United States in more than 20 years.', 'more than 20 years = P20Y'],
    ['The talks are likely to last over a week.', 'over a week = P1W'],
    ['He spoke at a June Party rally.', 'June = 2025-06'],
    ['It had been open over the last week - the first in May.', 'the last week = P1W'],
    ['In his last year in office he was ill.', undefined]
  ])('%s', (text, expected) => {
    expect(times(text)[0]).toBe(expected)
  })

  it('counts quarters from the quarter told of', () => {
    expect(times('In the quarter, it gained. It moved in January. In the previous quarter, it lost.')).toEqual([
      'the quarter = 2025-Q4',
      'January = 2026-01',
      'the previous quarter = 2025-Q3'
    ])
  })

  it('still reads them where they are', () => {
    expect(times('In May the river rose.')).toEqual(['May = 2025-05'])
    expect(times('It snowed in March.')).toEqual(['March = 2025-03'])
    expect(times('He met her on Sun., 1 Feb. 2026.')).toEqual(['Sun., 1 Feb. 2026 = 2026-02-01'])
  })
})

describe('narrative without a date of publication', () => {
  it('counts from the last date of the text', () => {
    expect(
      timesOf(
        'The fort fell on 3 May 1812. Two days later it burned. In June the king died. On Friday they rode.',
        undefined
      )
    ).toEqual(['3 May 1812 = 1812-05-03', 'Two days later = 1812-05-05', 'June = 1812-06', 'Friday = 1812-05-08'])
  })

  it('leaves open what nothing fixes', () => {
    expect(timesOf('In October he came. On Friday he left. Yesterday was 3 May.', undefined)).toEqual([
      'October = XXXX-10',
      'Friday = XXXX-WXX-5',
      'Yesterday = XXXX-XX-XX',
      '3 May = XXXX-05-03'
    ])
  })
})

describe('resolveTimes', () => {
  const resolved = (text: string): ReturnType<typeof resolveTimes> => {
    const document = documentFromText(text, 'en')
    return resolveTimes(document, splitSentences(document), PUBLISHED)
  }

  it('says how a value was found and from what', () => {
    const [monday, october, next] = resolved(
      'He spoke on Monday. He had spoken in October 2020. The following month he fell.'
    )
    expect(monday).toMatchObject({ how: 'weekday', direction: 'past', anchor: { date: PUBLISHED } })
    expect(october).toMatchObject({ how: 'explicit', anchor: undefined })
    expect(next).toMatchObject({
      how: 'reference',
      direction: 'future',
      anchor: { date: '2020-10', span: { start: 37, end: 49 } }
    })
  })

  it('is the same without how', () => {
    const text = 'He spoke yesterday, in March and for two days.'
    const document = documentFromText(text, 'en')
    expect(resolved(text).map(({ expression }) => expression)).toEqual(
      findTimeExpressions(document, splitSentences(document), PUBLISHED)
    )
  })
})

describe('any text', () => {
  const WORDS =
    `the a last next two 5 1/2 twenty - , . : year years ended quarter third Monday May march 1998 1990s 10 p.m. GMT
      early of end in until will was ago later 's ’ day week every half and to 2026-02-04 Sept. night now
      \ud800 \u202e \u200b é 12/31/99 Christmas first`.split(/\s+/)
  const noise = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
    fc.array(fc.constantFrom(...WORDS, '\n\n'), { maxLength: 40 }).map((words) => words.join(''))
  )
  const published = fc.constantFrom(undefined, '2026-02-04', '2026-02', '2026', '', 'nonsense', '2026-02-30')

  it('gives disjoint spans in order that hold their words, and a value for each', () => {
    fc.assert(
      fc.property(noise, published, (raw, date) => {
        const document = documentFromText(raw, 'en')
        const found = findTimeExpressions(document, splitSentences(document), date)
        let end = 0
        for (const each of found) {
          expect(each.start).toBeGreaterThanOrEqual(end)
          expect(each.end).toBeGreaterThan(each.start)
          expect(document.text.slice(each.start, each.end)).toBe(each.text)
          expect(each.value).toMatch(
            /^(?:PAST|PRESENT|FUTURE)_REF$|^PT?(?:X|[\d.]+)[A-Z]|^(?:BC)?[\dX]{2,}|^[KMG]A[\d.]+$/
          )
          end = each.end
        }
      }),
      { numRuns: 500 }
    )
  })

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(noise, (raw) => {
        expect(times(raw)).toEqual(times(raw))
      }),
      { numRuns: 50 }
    )
  })

  it('reads a paragraph of plain dates the same wherever it stands', () => {
    const paragraph = 'It began on 12 March 2024 and ended in May 2025, after two years.'
    const alone = times(paragraph)
    expect(times(Array<string>(300).fill(paragraph).join('\n\n'))).toEqual(Array<string[]>(300).fill(alone).flat())
  })
})
