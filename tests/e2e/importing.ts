import type { Program } from './program.ts'

/** What came of offering a file to the program, as the window would. */
export interface Outcome {
  readonly ok: boolean
  readonly code?: string
  readonly message?: string
  readonly value?: { readonly imported: ImportedFile | null }
}

export interface ImportedFile {
  readonly mediaType: string
  readonly document: { readonly text: string; readonly blocks: readonly { readonly kind: string; readonly level?: number; readonly page?: number; readonly start: number; readonly end: number }[] }
  readonly metadata: { readonly title?: string; readonly issuedDerivation?: string }
  readonly loss: { readonly wordsIn: number; readonly wordsAdded: number; readonly wordsOut: number; readonly dropped: readonly { readonly kind: string; readonly words: number; readonly sample: string }[]; readonly notes: readonly string[] }
}

/** Has the program read a file. */
export function importFile({ page }: Pick<Program, 'page'>, fileName: string, bytes: Uint8Array): Promise<Outcome> {
  return page.evaluate(
    async ([name, base64]) => {
      const { briefingReader } = window as unknown as { briefingReader: { request(channel: string, payload: unknown): Promise<never> } }
      const offered: { value: { id: string } } = await briefingReader.request('import:offer', { fileName: name, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) })
      return briefingReader.request('import:read', { ticket: offered.value.id })
    },
    [fileName, Buffer.from(bytes).toString('base64')] as const
  )
}

/** The blocks of a document, one line each. */
export function blocksOf({ document: { text, blocks } }: ImportedFile): string[] {
  return blocks.map(({ kind, level, page, start, end }) => `${kind}${level ?? ''}${page === undefined ? '' : ` p${page}`} ${text.slice(start, end)}`)
}
