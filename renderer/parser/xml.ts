import { BriefingError } from '#core/errors.ts'

/**
 * Parses XML that a document's container holds. Declarations of entities, which can blow a small file up or ask for
 * other files, are refused before the parser sees them.
 * @throws {BriefingError} `damaged-document`
 */
export function parseXml(text: string, fileName: string): Document {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new BriefingError('damaged-document', `“${fileName}” is not opened: it declares a document type or entities, as no such file may.`)
  const document = new DOMParser().parseFromString(text, 'application/xml')
  if (document.getElementsByTagName('parsererror').length > 0) throw new BriefingError('damaged-document', `“${fileName}” is damaged: a part of it is not well-formed XML.`)
  return document
}

/** The elements of a name, whatever their prefix. */
export function elements(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS('*', name)]
}

/** The words of the first element of a name, empty where there is none. */
export function wordsOf(root: Document | Element, name: string): string {
  return elements(root, name)[0]?.textContent.trim() ?? ''
}

/** Text of an XML file: UTF-8, or UTF-16 where its mark says so. */
export function xmlText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  const declared = /^<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})["']/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1]
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes)
  } catch {
    // A name that is no encoding's.
    return new TextDecoder().decode(bytes)
  }
}
