import { isUpperAt } from '../../letters.ts'
import type { Unit } from './calendar.ts'
import { wordSet } from './lexicon.ts'
import type { Fixed, Meaning } from './meaning.ts'
import { rule, type Rule, type Site } from './rule.ts'
import { isLengthAlone, isNoAge, isUpToDate } from './signs.ts'
import type { Captures, UnitValue } from './terms.ts'
import type { Token } from './tokens.ts'
import { writeAge, writeLength } from './write.ts'

/* Rules for lengths of time, for distances (“two years ago”) and for sets (“every Monday”). */

type Given = Partial<Captures>

const length = (amount: number | undefined, { unit, times }: UnitValue, more: { ahead?: true } = {}): Meaning => ({
  is: 'length',
  amount: amount === undefined ? undefined : amount * times,
  unit,
  ...more
})

const counted = ({ num, unit }: Given): Meaning | undefined => length(num!.amount, unit!)

/** Units of which the second may complete the first. */
const SMALLER: Readonly<Record<string, string>> = { h: 'm', m: 's', Y: 'M' }

/** “an hour and 20 minutes”, “two years, three months”. */
function joined({ whole, first, num, unit }: Given): Meaning | undefined {
  const amounts = [whole!.amount, num!.amount]
  if (!amounts.every((amount) => amount !== undefined && Number.isInteger(amount))) return undefined
  if (SMALLER[first!.unit] !== unit!.unit) return undefined
  return { is: 'length', amount: whole!.amount, unit: first!.unit, rest: { amount: num!.amount!, unit: unit!.unit } }
}

const set = (value: string): Fixed => ({ is: 'fixed', value, type: 'SET', how: 'set' })

/** Years ago beyond which ages are counted in thousands. */
const AGES = 2000

