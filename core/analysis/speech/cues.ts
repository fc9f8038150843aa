import { asCue, putItCue, toCue } from './as-cues.ts'
import { accordingTo, anyVerbCue, invertedCue, parentheticalCue } from './asides.ts'
import { verbGroupStart, type Range } from './clauses.ts'
import { nounPhraseEndingAt, nounPhraseFrom } from './phrases.ts'
import { antecedentOf, isTime, mainSubject, subjectBefore } from './subjects.ts'
import { finding, contentAfter, range, contentEnd } from './contents.ts'
import { openingPhrase, sourceOf } from './controllers.ts'
import type { Cue, Found } from './cue.ts'
import { nounCue, thatCue, adjectiveCue } from './nominals.ts'
import type { Token } from './tokens.ts'
import { OPINION_ADJECTIVES, SPEECH_NOUNS, type SpeechVerb } from './verbs.ts'
import { BE, NEGATIONS } from './words.ts'

type Tokens = readonly Token[]

/** The cues of one unit, in text order. Linear in the number of tokens: every search from a cue has a fixed reach. */
export function findCues(tokens: Tokens): readonly Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < tokens.length; index++) {
    const found = cueAt(tokens, index, cues)
    if (found) cues.push(completed(tokens, found))
  }
  return cues
}

function cueAt(tokens: Tokens, index: number, earlier: readonly Cue[]): Found | undefined {
  const { speech, lower, tag } = tokens[index]!
  if (lower === 'according' && tokens[index + 1]?.lower === 'to') return accordingTo(tokens, index, 2)
  if (lower === 'in' && isInTheWords(tokens, index)) return accordingTo(tokens, index, 4)
  if (lower === 'reportedly' || lower === 'allegedly') return hearsay(tokens, index)
  if (lower === 'to') return toCue(tokens, index)
  if (lower === 'put' || lower === 'puts') return putItCue(tokens, index)
  if (!speech && (tag === 'past' || tag === 'verb')) return anyVerbCue(tokens, index)
  const isVerbal = tag !== 'name' && tag !== 'adverb' && tag !== 'preposition' && tag !== 'auxiliary'
  const verb = speech && isVerbal ? verbCue(tokens, index, speech.verb, speech.form, earlier) : undefined
  if (verb) return verb
  const other = SPEECH_NOUNS.has(lower) ? nounCue(tokens, index) : OPINION_ADJECTIVES.has(lower) ? adjectiveCue(tokens, index) : undefined
  if (other) return other
  if (tokens[index + 1]?.tag === 'that') return thatCue(tokens, index, earlier)
  return undefined
}

/** “in the words of” */
function isInTheWords(tokens: Tokens, index: number): boolean {
  return tokens[index + 1]?.lower === 'the' && tokens[index + 2]?.lower === 'words' && tokens[index + 3]?.lower === 'of'
}

function completed(tokens: Tokens, found: Found): Cue {
  const frames = found.verb?.frames ?? ''
  const start = found.cue.from
  const group = verbGroupStart(tokens, start)
  const isNegatedGroup = tokens.slice(group, start).some(({ tag }) => tag === 'not')
  const source = found.verb || !isExpletive(tokens, found.source) ? found.source : undefined
  const isNegatedSource = source !== undefined && NEGATIONS.has(tokens[source.from]!.lower)
  const refuses = frames.includes('n') && /^(?:decline|refuse)$/.test(found.verb!.lemma)
  return {
    cue: found.cue,
    source,
    contents: found.contents,
    isParenthetical: found.isParenthetical ?? false,
    isNegated: isNegatedGroup || isNegatedSource || refuses || isRefusal(tokens, group, start),
    isDenial: frames.includes('d') || /^denials?$/.test(found.lemma ?? ''),
    lemma: found.verb?.lemma ?? found.lemma ?? '',
    isWritten: frames.includes('w'),
    isVerb: found.verb !== undefined,
    isSpoken: found.lemma === 'according' || (found.verb !== undefined && !MENTAL.has(found.verb.lemma)),
    isOwnWords: found.lemma === 'according' || (found.verb !== undefined && tokens[start - 1]?.tag !== 'to' && (/[qa]/.test(frames) || NAMING.has(found.verb.lemma)))
  }
}

/** “It is clear that …”: nobody is said to find it so. */
function isExpletive(tokens: Tokens, source: Range | undefined): boolean {
  return source !== undefined && source.to - source.from === 1 && /^(?:it|this|that)$/.test(tokens[source.from]!.lower)
}

