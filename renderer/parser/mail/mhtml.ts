import PostalMime from 'postal-mime'
import { BriefingError } from '#core/errors.ts'
import { decodeMarkup } from '#core/import/charset.ts'
import type { Imported } from '#core/import/imported.ts'
import { importPage } from '../html/html.ts'
import type { ImportContext } from '../importers.ts'
import { firstOf, parameterOf, partOf, type Part } from './parts.ts'

/** Imports a web page that was saved as one file (MHTML): the page in it, and what it says of where it was saved from. */
export async function importMhtml(bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const message = partOf(bytes)
  const page = firstOf(message, /^\s*(?:text\/html|application\/xhtml\+xml)/i)
  if (!page) {
    throw new BriefingError('damaged-document', `“${context.fileName}” is a saved web page without a page in it. Open the page in a browser, save it anew, and open that.`)
  }
  context.beat()
  const decoded = await contentOf(page)
  context.beat()
  const { text, note } = decodeMarkup(decoded, parameterOf(page.headers.get('content-type') ?? '', 'charset'))
  const url = message.headers.get('snapshot-content-location') ?? page.headers.get('content-location')
  return importPage({ markup: text, mediaType: 'multipart/related', url, notes: note === undefined ? [] : [note] }, context)
}

/** The bytes of a part, out of the transfer encoding. As an attachment it comes as it is, whatever its characters are. */
async function contentOf({ headers, body }: Part): Promise<Uint8Array> {
  const encoding = headers.get('content-transfer-encoding') ?? '8bit'
  const head = new TextEncoder().encode(`Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`)
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  const { attachments } = await PostalMime.parse(whole, { attachmentEncoding: 'arraybuffer' })
  return new Uint8Array(attachments[0]?.content as ArrayBuffer)
}
