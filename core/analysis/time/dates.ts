import { wordSet } from './lexicon.ts'
import type { Base, Fields, Meaning, Point } from './meaning.ts'
import { rule, terminalOf, type Rule, type Site } from './rule.ts'
import {
  isDecade,
  isDecadeAlone,
  isFreeWord,
  isHalfYear,
  isMonthAlone,
  isQuarter,
  isRelativePeriod,
  isSeasonAlone,
  isThePeriod,
  isYearAlone
} from './signs.ts'
import type { Captures, Relation } from './terms.ts'
import type { Unit } from './calendar.ts'

/*
 * Rules for what names a day, and for what names a longer period. Both tables are terminals of further rules
 * (DAYX, PERIODX), which add a time of day or “early”, “the end of”.
 */

type Given = Partial<Captures>

const point = (fields: Fields, more: Partial<Point> = {}): Point => ({ is: 'point', fields, ...more })

const yearOf = ({ year, rel }: Given): { fields: Fields; more: Partial<Point> } => ({
  fields: year === undefined ? {} : { year },
  more: rel ? { yearBy: rel.by, base: rel.base } : {}
})

const dated = (given: Given, fields: Fields): Point => {
  const { fields: year, more } = yearOf(given)
  return point({ ...fields, ...year }, more)
}

const stepped = (fields: Fields, { by, base }: Relation): Point => point(fields, { step: by, base })

const moved = (
  unit: Unit,
  by: number,
  base: 'publication' | 'reference',
  how: 'relative-day' | 'relative-period' | 'reference'
): Meaning => ({
  is: 'shift',
  unit,
  by,
  base,
  how
})

const byRelation = (unit: Unit, { by, base }: Relation): Meaning =>
  moved(unit, by, base, base === 'reference' ? 'reference' : unit === 'D' ? 'relative-day' : 'relative-period')

const monthDay = ({ month, day, weekday }: Given): Fields => ({
  month: month!,
  day: day!,
  ...(weekday ? { weekday } : {})
})

/** “between May (and July 2010)”, “Dec. 3 (to Jan. 8 last year)”: the year said once, for the later of the two. */
const upTo = ({ lastmonth, ...given }: Given): Point => {
  const { fields: year, more } = yearOf(given)
  const by = given.month! > lastmonth! ? -1 : 0
  return point(
    { month: given.month!, ...(given.day ? { day: given.day } : {}), ...(year.year ? { year: year.year + by } : {}) },
    more.yearBy === undefined ? more : { ...more, yearBy: more.yearBy + by }
  )
}
/** “on 14 (and 15 March)”: the month said once. */
const dayUpTo = (given: Given): Point | undefined =>
  given.day! < given.lastday! ? dated(given, { month: given.month!, day: given.day! }) : undefined
const LINK = '(and|or|to|through|until|till|-)'
const SAME_YEAR = { tail: `${LINK} lastmonth:MONTH (,? YEAR|of? REL year)` }

const compared = (years: number): Meaning => ({ is: 'comparison', years, base: 'reference', grain: 'Q' })
/** “a year ago” takes the grain of what is compared, and is a plain year where nothing is. */
const yearBefore = (base: Base): Meaning => ({ is: 'comparison', years: -1, base })

