import type { Imported } from '#core/import/imported.ts'

/** What an importer is given beside the bytes. */
export interface ImportContext {
  /** For messages, and as the last resort for a title. */
  readonly fileName: string
  /** A sign of life, to be given often: a page that is silent for ten seconds is ended. Cheap to call. */
  readonly beat: () => void
}

/**
 * Reads a document of one format.
 * @throws {BriefingError} `unsupported`, `encrypted`, `no-text`, `damaged-document` or `limit-reached`, in words that
 * say what happened, to which file, and what to do; whatever else is thrown counts as `damaged-document`
 */
export type Importer = (bytes: Uint8Array, context: ImportContext) => Promise<Imported>

/** The importer of each media type (as core/import/sniff.ts tells them), loaded when the first such document comes. */
export const IMPORTERS: Readonly<Partial<Record<string, () => Promise<Importer>>>> = {
  'text/html': async () => (await import('./html/html.ts')).importHtml,
  'application/pdf': async () => (await import('./pdf/pdf.ts')).importPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () => (await import('./docx/docx.ts')).importDocx,
  'application/epub+zip': async () => (await import('./epub.ts')).importEpub,
  'multipart/related': async () => (await import('./mail/mhtml.ts')).importMhtml,
  'message/rfc822': async () => (await import('./mail/message.ts')).importMessage
}
