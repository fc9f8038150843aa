import type { Range } from './clauses.ts'
import { contentEnd, range } from './content-ends.ts'
import type { Found } from './cue.ts'
import { nounPhraseEndingAt, nounPhraseFrom } from './phrases.ts'
import { isTime, subjectBefore } from './subjects.ts'
import type { Token } from './tokens.ts'
import { OPINION_ADJECTIVES, type SpeechVerb } from './verbs.ts'

type Tokens = readonly Token[]

/** “is expected to”, “was accused of … by”, “are said to”: the hearer or theme is the subject, the source follows “by”. */
export function passiveCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb): Found | undefined {
  const theme = subjectBefore(tokens, start)
  const next = tokens[index + 1]
  const agent = agentAfter(tokens, index)
  const cue = { from: index, to: index + 1 }
  if (agent) {
    const rest = tokens[index + 1]?.lower !== 'by' ? [{ from: index + 1, to: agent.from - 1 }] : []
    const contents = theme && rest.length === 0 ? [theme] : rest
    return contents.length > 0 ? { cue, source: agent, contents, verb } : undefined
  }
  if (!next) return undefined
  if (theme && (next.tag === 'to' || next.tag === 'that' || next.lower === 'of' || next.lower === 'about') && isState(tokens, index)) {
    const content = range(tokens, index + 1, next.tag === 'that' ? 'clause' : 'object')
    return content && { cue, source: theme, contents: [content], verb }
  }
  const takes = /[cqtaopui]/.test(verb.frames)
  if (takes && (next.tag === 'to' || next.tag === 'that') && !/^(?:see|show|find|hold|decide|know|release|vote)$/.test(verb.lemma)) {
    return { cue, source: undefined, contents: [{ from: index + 1, to: contentEnd(tokens, index + 1, 'clause') }, ...(theme ? [theme] : [])], verb }
  }
  if (verb.frames.includes('a') || verb.lemma === 'accuse' || verb.lemma === 'ask') {
    if (next.tag === 'preposition' || next.tag === 'subordinator' || next.tag === 'relative') {
      const source = undefined
      return { cue, source, contents: [{ from: index + 1, to: contentEnd(tokens, index + 1, 'object') }], verb }
    }
  }
  return undefined
}

/** “is determined to”, “was convinced that”: a state of mind of the subject, not something done to it. */
function isState(tokens: Tokens, index: number): boolean {
  return OPINION_ADJECTIVES.has(tokens[index]!.lower) || tokens[index]!.lower === 'assured'
}

function agentAfter(tokens: Tokens, index: number): Range | undefined {
  for (let at = index + 1; at < tokens.length && at - index < 12; at++) {
    const { tag, lower } = tokens[at]!
    if (lower === 'by') {
      const isDeed = tokens[at + 1]?.tag === 'ing' && !['noun', 'name'].includes(tokens[at + 2]?.tag ?? '')
      const phrase = isDeed ? undefined : nounPhraseFrom(tokens, tokens[at + 1]?.tag === 'ing' ? at + 2 : at + 1)
      // “voted by a majority of five”: how, not who.
      return phrase && !isTime(tokens, phrase) && !tokens.slice(phrase.from, phrase.to).some(({ lower }) => MEASURES.has(lower)) ? phrase : undefined
    }
    if (['comma', 'stop', 'semicolon', 'quote', 'relative', 'that', 'verb', 'modal', 'auxiliary', 'conjunction'].includes(tag)) return undefined
  }
  return undefined
}

const MEASURES = new Set(['majority', 'margin', 'margins', 'percent', 'phone', 'telephone', 'email', 'e-mail', 'letter', 'mail'])

/** “a bill backed by the senator”: the noun before is what it is about. */
export function agentCue(tokens: Tokens, index: number, verb: SpeechVerb): Found | undefined {
  const source = agentAfter(tokens, index)
  // “Asked by a reporter whether the lock was safe, …”: the question follows whoever put it.
  const asks = source && verb.lemma === 'ask' && ['subordinator', 'relative'].includes(tokens[source.to]?.tag ?? '')
  const question = asks ? range(tokens, source.to, 'clause') : undefined
  if (source && question) return { cue: { from: index, to: index + 1 }, source, contents: [question], verb }
  const theme = nounPhraseEndingAt(tokens, index - 1)
  return source && theme ? { cue: { from: index, to: index + 1 }, source, contents: [theme], lemma: tokens[index]!.lower } : undefined
}