const MENTAL = new Set(
  `think believe know find view feel see want hope fear expect consider regard doubt suspect like prefer remember learn understand
  realize realise recognize recognise decide determine discover show prove demonstrate support oppose favor favour back endorse plan intend
  aim seek offer hear notice sense assume guess wish dream remind raise talk wonder persuade convince respond agree embrace`.split(/\s+/)
)

const NAMING = new Set(
  `call describe label dub brand term deem denounce condemn portray characterize characterise refer accuse hail liken cast decry deride
  blast slam criticize criticise mock praise dismiss reject name`.split(/\s+/)
)

/** “declined to say”, “refused to name”, “without saying”. */
function isRefusal(tokens: Tokens, group: number, verb: number): boolean {
  const before = tokens[group - 1]?.lower ?? ''
  return (tokens[verb - 1]?.tag === 'to' && /^(?:declin|refus)/.test(before)) || before === 'without'
}

function verbCue(tokens: Tokens, index: number, verb: SpeechVerb, form: string, earlier: readonly Cue[]): Found | undefined {
  const { frames } = verb
  if (frames === 'n') return undefined
  const start = verbGroupStart(tokens, index)
  const group = tokens.slice(start, index)
  const hasBe = group.some(({ lower, tag }) => tag === 'auxiliary' && BE.has(lower) && !(lower === "'s" && form === 'pp'))
  const isPassive = hasBe && (form === 'past/pp' || form === 'pp' || form === 'any')
  if (isPassive) return passiveCue(tokens, index, start, verb)
  if (!isVerbHere(tokens, index, start, form)) return undefined
  const inverted = invertedCue(tokens, index, start, verb)
  if (inverted) return inverted
  if ((form === 's' || form === 'base') && start === index && isInPrepositionPhrase(tokens, index)) return undefined
  if (frames === 'S') return seemingCue(tokens, index, start, verb)
  const source = sourceOf(tokens, index, start, form, earlier)
  if (form !== 'ing' && start === index && isNamedSo(tokens, index, verb, source)) return undefined
  const asSaid = asCue(tokens, index, verb, source)
  if (asSaid) return asSaid
  const parenthetical = parentheticalCue(tokens, index, start, verb, source)
  if (parenthetical) return parenthetical
  if ((form === 'past/pp' || form === 'pp') && start === index && tokens[index + 1]?.lower === 'by') return agentCue(tokens, index)
  const content = contentAfter(tokens, index, verb) ?? finding(tokens, index, verb, source)
  if (!content && !isRelativeObject(tokens, source)) return undefined
  if (!source && form !== 'ing' && !earlier.length && start === index && form === 'past/pp' && index > 0 && tokens[index - 1]!.tag !== 'stop' && tokens[index - 1]!.lower !== 'when') return undefined
  const contents = relativeClause(tokens, index, verb, source) ?? (content ? [content] : relativeObject(tokens, source, earlier))
  const speaker = source ?? mainSubject(tokens, start) ?? (['conjunction', 'comma', 'adverb'].includes(tokens[start - 1]?.tag ?? '') ? openingPhrase(tokens, start) : undefined)
  return contents.length > 0 && (speaker || hasQuotation(tokens, contents) || verb.lemma === 'ask') ? { cue: { from: index, to: index + 1 }, source: speaker, contents, verb } : undefined
}

/** What nobody is known to say is of use only where it is quoted. */
function hasQuotation(tokens: Tokens, contents: readonly Range[]): boolean {
  return contents.some(({ from, to }) => tokens.slice(from, to).some(({ passage }) => passage !== undefined))
}

/** “a loophole called an ‘inversion’”: a participle, since nothing is called so; but “what Kask called ‘a gift’”. */
function isNamedSo(tokens: Tokens, index: number, verb: SpeechVerb, source: Range | undefined): boolean {
  if (!/^(?:call|label|dub|brand|term|deem|name)$/.test(verb.lemma)) return false
  const next = tokens[index + 1]
  const isNaming = next?.tag === 'name' && !/^(?:call|term|deem)$/.test(verb.lemma) || (verb.lemma === 'call' && next?.tag === 'name' && tokens[index + 2]?.tag === 'name')
  const isBare = isNaming || next?.passage !== undefined || (next?.tag === 'determiner' && tokens[index + 2]?.passage !== undefined)
  const before = source && tokens[source.from - 1]
  const isObjectRelative = before?.tag === 'relative' || before?.tag === 'that' || before?.lower === 'what'
  const isThing = source !== undefined && tokens.slice(source.from, source.to).every(({ tag }) => tag !== 'name' && tag !== 'pronoun')
  return isBare && isThing && next.tag !== 'quote' && !isObjectRelative
}

