/*
 * A slow, obvious scan, written apart from the program's: each character is folded by itself, and at every place of
 * the text the query is tried anew.
 */

interface Cell {
  readonly folded: string
  readonly start: number
  end: number
  readonly word: boolean
}

const SPECIAL: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '\u00AD': '',
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  ς: 'σ',
  ı: 'i'
}

function foldOne(character: string): string {
  const special = SPECIAL[character]
  if (special !== undefined) return special
  const plain = character.normalize('NFKD').replace(/[\u0300-\u036f\ufe00-\ufe0f\u064b-\u065f]/gu, '')
  return plain.normalize('NFC').toLowerCase()
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  let at = 0
  for (const character of text) {
    const folded = foldOne(character)
    const end = at + character.length
    if (folded !== '') cells.push({ folded, start: at, end, word: /[\p{L}\p{M}\p{Nd}\p{Nl}]/u.test(character) })
    else if (cells.length > 0) cells.at(-1)!.end = end
    at = end
  }
  return cells
}

/** All places where `words` stand, spaces standing for any white space; each begins after the one before it ended. */
export function scan(text: string, words: string, wholeWord: boolean): { start: number; end: number }[] {
  const cells = cellsOf(text)
  const asked = cellsOf(words).map((cell) => cell.folded).join('').trim()
  const found: { start: number; end: number }[] = []
  for (let from = 0; asked !== '' && from < cells.length; ) {
    const to = endOfMatch(cells, from, asked)
    const stands = to !== -1 && (!wholeWord || (isEdge(cells, from) && isEdge(cells, to)))
    if (stands) found.push({ start: cells[from]!.start, end: cells[to - 1]!.end })
    from = stands ? to : from + 1
  }
  return found
}

function endOfMatch(cells: readonly Cell[], from: number, asked: string): number {
  let rest = asked
  let at = from
  while (rest !== '') {
    const cell = cells[at]
    if (!cell) return -1
    if (/^\s/.test(rest) && /^\s+$/.test(cell.folded)) {
      while (cells[at] && /^\s+$/.test(cells[at]!.folded)) at++
      rest = rest.trimStart()
    } else {
      if (!rest.startsWith(cell.folded)) return -1
      rest = rest.slice(cell.folded.length)
      at++
    }
  }
  return at
}

function isEdge(cells: readonly Cell[], at: number): boolean {
  return !(cells[at - 1]?.word && cells[at]?.word)
}
