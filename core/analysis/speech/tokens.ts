import type { Span } from '../../document.ts'
import { forEachToken, isFigureAt, isLetterAt, isLowerAt, isUpperAt, letterPattern } from '../../letters.ts'
import type { Passage } from './marks.ts'
import { speechVerbOf, type VerbForm } from './verbs.ts'
import * as words from './words.ts'

/** What a word can be, as far as its shape and the closed classes tell. `quote` is a whole quotation in one token. */
export type Tag =
  | 'name' | 'noun' | 'number' | 'determiner' | 'possessive' | 'genitive' | 'pronoun' | 'object' | 'relative' | 'that'
  | 'preposition' | 'conjunction' | 'subordinator' | 'auxiliary' | 'modal' | 'not' | 'adverb' | 'to' | 'verb' | 'past' | 'ing'
  | 'comma' | 'stop' | 'semicolon' | 'colon' | 'dash' | 'open' | 'close' | 'quote'

export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly tag: Tag
  readonly speech: VerbForm | undefined
  /** The quoted passage that the token stands for. */
  readonly passage: Passage | undefined
}

const WORD = letterPattern(
  String.raw`\p{Lu}(?:\.\p{Lu})+\.?|[$€£¥]?\p{N}+(?:[.,]\p{N}+)*(?:%|\p{L}{1,3})?(?![-‐‑]?\p{L}|\p{N})|[\p{L}\p{M}\p{N}_#@&](?:[\p{L}\p{M}\p{N}_#@&/]|[-‐‑.'’](?=[\p{L}\p{N}]))*|--+|\.{2,}|\S`,
  'g'
)
/** A member’s party and state: “R-Texas”. */
const PARTY = letterPattern(String.raw`^[DIR]-\p{Lu}[\p{L}.]+$`)
const CONTRACTION = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/**
 * Splits `span` of the text into tokens, in time linear in its length. A passage becomes one token: a `quote` where it
 * is one of `whole`, that is, a quotation that stands as a clause; else a noun, as a quoted word or two mostly is.
 */
export function tokenise(text: string, span: Span, passages: readonly Passage[], whole: ReadonlySet<Passage>): readonly Token[] {
  const tokens: Token[] = []
  let offset = span.start
  for (const passage of passages) {
    pushWords(tokens, text, offset, passage.start)
    const { start, end } = passage
    const isWhole = whole.has(passage)
    tokens.push({ start, end, text: text.charAt(passage.inner.end - 1), lower: '', tag: isWhole ? 'quote' : 'noun', speech: undefined, passage })
    // The comma that American style puts inside the marks separates what stands outside them.
    if (!isWhole && text.charAt(passage.inner.end - 1) === ',') tokens.push({ ...COMMA, start: end, end })
    offset = end
  }
  pushWords(tokens, text, offset, span.end)
  if (isTitleCase(tokens)) return tokens.map(asInTitle)
  const [first, second] = tokens
  if (first && second && isNameInLy(first, second)) tokens[0] = { ...first, tag: 'name' }
  return tokens.map((token, index) => (isApproximation(tokens, index) ? { ...token, tag: 'adverb' } : token))
}

/** A headline with most of its words in capitals: “Beck Blasts Critics for Mocking Fast”. */
function isTitleCase(tokens: readonly Token[]): boolean {
  if (tokens.length > 40) return false
  const long = tokens.filter(({ text }) => text.length > 3 && isLetterAt(text, 0))
  return long.length > 3 && long.filter(({ text }) => isUpperAt(text, 0)).length * 10 > long.length * 8
}

/** In a headline a capital does not tell a name from a verb. */
function asInTitle(token: Token, index: number): Token {
  if (token.tag !== 'name' || index === 0 || !token.speech || token.speech.form === 'base') return token
  const { form } = token.speech
  return { ...token, tag: form === 'ing' ? 'ing' : form === 's' ? 'noun' : 'past' }
}

const APPROXIMATIONS = new Set(['about', 'around', 'over', 'under', 'nearly', 'roughly', 'between'])