/** “The lock reportedly leaks”: the clause is somebody's report, nobody says whose. */
function hearsay(tokens: Tokens, index: number): Found | undefined {
  const theme = subjectBefore(tokens, verbGroupStart(tokens, index))
  const rest = theme && range(tokens, index + 1, 'clause')
  return rest && { cue: { from: index, to: index + 1 }, source: undefined, contents: [rest, theme], lemma: tokens[index]!.lower }
}

/** “It seems that …”, “he appears to …”: nobody is said to think so but the reporter. */
function seemingCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb): Found | undefined {
  const next = tokens[index + 1]
  const isComplement = verb.lemma === 'seem' && ['noun', 'past', 'ing', 'preposition', 'determiner', 'adverb'].includes(next?.tag ?? '')
  if (next?.tag !== 'to' && next?.tag !== 'that' && !isComplement) return undefined
  const theme = subjectBefore(tokens, start)
  const rest = range(tokens, index + 1, 'clause')
  return rest && { cue: { from: index, to: index + 1 }, source: undefined, contents: theme ? [rest, theme] : [rest], verb }
}

/** “In separate remarks”: what looks like a verb is the head of the phrase after a preposition. */
function isInPrepositionPhrase(tokens: Tokens, index: number): boolean {
  let at = index - 1
  while (at >= 0 && index - at < 9 && (['noun', 'name', 'possessive', 'determiner'].includes(tokens[at]!.tag) || tokens[at]!.lower === 'of')) at--
  if (at >= index - 1 || tokens[at]?.tag !== 'preposition' || tokens[at]!.lower === 'as') return false
  return at === 0 || !['noun', 'name', 'close', 'genitive'].includes(tokens[at - 1]!.tag)
}

/** Whether the word is a verb here, not a noun or an adjective of the same form. */
function isVerbHere(tokens: Tokens, index: number, start: number, form: string): boolean {
  const before = tokens[index - 1]
  if (!before) return form === 'ing' || form === 'past/pp' || form === 'past' || form === 's'
  if (before.tag === 'determiner' && form === 's') return /^(?:another|each|this|that|neither|either)$/.test(before.lower)
  // “Another said he was tired.”
  if (before.tag === 'determiner' && form.startsWith('past') && PRONOMINAL.test(before.lower)) return !['noun', 'name', 'number'].includes(tokens[index + 1]?.tag ?? '')
  if (before.tag === 'determiner' && form === 'base') return /^(?:some|many|few|most|all|both|several)$/.test(before.lower)
  if (before.tag === 'determiner' || before.tag === 'possessive' || before.tag === 'genitive' || before.tag === 'number') return false
  if (before.tag === 'adverb' && ['determiner', 'possessive'].includes(tokens[index - 2]?.tag ?? '')) return false
  // “fairly detailed plans”: an adjective.
  if (DEGREES.has(before.lower) && form !== 's' && form !== 'base' && tokens[index + 1]?.tag === 'noun') return false
  // “documents provided by”, “reports published on”: a noun, and what was done with it.
  if (form === 's' && start === index && tokens[index + 1]?.tag === 'past' && tokens[index + 2]?.tag === 'preposition') return false
  if (form === 'past' || form === 'past/pp' || form === 'any') return !(before.tag === 'preposition' && ['noun', 'name'].includes(tokens[index + 1]?.tag ?? ''))
  if (form === 'pp') return start < index
  if (/^(?:states|points)$/.test(tokens[index]!.lower) && !['that', 'colon', 'quote', 'comma', 'to', 'adverb', 'stop'].includes(tokens[index + 1]?.tag ?? 'stop')) return false
  if (form === 'ing') return !(before.tag === 'preposition' && before.lower === 'of')
  if (before.tag === 'preposition') return false
  // “the strongest terms”
  if (form === 's' && before.lower.endsWith('est') && ['determiner', 'possessive'].includes(tokens[index - 2]?.tag ?? '')) return false
  const outer = tokens[start - 1]
  if (form === 'base' && start === index && isClauseVerb(tokens, index)) return true
  if (form === 'base') return start < index ? tokens.slice(start, index).some(({ tag, lower }) => tag === 'modal' || tag === 'to' || (tag === 'auxiliary' && /^(?:do|does|did)/.test(lower))) || isPlural(outer) : isPlural(before) || hasPluralHead(tokens, index) || (before.tag === 'name' && tokens[index - 2]?.lower === 'and' && tokens[index - 3]?.tag === 'name')
  return isSingular(start < index ? outer : before)
}

