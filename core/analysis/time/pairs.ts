import type { Meaning, Point } from './meaning.ts'
import { TERMINALS } from './terms.ts'
import type { Token } from './tokens.ts'

/** Two days of one month: “April 24 and 25”, “Feb. 4-6, 1998”. */
interface DayPair {
  readonly first: Point
  readonly second: Point
  /** Tokens of the second day. */
  readonly start: number
  readonly next: number
}

const AFTER_DAY = new Set(
  'in at of to for with as on by after before when and but or from during where who which that is was were will'.split(
    ' '
  )
)

/** Reads the second day after a month and day; what follows must not make it a count of something. */
export function readDayPair(meaning: Meaning, tokens: readonly Token[], next: number): DayPair | undefined {
  if (meaning.is !== 'point' || meaning.fields.month === undefined || meaning.fields.day === undefined) return undefined
  if (
    meaning.fields.year !== undefined ||
    tokens[next - 1]!.kind !== 'number' ||
    !['and', 'or', 'to', 'through', '-'].includes(tokens[next]?.lower ?? '')
  )
    return undefined
  const day = tokens[next + 1] && TERMINALS['DAY']!.read(tokens, next + 1)
  if (!day) return undefined
  const comma = tokens[day.next]?.text === ',' ? 1 : 0
  const year = tokens[day.next + comma] && TERMINALS['YEAR']!.read(tokens, day.next + comma)
  const after = tokens[day.next]
  if (!year && after && after.kind !== 'mark' && !AFTER_DAY.has(after.lower)) return undefined
  const withYear = year ? { year: year.value as number } : {}
  const { month } = meaning.fields
  return {
    first: { ...meaning, fields: { ...meaning.fields, ...withYear } },
    second: { ...meaning, fields: { month, day: day.value as number, ...withYear } },
    start: next + 1,
    next: year ? year.next : day.next
  }
}
