// @ts-check
import { readFileSync } from 'node:fs'

const folder = new URL('../../resources/bundled/', import.meta.url)

/** @typedef {Record<string, any>} Item */

/** What makes two items of a panel the same: where they stand, and what is said of them. */
const KEYS = {
  summary: (/** @type {Item} */ { start, end }) => `${start}–${end}`,
  quotes: (/** @type {Item} */ { spans, kind, speaker }) => `${spans.join(' ')} ${kind} ${speaker?.name}`,
  statements: (/** @type {Item} */ { content, source }) => `${content.start}–${content.end} ${source?.name}`,
  timeline: (/** @type {Item} */ { date, expression }) => `${date} ${expression.start}`,
  timeExpressions: (/** @type {Item} */ { start, end, value }) => `${start}–${end} ${value}`,
  people: (/** @type {Item} */ { name, kind, mentions }) => `${name} ${kind} ${mentions.join(' ')}`,
  numbers: (/** @type {Item} */ { start, end, value, unit }) => `${start}–${end} ${value} ${unit}`,
  gaps: (/** @type {Item} */ { kind, start, end }) => `${kind} ${start}–${end}`
}

/**
 * What the analysis makes of the bundled article, beside the briefing that was reviewed by hand: how many items of each
 * panel are the same, and which are not.
 *
 * @param {{ deriveBriefing: (text: string, options: { fileName: string }) => any }} derive
 * @param {(line: string) => void} note
 * @returns {Record<string, string | number>[]}
 */
export function compareBundled({ deriveBriefing }, note) {
  const reviewed = JSON.parse(readFileSync(new URL('briefing.json', folder), 'utf8'))
  const derived = deriveBriefing(readFileSync(new URL('article.txt', folder), 'utf8'), { fileName: 'article.txt' })
  note(`year: reviewed ${reviewed.metadata.issued['date-parts']}, derived ${derived.metadata.issued['date-parts']}`)
  return Object.entries(KEYS).map(([panel, keyOf]) => {
    const [ours, theirs] = [new Set(derived[panel].map(keyOf)), new Set(reviewed[panel].map(keyOf))]
    const only = (/** @type {Item[]} */ items, /** @type {Set<string>} */ others) => items.filter((item) => !others.has(keyOf(item)))
    const [missing, extra] = [only(reviewed[panel], ours), only(derived[panel], theirs)]
    for (const item of missing) note(`${panel}, only reviewed: ${describe(item)}`)
    for (const item of extra) note(`${panel}, only derived: ${describe(item)}`)
    return { panel, reviewed: reviewed[panel].length, derived: derived[panel].length, same: reviewed[panel].length - missing.length, 'only reviewed': missing.length, 'only derived': extra.length }
  })
}

/** @param {Item} item */
function describe({ kind, name, date, value, source, speaker, content, text }) {
  const words = String(content?.text ?? text ?? '').replaceAll(/\s+/g, ' ')
  return [kind, name, date, value, speaker?.name ?? source?.name].filter((part) => part !== undefined).join(' | ') + (words ? ` | “${words.slice(0, 160)}”` : '')
}
