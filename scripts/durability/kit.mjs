// @ts-check
// What the trials use of the program itself, and the document they use it on.
import { deriveBriefing } from '../../core/briefing/derive.ts'
import { serialiseBriefing } from '../../core/briefing/format.ts'
import { digestOf } from '../../core/library/entry.ts'
import { newNotes } from '../../core/library/notes.ts'

export { parseBriefing } from '../../core/briefing/format.ts'
export { DEFAULT_SETTINGS } from '../../core/ipc/settings.ts'
export { parseNotes, serialiseNotes } from '../../core/library/stored.ts'
export { isTemporary } from '../../electron/durable.ts'
export { Library } from '../../electron/library/library.ts'
export { takeLock } from '../../electron/library/lock.ts'
export { findPlace, savePlace } from '../../electron/library/place.ts'
export { loadSettings, loadWindowState, saveSettings, saveWindowState } from '../../electron/settings.ts'

const NOW = '2026-02-05T09:00:00.000Z'
const TEXT = 'The Harbour Plan\n\nBOGOTA, Feb 4 - “We will build it,” said Ana Ruiz on Tuesday.\n\nIt costs 40 million dollars.\n'

/** A document to add to a library. */
export function addition(text = TEXT, fileName = 'harbour.txt') {
  const bytes = new TextEncoder().encode(text)
  const briefing = deriveBriefing(bytes, { fileName })
  const digest = digestOf(briefing)
  return { source: { fileName, bytes }, briefing: serialiseBriefing(briefing), digest, notes: newNotes(digest.sha256, NOW) }
}

/**
 * Notes that say which save they are of, and can be checked to the last letter.
 * @param {string} sha256 of the source
 * @param {number} count of the save
 */
export function notesOf(sha256, count) {
  // Always as many: of those that went, the library would keep that they were deleted, and when.
  const annotations = Array.from({ length: 6 }, (_none, index) => ({
    id: `n${index}`,
    motivation: /** @type {const} */ ('commenting'),
    position: { start: index, end: index + 3 },
    quote: { exact: 'abc', prefix: '', suffix: '' },
    body: `${count} ${index} `.repeat(1 + ((count * 7919) % 1500)),
    created: NOW,
    modified: NOW
  }))
  return { ...newNotes(sha256, NOW), comment: String(count), annotations }
}
