import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Metadata } from '#core/metadata.ts'
import { declaredDay } from '#core/import/day.ts'
import { authorsFrom, isLikelyTitle } from '#core/import/properties.ts'

/** What the document's properties say of it. Most are written by machines, so what is no title or author is passed over. */
export async function declaredIn(document: PDFDocumentProxy): Promise<{ metadata: Metadata; language: string | undefined }> {
  const { info, metadata: xmp } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const properties = info as Record<string, unknown>
  const of = (key: string, name: string): string => {
    const own: unknown = properties[key] ?? xmp?.get(name)
    return (Array.isArray(own) ? own.filter((part) => typeof part === 'string').join('; ') : typeof own === 'string' ? own : '').trim()
  }
  const title = of('Title', 'dc:title')
  const author = authorsFrom(of('Author', 'dc:creator'))
  const made = declaredDay(of('CreationDate', 'xmp:createdate'))
  const language = of('Language', 'dc:language').replace('_', '-')
  return {
    metadata: {
      ...(isLikelyTitle(title) ? { title } : {}),
      ...(author.length > 0 ? { author } : {}),
      ...(made ? { issued: { 'date-parts': [made.parts] }, issuedIsDerived: true, issuedDerivation: `The PDF’s properties say the file was made on ${made.words}, which need not be the day it was published.` } : {})
    },
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined
  }
}
