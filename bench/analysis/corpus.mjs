// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {'dates' | 'attribution' | 'entities' | 'summary' | 'sentences'} Task */
/** @typedef {{ name: string, text: string, published?: string, [field: string]: any }} CorpusDocument */
/** @typedef {{ file: string, task: Task, documents: CorpusDocument[] }} Corpus */

/**
 * The corpora of a folder: every JSON file that holds a list of documents of a kind that can be scored, told by the
 * fields of its first document.
 *
 * @param {string} folder
 * @param {(name: string) => boolean} wanted by a document's name
 * @returns {Corpus[]}
 */
export function readCorpora(folder, wanted = () => true) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const content = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const all = Array.isArray(content) ? content : (content.documents ?? [])
      const task = taskOf(all[0] ?? {})
      const documents = all.map((/** @type {CorpusDocument} */ document, /** @type {number} */ index) => ({ ...document, name: document.name ?? String(index) }))
      return task ? [{ file, task, documents: documents.filter((/** @type {CorpusDocument} */ { name }) => wanted(name)) }] : []
    })
}

/**
 * @param {Record<string, unknown>} document
 * @returns {Task | undefined}
 */
function taskOf(document) {
  if ('timex' in document) return 'dates'
  if ('attributions' in document) return 'attribution'
  if ('entities' in document) return 'entities'
  if ('reference' in document || 'references' in document) return 'summary'
  if ('paras' in document) return 'sentences'
  return undefined
}

/** The parts of a corpus by the fate of its documents. */
export const PARTS = /** @type {const} */ (['open', 'held', 'held-read', 'held-blind'])

/**
 * Whether a document belongs to a part: to the open half, which may be read while rules are written, or to the half held
 * back; of that one, one half has been read since, and the other is only ever scored.
 *
 * @param {string} name of the document
 * @param {typeof PARTS[number]} part
 */
export function isIn(name, part) {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  const isOpen = ((hash >>> 8) & 1) === 0
  if (part === 'open' || part === 'held') return isOpen === (part === 'open')
  return !isOpen && ((hash >>> 9) & 1) === (part === 'held-read' ? 0 : 1)
}

/**
 * Turns offsets counted in code points into UTF-16 code units.
 *
 * @param {string} text
 * @returns {(codePoints: number) => number}
 */
export function utf16Offsets(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (offset) => offset
  /** @type {number[]} */
  const units = []
  let at = 0
  for (const character of text) {
    units.push(at)
    at += character.length
  }
  units.push(at)
  return (offset) => units[Math.min(offset, units.length - 1)] ?? at
}

/**
 * `2016-09-12` of `2016-09-12`, `20160912` or `09/12/2016`; `undefined` where it is none of these.
 *
 * @param {string | undefined} date
 */
export function isoDate(date) {
  if (date === undefined || date === null) return undefined
  const american = /^(\d\d?)\/(\d\d?)\/(\d{4})/.exec(date)
  if (american) return `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
  const plain = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(date)
  return plain ? `${plain[1]}-${plain[2]}-${plain[3]}` : undefined
}
