import type { Block, SourceDocument, Span } from '../../document.ts'
import { forEachToken, isDigitAt, isLowerAt, isUpperAt, letterPattern } from '../../letters.ts'
import type { Sentence } from '../sentences.ts'
import { isCommonWord } from './words/common.ts'
import { isDemonym, placeRank } from './words/places.ts'
import { foldName } from './words/word-set.ts'

/** How a word is written; `initial` is one letter with a full stop, `acronym` several capitals. */
export type Shape = 'lower' | 'capital' | 'acronym' | 'initial' | 'number'

/** A word of the running text, without its possessive ending. */
export interface Token extends Span {
  readonly text: string
  /** Lower case, without marks: see {@link foldName}. */
  readonly folded: string
  readonly shape: Shape
  /** What stands between the word before and this one; a possessive ending is part of it. Starts of blocks have `\n\n`. */
  readonly gap: string
  /** Whether a capital here says nothing: start of a sentence or quotation, headline, text in capitals. */
  readonly ambiguous: boolean
  /** Whether the words around it are all in capitals. */
  readonly shouted: boolean
  /** Whether a possessive ending follows. */
  readonly possessive: boolean
  /** How the text writes this word: the same object for all its tokens. */
  readonly usage: Readonly<Usage>
}

/** How often a word stands in the text in lower case, and with a capital where that tells something. */
interface Usage {
  lower: number
  capital: number
}

type Form = Pick<Token, 'text' | 'folded' | 'shape'> & { readonly usage: Usage }

