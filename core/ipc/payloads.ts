import * as v from 'valibot'
import { PAPERS } from '../briefing/print/paper.ts'
import type { Channel, Requests } from './contract.ts'
import { SettingsSchema } from './settings.ts'

const none = v.null()
const id = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/))
const shortText = v.pipe(v.string(), v.maxLength(2000))
const MAX_HTML_LENGTH = 64 * 1024 * 1024

/** What the main process accepts on each channel; anything else is refused before it is looked at. */
export const PAYLOADS: { readonly [C in Channel]: v.GenericSchema<unknown, Requests[C]['payload']> } = {
  'app:start-up': none,
  'app:about': none,
  'app:ready': none,
  'briefing:bundled': none,
  'file:open': none,
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
  'window:full-screen': none
}
