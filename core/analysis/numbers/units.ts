import { isHyphen, type Token } from './tokens.ts'

/** A unit found beside a number, up to and without `next`. */
export interface Unit {
  readonly next: number
  readonly name: string
}

const DOLLARS = new Map<string, string>([
  ['us', 'US dollar'],
  ['u.s.', 'US dollar'],
  ['a', 'Australian dollar'],
  ['au', 'Australian dollar'],
  ['aus', 'Australian dollar'],
  ['c', 'Canadian dollar'],
  ['ca', 'Canadian dollar'],
  ['can', 'Canadian dollar'],
  ['hk', 'Hong Kong dollar'],
  ['nz', 'New Zealand dollar'],
  ['s', 'Singapore dollar'],
  ['nt', 'New Taiwan dollar'],
  ['r', 'real'],
  ['m', 'ringgit']
])

const SIGNS = new Map<string, string>([
  ['$', 'dollar'],
  ['£', 'pound'],
  ['€', 'euro'],
  ['¥', 'yen'],
  ['￥', 'yen'],
  ['₹', 'rupee'],
  ['₩', 'won'],
  ['₽', 'ruble'],
  ['₺', 'lira'],
  ['₪', 'shekel'],
  ['₫', 'dong'],
  ['₱', 'peso'],
  ['₦', 'naira'],
  ['₴', 'hryvnia'],
  ['฿', 'baht'],
  ['₿', 'bitcoin']
])

/** Codes and abbreviations that stand before or after the number, in the case in which they are written. */
const CODES = new Map<string, string>([
  ['USD', 'US dollar'],
  ['EUR', 'euro'],
  ['GBP', 'pound'],
  ['JPY', 'yen'],
  ['CHF', 'Swiss franc'],
  ['CNY', 'yuan'],
  ['RMB', 'yuan'],
  ['INR', 'rupee'],
  ['Rs', 'rupee'],
  ['CAD', 'Canadian dollar'],
  ['AUD', 'Australian dollar'],
  ['NZD', 'New Zealand dollar'],
  ['SGD', 'Singapore dollar'],
  ['HKD', 'Hong Kong dollar'],
  ['SEK', 'Swedish krona'],
  ['NOK', 'Norwegian krone'],
  ['DKK', 'Danish krone'],
  ['BRL', 'real'],
  ['MXN', 'Mexican peso'],
  ['ZAR', 'rand'],
  ['RUB', 'ruble'],
  ['TRY', 'lira'],
  ['KRW', 'won'],
  ['RM', 'ringgit'],
  ['MYR', 'ringgit'],
  ['Rp', 'rupiah'],
  ['IDR', 'rupiah'],
  ['DM', 'mark'],
  ['dlrs', 'dollar'],
  ['dlr', 'dollar'],
  ['Dh', 'dirham'],
  ['Dhs', 'dirham'],
  ['AED', 'dirham'],
  ['SAR', 'riyal'],
  ['NIS', 'shekel'],
  ['kr', 'krone']
])

const CURRENCY_WORDS = new Map<string, string>(
  Object.entries({
    dollar: 'dollars buck bucks dlrs dlr',
    euro: 'euros',
    pound: 'pounds quid',
    cent: 'cents',
    'penny': 'pence pennies',
    yen: '',
    yuan: 'renminbi',
    rupee: 'rupees',
    rupiah: 'rupiahs',
    ruble: 'rubles rouble roubles',
    peso: 'pesos',
    franc: 'francs',
    mark: 'marks deutschemarks deutschmarks',
    lira: 'liras lire',
    crown: 'crowns',
    krona: 'kronor',
    krone: 'kroner',
    ringgit: '',
    baht: '',
    won: '',
    rand: '',
    real: 'reais reals',
    shekel: 'shekels',
    dinar: 'dinars',
    dirham: 'dirhams',
    riyal: 'riyals',
    naira: '',
    zloty: 'zlotys',
    forint: 'forints',
    hryvnia: 'hryvnias',
    guilder: 'guilders',
    shilling: 'shillings',
    bolivar: 'bolivars',
    taka: '',
    kyat: '',
    dong: '',
    bitcoin: 'bitcoins'
  }).flatMap(([name, forms]) => [name, ...forms.split(' ').filter(Boolean)].map((form): [string, string] => [form, name]))
)

/** Currency words that are other words too: money only after a large number. */
const AMBIGUOUS = new Set(['mark', 'marks', 'won', 'real', 'rand', 'crown', 'crowns', 'dong', 'lire', 'cent'])

const NATIONS =
  /^(?:us|u\.s\.|american|canadian|australian|singapore|singaporean|jamaican|swiss|french|belgian|british|irish|german|deutsche|egyptian|lebanese|syrian|turkish|mexican|colombian|chilean|argentine|philippine|japanese|chinese|indian|pakistani|russian|danish|swedish|norwegian|czech|saudi|iraqi|jordanian|kuwaiti|cuban|israeli|south|hong|new|zimbabwean|kenyan|ugandan|tanzanian|sudanese|malaysian|brazilian)$/

