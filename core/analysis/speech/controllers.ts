import { finiteBefore, isFinite, verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseEndingAt, nounPhraseFrom } from './phrases.ts'
import { isTime, mainSubject, subjectBefore } from './subjects.ts'
import type { Cue } from './cue.ts'
import type { Token } from './tokens.ts'
import { DOCUMENT_NOUNS } from './words.ts'

type Tokens = readonly Token[]

export function sourceOf(tokens: Tokens, index: number, start: number, form: string, earlier: readonly Cue[]): Range | undefined {
  const infinitive = tokens.slice(start, index).some(({ tag }) => tag === 'to')
  if (form === 'ing' && tokens.slice(start, index).every(({ tag }) => tag === 'adverb' || tag === 'not')) return participleSource(tokens, start, earlier)
  if (infinitive) return controllerOf(tokens, start, index, earlier)
  const before = tokens[start - 1]
  const isCoordinate = before?.tag === 'conjunction' || (before?.tag === 'comma' && tokens[start - 2]?.tag !== 'close')
  if (isCoordinate) {
    const coordinate = coordinateSource(tokens, start, index, earlier)
    if (coordinate) return coordinate
  }
  return subjectBefore(tokens, start)
}

/** “said … and added”: the source of the cue before, where it and this one share their subject. */
function coordinateSource(tokens: Tokens, start: number, index: number, earlier: readonly Cue[]): Range | undefined {
  if (tokens[start - 1]!.tag !== 'conjunction' && !isListed(tokens, index)) return undefined
  return mainCue(tokens, earlier, start)?.source
}

/** “mocked the plan, called it a joke and left”: a verb between commas that another, after “and”, goes on from. */
function isListed(tokens: Tokens, index: number): boolean {
  if (tokens[index]!.tag !== 'past') return false
  for (let at = index + 1; at < tokens.length && at - index < 30; at++) {
    const { tag } = tokens[at]!
    if (tag === 'stop' || tag === 'semicolon') return false
    if (tag !== 'conjunction') continue
    const next = tokens[at + 1]?.tag === 'adverb' ? tokens[at + 2] : tokens[at + 1]
    if (next?.tag === 'past' || next?.tag === 'verb') return true
  }
  return false
}

/** The last cue before `index` that stands in no other's content. */
function mainCue(tokens: Tokens, earlier: readonly Cue[], index: number): Cue | undefined {
  return earlier.findLast(
    (cue) =>
      cue.isVerb && cue.source !== undefined && cue.source.from < cue.cue.from && cue.cue.to < index && !isRelative(tokens, cue.source) &&
      !earlier.some((outer) => outer !== cue && outer.contents.some(({ from, to }) => from <= cue.cue.from && cue.cue.from < to))
  )
}

/** “…, saying that”, “a letter saying that”, “after saying that”. */
function participleSource(tokens: Tokens, index: number, earlier: readonly Cue[]): Range | undefined {
  const before = tokens[index - 1]
  if (before === undefined || before.tag === 'subordinator' && index === 1) return subjectAfterComma(tokens, index)
  if (['noun', 'name', 'close', 'pronoun'].includes(before.tag)) {
    const phrase = nounPhraseEndingAt(tokens, index - 1)
    // “Kask sent out a letter this week urging …”: whoever sent it.
    const author = phrase && isOwned(tokens, phrase) ? clauseSubject(tokens, phrase.from) : undefined
    if (author) return author
    return phrase && isTime(tokens, phrase) ? nounPhraseEndingAt(tokens, phrase.from - 1) : phrase
  }
  if (before.tag === 'preposition' || before.tag === 'subordinator') {
    // “who launched his campaign by declaring …”: whoever did the one did the other.
    const own = clauseSubject(tokens, index)
    if (own) return own
  }
  const previous = mainCue(tokens, earlier, index) ?? inversionBefore(tokens, earlier, index)
  if (previous?.source && index - previous.cue.to < 80) return previous.source
  return scene(tokens, index) ?? mainSubject(tokens, index) ?? subjectAfterComma(tokens, index) ?? openingPhrase(tokens, index)
}

/** Whether a source is the subject of a relative clause: what it says is said on the side. */
function isRelative(tokens: Tokens, source: Range): boolean {
  return ['relative', 'that'].includes(tokens[source.to - 1]!.tag)
}

/** “…, when protesters broke in, shouting …”, “an ad in which children sing, yelling …”: the subject of the clause that ends here. */
function scene(tokens: Tokens, index: number): Range | undefined {
  if (tokens[index - 1]?.tag !== 'comma') return undefined
  const subject = clauseSubject(tokens, index)
  if (!subject || isRelative(tokens, subject)) return undefined
  const opener = tokens[subject.from - 1]
  const isOpened = opener?.lower === 'as' || (opener?.tag === 'subordinator' && /^(?:when|while|after|before|where)$/.test(opener.lower))
  return isOpened || (opener?.lower === 'which' && tokens[subject.from - 2]?.tag === 'preposition') ? subject : undefined
}

