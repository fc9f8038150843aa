import type { SourceDocument } from '../document.ts'
import { isFigureAt, isLetterAt } from '../letters.ts'
import type { TimeExpression } from '../findings.ts'
import type { DerivedMetadata } from './metadata.ts'
import type { Anchor } from './time.ts'

const LANGUAGES: Readonly<Record<string, string>> = {
  es: 'Spanish', fr: 'French', de: 'German', it: 'Italian', pt: 'Portuguese', nl: 'Dutch', sv: 'Swedish', da: 'Danish or Norwegian',
  pl: 'Polish', tr: 'Turkish', id: 'Indonesian', vi: 'Vietnamese', ko: 'Korean', ja: 'Japanese', zh: 'Chinese', uk: 'Ukrainian',
  ru: 'Russian', el: 'Greek', he: 'Hebrew', th: 'Thai', ar: 'Arabic'
}

/** What a reader must know about the analysis of `document`, in plain words, the weightiest first. */
export function noticesFor(
  document: SourceDocument,
  metadata: DerivedMetadata,
  anchor: Anchor,
  timeExpressions: readonly TimeExpression[]
): readonly string[] {
  return [
    languageNotice(document),
    ...(isEnglish(document) ? [yearNotice(anchor), dateNotice(document, anchor, timeExpressions)] : []),
    truncationNotice(document),
    decodingNotice(document),
    titleNotice(document, metadata)
  ].filter((notice) => notice !== undefined)
}

function isEnglish({ language }: SourceDocument): boolean {
  return language.split('-')[0] === 'en'
}

function languageNotice(document: SourceDocument): string | undefined {
  if (isEnglish(document) || document.blocks.length === 0) return undefined
  const name = LANGUAGES[document.language.split('-')[0]!]
  const which = name === undefined ? 'The language of this text could not be told' : `This text is in ${name}`
  return `${which}. Only English is analysed, so no summary, quotes, dates or figures are derived; reading, searching and printing work.`
}

function yearNotice({ date, derivation, yearIsDerived }: Anchor): string | undefined {
  if (date === undefined || !yearIsDerived) return undefined
  return `The year ${date.slice(0, 4)} is derived, not stated. ${derivation} Every date counted from it is marked as inferred.`
}

/** Without a date of its own, a text leaves “yesterday” open. */
function dateNotice({ dateline }: SourceDocument, { date, derivation }: Anchor, timeExpressions: readonly TimeExpression[]): string | undefined {
  if (date !== undefined) return undefined
  const open = timeExpressions.filter(
    ({ value, type, start }) => value.includes('X') && (type === 'DATE' || type === 'TIME') && !(dateline && dateline.start <= start && start < dateline.end)
  )
  if (open.length === 0) return derivation.includes('gives no year') ? derivation : undefined
  const named = [...new Set(open.slice(0, 3).map(({ text }) => `“${text.replace(/\s+/gu, ' ')}”`))].join(', ')
  return `${derivation} Dates that lean on it (${named}${open.length > 3 ? ' and others' : ''}) stay open; give the date of publication to resolve them.`
}

const CUT_MARK = /(?:\[\+\d+ chars?\]|\[(?:…|\.\.\.|continued|more)\]|\((?:more|continued|MORE)\)|(?:continue reading|read more)\W*)$/i

function endsOpen(tail: string): boolean {
  const last = tail.length - 1
  return tail[last] === ',' || isLetterAt(tail, last) || isFigureAt(tail, last)
}

/** A last paragraph that breaks off in mid-sentence, or says that there is more. */
function truncationNotice({ text, blocks }: SourceDocument): string | undefined {
  const last = blocks.findLast(({ kind }) => kind !== 'credit')
  if (last?.kind !== 'paragraph') return undefined
  const tail = text.slice(Math.max(last.start, last.end - 60), last.end)
  const breaksOff = last.end - last.start > 80 && endsOpen(tail) && isEnglishLike(text, last.start, last.end)
  const elided = last.end - last.start > 80 && /(?:…|\.\.\.)$/.test(tail)
  if (!breaksOff && !elided && !CUT_MARK.test(tail)) return undefined
  return `The text seems to be cut off: it ends with “${tail.slice(-40).replace(/^\S*\s+/u, '').replace(/\s+/gu, ' ')}”.`
}

/** Whether the block is written in sentences, so that a missing full stop means something. */
function isEnglishLike(text: string, start: number, end: number): boolean {
  return /[.!?]\s/u.test(text.slice(start, end).slice(-2_000)) || /[.!?][”"]?\n/u.test(text.slice(Math.max(0, start - 4), start))
}

function decodingNotice({ text }: SourceDocument): string | undefined {
  const first = text.indexOf('\uFFFD')
  if (first === -1) return undefined
  return 'Some characters of the file could not be read and are shown as “\uFFFD”.'
}

/** Said of a title that is the program's own; not true where the document declares one outside its text. */
export const NO_HEADLINE = 'The text carries no headline; the title shown is its first words.'

function titleNotice({ text, blocks }: SourceDocument, { title, titleIsWorking }: DerivedMetadata): string | undefined {
  if (titleIsWorking !== true || title === undefined || blocks.length === 0 || text === '') return undefined
  return NO_HEADLINE
}
