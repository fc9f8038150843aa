import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../../core/analysis/sentences.ts'
import { findTimeExpressions } from '../../../../core/analysis/time.ts'
import { documentFromText } from '../../../../core/import/text.ts'

/** A Wednesday. */
const PUBLISHED = '2026-02-04'

function times(text: string): string[] {
  const document = documentFromText(text, 'en')
  return findTimeExpressions(document, splitSentences(document), PUBLISHED).map(
    ({ text: words, value }) => `${words} = ${value}`
  )
}

describe('the way a clause looks', () => {
  it.each([
    ['“To” before a noun is no infinitive.', 'His reply to Miller came in a letter on Friday.', 'Friday = 2026-01-30'],
    ['Nor before a participle.', 'It issued notices to affected staff in December.', 'December = 2025-12'],
    ['Nor before a number.', 'In May the rate for those ages 16 to 24 was low.', 'May = 2025-05'],
    ['A noun is no plan.', 'The meeting got off to a rocky start on Monday.', 'Monday = 2026-02-02'],
    ['A name is no plan.', 'She reached the final of the Geneva Open on Saturday.', 'Saturday = 2026-01-31'],
    ['What two do is a plan.', 'Ministers and envoys meet on Friday in Geneva.', 'Friday = 2026-02-06'],
    ['What could not be done was not.', 'He could not be reached for comment on Friday.', 'Friday = 2026-01-30'],
    [
      'The verb of a relative clause is passed over.',
      'On Friday, the group she founded will hold a rally.',
      'Friday = 2026-02-06'
    ],
    [
      'The end of a range is no deadline.',
      'The poll was taken Thursday through Sunday.',
      ['Thursday = 2026-01-29', 'Sunday = 2026-02-01']
    ],
    ['What had grown by then has been.', 'The fund had dwindled to nothing by the end of March.', 'the end of March = 2025-03'],
    ['What was raised by then too.', 'The party raised $2 million by Friday.', 'Friday = 2026-01-30'],
    ['What was ordered by then has not.', 'A judge ordered the firm to pay by Friday.', 'Friday = 2026-02-06'],
    ['Nor what was demanded.', 'They demanded an answer by Friday.', 'Friday = 2026-02-06'],
    ['What was said to be by then has not.', 'The bank said completion by March was likely.', 'March = 2026-03'],
    ['What is agreed is as likely ahead.', 'It announced an agreement to acquire the bank in April.', 'April = 2026-04'],
    ['A forecast compared with is an old one.', 'It will grow by less than forecast in July.', 'July = 2025-07']
  ])('%s %s', (_why, text, expected) => {
    expect(times(text)).toEqual([expected].flat())
  })
})

describe('an event beside its time', () => {
  it.each([
    ['Polls were close ahead of Tuesday’s primary.', 'Tuesday = 2026-02-10'],
    ['He was in a tight race ahead of the Iowa caucuses on Monday.', 'Monday = 2026-02-09'],
    ['It hurt the party heading into July.', 'July = 2026-07'],
    ['She was ahead of Miller in polls taken in May.', 'May = 2025-05'],
    ['In the wake of Monday’s vote, abortion will be an issue.', 'Monday = 2026-02-02'],
    ['Lawyers said Monday’s Supreme Court ruling will change little.', 'Monday = 2026-02-02'],
    ['If he follows up his Tuesday wins, he will be hard to stop.', 'Tuesday = 2026-02-03'],
    ['Friday’s debate will be the last.', 'Friday = 2026-02-06'],
    ['The Friday meeting will be the last.', 'Friday = 2026-02-06']
  ])('%s', (text, expected) => {
    expect(times(text)).toContain(expected)
  })
})