const SECOND_OF_NATIONS = /^(?:kong|zealand|taiwan|african|korean|sudanese)$/

const TIME_UNITS = new Map<string, string>(
  'second minute hour day week fortnight month quarter year decade century'
    .split(' ')
    .flatMap((name): [string, string][] => [[name, name], [name === 'century' ? 'centuries' : `${name}s`, name]])
    .concat([['mins', 'minute'], ['hrs', 'hour'], ['hr', 'hour'], ['secs', 'second'], ['yrs', 'year'], ['nights', 'night'], ['weekends', 'weekend']])
)

const MEASURES = new Map<string, string>(
  Object.entries({
    kilometre: 'km kms kilometer kilometers kilometres kilometre',
    metre: 'm meter meters metres metre',
    centimetre: 'cm centimeter centimeters centimetres',
    millimetre: 'mm millimeter millimeters millimetres',
    mile: 'miles mi',
    foot: 'feet ft',
    inch: 'inches inch',
    yard: 'yards',
    acre: 'acres',
    hectare: 'hectares ha',
    tonne: 'tonnes tonne metric-tons',
    ton: 'tons ton',
    kilogram: 'kg kgs kilo kilos kilograms kilogramme kilogrammes',
    gram: 'grams gramme grammes g',
    milligram: 'mg milligrams',
    ounce: 'ounces oz',
    pound: 'lb lbs',
    litre: 'liter liters litres litre',
    millilitre: 'ml milliliters millilitres',
    gallon: 'gallons',
    barrel: 'barrels bbl bpd',
    bushel: 'bushels',
    degree: 'degrees',
    watt: 'watts',
    kilowatt: 'kw kilowatts',
    megawatt: 'mw megawatts',
    gigawatt: 'gw gigawatts',
    terawatt: 'tw terawatts',
    'kilowatt hour': 'kwh',
    'megawatt hour': 'mwh',
    'gigawatt hour': 'gwh',
    'terawatt hour': 'twh',
    volt: 'volts',
    megabyte: 'mb megabytes',
    gigabyte: 'gb gigabytes',
    terabyte: 'tb terabytes',
    'mile an hour': 'mph',
    knot: 'knots',
    kiloton: 'kilotons kilotonnes',
    megaton: 'megatons megatonnes',
    calorie: 'calories',
    carat: 'carats',
    storey: 'story stories storey storeys',
    'light-year': 'light-years'
  }).flatMap(([name, forms]) => [name, ...forms.split(' ')].map((form): [string, string] => [form, name]))
)

/** The currency sign, code or abbreviation at `index` that a number may follow. */
export function currencyBefore(tokens: readonly Token[], index: number): Unit | undefined {
  const token = tokens[index]
  if (token === undefined) return undefined
  if (token.kind === 'mark') return signAt(tokens, index)
  if (token.kind !== 'word') return undefined
  const sign = tokens[index + 1]
  const dollar = DOLLARS.get(token.lower)
  if (sign?.text === '$' && !sign.spaced && dollar !== undefined) return { next: index + 2, name: dollar }
  const code = CODES.get(token.text)
  if (code === undefined) return undefined
  const next = tokens[index + 1]?.text === '.' && tokens[index + 1]?.spaced === false ? index + 2 : index + 1
  return tokens[next]?.kind === 'number' || numberAfterSpace(tokens, next) ? { next, name: code } : undefined
}

function numberAfterSpace(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === '.' && tokens[index + 1]?.kind === 'number'
}

function signAt(tokens: readonly Token[], index: number): Unit | undefined {
  const name = SIGNS.get(tokens[index]!.text)
  return name === undefined ? undefined : { next: index + 1, name }
}

/** The currency after a number: “dollars”, “-dollar”, “Canadian cents”, “€”, “USD”. */
export function currencyAfter(tokens: readonly Token[], index: number, { large }: { large: boolean }): Unit | undefined {
  let at = isHyphen(tokens, index) ? index + 1 : index
  const first = tokens[at]
  if (first === undefined) return undefined
  const sign = first.kind === 'mark' ? SIGNS.get(first.text) : CODES.get(first.text)
  if (sign !== undefined && tokens[at + 1]?.kind !== 'number') return { next: at + 1, name: sign }
  const of = first.lower === 'of' && large ? 1 : 0
  at += of
  const nation = tokens[at]
  if (nation && NATIONS.test(nation.lower)) at += SECOND_OF_NATIONS.test(tokens[at + 1]?.lower ?? '') ? 2 : 1
  const word = tokens[at]
  const name = word?.kind === 'word' ? CURRENCY_WORDS.get(word.lower) : undefined
  if (name === undefined || (AMBIGUOUS.has(word!.lower) && !large && word!.lower !== 'cent')) return undefined
  if (name === 'pound' && tokens[at + 1]?.lower === 'of' && !large) return undefined
  const own = tokens.slice(index + of, at).filter((token) => token.kind === 'word').map((token) => token.text)
  return { next: at + 1, name: [...own, name].join(' ') }
}

