import { finiteBefore, verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseEndingAt, nounPhraseFrom } from './phrases.ts'
import { isTime, subjectBefore } from './subjects.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'

type Tokens = readonly Token[]

/** “Holm: ‘…’”, “From the report: ‘…’” and “‘…’ — Petra Kask”: a name and a colon or dash, with no verb. */
export function labelOf(tokens: Tokens, index: number): Range | undefined {
  const before = tokens[index - 1]?.tag
  const phrase = before === 'colon' || before === 'dash' ? nounPhraseEndingAt(tokens, index - 2) : undefined
  if (phrase && isLabel(tokens, phrase)) return phrase
  return tokens[index + 1]?.tag === 'dash' ? signatureAt(tokens, index + 2) : undefined
}

function isLabel(tokens: Tokens, { from, to }: Range): boolean {
  const isFrom = tokens[from - 1]?.lower === 'from'
  const opener = tokens[isFrom ? from - 2 : from - 1]
  const opens = opener === undefined || opener.tag === 'dash' || (isFrom && (opener.tag === 'stop' || opener.lower === 'more'))
  return opens && (isFrom || tokens.slice(from, to).some(({ tag }) => tag === 'name'))
}

/** A line of its own under the quotation: “— Petra Kask”. */
export function signatureBelow(units: readonly Unit[], unitIndex: number): Range | undefined {
  const unit = units[unitIndex]!
  const next = units[unitIndex + 1]
  const isBelow = next !== undefined && next.blockIndex - unit.blockIndex <= 1 && unit.tokens.at(-1)?.tag === 'quote'
  return isBelow && next.tokens[0]?.tag === 'dash' ? signatureAt(next.tokens, 1) : undefined
}

/** The longest signature, in tokens: a name and a description. */
const SIGNATURE = 16

function signatureAt(tokens: Tokens, from: number): Range | undefined {
  const phrase = tokens.length - from <= SIGNATURE ? nounPhraseFrom(tokens, from) : undefined
  const after = phrase && tokens[phrase.to]
  const ends = after === undefined || after.tag === 'stop' || after.tag === 'comma' || after.tag === 'open'
  return phrase && ends && tokens[phrase.from]!.tag === 'name' ? phrase : undefined
}

/** “Kask paid her a compliment: ‘…’”: the subject of the clause that the colon ends. */
export function subjectBeforeColon(tokens: Tokens, index: number): Range | undefined {
  return tokens[index - 1]?.tag === 'colon' ? nearestSubject(tokens, index - 1) : undefined
}

/** The subject of the nearest finite verb before `index`. */
export function nearestSubject(tokens: Tokens, index: number): Range | undefined {
  const finite = finiteBefore(tokens, index)
  const subject = finite < 0 ? undefined : subjectBefore(tokens, verbGroupStart(tokens, finite))
  return subject && !isTime(tokens, subject) ? subject : undefined
}

/** The sentence before, where it ends in a colon: “Reporter Ana Ruiz says:”, with the quotation on the next line. */
export function introducedBy(reading: Reading, unitIndex: number): { source: Range; cue: Range | undefined } | undefined {
  const before = reading.units[unitIndex - 1]
  if (before?.tokens.at(-1)?.tag !== 'colon' || reading.units[unitIndex]!.blockIndex - before.blockIndex > 1) return undefined
  const { tokens } = before
  const cue = reading.cues[unitIndex - 1]!.findLast(({ source, isOwnWords }) => source !== undefined && isOwnWords)
  if (cue) return { source: cue.source!, cue: cue.cue }
  const end = tokens.length
  const verb = tokens.findLastIndex(({ speech, tag }) => speech?.verb.frames.includes('q') === true && tag !== 'name')
  const isVerb = verb > 0 && tokens[verb]!.speech!.form !== 'base' && tokens[verb]!.speech!.form !== 'ing'
  const subject = isVerb ? subjectBefore(tokens, verbGroupStart(tokens, verb)) : undefined
  if (subject) return { source: subject, cue: { from: verb, to: verb + 1 } }
  const source = labelOf(tokens, end) ?? subjectBeforeColon(tokens, end)
  return source && { source, cue: undefined }
}
