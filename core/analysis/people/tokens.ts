import type { Block, SourceDocument, Span } from '../../document.ts'
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
}

const WORD = /(?:\p{Lu}\.){2,}|(?<=\()\p{Lu}{1,4}(?=-\p{Lu}[\p{Ll}.])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’‘&-]|\.(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const POSSESSIVE = /['’‘][sS]$/u
const OPENING = /(?:^|[\s(\[—–_-])(?:["“‘`«„']|``|'')+$/u
const SENTENCE_GAP = /[.!?…:;]["”’'»)\]]*\s|\n\s*\n|[—–]|(?:^|\s)(?:_|--?)\s|[•*]/u

/** Abbreviations whose full stop belongs to them. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev hon fr gen lt col maj capt sgt cpl pvt adm cmdr brig sen sens rep reps gov govs st mt ft jr sr inc corp co cos ltd bros no
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que
  messrs det supt insp atty bhd jan feb mar apr jun jul aug sept oct nov dec mme univ dept assn`.split(/\s+/)
)

/** The words of every block, in text order. Linear in the length of the text. */
export function tokenise(document: SourceDocument, sentences: readonly Sentence[]): readonly Token[] {
  const starts = new Set(sentences.map((sentence) => sentence.start))
  return document.blocks.flatMap((block) => tokensOfBlock(document, block, starts))
}

function tokensOfBlock(document: SourceDocument, block: Block, starts: ReadonlySet<number>): Token[] {
  const words = document.text.slice(block.start, block.end)
  const shouting = shoutedRanges(words, block.start)
  const headline = isHeadline(words, block)
  const tokens: Token[] = []
  let last = block.start
  let shoutIndex = 0
  for (const match of words.matchAll(WORD)) {
    for (const [from, raw] of pieces(match[0])) {
      const span = trimmedWord(raw, block.start + match.index + from, document.text, starts)
      while (shoutIndex < shouting.length && shouting[shoutIndex]!.end <= span.start) shoutIndex++
      const shouted = (shouting[shoutIndex]?.start ?? Infinity) <= span.start
      const gap = tokens.length === 0 ? '\n\n' : document.text.slice(last, span.start)
      const opens = gap !== '-' && (gap === '\n\n' || starts.has(span.start) || startsAnew(gap) || document.dateline?.end === span.start)
      tokens.push({
        ...span,
        folded: foldName(span.text),
        shape: shapeOf(span.text),
        gap,
        ambiguous: opens || headline || shouted,
        shouted,
        possessive: isPossessive(document.text, span.end)
      })
      last = span.end
    }
  }
  return tokens
}

/** “Moscow-backed” is the name and an adjective; “Kim Jong-il” and “Guinea-Bissau” stay whole. */
function pieces(word: string): readonly (readonly [from: number, word: string])[] {
  const dash = word.lastIndexOf('-')
  if (dash === 1 && /^[RDI]-\p{Lu}/u.test(word)) return [[0, word.slice(0, 1)], [2, word.slice(2)]]
  if (dash < 2 || word.length > 60 || !/^\p{Lu}/u.test(word)) return [[0, word]]
  const rest = word.slice(dash + 1)
  if (isNationPart(foldName(word.slice(0, dash))) && isNationPart(foldName(rest))) return [[0, word.slice(0, dash)], [dash + 1, rest]]
  const isWord = /^\p{Ll}/u.test(rest) && !SYLLABLES.has(rest) && isCommonWord(rest)
  return isWord || /^\p{N}/u.test(rest) ? [[0, word.slice(0, dash)], [dash + 1, rest]] : [[0, word]]
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

/** Possessive endings are cut off; the full stop of an abbreviation or initial is taken in. */
function trimmedWord(raw: string, start: number, text: string, starts: ReadonlySet<number>): Span & { text: string } {
  const word = raw.replace(POSSESSIVE, '')
  const after = start + word.length + 1
  const dotted = word === raw && text[after - 1] === '.' && !(endsName(word) && starts.has(after + 1)) && takesFullStop(word, text, after)
  const end = start + word.length + (dotted ? 1 : 0)
  return { start, end, text: text.slice(start, end) }
}

/** Titles that are syllables of Asian names as well, as in “Hun Sen.” */
function endsName(word: string): boolean {
  return word === 'Sen' || word === 'Gen' || word === 'Ho' || word === 'Co'
}

function takesFullStop(word: string, text: string, after: number): boolean {
  if (word.length === 1) return /\p{Lu}/u.test(word) && /^[\s.]*\p{Lu}|^,? ?\p{Lu}/u.test(text.slice(after, after + 12))
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return true
  return /^\p{Lu}/u.test(word) && word.length < 7 && ABBREVIATIONS.has(word.toLowerCase())
}

function isPossessive(text: string, end: number): boolean {
  const mark = text[end]
  return (mark === "'" || mark === '’' || mark === '‘') && (/^[sS]\b/.test(text.slice(end + 1, end + 3)) || /^s$/i.test(text[end - 1] ?? ''))
}

function shapeOf(word: string): Shape {
  if (/^\p{N}/u.test(word)) return 'number'
  if (/^\p{Lu}\.$/u.test(word)) return 'initial'
  if (/^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(word) && word.length > 2) return 'acronym'
  if (/^\p{Lu}[\p{Lu}\p{N}&]+(?:-[\p{Lu}\p{N}]+)*$/u.test(word)) return 'acronym'
  if (/^\p{Lu}/u.test(word) || /^(?:al|el|ad|ar|as|ash|an|bin|d|l|de)['’-]\p{Lu}/u.test(word)) return 'capital'
  return /^\p{Ll}{1,2}\p{Lu}/u.test(word) ? 'capital' : 'lower'
}

/** Stretches of at least three words in capitals, as in headlines of the wires and in shouted text. */
function shoutedRanges(words: string, offset: number): Span[] {
  const ranges: Span[] = []
  for (const match of words.matchAll(/\p{Lu}{2,}(?:[^\p{L}]{1,8}(?:\p{Lu}+\b|\p{Lu}\.))*/gu)) {
    const count = match[0].match(/\p{Lu}{2,}/gu)?.length ?? 0
    if (count >= 4) ranges.push({ start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return ranges
}

/** Whether nearly every longer word has a capital, as in a title-case headline. */
function isHeadline(words: string, block: Block): boolean {
  if (block.kind !== 'heading' && words.length > 160) return false
  const longer = words.match(/\p{L}{4,}/gu) ?? []
  if (longer.length < 4) return false
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length >= longer.length * 0.8
}
