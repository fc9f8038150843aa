import type { Reading } from './grammar.ts'
import { SMALL_NUMBERS, wordSet } from './lexicon.ts'
import { standsAt } from './numerals.ts'
import type { Token } from './tokens.ts'

const ZONES = wordSet(`
  gmt utc est edt et cst cdt ct pst pdt pt mst mdt mt bst cet cest eet eest ist jst kst aest aedt hkt sgt msk sast
`)
const ZONE_PHRASES = [
  ['local', 'time'],
  ['eastern', 'time'],
  ['pacific', 'time'],
  ['central', 'time'],
  ['eastern'],
  ['pacific']
]
const BEFORE_CLOCK = wordSet('at by from until till to around about since before after between and')

/** Reads a time of the clock: “10:30 p.m. EST”, “1700 GMT”, “five o'clock”, “noon”, “14:05”. The value is `HH:MM`. */
export function readClock(tokens: readonly Token[], index: number): Reading<string> | undefined {
  const { lower } = tokens[index]!
  if (lower === 'noon') return { next: index + 1, value: '12:00' }
  if (lower === 'midnight') return { next: index + 1, value: '24:00' }
  const bare = readMilitary(tokens, index) ?? readTwelve(tokens, index) ?? readColon(tokens, index)
  return bare && { ...bare, next: afterZone(tokens, bare.next) }
}

function readMilitary(tokens: readonly Token[], index: number): Reading<string> | undefined {
  const { text } = tokens[index]!
  const zone = tokens[index + 1]?.lower ?? ''
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) || !(ZONES.has(zone) || zone === 'hours')) return undefined
  return { next: zone === 'hours' ? index + 2 : index + 1, value: `${text.slice(0, 2)}:${text.slice(2)}` }
}

function readTwelve(tokens: readonly Token[], index: number): Reading<string> | undefined {
  const token = tokens[index]!
  const time = timeOf(tokens, index)
  if (!time || time.hour < 1 || time.hour > 12) return undefined
  if (standsAt(tokens, time.next, ['o', "'", 'clock'])) {
    const part = halfByPart(tokens, time.next + 3, time.hour)
    return part ? whole(time, part) : { next: time.next + 3, value: write(time.hour, time.minute) }
  }
  if (token.text === '12' && tokens[time.next]?.lower === 'noon') return { next: time.next + 1, value: '12:00' }
  const half = halfOfDay(tokens, time.next)
  if (half) return whole(time, half)
  const isTold = BEFORE_CLOCK.has(tokens[index - 1]?.lower ?? '')
  const part = isTold || minuteAt(tokens, index) !== undefined ? halfByPart(tokens, time.next, time.hour) : undefined
  if (part) return whole(time, part)
  return isTold ? sharedHalf(tokens, time) : undefined
}

function whole({ hour, minute }: Time, { next, value }: Reading<Half>): Reading<string> {
  return { next, value: write((hour % 12) + (value === 'p' ? 12 : 0), minute) }
}

/** “4 in the morning”, “nine at night”. */
function halfByPart(tokens: readonly Token[], index: number, hour: number): Reading<Half> | undefined {
  if (standsAt(tokens, index, ['at', 'night'])) return { next: index + 2, value: hour >= 6 && hour < 12 ? 'p' : 'a' }
  const part = standsAt(tokens, index, ['in', 'the']) ? tokens[index + 2]?.lower : undefined
  if (part === 'morning') return { next: index + 3, value: 'a' }
  return part === 'afternoon' || part === 'evening' ? { next: index + 3, value: 'p' } : undefined
}

/** “between 2 and 4 p.m.”, “from 11 to 1 p.m.”: the half of the day is said once, for the later of the two. */
function sharedHalf(tokens: readonly Token[], time: Time): Reading<string> | undefined {
  if (!['and', 'or', 'to', 'until', '-'].includes(tokens[time.next]?.lower ?? '')) return undefined
  const later = tokens[time.next + 1] && timeOf(tokens, time.next + 1)
  const half = later && halfOfDay(tokens, later.next)
  if (!half) return undefined
  const isOther = time.hour % 12 > later.hour % 12
  const value = isOther ? (half.value === 'p' ? 'a' : 'p') : half.value
  return whole(time, { next: time.next, value })
}

/** Before or after noon. */
type Half = 'a' | 'p'

interface Time {
  readonly hour: number
  readonly minute: string
  readonly next: number
}

/** Hours and minutes: “10”, “10:30”, “10.30”, “ten”. */
function timeOf(tokens: readonly Token[], index: number): Time | undefined {
  const token = tokens[index]!
  const word = SMALL_NUMBERS.get(token.lower)
  if (word !== undefined) return { hour: word, minute: '00', next: index + 1 }
  const decimal = /^(\d\d?)\.([0-5]\d)$/.exec(token.text)
  if (decimal) return { hour: Number(decimal[1]), minute: decimal[2]!, next: index + 1 }
  if (!/^\d\d?$/.test(token.text)) return undefined
  const minute = minuteAt(tokens, index)
  return { hour: token.value, minute: minute ?? '00', next: minute === undefined ? index + 1 : index + 3 }
}

function minuteAt(tokens: readonly Token[], index: number): string | undefined {
  const minute = tokens[index + 2]
  const isMinute = tokens[index + 1]?.text === ':' && tokens[index + 1]!.glued && minute?.glued === true
  return isMinute && /^[0-5]\d$/.test(minute.text) ? minute.text : undefined
}

/** “a.m.”, “pm”, “p.m”. */
function halfOfDay(tokens: readonly Token[], index: number): Reading<Half> | undefined {
  const token = tokens[index]
  if (token?.lower === 'am' || token?.lower === 'pm')
    return { next: index + 1, value: token.lower === 'am' ? 'a' : 'p' }
  if ((token?.lower !== 'a' && token?.lower !== 'p') || !standsAt(tokens, index + 1, ['.', 'm'])) return undefined
  const stop = tokens[index + 3]
  return { next: stop?.text === '.' && stop.glued ? index + 4 : index + 3, value: token.lower }
}

/** A time of 24 hours, where a zone or a preposition tells it from a score or a ratio. */
function readColon(tokens: readonly Token[], index: number): Reading<string> | undefined {
  const { text, value } = tokens[index]!
  const minute = minuteAt(tokens, index)
  if (minute === undefined || !/^\d\d?$/.test(text) || value > 24) return undefined
  const isTold = ZONES.has(tokens[index + 3]?.lower ?? '') || BEFORE_CLOCK.has(tokens[index - 1]?.lower ?? '')
  return isTold && tokens[index + 3]?.text !== ':' ? { next: index + 3, value: write(value, minute) } : undefined
}

function afterZone(tokens: readonly Token[], index: number): number {
  if (ZONES.has(tokens[index]?.lower ?? '')) return index + 1
  const phrase = ZONE_PHRASES.find((words) => standsAt(tokens, index, words))
  return phrase ? index + phrase.length : index
}

function write(hour: number, minute: string): string {
  return `${String(hour).padStart(2, '0')}:${minute}`
}
