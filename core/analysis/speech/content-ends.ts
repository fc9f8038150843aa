import type { Range } from './clauses.ts'
import type { Token } from './tokens.ts'
import { ABBREVIATIONS } from './words.ts'

type Tokens = readonly Token[]

/** A semicolon, or the last of the full stops at a place, no abbreviation's: what is said does not go beyond it. */
export function isHardStop(tokens: Tokens, index: number): boolean {
  const { tag } = tokens[index]!
  if (tag === 'semicolon') return true
  return tag === 'stop' && !ABBREVIATIONS.has(tokens[index - 1]?.lower ?? '') && tokens[index + 1]?.tag !== 'stop'
}

/** What is said from `from` on, to where it ends; `undefined` where nothing is left of it. */
export function range(tokens: Tokens, from: number, kind: 'clause' | 'object' | 'infinitive'): Range | undefined {
  const to = contentEnd(tokens, from, kind)
  return to > from ? { from, to } : undefined
}

/** Where what is said ends: the end of the sentence, or where the reporter takes over again. */
export function contentEnd(tokens: Tokens, from: number, kind: 'clause' | 'object' | 'infinitive'): number {
  let at = from
  const isRelative = startsInRelative(tokens, from)
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    if (isHardStop(tokens, at)) break
    const next = tokens[at + 1]
    if (!next) continue
    if (token.lower === 'and' && at > from && isNewReport(tokens, at + 1)) break
    if (token.tag !== 'comma' && token.tag !== 'dash' && kind === 'clause') continue
    if (token.tag === 'comma' && at > from) {
      if (next.lower === 'according') break
      if (next.tag === 'ing') break
      if (isRelative && (next.tag === 'auxiliary' || next.tag === 'modal' || next.tag === 'verb' || (next.tag === 'past' && tokens[at + 2]?.lower !== 'by'))) break
      if (next.lower === 'but' || (next.tag === 'subordinator' && /^(?:while|although|though|even|whereas)$/.test(next.lower))) break
      if (kind !== 'clause' && next.tag === 'past' && next.speech && tokens[at + 2]?.lower !== 'by') break
      if (next.tag === 'conjunction' && tokens[at + 2]?.speech && isVerbTag(tokens[at + 2]!)) break
      if (isParentheticalCueAt(tokens, at + 1)) break
      if (kind !== 'clause' && (next.tag === 'conjunction' || next.tag === 'relative' || next.tag === 'pronoun') && tokens[at + 2]?.tag !== 'noun') break
    }
    if (kind === 'object' && at > from && (token.tag === 'subordinator' || (token.tag === 'conjunction' && next.speech && isVerbTag(next)))) break
  }
  while (at > from && ['comma', 'dash', 'conjunction'].includes(tokens[at - 1]!.tag)) at--
  return at
}

/** Whether the cue before `from` stands in a relative clause that a comma opened: “Trump, who has said …, is …”. */
function startsInRelative(tokens: Tokens, from: number): boolean {
  for (let at = from - 1; at > 0 && from - at < 8; at--) {
    const { tag } = tokens[at]!
    if (tag === 'relative') return tokens[at - 1]!.tag === 'comma'
    if (tag === 'comma' || tag === 'stop') return false
  }
  return false
}

/** “and he described …”: a second report by the same source. */
function isNewReport(tokens: Tokens, from: number): boolean {
  let at = from
  if (tokens[at]?.tag !== 'pronoun') return false
  at++
  while (tokens[at]?.tag === 'adverb' || tokens[at]?.tag === 'auxiliary') at++
  const verb = tokens[at]
  return verb?.speech !== undefined && verb.speech.form !== 'ing' && /[qoa]/.test(verb.speech.verb.frames)
}

function isVerbTag(token: Token): boolean {
  return token.tag === 'past' || token.tag === 'verb' || token.speech?.form === 's'
}

/** “, he said.”: the reporter's aside within or after what is said. */
function isParentheticalCueAt(tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.length && at - from < 7; at++) {
    const { speech, tag } = tokens[at]!
    if (speech && at > from && speech.verb.frames.includes('q') && (speech.form !== 'ing') && tag !== 'name') {
      const next = tokens[at + 1]
      return speech.verb.lemma === 'say' || next === undefined || next.tag === 'stop' || next.tag === 'comma'
    }
    if (!['name', 'noun', 'pronoun', 'determiner', 'adverb', 'genitive', 'number', 'auxiliary'].includes(tag)) return false
  }
  return false
}
