import type { Span } from '../document.ts'

/**
 * A text as search compares it: without case and accents, with apostrophes, quotation marks and hyphens of one form,
 * and with the way back from every place in it to the source.
 */
export interface FoldedText {
  readonly source: string
  readonly text: string
  /** Where the two differ in length, in text order. Everything between two cells maps unit by unit. */
  readonly cells: readonly Cell[]
}

/** `[start, end)` of the folded text stands for `[from, to)` of the source, as a whole and not in parts. */
interface Cell {
  readonly start: number
  readonly end: number
  readonly from: number
  to: number
}

export interface FoldOptions {
  /** Leave capitals as they are. */
  readonly keepCase?: boolean
  /** Leave accents as they are. */
  readonly keepAccents?: boolean
}

const NON_ASCII = /[^\0-\x7f]+/g
/** Marks that readers leave out: accents, vowel points. Not those that make another letter (Indic, Thai, kana). */
const ACCENTS = /(?![\u3099\u309A])(?=\p{Script=Inherited})\p{M}|[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/gu

/** What NFKD leaves whole although readers type it plainly, and marks that stand for one another. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...each('‘’‛ʼ＇′´', "'"),
  ...each('“”„‟«»＂″', '"'),
  ...each('‐‑', '-'),
  ...each('\u00AD\u2060\uFEFF', ''),
  ...Object.entries({ ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i' }),
  ...Object.entries({ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ß: 'ss', ẞ: 'SS' })
])

function each(characters: string, plain: string): [string, string][] {
  return Array.from(characters, (character) => [character, plain])
}

type Cache = Map<string, string>

const PLAIN_CACHES: readonly [accents: Cache, plain: Cache] = [new Map(), new Map()]
const CASED_CACHES: readonly [accents: Cache, plain: Cache] = [new Map(), new Map()]

/** One character (code point) as search compares it; empty where it does not count at all. */
export function foldCharacter(character: string, options: FoldOptions = {}): string {
  const cache = cacheFor(options)
  const known = cache.get(character)
  if (known !== undefined) return known
  const folded = computeFold(character, options)
  cache.set(character, folded)
  return folded
}

function cacheFor({ keepCase = false, keepAccents = false }: FoldOptions): Cache {
  return (keepCase ? CASED_CACHES : PLAIN_CACHES)[keepAccents ? 0 : 1]
}

function computeFold(character: string, { keepCase = false, keepAccents = false }: FoldOptions): string {
  if (keepAccents && /[\p{L}\p{M}]/u.test(character)) return keepCase ? character : character.toLowerCase()
  const plain = PLAIN.get(character) ?? character.normalize('NFKD').replace(ACCENTS, '').normalize('NFC')
  return keepCase ? plain : Array.from(plain, foldCase).join('')
}

/** By way of the capital, so that ς is σ; one letter at a time, so that a last Σ is no ς. */
function foldCase(character: string): string {
  return Array.from(character.toUpperCase(), (capital) => capital.toLowerCase()).join('')
}

/** Folds a whole text. Linear in its length; plain ASCII costs next to nothing. */
export function foldText(source: string, options: FoldOptions = {}): FoldedText {
  const ascii = (from: number, to: number): string => {
    const piece = source.slice(from, to)
    return options.keepCase ? piece : piece.toLowerCase()
  }
  const cells: Cell[] = []
  const cache = cacheFor(options)
  let text = ''
  let done = 0
  for (const { 0: run, index } of source.matchAll(NON_ASCII)) {
    text += ascii(done, index)
    done = index
    for (const character of run) {
      const folded = cache.get(character) ?? foldCharacter(character, options)
      const to = done + character.length
      if (folded === '') attach(cells, source, text.length, done, to)
      else if (folded.length !== character.length) {
        cells.push({ start: text.length, end: text.length + folded.length, from: done, to })
      }
      text += folded
      done = to
    }
  }
  return { source, text: text + ascii(done, source.length), cells }
}

/** Gives what folding drops to the character before it, so that a span over that one covers its accents too. */
function attach(cells: Cell[], source: string, length: number, from: number, to: number): void {
  const last = cells.at(-1)
  if (last?.end === length) last.to = to
  else {
    const width = from === 0 ? 0 : widthBefore(source, from)
    cells.push({ start: length - width, end: length, from: from - width, to })
  }
}

function widthBefore(text: string, offset: number): number {
  return offset > 1 && text.codePointAt(offset - 2)! > 0xffff ? 2 : 1
}

/** The folded form of a few words, for comparing. */
export function fold(words: string, options: FoldOptions = {}): string {
  return foldText(words, options).text
}

/**
 * Where `[start, end)` of the folded text stands in the source, or `undefined` where it begins or ends inside what
 * is one character there (half of `ß`, half of an emoji). The span covers the accents of its last letter.
 */
export function sourceSpan(folded: FoldedText, start: number, end: number): Span | undefined {
  const from = sourceOffset(folded, start)
  const to = sourceOffset(folded, end)
  if (from === undefined || to === undefined) return undefined
  return splitsPair(folded.source, from) || splitsPair(folded.source, to) ? undefined : { start: from, end: to }
}

function sourceOffset({ cells }: FoldedText, offset: number): number | undefined {
  const cell = cells.length === 0 ? undefined : lastCellAt(cells, offset)
  if (!cell) return offset
  if (offset >= cell.end) return cell.to + (offset - cell.end)
  return offset === cell.start ? cell.from : undefined
}

function lastCellAt(cells: readonly Cell[], offset: number): Cell | undefined {
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return cells[low - 1]
}

function splitsPair(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff && text.codePointAt(offset - 1)! > 0xffff
}