/** “about a third of voters say”, “over 50 lawmakers said”: where a clause opens, such a word belongs to the number. */
function isApproximation(tokens: readonly Token[], index: number): boolean {
  if (!APPROXIMATIONS.has(tokens[index]!.lower)) return false
  const before = tokens[index - 1]
  const opens = before === undefined || ['comma', 'conjunction', 'that', 'subordinator', 'adverb', 'stop'].includes(before.tag)
  const next = tokens[index + 1]
  return opens && (next?.tag === 'number' || next?.lower === 'half' || (next?.tag === 'determiner' && tokens[index + 2]?.tag === 'number'))
}

/** “Kelly said”: a first word in -ly with a verb of speech after it is a name. */
function isNameInLy(first: Token, second: Token): boolean {
  return first.tag === 'adverb' && first.text.endsWith('ly') && isUpperAt(first.text, 0) && (second.speech !== undefined || second.tag === 'auxiliary')
}

const COMMA = { text: ',', lower: ',', tag: 'comma', speech: undefined, passage: undefined } as const

function pushWords(into: Token[], text: string, from: number, to: number): void {
  if (from >= to) return
  const piece = text.slice(from, to)
  let skip = -1
  forEachToken(piece, WORD(piece), (found, index, match) => {
    if (index < skip) return
    const isShort = match !== undefined && piece.charAt(index + found.length) === '.' && isAbbreviation(found)
    const word = isShort ? `${found}.` : found
    const start = from + index
    skip = index + word.length
    const split = match && (word.includes("'") || word.includes('’')) ? CONTRACTION.exec(word) : null
    if (split) {
      const middle = start + split[1]!.length
      into.push(token(split[1]!, start, middle, into))
      into.push(token(split[2]!, middle, start + word.length, into))
    } else {
      into.push(token(word, start, start + word.length, into))
    }
  })
}

function token(word: string, start: number, end: number, earlier: readonly Token[]): Token {
  const before = earlier.at(-1)
  const spelt = word.includes('’') ? word.toLowerCase().replaceAll('’', "'") : word.toLowerCase()
  const lower = spelt.endsWith('.') && isLetterAt(spelt, spelt.length - 2) ? spelt.slice(0, -1) : spelt
  const opens = before === undefined || before.tag === 'stop' || before.tag === 'colon' || (before.tag === 'quote' && before.text !== ',')
  const speech = speechVerbOf(lower)
  // “can reasonably campaign”: the verb after a modal, whatever adverb stands between.
  const governor = before?.tag === 'adverb' && earlier.at(-2)?.tag === 'modal' ? earlier.at(-2) : before
  return { start, end, text: word, lower, tag: tagOf(word, lower, opens, governor, speech), speech, passage: undefined }
}

/** “Mr”, “Sen” or an initial, whose full stop belongs to it. */
function isAbbreviation(word: string): boolean {
  if (!isUpperAt(word, 0)) return false
  return word.length === 1 || (word[1] === '-' && PARTY(word).test(word)) || words.ABBREVIATIONS.has(word.toLowerCase())
}

const PUNCTUATION: Readonly<Record<string, Tag>> = {
  ',': 'comma', ';': 'semicolon', ':': 'colon', '.': 'stop', '!': 'stop', '?': 'stop', '…': 'stop',
  '—': 'dash', '–': 'dash', '―': 'dash', '-': 'dash', '(': 'open', '[': 'open', ')': 'close', ']': 'close'
}

function tagOf(word: string, lower: string, opens: boolean, before: Token | undefined, speech: VerbForm | undefined): Tag {
  const mark = isLetterAt(word, 0) ? undefined : tagOfMark(word, lower, before)
  if (mark) return mark
  if (lower === "n't") return 'not'
  const closed = closedClass(word, lower, opens, before)
  if (closed) return closed
  if (!opens && isUpperAt(word, 0)) return 'name'
  return openClass(word, lower, opens, before, speech)
}

/** The tag of what opens with no letter, where that tells. */
function tagOfMark(word: string, lower: string, before: Token | undefined): Tag | undefined {
  const punctuation = PUNCTUATION[word]
  if (punctuation) return punctuation
  if (word.startsWith('--')) return 'dash'
  if (word.startsWith('..')) return 'stop'
  if (isFigureAt(word, '$€£¥'.includes(word.charAt(0)) ? 1 : 0)) return /[-‐‑]\p{L}/u.test(word) ? 'noun' : 'number'
  if (lower === "'s") return isGenitive(before) ? 'genitive' : 'auxiliary'
  return lower === "'" && before?.lower.endsWith('s') ? 'genitive' : undefined
}

