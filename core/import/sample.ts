/** Characters of a sample. */
const LONGEST = 160
const BETWEEN = ' … '
/** Characters of a piece that are looked at. */
const LOOK = 1000

/**
 * Something of what was left out, for the reader to recognise it: all of `pieces` where they are short, else the
 * beginnings of the first, the middle and the last of them. What comes again and again is told once.
 */
export function sampleOf(pieces: readonly string[]): string {
  const all = [...new Set(pieces.map((piece) => piece.slice(0, LOOK).replace(/\s+/g, ' ').trim()))].filter((piece) => piece !== '')
  const chosen = lengthOf(all) <= LONGEST ? all : [...new Set([0, all.length >> 1, all.length - 1])].map((index) => all[index]!)
  const share = Math.floor((LONGEST + BETWEEN.length) / chosen.length) - BETWEEN.length
  const last = chosen.at(-1) ?? ''
  const shown = chosen.map((piece) => (lengthOf(chosen) <= LONGEST ? piece : beginningOf(piece, share))).join(BETWEEN)
  return shown.endsWith(last) ? shown : `${shown}…`
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, { length }) => sum + BETWEEN.length + length, -BETWEEN.length)
}

/** As many whole words as there is room for, or as much of the first. */
function beginningOf(piece: string, room: number): string {
  if (piece.length <= room) return piece
  const space = piece.lastIndexOf(' ', room)
  return piece.slice(0, space > room / 2 ? space : room).replace(/[\uD800-\uDBFF]$/, '')
}
