import type { Span } from '../../document.ts'
import { MONTHS, WEEKDAYS, wordSet } from './lexicon.ts'
import type { Token } from './tokens.ts'

/* Times by which something is to be done. */

const UNTIL = wordSet('until till by through beginning starting effective')
const EARLIEST = ['early', 'soon', 'late']

/** Whether a time is a deadline; `unless done` where the verb may yet say that it has been met. */
export type Deadline = 'ahead' | 'unless done'

/**
 * “until Tuesday”, “by March”, “as early as Monday”, “moved to May”, “the deadline is Friday” look ahead, unless they
 * open the sentence; “not until Tuesday”, “Friday through Sunday” and “this year through August” tell what has been.
 */
export function deadlineAt(tokens: readonly Token[], start: number, { start: opening }: Span): Deadline | undefined {
  const word = (back: number): string => {
    const token = tokens[start - back]
    return token && token.start >= opening ? token.lower : ''
  }
  const [before, second, third] = [word(1), word(2), word(3)]
  if (isCopula(before) || (before === 'on' && isCopula(second))) return 'ahead'
  if (before === 'as' && EARLIEST.includes(second) && third === 'as') return 'ahead'
  if ((before === 'to' || before === 'for') && isPutOff(tokens, start - 2, opening)) return 'ahead'
  if (!UNTIL.has(before) || second === '' || (['but', 'and'].includes(second) && third === '')) return undefined
  if (before === 'until' || before === 'till')
    return second !== 'not' && !isDenied(tokens, start - 2, opening) ? 'ahead' : undefined
  if (before === 'through' && isTime(tokens[start - 2]!)) return undefined
  return before === 'by' || before === 'through' ? 'unless done' : 'ahead'
}

const PERIODS = wordSet('year season month months weeks')

/** Whether what a range begins with may end in this token: “Friday through Sunday”, “this year through August”. */
function isTime({ kind, lower }: Token): boolean {
  return kind === 'number' || WEEKDAYS.has(lower) || MONTHS.has(lower) || PERIODS.has(lower)
}

const isCopula = (word: string): boolean => word === 'is' || word === 'are'
const PUT_OFF = wordSet('moved postponed delayed rescheduled pushed adjourned deferred put extended brought')

/** Whether something was moved to the time: “the talks were postponed to May”. */
function isPutOff(tokens: readonly Token[], from: number, opening: number): boolean {
  for (let at = from; at > from - 3 && (tokens[at]?.start ?? -1) >= opening; at--)
    if (PUT_OFF.has(tokens[at]!.lower)) return true
  return false
}

/** Whether the verb before “until” is denied: “did not speak until Tuesday”, “didn't”. */
function isDenied(tokens: readonly Token[], from: number, opening: number): boolean {
  for (let at = from; at > from - DENIED_WITHIN && (tokens[at]?.start ?? -1) >= opening; at--) {
    const { lower } = tokens[at]!
    if (lower === 'not' || (lower === 't' && tokens[at - 1]?.lower === "'"))
      return ['did', 'was', 'were', 'had', 'didn', 'wasn', 'weren', 'hadn'].includes(
        tokens[at - (lower === 'not' ? 1 : 2)]?.lower ?? ''
      )
  }
  return false
}

/** How far back from “until” a denial is looked for. */
const DENIED_WITHIN = 6
