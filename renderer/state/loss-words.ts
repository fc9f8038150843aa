import type { Dropped, DroppedKind, LossReport } from '#core/import/imported.ts'
import { grouped } from '../grouped.ts'

/** What was left out, as it is told: one of it, and many. */
const NAMES: Readonly<Record<DroppedKind, readonly [one: string, many: string]>> = {
  navigation: ['piece of navigation', 'pieces of navigation'],
  'page-furniture': ['piece of the page around the text', 'pieces of the page around the text'],
  hidden: ['hidden passage', 'hidden passages'],
  form: ['form', 'forms'],
  'running-head': ['running head', 'running heads'],
  'page-number': ['page number', 'page numbers'],
  footnote: ['footnote', 'footnotes'],
  caption: ['caption', 'captions'],
  comment: ['comment', 'comments'],
  'deleted-text': ['deleted passage', 'deleted passages'],
  image: ['image', 'images'],
  media: ['recording or video', 'recordings and videos'],
  formula: ['formula', 'formulas'],
  attachment: ['attachment', 'attachments'],
  'quoted-message': ['quoted message', 'quoted messages'],
  other: ['other piece', 'other pieces']
}

/** “3,210 of 3,480 words kept, in 57 blocks.” */
export function keptWords({ wordsIn, wordsOut, wordsAdded, blocksOut, dropped }: LossReport): string {
  const blocks = blocksOut === 1 ? '1 block' : `${grouped(blocksOut)} blocks`
  if (wordsOut === 0) return 'There are no words in it.'
  if (wordsIn === wordsOut && dropped.every(({ words }) => words === 0)) return `All ${grouped(wordsIn)} words kept, in ${blocks}.`
  const written = wordsAdded === 0 ? '' : ` ${grouped(wordsAdded)} of them stand otherwise in the source: numbers of lists, halves of words joined.`
  return `${grouped(wordsOut)} of ${grouped(wordsIn)} words kept, in ${blocks}.${written}`
}

/** “4 images”, “3 pieces of navigation, 180 words: “Home News World…””. */
export function droppedWords({ kind, items, words, sample }: Dropped): string {
  const [one, many] = NAMES[kind]
  const what = items === 1 ? `1 ${one}` : `${grouped(items)} ${many}`
  const how = words === 0 ? '' : words === 1 ? ', 1 word' : `, ${grouped(words)} words`
  return `${what}${how}${sample === '' ? '' : `: “${sample}”`}`
}

/** The whole report in sentences; none where nothing was lost. */
export function lossWords(loss: LossReport): readonly string[] {
  const dropped = loss.dropped.map(droppedWords)
  return [
    ...(dropped.length > 0 || loss.wordsOut === 0 ? [keptWords(loss)] : []),
    ...(dropped.length > 0 ? [`Left out: ${dropped.join('; ')}.`] : []),
    ...loss.notes
  ]
}