/** What names one day. */
export const DAYS: readonly Rule[] = [
  rule('(sept|september) .? 11', () => point({ year: 2001, month: 9, day: 11 }), { fits: isAttack }),
  rule('(the 11|11) (sept|september)', () => point({ year: 2001, month: 9, day: 11 }), { fits: isAttack }),
  rule('(WEEKDAY ,?)? MONTH the? DAY (,? YEAR|,? of? REL year)?', (given) => dated(given, monthDay(given))),
  rule('(WEEKDAY ,?)? the? DAY of? MONTH (,? YEAR|,? of? REL year)?', (given) => dated(given, monthDay(given))),
  rule('MONTH DAY', upTo, { tail: `${LINK} lastmonth:MONTH lastday:DAY (,? YEAR|,? of? REL year)` }),
  rule('DAY MONTH', upTo, { tail: `${LINK} lastday:DAY lastmonth:MONTH (,? YEAR|,? of? REL year)` }),
  rule('DAY', dayUpTo, {
    tail: `${LINK} (WEEKDAY ,?)? the? lastday:DAY of? MONTH (,? YEAR|,? of? REL year)?`,
    fits: isAfterPreposition
  }),
  rule('REL WEEKDAY ,? MONTH DAY', (given) => point(monthDay(given))),
  rule('FIGURES', ({ figures }) => point(figures!)),
  rule('today', () => moved('D', 0, 'publication', 'relative-day'), { fits: isNotTitleToday }),
  rule('yesterday', () => moved('D', -1, 'publication', 'relative-day')),
  rule('tomorrow', () => moved('D', 1, 'publication', 'relative-day')),
  rule('the? day before yesterday', () => moved('D', -2, 'publication', 'relative-day')),
  rule('the? day after tomorrow', () => moved('D', 2, 'publication', 'relative-day')),
  rule('WEEKDAY', ({ weekday }) => point({ weekday: weekday! }), { fits: isFreeWord }),
  rule('REL WEEKDAY', ({ weekday, rel }) => stepped({ weekday: weekday! }, rel!), { fits: isNoConjunction }),
  rule('WEEKDAY last', ({ weekday }) => point({ weekday: weekday! }, { step: -1 }), {
    fits: ({ tokens, next }) =>
      tokens[next]?.kind !== 'word' || ['in', 'at', 'the', 'and', 'after', 'when'].includes(tokens[next].lower)
  }),
  rule('WEEKDAY ,? of? REL week', ({ weekday, rel }) =>
    point({ weekday: weekday! }, { weekBy: rel!.by, base: rel!.base })
  ),
  rule('the WEEKDAY before', ({ weekday }) => point({ weekday: weekday! }, { step: -1, base: 'reference' }), {
    fits: endsClause
  }),
  rule('WEEKDAY next', ({ weekday }) => point({ weekday: weekday! }, { step: 1 })),
  rule('the very? (next|following) day', () => moved('D', 1, 'reference', 'reference')),
  rule('the day after', () => moved('D', 1, 'reference', 'reference'), { fits: endsClause }),
  rule('(the (previous|preceding) day|a day earlier)', () => moved('D', -1, 'reference', 'reference')),
  rule('the day before', () => moved('D', -1, 'reference', 'reference'), { fits: endsClause }),
  rule('(a day later|one day later)', () => moved('D', 1, 'reference', 'reference')),
  rule('(that|the) same? (very|same)? day', () => moved('D', 0, 'reference', 'reference'), { fits: isThatDay }),
  rule('HOLIDAY (,? YEAR)?', (given) => dated(given, { holiday: given.holiday! })),
  rule('REL HOLIDAY', ({ rel, holiday }) => stepped({ holiday: holiday! }, rel!)),
  rule('9 / 11', () => point({ year: 2001, month: 9, day: 11 }))
]

/** “on 14 and 15 March”; “killed 14 and 15 March” counts. */
function isAfterPreposition({ tokens, start }: Site): boolean {
  return ['on', 'from', 'between', 'of', 'until', 'by', 'since', 'the', '('].includes(tokens[start - 1]?.lower ?? '')
}

/** The day of 2001, which is named without its year. */
function isAttack({ tokens, next }: Site): boolean {
  return /^(?:attacks?|terror|terrorist|hijack)/.test(tokens[next]?.lower ?? '')
}

/** “the day before” looks back; “the day before the vote” is counted from the vote. */
function endsClause({ tokens, next }: Site): boolean {
  return tokens[next] === undefined || tokens[next].kind === 'mark'
}

/** “USA Today” is a newspaper. */
function isNotTitleToday({ tokens, start }: Site): boolean {
  const before = tokens[start - 1]
  const isName = before?.kind === 'word' && /^(?:\p{Lu}{2,}|Russia)$/u.test(before.text)
  return !(tokens[start]!.text === 'Today' && isName)
}

const THAT_CLAUSE = wordSet('say says said told believe believes likely unlikely certain clear sure so announced reported')

/** “on that Friday”; not “it is likely that Friday’s deal …”. */
function isNoConjunction({ tokens, start, next }: Site): boolean {
  if (tokens[start]!.lower !== 'that' || next - start > 2) return true
  return !THAT_CLAUSE.has(tokens[start - 1]?.lower ?? '') && tokens[next]?.lower !== "'s"
}

/** “the day” alone is too often an idiom; “that day” and “the same day” look back. */
function isThatDay({ tokens, start, next }: Site): boolean {
  return (
    next - start > 2 || tokens[start]!.lower === 'that' || ['later', 'earlier'].includes(tokens[start - 2]?.lower ?? '')
  )
}

/** Tokens after the number of a question within which the colon of its speaker stands. */
const LABEL_LENGTH = 6