const WORD = letterPattern(String.raw`(?:\p{Lu}\.){2,}|(?<=\()\p{Lu}{1,4}(?=-\p{Lu}[\p{Ll}.])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’‘&-]|\.(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`, 'g')
const POSSESSIVE = /['’‘][sS]$/
const OPENING = /(?:^|[\s(\[—–_-])(?:["“‘`«„']|``|'')+$/
const SENTENCE_GAP = /[.!?…:;]["”’'»)\]]*\s|\n\s*\n|[—–]|(?:^|\s)(?:_|--?)\s|[•*]/

/** Abbreviations whose full stop belongs to them. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev hon fr gen lt col maj capt sgt cpl pvt adm cmdr brig sen sens rep reps gov govs st mt ft jr sr inc corp co cos ltd bros no
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que
  messrs det supt insp atty bhd jan feb mar apr jun jul aug sept oct nov dec mme univ dept assn`.split(/\s+/)
)

/** The words of every block, in text order. Linear in the length of the text. */
export function tokenise(document: SourceDocument, sentences: readonly Sentence[]): readonly Token[] {
  const tokeniser = new Tokeniser(document, sentences)
  for (const block of document.blocks) tokeniser.add(block)
  return tokeniser.tokens
}

class Tokeniser {
  readonly tokens: Token[] = []
  readonly #text: string
  readonly #starts: ReadonlySet<number>
  readonly #bodyStart: number | undefined
  readonly #forms = new Map<string, Form>()
  readonly #usages = new Map<string, Usage>()

  constructor({ text, dateline }: SourceDocument, sentences: readonly Sentence[]) {
    this.#text = text
    this.#starts = new Set(sentences.map((sentence) => sentence.start))
    this.#bodyStart = dateline?.end
  }

  add(block: Block): void {
    const words = this.#text.slice(block.start, block.end)
    const shouting = shoutedRanges(words, block.start)
    const headline = isHeadline(words, block)
    let last = -1
    let range = 0
    const push = (raw: string, start: number): void => {
      while (range < shouting.length && shouting[range]!.end <= start) range++
      const shouted = (shouting[range]?.start ?? Infinity) <= start
      last = this.#push(raw, { start, gap: this.#gap(last, start), shouted, headline })
    }
    forEachToken(words, WORD(words), (word, index, match) => {
      const start = block.start + index
      if (!match) push(word, start)
      else for (const [from, raw] of pieces(word)) push(raw, start + from)
    })
  }

  #gap(last: number, start: number): string {
    if (last < 0) return '\n\n'
    return start === last + 1 && this.#text[last] === ' ' ? ' ' : this.#text.slice(last, start)
  }

  /** Adds a word and returns where it ends. */
  #push(raw: string, { start, gap, shouted, headline }: Place): number {
    const { text, folded, shape, usage } = this.#formOf(trimmedWord(raw, start, this.#text, this.#starts))
    const opens = gap !== '-' && (gap === '\n\n' || this.#starts.has(start) || (gap !== ' ' && startsAnew(gap)) || this.#bodyStart === start)
    const ambiguous = opens || headline || shouted
    if (shape === 'lower') usage.lower++
    else if (!ambiguous) usage.capital++
    const end = start + text.length
    this.tokens.push({ start, end, text, folded, shape, gap, ambiguous, shouted, possessive: isPossessive(this.#text, end), usage })
    return end
  }

  #formOf(text: string): Form {
    const known = this.#forms.get(text)
    if (known !== undefined) return known
    const folded = foldName(text)
    const usage = this.#usages.get(folded) ?? { lower: 0, capital: 0 }
    this.#usages.set(folded, usage)
    const form: Form = { text, folded, shape: shapeOf(text), usage }
    this.#forms.set(text, form)
    return form
  }
}

interface Place {
  readonly start: number
  readonly gap: string
  readonly shouted: boolean
  readonly headline: boolean
}

/** “Moscow-backed” is the name and an adjective; “Kim Jong-il” and “Guinea-Bissau” stay whole. */
function pieces(word: string): readonly (readonly [from: number, word: string])[] {
  const dash = word.lastIndexOf('-')
  if (dash < 0) return [[0, word]]
  if (dash === 1 && /^[RDI]-[A-Z]/.test(word)) return [[0, word.slice(0, 1)], [2, word.slice(2)]]
  if (dash < 2 || word.length > 60 || !isUpperAt(word, 0)) return [[0, word]]
  const rest = word.slice(dash + 1)
  if (isNationPart(foldName(word.slice(0, dash))) && isNationPart(foldName(rest))) return [[0, word.slice(0, dash)], [dash + 1, rest]]
  const isWord = isLowerAt(rest, 0) && !SYLLABLES.has(rest) && isCommonWord(rest)
  return isWord || isDigitAt(rest, 0) ? [[0, word.slice(0, dash)], [dash + 1, rest]] : [[0, word]]
}

function isNationPart(folded: string): boolean {
  return isDemonym(folded) || placeRank(folded) === 'nation'
}

/** English words that are also the second syllable of a Korean or Chinese given name. */
const SYLLABLES = new Set(['moon', 'young', 'sun', 'hung', 'men', 'sing', 'song', 'king', 'wing', 'long', 'hong', 'ling', 'bin'])

/** Whether what stands before a word makes its capital a matter of course. */
function startsAnew(gap: string): boolean {
  const tail = gap.length > 12 ? gap.slice(-12) : gap
  return SENTENCE_GAP.test(tail) || OPENING.test(tail)
}

/** The word without a possessive ending, with the full stop of an abbreviation or initial. */
function trimmedWord(raw: string, start: number, text: string, starts: ReadonlySet<number>): string {
  const last = raw.charCodeAt(raw.length - 1)
  if ((last === LOWER_S || last === UPPER_S) && POSSESSIVE.test(raw)) return raw.slice(0, -2)
  const after = start + raw.length + 1
  const dotted = text[after - 1] === '.' && !(endsName(raw) && starts.has(after + 1)) && takesFullStop(raw, text, after)
  return dotted ? `${raw}.` : raw
}

const LOWER_S = 0x73
const UPPER_S = 0x53

/** Titles that are syllables of Asian names as well, as in “Hun Sen.” */
function endsName(word: string): boolean {
  return word === 'Sen' || word === 'Gen' || word === 'Ho' || word === 'Co'
}

function takesFullStop(word: string, text: string, after: number): boolean {
  if (!isUpperAt(word, 0)) return false
  if (word.length === 1) return isUpperAt(text, skipInitials(text, after))
  if (word.length === 3 && word[1] === '.') return isUpperAt(word, 2)
  return word.length < 7 && ABBREVIATIONS.has(word.toLowerCase())
}

/** Index of what follows the spaces and full stops at `after`, within a line's indentation. */
function skipInitials(text: string, after: number): number {
  let index = after
  while (index < after + 12 && ' .,\n\t'.includes(text.charAt(index)) && index < text.length) index++
  return index
}

function isPossessive(text: string, end: number): boolean {
  const mark = text[end]
  return (mark === "'" || mark === '’' || mark === '‘') && (/^[sS]\b/.test(text.slice(end + 1, end + 3)) || /^s$/i.test(text[end - 1] ?? ''))
}

function shapeOf(word: string): Shape {
  if (isDigitAt(word, 0)) return 'number'
  if (!isUpperAt(word, 0)) return opensSmall(word) ? 'capital' : 'lower'
  if (word.length === 2 && word[1] === '.') return 'initial'
  return word.length > 1 && isAllCapitals(word) ? 'acronym' : 'capital'
}

/** “al-Assad”, “d'Estaing”, “iPhone”. */
function opensSmall(word: string): boolean {
  const prefix = SMALL_PREFIX.exec(word)
  if (prefix !== null) return isUpperAt(word, prefix[0].length)
  return isLowerAt(word, 0) && (isUpperAt(word, 1) || (isLowerAt(word, 1) && isUpperAt(word, 2)))
}

const SMALL_PREFIX = /^(?:al|el|ad|ar|as|ash|an|bin|d|l|de)['’-]/

/** Capitals with digits, hyphens and “&” among them, or each with its full stop. */
function isAllCapitals(word: string): boolean {
  for (let index = 1; index < word.length; index++) {
    const isMark = word[index] === '.' ? word.includes('.', 1) && word[1] === '.' : word[index] === '&' || word[index] === '-'
    if (!isMark && !isUpperAt(word, index) && !isDigitAt(word, index)) return false
  }
  return true
}

/** Stretches of at least three words in capitals, as in headlines of the wires and in shouted text. */
function shoutedRanges(words: string, offset: number): Span[] {
  const ranges: Span[] = []
  for (const match of words.matchAll(SHOUTED)) {
    const count = match[0].match(/[A-Z]{2,}/g)?.length ?? 0
    if (count >= 4) ranges.push({ start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return ranges
}

const SHOUTED = /[A-Z]{2,}(?:[^A-Za-z]{1,8}(?:[A-Z]+\b|[A-Z]\.))*/g

/** Whether nearly every longer word has a capital, as in a title-case headline. */
function isHeadline(words: string, block: Block): boolean {
  if (block.kind !== 'heading' && words.length > 160) return false
  const longer = words.match(/[A-Za-zÀ-ž]{4,}/g) ?? []
  if (longer.length < 4) return false
  return longer.filter((word) => isUpperAt(word, 0)).length >= longer.length * 0.8
}
