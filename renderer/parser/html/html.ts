import { BriefingError } from '#core/errors.ts'
import { documentFromBlocks } from '#core/import/blocks.ts'
import { countWords, nothingLost, type Imported } from '#core/import/imported.ts'
import type { ImportContext } from '../importers.ts'

/** Imports a web page: its text. */
export function importHtml(bytes: Uint8Array, { fileName }: ImportContext): Promise<Imported> {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html')
  const document = documentFromBlocks([{ kind: 'paragraph', text: page.body.textContent }])
  if (document.text === '') throw new BriefingError('no-text', `“${fileName}” has no text.`)
  return Promise.resolve({ mediaType: 'text/html', document, metadata: {}, loss: nothingLost(countWords(document.text), 1) })
}