/** “Q2 Dev Malhotra: …” opens the second question of a transcript, no quarter of a year. */
function isNoQuestion({ tokens, start, next }: Site): boolean {
  return start > 0 || !tokens.slice(next, next + LABEL_LENGTH).some(({ text }) => text === ':')
}

const quarter = (given: Given): Point | undefined =>
  given.ord! > 4 ? undefined : dated(given, { quarter: given.ord! })
const half = (given: Given): Point | undefined => (given.ord! > 2 ? undefined : dated(given, { half: given.ord! }))

/** “the quarter ended Sept. 30”: the fiscal quarter spoken of, or else the one of the calendar that the day ends. */
const endedQuarter = (given: Given): Meaning => ({
  is: 'comparison',
  years: 0,
  base: 'reference',
  grain: 'Q',
  otherwise: dated(given, { quarter: Math.ceil(given.month! / 3) })
})
const ENDED = { tail: '(that|which)? (ended|ending|ends|to) (on|in)? MONTH DAY? (,? YEAR)?' }

/** Words between “the” and a quarter's number that do not change which one it is. */
const FISCAL = '(fiscal -?|calendar|seasonally slow)?'

/** What names a period longer than a day. */
export const PERIODS: readonly Rule[] = [
  rule('MONTH ,? of? YEAR', (given) => dated(given, { month: given.month! })),
  rule('MONTH of? REL year', (given) => dated(given, { month: given.month! })),
  rule('REL MONTH', ({ rel, month }) => stepped({ month: month! }, rel!), {
    fits: ({ tokens, start, next }) => !['the', 'that', 'same'].includes(tokens[start]!.lower) || next - start > 2
  }),
  rule('REL MONTH DAY', ({ rel, ...given }) => point(monthDay(given), { step: rel!.by, base: rel!.base })),
  rule('the? (latest|most recent) fiscal? ONE', ({ one }) => moved(one!.unit, -1, 'publication', 'relative-period'), {
    fits: isRelativePeriod
  }),
  rule('the? month of MONTH', (given) => dated(given, { month: given.month! })),
  rule('MONTH', ({ month }) => point({ month: month! }), { fits: isMonthAlone }),
  rule('MONTH', upTo, { ...SAME_YEAR, fits: isMonthAlone }),
  rule('YEAR', ({ year }) => point({ year: year! }), { fits: isYearAlone }),
  rule('the? (calendar|tax|academic|school|model|fiscal)? year YEAR', ({ year }) => point({ year: year! })),
  rule('the? YEAR (calendar|tax|academic|school|model|fiscal) year', ({ year }) => point({ year: year! })),
  rule('(fiscal|fy|calendar) YEAR', ({ year }) => point({ year: year! })),
  rule('fy ~ DAY', ({ day }) => point({ year: 2000 + day! })),
  rule(
    'the ONE before',
    ({ one }) => ('smhD'.includes(one!.unit) ? undefined : moved(one!.unit, -1, 'reference', 'reference')),
    { fits: endsClause }
  ),
  rule(
    'ad NUM',
    ({ num }) =>
      num?.amount && Number.isInteger(num.amount) && num.amount < 2100 ? point({ year: num.amount }) : undefined,
    {
      fits: ({ tokens, start }) => tokens[start]!.text === 'AD'
    }
  ),
  rule('YEAR (ad|ce)', ({ year }) => point({ year: year! })),
  rule('NUM (bc|bce)', ({ num }) =>
    num?.amount && Number.isInteger(num.amount) && num.amount < 10_000
      ? point({ year: num.amount, before: true })
      : undefined
  ),
  rule(`the? ${FISCAL} ORD -? ${FISCAL} quarter ((of|in)? (fiscal year?)? YEAR|of REL fiscal? year)?`, quarter, {
    fits: isQuarter
  }),
  rule(`the? YEAR ('s)? ${FISCAL} ORD -? ${FISCAL} quarter`, quarter),
  rule(`REL year 's ${FISCAL} ORD -? ${FISCAL} quarter`, quarter),
  rule('q ~DAY (of? YEAR)?', (given) => quarter({ ...given, ord: given.day! }), { fits: isNoQuestion }),
  rule('DAY ~q (of? YEAR)?', (given) => quarter({ ...given, ord: given.day! })),
  rule('h ~DAY YEAR', (given) => half({ ...given, ord: given.day! })),
  rule('YEAR q ~DAY', (given) => quarter({ ...given, ord: given.day! })),
  rule('the? ORD -? half (of (fiscal year?)? YEAR|of REL fiscal? year|of the year)?', half, { fits: isHalfYear }),
  rule("REL year 's ORD -? half", half),
  rule('the? (final|last|closing) quarter (of? YEAR|of REL fiscal? year)', (given) => dated(given, { quarter: 4 })),
  rule('the? opening quarter (of? YEAR|of REL fiscal? year)', (given) => dated(given, { quarter: 1 })),
  rule('the? (final|last|closing|latter) half (of? YEAR|of REL fiscal? year)', (given) => dated(given, { half: 2 })),
  rule('the? first two quarters of YEAR', (given) => dated(given, { half: 1 })),
  rule('the? SEASON of? YEAR', (given) => dated(given, { season: given.season! })),
  rule('SEASON of? REL year', (given) => dated(given, { season: given.season! })),
  rule('REL SEASON', ({ rel, season }) => stepped({ season: season! }, rel!), { fits: isFreeWord }),
  rule('the? SEASON', ({ season }) => point({ season: season! }), { fits: isSeasonAlone }),
  rule('the? DECADE', ({ decade }) => point(decade!), { fits: (site) => isDecadeAlone(site) && isDecade(site) }),
  rule('ORD', ({ ord, century }) => point({ ...century!, century: ord! * 100 - 100 }), {
    tail: '-? (and|or|to|through) the? CENTURY'
  }),
  rule('the? CENTURY', ({ century }) => point(century!)),
  rule('the? turn of the century', () => moved('CE', 0, 'publication', 'relative-period')),
  rule(
    'REL (fiscal|calendar|academic|school|tax|financial|full)? -? ONE',
    ({ rel, one }) => (one!.times === 1 && !'smhD'.includes(one!.unit) ? byRelation(one!.unit, rel!) : undefined),
    { fits: isRelativePeriod }
  ),
  rule('the full? (fiscal|calendar|full)? year', () => moved('Y', 0, 'publication', 'relative-period'), {
    fits: isThePeriod
  }),
  rule('the month', () => moved('M', 0, 'publication', 'relative-period'), { fits: isThePeriod }),
  rule('the week', () => moved('W', 0, 'publication', 'relative-period'), { fits: isThePeriod }),
  rule('the weekend', () => moved('WE', 0, 'publication', 'relative-period')),
  rule('(the|its)? (latest|most recent)? quarter', endedQuarter, ENDED),
  rule('the (most recent|latest)? (quarter|period)', () => compared(0), { fits: isThePeriod }),
  rule('latest (quarter|period)', () => compared(0)),
  rule('the (quarter|period) a year -? (ago|earlier)', () => compared(-1)),
  rule('the YEAR (period|quarter)', ({ year }) => compared(year!)),
  rule(
    '(the|its|their|a)? (corresponding|comparable|same|similar) (period|quarter) ' +
      '(a year (ago|earlier)|of? REL year|in YEAR)',
    ({ year }) => compared(year ?? -1)
  ),
  rule("(last|previous) year 's (period|quarter)", () => compared(-1)),
  rule('(the|a)? year -? (ago|earlier) (period|quarter)', () => compared(-1)),
  rule('a? year -? ago', () => yearBefore('publication')),
  rule('the same (month|day|week|time) (last year|a year (ago|earlier|before)|the (year before|previous year))', () =>
    yearBefore('reference')
  ),
  rule('this time REL year', ({ rel }) => moved('Y', rel!.by, rel!.base, 'relative-period')),
  rule('the ONE before last', ({ one }) =>
    'smhD'.includes(one!.unit) ? undefined : moved(one!.unit, -2 * one!.times, 'publication', 'relative-period')
  ),
  rule('a? year -? earlier', () => yearBefore('reference')),
  rule('the? year -? (ago|earlier) ORD -? quarter', (given) =>
    given.ord! > 4 ? undefined : point({ quarter: given.ord! }, { yearBy: -1, base: 'reference' })
  ),
  rule("(the|this) year 's end", () => moved('Y', 0, 'publication', 'relative-period')),
  rule("year 's end", () => moved('Y', 0, 'publication', 'relative-period'), { fits: isFreeWord }),
  rule('(the|last|this|next)? year -? end', () => point({ month: 12, day: 31 }), { fits: isFreeWord })
]

/** The tables as terminals. */
export const DATE_TERMINALS = { DAYX: terminalOf(DAYS), PERIODX: terminalOf(PERIODS) }
