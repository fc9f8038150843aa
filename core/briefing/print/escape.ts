const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/* Characters that turn the direction of the text around them, and those that are no text at all. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const NOT_TEXT = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * `text` as the content of an HTML element or of a quoted attribute, whatever it holds. Direction controls are
 * shown as their code points, so that words cannot be made to read otherwise than they are stored; control
 * characters and lone surrogates become U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(NOT_TEXT, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(BIDI_CONTROLS, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
}
