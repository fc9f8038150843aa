import type { Unit } from './calendar.ts'

const LETTERS: Readonly<Record<Unit, string>> = {
  s: 'S',
  m: 'M',
  h: 'H',
  D: 'D',
  WE: 'WE',
  W: 'W',
  M: 'M',
  Q: 'Q',
  H: 'H',
  Y: 'Y',
  DE: 'DE',
  CE: 'CE',
  ML: 'ML'
}

/** Decades and centuries are counted in years, as ISO 8601 does. */
const YEARS = { DE: 10, CE: 100, ML: 1000 } as const

/** A length of time as TIMEX3 writes it: `P2D`, `PT5H30M`, `PXY` where the amount is open. */
export function writeLength(
  amount: number | undefined,
  unit: Unit,
  rest?: { readonly amount: number; readonly unit: Unit }
): string {
  const whole = writeWhole(amount, unit)
  return rest ? whole + String(rest.amount) + LETTERS[rest.unit] : whole
}

function writeWhole(amount: number | undefined, unit: Unit): string {
  const isClock = unit === 's' || unit === 'm' || unit === 'h'
  const prefix = isClock ? 'PT' : 'P'
  if (amount === undefined) return `${prefix}X${LETTERS[unit]}`
  if (unit === 'h' && !Number.isInteger(amount)) return writeHours(amount)
  if (unit === 'DE' || unit === 'CE' || unit === 'ML') return `P${amount * YEARS[unit]}Y`
  if (unit === 'Y' && !Number.isInteger(amount)) return writeYears(amount)
  if (unit === 'H') return `P${amount * 6}M`
  return `${prefix}${amount}${LETTERS[unit]}`
}

/** “2 1/2 years” is two years and six months. */
function writeYears(amount: number): string {
  const months = amount * 12
  if (!Number.isInteger(months)) return `P${amount}Y`
  return amount < 1 ? `P${months}M` : `P${Math.floor(amount)}Y${months % 12}M`
}

function writeHours(amount: number): string {
  const minutes = Math.round((amount % 1) * 60)
  return amount < 1 ? `PT${minutes}M` : `PT${Math.floor(amount)}H${minutes}M`
}

/** Thousands, millions or billions of years ago, as the TIDES standard writes them: `KA3`, `MA65`, `GA4.5`. */
export function writeAge(years: number): string {
  if (years >= 1e9) return `GA${years / 1e9}`
  return years >= 1e6 ? `MA${years / 1e6}` : `KA${years / 1000}`
}