/** Whether a phrase is a time or a thing that carries someone's words: no source where the clause names its author. */
function isOwned(tokens: Tokens, phrase: Range): boolean {
  return isTime(tokens, phrase) || DOCUMENT_NOUNS.has(tokens[phrase.to - 1]!.lower) || /^(?:statements|letters|articles|spots|comments|remarks|speech|speeches|editorials|memos|surveys)$/.test(tokens[phrase.to - 1]!.lower)
}

/** The subject of the nearest finite verb before `index`. */
function clauseSubject(tokens: Tokens, index: number): Range | undefined {
  const finite = finiteBefore(tokens, index)
  return finite < 0 ? undefined : subjectBefore(tokens, verbGroupStart(tokens, finite))
}

/** “…,” added Kask, referring to …: the speaker right before the comma. */
function inversionBefore(tokens: Tokens, earlier: readonly Cue[], index: number): Cue | undefined {
  const last = earlier.at(-1)
  const isInverted = last?.source !== undefined && last.isParenthetical && last.source.from >= last.cue.to
  return isInverted && tokens[index - 1]?.tag === 'comma' ? last : undefined
}

/** What the sentence opens with, where none of its verbs is known for one. */
export function openingPhrase(tokens: Tokens, index: number): Range | undefined {
  const phrase = nounPhraseFrom(tokens, 0)
  return phrase && phrase.to < index && !isTime(tokens, phrase) ? phrase : undefined
}

/** “Speaking in Iowa, Clinton …”: the first noun phrase after the comma. */
export function subjectAfterComma(tokens: Tokens, index: number): Range | undefined {
  for (let at = index + 1; at < tokens.length && at - index < 60; at++) {
    if (tokens[at]!.tag === 'comma') {
      const phrase = nounPhraseFrom(tokens, at + 1)
      const after = phrase && tokens[phrase.to]
      // A preamble (“Reaffirming its unity, independence and peace,”) has no subject at all.
      if (after?.tag === 'comma' && !tokens.slice(phrase!.to, phrase!.to + 40).some((token, next) => token.speech || isFinite(tokens, phrase!.to + next))) continue
      if (phrase && after && ['verb', 'past', 'auxiliary', 'modal', 'adverb', 'comma', 'noun'].includes(after.tag) && !isTime(tokens, phrase)) return phrase
    }
  }
  return undefined
}

const CAUSES =
  /^(?:urg|ask|lead|led|prompt|forc|caus|allow|enabl|encourag|press|pressur|push|order|direct|invit|want|advis|requir|permit|persuad|convinc|help|get|got|tell|told|for)(?:e|es|s|ed|d|ing|ting)?$/

/** “led Republicans to say”, “for both to say”: whoever is made to say it. */
function hearerBefore(tokens: Tokens, to: number): Range | undefined {
  if (tokens[to - 1]?.tag === 'object' || tokens[to - 1]?.lower === 'her') return CAUSES.test(tokens[to - 2]?.lower ?? '') ? { from: to - 1, to } : undefined
  const phrase = nounPhraseEndingAt(tokens, to - 1)
  if (!phrase) return undefined
  for (let at = phrase.to - 2; at >= phrase.from - 1 && at >= 0; at--) {
    const { lower, tag } = tokens[at]!
    if (tag !== 'name' && CAUSES.test(lower)) return { from: at + 1, to: phrase.to }
  }
  return undefined
}

/** “refused to say”: who refused. “urged them to say”: whoever was urged. */
function controllerOf(tokens: Tokens, start: number, index: number, earlier: readonly Cue[]): Range | undefined {
  const to = tokens.findLastIndex((token, at) => at < index && at >= start && token.tag === 'to')
  if (to > start) return subjectBefore(tokens, start)
  const before = tokens[to - 1]
  // “Continuing to explain, Kask …”: whoever continues is named after the comma.
  if (!before || (before.tag === 'ing' && to === 1)) return subjectAfterComma(tokens, index)
  const hearer = hearerBefore(tokens, to)
  if (hearer) return hearer
  const finite = finiteBefore(tokens, to)
  if (finite >= 0) {
    const subject = subjectBefore(tokens, verbGroupStart(tokens, finite))
    if (subject) return subject
  }
  return earlier.findLast(({ source }) => source !== undefined)?.source ?? nounPhraseEndingAt(tokens, to - 1)
}
