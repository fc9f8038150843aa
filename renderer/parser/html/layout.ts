import type { BlockWords } from '#core/import/blocks.ts'
import type { BlockKind } from '#core/document.ts'
import { isNeverShown, isParting, plainText, type Flows, type Piece } from './flows.ts'
import { isDataTable } from './tables.ts'

/** What the blocks inside an element are. */
interface Setting {
  readonly kind: BlockKind
  readonly level?: number
  /** In a table, cells and rows do not end the block. */
  readonly table?: true
  /** Line ends and spaces count. */
  readonly pre?: true
}

/** What stands between two pieces of text; the later in this list wins. */
const BREAKS = ['', ' ', '\t', '\n'] as const
type Break = (typeof BREAKS)[number]

export interface LaidOut {
  readonly parts: readonly BlockWords[]
  /** The pieces whose words are in the parts. */
  readonly kept: ReadonlySet<Piece>
}

/** Lays out the text under `root` in blocks, as far as `keeps` says. */
export function layOut(root: Element, { pieceOf }: Flows, keeps: (piece: Piece) => boolean, beat: () => void): LaidOut {
  const parts: BlockWords[] = []
  const kept = new Set<Piece>()
  let text = ''
  let setting: Setting = { kind: 'paragraph' }
  let pending: Break = ''
  let last: Piece | undefined
  /** The last piece with words, whatever block it went to. */
  let worded: Piece | undefined

  const flush = (): void => {
    const { kind, level } = setting
    if (/\S/.test(text)) parts.push({ kind, level, text: setting.pre ? text : text.replace(/ *([\n\t]) */g, '$1').replace(/ {2,}/g, ' ') })
    text = ''
    pending = ''
    last = undefined
  }
  const part = (mark: Break): void => {
    if (BREAKS.indexOf(mark) > BREAKS.indexOf(pending)) pending = mark
  }
  const add = (node: Node): void => {
    const piece = pieceOf.get(node)
    if (!piece || !keeps(piece)) return
    kept.add(piece)
    if (last && !meet(last, piece)) part(' ')
    const words = plainText(node.nodeValue ?? '').replaceAll('\u00A0', ' ')
    const plain = setting.pre ? words : words.replace(/[\t\n\f\r ]+/g, ' ')
    if (!/\S/.test(plain)) part(' ')
    else {
      if (text === '') takeUp(piece)
      text += (text === '' ? '' : pending) + plain
      pending = ''
      worded = piece
    }
    last = piece
  }
  /** What stood in one line of the page goes on in its block, though Readability may have made two of it. */
  const takeUp = (piece: Piece): void => {
    const before = parts.at(-1)
    if (!before || !worded || worded.flow !== piece.flow || worded.end > piece.start || before.kind !== setting.kind || setting.table) return
    parts.pop()
    text = before.text
    pending = meet(worded, piece) ? '' : ' '
  }
  const visit = (parent: Element): void => {
    beat()
    let lines = 0
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!(node instanceof Element)) {
        if (node.nodeType !== Node.COMMENT_NODE) add(node)
        if (/\S/.test(node.nodeValue ?? '')) lines = 0
        continue
      }
      if (isNeverShown(node)) continue
      lines = node.localName === 'br' ? lines + 1 : 0
      if (lines === 2 && !setting.table) flush()
      else if (lines > 0) part('\n')
      else element(node)
    }
  }
  const element = (node: Element): void => {
    const before = setting
    const inner = settingIn(node, before)
    if (before.table && inner.table) part(breakBefore(node))
    else if (isParting(node) || inner !== before) flush()
    setting = inner
    visit(node)
    if (before.table && inner.table) part(isParting(node) ? ' ' : '')
    else if (isParting(node) || inner !== before) flush()
    setting = before
  }
  visit(root)
  flush()
  return { parts, kept }
}

function breakBefore(partOfTable: Element): Break {
  switch (partOfTable.localName) {
    case 'tr':
    case 'caption':
    case 'tbody':
      return '\n'
    case 'td':
    case 'th':
      return '\t'
    default:
      return isParting(partOfTable) ? ' ' : ''
  }
}

/** Whether two pieces are of one flow, with nothing between them that parts words. */
function meet(a: Piece, b: Piece): boolean {
  return a.flow === b.flow && a.end <= b.start && !/[^\p{L}\p{M}\p{N}]/u.test(a.flow.text.slice(a.end, b.start))
}

function settingIn(element: Element, around: Setting): Setting {
  if (around.table) return around
  const name = element.localName
  const heading = /^h([1-6])$/.exec(name)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  switch (name) {
    case 'li':
    case 'dt':
    case 'dd':
      return { kind: 'list-item' }
    case 'blockquote':
      return { kind: 'quote' }
    case 'figcaption':
    case 'caption':
      return { kind: 'credit' }
    case 'pre':
      return { ...around, pre: true }
    case 'table':
      return isDataTable(element) ? { kind: 'table', table: true } : around
    default:
      return around
  }
}