/** “percent”, “per cent”, “%”, “pct”, “percentage points” after a number. */
export function percentAfter(tokens: readonly Token[], index: number): Unit | undefined {
  const at = isHyphen(tokens, index) ? index + 1 : index
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower]
  if (first === '%' || first === '％' || first === 'percent' || first === 'pct' || first === 'pc') return pointsAfter(tokens, { next: at + 1, name: '%' })
  if (first === 'per' && second === 'cent') return pointsAfter(tokens, { next: at + 2, name: '%' })
  if (first === 'percentage' && /^points?$/.test(second ?? '')) return { next: at + 2, name: 'percentage point' }
  return first === 'basis' && /^points?$/.test(second ?? '') ? { next: at + 2, name: 'basis point' } : undefined
}

function pointsAfter(tokens: readonly Token[], unit: Unit): Unit {
  return /^points?$/.test(tokens[unit.next]?.lower ?? '') ? { next: unit.next + 1, name: 'percentage point' } : unit
}

/** “hours”, “-hour”, “years old”, “-year-old”; an age is named “year old”. */
export function timeAfter(tokens: readonly Token[], index: number): Unit | undefined {
  const at = isHyphen(tokens, index) ? index + 1 : index
  const name = tokens[at]?.kind === 'word' ? TIME_UNITS.get(tokens[at].lower) : undefined
  if (name === undefined) return undefined
  const old = isHyphen(tokens, at + 1) ? at + 2 : at + 1
  return /^olds?$/.test(tokens[old]?.lower ?? '') ? { next: old + 1, name: `${name} old` } : { next: at + 1, name }
}

/** “kilometres”, “square miles”, “-foot”, “kg”, “°C”, “degrees Celsius”. */
export function measureAfter(tokens: readonly Token[], index: number): Unit | undefined {
  let at = isHyphen(tokens, index) ? index + 1 : index
  if (tokens[at]?.text === '°') return { next: /^[CF]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1, name: 'degree' }
  const power = /^(?:square|sq|cubic|metric|nautical|short|long)$/.test(tokens[at]?.lower ?? '') ? `${tokens[at]!.lower} ` : ''
  if (power) at++
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  // “4G” is no weight, and a letter that stands apart no unit.
  const bareLetter = token.text.length === 1 && (token.spaced || token.text !== token.lower)
  const name = bareLetter ? undefined : (MEASURES.get(token.lower) ?? (/^(?:pounds?)$/.test(token.lower) && tokens[at + 1]?.lower === 'of' ? 'pound' : undefined))
  if (name === undefined) return undefined
  const scale = name === 'degree' && /^(?:celsius|fahrenheit|centigrade)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0
  return { next: at + 1 + scale, name: power + name }
}

const RATE_STOP = /^(?:few|lot|man|woman|bit|little|great|new|good|big|large|small|total|third|quarter|half|much|single|bid|result|time|deal)$/

/** “a day”, “per share”, “an hour”, “-a-month”, “each year” after a quantity. */
export function rateAfter(tokens: readonly Token[], index: number): Unit | undefined {
  const hyphen = isHyphen(tokens, index)
  const at = hyphen ? index + 1 : index
  const [article, noun] = [tokens[at], tokens[isHyphen(tokens, at + 1) ? at + 2 : at + 1]]
  if (!article || noun?.kind !== 'word') return undefined
  const next = (isHyphen(tokens, at + 1) ? at + 2 : at + 1) + 1
  // “up 3 percent a year earlier” says when.
  if (/^(?:ago|earlier|later|before|after)$/.test(tokens[next]?.lower ?? '')) return undefined
  const area = /^(?:square|cubic)$/.test(noun.lower) ? tokens[next] : undefined
  if (article.lower === 'per' && area?.kind === 'word') return { next: next + 1, name: `${noun.lower} ${area.lower}` }
  if (article.lower === 'per') return { next, name: noun.lower }
  if (!/^(?:an?|each|every)$/.test(article.lower) || RATE_STOP.test(noun.lower)) return undefined
  return RATE_NOUNS.has(noun.lower) ? { next, name: noun.lower } : undefined
}

const RATE_NOUNS = new Set(
  'second minute hour day night week month quarter year share barrel ton tonne kilo kilogram gram gallon litre liter pound ounce bushel acre hectare mile head person piece unit ticket copy bottle seat pack plate dose head-count child student family'.split(' ')
)
