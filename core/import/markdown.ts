import { lexer, type Token, type Tokens } from 'marked'
import type { BlockKind } from '../document.ts'
import { documentFromBlocks, type BlockWords } from './blocks.ts'
import { takeFrontMatter } from './front-matter.ts'
import { countWords, type Dropped, type Imported } from './imported.ts'
import { sampleOf } from './sample.ts'
import { decodeText, normaliseText } from './text.ts'

/** What the blocks inside another are, and what was left out of them so far. */
interface Setting {
  readonly kind: BlockKind
  readonly pictures: string[]
}

/**
 * Imports a Markdown file: its words, in blocks, without the marks. Links are their words, pictures are left out and
 * counted, and the front matter is what the document declares of itself.
 * @throws {BriefingError} `not-text` as {@link decodeText}
 */
export function importMarkdown(bytes: Uint8Array, fileName: string): Imported {
  const { metadata, rest } = takeFrontMatter(normaliseText(decodeText(bytes, fileName)))
  const pictures: string[] = []
  const parts = blocksOf(lexer(rest), { kind: 'paragraph', pictures })
  const document = documentFromBlocks(parts, metadata.language)
  const words = pictures.reduce((sum, alt) => sum + countWords(alt), 0)
  const dropped: Dropped[] = pictures.length === 0 ? [] : [{ kind: 'image', items: pictures.length, words, sample: sampleOf(pictures) }]
  const wordsOut = countWords(document.text)
  const wordsIn = parts.reduce((sum, { text }) => sum + countWords(text), words)
  const loss = { wordsIn, wordsOut, wordsAdded: 0, blocksIn: parts.length, blocksOut: document.blocks.length, dropped, notes: [] }
  return { mediaType: 'text/markdown', document, metadata, loss }
}

function blocksOf(tokens: readonly Token[], setting: Setting): BlockWords[] {
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic, setting))
}

function blockOf(token: Tokens.Generic, setting: Setting): BlockWords[] {
  const { kind } = setting
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, text: inline(token.tokens ?? [], setting) }]
    case 'code':
      return [{ kind, text: (token as Tokens.Code).text }]
    case 'html':
      return [{ kind, text: withoutTags((token as Tokens.HTML).text) }]
    case 'blockquote':
      return blocksOf(token.tokens ?? [], { ...setting, kind: 'quote' })
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => blocksOf(item.tokens, { ...setting, kind: 'list-item' }))
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const text = [header, ...rows].map((row) => row.map((cell) => inline(cell.tokens, setting).replaceAll('\n', ' ')).join('\t')).join('\n')
      return [{ kind: 'table', text }]
    }
    case 'paragraph':
    case 'text':
      return [{ kind, text: inline(token.tokens ?? [token], setting) }]
    default:
      return []
  }
}

/** The words of what stands in a line. */
function inline(tokens: readonly Token[], setting: Setting): string {
  return tokens.map((token) => wordsOf(token as Tokens.Generic, setting)).join('')
}

function wordsOf(token: Tokens.Generic, setting: Setting): string {
  switch (token.type) {
    case 'image':
      setting.pictures.push(plain((token as Tokens.Image).text))
      return ' '
    case 'br':
      return '\n'
    case 'html':
      return /^<br\b/i.test(token.raw) ? '\n' : ''
    case 'codespan':
      return (token as Tokens.Codespan).text
    case 'escape':
      return (token as Tokens.Escape).text
    default:
      if (token.tokens) return inline(token.tokens, setting)
      return plain(((token as { text?: string }).text ?? token.raw).replace(/[ \t]*\n[ \t]*/g, ' '))
  }
}

function withoutTags(markup: string): string {
  const bare = markup.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
  return plain(bare.replace(/<\/?[a-z][^<>]*>/gi, ' ')).replace(/[ \t]+/g, ' ')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', copy: '©', euro: '€', pound: '£', deg: '°'
}

/** Text in which character references are the characters they stand for. */
function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (reference, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? reference
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'
  })
}