const PRONOMINAL = /^(?:another|each|neither|either|some|many|few|most|all|both|several)$/
const DEGREES = new Set('fairly very quite rather highly more most so too newly well largely deeply widely'.split(' '))

/** “Supporters in the town say they …”: verbs that are never nouns, before a clause, after any noun. */
function isClauseVerb(tokens: Tokens, index: number): boolean {
  const before = tokens[index - 1]!
  if (!['noun', 'name', 'close', 'object'].includes(before.tag)) return false
  // “say” is a noun only where a preposition follows, as in “the final say in it”.
  if (tokens[index]!.lower === 'say') return tokens[index + 1]?.tag !== 'preposition'
  const isVerbOnly = /^(?:think|believe|agree|argue|know)$/.test(tokens[index]!.lower)
  return isVerbOnly && ['that', 'pronoun', 'determiner'].includes(tokens[index + 1]?.tag ?? '')
}

/** “People briefed on the situation say that …”: the head of a long phrase is plural, and a clause follows. */
function hasPluralHead(tokens: Tokens, index: number): boolean {
  const next = tokens[index + 1]
  if (next?.tag !== 'that' && next?.tag !== 'pronoun' && next?.tag !== 'determiner') return false
  const phrase = nounPhraseEndingAt(tokens, index - 1)
  if (!phrase) return false
  const head = tokens.slice(phrase.from, phrase.to).findIndex(({ tag }) => tag === 'preposition' || tag === 'past' || tag === 'ing') - 1
  return head >= 0 && (isPlural(tokens[phrase.from + head]) || tokens[phrase.from + head]!.tag === 'number')
}

function isPlural(token: Token | undefined): boolean {
  if (!token) return false
  if (['relative', 'conjunction', 'comma', 'close', 'that', 'quote', 'dash'].includes(token.tag)) return true
  if (token.tag === 'pronoun') return !/^(?:he|she|it|nobody|everyone|everybody|someone|one)$/.test(token.lower)
  if (token.tag === 'determiner') return true
  return (token.tag === 'noun' || token.tag === 'name') && /(?:s|people|police|men|women|media|officials)$/.test(token.lower)
}

function isSingular(token: Token | undefined): boolean {
  if (!token) return false
  if (['relative', 'conjunction', 'comma', 'close', 'that', 'quote', 'dash', 'name'].includes(token.tag)) return true
  if (token.tag === 'pronoun') return !/^(?:they|we|i|you|many|few)$/.test(token.lower)
  return token.tag === 'noun' && !/[^s]s$/.test(token.lower)
}

/** “is expected to”, “was accused of … by”, “are said to”: the hearer or theme is the subject, the source follows “by”. */
function passiveCue(tokens: Tokens, index: number, start: number, verb: SpeechVerb): Found | undefined {
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
function agentCue(tokens: Tokens, index: number): Found | undefined {
  const source = agentAfter(tokens, index)
  const theme = nounPhraseEndingAt(tokens, index - 1)
  return source && theme ? { cue: { from: index, to: index + 1 }, source, contents: [theme], lemma: tokens[index]!.lower } : undefined
}

/** “which he said were late”: what is said is the relative clause, the words of the report within it. */
function relativeClause(tokens: Tokens, index: number, verb: SpeechVerb, source: Range | undefined): readonly Range[] | undefined {
  const next = tokens[index + 1]
  const isFinite = next !== undefined && ['auxiliary', 'modal', 'verb', 'past'].includes(next.tag)
  if (!source || !isFinite || !verb.frames.includes('c') || !isRelativeObject(tokens, source)) return undefined
  return [{ from: source.from - 1, to: contentEnd(tokens, index + 1, 'clause') }]
}

/** “which he has denied”: what the relative pronoun stands for. */
function isRelativeObject(tokens: Tokens, source: Range | undefined): boolean {
  const before = source && tokens[source.from - 1]
  return before?.tag === 'relative' || before?.tag === 'that' || before?.lower === 'what'
}

function relativeObject(tokens: Tokens, source: Range | undefined, earlier: readonly Cue[]): readonly Range[] {
  const antecedent = source && antecedentOf(tokens, source.from - 1)
  if (!antecedent) return []
  const from = earlier.reduce((start, { cue }) => (cue.to < antecedent.to ? Math.max(start, cue.to) : start), antecedent.from)
  return [{ from, to: antecedent.to }]
}