/** So many units before (-1) or after (1) a base; open amounts are only past or future. */
function distance({ num, unit }: Given, direction: -1 | 1, base: 'publication' | 'reference'): Meaning {
  const amount = num ? num.amount : undefined
  if (amount !== undefined && unit!.unit === 'Y' && amount >= AGES && direction < 0)
    return { is: 'fixed', value: writeAge(amount), type: 'DATE', how: 'distance' }
  if (amount !== undefined && base === 'reference' && 'smh'.includes(unit!.unit)) return length(amount, unit!)
  if (amount === undefined || !Number.isInteger(amount) || 'smh'.includes(unit!.unit))
    return amount === undefined || base === 'reference'
      ? { is: 'fixed', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', type: 'DATE', how: 'vague' }
      : roundDistance(amount, unit!.unit, direction, base)
  if (unit!.unit === 'Y' && amount === 1) return { is: 'comparison', years: direction, base }
  return { is: 'shift', unit: unit!.unit, by: direction * amount * unit!.times, base, how: 'distance' }
}

/** Hours and fractions fall on a smaller or whole unit: “half a year ago” counts months, “six hours ago” the day. */
function roundDistance(amount: number, unit: Unit, direction: -1 | 1, base: 'publication' | 'reference'): Meaning {
  if (unit === 'Y') return { is: 'shift', unit: 'M', by: direction * Math.round(amount * 12), base, how: 'distance' }
  const years = unit === 'DE' ? amount * 10 : unit === 'CE' ? amount * 100 : undefined
  if (years !== undefined) return { is: 'shift', unit: 'Y', by: direction * Math.round(years), base, how: 'distance' }
  const days = unit === 'h' ? Math.floor(amount / 24) : unit === 'W' ? Math.round(amount * 7) : 0
  return {
    is: 'shift',
    unit: unit === 'M' ? 'M' : 'D',
    by: direction * (unit === 'M' ? Math.floor(amount) : days),
    base,
    how: 'distance'
  }
}

/** Adjectives that stand between a number and its unit. */
const KIND =
  '(more|additional|extra|other|full|whole|long|solid|short|consecutive|straight|successive|' +
  'trading|business|working|calendar|fiscal|school)?'

/** “a weeklong strike”, “monthslong talks”: written as one word. */
const LONG: ReadonlyMap<string, Unit> = new Map([
  ['hour', 'h'],
  ['day', 'D'],
  ['week', 'W'],
  ['month', 'M'],
  ['year', 'Y'],
  ['decade', 'DE']
])

/** Where in time, or in a row of its like, a length lies. */
const PLACE =
  '(last|past|this past|next|coming|previous|preceding|following|latest|year -? earlier|' +
  'first|opening|final|entire|whole)'

export const LENGTHS: readonly Rule[] = [
  rule(`APPROX? NUM ${KIND} -? UNIT`, counted, { fits: isCounted }),
  rule(
    `APPROX? NUM -? ONE -? and -? a -? half`,
    ({ num, one }) => length(num!.amount === undefined ? undefined : num!.amount + 0.5, one!),
    { fits: isNoAge }
  ),
  rule('APPROX? whole:NUM first:UNIT (,|and)? NUM UNIT', joined, {
    fits: (site) => isNoAge(site) && !['of', 'later', 'earlier'].includes(site.tokens[site.next]?.lower ?? '')
  }),
  rule(`(the|its|his|her|their)? ${PLACE} APPROX? NUM ${KIND} -? UNIT`, counted, { fits: isSpan }),
  rule('(these|those|the) (past|last)? APPROX? NUM unit:MANY', counted, { fits: isNoAge }),
  rule('(the|this) past ONE', ({ one }) => length(1, one!), { fits: isNotRank }),
  rule('the (last|next) ONE', ({ one }) => length(1, one!), { fits: isNotRank }),
  rule('the (fiscal|full)? year', () => ({ is: 'length', amount: 1, unit: 'Y' }), { fits: isUpToDate }),
  rule('(ONE) - long', ({ one }) => length(1, one!), { fits: ({ tokens, start }) => tokens[start - 1]?.text !== '-' }),
  rule('MANY - long', ({ many }) => length(undefined, many!)),
  rule('(a|another)? quarter (-|of a) ONE', ({ one }) =>
    one!.unit === 'CE' ? { is: 'length', amount: 25, unit: 'Y' } : undefined
  ),
  rule('the next ONE or so', ({ one }) => length(1, one!)),
  rule('(a|an|the)? (entire|whole|full) ONE', ({ one }) => length(1, one!), {
    fits: ({ tokens, next }) => tokens[next]?.lower !== 'of'
  }),
  rule('half an? ONE', ({ one }) => length(0.5, one!)),
  rule('the? MANY', ({ many }) => length(undefined, many!), { fits: isPlainMany }),
  rule('MANY', ({ many }) => length(undefined, many!), {
    tail: '(later|earlier|afterwards|after|before)',
    fits: ({ tokens, start }) => tokens[start]!.lower !== 'quarters'
  }),
  rule('first:MANY (or|and) MANY', ({ first }) => length(undefined, first!), { fits: isLengthAlone }),
  ...[...LONG].flatMap(([word, unit]) => [
    rule(`${word}long`, () => ({ is: 'length', amount: 1, unit })),
    rule(`${word}slong`, () => ({ is: 'length', amount: undefined, unit }))
  ]),
  rule('a year or two', () => ({ is: 'length', amount: 1, unit: 'Y' }))
]

export const DISTANCES: readonly Rule[] = [
  rule('(just|only|barely|APPROX)? NUM UNIT (or so)? ago', (given) => distance(given, -1, 'publication')),
  rule('a ONE and a half ago', ({ one }) => distance({ num: { amount: 1.5 }, unit: one! }, -1, 'publication')),
  rule('(MANY|long) ago', () => ({ is: 'fixed', value: 'PAST_REF', type: 'DATE', how: 'vague' })),
  rule('(some|a) (time|while) ago', () => ({ is: 'fixed', value: 'PAST_REF', type: 'DATE', how: 'vague' })),
  rule('APPROX? NUM UNIT (earlier|before|previously)', (given) => distance(given, -1, 'reference'), {
    fits: endsClause
  }),
  rule('APPROX? NUM UNIT (later|afterward|afterwards)', (given) => distance(given, 1, 'reference')),
  rule('APPROX? NUM UNIT from (now|today)', (given) => distance(given, 1, 'publication')),
  rule('APPROX? NUM UNIT hence', (given) => distance(given, 1, 'publication')),
  rule('in APPROX? NUM UNIT', ({ num, unit }) => length(num!.amount, unit!, { ahead: true }), {
    lead: 1,
    fits: (site) => isNoAge(site) && isCounted({ ...site, start: site.start + 1 }) && !isRecord(site)
  }),
  rule("in APPROX? NUM UNIT ~' time", ({ num, unit }) => length(num!.amount, unit!, { ahead: true }), { lead: 1 }),
  rule("in a ONE 's time", ({ one }) => length(1, one!, { ahead: true }), { lead: 1 })
]

export const SETS: readonly Rule[] = [
  rule('(every|each) (single|passing|new)? ONE', ({ one }) => set(writeLength(1, one!.unit)), {
    fits: isNotHalf
  }),
  rule('every other ONE', ({ one }) => set(writeLength(2, one!.unit))),
  rule('(every|each) NUM MANY', ({ num, many }) => set(writeLength(num!.amount, many!.unit))),
  rule('every ORD ONE', ({ ord, one }) => set(writeLength(ord, one!.unit))),
  rule('(every|each) WEEKDAY PART?', ({ weekday, part }) => set(`XXXX-WXX-${weekday!}${part ? `T${part}` : ''}`)),
  rule('(every|each) MONTH', ({ month }) => set(`XXXX-${String(month!).padStart(2, '0')}`)),
  rule('(every|each) SEASON', ({ season }) => set(`XXXX-${season!}`)),
  rule('(every|each) PART', ({ part }) => set(`XXXX-XX-XXT${part!}`)),
  rule('weekdays', () => set('XXXX-WXX-WD')),
  rule('weekends', () => set('XXXX-WXX-WE')),
  rule('WEEKDAYS', ({ weekdays }) => set(`XXXX-WXX-${weekdays!}`)),
  rule('WEEKDAY PARTS', ({ weekday, parts }) => set(`XXXX-WXX-${weekday!}T${parts!}`)),
  rule('(once|twice|NUM times) (a|an|each|every|per) ONE', ({ one }) => set(writeLength(1, one!.unit))),
  rule('(a|an) ONE', ({ one }) => set(writeLength(1, one!.unit)), { fits: isRate }),
  rule('per ONE', ({ one }) => set(writeLength(1, one!.unit)), { fits: isNotHalf }),
  rule('hourly', () => set('PT1H')),
  rule('daily', () => set('P1D'), { fits: isPeriodic }),
  rule('nightly', () => set('XXXX-XX-XXTNI')),
  rule('weekly', () => set('P1W'), { fits: isPeriodic }),
  rule('(biweekly|fortnightly)', () => set('P2W')),
  rule('monthly', () => set('P1M')),
  rule('yearly', () => set('P1Y'))
]

/** Newspapers and names are not sets: “The Daily Telegraph”, “People's Daily”. */
function isPeriodic({ tokens, start, next }: Site): boolean {
  const isName = isUpperAt(tokens[start]!.text, 0) && start > 0
  return !isName && !/^(?:newspaper|paper|papers|newspapers|mail|news)$/.test(tokens[next]?.lower ?? '')
}

function isNotHalf({ tokens, start, next }: Site): boolean {
  return tokens[start + 1]?.lower !== 'second' && tokens[next]?.lower !== 'of'
}

/** A number with a unit: no age, no ordinal second, no quarter of a mile, no amount of money or hour of the day. */
function isCounted(site: Site): boolean {
  const { tokens, start, next } = site
  const last = tokens[next - 1]!.lower
  const before = tokens[start - 1]?.lower ?? ''
  if (!isNoAge(site) || ['$', '€', '£'].includes(before)) return false
  if (before === 'as' && tokens[start]!.lower === 'many') return false
  if (tokens[start]!.glued && tokens[start - 1]?.kind === 'word') return false
  if (tokens[start]!.kind === 'number' && isTitle(tokens[next - 1]!)) return false
  if (isNumberOfYear(site)) return false
  const isSmall = next - start <= 2 || tokens[next - 2]!.lower === 'a'
  if (last === 'second' || last === 'sec') return tokens[next - 2]!.lower === '-' || tokens[next - 2]!.kind === 'number'
  if (last === 'min' || last === 'hr') return tokens[next - 2]!.kind === 'number' || tokens[next - 2]!.lower === '-'
  if (last === 'quarter' || last === 'quarters') return isCountOfQuarters(site, isSmall)
  if (tokens[next]?.lower === '-' && tokens[next + 1]?.lower === 'to' && tokens[next + 1]!.glued) return false
  return !(isSmall && last === 'day' && ['one', 'some'].includes(tokens[next - 2]!.lower) && isSomeDay(site))
}

/** “the 2012-2013 fiscal year”: which year, not how many. */
function isNumberOfYear({ tokens, start, next }: Site): boolean {
  if (tokens[next - 1]!.lower !== 'year' || tokens[next - 2]!.lower === '-') return false
  return tokens.slice(start, next).some(({ kind, text }) => kind === 'number' && /^(?:19|20)\d\d$/.test(text))
}

/** “five quarters”; not “three-quarters” or “some quarters of the party”. */
function isCountOfQuarters({ tokens, next }: Site, isSmall: boolean): boolean {
  const before = tokens[next - 2]!.lower
  if (before === '-' || before === 'other' || before === 'some') return false
  return !isSmall || (tokens[next - 1]!.lower === 'quarters' && !['three', 'two'].includes(before))
}

/** How many words may lie between “first” and “in eight years”. */
const RECORD_WITHIN = 6
const RECORD_ENDS = wordSet('is are was were be will would could can has have had to')

/** “the first time in eight years”, “the worst storm in a century”: a length that has gone by. */
function isRecord({ tokens, start }: Site): boolean {
  for (let at = start - 1; at >= start - RECORD_WITHIN; at--) {
    const token = tokens[at]
    if (!token || token.kind === 'mark' || RECORD_ENDS.has(token.lower)) return false
    if (['first', 'only', 'worst', 'best', 'most'].includes(token.lower) || /.{3}est$/.test(token.lower)) return true
  }
  return false
}

/** “60 Minutes”, “48 Hours”. */
function isTitle({ text, lower }: Token): boolean {
  return text !== lower && text !== text.toUpperCase()
}

const RATED = wordSet('% percent million billion trillion dollars euros pounds yen yuan cents pence people tons tonnes barrels')

/** “40 million euros a year”, “3% a month”: how often, not how long. */
function isRate({ tokens, start, next }: Site): boolean {
  const before = tokens[start - 1]
  return before !== undefined && (RATED.has(before.lower) || before.kind === 'number') && tokens[next]?.lower !== 'ago'
}

/** “one day” looks ahead or back, unless something counts it. */
function isSomeDay({ tokens, start, next }: Site): boolean {
  const before = tokens[start - 1]?.lower ?? ''
  return (
    !['for', 'in', 'only', 'just', 'within', 'the', 'by', 'after', 'than', 'job', 'a'].includes(before) &&
    !['after', 'before', 'later', 'earlier', '-', 'of'].includes(tokens[next]?.lower ?? '')
  )
}

/** “the last two weeks”; not “likely to last over a week” or “following a day of talks”. */
function isSpan(site: Site): boolean {
  const { tokens, start, next } = site
  const last = tokens[next - 1]!.lower
  const first = tokens[start]!.lower
  if (first === 'last' && TO_LAST.has(tokens[start - 1]?.lower ?? '')) return false
  if (first === 'following' && ['a', 'an'].includes(tokens[start + 1]!.lower)) return false
  return isNoAge(site) && last !== 'second' && last !== 'quarter'
}

const TO_LAST = wordSet('to will would could can may might should must not')

/** “the past week”, but not “the last minute of play” or “the next second”. */
function isNotRank({ tokens, next }: Site): boolean {
  return (
    !['second', 'minute', 'day', 'quarter'].includes(tokens[next - 1]!.lower) &&
    !(tokens[next]?.lower === '-' && tokens[next].glued) &&
    isNoAge({ tokens, start: next - 1, next })
  )
}

/** “for years”, “over the years”. */
function isPlainMany(site: Site): boolean {
  const { tokens, start, next } = site
  if (tokens[start]!.lower !== 'the')
    return isLengthAlone(site) && !['seconds', 'quarters', 'minutes'].includes(tokens[next - 1]!.lower)
  return (
    ['over', 'through', 'throughout', 'in', 'during'].includes(tokens[start - 1]?.lower ?? '') &&
    tokens[next]?.lower !== 'of' &&
    !['seconds', 'quarters'].includes(tokens[next - 1]!.lower)
  )
}

/** “two days before” looks back; “two days before the vote” measures. */
function endsClause({ tokens, next }: Site): boolean {
  const last = tokens[next - 1]!.lower
  const after = tokens[next]
  return last !== 'before' || after === undefined || (after.kind === 'mark' && after.text !== '$')
}
