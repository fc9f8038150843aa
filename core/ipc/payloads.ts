import * as v from 'valibot'
import { PAPERS } from '../briefing/print/paper.ts'
import { DigestSchema } from '../library/entry.ts'
import { NotesSchema } from '../library/notes.ts'
import { EXPORT_FORMATS, type Channel, type Requests } from './contract.ts'
import { SettingsSchema } from './settings.ts'

const none = v.null()
const id = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/))
const shortText = v.pipe(v.string(), v.maxLength(2000))
/** A folder of the library: what its names are made of, so that none leads elsewhere. */
const entryId = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\p{L}\p{M}\p{N}-]+$/u))
const json = v.pipe(v.string(), v.maxLength(512 * 1024 * 1024))
const MAX_HTML_LENGTH = 64 * 1024 * 1024

/** What the main process accepts on each channel; anything else is refused before it is looked at. */
export const PAYLOADS: { readonly [C in Channel]: v.GenericSchema<unknown, Requests[C]['payload']> } = {
  'app:start-up': none,
  'app:about': none,
  'app:ready': none,
  'briefing:bundled': none,
  'import:choose': none,
  'import:offer': v.strictObject({ fileName: v.pipe(v.string(), v.maxLength(1000)), bytes: v.instance(Uint8Array) }),
  'import:read': v.strictObject({ ticket: id }),
  'import:cancel': v.strictObject({ ticket: id }),
  'library:list': none,
  'library:open': v.strictObject({ id: entryId }),
  'library:reread': v.strictObject({ id: entryId }),
  'library:add': v.strictObject({ ticket: id, briefing: json, digest: DigestSchema, notes: NotesSchema }),
  'library:receive': v.strictObject({ ticket: id }),
  'library:save-briefing': v.strictObject({ id: entryId, briefing: json, digest: DigestSchema }),
  'library:save-notes': v.strictObject({ id: entryId, notes: NotesSchema, revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{0,64}$/)) }),
  'library:forget-opened': none,
  'library:remove': v.strictObject({ ids: v.array(entryId) }),
  'library:restore': v.strictObject({ ids: v.array(entryId) }),
  'library:choose-place': v.strictObject({ move: v.boolean() }),
  'library:export': v.strictObject({ id: entryId, to: v.picklist(EXPORT_FORMATS) }),
  'settings:save': SettingsSchema,
  'print:render': v.strictObject({
    html: v.pipe(v.string(), v.maxLength(MAX_HTML_LENGTH)),
    paper: v.picklist(PAPERS),
    title: shortText,
    author: shortText,
    language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,35}$/))
  }),
  'print:pdf': v.strictObject({ id }),
  'print:save': v.strictObject({ id, suggestedName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  'print:dialog': v.strictObject({ id }),
  'window:full-screen': none,
  'window:paste': none
}
