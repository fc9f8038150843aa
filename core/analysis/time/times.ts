import { DATE_TERMINALS, DAYS, PERIODS } from './dates.ts'
import { DISTANCES, LENGTHS, SETS } from './lengths.ts'
import type { Meaning, TimeOfDay } from './meaning.ts'
import { rule as plainRule, type Rule, type RuleOptions, type Site } from './rule.ts'
import { isDecade } from './signs.ts'
import type { Captures } from './terms.ts'
import { isCapital } from './tokens.ts'
import { VAGUE } from './vague.ts'

/* Rules that join a day with a time of it, or narrow a day or period (“early”, “the end of”); and the whole table. */

const rule = (
  source: string,
  mean: (given: Partial<Captures>) => Meaning | undefined,
  options: RuleOptions = {}
): Rule => plainRule(source, mean, { ...options, terminals: DATE_TERMINALS })

/** The day, with a time of it. A period longer than a day takes none. */
function at(day: Meaning, time: TimeOfDay): Meaning | undefined {
  return (day.is === 'point' || (day.is === 'shift' && day.unit === 'D')) && day.clock === undefined
    ? { ...day, ...time }
    : undefined
}

const day = (by: number, base: 'publication' | 'reference', time: TimeOfDay): Meaning => ({
  is: 'shift',
  unit: 'D',
  by,
  base,
  how: time.clock === undefined ? 'part-of-day' : 'clock',
  ...time
})

const partOf =
  (by: number, base: 'publication' | 'reference') =>
  ({ part }: Partial<Captures>): Meaning =>
    day(by, base, { part: part! })

/** What of a period is meant. TIMEX3 writes the period. */
const STRETCH =
  '(beginning|start|end|close|middle|rest|remainder|most|(last|first|early|latter)? part|' +
  '(first|early|last|final) (days|weeks|months))'

const EARLY = '(early|late|mid|earlier|later)'

const TIMES: readonly Rule[] = [
  rule('tonight', () => day(0, 'publication', { part: 'NI' })),
  rule('overnight', () => day(-1, 'publication', { part: 'NI' })),
  rule(`${EARLY}? this ${EARLY}? -? PART`, partOf(0, 'publication'), { fits: isNoTitle }),
  rule(`${EARLY}? last PART`, partOf(-1, 'publication')),
  rule(`(the|that) ${EARLY}? (same|very)? ${EARLY}? -? PART`, partOf(0, 'reference'), { fits: isThePart }),
  rule(`${EARLY} in the PART`, partOf(0, 'reference')),
  rule('the (next|following) PART', partOf(1, 'reference')),
  rule('the previous PART', partOf(-1, 'reference')),
  rule('the PART before', partOf(-1, 'reference'), { fits: ({ tokens, next }) => tokens[next]?.kind !== 'word' }),
  rule('(earlier|later|early|late) in the day', () => ({
    is: 'shift',
    unit: 'D',
    by: 0,
    base: 'reference',
    how: 'reference'
  })),
  rule(`${EARLY}? DAYX ,? (${EARLY} -?|in the)? PART`, ({ dayx, part }) => at(dayx!, { part: part! }), {
    fits: isNotPlural
  }),
  rule(`the? ${EARLY}? -? PART (of|on)? DAYX`, ({ dayx, part }) => at(dayx!, { part: part! }), { fits: isPartOf }),
  rule('the? (early|small|wee) (morning)? hours (of|on) DAYX PART?', ({ dayx, part }) =>
    at(dayx!, { part: part ?? 'MO' })
  ),
  rule('CLOCK ,? (on|of)? DAYX', ({ dayx, clock }) => at(dayx!, { clock: clock! })),
  rule('CLOCK (on|,)? DAYX PART', ({ dayx, clock }) => at(dayx!, { clock: clock! })),
  rule('DAYX PART? ,? (at|around|about|by)? CLOCK', ({ dayx, clock }) => at(dayx!, { clock: clock! })),
  rule('CLOCK (this|that) PART', ({ clock }) => day(0, 'publication', { clock: clock! })),
  rule('CLOCK last PART', ({ clock }) => day(-1, 'publication', { clock: clock! })),
  rule('CLOCK tonight', ({ clock }) => day(0, 'publication', { clock: clock! })),
  rule('CLOCK', ({ clock }) => day(0, 'reference', { clock: clock! }), { fits: isNotHigh }),
  rule('noon', () => day(0, 'reference', { clock: '12:00' }), { fits: isNotHigh }),
  rule('midday', () => day(0, 'reference', { clock: '12:00' }), { fits: isReached }),
  rule('(mid|early|late) -? PART', partOf(0, 'reference'), { fits: isReached }),
  rule(`${EARLY} (on|,)? DAYX`, ({ dayx }) => dayx),
  rule(`${EARLY} on DAYX PART`, ({ dayx, part }) => at(dayx!, { part: part! })),
  rule('(dawn|daybreak|sunrise)', () => day(0, 'reference', { part: 'MO' }), { fits: isReached }),
  rule('(dusk|sunset|nightfall)', () => day(0, 'reference', { part: 'EV' }), { fits: isReached }),
  rule('the? week of DAYX', ({ dayx }) =>
    dayx!.is === 'point' ? { ...dayx!, fields: { ...dayx!.fields, weekday: 0 } } : undefined
  ),
  rule('(early|late|mid|earlier|later|sometime|midway) -? (in|through)? PERIODX', ({ periodx }) => periodx, {
    fits: isDecade
  }),
  rule('the (early|late|mid|middle|latter) -? PERIODX', ({ periodx }) => periodx, { fits: isDecade }),
  rule(`(the|a)? (good|large|better)? ${STRETCH} of PERIODX`, ({ periodx }) => periodx),
  rule('(early|earlier|late|later|midway) (in|this) the? (year|season)', () => ({
    is: 'shift',
    unit: 'Y',
    by: 0,
    base: 'publication',
    how: 'relative-period'
  })),
  rule('(pre|post) - YEAR', ({ year }) => ({ is: 'point', fields: { year: year! } }))
]