/** After a pronoun, “there”, “that” or “who”, ’s is a verb. */
function isGenitive(before: Token | undefined): boolean {
  if (!before) return false
  return !/^(?:he|she|it|that|there|here|who|what|where|how|let)$/.test(before.lower)
}

/** Closed classes by word; what comes first wins. */
const CLOSED = new Map<string, Tag>()
for (const [list, tag] of [
  [words.POSSESSIVES, 'possessive'],
  [['that'], 'that'],
  [words.RELATIVES, 'relative'],
  [words.PERSONAL_PRONOUNS, 'pronoun'],
  [words.OBJECT_PRONOUNS, 'object'],
  [words.DETERMINERS, 'determiner'],
  [['to'], 'to'],
  [words.BE, 'auxiliary'],
  [words.HAVE, 'auxiliary'],
  [words.DO, 'auxiliary'],
  [words.MODALS, 'modal'],
  [['not', 'never'], 'not'],
  [['hardly', 'scarcely'], 'not'],
  [['none', 'nobody', 'neither'], 'pronoun'],
  [words.CONJUNCTIONS, 'conjunction'],
  [words.PREPOSITIONS, 'preposition'],
  [words.SUBORDINATORS, 'subordinator'],
  [words.PRONOUNS, 'pronoun'],
  [words.NUMBER_WORDS, 'number'],
  [words.ADVERBS, 'adverb']
] as const) {
  for (const word of list) if (!CLOSED.has(word)) CLOSED.set(word, tag)
}

function closedClass(word: string, lower: string, opens: boolean, before: Token | undefined): Tag | undefined {
  const tag = CLOSED.get(lower)
  if (lower === 'to' && before?.lower === 'according') return 'preposition'
  // “who once called it”, “has since said”: no conjunction where a clause is already under way.
  if ((lower === 'once' || lower === 'since') && (before?.tag === 'relative' || before?.tag === 'auxiliary' || before?.tag === 'pronoun')) return 'adverb'
  if (word === 'US' || (word === 'This' && before?.tag === 'name')) return 'name'
  if (tag === undefined || opens || word === lower) return tag
  // Within a sentence “May”, “Will” and “US” are names.
  if (tag === 'modal' && before?.tag !== 'comma') return 'name'
  return (tag === 'object' || tag === 'pronoun') && word.length > 1 && word === word.toUpperCase() ? 'name' : tag
}

/** Nouns and adjectives in -ly. */
const NOT_ADVERBS = new Set(
  `family rally ally italy reply supply july assembly monopoly bully daily weekly monthly lonely lovely likely unlikely lively timely
  homely comely rely belly jelly kelly`.split(/\s+/)
)

function openClass(word: string, lower: string, opens: boolean, before: Token | undefined, speech: VerbForm | undefined): Tag {
  if (lower.endsWith('ly') && lower.length > 4 && !NOT_ADVERBS.has(lower)) return 'adverb'
  if (opens && !speech && isUpperAt(word, 0)) return lower.endsWith('ing') && lower.length > 5 ? 'ing' : 'name'
  if (speech && speech.form !== 'base' && speech.form !== 's') return speech.form === 'ing' ? 'ing' : 'past'
  if (words.FINITE_VERBS.has(lower)) return 'verb'
  if (words.PARTICIPLES.has(lower)) return 'past'
  if (lower.endsWith('ing') && lower.length > 4 && !/(?:^bring|^cling|^sting|^swing|^fling|thing|morning|evening|spring|string|king|building|meeting|ceiling)$/.test(lower)) return 'ing'
  if (lower.endsWith('ed') && lower.length > 3 && lower.at(-3) !== 'e' && !/(?:hundred|sacred|breed|speed|^bed|^red|^shed)$/.test(lower)) return 'past'
  if (before?.tag === 'to' && isLowerAt(word, 0) && !/(?:s|^people|^police|^men|^women|^data|^information|^research)$/.test(lower)) return 'verb'
  if (before?.tag === 'modal' || (before?.tag === 'not' && /^(?:do|did|does|n't)/.test(before.lower))) return 'verb'
  return 'noun'
}
