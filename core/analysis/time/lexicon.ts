import type { DayPart, Season, Unit } from './calendar.ts'

/** The words of a list, however it is laid out. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const indexed = (words: string, from = 1): ReadonlyMap<string, number> =>
  new Map(
    words
      .trim()
      .split(/\s+/)
      .flatMap((forms, index) => forms.split('/').map((form) => [form, index + from] as const))
  )

export const MONTHS = indexed(
  `
  january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct
  november/nov december/dec
`
)

export const WEEKDAYS = indexed(
  `
  monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun
`
)

export const WEEKDAY_PLURALS = indexed('mondays tuesdays wednesdays thursdays fridays saturdays sundays')

export const SEASON_WORDS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['fall', 'FA'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI']
])

export const PART_WORDS: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['midday', 'MI'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['night', 'NI'],
  ['nighttime', 'NI'],
  ['daytime', 'DT']
])

interface UnitWord {
  readonly unit: Unit
  /** How many of the unit one such word means. */
  readonly times: number
  readonly plural: boolean
}

const UNIT_FORMS: readonly (readonly [unit: Unit, times: number, singular: string, plural: string])[] = [
  ['s', 1, 'second/sec', 'seconds/secs'],
  ['m', 1, 'minute/min', 'minutes/mins'],
  ['h', 1, 'hour/hr', 'hours/hrs'],
  ['D', 1, 'day', 'days'],
  ['WE', 1, 'weekend', 'weekends'],
  ['W', 1, 'week/wk', 'weeks/wks'],
  ['W', 2, 'fortnight', 'fortnights'],
  ['M', 1, 'month', 'months'],
  ['Q', 1, 'quarter', 'quarters'],
  ['Y', 1, 'year/yr', 'years/yrs'],
  ['DE', 1, 'decade', 'decades'],
  ['CE', 1, 'century', 'centuries'],
  ['ML', 1, 'millennium', 'millennia']
]

export const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map(
  UNIT_FORMS.flatMap(([unit, times, singular, plural]) => [
    ...singular.split('/').map((word): [string, UnitWord] => [word, { unit, times, plural: false }]),
    ...plural.split('/').map((word): [string, UnitWord] => [word, { unit, times, plural: true }])
  ])
)

export const SMALL_NUMBERS = indexed(
  `
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen
`,
  0
)

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, index * 10 + 20])
)

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000]
])

export const ORDINALS = indexed(
  `
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth
`
)

export const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, index * 10 + 20])
)

/** Month and weekday names that are also other words, and count only with a capital. */
export const NEED_CAPITAL: ReadonlySet<string> = wordSet('may march august mar dec jan sep sat sun mon wed')

/** Names that are people's, or other words, too often to stand for a time without a further sign. */
export const NEED_SIGN: ReadonlySet<string> = wordSet(
  'may march april june august jan jun jul mar dec sep sat sun mon wed'
)