/** “This Morning” is a programme. */
function isNoTitle({ tokens, start, next }: Site): boolean {
  return !(isCapital(tokens[start]) && isCapital(tokens[next - 1]))
}

/** “the morning” after a preposition is a time; “the morning newspaper” is not. */
function isThePart({ tokens, start, next }: Site): boolean {
  const before = tokens[start - 1]?.lower ?? ''
  const after = tokens[next]
  const isPlain =
    after?.kind !== 'word' ||
    /^(?:in|on|at|to|of|when|after|before|and|but|he|she|they|it|as|the|a|with|by|from|that|for|was|were)$/.test(
      after.lower
    )
  return (
    isPlain &&
    (tokens[start]!.lower === 'that' ||
      ['in', 'during', 'of', 'by', 'on', 'throughout', 'into', 'through'].includes(before)) &&
    after?.lower !== 'of'
  )
}

/** “by mid afternoon”, “at midday”; not “the midday sun”. */
function isReached({ tokens, start, next }: Site): boolean {
  const before = tokens[start - 1]?.lower ?? ''
  const after = tokens[next]
  return ['at', 'by', 'before', 'after', 'from', 'around', 'about', 'until', 'since'].includes(before) && after?.lower !== '-'
}

/** “High Noon” is the hour of a duel. */
function isNotHigh({ tokens, start }: Site): boolean {
  return tokens[start - 1]?.lower !== 'high'
}

/** “Tuesday nights” is a set, left to its own rule. */
function isNotPlural({ tokens, next }: Site): boolean {
  const after = tokens[next]
  return after?.glued !== true || after.kind !== 'word'
}

function isPartOf({ tokens, start, next }: Site): boolean {
  if (tokens[start - 1]?.text === 'This') return false
  return next - start > 2 || tokens[start - 1]?.text !== '-'
}

/** Every rule. Among matches of the same length the earlier rule holds. */
export const RULES: readonly Rule[] = [...TIMES, ...DAYS, ...PERIODS, ...DISTANCES, ...SETS, ...VAGUE, ...LENGTHS]
