/*
 * Maps from the codes of Chinese, Japanese and Korean fonts to characters. They come with pdf.js as files; the build
 * makes each a script of its own, loaded when a document names it, since the parser's page may fetch nothing.
 */

const MAPS = import.meta.glob<Uint8Array>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?bytes', import: 'default', exhaustive: true })

/** What pdf.js asks for files beside the document: character maps it gets, and nothing else. */
export class LocalData {
  /** @throws {Error} where there is no such map; pdf.js then goes on without */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const load = kind === 'cMapUrl' ? Object.entries(MAPS).find(([path]) => path.endsWith(`/${filename}`))?.[1] : undefined
    if (!load) throw new Error(`${filename} is not at hand.`)
    return (await load()).slice()
  }
}
